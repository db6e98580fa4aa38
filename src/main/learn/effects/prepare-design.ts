/** A design laid out for speed: cells by what they share, level within level, columns as typed arrays that rise. */
import type { Cell, Design, Entry, Level, Unknown } from './design.ts';
import { LEVELS } from './design.ts';

/** `places` point into the columns of the batch; `residual` is measured from the unknowns' prior means. */
type PreparedCell = { residual: number; noise: number; places: Int32Array; values: Float64Array };

/** What shares luck of one level: cells in a batch, else narrower shares, whose columns `places` point into these. */
export type Share = {
  level: Level;
  columns: Int32Array;
  cells: readonly PreparedCell[];
  narrower: readonly (Share & { places: Int32Array })[];
};

export function prepareDesign({ cells, unknowns }: Design): Share[] {
  return sharesOf(cells, { unknowns, level: LEVELS.length - 1 });
}

function sharesOf(
  cells: readonly Cell[],
  { unknowns, level }: { unknowns: readonly Unknown[]; level: number },
): Share[] {
  const name = LEVELS[level]!;
  const shares = Map.groupBy(cells, ({ within }) => within[name]);
  return [...shares.values()].map((of) => {
    const { columns, placeOf } = columnsOf(of);
    const isBatch = level === 0;
    return {
      level: name,
      columns,
      cells: isBatch ? of.map((cell) => prepareCell(cell, unknowns, placeOf)) : [],
      narrower: isBatch
        ? []
        : sharesOf(of, { unknowns, level: level - 1 }).map((share) => ({
            ...share,
            places: share.columns.map((at) => placeOf(at)),
          })),
    };
  });
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
