/**
 * The exact posterior of a linear model with shared luck, at given spreads: Bayesian linear regression
 * (Harrison, Sharma, Pavone 2018, eq. 4–6) whose rows are correlated.
 *   y = Xθ + b + p + t + e,  θ ~ N(m, D),  b ~ N(0, block²) per block,  p ~ N(0, period²) per period,
 *   t ~ N(0, batch²) per batch,  e ~ N(0, noise).
 * Batches lie within periods and these within blocks, so each level is summed out after the narrower one by the
 * rank-one update of Sherman and Morrison, and what is left is as large as θ alone. Restricted to a random intercept
 * it is the mixed model's BLUP.
 */
import type { Design, Scales } from './design.ts';
import { spreadOf } from './design.ts';
import type { Share } from './prepare-design.ts';
import { prepareDesign } from './prepare-design.ts';

/** `factor` [n, n] is the lower Cholesky factor of the posterior precision, `mean` the posterior mean. */
export type Posterior = {
  logEvidence: number;
  mean: Float64Array;
  factor: Float64Array;
};

/** Sums over cells that share an effect: of weights, of weighted columns (beside their places), of residuals. */
type Shared = { weight: number; columns: Float64Array; residual: number };

type Sums = { n: number; gram: Float64Array; moment: Float64Array; square: number; logs: number };

/** Prepared once, asked at many spreads. */
export function posteriorOf(design: Design): (scales: Scales) => Posterior {
  const blocks = prepareDesign(design);
  return (scales) => solve(design, sumUp(design.unknowns.length, blocks, scales), scales);
}

function sumUp(n: number, blocks: readonly Share[], scales: Scales): Sums {
  const gram = new Float64Array(n * n);
  const sums: Sums = { n, gram, moment: new Float64Array(n), square: 0, logs: 0 };
  for (const block of blocks) addShare(sums, block, scales);
  return sums;
}

/** @returns what the share leaves for a wider one to sum out */
function addShare(sums: Sums, { level, columns, cells, narrower }: Share, scales: Scales): Left {
  const shared = nothing(columns.length);
  addCells(sums, { cells, columns }, shared);
  for (const { places, ...share } of narrower)
    gather(shared, addShare(sums, share, scales), places);
  return { ...shared, left: sumOut(sums, columns, { shared, variance: scales[level] ** 2 }) };
}

type Left = Shared & { left: number };

const nothing = (width: number): Shared => ({
  weight: 0,
  columns: new Float64Array(width),
  residual: 0,
});

function addCells(
  sums: Sums,
  { cells, columns }: Pick<Share, 'cells' | 'columns'>,
  shared: Shared,
): void {
  const { gram, moment, n } = sums;
  for (const { residual, noise, places, values } of cells) {
    const weight = 1 / noise;
    sums.logs += Math.log(noise);
    sums.square += weight * residual * residual;
    shared.weight += weight;
    shared.residual += weight * residual;
    for (let i = 0; i < places.length; i++) {
      const a = columns[places[i]!]!;
      const weighed = weight * values[i]!;
      moment[a]! += weighed * residual;
      shared.columns[places[i]!]! += weighed;
      // Columns rise, and one half of a symmetric matrix is enough: the factor reads no more.
      for (let j = 0; j <= i; j++) gram[a * n + columns[places[j]!]!]! += weighed * values[j]!;
    }
  }
}

/** Takes the cells' common effect of that variance out of the sums. @returns the share of them left for a wider one */
function sumOut(
  sums: Sums,
  columns: Int32Array,
  { shared, variance }: { shared: Shared; variance: number },
): number {
  const { gram, moment, n } = sums;
  const left = 1 / (1 + variance * shared.weight);
  const pull = variance * left;
  sums.logs -= Math.log(left);
  sums.square -= pull * shared.residual ** 2;
  for (let i = 0; i < columns.length; i++) {
    const a = columns[i]!;
    const pulled = pull * shared.columns[i]!;
    moment[a]! -= pulled * shared.residual;
    for (let j = 0; j <= i; j++) gram[a * n + columns[j]!]! -= pulled * shared.columns[j]!;
  }
  return left;
}

function gather(
  whole: Shared,
  { weight, columns, residual, left }: Left,
  places: Int32Array,
): void {
  whole.weight += left * weight;
  whole.residual += left * residual;
  for (let i = 0; i < columns.length; i++) whole.columns[places[i]!]! += left * columns[i]!;
}

function solve({ cells, unknowns }: Design, sums: Sums, scales: Scales): Posterior {
  const { n, gram: factor, moment } = sums;
  let logs = sums.logs;
  unknowns.forEach((unknown, at) => {
    const variance = spreadOf(unknown, scales) ** 2;
    factor[at * n + at]! += 1 / variance;
    logs += Math.log(variance);
  });
  factorise(factor, n);
  for (let at = 0; at < n; at++) logs += 2 * Math.log(factor[at * n + at]!);
  const half = solveLower(factor, moment, n);
  const square = sums.square - half.reduce((sum, v) => sum + v * v, 0);
  const shift = solveUpper(factor, half, n);
  return {
    logEvidence: -0.5 * (logs + square + cells.length * Math.log(2 * Math.PI)),
    mean: shift.map((v, at) => v + unknowns[at]!.mean),
    factor,
  };
}

/** Mean and variance of a weighted sum of the unknowns. */
export function contrastOf(
  { mean, factor }: Posterior,
  contrast: Float64Array,
): { mean: number; variance: number } {
  const half = solveLower(factor, contrast, contrast.length);
  return {
    mean: contrast.reduce((sum, weight, at) => sum + weight * mean[at]!, 0),
    variance: half.reduce((sum, v) => sum + v * v, 0),
  };
}

/** Lower Cholesky factor in place, row by row; every matrix here has a prior's precision on its diagonal. */
function factorise(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * n + j]!;
    }
  }
}

function solveLower(l: Float64Array, b: Float64Array, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}

function solveUpper(l: Float64Array, b: Float64Array, n: number): Float64Array {
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * x[k]!;
    x[i] = sum / l[i * n + i]!;
  }
  return x;
}
