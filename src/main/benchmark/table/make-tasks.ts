/** Rows of a split as tasks: whole groups to learn from, and held-out groups asked about with k outcomes known. */
import type { Rows, Task } from '../../learn/meta-batch.ts';
import { foldIn, permutation, seedKey } from '../../learn/tensor/keys.ts';

/** Outcomes in standard deviations around the mean of the rows to learn from. */
export type Numbers = { x: readonly (readonly number[])[]; y: readonly number[] };

/** A whole group: its rows, and the number of the block that it belongs to. */
export type Group = Rows & { block: number };

/** The queries of a held-out group for one k, and its block. */
export type Asked = Task & { block: number };

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
  groups: readonly Group[],
  { k, most, inOrder, draws, seed }: Asking,
): Asked[] {
  const large = groups.filter(({ y }) => y.length > most);
  const [usable, aside] =
    large.length > 0 ? [large, most] : [groups.filter(({ y }) => y.length > k), k];
  return usable.flatMap(({ x, y, block }, group) =>
    Array.from({ length: inOrder ? 1 : draws }, (_, draw) => {
      const inTime = y.map((_, i) => i);
      const order = inOrder
        ? inTime
        : permutation(foldIn(foldIn(seedKey(seed), group), draw), y.length);
      const half = (from: number, to?: number) => rowsAt({ x, y }, order.slice(from, to));
      return { block, support: half(0, Math.min(k, aside)), query: half(aside) };
    }),
  );
}

/** Numbers of known outcomes that count, and whether time or chance parts a group. */
export type Parting = { ks: readonly number[]; inOrder: boolean };

/** Where time decides, a group is a task for every number of known outcomes; else each step parts it anew. */
export function trainingTasks(groups: readonly Rows[], { ks, inOrder }: Parting): Task[] {
  if (!inOrder) return groups.map((rows) => ({ support: { x: [], y: [] }, query: rows }));
  return groups.flatMap(({ x, y }) =>
    ks
      .filter((k) => k < y.length)
      .map((k) => ({
        support: { x: x.slice(0, k), y: y.slice(0, k) },
        query: { x: x.slice(k), y: y.slice(k) },
      })),
  );
}
