/** The best place of a task's settings, against regressions worked out by hand. */
import { beforeAll, expect, test } from 'vitest';
import { bestPlace } from '../../../src/main/learn/best-place.ts';
import type { Task } from '../../../src/main/learn/meta-batch.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import type { Params } from '../../../src/main/learn/params.ts';
import { forecast, rowTensors } from '../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { evaluate } from '../../../src/main/learn/tensor/evaluate.ts';
import { seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { tf } from '../../../src/main/learn/tensor/tf.ts';
import { presentBackends } from './present-backends.ts';

const spec = { features: 4, generated: 1, hidden: [], outcome: { kind: 'number' as const } };
const learner = bestPlace(spec);

/** One setting of weight 1 whose top lies at 0 + θ; every variance is 1, and kin say nothing of it. */
const params: Params = Object.fromEntries(
  Object.entries(learner.init(seedKey(1))).map(([name, { shape, values }]) => {
    const fill = {
      own: [1, 0, 0, 0, 0],
      weight: [Math.log(Math.E - 1)],
      logFresh: [-30],
      logAlone: [-30],
    }[name];
    return [name, { shape, values: values.map((_, at) => fill?.[at] ?? 0) }];
  }),
);

beforeAll(() => useBackend(presentBackends[0]));

const outcome = (s: number) => [s, 0, 1, 0];
const pointer = (s: number) => [s, 0, 1, 1];
const told = { x: [outcome(1), outcome(-1)], y: [2, -1] };

async function topOf(support: Task['support'], given: Params = params): Promise<number> {
  const batch = padTasks([{ support, query: { x: [], y: [] } }], spec.features);
  const { made } = await evaluate((tensors) => {
    const adapted = learner.adapt(tensors, rowTensors(batch, batch.support, spec));
    return { made: learner.generate(adapted, tf.tensor([0, 1, 0], [1, 1, 3]), seedKey(2)) };
  }, given);
  return made.values[0] ?? Number.NaN;
}

test('two outcomes move the top as far as Bayesian regression by hand says', async () => {
  // y + s² = ι + 2sθ: moments 3 and 6, precisions 1 + 2 and 1 + 8.
  expect(await topOf(told)).toBeCloseTo(6 / 9, 5);
  const batch = padTasks([{ support: told, query: { x: [outcome(2)], y: [0] } }], spec.features);
  const found = await forecast({ learner, spec }, params, batch);
  if (found.kind !== 'number') throw new Error('a number was asked for');
  expect(found.mean[0]?.[0]).toBeCloseTo(-4 + 1 + (4 * 6) / 9, 5);
  expect(found.variance[0]?.[0]).toBeCloseTo(1 + 1 / 3 + 16 / 9, 5);
});

test('a pointer counts as an observation of the top, and the same pointer twice as one', async () => {
  const once = { x: [...told.x, pointer(0.5)], y: [...told.y, 9] };
  const twice = { x: [...once.x, pointer(0.5)], y: [...once.y, -9] };
  expect(await topOf(once)).toBeCloseTo(6.5 / 10, 5);
  expect(await topOf(twice)).toBeCloseTo(6.5 / 10, 5);
});

test('what a setting has by itself widens what leans together', async () => {
  const one = { shape: [1], values: new Float32Array(1) };
  expect(await topOf(told, { ...params, logAlone: one })).toBeCloseTo(6 / (8 + 1 / 2), 5);
});
