/** One image as numbers 0–1, turned by quarters and, while training, a little bent: a class is seen in more hands. */
import type { ImageSet } from './image-set.ts';
import { pixelsOfImage } from './image-set.ts';

/** Where a pixel of the result comes from: x, y from the middle → a·x + b·y + c, d·x + e·y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const QUARTERS: readonly Affine[] = [
  [1, 0, 0, 0, 1, 0],
  [0, 1, 0, -1, 0, 0],
  [-1, 0, 0, 0, -1, 0],
  [0, -1, 0, 1, 0, 0],
];

/** By how much an image may be bent: radians, shares of its size, pixels. */
export type Bend = { turn: number; scale: number; shear: number; shift: number };

export const BEND: Bend = { turn: 0.2, scale: 0.12, shear: 0.15, shift: 2 };

/** @param draws six numbers in [0, 1) */
export function bendBy({ turn, scale, shear, shift }: Bend, draws: ArrayLike<number>): Affine {
  const [angle, wide, tall, lean, right, down] = Array.from(
    { length: 6 },
    (_, i) => 2 * draws[i] - 1,
  );
  const [sin, cos] = [Math.sin(turn * angle), Math.cos(turn * angle)];
  const [sx, sy, k] = [1 + scale * wide, 1 + scale * tall, shear * lean];
  return [
    cos * sx,
    (cos * k - sin) * sy,
    shift * right,
    sin * sx,
    (sin * k + cos) * sy,
    shift * down,
  ];
}

const after = ([a, b, c, d, e, f]: Affine, [g, h, i, j, k, l]: Affine): Affine => [
  g * a + h * d,
  g * b + h * e,
  g * c + h * f + i,
  j * a + k * d,
  j * b + k * e,
  j * c + k * f + l,
];

type Draw = { index: number; turns: number; bend?: Affine };

/** Writes image `index` into `out` at `at`; what lies outside the image is 0. */
export function drawImage(
  set: ImageSet,
  { index, turns, bend }: Draw,
  out: Float32Array,
  at: number,
): void {
  const size = pixelsOfImage(set);
  const from = set.pixels.subarray(index * size, (index + 1) * size);
  if (turns === 0 && !bend) {
    for (let i = 0; i < size; i++) out[at + i] = from[i] / 255;
    return;
  }
  const map = bend ? after(bend, QUARTERS[turns]) : QUARTERS[turns];
  resample(set, from, map, out.subarray(at, at + size));
}

/** Between the four nearest pixels, by their distance. */
function resample(
  { side, channels }: ImageSet,
  from: Uint8Array,
  [a, b, c, d, e, f]: Affine,
  out: Float32Array,
): void {
  const middle = (side - 1) / 2;
  const pixel = (x: number, y: number, channel: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? 0 : from[(y * side + x) * channels + channel];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [column - middle, row - middle];
      const [u, v] = [a * x + b * y + c + middle, d * x + e * y + f + middle];
      const [left, top] = [Math.floor(u + 1e-6), Math.floor(v + 1e-6)];
      const [right, down] = [u - left, v - top];
      for (let k = 0; k < channels; k++) {
        const upper = (1 - right) * pixel(left, top, k) + right * pixel(left + 1, top, k);
        const lower = (1 - right) * pixel(left, top + 1, k) + right * pixel(left + 1, top + 1, k);
        out[(row * side + column) * channels + k] = ((1 - down) * upper + down * lower) / 255;
      }
    }
  }
}
