/** One split of a table as numbers: what to learn from, held-out groups that judge, and what is asked. */
import type { Rows, Task } from '../../learn/meta-batch.ts';
import type { Study } from './candidates.ts';
import { encodeColumns } from './encode-columns.ts';
import type { Features } from './encode-columns.ts';
import { askedOf, rowsAt, trainingTasks } from './make-tasks.ts';
import type { Asked, Numbers } from './make-tasks.ts';
import type { Split, Splits } from './read-splits.ts';
import type { Table } from './read-table.ts';

/** y = mean + spread · what the learners see. */
export type Scale = { mean: number; spread: number };

export type PreparedSplit = {
  features: Features;
  scale: Scale;
  study: Study;
  /** Training and validation groups together. */
  whole: Pick<Study, 'groups' | 'tasks'>;
  /** The validation groups with k outcomes known, parted `draws` times where chance parts them. */
  askedAt(k: number, draws: number): Asked[];
  /** The test groups with k outcomes known. */
  testAt(k: number): Task[];
};

export function prepareSplit(
  { table, splits, split }: { table: Table; splits: Splits; split: Split },
  seed: number,
): PreparedSplit {
  const both = [...split.train, ...split.val];
  const scale = scaleOf(both.flat().map((i) => table.y[i] ?? 0));
  const features = encodeColumns(table, both.flat());
  const y = table.y.map((value) => (value === null ? 0 : (value - scale.mean) / scale.spread));
  const numbers: Numbers = { x: features.x, y };
  const { ks, most, inOrder } = splits;
  const askedAt = (k: number, draws: number) =>
    askedOf(split.val, numbers, { k, most, inOrder, draws, seed });
  const groups = (rows: readonly number[][]): Rows[] => rows.map((own) => rowsAt(numbers, own));
  const tasks = (rows: readonly number[][]) => trainingTasks(rows, numbers, { ks, inOrder });
  const held = ks.flatMap((k) => askedAt(k, 1));
  return {
    features,
    scale,
    study: { groups: groups(split.train), tasks: tasks(split.train), held },
    whole: { groups: groups(both), tasks: tasks(both) },
    askedAt,
    testAt: (k) =>
      split.test.map(({ support, query }) => ({
        support: rowsAt(numbers, support.slice(0, k)),
        query: rowsAt(numbers, query),
      })),
  };
}

function scaleOf(known: readonly number[]): Scale {
  const mean = known.reduce((sum, v) => sum + v, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, known.length);
  return { mean, spread: variance > 0 ? Math.sqrt(variance) : 1 };
}
