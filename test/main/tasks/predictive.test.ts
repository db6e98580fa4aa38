import { describe, expect, it } from 'vitest';
import {
  LEVELS,
  chanceAtLeast,
  crps,
  normalQuantile,
  normalShare,
  rangeOf,
} from '../../../src/main/tasks/predictive.ts';

const shape = LEVELS.map(normalQuantile);
const predictive = { mean: 0.6, sd: 0.1, shape };

describe('a predictive distribution', () => {
  it('has the middle 80 % of a normal one within 1.2816 standard deviations', () => {
    const [low, high] = rangeOf(predictive, 0.8);
    expect([low, high]).toEqual([
      expect.closeTo(0.6 - 0.12816, 3),
      expect.closeTo(0.6 + 0.12816, 3),
    ]);
  });

  it('stays within what a score can be', () => {
    expect(rangeOf({ ...predictive, mean: 0.95 }, 0.9)[1]).toBe(1);
  });

  it('gives an even chance of reaching its own median', () => {
    expect(chanceAtLeast(predictive, 0.6)).toBeCloseTo(0.5, 2);
  });

  it('gives the chance of a normal one', () => {
    expect(chanceAtLeast(predictive, 0.5)).toBeCloseTo(normalShare(1), 2);
  });

  it('is never quite certain', () => {
    expect([chanceAtLeast(predictive, -5), chanceAtLeast(predictive, 5)]).toEqual([
      0.995, 0.0050000000000000044,
    ]);
  });

  it('has the closed-form CRPS of a normal one (Gneiting and Raftery 2007, eq. 5)', () => {
    const z = 0.7;
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const exact = 0.1 * (z * (2 * normalShare(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
    expect(crps(predictive, 0.67)).toBeCloseTo(exact, 4);
  });

  it('inverts the normal distribution', () => {
    expect([0.001, 0.2, 0.5, 0.975].map((p) => normalShare(normalQuantile(p)))).toEqual(
      [0.001, 0.2, 0.5, 0.975].map((p) => expect.closeTo(p, 6)),
    );
  });
});
