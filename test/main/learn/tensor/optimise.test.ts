/** The outer loop's steps, as their papers give them. */
import { expect, test } from 'vitest';
import type { Params } from '../../../../src/main/learn/params.ts';
import {
  adamStart,
  adamStep,
  clipByNorm,
  scheduledRate,
} from '../../../../src/main/learn/tensor/optimise.ts';

const vector = (...values: number[]): Params => ({
  w0: { shape: [values.length], values: Float32Array.from(values) },
});

test('Adam’s first step is as long as its rate, whatever the gradient’s size', () => {
  const params = vector(1, 1, 1);
  const { params: moved } = adamStep({ params, state: adamStart(params) }, vector(1e-3, -5, 200), {
    rate: 0.1,
  });
  [0.9, 1.1, 0.9].forEach((v, i) => expect(moved.w0.values[i]).toBeCloseTo(v, 4));
});

test('Adam finds the bottom of a bowl', () => {
  let at = { params: vector(3, -2), state: adamStart(vector(3, -2)) };
  for (let i = 0; i < 300; i++) {
    const [x, y] = at.params.w0.values;
    at = adamStep(at, vector(2 * (x - 1), 20 * y), { rate: 0.1 });
  }
  expect(at.params.w0.values[0]).toBeCloseTo(1, 2);
  expect(at.params.w0.values[1]).toBeCloseTo(0, 2);
});

test('weights of a network decay, a prior does not', () => {
  const params = { ...vector(2), prior: { shape: [1], values: Float32Array.of(2) } };
  const still = { ...vector(0), prior: { shape: [1], values: Float32Array.of(0) } };
  const { params: moved } = adamStep({ params, state: adamStart(params) }, still, {
    rate: 0.1,
    weightDecay: 0.5,
  });
  expect(moved.w0.values[0]).toBeCloseTo(1.9);
  expect(moved.prior.values[0]).toBe(2);
});

test('a long gradient is shortened, one that is not finite counts for nothing', () => {
  expect([...clipByNorm(vector(3, 4), 1).w0.values]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  expect([...clipByNorm(vector(3, 4), 10).w0.values]).toEqual([3, 4]);
  expect([...clipByNorm(vector(NaN, 4), 1).w0.values]).toEqual([0, 0]);
});

test('the rate warms up, then falls to its floor', () => {
  const rates = [0, 4, 5, 52, 100].map((step) =>
    scheduledRate({ rate: 1, warmUp: 5, steps: 100, floor: 0.1 }, step),
  );
  expect(rates[0]).toBeCloseTo(0.2);
  expect(rates[1]).toBe(1);
  expect(rates[2]).toBeGreaterThan(rates[3]);
  expect(rates[4]).toBeCloseTo(0.1);
});
