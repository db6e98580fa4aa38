/** The learner process from outside: a real fork, real training. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { openLearner } from '../../../src/main/learn/client.ts';
import type { LearnerClient } from '../../../src/main/learn/client.ts';
import type { TrainRequest } from '../../../src/main/learn/train-model.ts';
import { supportedArithmetic } from '../../../src/main/learn/fused/threads.ts';
import type { ChildHandle } from '../../../src/shared/process.ts';
import { fitMixedModel } from '../../../src/main/learn/mixed-model.ts';
import { learnKnowledgeAtOnce } from '../../../src/main/learn/knowledge/learn-knowledge.ts';
import { simulateAnswers } from './knowledge/simulated-answers.ts';
import { classTasks } from './some-tasks.ts';

// training for real takes its time where the processor is shared
vi.setConfig({ testTimeout: 120_000 });

const entry = fileURLToPath(new URL('../../../src/main/learn/worker.ts', import.meta.url));
const children: ChildHandle[] = [];

function startFork(): ChildHandle {
  const child = fork(entry, { serialization: 'advanced', execArgv: [] });
  const handle: ChildHandle = {
    post: (message) => void child.send(message as object),
    onMessage: (f) => void child.on('message', f),
    onExit: (f) => void child.on('exit', f),
    kill: () => void child.kill(),
  };
  children.push(handle);
  return handle;
}

const request = (steps: number): TrainRequest => ({
  learner: 'maml',
  outcome: { kind: 'number' },
  train: classTasks(1, [0, 1, 3, 5, 5, 5, 6, 7]),
  validation: classTasks(2, [2, 4, 6]),
  spec: { hidden: [8] },
  settings: { steps, validateEvery: 5, patience: Infinity },
});

let learner: LearnerClient;
afterEach(() => learner.close());

test('trains with progress and checkpoints, then forecasts', async () => {
  learner = openLearner(startFork);
  const steps: number[] = [];
  const checkpoints: Uint8Array[] = [];
  const { model, validation } = await learner.train(request(10), {
    onProgress: ({ step }) => steps.push(step),
    onCheckpoint: (bytes) => checkpoints.push(bytes),
  });
  expect(steps.at(-1)).toBe(10);
  expect(checkpoints).toHaveLength(2);
  expect(validation?.tasks).toBe(3);
  const [task] = classTasks(5, [4]);
  const queries = task.query.x.map((row) => [...row]);
  const forecasts = await learner.adaptAndPredict({
    model,
    tasks: [{ support: task.support, queries }],
  });
  expect(forecasts).toMatchObject({ kind: 'number' });
});

test('says which backends there are and which one serves', async () => {
  learner = openLearner(startFork);
  const { backends, chosen } = await learner.backends();
  expect(backends.find(({ name }) => name === 'cpu')).toMatchObject({ usable: true });
  expect(backends.find(({ name }) => name === chosen)?.usable).toBe(true);
});

test('a cancel is answered within a second', async () => {
  learner = openLearner(startFork);
  const stop = new AbortController();
  let asked = Infinity;
  const onProgress = ({ step }: { step: number }) => {
    if (step !== 3) return;
    asked = performance.now();
    stop.abort();
  };
  const training = learner.train(request(100_000), { onProgress, signal: stop.signal });
  await expect(training).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - asked).toBeLessThan(1000);
});

test('a process that dies is reported, and the next call starts another', async () => {
  learner = openLearner(startFork);
  const training = learner.train(request(100_000), { onProgress: () => children.at(-1)?.kill() });
  await expect(training).rejects.toMatchObject({ code: 'learner-stopped' });
  expect((await learner.backends()).chosen).not.toBeNull();
});

test('fits the mixed model in the same process, to the same bits', async () => {
  learner = openLearner(startFork);
  const groups = [0, 1, 2].map((level) => ({
    x: [[0], [1], [2], [4]],
    y: [level, 1 + level, 2.5 + level, 3.5 + level],
  }));
  expect(await learner.fitMixed(groups, { ridge: 1 })).toEqual(fitMixedModel(groups, { ridge: 1 }));
});

test('arithmetic that is the same everywhere is chosen anew between two calls, and gives its own bits', async () => {
  let strict = true;
  learner = openLearner(startFork, { isStrict: () => strict });
  const first = await learner.train(request(5));
  const again = await learner.train(request(5));
  strict = false;
  const fast = await learner.train(request(5));
  expect(again.model).toEqual(first.model);
  // the relaxed build rounds once where the strict one rounds twice; without the kernel there is but one arithmetic
  const differs = first.backend === 'fused' && supportedArithmetic().length === 2;
  expect(Buffer.compare(fast.model, first.model) !== 0).toBe(differs);
});

test('learns from answers as it would in this process, and tells how far it is', async () => {
  learner = openLearner(startFork);
  const { histories, counts } = simulateAnswers({ students: 60 });
  const shares: number[] = [];
  const onShare = (share: number) => shares.push(share);
  const learned = await learner.learnKnowledge(histories, counts, { onShare });
  expect(learned).toEqual(learnKnowledgeAtOnce(histories, counts));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
