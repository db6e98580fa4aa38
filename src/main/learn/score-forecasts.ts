/** How good forecasts were, once outcomes are known. */
import type { Task } from './meta-batch.ts';
import type { Forecasts } from './run-learner.ts';

/** Means over all queries of all tasks: negative log-likelihood in nats, and the error that a teacher would feel. */
export type ForecastScore = {
  logLoss: number;
  /** Numbers: root mean squared error. Classes: share of wrong ones. */
  error: number;
  /** Share of outcomes inside the 80 % and 90 % ranges; numbers alone. */
  coverage80?: number;
  coverage90?: number;
  queries: number;
  tasks: number;
};

const Z80 = 1.2815515655446004;
const Z90 = 1.6448536269514722;
const LEAST_PROBABILITY = 1e-12;

export function scoreForecasts(forecasts: Forecasts, tasks: readonly Task[]): ForecastScore {
  const outcomes = tasks.map(({ query }) => query.y);
  const judged = { queries: outcomes.flat().length, tasks: tasks.length };
  return forecasts.kind === 'number'
    ? { ...scoreNumbers(forecasts, outcomes), ...judged }
    : { ...scoreClasses(forecasts.probability, outcomes), ...judged };
}

function scoreNumbers(
  { mean, variance }: { mean: number[][]; variance: number[][] },
  outcomes: (readonly number[])[],
) {
  const [centre, spread] = [mean.flat(), variance.flat()];
  const missed = outcomes.flat().map((y, i) => y - centre[i]);
  const squared = missed.map((miss) => miss * miss);
  const logs = squared.map((s, i) => 0.5 * (Math.log(2 * Math.PI * spread[i]) + s / spread[i]));
  const within = (z: number) => average(squared.map((s, i) => (s <= z * z * spread[i] ? 1 : 0)));
  return {
    logLoss: average(logs),
    error: Math.sqrt(average(squared)),
    coverage80: within(Z80),
    coverage90: within(Z90),
  };
}

function scoreClasses(probability: number[][][], outcomes: (readonly number[])[]) {
  const rows = probability.flat();
  const truth = outcomes.flat();
  const logs = truth.map((y, i) => -Math.log(Math.max(rows[i][y], LEAST_PROBABILITY)));
  const wrong = truth.map((y, i) => (rows[i][y] < Math.max(...rows[i]) ? 1 : 0));
  return { logLoss: average(logs), error: average(wrong) };
}

/** How likely each known outcome was, task by task and query by query. */
export function queryLikelihoods(forecasts: Forecasts, tasks: readonly Task[]): number[] {
  return tasks.flatMap(({ query }, b) =>
    query.y.map((y, q) => {
      if (forecasts.kind === 'category') return forecasts.probability[b][q][y];
      const variance = forecasts.variance[b][q];
      const miss = y - forecasts.mean[b][q];
      return Math.exp((-0.5 * miss * miss) / variance) / Math.sqrt(2 * Math.PI * variance);
    }),
  );
}

const average = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
