import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveQuestion } from '../../../src/main/insight/outcome/resolve-question.ts';
import { outcomeTask } from '../../../src/main/tasks/make-tasks.ts';
import { BLANK_SCORE, SCORE_STATUSES } from '../../../src/shared/nouns.ts';
import type { Score, SectionGradebook } from '../../../src/shared/nouns.ts';
import { lineItem, sectionOf } from './gradebooks.ts';

const [STUDENTS, COLUMNS] = [5, 6];
const score: fc.Arbitrary<Score> = fc.oneof(
  fc
    .double({ min: 0, max: 120, noNaN: true })
    .map((points): Score => ({ ...BLANK_SCORE, points, status: 'graded', detail: null })),
  fc
    .constantFrom(...SCORE_STATUSES.filter((status) => status !== 'graded' && status !== 'excused'))
    .map((status): Score => ({ ...BLANK_SCORE, status, detail: 'flagged', late: true })),
);
/** An excuse is left out: it is given ahead, and says only that there is nothing to forecast. */
const grid = fc.array(fc.array(score, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: STUDENTS,
  maxLength: STUDENTS,
});

const sectionWith = (scores: Score[][]): SectionGradebook => ({
  ...sectionOf(scores.map((row) => row.map(() => null))),
  lineItems: Array.from({ length: COLUMNS }, (_, at) => lineItem(at)),
  scores,
});

/** The features of everything asked about at a moment, and of what is known then. */
function featuresAt(gradebook: SectionGradebook, moment: number, target: 'next' | 'final') {
  const asOf = gradebook.lineItems[moment]!.id;
  const { past, upcoming, gaps } = resolveQuestion(gradebook, { target, asOf });
  const { support, query } = outcomeTask(past, upcoming, gaps);
  return {
    support: support.map(({ x, y, anchor }) => ({ x, y, anchor })),
    query: query.map(({ x, y, anchor, simple }) => ({ x, y, anchor, simple })),
  };
}

describe('what a forecast knows', () => {
  it.each(['next', 'final'] as const)(
    'is nothing later than its moment: whatever becomes of later work, no feature of the %s changes',
    (target) => {
      fc.assert(
        fc.property(grid, grid, fc.nat(COLUMNS - 2), (scores, others, moment) => {
          const changed = scores.map((row, i) =>
            row.map((own, at) => (at > moment ? others[i]![at]! : own)),
          );
          expect(featuresAt(sectionWith(changed), moment, target)).toEqual(
            featuresAt(sectionWith(scores), moment, target),
          );
        }),
        { numRuns: 150, seed: 11 },
      );
    },
  );
});
