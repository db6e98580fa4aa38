/** Between plain named parameters and padded blocks, and between padded batches and rows side by side. */
import type { MetaBatch, PaddedRows } from '../meta-batch.ts';
import type { Params } from '../params.ts';
import type { NetLayout } from './layout.ts';
import { padded } from './layout.ts';

/** Parameters of layer l as named ones: `w0`, `b0` of the first. */
type Naming = (kind: 'w' | 'b', layer: number) => string;

export const netNames: Naming = (kind, layer) => `${kind}${layer}`;
export const noiseNames: Naming = (kind, layer) => `noise.${kind}${layer}`;

export type Place = { name: string; at: number; rows: number; width: number };

/** Every tensor of a network: its name, where it begins in a block (in numbers), its shape without padding. */
export function placesOf({ layers, columns }: NetLayout, naming: Naming): Place[] {
  return Array.from({ length: layers }, (_, i) => i + 1).flatMap((l) => {
    const width = columns.width[l];
    return [
      { name: naming('w', l - 1), at: columns.weights[l] / 4, rows: columns.width[l - 1], width },
      { name: naming('b', l - 1), at: columns.biases[l] / 4, rows: 1, width },
    ];
  });
}

/** Writes each named tensor into a padded block; what is padding stays zero. */
export function packBlock(
  block: Float32Array,
  places: readonly Place[],
  valuesOf: (name: string, size: number) => ArrayLike<number>,
): void {
  block.fill(0);
  for (const { name, at, rows, width } of places) {
    const values = valuesOf(name, rows * width);
    const stride = padded(width);
    for (let r = 0; r < rows; r++)
      for (let j = 0; j < width; j++) block[at + r * stride + j] = values[r * width + j];
  }
}

/** The named tensors of a block, in the shapes of `like`. */
export function unpackBlock(block: Float32Array, places: readonly Place[], like: Params): Params {
  return Object.fromEntries(
    places.map((place) => [
      place.name,
      { shape: like[place.name].shape, values: unpackOne(block, place) },
    ]),
  );
}

export function unpackOne(block: Float32Array, { at, rows, width }: Place): Float32Array {
  const stride = padded(width);
  if (stride === width) return block.slice(at, at + rows * width);
  const values = new Float32Array(rows * width);
  for (let r = 0; r < rows; r++)
    for (let j = 0; j < width; j++) values[r * width + j] = block[at + r * stride + j];
  return values;
}

/** First row of each task and the end, where the tasks' own rows lie one after another. */
export function rowStarts({ counts }: PaddedRows): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, b) => (starts[b + 1] = starts[b] + count));
  return starts;
}

/** The tasks' own rows of width `width`, without those that pad them to one length; each row padded to four numbers. */
export function packRows(
  target: Float32Array,
  { half, width, values }: { half: PaddedRows; width: number; values: Float32Array },
): void {
  const stride = padded(width);
  if (stride !== width) target.fill(0);
  // tasks that are all of one length lie side by side already: as one long task they are copied at once
  const isFull = half.counts.every((count) => count === half.rows);
  const counts = isFull ? [half.rows * half.counts.length] : half.counts;
  let row = 0;
  for (let b = 0; b < counts.length; b++) {
    const from = b * half.rows * width;
    if (stride === width) target.set(values.subarray(from, from + counts[b] * width), row * width);
    else
      for (let k = 0; k < counts[b]; k++)
        copyRow(target, (row + k) * stride, values, from + k * width, width);
    row += counts[b];
  }
}

// a loop is several times faster than `set` for a dozen numbers
function copyRow(
  target: Float32Array,
  to: number,
  values: Float32Array,
  from: number,
  width: number,
): void {
  for (let j = 0; j < width; j++) target[to + j] = values[from + j];
}

/**
 * Classes as one-hot rows.
 * @throws RangeError when a class index is not one of the ways
 */
export function packClasses(target: Float32Array, half: PaddedRows, ways: number): void {
  target.fill(0);
  let row = 0;
  half.counts.forEach((count, b) => {
    for (let k = 0; k < count; k++, row++) {
      const category = half.y[b * half.rows + k];
      if (!Number.isInteger(category) || category < 0 || category >= ways)
        throw new RangeError(`packClasses: class must be 0 … ${ways - 1}, got ${category}`);
      target[row * padded(ways) + category] = 1;
    }
  });
}

export const mostRows = ({ support, query }: MetaBatch): number =>
  Math.max(1, ...support.counts, ...query.counts);

export const totalRows = ({ counts }: PaddedRows): number => counts.reduce((sum, n) => sum + n, 0);

/** One value for every query, listed by task. */
export function perTask<T>({ query }: MetaBatch, f: (row: number) => T): T[][] {
  const starts = rowStarts(query);
  return Array.from(query.counts, (count, b) =>
    Array.from({ length: count }, (_, k) => f(starts[b] + k)),
  );
}
