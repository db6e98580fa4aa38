/** Where everything of a network lies in the shared memory: widths padded to four numbers, matrices row by row. */
import type { DenseSpec } from '../nn/dense.ts';
import { ACTIVATION, MOST_LAYERS, NET_COLUMNS, WIDE_ROW_BYTES } from './kernel/job.ts';

/** Bytes. `weights[l]` and `biases[l]` of layer l = 1 … L lie in a block of parameters, the rest in what a pass leaves behind. */
export type NetLayout = {
  layers: number;
  isTanh: boolean;
  columns: Record<(typeof NET_COLUMNS)[number], number[]>;
  paramBytes: number;
  passBytes: number;
};

export const padded = (width: number): number => (width + 3) & ~3;
export const aligned = (bytes: number): number => (bytes + 63) & ~63;

/** @param rows most rows that pass through at once */
export function layoutNet({ sizes, activation }: DenseSpec, rows: number): NetLayout {
  const layers = sizes.length - 1;
  const rowBytes = sizes.map((width) => 4 * padded(width));
  const params = placer(0);
  const [weights, biases] = [[0], [0]];
  for (let l = 1; l <= layers; l++) {
    weights.push(params.place((rowBytes[l - 1] / 4) * rowBytes[l]));
    biases.push(params.place(rowBytes[l]));
  }
  const paramBytes = params.end();
  const pass = placer(0);
  const each = (bytes: (l: number) => number) =>
    sizes.map((_, l) => (l === 0 ? 0 : pass.place(bytes(l))));
  const outputs = each((l) => rows * rowBytes[l]);
  const errors = each((l) => rows * rowBytes[l]);
  const transposed = each((l) =>
    rowBytes[l] < WIDE_ROW_BYTES ? (rowBytes[l - 1] / 4) * rowBytes[l] : 0,
  );
  const isTanh = activation === 'tanh';
  const unbent = each((l) => (isTanh && l < layers ? rows * rowBytes[l] : 0));
  const columns = {
    width: [...sizes],
    rowBytes,
    weights,
    biases,
    outputs,
    errors,
    transposed,
    unbent,
  };
  return { layers, isTanh, columns, paramBytes, passBytes: aligned(pass.end()) };
}

/** The words of a network's table, as the kernel reads them. */
export function netWords({ layers, isTanh, columns }: NetLayout): number[] {
  const filled = (column: readonly number[]) =>
    Array.from({ length: MOST_LAYERS }, (_, l) => column[l] ?? 0);
  const activation = isTanh ? ACTIVATION.tanh : ACTIVATION.relu;
  return [layers, activation, ...NET_COLUMNS.flatMap((name) => filled(columns[name]))];
}

type Placer = { place: (bytes: number) => number; end: () => number };

/** Hands out addresses one after another. */
export function placer(from: number, align = (bytes: number): number => bytes): Placer {
  let next = from;
  return {
    place(bytes) {
      const at = next;
      next = align(next + bytes);
      return at;
    },
    end: () => next,
  };
}
