import { expect, it } from 'vitest';
import { fitLogistic, logisticChance } from '../../../src/main/learn/logistic-regression.ts';

it('a 2 × 2 table gives back its own shares', () => {
  // 30 of 40 with the feature, 10 of 40 without it.
  const x = Array.from({ length: 80 }, (_, i) => [Number(i < 40)]);
  const y = x.map((_, i): 0 | 1 => (i < 30 || (i >= 40 && i < 50) ? 1 : 0));
  const beta = fitLogistic({ x, y, weight: x.map(() => 1) });
  expect(logisticChance(beta, [1])).toBeCloseTo(0.75, 2);
  expect(logisticChance(beta, [0])).toBeCloseTo(0.25, 2);
});

it('separated classes end in a large finite slope', () => {
  const x = [[-2], [-1], [1], [2]];
  const beta = fitLogistic({ x, y: [0, 0, 1, 1], weight: [1, 1, 1, 1] });
  expect(beta[1]).toBeGreaterThan(2);
  expect(Number.isFinite(beta[1])).toBe(true);
});
