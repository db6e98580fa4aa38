/** A forecast moved by an expected effect, and as much less sure as the effect is. */
import { spreadOf } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { withinScores } from './predict-task.ts';

/**
 * In shares of the maximum. Shifts of one place in their lists come from one supposition: however it turns out, it
 * turns out alike for every score and every student that it bears on.
 */
export type Shift = { effect: number; sd: number };

/**
 * Means add up and variances do. What each effect leaves open becomes one more hidden direction that the section's
 * forecasts have in common, after those of the learner.
 */
export function shiftForecast(forecast: Predictive, shifts: readonly Shift[]): Predictive {
  const own = spreadOf(forecast);
  const wider = Math.hypot(own, ...shifts.map(({ sd }) => sd)) / own;
  const loadings = [
    ...(forecast.loadings ?? []).map((loading) => loading / wider),
    ...shifts.map(({ sd }) => sd / (own * wider)),
  ];
  const effect = shifts.reduce((sum, shift) => sum + shift.effect, 0);
  return {
    ...forecast,
    mean: withinScores(forecast.mean + effect),
    sd: forecast.sd * wider,
    loadings,
  };
}
