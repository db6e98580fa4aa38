/** Our own operations may be differentiated twice; the built-in ones lose a term. */
import { describe, expect, test } from 'vitest';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import {
  exp,
  logSoftmax,
  relu,
  sigmoid,
  silu,
  softplus,
  stopGradient,
  tanh,
} from '../../../../src/main/learn/tensor/ops.ts';
import { tf } from '../../../../src/main/learn/tensor/tf.ts';
import type { Tensor } from '../../../../src/main/learn/tensor/tf.ts';
import { presentBackends } from '../present-backends.ts';

const at = [-1.3, -0.2, 0.4, 1.7];

const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const slope = (f: (x: number) => number, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

const smooth: [string, (x: Tensor) => Tensor, (x: number) => number][] = [
  ['exp', exp, Math.exp],
  ['tanh', tanh, (x) => 1 - Math.tanh(x) ** 2],
  ['sigmoid', sigmoid, (x) => logistic(x) * (1 - logistic(x))],
  ['softplus', softplus, logistic],
  ['silu', silu, (x) => logistic(x) * (1 + x * (1 - logistic(x)))],
];

/** d/dx Σ f′(x)²: what an inner gradient step makes of f. */
const throughInner = (f: (x: Tensor) => Tensor) =>
  tf.grad((x: Tensor) => tf.sum(tf.square(tf.grad((z: Tensor) => tf.sum(f(z)))(x))));

describe.each(presentBackends)('on %s', (backend) => {
  test.each(smooth)('%s has a right second derivative', async (_name, f, first) => {
    await useBackend(backend);
    const second = await throughInner(f)(tf.tensor1d(at)).data();
    at.forEach((x, i) =>
      expect(second[i]).toBeCloseTo(
        slope((z) => first(z) ** 2, x),
        4,
      ),
    );
  });

  test('logSoftmax has a right second derivative', async () => {
    await useBackend(backend);
    const target = [0.2, 0.5, 0.1, 0.2];
    const firstOrder = (x: number[]) => {
      const total = x.reduce((sum, v) => sum + Math.exp(v), 0);
      return x.map((v, i) => target[i] - Math.exp(v) / total);
    };
    const penalty = (x: number[]) => firstOrder(x).reduce((sum, g) => sum + g * g, 0);
    const second = await throughInner((x) => tf.mul(logSoftmax(x), target))(tf.tensor1d(at)).data();
    at.forEach((_, i) => {
      const moved = (by: number) => penalty(at.map((v, j) => (i === j ? v + by : v)));
      expect(second[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
    });
  });
});

test('no gradient flows through stopGradient', async () => {
  const gradient = tf.grad((x: Tensor) => tf.sum(tf.mul(x, stopGradient(tanh(x)))));
  const values = await gradient(tf.tensor1d(at)).data();
  at.forEach((x, i) => expect(values[i]).toBeCloseTo(Math.tanh(x), 5));
});

test('relu passes what is positive', async () => {
  expect([...(await relu(tf.tensor1d([-1, 2])).data())]).toEqual([0, 2]);
});
