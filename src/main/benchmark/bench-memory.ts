/** How long the external memory takes to find what is near, at the size of a school that has used it for years. */
import { openMemory } from '../learn/memory/memory.ts';
import { foldIn, normals, seedKey } from '../learn/tensor/keys.ts';

/** Milliseconds a retrieval. */
export type MemorySpeed = {
  entries: number;
  width: number;
  k: number;
  median: number;
  least: number;
  most: number;
};

export function benchMemory({
  entries = 100_000,
  width = 64,
  k = 32,
  rounds = 50,
  now,
}: {
  entries?: number;
  width?: number;
  k?: number;
  rounds?: number;
  now: () => number;
}): MemorySpeed {
  const key = (n: number) => normals(foldIn(seedKey(1), n), width);
  const kept = Array.from({ length: entries }, (_, n) => {
    return { key: key(n), value: n, label: 0, owner: n % 1000, age: 0, usage: 0 };
  });
  const memory = openMemory({ width, capacity: entries, metric: 'euclidean', entries: kept });
  const times = Array.from({ length: rounds }, (_, round) => {
    const query = key(entries + round);
    const start = now();
    memory.retrieve(query, { k });
    return now() - start;
  }).sort((a, b) => a - b);
  const [least, most] = [times[0], times[times.length - 1]];
  return { entries, width, k, median: times[rounds >> 1], least, most };
}
