import { describe, expect, it } from 'vitest';
import type { Cell, Design, Scales } from '../../../../src/main/learn/effects/design.ts';
import { LEVELS } from '../../../../src/main/learn/effects/design.ts';
import { contrastOf, posteriorOf } from '../../../../src/main/learn/effects/posterior.ts';
import type { Matrix } from '../../../../src/main/learn/linear-algebra.ts';
import {
  add,
  cholesky,
  dot,
  logDeterminant,
  multiply,
  multiplyVector,
  solveFactored,
  transpose,
} from '../../../../src/main/learn/linear-algebra.ts';
import { predictMixed } from '../../../../src/main/learn/mixed-model.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const SCALES: Scales = { batch: 0.1, period: 0.3, block: 0.5, place: 0.2, part: 0.1, effect: 0.15 };

/** Twelve periods in four blocks, two or three cells each, three treatments, two places. */
function someDesign(): Design {
  const random = randomOf(3, 'design');
  const cells = Array.from({ length: 12 }, (_, period) =>
    Array.from({ length: 2 + (period % 2) }, (_unused, at): Cell => {
      const treatment = random.whole([0, 2]);
      return {
        y: random.normal(0.2, 0.6),
        noise: random.between([0.02, 0.2]),
        within: { batch: 2 * period + Number(at > 0), period, block: Math.floor(period / 3) },
        row: [
          [0, 1],
          [1 + treatment, 0.7],
          [1 + ((treatment + 1) % 3), 0.3],
          [4 + (period % 2), 1],
        ],
      };
    }),
  ).flat();
  const unknowns: Design['unknowns'] = [
    { mean: 0, scale: null, spread: 3 },
    { mean: 0.1, scale: 'effect', spread: 1 },
    { mean: 0, scale: 'effect', spread: 1 },
    { mean: -0.05, scale: 'effect', spread: 1 },
    { mean: 0, scale: 'place', spread: 1 },
    { mean: 0, scale: 'place', spread: 1 },
  ];
  return { cells, unknowns };
}

/** Everything written out: the covariance of all outcomes as one dense matrix. */
function bruteForce({ cells, unknowns }: Design, scales: Scales) {
  const x: Matrix = cells.map(({ row }) => {
    const dense = unknowns.map(() => 0);
    for (const [at, value] of row) dense[at]! += value;
    return dense;
  });
  const d: Matrix = unknowns.map(({ scale, spread }, i) =>
    unknowns.map((_, j) => (i === j ? (spread * (scale ? scales[scale] : 1)) ** 2 : 0)),
  );
  const luck: Matrix = cells.map((a, i) =>
    cells.map(
      (b, j) =>
        Number(i === j) * a.noise +
        LEVELS.reduce(
          (sum, level) => sum + Number(a.within[level] === b.within[level]) * scales[level] ** 2,
          0,
        ),
    ),
  );
  const v = add(luck, multiply(x, multiply(d, transpose(x))));
  const factor = cholesky(v);
  const residual = cells.map(
    ({ y }, i) =>
      y -
      dot(
        x[i]!,
        unknowns.map(({ mean }) => mean),
      ),
  );
  const solved = solveFactored(factor, residual);
  const dxt = multiply(d, transpose(x));
  const gain = multiplyVector(dxt, solved);
  const shrink = multiply(
    dxt,
    transpose(transpose(transpose(dxt)).map((column) => solveFactored(factor, column))),
  );
  return {
    mean: unknowns.map(({ mean }, i) => mean + gain[i]!),
    covariance: d.map((row, i) => row.map((value, j) => value - shrink[i]![j]!)),
    logEvidence:
      -0.5 *
      (dot(residual, solved) + logDeterminant(factor) + cells.length * Math.log(2 * Math.PI)),
  };
}

describe('the posterior with shared luck', () => {
  const design = someDesign();
  const found = posteriorOf(design)(SCALES);
  const truth = bruteForce(design, SCALES);

  it('has the mean and the evidence of the dense formula', () => {
    for (const [i, mean] of truth.mean.entries()) expect(found.mean[i]).toBeCloseTo(mean, 9);
    expect(found.logEvidence).toBeCloseTo(truth.logEvidence, 8);
  });

  it('has the variance of any contrast that the dense formula has', () => {
    const weights = [0, 1, -0.5, -0.5, 0.2, 0];
    const { mean, variance } = contrastOf(found, Float64Array.from(weights));
    expect(mean).toBeCloseTo(dot(weights, truth.mean), 9);
    expect(variance).toBeCloseTo(dot(weights, multiplyVector(truth.covariance, weights)), 9);
  });

  it('knows nothing more than its prior where nothing was seen', () => {
    const { mean, variance } = contrastOf(
      posteriorOf({ ...design, cells: [] })(SCALES),
      Float64Array.of(0, 1, 0, 0, 0, 0),
    );
    expect(mean).toBeCloseTo(0.1, 12);
    expect(variance).toBeCloseTo(SCALES.effect ** 2, 12);
  });
});

describe('the posterior of a random intercept', () => {
  it('is the mixed model’s', () => {
    const random = randomOf(8, 'intercept');
    const y = Array.from({ length: 7 }, () => random.normal(0.4, 1));
    const mixed = {
      beta: [0.3],
      betaCovariance: [[0]],
      slopes: [],
      covarianceFactor: [[0.5]],
      sigma2: 0.8,
      deviance: 0,
      tasks: 1,
      examples: 7,
    };
    const blup = predictMixed(mixed, { x: y.map(() => []), y }, [[]]);
    const cells = y.map((value, i): Cell => ({
      y: value,
      noise: 0.8,
      within: { batch: i, period: i, block: i },
      row: [[0, 1]],
    }));
    const nothing = { batch: 0, period: 0, block: 0, place: 1, part: 1, effect: 1 };
    const { mean, variance } = contrastOf(
      posteriorOf({ cells, unknowns: [{ mean: 0.3, scale: null, spread: 0.5 }] })(nothing),
      Float64Array.of(1),
    );
    expect(mean).toBeCloseTo(blup.mean[0]!, 9);
    expect(variance).toBeCloseTo(blup.effectsCovariance[0]![0]!, 9);
  });
});
