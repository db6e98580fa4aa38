/** Several forecasts as one: a mixture, so that where members disagree the range is wider. */
import type { Forecasts } from './learner.ts';
import type { Task } from './meta-batch.ts';
import { logLosses } from './score-forecasts.ts';

const ROUNDS = 60;

/** Weights are shares of one. A number gets the mixture's mean and variance, a class the mixture's probability. */
export function blendForecasts(each: readonly Forecasts[], weights: readonly number[]): Forecasts {
  const [first] = each;
  if (each.length === 1) return first;
  const mix = (of: (forecasts: Forecasts) => number) =>
    each.reduce((sum, f, i) => sum + weights[i] * of(f), 0);
  if (first.kind === 'category') {
    const probability = first.probability.map((task, b) =>
      task.map((row, q) =>
        row.map((_, c) => mix((f) => (f.kind === 'category' ? f.probability[b][q][c] : 0))),
      ),
    );
    return { kind: 'category', probability };
  }
  const mean = first.mean.map((row, b) =>
    row.map((_, q) => mix((f) => (f.kind === 'number' ? f.mean[b][q] : 0))),
  );
  const square = (f: Forecasts, b: number, q: number) =>
    f.kind === 'number' ? f.variance[b][q] + f.mean[b][q] ** 2 : 0;
  const variance = mean.map((row, b) => row.map((m, q) => mix((f) => square(f, b, q)) - m * m));
  return { kind: 'number', mean, variance };
}

/** The shares under which known outcomes of held-out tasks are most likely, by EM from equal shares. */
export function blendingWeights(each: readonly Forecasts[], tasks: readonly Task[]): number[] {
  const likelihoods = each.map((forecasts) =>
    logLosses(forecasts, tasks)
      .flat()
      .map((loss) => Math.exp(-loss)),
  ); // [members][queries]
  let weights = each.map(() => 1 / each.length);
  for (let round = 0; round < ROUNDS; round++) {
    const totals = likelihoods[0].map((_, q) =>
      weights.reduce((sum, w, m) => sum + w * likelihoods[m][q], 0),
    );
    weights = weights.map((w, m) => {
      const shares = totals.map((total, q) => (total > 0 ? (w * likelihoods[m][q]) / total : w));
      return shares.reduce((a, b) => a + b, 0) / shares.length;
    });
  }
  return weights;
}
