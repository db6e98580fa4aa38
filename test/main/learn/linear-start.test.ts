/** A learner that starts on a line forecasts, before any training and any known outcome, what that line says. */
import { expect, test } from 'vitest';
import { carriesLine, fitLine, trustOf } from '../../../src/main/learn/linear-start.ts';
import { maml } from '../../../src/main/learn/maml.ts';
import type { Task } from '../../../src/main/learn/meta-batch.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import { forecast } from '../../../src/main/learn/run-learner.ts';
import { foldIn, normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';

/** Classes that differ by a shift, along a line in two features. */
const tasks: Task[] = Array.from({ length: 30 }, (_, g) => {
  const key = foldIn(seedKey(4), g);
  const [shift] = normals(foldIn(key, 0), 1);
  const noise = normals(foldIn(key, 1), 12);
  const x = Array.from({ length: 12 }, (__, i) => [...normals(foldIn(key, 2 + i), 2)]);
  const y = x.map(([a, b], i) => 0.3 + a - 0.5 * b + 0.6 * shift + 0.5 * noise[i]);
  return { support: { x: [], y: [] }, query: { x, y } };
});

test.each([[[]], [[4]], [[8, 4]]])('with hidden layers %j', async (hidden) => {
  const spec = {
    features: 2,
    outcome: { kind: 'number' },
    hidden,
    activation: 'relu',
    innerSteps: 1,
  } as const;
  const learner = maml(spec);
  const params = learner.prepare?.(tasks, seedKey(1));
  const { beta } = fitLine(tasks);
  const answer = await forecast({ learner, spec }, params ?? {}, padTasks(tasks.slice(0, 1)));
  if (answer.kind !== 'number') throw new Error('expected numbers');
  const rows = tasks[0].query.x;
  const quiet = hidden.length > 0 ? 0.2 : 1e-5; // units that begin to learn disturb it a little
  answer.mean[0].forEach((mean, i) => {
    const line = beta[0] + beta[1] * rows[i][0] + beta[2] * rows[i][1];
    expect(Math.abs(mean - line)).toBeLessThan(quiet);
  });
});

test('as many rows as REML says outweigh what all classes say', () => {
  expect(Math.exp(trustOf(fitLine(tasks)))).toBeGreaterThan(0.3);
  expect(Math.exp(trustOf(fitLine(tasks)))).toBeLessThan(1.5); // 0.5² / 0.6² = 0.7
});

test('tanh cannot carry a line', () => {
  expect(carriesLine({ sizes: [2, 8, 1], activation: 'tanh' })).toBe(false);
  expect(carriesLine({ sizes: [2, 1, 1], activation: 'relu' })).toBe(false);
});
