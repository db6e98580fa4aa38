/** What every method would have said of sections it had not seen, next assessment by next assessment. */
import { shapeFor } from '../../tasks/calibrate.ts';
import type { Calibration, Surprise } from '../../tasks/calibrate.ts';
import type { OutcomeTask } from '../../tasks/outcome-task.ts';
import type { Judged } from '../../tasks/measure-forecasts.ts';
import type { SimpleForecasts } from '../../tasks/simple-forecasts.ts';
import type { Estimate } from './base-model.ts';
import type { Adapt } from './learner-port.ts';
import type { Method } from './outcome-model.ts';
import { blend, estimateTask, withinScores } from './predict-task.ts';
import type { Estimator } from './predict-task.ts';
import { turnTaker } from './take-turns.ts';

/** A past section as one task a moment. */
export type PastSection = { section: number; offering: string; tasks: readonly OutcomeTask[] };

/** One held-out forecast of every method, and its outcome. */
export type HeldOut = {
  section: number;
  offering: string;
  fold: number;
  /** Places in the section's gradebook. */
  student: number;
  lineItem: number | null;
  knownCount: number;
  isNewKind: boolean;
  outcome: number;
  simple: SimpleForecasts;
  estimates: Record<Method, Estimate>;
};

/** Only the next assessment is judged: each outcome counts once. */
const nextOnly = (task: OutcomeTask): OutcomeTask => {
  const next = task.query[0]?.lineItem;
  return { ...task, query: task.query.filter((example) => example.lineItem === next) };
};

export async function collectForecasts(
  model: Estimator,
  sections: readonly PastSection[],
  { fold, adapt, signal }: { fold: number; adapt: Adapt; signal?: AbortSignal },
): Promise<HeldOut[]> {
  const collected: HeldOut[] = [];
  const takeTurns = turnTaker(signal);
  for (const { section, offering, tasks } of sections) {
    for (const task of tasks.map(nextOnly)) {
      collected.push(...(await forecastHeldOut(model, task, { section, offering, fold, adapt })));
      await takeTurns();
    }
  }
  return collected;
}

async function forecastHeldOut(
  model: Estimator,
  task: OutcomeTask,
  { adapt, ...from }: Pick<HeldOut, 'section' | 'offering' | 'fold'> & { adapt: Adapt },
): Promise<HeldOut[]> {
  const estimated = await estimateTask(model, task, adapt);
  return task.query.flatMap(({ y: outcome, ...example }, i) => {
    const estimates = estimated[i];
    if (outcome === null || !estimates) return [];
    const { student, lineItem, knownCount, isNewKind, simple } = example;
    return [{ ...from, student, lineItem, knownCount, isNewKind, simple, outcome, estimates }];
  });
}

export const surprisesOf = (heldOut: readonly HeldOut[], method: Method): Surprise[] =>
  heldOut.map(({ section, offering, lineItem, knownCount, isNewKind, outcome, estimates }) => ({
    section,
    assessment: `${offering} ${lineItem}`,
    knownCount,
    isNewKind,
    surprise: (outcome - estimates[method].mean) / Math.max(1e-6, estimates[method].sd),
  }));

/** @param calibrationOf the calibration that a fold's forecasts are shown with */
export const judgedBy = (
  heldOut: readonly HeldOut[],
  method: Method,
  calibrationOf: (fold: number) => Calibration,
): Judged[] =>
  heldOut.map(({ section, fold, knownCount, isNewKind, outcome, estimates }) => {
    const { mean, sd } = estimates[method];
    const shape = shapeFor(calibrationOf(fold), { knownCount, isNewKind });
    return { section, knownCount, outcome, predictive: { mean: withinScores(mean), sd, shape } };
  });

/**
 * Stacking in one number: the share of the learner's correction that best explains what the mixed model missed in
 * sections held out. Sections weigh alike, so that no large one decides.
 */
export function learnerShareOf(heldOut: readonly HeldOut[]): number {
  let [along, across] = [0, 0];
  for (const own of Map.groupBy(heldOut, ({ section }) => section).values()) {
    for (const { outcome, estimates } of own) {
      const correction = estimates.learner.mean - estimates['mixed-model'].mean;
      along += (correction * (outcome - estimates['mixed-model'].mean)) / own.length;
      across += correction ** 2 / own.length;
    }
  }
  return across > 0 ? Math.min(1, Math.max(0, along / across)) : 0;
}

/** The held-out forecasts as they are with this share. */
export const withShare = (heldOut: readonly HeldOut[], share: number): HeldOut[] =>
  heldOut.map((one) => {
    const { learner, 'mixed-model': mixed } = one.estimates;
    return { ...one, estimates: { ...one.estimates, learner: blend(mixed, learner, share) } };
  });
