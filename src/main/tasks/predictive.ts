/** A forecast as a distribution: a mean, a spread, and the shape that held-out sections gave it. */
import { normalQuantile } from '../../shared/normal.ts';

export { normalQuantile, normalShare } from '../../shared/normal.ts';

/** Quantiles of (outcome − mean) / sd at LEVELS, rising; how wrong forecasts turn out to be. */
export type Shape = readonly number[];
/**
 * In shares of the maximum. `loadings`: how much of the standard deviation hangs on each of some hidden directions that
 * a section's forecasts have in common, where the learner tells them apart.
 */
export type Predictive = {
  mean: number;
  sd: number;
  shape: Shape;
  loadings?: readonly number[];
};
export type Range = [low: number, high: number];

const STEPS = 100;
/** Midpoints of a hundred equal steps: a mean over them is an integral. */
export const LEVELS: readonly number[] = Array.from({ length: STEPS }, (_, k) => (k + 0.5) / STEPS);

/** Where nothing was checked on held-out sections, ranges are this much wider than the model says. */
const UNPROVEN = 1.2;
export const UNPROVEN_SHAPE: Shape = LEVELS.map((p) => UNPROVEN * normalQuantile(p));

/** Standard deviation, where the shape is not a standard one. */
export function spreadOf({ sd, shape }: Predictive): number {
  const centre = shape.reduce((sum, q) => sum + q, 0) / shape.length;
  return sd * Math.sqrt(shape.reduce((sum, q) => sum + (q - centre) ** 2, 0) / shape.length);
}

/** @param p 0–1; the outermost steps are held flat */
export function quantileOfShape(shape: Shape, p: number): number {
  const at = Math.min(STEPS - 1, Math.max(0, p * STEPS - 0.5));
  const below = Math.floor(at);
  const low = shape[below] ?? 0;
  const high = shape[Math.min(STEPS - 1, below + 1)] ?? 0;
  return low + (high - low) * (at - below);
}

export const quantile = ({ mean, sd, shape }: Predictive, p: number): number =>
  mean + sd * quantileOfShape(shape, p);

/** The middle `share` of the distribution, within what a score can be. */
export function rangeOf(predictive: Predictive, share: number): Range {
  const ceiling = Math.max(1, predictive.mean);
  const within = (value: number) => Math.min(ceiling, Math.max(0, value));
  return [
    within(quantile(predictive, (1 - share) / 2)),
    within(quantile(predictive, (1 + share) / 2)),
  ];
}

/** Chance of an outcome at or above `line`, never quite certain. */
export function chanceAtLeast({ mean, sd, shape }: Predictive, line: number): number {
  const standing = (line - mean) / Math.max(sd, 1e-9);
  const below = shape.filter((q) => q < standing).length;
  const left = shape[below - 1];
  const right = shape[below];
  const between =
    left === undefined || right === undefined || right === left
      ? 0
      : (standing - left) / (right - left);
  const share = left === undefined ? 0 : (below - 0.5 + between) / STEPS;
  return 1 - Math.min(1 - 0.5 / STEPS, Math.max(0.5 / STEPS, share));
}

/** Continuous ranked probability score, as twice the mean quantile loss over LEVELS (Gneiting and Raftery 2007). */
export function crps({ mean, sd, shape }: Predictive, outcome: number): number {
  const loss = LEVELS.reduce((sum, p, k) => {
    const error = outcome - (mean + sd * (shape[k] ?? 0));
    return sum + Math.max(p * error, (p - 1) * error);
  }, 0);
  return (2 * loss) / STEPS;
}
