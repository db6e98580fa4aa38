/** What-if: suppositions on a copy; the gradebook itself can't be written, by type. */
import { Failure } from '../../../shared/failure.ts';
import type { ScoreChange, WhatIfChange } from '../../../shared/contract/what-if.ts';
import type { LineItem, Score, SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import { refuseFarOver } from '../../../shared/score-range.ts';
import { changeScheme } from './change-scheme.ts';
import { joinRetest } from './retest.ts';
import type { Retest } from './retest.ts';

/** A value that nobody may change, at any depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** A change that says which assessment it means. */
export type Change = Exclude<WhatIfChange, ScoreChange> | (ScoreChange & { lineItemId: number });

/** The gradebook as if the changes were so, and the re-tests of it that are still to come. */
export type Supposed = { gradebook: SectionGradebook; retests: readonly Retest[] };

/** @throws Failure not-found for a student, line item or category that the section does not have; score-far-over-max */
export function applyChanges(
  gradebook: Frozen<SectionGradebook>,
  changes: readonly Change[],
): Supposed {
  const copy = structuredClone(gradebook) as SectionGradebook; // a clone of frozen values is nobody else's
  const retests: Retest[] = [];
  for (const change of changes) retests.push(...applyOne(copy, change));
  return { gradebook: copy, retests };
}

/** Changes `copy`. @returns re-tests that have no score yet */
function applyOne(copy: SectionGradebook, change: Change): Retest[] {
  // How is taught and what is practised sets no score.
  if ('method' in change || 'practice' in change) return [];
  if ('weights' in change || 'dropLowest' in change) {
    copy.scheme = changeScheme(copy, change);
    return [];
  }
  const lineItem = placeOf(copy.lineItems, change.lineItemId, 'line item');
  const maxPoints = copy.lineItems[lineItem]?.maxPoints ?? null;
  if ('score' in change && typeof change.score === 'number') refuseFarOver(change.score, maxPoints);
  const open: Retest[] = [];
  for (const student of placesOf(copy, change)) {
    const row = copy.scores[student]!;
    const before = row[lineItem] ?? BLANK_SCORE;
    if ('score' in change && !('retest' in change)) row[lineItem] = suppose(change.score, before);
    else if ('plus' in change) row[lineItem] = raise(before, change.plus, maxPoints);
    else if (change.score === undefined) open.push({ student, lineItem, rule: change.retest });
    else row[lineItem] = graded(before, joinRetest(change.retest, before.points, change.score));
  }
  return open;
}

/**
 * Places of the students that a change is about: everybody's where none is named.
 * @throws Failure not-found
 */
export function placesOf(
  { students }: Frozen<Pick<SectionGradebook, 'students'>>,
  { studentId, studentIds }: Pick<ScoreChange, 'studentId' | 'studentIds'>,
): number[] {
  const named = studentIds ?? (studentId === undefined ? null : [studentId]);
  return named?.map((id) => placeOf(students, id, 'student')) ?? [...students.keys()];
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

function suppose(score: ScoreChange['score'], before: Score): Score {
  if (typeof score === 'number') return graded(before, score);
  if (score === 'handed-in') return { ...BLANK_SCORE, status: 'needs-grading', detail: null };
  return { ...BLANK_SCORE, status: score, detail: score === 'missing' ? 'flagged' : null };
}

const graded = (before: Score, points: number): Score => ({
  ...before,
  points,
  status: 'graded',
  letter: null,
  detail: null,
  outOf: null,
});

/** Nobody gets points for work that has no score, nor more than its maximum that way. */
function raise(before: Score, plus: number, maxPoints: number | null): Score {
  if (before.points === null) return before;
  const most = Math.max(before.outOf ?? maxPoints ?? Infinity, before.points);
  return { ...before, points: Math.max(0, Math.min(most, before.points + plus)) };
}

/** Line items that nobody had a score in and the changes give somebody one: the rest of the class is open there. */
export function newlyMarked(
  gradebook: Frozen<SectionGradebook>,
  supposed: Frozen<SectionGradebook>,
): LineItem[] {
  const isEmpty = (of: Frozen<SectionGradebook>, place: number) =>
    of.scores.every((row) => row[place]?.points == null);
  return gradebook.lineItems.filter(
    (_, place) => isEmpty(gradebook, place) && !isEmpty(supposed, place),
  );
}
