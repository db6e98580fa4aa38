/** Logistic regression with a ridge, by Newton's method; what learned weights rest on is standardised inside. */
import { cholesky, solveFactored } from '../linear-algebra.ts';

export type LogisticModel = { centre: number[]; spread: number[]; weights: number[]; base: number };

export type LogisticOptions = {
  /** How many observations' worth each standardised weight is drawn to zero. */
  ridge: number;
  steps: number;
};

const LOGISTIC: LogisticOptions = { ridge: 1, steps: 12 };
const ENOUGH = 1e-8;

type Observed = {
  /** [n][D], complete and finite. */
  x: readonly (readonly number[])[];
  /** n outcomes, 0–1. */
  y: readonly number[];
  /** A logit that is there already, one a row: what is learned is added to it. */
  offset?: readonly number[];
};

export function fitLogistic(
  { x, y, offset }: Observed,
  given: Partial<LogisticOptions> = {},
): LogisticModel {
  const { ridge, steps } = { ...LOGISTIC, ...given };
  const width = x[0]?.length ?? 0;
  const { centre, spread } = scaleOf(x, width);
  const rows = x.map((row) => [1, ...row.map((v, j) => (v - centre[j]) / spread[j])]);
  let weights = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < steps; step++) {
    const move = newtonStep({ x: rows, y, offset }, weights, ridge);
    weights = weights.map((w, j) => w + move[j]);
    if (move.every((v) => v * v < ENOUGH)) break;
  }
  return { centre, spread, weights: weights.slice(1), base: weights[0] };
}

function scaleOf(x: readonly (readonly number[])[], width: number) {
  const n = Math.max(1, x.length);
  const centre = Array.from({ length: width }, (_, j) => x.reduce((sum, r) => sum + r[j], 0) / n);
  const spread = centre.map((middle, j) => {
    const variance = x.reduce((sum, row) => sum + (row[j] - middle) ** 2, 0) / n;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
  return { centre, spread };
}

/** @param x with a first column of ones */
function newtonStep(
  { x, y, offset }: Observed,
  weights: readonly number[],
  ridge: number,
): number[] {
  const size = weights.length;
  const slope = weights.map((w, j) => (j === 0 ? 0 : -ridge * w));
  const curve = new Float64Array(size * size);
  x.forEach((row, i) => {
    let logit = offset?.[i] ?? 0;
    for (let j = 0; j < size; j++) logit += weights[j] * row[j];
    const p = 1 / (1 + Math.exp(-logit));
    const worth = p * (1 - p);
    for (let j = 0; j < size; j++) {
      slope[j] += (y[i] - p) * row[j];
      for (let k = 0; k <= j; k++) curve[j * size + k] += worth * row[j] * row[k];
    }
  });
  const matrix = weights.map((_, j) =>
    weights.map((__, k) => {
      const prior = j === k ? (j === 0 ? 1e-6 : ridge) : 0;
      return curve[Math.max(j, k) * size + Math.min(j, k)] + prior;
    }),
  );
  return solveFactored(cholesky(matrix), slope);
}

/** The logit of the forecast, or what is added to the one that was there. */
export function logisticScore(
  { centre, spread, weights, base }: LogisticModel,
  row: readonly number[],
): number {
  let sum = base;
  for (let j = 0; j < weights.length; j++) sum += (weights[j] * (row[j] - centre[j])) / spread[j];
  return sum;
}
