/** The E step of the factor model: what is believed of each student, given what items ask for. */
import { cholesky, solveFactored } from '../linear-algebra.ts';
import type { Matrix } from '../linear-algebra.ts';
import type { FactorPosterior } from './factor-model.ts';
import type { Fit } from './factor-observations.ts';

export const startingPosteriors = (students: number, factors: number): FactorPosterior[] =>
  Array.from({ length: students }, () => ({
    mean: new Array<number>(factors).fill(0),
    covariance: Array.from({ length: factors }, (_, a) =>
      Array.from({ length: factors }, (_, b) => (a === b ? 1 : 0)),
    ),
  }));

/** E step: λ by the beliefs that there were, then each student's normal given λ. */
export function believe(fit: Fit, before: readonly FactorPosterior[]): FactorPosterior[] {
  const { seen, width, weights, curve } = fit;
  const factors = width - 1;
  return before.map((own, student) => {
    const precision = startingPosteriors(1, factors)[0].covariance;
    const pull = new Array<number>(factors).fill(0);
    for (let i = seen.begin[student]; i < seen.begin[student + 1]; i++) {
      const w = weights.subarray(i * width, (i + 1) * width);
      curve[i] = curvature(own, w);
      for (let a = 0; a < factors; a++) {
        pull[a] += w[a + 1] * (seen.centred[i] - curve[i] * w[0]);
        for (let b = 0; b < factors; b++) precision[a][b] += curve[i] * w[a + 1] * w[b + 1];
      }
    }
    const posterior = {
      mean: solveFactored(cholesky(precision), pull),
      covariance: inverse(precision),
    };
    remember(fit, student, posterior);
    return posterior;
  });
}

/** 2λ(ξ) = tanh(ξ/2) / (2ξ) at the bound's best ξ² = E[(w · (1, z))²]. */
function curvature({ mean, covariance }: FactorPosterior, w: ArrayLike<number>): number {
  let [middle, variance] = [w[0], 0];
  for (let a = 0; a < mean.length; a++) {
    middle += w[a + 1] * mean[a];
    for (let b = 0; b < mean.length; b++) variance += w[a + 1] * w[b + 1] * covariance[a][b];
  }
  const xi = Math.sqrt(middle * middle + variance);
  return xi < 1e-6 ? 0.25 : Math.tanh(xi / 2) / (2 * xi);
}

function inverse(a: Matrix): Matrix {
  const factor = cholesky(a);
  return a.map((_, i) =>
    solveFactored(
      factor,
      a.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
}

function remember({ width, second }: Fit, student: number, { mean, covariance }: FactorPosterior) {
  const at = student * width * width;
  second[at] = 1;
  for (let a = 1; a < width; a++) {
    second[at + a] = second[at + a * width] = mean[a - 1];
    for (let b = 1; b < width; b++)
      second[at + a * width + b] = mean[a - 1] * mean[b - 1] + covariance[a - 1][b - 1];
  }
}
