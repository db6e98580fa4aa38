/** Features and outcomes on one scale: fitted on the training tasks alone, kept with the model, undone on the way out. */
import type { Forecasts, Outcome } from './learner.ts';
import type { Rows, Task } from './meta-batch.ts';

/** x′ = (x − xMean) / xSpread, clipped; y′ = (y − yMean) / ySpread. */
export type Scaler = { xMean: number[]; xSpread: number[]; yMean: number; ySpread: number };

const FARTHEST = 8; // what is further out is a slip of the pen
const NEAR = 3;

export function fitScaler(tasks: readonly Task[], outcome: Outcome): Scaler {
  const halves = tasks.flatMap(({ support, query }) => [support, query]);
  const rows = halves.flatMap((half) => half.x);
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, j) =>
    spreadOf(rows.map((row) => row[j])),
  );
  const y =
    outcome.kind === 'number' ? spreadOf(halves.flatMap((half) => half.y)) : { mean: 0, spread: 1 };
  return {
    xMean: columns.map((c) => c.mean),
    xSpread: columns.map((c) => c.spread),
    yMean: y.mean,
    ySpread: y.spread,
  };
}

/** Mean and standard deviation; a constant column keeps spread 1, so that it becomes zero and not a division by it. */
function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  if (values.length === 0) return { mean: 0, spread: 1 };
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return { mean, spread: spread > 1e-9 * (1 + Math.abs(mean)) ? spread : 1 };
}

export const scaleTasks = (tasks: readonly Task[], scaler: Scaler): Task[] =>
  tasks.map(({ support, query }) => ({
    support: scaleRows(support, scaler),
    query: scaleRows(query, scaler),
  }));

function scaleRows({ x, y }: Rows, { xMean, xSpread, yMean, ySpread }: Scaler): Rows {
  const scaled = (v: number, j: number) => clip((v - xMean[j]) / xSpread[j], FARTHEST);
  return { x: x.map((row) => row.map(scaled)), y: y.map((v) => (v - yMean) / ySpread) };
}

const clip = (v: number, limit: number): number => Math.max(-limit, Math.min(limit, v));

/**
 * Tasks for a network, to which an outlier says "far" and not how far: measured to help on real tables.
 * A linear head takes them as they are; there, clipping costs 1 to 4 % where classes lie far from each other.
 */
export function clipTasks(tasks: readonly Task[]): Task[] {
  const near = ({ x, y }: Rows): Rows => ({ x: x.map((row) => row.map((v) => clip(v, NEAR))), y });
  return tasks.map(({ support, query }) => ({ support: near(support), query: near(query) }));
}

/** Forecasts back in the caller's units. */
export function unscaleForecasts(forecasts: Forecasts, { yMean, ySpread }: Scaler): Forecasts {
  if (forecasts.kind === 'category') return forecasts;
  return {
    kind: 'number',
    mean: forecasts.mean.map((row) => row.map((m) => m * ySpread + yMean)),
    variance: forecasts.variance.map((row) => row.map((v) => v * ySpread ** 2)),
    ...(forecasts.loadings && {
      loadings: forecasts.loadings.map((rows) => rows.map((row) => row.map((l) => l * ySpread))),
    }),
  };
}
