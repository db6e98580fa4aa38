/** Columns of a table as features: numbers, one-hot words, and a mark where something was not known. */
import type { Column, Table } from './read-table.ts';

/** x [rows][D] complete and finite; `roster` names the features that are means over a group's roster. */
export type Features = { x: number[][]; names: string[]; roster: number[] };

const ROSTER = /^ctx_/;
/** A word that fewer rows have is one of the rest. */
const LEAST_ROWS = 10;
const MOST_WORDS = 20;

type Encoded = { name: string; values: number[] };

/**
 * @param fitRows indices of the rows that may be looked at: means and words come from these alone
 */
export function encodeColumns({ columns, rows }: Table, fitRows: readonly number[]): Features {
  const encoded = columns.flatMap((column) =>
    (column.kind === 'number' ? encodeNumbers : encodeWords)(column, fitRows),
  );
  const useful = encoded.filter(({ values }) =>
    fitRows.some((i) => values[i] !== values[fitRows[0]]),
  );
  return {
    x: rows.map((_, i) => useful.map(({ values }) => values[i])),
    names: useful.map(({ name }) => name),
    roster: useful.flatMap(({ name }, j) => (ROSTER.test(name) ? [j] : [])),
  };
}

/** What is not known becomes the mean, and is marked where that happens in the rows to learn from. */
function encodeNumbers({ name, cells }: Column, fitRows: readonly number[]): Encoded[] {
  const known = fitRows.flatMap((i) => (typeof cells[i] === 'number' ? [cells[i]] : []));
  const mean = known.reduce((sum, v) => sum + v, 0) / Math.max(1, known.length);
  const values = cells.map((cell) => (typeof cell === 'number' ? cell : mean));
  const mark = { name: `${name}?`, values: cells.map((cell) => (cell === null ? 1 : 0)) };
  return [{ name, values }, mark];
}

/** One feature a common word; the commonest is what the others are compared with. */
function encodeWords({ name, cells }: Column, fitRows: readonly number[]): Encoded[] {
  const counts = new Map<string | number | null, number>();
  for (const i of fitRows) counts.set(cells[i], (counts.get(cells[i]) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count >= LEAST_ROWS)
    .toSorted(([, a], [, b]) => b - a)
    .slice(1, MOST_WORDS);
  return common.map(([word]) => ({
    name: `${name}=${word}`,
    values: cells.map((cell) => (cell === word ? 1 : 0)),
  }));
}
