/**
 * Invented characters, so that the benchmark runs where no file is: a class is a few curved strokes, an image of it
 * the same strokes by an unsteady hand. Alphabets share their way of moving, as real ones do.
 */
import type { Key } from '../../learn/tensor/keys.ts';
import { foldIn, normals, seedKey, uniforms } from '../../learn/tensor/keys.ts';
import type { ImageClass, ImageSet } from './image-set.ts';

type Point = readonly [x: number, y: number];
type Stroke = readonly [Point, Point, Point];

export type GlyphOptions = {
  alphabets: number;
  characters: number;
  drawings: number;
  seed: number;
};

const GLYPHS: GlyphOptions = { alphabets: 8, characters: 17, drawings: 20, seed: 1 };

const SIDE = 28;
const STEPS = 10;

export function drawGlyphs(options: Partial<GlyphOptions> = {}): ImageSet {
  const { alphabets, characters, drawings, seed } = { ...GLYPHS, ...options };
  const classes: ImageClass[] = [];
  const pixels = new Uint8Array(alphabets * characters * drawings * SIDE * SIDE);
  for (let a = 0; a < alphabets; a++) {
    for (let c = 0; c < characters; c++) {
      const key = foldIn(foldIn(seedKey(seed), a), c);
      const strokes = inventStrokes(key, foldIn(seedKey(seed), 1000 + a));
      const first = classes.length * drawings;
      const images = Array.from({ length: drawings }, (_, d) => first + d);
      images.forEach((image, d) =>
        drawByHand(strokes, foldIn(key, 10 + d), pixels.subarray(image * SIDE * SIDE)),
      );
      classes.push({
        name: `alphabet ${a + 1}/character ${c + 1}`,
        group: `alphabet ${a + 1}`,
        images,
      });
    }
  }
  return { name: `glyphs, seed ${seed}`, side: SIDE, channels: 1, pixels, classes };
}

/** Two to four strokes between places of the alphabet's own grid. */
function inventStrokes(key: Key, alphabet: Key): Stroke[] {
  const grid = uniforms(alphabet, 12).map((v) => 5 + 18 * v);
  const draws = uniforms(foldIn(key, 0), 40);
  const place = (n: number): Point => {
    const at = Math.floor(draws[n] * 6);
    return [grid[2 * at] + 5 * (draws[n + 1] - 0.5), grid[2 * at + 1] + 5 * (draws[n + 2] - 0.5)];
  };
  const free = (n: number): Point => [4 + 20 * draws[n], 4 + 20 * draws[n + 1]];
  const count = 2 + Math.floor(draws[39] * 3);
  return Array.from({ length: count }, (_, s) => [place(9 * s), free(9 * s + 6), place(9 * s + 3)]);
}

function drawByHand(strokes: readonly Stroke[], key: Key, out: Uint8Array): void {
  const shake = normals(foldIn(key, 0), strokes.length * 6);
  const [right, down, pen] = normals(foldIn(key, 1), 3);
  const moved = strokes.map((stroke, s) =>
    stroke.map(([x, y], p): Point => [
      x + 1.4 * shake[6 * s + 2 * p] + 1.8 * right,
      y + 1.4 * shake[6 * s + 2 * p + 1] + 1.8 * down,
    ]),
  );
  const places = moved.flatMap(([from, over, to]) =>
    Array.from({ length: STEPS + 1 }, (_, i) => onCurve(from, over, to, i / STEPS)),
  );
  const half = 1 + 0.2 * Math.tanh(pen);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const nearest = places.reduce(
      (least, [x, y]) => Math.min(least, (x - (i % SIDE)) ** 2 + (y - Math.floor(i / SIDE)) ** 2),
      Infinity,
    );
    out[i] = Math.round(255 * Math.min(1, Math.max(0, half + 0.5 - Math.sqrt(nearest))));
  }
}

/** A quadratic Bézier curve at t. */
function onCurve([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * ax + b * bx + c * cx, a * ay + b * by + c * cy];
}
