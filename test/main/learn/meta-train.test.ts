/** The outer loop: it learns, it can be stopped and gone on with, and the same seed gives the same numbers. */
import { beforeAll, expect, test, vi } from 'vitest';
import { maml } from '../../../src/main/learn/maml.ts';
import { scoreForecasts } from '../../../src/main/learn/score-forecasts.ts';
import { adaptAndPredict } from '../../../src/main/learn/model.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import type { TrainRequest } from '../../../src/main/learn/train-model.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { tf } from '../../../src/main/learn/tensor/tf.ts';
import { presentBackends } from './present-backends.ts';
import { classTasks } from './some-tasks.ts';

// training for real takes its time where the processor is shared
vi.setConfig({ testTimeout: 120_000 });

const sizes = Array.from({ length: 40 }, (_, i) => i % 8);
const request: TrainRequest = {
  learner: 'maml',
  outcome: { kind: 'number' },
  train: classTasks(1, sizes),
  validation: classTasks(2, sizes.slice(0, 16)),
  spec: { hidden: [16, 16] },
  settings: { seed: 4, steps: 60, batchTasks: 16, validateEvery: 10, rate: 0.01 },
};
const now = () => performance.now();
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

beforeAll(() => useBackend(presentBackends[0]));

test('a trained start forecasts an unseen class better than its own mean score', async () => {
  const { model } = await trainModel(request, { now });
  const unseen = classTasks(9, sizes);
  const asked = unseen.map(({ support, query }) => ({
    support,
    queries: query.x.map((row) => [...row]),
  }));
  const score = scoreForecasts(await adaptAndPredict({ model, tasks: asked }), unseen);
  const overall = mean(request.train.flatMap((task) => [...task.support.y, ...task.query.y]));
  const misses = unseen.flatMap(({ support, query }) => {
    const known = support.y.length > 0 ? mean(support.y) : overall;
    return query.y.map((y) => (y - known) ** 2);
  });
  expect(score.error).toBeLessThan(0.9 * Math.sqrt(mean(misses)));
  expect(score.coverage90).toBeGreaterThan(0.8);
});

test.each(presentBackends)(
  'stopped and resumed on %s gives the same bits as never stopped',
  async (backend) => {
    await useBackend(backend);
    const checkpoints: Uint8Array[] = [];
    const short = {
      ...request,
      settings: { ...request.settings, steps: 20, batchTasks: 6, averaging: 0.9 },
    };
    const whole = await trainModel(short, {
      now,
      onCheckpoint: (bytes) => checkpoints.push(bytes),
    });
    const resumed = await trainModel({ ...short, resume: checkpoints[0] }, { now });
    expect(Buffer.compare(resumed.model, whole.model)).toBe(0);
  },
);

test('an ensemble stopped in any of its stages goes on to the same bits', async () => {
  const settings = { ...request.settings, steps: 4, batchTasks: 4, validateEvery: 2 };
  const small: TrainRequest = {
    ...request,
    learner: 'ensemble',
    settings,
    refit: [...request.train, ...request.validation],
  };
  const checkpoints: Uint8Array[] = [];
  const whole = await trainModel(small, { now, onCheckpoint: (bytes) => checkpoints.push(bytes) });
  for (const at of [1, Math.floor(checkpoints.length / 2), checkpoints.length - 1]) {
    const resumed = await trainModel({ ...small, resume: checkpoints[at] }, { now });
    expect(Buffer.compare(resumed.model, whole.model)).toBe(0);
    expect(resumed.steps).toBe(whole.steps);
  }
});

test('a checkpoint of another learner is refused', async () => {
  const checkpoints: Uint8Array[] = [];
  const settings = { ...request.settings, steps: 2 };
  await trainModel(
    { ...request, settings },
    { now, onCheckpoint: (bytes) => checkpoints.push(bytes) },
  );
  const other = { ...request, learner: 'r2d2' as const, resume: checkpoints[0] };
  await expect(trainModel(other, { now })).rejects.toMatchObject({ code: 'model-does-not-fit' });
});

test('training and the refit after it are one run to whoever watches', async () => {
  const seen: number[] = [];
  const totals = new Set<number>();
  await trainModel(
    {
      ...request,
      settings: { ...request.settings, steps: 20 },
      refit: [...request.train, ...request.validation],
    },
    {
      now,
      onProgress: ({ step, steps }) => {
        seen.push(step);
        totals.add(steps);
      },
    },
  );
  expect([...totals]).toEqual([40]);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(40);
});

