/** How good forecasts were, once outcomes are known. */
import type { Forecasts } from './learner.ts';
import type { Task } from './meta-batch.ts';

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
  const truth = tasks.flatMap(({ query }) => query.y);
  return {
    logLoss: average(logLosses(forecasts, tasks).flat()),
    ...(forecasts.kind === 'number'
      ? scoreNumbers(forecasts, truth)
      : { error: shareOfWrong(forecasts.probability.flat(), truth) }),
    queries: truth.length,
    tasks: tasks.length,
  };
}

/** Negative log-likelihood in nats of every known outcome: a list a task. */
export function logLosses(forecasts: Forecasts, tasks: readonly Task[]): number[][] {
  if (forecasts.kind === 'category') {
    const { probability } = forecasts;
    return tasks.map(({ query }, b) =>
      query.y.map((y, q) => -Math.log(Math.max(probability[b][q][y], LEAST_PROBABILITY))),
    );
  }
  const { mean, variance } = forecasts;
  return tasks.map(({ query }, b) =>
    query.y.map((y, q) => gaussianLogLoss(y - mean[b][q], variance[b][q])),
  );
}

/** Mean loss of each task that has queries. */
export const lossPerTask = (forecasts: Forecasts, tasks: readonly Task[]): number[] =>
  logLosses(forecasts, tasks)
    .filter((losses) => losses.length > 0)
    .map(average);

const gaussianLogLoss = (miss: number, variance: number): number =>
  0.5 * (Math.log(2 * Math.PI * variance) + (miss * miss) / variance);

function scoreNumbers(
  { mean, variance }: { mean: number[][]; variance: number[][] },
  truth: readonly number[],
) {
  const [centre, spread] = [mean.flat(), variance.flat()];
  const squared = truth.map((y, i) => (y - centre[i]) ** 2);
  const within = (z: number) => average(squared.map((s, i) => (s <= z * z * spread[i] ? 1 : 0)));
  return {
    error: Math.sqrt(average(squared)),
    coverage80: within(Z80),
    coverage90: within(Z90),
  };
}

const shareOfWrong = (rows: number[][], truth: readonly number[]): number =>
  average(truth.map((y, i) => (rows[i][y] < Math.max(...rows[i]) ? 1 : 0)));

const average = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
