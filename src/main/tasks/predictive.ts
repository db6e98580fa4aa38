/** A forecast as a distribution: a mean, a spread, and the shape that held-out sections gave it. */

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

/** @param p 0–1; the outermost steps are held flat */
export function quantileOfShape(shape: Shape, p: number): number {
  const at = Math.min(STEPS - 1, Math.max(0, p * STEPS - 0.5));
  const below = Math.floor(at);
  const [low, high] = [shape[below] ?? 0, shape[Math.min(STEPS - 1, below + 1)] ?? 0];
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

/** Inverse of the standard normal distribution (Acklam's rational approximation, relative error below 1.2e-9). */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ];
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972,
    -13.28068155288572, 1,
  ];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
    4.374664141464968, 2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const along = (coefficients: readonly number[], x: number) =>
    coefficients.reduce((sum, k) => sum * x + k, 0);
  const tail = 0.02425;
  if (p > 1 - tail) return -normalQuantile(1 - p);
  if (p < tail) {
    const q = Math.sqrt(-2 * Math.log(p));
    return along(c, q) / along(d, q);
  }
  const q = p - 0.5;
  return (along(a, q * q) * q) / along(b, q * q);
}

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
export function normalShare(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const tail =
    density *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x > 0 ? 1 - tail : tail;
}
