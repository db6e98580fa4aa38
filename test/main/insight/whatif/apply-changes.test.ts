import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../../src/main/insight/whatif/apply-changes.ts';
import type { Change, Frozen } from '../../../../src/main/insight/whatif/apply-changes.ts';
import { joinRetest } from '../../../../src/main/insight/whatif/retest.ts';
import { gradeSums } from '../../../../src/shared/grade-sum.ts';
import type { SectionGradebook } from '../../../../src/shared/nouns.ts';
import { lineItem, sectionOf } from '../../tasks/gradebooks.ts';

/** Two quizzes and an exam; the second student missed a quiz. */
const gradebook: Frozen<SectionGradebook> = sectionOf(
  [
    [8, 6, 60],
    [10, null, 98],
    [5, 7, 40],
  ],
  {
    categories: [
      { id: 1, name: 'Quizzes', weight: null },
      { id: 2, name: 'Exams', weight: null },
    ],
    lineItems: [
      lineItem(0, { maxPoints: 10, categoryId: 1 }),
      lineItem(1, { maxPoints: 10, categoryId: 1 }),
      lineItem(2, { categoryId: 2 }),
    ],
  },
);
const suppose = (...changes: Change[]) => applyChanges(gradebook, changes);
const pointsIn = (column: number, ...changes: Change[]) =>
  suppose(...changes).gradebook.scores.map((row) => row[column]!.points);
const currents = (...changes: Change[]) =>
  gradeSums(suppose(...changes).gradebook).map(({ current }) => current);

describe('what a teacher may suppose', () => {
  it('five points more, for some, never above the maximum, and not where nothing is marked', () => {
    const plus = { lineItemId: 102, plus: 5 };
    expect(pointsIn(2, { ...plus, studentIds: [1, 2] })).toEqual([65, 100, 40]);
    expect(pointsIn(1, { lineItemId: 101, plus: 2 })).toEqual([8, null, 9]);
  });

  it.each([
    ['replaces', 80],
    ['averages', 70],
    ['best', 80],
  ] as const)('a re-test that %s', (retest, expected) => {
    expect(pointsIn(2, { studentId: 1, lineItemId: 102, retest, score: 80 })[0]).toBe(expected);
  });

  it('a re-test that goes worse', () => {
    const worse = { studentId: 1, lineItemId: 102, score: 40 };
    expect(pointsIn(2, { ...worse, retest: 'replaces' })[0]).toBe(40);
    expect(pointsIn(2, { ...worse, retest: 'averages' })[0]).toBe(50);
    expect(pointsIn(2, { ...worse, retest: 'best' })[0]).toBe(60);
    expect(joinRetest('averages', null, 0.4)).toBe(0.4);
  });

  it('a re-test without a score leaves the sum alone and stays open', () => {
    const change: Change = { studentId: 3, lineItemId: 102, retest: 'best' };
    expect(suppose(change).retests).toEqual([{ student: 2, lineItem: 2, rule: 'best' }]);
    expect(currents(change)).toEqual(currents());
  });

  it('other weights, counted as the gradebook would', () => {
    const weights = [
      { category: 'Quizzes', weight: 0.25 },
      { category: 'Exams', weight: 0.75 },
    ];
    // By hand: 0.25 × 14/20 + 0.75 × 0.6; 0.25 × 10/10 + 0.75 × 0.98; 0.25 × 12/20 + 0.75 × 0.4
    expect(currents({ weights })).toEqual([0.625, 0.985, 0.45]);
  });

  it('the lowest dropped, of everything or of a category', () => {
    // Of points alone, what lifts the share most goes: the exam, then the lower quiz.
    expect(currents({ dropLowest: 1 })[0]).toBeCloseTo(14 / 20, 12);
    expect(currents({ dropLowest: 1, category: 'Quizzes' })[0]).toBeCloseTo(68 / 110, 12);
  });

  it('missing work handed in, which then waits for its mark', () => {
    const { gradebook: supposed } = suppose({ studentId: 2, lineItemId: 101, score: 'handed-in' });
    expect(supposed.scores[1]![1]).toMatchObject({ status: 'needs-grading', points: null });
  });

  it('refuses a category that the section does not have', () => {
    const weights = [{ category: 'Essays', weight: 0.5 }];
    expect(() => suppose({ weights })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('never the real scores: writing them does not compile', () => {
    const image = structuredClone(gradebook);
    suppose({ lineItemId: 100, score: 0 }, { dropLowest: 2 }, { lineItemId: 102, plus: 9 });
    expect(gradebook).toEqual(image);
    const write = () => {
      // @ts-expect-error what a what-if is given can't be written to
      gradebook.scores[0][0].points = 99;
      // @ts-expect-error nor may its scheme
      gradebook.scheme.dropLowest = 3;
    };
    expect(write).toBeTypeOf('function');
  });
});
