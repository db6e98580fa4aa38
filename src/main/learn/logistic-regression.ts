/** Logistic regression by Newton's steps (iteratively reweighted least squares), with a small ridge so that it always ends. */
import type { Matrix, Vector } from './linear-algebra.ts';
import { cholesky, dot, solveFactored } from './linear-algebra.ts';

export type Weighed = { x: Matrix; y: readonly (0 | 1)[]; weight: readonly number[] };

const RIDGE = 1e-2;
const STEPS = 25;

/** @param rows `x` without a constant. @returns the constant and one slope a column */
export function fitLogistic({ x, y, weight }: Weighed): Vector {
  const rows = x.map((row) => [1, ...row]);
  let beta = new Array<number>((x[0]?.length ?? 0) + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = beta.map((b, j) => (j === 0 ? 0 : -RIDGE * b));
    const curvature = beta.map((_, j) => beta.map((__, k) => (j === k ? RIDGE : 0)));
    rows.forEach((row, i) => {
      const p = chanceAt(beta, row);
      for (const [j, v] of row.entries()) {
        gradient[j] += weight[i] * (y[i] - p) * v;
        for (const [k, u] of row.entries()) curvature[j][k] += weight[i] * p * (1 - p) * v * u;
      }
    });
    const move = solveFactored(cholesky(curvature), gradient);
    beta = beta.map((b, j) => b + move[j]);
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  return beta;
}

const chanceAt = (beta: Vector, row: Vector): number => 1 / (1 + Math.exp(-dot(beta, row)));

/** Chance of 1 for a row without the constant. */
export const logisticChance = (beta: Vector, row: Vector): number => chanceAt(beta, [1, ...row]);
