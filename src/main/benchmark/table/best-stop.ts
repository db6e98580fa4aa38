/** Where to stop: one step for the trainings of all folds, so that no fold is stopped where it alone had luck. */
import { isClearlyBetter } from '../../learn/meta-train.ts';
import type { Forecaster, Stop } from './candidates.ts';

/**
 * The step that was best over the held-out tasks of all folds together, of the steps that every fold reached.
 * Each fold stopped at its own best would be judged by the very groups that chose it; one step for all leaves them
 * next to no say, and it is how long the training on all groups will go on.
 *
 * @param folds where the training of each fold could have been stopped
 */
export function bestStop(folds: readonly (readonly Stop[])[]): number {
  const judged = folds.filter(([first]) => first.losses.length > 0);
  const [some = folds[0], ...others] = judged;
  let best = { step: some[0].step, losses: [] as readonly number[] };
  for (const { step } of some) {
    const reached = [some, ...others].map((stops) => stops.find((stop) => stop.step === step));
    if (reached.includes(undefined)) continue;
    const losses = reached.flatMap((stop) => stop?.losses ?? []);
    if (isClearlyBetter(losses, best.losses)) best = { step, losses };
  }
  return best.step;
}

/** The forecasts after a step; after the last one where a fold had nothing held out to stop it. */
export const forecasterAt = (stops: readonly Stop[], step: number): Forecaster =>
  (stops.find((stop) => stop.step === step) ?? stops[stops.length - 1]).forecast;
