/** Several learners as one forecast. */
import type { Forecasts } from '../../../src/main/learn/learner.ts';
import { expect, test } from 'vitest';
import { blendForecasts, blendingWeights } from '../../../src/main/learn/blend-forecasts.ts';

const number = (mean: number[], variance: number): Forecasts => ({
  kind: 'number',
  mean: [mean],
  variance: [mean.map(() => variance)],
});

test('members that disagree widen the range', () => {
  const blended = blendForecasts([number([60], 4), number([80], 4)], [0.5, 0.5]);
  expect(blended).toEqual({ kind: 'number', mean: [[70]], variance: [[104]] });
});

test('classes are blended by their probabilities', () => {
  const each = [
    [0.9, 0.1],
    [0.4, 0.6],
  ].map((row): Forecasts => ({ kind: 'category', probability: [[row]] }));
  const blended = blendForecasts(each, [0.2, 0.8]);
  expect(blended.kind === 'category' && blended.probability[0][0][0]).toBeCloseTo(0.5);
});

test('the member that was right gets the weight', () => {
  const tasks = [{ support: { x: [], y: [] }, query: { x: [[0], [0], [0]], y: [1, 2, 3] } }];
  const weights = blendingWeights([number([1.1, 2.1, 2.9], 0.1), number([3, 0, 1], 0.1)], tasks);
  expect(weights[0]).toBeGreaterThan(0.95);
  expect(weights[0] + weights[1]).toBeCloseTo(1);
});
