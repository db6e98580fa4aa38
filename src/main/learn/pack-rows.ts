/** Rows on their way to the learner process: flat numbers are sent in a tenth of the time that nested lists take. */
import { Failure } from '../../shared/failure.ts';
import type { Rows, Task } from './meta-batch.ts';

/** x [rows · columns], row by row; y [rows], or empty where no outcome is known. */
export type PackedRows = { rows: number; columns: number; x: Float64Array; y: Float64Array };
export type PackedTask = { support: PackedRows; query: PackedRows };

/** @throws Failure model-does-not-fit for rows of different lengths */
export function packRows({ x, y }: Rows): PackedRows {
  const columns = x[0]?.length ?? 0;
  const flat = new Float64Array(x.length * columns);
  for (const [i, row] of x.entries()) {
    if (row.length !== columns) {
      throw new Failure(
        'model-does-not-fit',
        {},
        `packRows: ${row.length} features beside ${columns}`,
      );
    }
    flat.set(row, i * columns);
  }
  return { rows: x.length, columns, x: flat, y: Float64Array.from(y) };
}

export function unpackRows({ rows, columns, x, y }: PackedRows): { x: number[][]; y: number[] } {
  return {
    x: Array.from({ length: rows }, (_, i) => [...x.subarray(i * columns, (i + 1) * columns)]),
    y: [...y],
  };
}

export const packTask = ({ support, query }: Task): PackedTask => ({
  support: packRows(support),
  query: packRows(query),
});

export const unpackTask = ({ support, query }: PackedTask): Task => ({
  support: unpackRows(support),
  query: unpackRows(query),
});
