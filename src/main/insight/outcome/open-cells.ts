/** The scores that a term grade still waits for. */
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import type { OutcomeExample } from '../../tasks/outcome-task.ts';
import type { OpenCell } from './draw-futures.ts';
import { isStillToCome } from './resolve-question.ts';
import type { Assumed, ResolvedQuestion, SecondTry } from './resolve-question.ts';

export type ForecastCell = OpenCell & { example: OutcomeExample };
/** Before anybody has forecast it. */
export type AskedCell = Omit<ForecastCell, 'predictive'>;

type Suppositions = { assumed: Assumed; secondTries: readonly SecondTry[] };

/** In order of the task's queries. */
export function openCells(
  resolved: ResolvedQuestion,
  query: readonly OutcomeExample[],
  supposed: Suppositions,
): AskedCell[] {
  return query.flatMap((example) => {
    const { student, lineItem } = example;
    if (lineItem === null) return [];
    const cell = { student, lineItem, example };
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
