/** Callers ask for a learner's numbers; whether the kernel or tensors computed them, they cannot tell. */
import { afterEach, expect, test } from 'vitest';
import { tryFused, isFusedInUse, useFused } from '../../../../src/main/learn/fused/route.ts';
import { maml } from '../../../../src/main/learn/maml.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import { protonet } from '../../../../src/main/learn/protonet.ts';
import { computedBy, metaGradientOf } from '../../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { tf } from '../../../../src/main/learn/tensor/tf.ts';
import { trainModel } from '../../../../src/main/learn/train-model.ts';
import { classTasks, FEATURES } from '../some-tasks.ts';
import { kernelFor, worstError } from './kernels.ts';

const spec = { features: FEATURES, outcome: { kind: 'number' } } as const;
const made = { learner: maml(spec), spec };
const params = made.learner.init(seedKey(5));
const asked = {
  batch: padTasks(classTasks(4, [0, 3, 8])),
  progress: { done: 0.5, key: seedKey(1) },
};
const kernel = kernelFor('strict', 2);
// as where no bits are promised, whichever build that is here
const relaxed = { ...kernel, arithmetic: 'relaxed' } as const;

afterEach(() => useFused(undefined));

test('the same call gives the same gradient from the kernel as from tensors', async () => {
  await useBackend('cpu');
  const taped = await metaGradientOf(made, params, asked);
  useFused(kernel);
  const before = tf.memory().numDataBuffers;
  const fused = await metaGradientOf(made, params, asked);
  expect(tf.memory().numDataBuffers).toBe(before);
  expect(Object.keys(fused.gradientSum)).toEqual(Object.keys(taped.gradientSum));
  expect(worstError(fused.gradientSum, taped.gradientSum).error).toBeLessThan(1e-4);
});

test('a learner that the kernel does not know stays with tensors', async () => {
  useFused(kernel);
  const classes = { features: FEATURES, outcome: { kind: 'category', ways: 3 } } as const;
  const softplus = { ...spec, activation: 'softplus' } as const;
  expect(await computedBy({ learner: protonet(classes), spec: classes })).toBeUndefined();
  expect(await computedBy({ learner: maml(softplus), spec })).toBeUndefined();
  expect(await computedBy(made)).toBeDefined();
});

// more than a core keeps in its cache
const large = { learner: maml({ ...spec, hidden: [200, 200], innerSteps: 2 }), spec };

/** A clock by which every second thing that is timed, the tensors, takes `theirs`; and how often it was asked. */
function clockWhere(theirs: number): { now: () => number; asked: () => number } {
  let [time, calls] = [0, 0];
  const now = () => {
    if (calls % 2 === 1) time += calls % 4 === 1 ? 10 : theirs;
    calls++;
    return time;
  };
  return { now, asked: () => calls };
}

test.each([
  { theirs: 11, fused: true },
  { theirs: 9, fused: false },
])('a large learner goes where its own step took less time: $theirs ms by tensors', async (one) => {
  await useBackend('wasm');
  const { now, asked: timesAsked } = clockWhere(one.theirs);
  useFused(relaxed, now);
  expect((await computedBy(large)) !== undefined).toBe(one.fused);
  const once = timesAsked();
  expect(once).toBeGreaterThan(0);
  expect((await computedBy(large)) !== undefined).toBe(one.fused);
  await computedBy(made);
  expect(timesAsked()).toBe(once);
});

test('what must be the same on every computer asks no clock', async () => {
  const { now, asked: timesAsked } = clockWhere(1);
  useFused(kernel, now);
  expect(await computedBy(large)).toBeDefined();
  expect(timesAsked()).toBe(0);
});

test('a whole training in the kernel learns what a training with tensors learns', async () => {
  await useBackend('cpu');
  const request = {
    learner: 'maml',
    outcome: spec.outcome,
    train: classTasks(
      1,
      Array.from({ length: 24 }, (_, i) => i % 8),
    ),
    validation: classTasks(2, [2, 4, 6, 8]),
    settings: { steps: 25, batchTasks: 8, validateEvery: 25 },
    spec: { hidden: [8], innerSteps: 2 },
  } as const;
  const train = () => trainModel({ ...request, train: [...request.train] }, { now: () => 0 });
  const taped = await train();
  useFused(kernel);
  const fused = await train();
  expect(fused.steps).toBe(25);
  expect(fused.validation?.logLoss).toBeCloseTo(taped.validation?.logLoss ?? NaN, 3);
});

test('the trial keeps the kernel only where it is faster', async () => {
  const step = () => metaGradientOf(made, params, asked);
  const slow = await tryFused(step, { now: () => performance.now(), thanMs: 0 });
  expect(slow).toMatchObject({ name: 'fused', usable: true });
  expect(isFusedInUse()).toBe(false);
  const fast = await tryFused(step, { now: () => performance.now(), thanMs: 10_000 });
  expect(fast.metaStepMs).toBeGreaterThan(0);
  expect(isFusedInUse()).toBe(true);
});
