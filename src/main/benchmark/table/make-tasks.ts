/** Rows of a split as tasks: whole groups to learn from, and held-out groups asked about with k outcomes known. */
import type { Rows, Task } from '../../learn/meta-batch.ts';
import { foldIn, permutation, seedKey } from '../../learn/tensor/keys.ts';

/** Outcomes in standard deviations around the mean of the rows to learn from. */
export type Numbers = { x: readonly (readonly number[])[]; y: readonly number[] };

/** The queries of a held-out group for one k, and which group they are of. */
export type Asked = Task & { group: number };

export type Asking = {
  k: number;
  /** Rows set aside, whatever k is. */
  most: number;
  inOrder: boolean;
  /** How many times chance parts each group. */
  draws: number;
  seed: number;
};

export const rowsAt = ({ x, y }: Numbers, rows: readonly number[]): Rows => ({
  x: rows.map((i) => x[i]),
  y: rows.map((i) => y[i]),
});

/**
 * Held-out groups as the protocol will ask about new ones: by chance several times over, by time once.
 * A group that would leave no query is left out, unless none is large enough.
 */
export function askedOf(
  groups: readonly (readonly number[])[],
  numbers: Numbers,
  { k, most, inOrder, draws, seed }: Asking,
): Asked[] {
  const large = groups.filter((rows) => rows.length > most);
  const [usable, aside] =
    large.length > 0 ? [large, most] : [groups.filter((g) => g.length > k), k];
  return usable.flatMap((rows, group) =>
    Array.from({ length: inOrder ? 1 : draws }, (_, draw) => {
      const order = inOrder
        ? rows
        : permutation(foldIn(foldIn(seedKey(seed), group), draw), rows.length).map((i) => rows[i]);
      return {
        group,
        support: rowsAt(numbers, order.slice(0, Math.min(k, aside))),
        query: rowsAt(numbers, order.slice(aside)),
      };
    }),
  );
}

/** Where time decides, a group is a task for every number of known outcomes; else each step parts it anew. */
export function trainingTasks(
  groups: readonly (readonly number[])[],
  numbers: Numbers,
  { ks, inOrder }: { ks: readonly number[]; inOrder: boolean },
): Task[] {
  if (!inOrder)
    return groups.map((rows) => ({ support: { x: [], y: [] }, query: rowsAt(numbers, rows) }));
  return groups.flatMap((rows) =>
    ks
      .filter((k) => k < rows.length)
      .map((k) => ({
        support: rowsAt(numbers, rows.slice(0, k)),
        query: rowsAt(numbers, rows.slice(k)),
      })),
  );
}
