/** Which tasks a step sees is decided by its key. */
import { expect, test } from 'vitest';
import { isClearlyBetter } from '../../../src/main/learn/meta-train.ts';
import { partAnew, sampleTasks } from '../../../src/main/learn/sample-tasks.ts';
import { seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { classTasks } from './some-tasks.ts';

const tasks = classTasks(1, [0, 1, 2, 3, 4, 5]);

test('the same key draws the same tasks, another key others', () => {
  const draw = (seed: number) =>
    sampleTasks(tasks, { count: 3, split: 'asGiven', key: seedKey(seed) });
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(new Set(draw(1)).size).toBe(3);
});

test('a task parted anew keeps every row once and leaves something to ask', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { support, query } = partAnew(tasks[3], { least: 1, most: 100 }, seedKey(seed));
    expect(support.y.length).toBeGreaterThanOrEqual(1);
    expect(query.y.length).toBeGreaterThanOrEqual(1);
    const rows = [...support.y, ...query.y].toSorted();
    expect(rows).toEqual([...tasks[3].support.y, ...tasks[3].query.y].toSorted());
  }
});

test('a lucky validation is not a better one', () => {
  const best = [1, 1, 1, 1];
  expect(isClearlyBetter([0.2, 1.3, 1.2, 1.2], best)).toBe(false);
  expect(isClearlyBetter([0.9, 0.95, 0.9, 0.85], best)).toBe(true);
  expect(isClearlyBetter([NaN, 0, 0, 0], best)).toBe(false);
});
