/** The mixed model against published and independent estimates. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Examples } from '../../../src/main/learn/mixed-model.ts';
import { fitMixedModel, predictMixed } from '../../../src/main/learn/mixed-model.ts';

/** Yield of dyestuff by batch (Davies and Goldsmith 1972), the textbook's one-way layout. */
const DYESTUFF: Examples[] = [
  [1545, 1440, 1440, 1520, 1580],
  [1540, 1555, 1490, 1560, 1495],
  [1595, 1550, 1605, 1510, 1560],
  [1445, 1440, 1595, 1465, 1545],
  [1595, 1630, 1515, 1635, 1625],
  [1520, 1455, 1450, 1480, 1445],
].map((y) => ({ x: y.map(() => []), y }));

type Reference = {
  rows: [number, number, number, number][];
  intercept: Estimate;
  slope: Estimate;
};
type Estimate = {
  beta: number[];
  betaCovariance: number[][];
  sigma2: number;
  cov: number[][];
  effects: number[][];
  effectsCovariance: number[][][];
};

// dense restricted likelihood in NumPy, maximised to 1e-11, start and check by statsmodels 0.15 MixedLM
const reference: Reference = JSON.parse(
  readFileSync(new URL('../../fixtures/learn/mixed-model-reml.json', import.meta.url), 'utf8'),
);
const groups: Examples[] = [...new Set(reference.rows.map((row) => row[0]))].map((group) => {
  const rows = reference.rows.filter((row) => row[0] === group);
  return { x: rows.map((row) => [row[1], row[2]]), y: rows.map((row) => row[3]) };
});

const covariance = (factor: number[][]) =>
  factor.map((a) => factor.map((b) => a.reduce((sum, v, i) => sum + v * b[i], 0)));

/** The largest error over the largest entry. */
function relativeError(actual: number[], expected: number[]): number {
  const worst = Math.max(...expected.map((v, i) => Math.abs(v - actual[i])));
  return worst / Math.max(...expected.map(Math.abs));
}

test('the dyestuff batches give the textbook variances', () => {
  const model = fitMixedModel(DYESTUFF);
  expect(model.beta[0]).toBeCloseTo(1527.5, 6);
  expect(model.covarianceFactor[0][0] ** 2).toBeCloseTo(1764.05, 1);
  expect(model.sigma2).toBeCloseTo(2451.25, 1);
});

describe.each([
  { kind: 'intercept' as const, slopes: [] },
  { kind: 'slope' as const, slopes: [0] },
])('a random $kind equals an independent REML fit', ({ kind, slopes }) => {
  const expected = reference[kind];
  const model = fitMixedModel(groups, { slopes });

  test('in coefficients and variances', () => {
    expect(relativeError(model.beta, expected.beta)).toBeLessThan(1e-4);
    expect(relativeError([model.sigma2], [expected.sigma2])).toBeLessThan(1e-4);
    expect(
      relativeError(covariance(model.covarianceFactor).flat(), expected.cov.flat()),
    ).toBeLessThan(1e-4);
    expect(relativeError(model.betaCovariance.flat(), expected.betaCovariance.flat())).toBeLessThan(
      1e-4,
    );
  });

  test('in what it predicts of each group (BLUP) and how sure it is', () => {
    groups.forEach((group, i) => {
      const { effects, effectsCovariance } = predictMixed(model, group, []);
      expect(relativeError(effects, expected.effects[i])).toBeLessThan(1e-4);
      expect(
        relativeError(effectsCovariance.flat(), expected.effectsCovariance[i].flat()),
      ).toBeLessThan(1e-4);
    });
  });
});

test('groups that do not differ give a singular prior, and a forecast all the same', () => {
  const same = Array.from({ length: 6 }, () => ({
    x: [[0], [1], [2], [3]],
    y: [1.1, 1.9, 3.1, 3.9],
  }));
  const model = fitMixedModel(same, { slopes: [0] });
  expect(covariance(model.covarianceFactor).flat()).toEqual([0, 0, 0, 0]);
  const { mean, variance } = predictMixed(model, { x: [[1]], y: [9] }, [[4]]);
  expect(mean[0]).toBeCloseTo(4.9, 1);
  expect(variance[0]).toBeGreaterThan(model.sigma2);
});

test('a class with more known outcomes gets a narrower range', () => {
  const model = fitMixedModel(groups);
  const [few, many] = [1, 3].map((n) => {
    const support = { x: groups[0].x.slice(0, n), y: groups[0].y.slice(0, n) };
    return predictMixed(model, support, [[0.2, 0.1]]).variance[0];
  });
  expect(many).toBeLessThan(few);
});

test('the units of a feature change nothing that is predicted', () => {
  const inPercent = groups.map(({ x, y }) => ({ x: x.map(([a, b]) => [100 * a + 50, b]), y }));
  const plain = predictMixed(fitMixedModel(groups, { slopes: [0] }), groups[1], [[0.3, 0.4]]);
  const model = fitMixedModel(inPercent, { slopes: [0] });
  const scaled = predictMixed(model, inPercent[1], [[80, 0.4]]);
  expect(scaled.mean[0]).toBeCloseTo(plain.mean[0], 4);
  expect(scaled.variance[0]).toBeCloseTo(plain.variance[0], 4);
});

test('a constant feature and a doubled one are harmless', () => {
  const wide = groups.map(({ x, y }) => ({ x: x.map(([a, b]) => [a, b, a, 7]), y }));
  const plain = predictMixed(fitMixedModel(groups), groups[2], [[0.3, 0.4]]);
  const padded = predictMixed(fitMixedModel(wide), wide[2], [[0.3, 0.4, 0.3, 7]]);
  expect(padded.mean[0]).toBeCloseTo(plain.mean[0], 3);
});

test('fewer rows than coefficients are refused', () => {
  expect(() => fitMixedModel([{ x: [[1, 2]], y: [3] }])).toThrow(RangeError);
});
