/** A design laid out for speed: cells by period, periods by block, columns as typed arrays that rise. */
import type { Cell, Design, Entry, Unknown } from './design.ts';

/** `places` point into the period's columns; `residual` is measured from the unknowns' prior means. */
type PreparedCell = { residual: number; noise: number; places: Int32Array; values: Float64Array };
export type PreparedPeriod = {
  cells: readonly PreparedCell[];
  columns: Int32Array;
  placesInBlock: Int32Array;
};
export type PreparedBlock = { periods: readonly PreparedPeriod[]; columns: Int32Array };

export function prepareDesign({ cells, unknowns }: Design): PreparedBlock[] {
  const blocks = Map.groupBy(cells, ({ block }) => block);
  return [...blocks.values()].map((block) => prepareBlock(block, unknowns));
}

function prepareBlock(cells: readonly Cell[], unknowns: readonly Unknown[]): PreparedBlock {
  const { columns, placeOf } = columnsOf(cells);
  const periods = Map.groupBy(cells, ({ period }) => period);
  return {
    columns,
    periods: [...periods.values()].map((of) => {
      const own = columnsOf(of);
      return {
        columns: own.columns,
        placesInBlock: own.columns.map((at) => placeOf(at)),
        cells: of.map((cell) => prepareCell(cell, unknowns, own.placeOf)),
      };
    }),
  };
}

function columnsOf(cells: readonly Cell[]) {
  const used = new Set(cells.flatMap(({ row }) => row.map(([at]) => at)));
  const columns = Int32Array.from(used).sort();
  const places = new Map([...columns].map((at, place) => [at, place]));
  return { columns, placeOf: (at: number) => places.get(at) ?? 0 };
}

function prepareCell(
  { y, noise, row }: Cell,
  unknowns: readonly Unknown[],
  placeOf: (at: number) => number,
): PreparedCell {
  const entries = merged(row);
  return {
    residual: y - entries.reduce((sum, [at, value]) => sum + value * (unknowns[at]?.mean ?? 0), 0),
    noise,
    places: Int32Array.from(entries.map(([at]) => placeOf(at))),
    values: Float64Array.from(entries.map(([, value]) => value)),
  };
}

/** One entry a column, columns rising. */
function merged(row: readonly Entry[]): Entry[] {
  const sums = new Map<number, number>();
  for (const [at, value] of row) sums.set(at, (sums.get(at) ?? 0) + value);
  return [...sums].toSorted(([a], [b]) => a - b);
}
