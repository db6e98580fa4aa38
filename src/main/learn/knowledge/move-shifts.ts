/** The M step of the factor model: what items and skills ask for, given what is believed of students. */
import { cholesky, solveFactored } from '../linear-algebra.ts';
import type { Fit, Membership, Shifts } from './factor-observations.ts';

/** How many effects the starting spreads count for. */
const SPREAD_WEIGHT = 5;
const LEAST_VARIANCE = 1e-3;

type Move = { of: Membership; start: number[] | null; learnSpread: boolean };

/**
 * M step of one kind: weighted least squares for every shift at once, given all others. Shares of several skills
 * move together: curvature counts a share once, not squared, which bounds the joint step.
 */
export function moveShifts(fit: Fit, shifts: Shifts, { of, start, learnSpread }: Move): void {
  const { width, weights } = fit;
  const { values, variance } = shifts;
  const { curves, slopes } = normalEquations(fit, values.length, of);
  const sums = new Float64Array(width);
  const steps = values.map((own, shift) => {
    const at = shift * width * width;
    const precision = own.map((_, p) =>
      own.map((__, q) => {
        const prior = p === q ? (variance ? 1 / variance[p] : 1e-6) : 0;
        return curves[at + p * width + q] + prior;
      }),
    );
    const slope = own.map((v, p) => slopes[shift * width + p] - (variance ? v / variance[p] : 0));
    const step = solveFactored(cholesky(precision), slope);
    for (let p = 0; p < width; p++) own[p] += step[p];
    // E[shift²]: what the shift is not sure of is part of how far shifts spread
    if (learnSpread)
      own.forEach((v, p) => (sums[p] += v ** 2 + 1 / Math.max(1e-9, precision[p][p])));
    return step;
  });
  for (let i = 0; i < fit.seen.count; i++)
    for (let at = of.start[i]; at < of.start[i + 1]; at++) {
      const step = steps[of.shift[at]];
      for (let p = 0; p < width; p++) weights[i * width + p] += of.share[at] * step[p];
    }
  if (!variance || !start || !learnSpread) return;
  for (let p = 0; p < width; p++) {
    const all = SPREAD_WEIGHT * start[p] + sums[p];
    variance[p] = Math.max(LEAST_VARIANCE, all / (SPREAD_WEIGHT + values.length));
  }
}

/** Per shift the bound's curvature [width][width] and slope [width]. */
function normalEquations(
  { seen, width, weights, curve, second }: Fit,
  count: number,
  of: Membership,
) {
  const square = width * width;
  const curves = new Float64Array(count * square);
  const slopes = new Float64Array(count * width);
  for (let i = 0; i < seen.count; i++) {
    const z = seen.student[i] * square;
    for (let p = 0; p < width; p++) {
      let forecast = 0;
      for (let q = 0; q < width; q++)
        forecast += second[z + p * width + q] * weights[i * width + q];
      const slope = seen.centred[i] * second[z + p] - curve[i] * forecast;
      for (let at = of.start[i]; at < of.start[i + 1]; at++) {
        const [to, share] = [of.shift[at] * width + p, of.share[at]];
        slopes[to] += share * slope;
        for (let q = 0; q < width; q++)
          curves[to * width + q] += share * curve[i] * second[z + p * width + q];
      }
    }
  }
  return { curves, slopes };
}
