/** The deep mixed model starts as the statistician's and ends no worse. */
import { beforeAll, expect, test, vi } from 'vitest';
import { deepMixed } from '../../../src/main/learn/deep-mixed.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import { fitMixedModel, predictMixed } from '../../../src/main/learn/mixed-model.ts';
import { forecast } from '../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import { presentBackends } from './present-backends.ts';
import { classTasks, FEATURES } from './some-tasks.ts';

// training for real takes its time where the processor is shared
vi.setConfig({ testTimeout: 120_000 });

const sizes = Array.from({ length: 30 }, (_, i) => i % 6);
const train = classTasks(1, sizes);
const unseen = classTasks(2, sizes);
const whole = train.map(({ support, query }) => ({
  x: [...support.x, ...query.x],
  y: [...support.y, ...query.y],
}));
const fit = fitMixedModel(whole);
// REML's own forecast also counts that β is estimated; a learner's prior does not
const certain = { ...fit, betaCovariance: fit.betaCovariance.map((row) => row.map(() => 0)) };

beforeAll(() => useBackend(presentBackends[0]));

test('before training it gives the mixed model’s forecasts (BLUP)', async () => {
  const spec = { features: FEATURES, outcome: { kind: 'number' } } as const;
  const learner = deepMixed(spec);
  const start = learner.prepare?.(train, seedKey(1)) ?? {};
  const onlyIntercept = start.factor.values.map((v, i) => (i === 0 ? v : 0));
  const params = { ...start, factor: { ...start.factor, values: onlyIntercept } };
  const result = await forecast({ learner, spec }, params, padTasks(unseen));
  if (result.kind !== 'number') throw new Error('expected numbers');
  unseen.forEach(({ support, query }, i) => {
    const expected = predictMixed(certain, support, query.x);
    expected.mean.forEach((m, j) => expect(Math.abs(result.mean[i][j] - m)).toBeLessThan(1e-4));
    expected.variance.forEach((v, j) =>
      expect(Math.abs(result.variance[i][j] - v)).toBeLessThan(1e-4),
    );
  });
});

test('trained, it beats the mixed model where the truth is bent', async () => {
  const { validation } = await trainModel(
    {
      learner: 'deepmixed',
      outcome: { kind: 'number' },
      train,
      validation: unseen,
      settings: { steps: 300, rate: 0.01 },
    },
    { now: () => performance.now() },
  );
  const misses = unseen.flatMap(({ support, query }) => {
    const { mean } = predictMixed(fit, support, query.x);
    return query.y.map((y, i) => (y - mean[i]) ** 2);
  });
  const mixed = Math.sqrt(misses.reduce((a, b) => a + b, 0) / misses.length);
  expect(validation?.error).toBeLessThan(0.9 * mixed);
}, 60_000);
