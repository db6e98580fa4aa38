/** Conv-4 once more, place by place on dual numbers in float64: the value and its slope along one direction, exactly. */
import type { Conv4Spec } from '../../../../src/main/learn/nn/conv4.ts';

export type Dual = { v: number; d: number };
export type Plain = Readonly<Record<string, readonly number[]>>;

export const dual = (v: number, d = 0): Dual => ({ v, d });
export const add = (a: Dual, b: Dual) => dual(a.v + b.v, a.d + b.d);
export const sub = (a: Dual, b: Dual) => dual(a.v - b.v, a.d - b.d);
export const mul = (a: Dual, b: Dual) => dual(a.v * b.v, a.d * b.v + a.v * b.d);
export const through = (a: Dual, value: number, slope: number) => dual(value, slope * a.d);
const relu = (a: Dual) => (a.v > 0 ? a : dual(0));
export const sum = (all: Dual[]) => all.reduce(add, dual(0));
const largest = (all: Dual[]) => all.reduce((a, b) => (b.v > a.v ? b : a));

/** maps[image][row][column][channel] */
type Maps = Dual[][][][];

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

function convolved(maps: Maps, w: Dual[], out: number): Maps {
  const side = maps[0].length;
  const channels = maps[0][0][0].length;
  const at = (image: Dual[][][], i: number, j: number, f: number) =>
    sum(
      range(9 * channels).map((n) => {
        const [place, c] = [Math.floor(n / channels), n % channels];
        const pixel = image[i + Math.floor(place / 3) - 1]?.[j + (place % 3) - 1]?.[c];
        return pixel ? mul(pixel, w[n * out + f]) : dual(0);
      }),
    );
  return maps.map((image) =>
    range(side).map((i) => range(side).map((j) => range(out).map((f) => at(image, i, j, f)))),
  );
}

function normalised(maps: Maps, scale: Dual[], shift: Dual[]): Maps {
  const places = maps.flat(2);
  const one = (f: number) => {
    const mean = mul(sum(places.map((p) => p[f])), dual(1 / places.length));
    const variance = mul(
      sum(places.map((p) => mul(sub(p[f], mean), sub(p[f], mean)))),
      dual(1 / places.length),
    );
    const root = (variance.v + 1e-3) ** -0.5;
    const factor = mul(
      through(scale[f], Math.exp(scale[f].v), Math.exp(scale[f].v)),
      through(variance, root, -0.5 * root ** 3),
    );
    return (z: Dual) => relu(add(mul(sub(z, mean), factor), shift[f]));
  };
  const each = scale.map((_, f) => one(f));
  return maps.map((image) =>
    image.map((row) => row.map((pixel) => pixel.map((z, f) => each[f](z)))),
  );
}

function halved(maps: Maps): Maps {
  const half = range(Math.floor(maps[0].length / 2));
  const field = (image: Dual[][][], i: number, j: number, f: number) =>
    largest([
      image[2 * i][2 * j][f],
      image[2 * i][2 * j + 1][f],
      image[2 * i + 1][2 * j][f],
      image[2 * i + 1][2 * j + 1][f],
    ]);
  return maps.map((image) =>
    half.map((i) => half.map((j) => image[0][0].map((_, f) => field(image, i, j, f)))),
  );
}

/** Block by block in the order of the paper: convolution, normalisation, relu, maximum. Embeddings [K][E]. */
export function embedDual(
  { side, channels, filters, blocks }: Conv4Spec,
  w: Record<string, Dual[]>,
  images: readonly number[][],
) {
  const first = images.map((x) =>
    range(side).map((i) =>
      range(side).map((j) => range(channels).map((c) => dual(x[(i * side + j) * channels + c]))),
    ),
  );
  const last = range(blocks).reduce<Maps>(
    (maps, b) =>
      halved(normalised(convolved(maps, w[`conv${b}`], filters), w[`scale${b}`], w[`shift${b}`])),
    first,
  );
  return last.map((image) => image.flat(2));
}

/** Plain weights, moving along one of them where `towards` names it. */
export const lift = (
  weights: Plain,
  towards?: { name: string; i: number },
): Record<string, Dual[]> =>
  Object.fromEntries(
    Object.entries(weights).map(([name, values]) => [
      name,
      values.map((v, i) => dual(v, name === towards?.name && i === towards.i ? 1 : 0)),
    ]),
  );

/** Σ target · embedding², whose gradient is taken in every direction in turn. */
export function float64Gradient(
  spec: Conv4Spec,
  weights: Plain,
  { images, target }: { images: readonly number[][]; target: readonly number[] },
): Record<string, number[]> {
  const slope = (name: string, i: number) => {
    const embedding = embedDual(spec, lift(weights, { name, i }), images).flat();
    return sum(embedding.map((e, n) => mul(mul(e, e), dual(target[n])))).d;
  };
  return Object.fromEntries(
    Object.entries(weights).map(([name, values]) => [name, values.map((_, i) => slope(name, i))]),
  );
}

export const float64Embedding = (
  spec: Conv4Spec,
  weights: Plain,
  images: readonly number[][],
): number[] =>
  embedDual(spec, lift(weights), images)
    .flat()
    .map((e) => e.v);
