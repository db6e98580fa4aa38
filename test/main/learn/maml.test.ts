/** MAML's meta-gradient against float64 finite differences, and what its guards promise. */
import { describe, expect, test } from 'vitest';
import { FIRST_ORDER_MAML, firstOrderMaml } from '../../../src/main/learn/first-order-maml.ts';
import { gradientLearner } from '../../../src/main/learn/gradient-learner.ts';
import { MAML, maml } from '../../../src/main/learn/maml.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import { mapParams } from '../../../src/main/learn/params.ts';
import type { Params } from '../../../src/main/learn/params.ts';
import { forecast, metaGradientOf } from '../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { tf } from '../../../src/main/learn/tensor/tf.ts';
import { float64MetaLoss } from './float64-maml.ts';
import type { Weights } from './float64-maml.ts';
import { presentBackends } from './present-backends.ts';
import { classTasks, FEATURES } from './some-tasks.ts';

const spec = {
  features: FEATURES,
  outcome: { kind: 'number' },
  hidden: [5, 4],
  activation: 'tanh',
  innerSteps: 3,
  innerRate: 0.2,
} as const;
const progress = { done: 0.5, key: seedKey(1) };
const tasks = classTasks(3, [0, 1, 4, 7]);
const batch = padTasks(tasks);
// away from where it starts, so that no part of the gradient is zero by design
const start = mapParams(maml(spec).init(seedKey(5)), ({ values }) => {
  const moved = normals(seedKey(values.length), values.length);
  return values.map((v, i) => v + 0.2 * moved[i]);
});

const plain = (params: Params): Weights =>
  Object.fromEntries(Object.entries(params).map(([name, p]) => [name, [...p.values]]));

function finiteDifference(params: Params, name: string, i: number): number {
  const lossAt = (moved: number) => {
    const weights = plain(params);
    weights[name][i] += moved;
    return float64MetaLoss(weights, float32Tasks, { sizes: [FEATURES, 5, 4, 1], steps: 3 });
  };
  return (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
}

const rounded = (rows: { x: readonly (readonly number[])[]; y: readonly number[] }) => ({
  x: rows.x.map((row) => row.map(Math.fround)),
  y: rows.y.map(Math.fround),
});
const float32Tasks = tasks.map(({ support, query }) => ({
  support: rounded(support),
  query: rounded(query),
}));

describe.each(presentBackends)('on %s', (backend) => {
  test('every entry of the meta-gradient equals its finite difference', async () => {
    await useBackend(backend);
    const { gradientSum } = await metaGradientOf({ learner: maml(spec), spec }, start, {
      batch,
      progress,
    });
    for (const [name, { values }] of Object.entries(gradientSum)) {
      const expected = Array.from(values, (_, i) => finiteDifference(start, name, i));
      const size = Math.max(...expected.map(Math.abs));
      values.forEach((v, i) =>
        expect(Math.abs(v - expected[i]) / size, `${name}[${i}]`).toBeLessThan(1e-4),
      );
    }
  });

  test('not one tensor is left behind', async () => {
    await useBackend(backend);
    const before = tf.memory().numTensors;
    await metaGradientOf({ learner: maml(spec), spec }, start, { batch, progress });
    await forecast({ learner: maml(spec), spec }, start, batch);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('first order is not second order', async () => {
  const made = [MAML, FIRST_ORDER_MAML].map((variant) => ({
    learner: gradientLearner(spec, variant),
    spec,
  }));
  const [second, first] = await Promise.all(
    made.map((m) => metaGradientOf(m, start, { batch, progress })),
  );
  expect(second.lossSum).toBeCloseTo(first.lossSum, 5);
  expect(second.gradientSum.w0.values[0]).not.toBeCloseTo(first.gradientSum.w0.values[0], 3);
});

test('a task gives the same gradient alone as beside longer ones', async () => {
  const made = { learner: firstOrderMaml(spec), spec };
  const each = await Promise.all(
    tasks.map((task) => metaGradientOf(made, start, { batch: padTasks([task]), progress })),
  );
  const together = await metaGradientOf(made, start, { batch, progress });
  const sum = each.reduce((total, one) => total + one.gradientSum.w1.values[2], 0);
  expect(together.gradientSum.w1.values[2]).toBeCloseTo(sum, 5);
});

test('one extreme score in a support set of one cannot blow the forecast up', async () => {
  const wild = { x: [[3, -3, 3]], y: [1000] };
  const query = { x: [[3, -3, 3]], y: [0] };
  const result = await forecast(
    { learner: maml({ ...spec, innerRate: 0.49 }), spec },
    start,
    padTasks([{ support: wild, query }]),
  );
  if (result.kind !== 'number') throw new Error('expected numbers');
  expect(Math.abs(result.mean[0][0])).toBeLessThan(10);
});

test('more known outcomes narrow the range', async () => {
  const [none, , , seven] = tasks;
  const result = await forecast(
    { learner: maml(spec), spec },
    start,
    padTasks([{ ...none, query: seven.query }, seven]),
  );
  if (result.kind !== 'number') throw new Error('expected numbers');
  expect(result.variance[1][0]).toBeLessThan(result.variance[0][0]);
});
