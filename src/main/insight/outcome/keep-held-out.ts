/** What would have been said of past sections by models that had not seen them, kept beside the model for the record. */
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { saveHeldOut } from '../../store/held-out.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { rangeOf } from '../../tasks/predictive.ts';
import { needOf } from './judge-forecast.ts';
import type { HeldOutForecast } from './learn-outcome.ts';

type Kept = { heldOut: readonly HeldOutForecast[]; gradebooks: readonly SectionGradebook[] };

/** Of columns and students that are still as they were when it was learned. */
export function keepHeldOut(
  school: SchoolFile,
  modelId: number,
  { heldOut, gradebooks }: Kept,
): void {
  const rows = heldOut.flatMap(({ held, predictive }) => {
    const gradebook = gradebooks[held.section];
    const student = gradebook?.students[held.student];
    const lineItem = held.lineItem === null ? undefined : gradebook?.lineItems[held.lineItem];
    if (!gradebook || !student || !lineItem) return [];
    const [[low50, high50], [low80, high80], [low90, high90]] = [
      rangeOf(predictive, 0.5),
      rangeOf(predictive, 0.8),
      rangeOf(predictive, 0.9),
    ];
    return [
      {
        sectionId: gradebook.section.id,
        studentId: student.id,
        lineItemId: lineItem.id,
        mean: predictive.mean,
        low50,
        high50,
        low80,
        high80,
        low90,
        high90,
        need: needOf(predictive, gradebook.passLine),
        passLine: gradebook.passLine,
        outcome: held.outcome,
        sectionMean: held.simple['section-mean'],
        runningMean: held.simple['running-mean'],
      },
    ];
  });
  saveHeldOut(school, modelId, rows);
}
