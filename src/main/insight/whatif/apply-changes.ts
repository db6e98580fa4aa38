/** What-if: hypothetical scores on a copy; the gradebook itself can't be written, by type. */
import { Failure } from '../../../shared/failure.ts';
import type { WhatIfChange } from '../../../shared/contract/forecast.ts';
import type { LineItem, Score, SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import { refuseFarOver } from '../../../shared/score-range.ts';

/** A value that nobody may change, at any depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Change = WhatIfChange & { lineItemId: number };

/**
 * The gradebook as if the changes were so. Without a student, a change is for the whole section.
 * @throws Failure not-found for a student or line item that the section does not have, score-far-over-max
 */
export function applyChanges(
  gradebook: Frozen<SectionGradebook>,
  changes: readonly Change[],
): SectionGradebook {
  const copy = structuredClone(gradebook) as SectionGradebook; // a clone of frozen values is nobody else's
  for (const { studentId, lineItemId, score } of changes) {
    const column = placeOf(copy.lineItems, lineItemId, 'line item');
    if (typeof score === 'number') refuseFarOver(score, copy.lineItems[column]?.maxPoints ?? null);
    const rows =
      studentId === undefined
        ? copy.scores
        : [copy.scores[placeOf(copy.students, studentId, 'student')]!];
    for (const row of rows) row[column] = hypothetical(score, row[column] ?? BLANK_SCORE);
  }
  return copy;
}

export function placeOf(
  list: readonly { readonly id: number }[],
  id: number,
  what: string,
): number {
  const place = list.findIndex((one) => one.id === id);
  if (place < 0) throw new Failure('not-found', { what, id });
  return place;
}

function hypothetical(score: Change['score'], before: Score): Score {
  if (score === 'excused' || score === 'missing') {
    return { ...BLANK_SCORE, status: score, detail: score === 'missing' ? 'flagged' : null };
  }
  return { ...before, points: score, status: 'graded', letter: null, detail: null, outOf: null };
}

/** Line items that nobody had a score in and the changes give somebody one: the rest of the class is open there. */
export function newlyMarked(
  gradebook: Frozen<SectionGradebook>,
  changes: readonly Change[],
): LineItem[] {
  const isEmpty = (place: number) => gradebook.scores.every((row) => row[place]?.points == null);
  const touched = new Set(
    changes.filter(({ score }) => typeof score === 'number').map(({ lineItemId }) => lineItemId),
  );
  return gradebook.lineItems.filter(({ id }, place) => touched.has(id) && isEmpty(place));
}
