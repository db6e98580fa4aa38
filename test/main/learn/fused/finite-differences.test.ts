/** The guarded learner's meta-gradient in the kernel against finite differences of plain float64 code. */
import { expect, test } from 'vitest';
import { fusedLearner } from '../../../../src/main/learn/fused/fused-learner.ts';
import type { LearnerSpec } from '../../../../src/main/learn/learner.ts';
import { MAML, maml } from '../../../../src/main/learn/maml.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import { mapParams } from '../../../../src/main/learn/params.ts';
import { normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { float64MetaLoss } from '../float64-maml.ts';
import { classTasks, FEATURES } from '../some-tasks.ts';
import { builds, kernelFor } from './kernels.ts';

const spec: LearnerSpec = {
  features: FEATURES,
  hidden: [5, 4],
  innerSteps: 3,
  innerRate: 0.2,
  activation: 'tanh',
  outcome: { kind: 'number' },
};
const rounded = (rows: { x: readonly (readonly number[])[]; y: readonly number[] }) => ({
  x: rows.x.map((row) => row.map(Math.fround)),
  y: rows.y.map(Math.fround),
});
const tasks = classTasks(3, [0, 1, 4, 7]).map(({ support, query }) => ({
  support: rounded(support),
  query: rounded(query),
}));
const params = mapParams(maml(spec).init(seedKey(5)), ({ values }) => {
  const moved = normals(seedKey(values.length), values.length);
  return values.map((v, i) => v + 0.2 * moved[i]);
});

function finiteDifference(name: string, i: number): number {
  const lossAt = (moved: number) => {
    const weights = Object.fromEntries(
      Object.entries(params).map(([of, p]) => [of, [...p.values]]),
    );
    weights[name][i] += moved;
    return float64MetaLoss(weights, tasks, { sizes: [FEATURES, 5, 4, 1], steps: 3 });
  };
  return (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
}

test.each(builds)(
  'every entry of the %s meta-gradient equals its finite difference',
  async (arithmetic) => {
    const learner = fusedLearner(spec, MAML, kernelFor(arithmetic, 1));
    const progress = { done: 0.5, key: seedKey(1) };
    const { gradientSum } = await learner.metaGradient(params, padTasks(tasks), { progress });
    for (const [name, { values }] of Object.entries(gradientSum)) {
      const expected = Array.from(values, (_, i) => finiteDifference(name, i));
      const size = Math.max(...expected.map(Math.abs));
      values.forEach((v, i) => expect(Math.abs(v - expected[i]) / size).toBeLessThan(2e-5));
    }
  },
);
