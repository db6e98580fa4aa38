/** The scores that a term grade still waits for, with what the forecast says of each. */
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import type { OutcomeExample } from '../../tasks/make-tasks.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { OpenCell } from './draw-futures.ts';
import { isStillToCome } from './resolve-question.ts';
import type { Assumed, ResolvedQuestion, SecondTry } from './resolve-question.ts';

export type ForecastCell = OpenCell & { example: OutcomeExample };

type Suppositions = { assumed: Assumed; secondTries: readonly SecondTry[] };

/** @param predictives of the task's queries, in order */
export function openCells(
  resolved: ResolvedQuestion,
  query: readonly OutcomeExample[],
  { predictives, ...supposed }: Suppositions & { predictives: readonly Predictive[] },
): ForecastCell[] {
  return query.flatMap((example, i) => {
    const { student, lineItem } = example;
    const predictive = predictives[i];
    if (lineItem === null || !predictive) return [];
    const cell = { student, lineItem, predictive, example };
    const again = supposed.secondTries.find(
      (one) => one.student === student && one.lineItem === lineItem,
    );
    if (again) return [{ ...cell, joins: again.joins }];
    return isOpen(resolved, { student, lineItem }, supposed.assumed) ? [cell] : [];
  });
}

/** Later work, and earlier work that is not marked yet or left blank. */
function isOpen(
  { past, asKnown }: ResolvedQuestion,
  { student, lineItem }: { student: number; lineItem: number },
  assumed: Assumed,
): boolean {
  const score = asKnown.scores[student]?.[lineItem] ?? BLANK_SCORE;
  const isPast = past.some((column) => column.lineItem === lineItem);
  if (!isPast) return score.status !== 'excused';
  return isStillToCome(score) || (assumed.has(lineItem) && score.status === 'missing');
}
