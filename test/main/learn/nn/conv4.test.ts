/** Conv-4's value, gradient and second derivative against place-by-place arithmetic in float64. */
import { describe, expect, test } from 'vitest';
import {
  applyConv4,
  conv4Names,
  conv4Spec,
  embeddingSize,
  initConv4,
  sharedConv4,
} from '../../../../src/main/learn/nn/conv4.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';
import type { Tensor, Tensors } from '../../../../src/main/learn/tensor/tf.ts';
import { tf } from '../../../../src/main/learn/tensor/tf.ts';
import { presentBackends } from '../present-backends.ts';
import type { Plain } from './float64-conv4.ts';
import { float64Embedding, float64Gradient } from './float64-conv4.ts';

const spec = { side: 10, channels: 2, filters: 3, blocks: 2 }; // 10 → 5 → 2: an odd side as well
const IMAGES = 3;
const names = conv4Names(spec);
const shapes = Object.fromEntries(
  Object.entries(initConv4(spec, seedKey(1))).map(([name, p]) => [name, [...p.shape]]),
);

/** A task: weights of its own, away from where they start, and images; all exact in float32. */
function taskOf(seed: number) {
  const key = seedKey(seed);
  const start = initConv4(spec, key);
  const weights: Record<string, number[]> = Object.fromEntries(
    names.map((name, i) => {
      const moved = normals(foldIn(key, 50 + i), start[name].values.length);
      return [name, Array.from(start[name].values, (v, j) => Math.fround(v + 0.2 * moved[j]))];
    }),
  );
  const direction = Object.fromEntries(
    names.map((n, i) => [n, [...normals(foldIn(key, 80 + i), weights[n].length)]]),
  );
  const images = Array.from({ length: IMAGES }, (_, i) => [...uniforms(foldIn(key, 100 + i), 200)]);
  const target = [...uniforms(foldIn(key, 90), IMAGES * embeddingSize(spec))];
  return { weights, direction, images, target };
}
type SmallTask = ReturnType<typeof taskOf>;

const moved = ({ weights, direction }: SmallTask, by: number): Plain =>
  Object.fromEntries(
    names.map((name) => [name, weights[name].map((v, i) => v + by * direction[name][i])]),
  );

/** The Hessian times the direction: how the exact gradient changes along it. */
function float64Curvature(task: SmallTask): Record<string, number[]> {
  const [ahead, behind] = [1e-6, -1e-6].map((by) => float64Gradient(spec, moved(task, by), task));
  return Object.fromEntries(
    names.map((n) => [n, ahead[n].map((v, i) => (v - behind[n][i]) / 2e-6)]),
  );
}

const stacked = (tasks: SmallTask[], of: (task: SmallTask) => Plain): Tensors =>
  Object.fromEntries(
    names.map((name) => {
      const shape = shapes[name].length === 1 ? [1, ...shapes[name]] : shapes[name];
      return [
        name,
        tf.tensor(
          tasks.flatMap((task) => of(task)[name]),
          [tasks.length, ...shape],
        ),
      ];
    }),
  );

const named = (values: Tensor[]): Tensors =>
  Object.fromEntries(names.map((name, i) => [name, values[i]]));
const listed = (tensors: Tensors): Tensor[] => names.map((name) => tensors[name]);

/** Gradient, and gradient of (gradient · direction), of Σ target · embedding² over all tasks. */
function differentiated(tasks: SmallTask[]) {
  const x = tf.tensor(tasks.map((task) => task.images)); // [T, K, D]
  const target = tf.tensor(tasks.map((task) => task.target)); // [T, K·E]
  const direction = stacked(tasks, (task) => task.direction);
  const loss = (...values: Tensor[]) => {
    const { embedding } = applyConv4(spec, named(values), { x });
    return tf.sum(tf.mul(tf.square(tf.reshape(embedding, [tasks.length, -1])), target));
  };
  const gradient = tf.grads(loss);
  const along = (...values: Tensor[]) =>
    tf.addN(gradient(values).map((g, i) => tf.sum(tf.mul(g, listed(direction)[i]))));
  const at = listed(stacked(tasks, (task) => task.weights));
  return { first: named(gradient(at)), second: named(tf.grads(along)(at)) };
}

/** The largest error over the largest entry of its array, the worst array counting. */
function errorOf(found: Tensors, expected: Record<string, number[]>[]): number {
  const errors = names.map((name) => {
    const wanted = expected.flatMap((one) => one[name]);
    const apart = [...found[name].dataSync()].map((v, i) => Math.abs(v - wanted[i]));
    return Math.max(...apart) / Math.max(...wanted.map(Math.abs));
  });
  return Math.max(...errors);
}

const tasks = [taskOf(3), taskOf(4)];
const gradients = tasks.map((task) => float64Gradient(spec, task.weights, task));
const curvatures = tasks.map(float64Curvature);

describe.each(presentBackends)('on %s', (backend) => {
  test('embeds as block by block arithmetic does', async () => {
    await useBackend(backend);
    const [task] = tasks;
    const params = Object.fromEntries(names.map((n) => [n, tf.tensor(task.weights[n], shapes[n])]));
    const { embedding } = applyConv4(spec, sharedConv4(spec, params), {
      x: tf.tensor([task.images]),
    });
    const found = embedding.dataSync();
    float64Embedding(spec, task.weights, task.images).forEach((v, i) =>
      expect(found[i]).toBeCloseTo(v, 3),
    );
  });

  test('weights of each task’s own have right first and second derivatives', async () => {
    await useBackend(backend);
    const { first, second } = differentiated(tasks);
    expect(errorOf(first, gradients)).toBeLessThan(1e-4);
    expect(errorOf(second, curvatures)).toBeLessThan(1e-3);
  });

  test('shared weights have right first and second derivatives', async () => {
    await useBackend(backend);
    const { first, second } = differentiated([tasks[0]]);
    expect(errorOf(first, [gradients[0]])).toBeLessThan(1e-4);
    expect(errorOf(second, [curvatures[0]])).toBeLessThan(1e-3);
  });
});

test('a 28 × 28 image becomes 64 numbers, a 32 × 32 one 256', () => {
  expect([conv4Spec(28, 1), conv4Spec(32, 3)].map(embeddingSize)).toEqual([64, 256]);
});
