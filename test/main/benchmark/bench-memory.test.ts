/** The memory's benchmark counts what it says. */
import { expect, test } from 'vitest';
import { benchMemory } from '../../../src/main/benchmark/bench-memory.ts';

test('every retrieval is timed from its query to its answer', () => {
  let clock = 0;
  const speed = benchMemory({ entries: 200, width: 8, k: 4, rounds: 5, now: () => clock++ });
  expect(speed).toEqual({ entries: 200, width: 8, k: 4, median: 1, least: 1, most: 1 });
});
