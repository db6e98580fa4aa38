/** What the kernel promises about threads, time and memory, whoever computes which chunk. */
import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { fusedCovers, fusedLearner } from '../../../../src/main/learn/fused/fused-learner.ts';
import { openKernel, supportedArithmetic } from '../../../../src/main/learn/fused/threads.ts';
import type { Kernel } from '../../../../src/main/learn/fused/threads.ts';
import { gradientLearner } from '../../../../src/main/learn/gradient-learner.ts';
import { MAML, maml } from '../../../../src/main/learn/maml.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import type { Params } from '../../../../src/main/learn/params.ts';
import { normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { classTasks, FEATURES } from '../some-tasks.ts';
import { builds, kernelFor } from './kernels.ts';

const spec = { features: FEATURES, outcome: { kind: 'number' } } as const;
const params = maml(spec).init(seedKey(5));
const progress = { done: 0.5, key: seedKey(1) };
const sizes = Array.from({ length: 53 }, (_, i) => i % 11);
const batch = padTasks(classTasks(4, sizes));

const bitsOf = (gradient: Params): string =>
  Object.values(gradient)
    .map(({ values }) =>
      Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('hex'),
    )
    .join();

describe.each(builds)('%s arithmetic', (arithmetic) => {
  test('one, two and three threads give the same bits, time after time', async () => {
    const seen = new Set<string>();
    for (const threads of [1, 2, 3]) {
      const learner = fusedLearner(spec, MAML, kernelFor(arithmetic, threads));
      for (let time = 0; time < 20; time++) {
        const { gradientSum, lossSum } = await learner.metaGradient(params, batch, { progress });
        seen.add(`${lossSum} ${bitsOf(gradientSum)}`);
      }
    }
    expect(seen.size).toBe(1);
  });
});

test('a task weighs the same alone as beside others', async () => {
  const learner = fusedLearner(spec, MAML, kernelFor('strict', 2));
  const tasks = classTasks(4, [0, 3, 9]);
  const losses = await Promise.all(
    tasks.map((task) => learner.metaGradient(params, padTasks([task]), { progress })),
  );
  const together = await learner.metaGradient(params, padTasks(tasks), { progress });
  const sum = losses.reduce((total, { lossSum }) => total + lossSum, 0);
  expect(together.lossSum).toBeCloseTo(sum, 6);
});

// a step of about a second on one core
const wide = { ...spec, features: 40, hidden: [120, 120], innerSteps: 8 };
const wideStart = gradientLearner(wide, MAML).init(seedKey(1));
const wideBatch = (tasks: number) => {
  const x = [...normals(seedKey(2), 40)];
  const rows = { x: Array.from({ length: 20 }, () => x), y: Array.from({ length: 20 }, () => 1) };
  return padTasks(Array.from({ length: tasks }, () => ({ support: rows, query: rows })));
};

test('a cancel is heard within a tenth of a second, and the kernel goes on', async () => {
  const kernel = kernelFor('strict', 2);
  const learner = fusedLearner(wide, MAML, kernel);
  const waits: number[] = [];
  // the least of a few: a processor shared with other work may let any one of them wait
  for (let turn = 0; turn < 5 && !(Math.min(...waits) < 100); turn++) {
    const stop = new AbortController();
    const step = learner.metaGradient(wideStart, wideBatch(1500), {
      progress,
      signal: stop.signal,
    });
    let asked = Infinity;
    setTimeout(() => {
      asked = performance.now();
      stop.abort();
    }, 150);
    await expect(step).rejects.toMatchObject({ code: 'cancelled' });
    waits.push(performance.now() - asked);
  }
  expect(Math.min(...waits)).toBeLessThan(100);
  const after = await fusedLearner(spec, MAML, kernel).metaGradient(params, batch, { progress });
  expect(Number.isFinite(after.lossSum)).toBe(true);
});

test('memory stays what the largest step needs, over ten thousand steps', async () => {
  const kernel = kernelFor(supportedArithmetic()[0], 2);
  const learner = fusedLearner({ ...spec, hidden: [4], innerSteps: 1 }, MAML, kernel);
  const small = maml({ ...spec, hidden: [4], innerSteps: 1 }).init(seedKey(5));
  const batches = [[2, 3], [5, 1, 0, 4], [1]].map((counts) => padTasks(classTasks(6, counts)));
  for (const each of batches) await learner.metaGradient(small, each, { progress });
  const before = { kernel: kernel.memoryBytes(), heap: heapAfterSweep() };
  for (let i = 0; i < 10_000; i++)
    await learner.metaGradient(small, batches[i % batches.length], { progress });
  expect(kernel.memoryBytes()).toBe(before.kernel);
  expect(heapAfterSweep() - before.heap).toBeLessThan(20e6);
});

const heapAfterSweep = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

test('a thread that dies in the middle is noticed and its work done again', async () => {
  const large = wideBatch(300);
  const gradientOn = (kernel: Kernel) =>
    fusedLearner(wide, MAML, kernel).metaGradient(wideStart, large, { progress });
  const expected = await gradientOn(kernelFor('strict', 1));
  const kernel = kernelFor('strict', 3);
  await gradientOn(kernel); // threads are up
  const step = gradientOn(kernel);
  setTimeout(() => kernel.endThread(2), 30);
  expect(bitsOf((await step).gradientSum)).toBe(bitsOf(expected.gradientSum));
  expect(bitsOf((await gradientOn(kernel)).gradientSum)).toBe(bitsOf(expected.gradientSum));
});

test('two learners share one kernel, each with its own answer', async () => {
  const kernel = kernelFor('strict', 2);
  const other = { ...spec, hidden: [7] };
  const asked = () =>
    Promise.all([
      fusedLearner(spec, MAML, kernel).metaGradient(params, batch, { progress }),
      fusedLearner(other, MAML, kernel).metaGradient(maml(other).init(seedKey(2)), batch, {
        progress,
      }),
    ]);
  const [first, second] = [await asked(), await asked()];
  expect(first.map(({ lossSum }) => lossSum)).toEqual(second.map(({ lossSum }) => lossSum));
  expect(first[0].lossSum).not.toBe(first[1].lossSum);
});

test('no more threads are used than the machine has', () => {
  const kernel = openKernel();
  expect(kernel.threads).toBeLessThanOrEqual(availableParallelism());
});

test('what the kernel does not know or has no room for is left to others', () => {
  expect(fusedCovers(spec, MAML)).toBe(true);
  expect(fusedCovers({ ...spec, activation: 'silu' }, MAML)).toBe(false);
  expect(fusedCovers({ ...spec, features: 0 }, MAML)).toBe(false);
  expect(fusedCovers({ ...spec, hidden: [900, 900] }, MAML)).toBe(false);
});

test('a class that is not one of the ways is refused', async () => {
  const classes = { features: FEATURES, outcome: { kind: 'category', ways: 3 } } as const;
  const learner = fusedLearner(classes, MAML, kernelFor('strict', 1));
  const rows = { x: [[0, 0, 0]], y: [3] };
  const step = learner.metaGradient(
    maml(classes).init(seedKey(1)),
    padTasks([{ support: rows, query: rows }]),
    { progress },
  );
  await expect(step).rejects.toThrow(RangeError);
});
