/** Before and after a teacher's "what if": exact sums and the forecast, side by side and never mixed. */
import type { WhatIf, WhatIfChange } from '../../../shared/contract/forecast.ts';
import { Failure } from '../../../shared/failure.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { outcomeTask } from '../../tasks/make-tasks.ts';
import { forecastSection } from '../outcome/forecast-section.ts';
import type { Asked, Forecaster } from '../outcome/forecast-section.ts';
import { predictTask } from '../outcome/predict-task.ts';
import { resolveQuestion } from '../outcome/resolve-question.ts';
import type { Assumed } from '../outcome/resolve-question.ts';
import { applyChanges, newlyMarked, placeOf } from './apply-changes.ts';
import type { Change, Frozen } from './apply-changes.ts';

/**
 * Both worlds answer the same question about the same assessment. Where a change gives one student a score in work
 * that nobody has done yet, the others are assumed to do as forecast: a score says something only beside theirs.
 *
 * Reasons are given of the students that the changes name.
 *
 * @param changes without a line item, the change is to the one that is next
 * @throws Failure not-found, and what the forecast throws
 */
export async function whatIf(
  gradebook: Frozen<SectionGradebook>,
  { changes, ...asked }: Asked & { changes: readonly WhatIfChange[] },
  forecaster: Forecaster,
): Promise<WhatIf> {
  const actual = applyChanges(gradebook, []);
  const reasonsFor = new Set(changes.flatMap(({ studentId }) => studentId ?? []));
  const before = await forecastSection(actual, { ...asked, reasonsFor }, forecaster);
  const definite = changes.map((change) => ({
    ...change,
    lineItemId: change.lineItemId ?? nextOf(actual, asked),
  }));
  const changed = applyChanges(gradebook, definite);
  const question = {
    ...asked,
    reasonsFor,
    target: before.target.kind === 'line-item' ? (before.target.id ?? asked.target) : asked.target,
    assumed: await assumeOthers(actual, definite, { asked, forecaster }),
  };
  const after = await forecastSection(changed, question, forecaster);
  return {
    before: { sums: gradeSums(actual), forecast: before },
    after: { sums: gradeSums(changed), forecast: after },
  };
}

/** @throws Failure not-found when no line item is open */
function nextOf(gradebook: SectionGradebook, { asOf }: Asked): number {
  const { id } = resolveQuestion(gradebook, { target: 'next', asOf }).target;
  if (id === null) throw new Failure('not-found', { what: 'line item', id: 0 });
  return id;
}

async function assumeOthers(
  gradebook: SectionGradebook,
  changes: readonly Change[],
  { asked, forecaster }: { asked: Asked; forecaster: Forecaster },
): Promise<Assumed> {
  const assumed = new Map<number, readonly number[]>();
  for (const { id } of newlyMarked(gradebook, changes)) {
    const { past, upcoming, gaps } = resolveQuestion(gradebook, { target: id, asOf: asked.asOf });
    const how = { method: forecaster.model.card.serving, adapt: forecaster.adapt };
    const predictives = await predictTask(forecaster.model, outcomeTask(past, upcoming, gaps), how);
    assumed.set(
      placeOf(gradebook.lineItems, id, 'line item'),
      predictives.map(({ mean }) => mean),
    );
  }
  return assumed;
}
