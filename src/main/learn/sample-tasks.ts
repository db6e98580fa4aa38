/** Which tasks an outer step sees, and how their rows are parted: decided by a key, so that a resumed run draws the same. */
import type { Rows, Task } from './meta-batch.ts';
import type { Key } from './tensor/keys.ts';
import { foldIn, permutation, uniforms } from './tensor/keys.ts';

/** As given (time decides), or support sizes drawn anew each step, so that one model serves every size. */
export type Split = 'asGiven' | { least: number; most: number };

/** `count` different tasks, or all in random order when there are fewer; each parted as `split` says. */
export function sampleTasks(
  tasks: readonly Task[],
  { count, split, key }: { count: number; split: Split; key: Key },
): Task[] {
  const chosen = permutation(foldIn(key, 0), tasks.length).slice(0, count);
  return chosen.map((index, i) =>
    split === 'asGiven' ? tasks[index] : partAnew(tasks[index], split, foldIn(key, i + 1)),
  );
}

/** All rows of the task in new order: a support set of `least` … `most` rows, and at least one query row. */
export function partAnew(
  { support, query }: Task,
  { least, most }: { least: number; most: number },
  key: Key,
): Task {
  const x = [...support.x, ...query.x];
  const y = [...support.y, ...query.y];
  const highest = Math.min(most, x.length - 1);
  const lowest = Math.min(least, highest);
  const size = lowest + Math.floor(uniforms(foldIn(key, 0), 1)[0] * (highest - lowest + 1));
  const order = permutation(foldIn(key, 1), x.length);
  const pick = (indices: number[]): Rows => ({
    x: indices.map((i) => x[i]),
    y: indices.map((i) => y[i]),
  });
  return { support: pick(order.slice(0, size)), query: pick(order.slice(size)) };
}
