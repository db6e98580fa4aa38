/** VAML's examples: made alike for the same seed, and like the task that they are made for. */
import { beforeAll, expect, test, vi } from 'vitest';
import { generateExamples } from '../../../src/main/learn/generate-examples.ts';
import type { Task } from '../../../src/main/learn/meta-batch.ts';
import { useBackend } from '../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';
import { tf } from '../../../src/main/learn/tensor/tf.ts';
import { trainModel } from '../../../src/main/learn/train-model.ts';
import { presentBackends } from './present-backends.ts';

vi.setConfig({ testTimeout: 120_000 });

const GENERATED = 2;

/** A task's examples lie around its own level; y rises with the first. */
function tasks(seed: number, count: number): Task[] {
  return Array.from({ length: count }, (_, i) => {
    const key = foldIn(seedKey(seed), i);
    const [level] = normals(key, 1);
    const noise = normals(foldIn(key, 1), 16 * 3);
    const x = Array.from({ length: 16 }, (__, k) => [
      2 * level + 0.3 * noise[3 * k],
      -level + 0.3 * noise[3 * k + 1],
      noise[3 * k + 2],
    ]);
    const y = x.map(([a]) => 0.5 * a);
    return {
      support: { x: x.slice(0, 8), y: y.slice(0, 8) },
      query: { x: x.slice(8), y: y.slice(8) },
    };
  });
}

let model: Uint8Array;
beforeAll(async () => {
  await useBackend(presentBackends[0]);
  const result = await trainModel(
    {
      learner: 'vaml',
      outcome: { kind: 'number' },
      train: tasks(1, 48),
      validation: [],
      spec: { hidden: [16], generated: GENERATED },
      settings: { steps: 60, batchTasks: 16 },
    },
    { now: () => 0 },
  );
  model = result.model;
}, 120_000);

const asked = (seed: number) => {
  const unseen = tasks(2, 12);
  return generateExamples({
    model,
    tasks: unseen.map(({ support }) => ({ support, context: [0] })),
    count: 20,
    seed,
  });
};

test('the same seed makes the same examples, another one others', async () => {
  expect(await asked(3)).toEqual(await asked(3));
  expect(await asked(4)).not.toEqual(await asked(3));
});

test('examples follow the task: where its own lie high, new ones do', async () => {
  const made = await asked(3);
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const own = tasks(2, 12).map(({ support }) => mean(support.x.map(([a]) => a)));
  const ours = made.map((rows) => mean(rows.map(([a]) => a)));
  const product = mean(own.map((v, i) => (v - mean(own)) * (ours[i] - mean(ours))));
  const spread = (values: number[]) => Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)));
  // Twelve tasks: 0.8 lies far beyond what chance gives (p < 0.01 at 0.71).
  expect(product / (spread(own) * spread(ours))).toBeGreaterThan(0.8);
});

test('no tensor is left behind', async () => {
  await asked(1);
  const before = tf.memory().numTensors;
  await asked(2);
  expect(tf.memory().numTensors).toBe(before);
});
