/** Whether a section has left what its ranges were made for: the latest assessments came out far from what was expected. */
import { UNCALIBRATED, shapeFor } from '../../tasks/calibrate.ts';
import type { Calibration } from '../../tasks/calibrate.ts';
import type { OutcomeExample, OutcomeTask } from '../../tasks/outcome-task.ts';
import { rangeOf } from '../../tasks/predictive.ts';
import { estimateBase } from './base-model.ts';
import type { BaseModel } from './base-model.ts';
import type { OutcomeCard } from './outcome-model.ts';
import { withinScores } from './predict-task.ts';

/** One assessment may go wrong by itself; two after each other are a change. */
const ASSESSMENTS = 2;
const FEWEST_STUDENTS = 5;
/** Ranges that should hold 80 of 100 and hold no more than so many. */
const KEPT_AT_MOST = 0.2;

/**
 * Each is held against what was said before it, by the mixed model for whoever serves: all learners start from it. A
 * class that goes on as it is now teaches its new level, and ranges come back by themselves.
 */
export function hasDrifted(
  { support, assumed }: OutcomeTask,
  { base, calibrations }: Pick<OutcomeCard, 'base' | 'calibrations'>,
): boolean {
  const columns = [...Map.groupBy(support, ({ lineItem }) => lineItem)]
    .filter(([lineItem]) => lineItem === null || !assumed?.has(lineItem))
    .map(([, own]) => own)
    .filter((own) => own.length >= FEWEST_STUDENTS);
  if (columns.length <= ASSESSMENTS) return false;
  const calibration = calibrations['mixed-model'] ?? UNCALIBRATED;
  return Array.from({ length: ASSESSMENTS }, (_, back) => columns.length - 1 - back).every(
    (at) =>
      keptOf(columns[at]!, columns.slice(0, at).flat(), { base, calibration }) <= KEPT_AT_MOST,
  );
}

/** Share of the outcomes inside their 80 % ranges. */
function keptOf(
  own: readonly OutcomeExample[],
  before: readonly OutcomeExample[],
  { base, calibration }: { base: BaseModel; calibration: Calibration },
): number {
  const estimates = estimateBase(base, own, before);
  const kept = own.filter((example, i) => {
    const { y } = example;
    const { mean, sd } = estimates[i]!['mixed-model'];
    const shape = shapeFor(calibration, example);
    const [low, high] = rangeOf({ mean: withinScores(mean), sd, shape }, 0.8);
    return y !== null && y >= low - 1e-9 && y <= high + 1e-9;
  });
  return kept.length / own.length;
}