test('another seed gives another model', async () => {
  const withSeed = (seed: number) =>
    trainModel({ ...request, settings: { ...request.settings, steps: 3, seed } }, { now });
  const [first, same, other] = [await withSeed(1), await withSeed(1), await withSeed(2)];
  expect(Buffer.compare(first.model, same.model)).toBe(0);
  expect(Buffer.compare(first.model, other.model)).not.toBe(0);
});

test('two hundred steps leave no tensor behind', async () => {
  const before = tf.memory();
  const settings = { steps: 200, batchTasks: 2, validateEvery: 100, patience: Infinity, seed: 1 };
  await trainModel(
    {
      learner: 'r2d2',
      outcome: { kind: 'number' },
      train: request.train.slice(0, 4),
      validation: request.validation.slice(0, 2),
      spec: { hidden: [4] },
      settings,
    },
    { now },
  );
  expect(tf.memory().numTensors).toBe(before.numTensors);
  expect(tf.memory().numBytes).toBe(before.numBytes);
});

test('cancelling is answered before the next step', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const onProgress = ({ step }: { step: number }) => {
    seen.push(step);
    if (step === 3) stop.abort();
  };
  await expect(trainModel(request, { now, onProgress, signal: stop.signal })).rejects.toMatchObject(
    { code: 'cancelled' },
  );
  expect(seen).toEqual([1, 2, 3]);
});

test('progress says what is left', async () => {
  const left: number[] = [];
  const short = { ...request, settings: { ...request.settings, steps: 10 } };
  await trainModel(short, { now, onProgress: ({ secondsLeft }) => left.push(secondsLeft) });
  expect(left.at(-1)).toBe(0);
  expect(left[0]).toBeGreaterThan(0);
});

test('nothing to learn from is said as such', async () => {
  await expect(trainModel({ ...request, train: [] }, { now })).rejects.toMatchObject({
    code: 'not-enough-tasks',
  });
});

test('a model made for other features is refused', async () => {
  const { model } = await trainModel({ ...request, settings: { steps: 1 } }, { now });
  const wrong = { model, tasks: [{ support: { x: [[1]], y: [1] }, queries: [[1]] }] };
  await expect(adaptAndPredict(wrong)).rejects.toMatchObject({ code: 'model-does-not-fit' });
});

test('the start that is trained is the one that its seed gives', () => {
  const spec = { features: 3, outcome: { kind: 'number' } } as const;
  expect(maml(spec).init(7 as never)).toEqual(maml(spec).init(7 as never));
});

test('an ensemble is one model, blended by its held-out tasks', async () => {
  const steps: number[] = [];
  const settings = { ...request.settings, steps: 10 };
  const { model, members } = await trainModel(
    { ...request, learner: 'ensemble', settings },
    { now, onProgress: ({ step }) => steps.push(step) },
  );
  expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  expect(steps.at(-1)).toBe(50);
  const { support } = request.train[5];
  const forecasts = await adaptAndPredict({ model, tasks: [{ support, queries: [[0, 0, 0]] }] });
  expect(forecasts).toMatchObject({ kind: 'number' });
});

test('a refit learns from the held-out tasks too', async () => {
  const settings = { ...request.settings, steps: 10 };
  const once = await trainModel({ ...request, settings }, { now });
  const again = await trainModel(
    { ...request, settings, refit: [...request.train, ...request.validation] },
    { now },
  );
  expect(again.validation).toEqual(once.validation);
  expect(Buffer.compare(again.model, once.model)).not.toBe(0);
});

test('a trail holds the model of every validation, the best one among them', async () => {
  const settings = { ...request.settings, steps: 20 };
  const {
    trail = [],
    model,
    members,
  } = await trainModel({ ...request, settings, trail: true }, { now });
  expect(trail.map(({ step }) => step)).toEqual([0, 10, 20]);
  expect(trail.map(({ losses }) => losses.length)).toEqual([0, 10, 20].map(() => 16));
  const best = trail.find(({ step }) => step === members[0].bestStep);
  expect(Buffer.compare(best?.model ?? Buffer.of(), model)).toBe(0);
});
