import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GradeEntry, gradeOf, gradeSums, letterOf } from '../../src/shared/grade-sum.ts';
import { LETTER_SCALES } from '../../src/shared/letter-scales.ts';
import {
  BLANK_SCORE,
  GradingScheme,
  type Score,
  type SectionGradebook,
} from '../../src/shared/nouns.ts';

const POINTS = GradingScheme.parse({ kind: 'points', categories: [] });

type Rules = Partial<GradingScheme['categories'][number]> & { name: string };

function weighted(categories: Rules[], rest: Partial<GradingScheme> = {}): GradingScheme {
  const withWeights = categories.map((category) => ({ weight: 0, ...category }));
  return GradingScheme.parse({ kind: 'weighted-categories', categories: withWeights, ...rest });
}

/** `8/10`, or `8/10 Quizzes`. */
function entries(...texts: string[]): GradeEntry[] {
  return texts.map((text) => {
    const [, points, maxPoints, category] = /^(\S+)\/(\S+)(?: (.+))?$/.exec(text) ?? [];
    return { points: Number(points), maxPoints: Number(maxPoints), category: category ?? null };
  });
}

describe('a grade by points', () => {
  it('is all points earned of all points possible', () => {
    // (8 + 45 + 17.5) / (10 + 50 + 25) = 70.5 / 85 = 0.829411…
    expect(gradeOf(POINTS, entries('8/10', '45/50', '17.5/25'))).toBeCloseTo(70.5 / 85, 12);
  });

  it('has no dust of binary sums', () => {
    // 0.1 + 0.2 = 0.3 of 1
    expect(gradeOf(POINTS, entries('0.1/0.5', '0.2/0.5'))).toBe(0.3);
  });

  it('lets an item of maximum zero add without asking for more', () => {
    // (18 + 2) / 20 = 1; (20 + 3) / 20 = 1.15
    expect(gradeOf(POINTS, entries('18/20', '2/0'))).toBe(1);
    expect(gradeOf(POINTS, entries('20/20', '3/0'))).toBe(1.15);
    expect(gradeOf({ ...POINTS, cap: 1 }, entries('20/20', '3/0'))).toBe(1);
  });

  it('is not there before the first score', () => {
    expect(gradeOf(POINTS, [])).toBeNull();
    expect(gradeOf(POINTS, entries('3/0'))).toBeNull();
  });

  it('drops what hurts the share most, not the smallest number', () => {
    // 0/1, 60/100 and 18/20: without 60/100 it is 18/21 = 0.857…; without 0/1 it is 78/120 = 0.65
    expect(gradeOf({ ...POINTS, dropLowest: 1 }, entries('0/1', '60/100', '18/20'))).toBeCloseTo(
      18 / 21,
      12,
    );
  });

  it('keeps the poorest share where it weighs little (Kane and Kane, 2006)', () => {
    // 1/20 is the poorest share, but without 20/100 it is 81/120 = 0.675; without 1/20 it is 100/200 = 0.5
    const scores = entries('80/100', '20/100', '1/20');
    expect(gradeOf({ ...POINTS, dropLowest: 1 }, scores)).toBeCloseTo(81 / 120, 12);
  });

  it('keeps one score however many are to be dropped', () => {
    expect(gradeOf({ ...POINTS, dropLowest: 5 }, entries('3/10', '7/10'))).toBe(0.7);
  });
});

describe('a grade by weighted categories', () => {
  const scheme = weighted([
    { name: 'Homework', weight: 0.3 },
    { name: 'Exams', weight: 0.7 },
  ]);

  it('weighs each share', () => {
    // Homework 18/20 = 0.9, Exams 140/200 = 0.7: 0.3 × 0.9 + 0.7 × 0.7 = 0.27 + 0.49 = 0.76
    const scores = entries('10/10 Homework', '8/10 Homework', '60/100 Exams', '80/100 Exams');
    expect(gradeOf(scheme, scores)).toBe(0.76);
  });

  it('shares out the weight of a category that has no scores yet', () => {
    // Homework alone: 0.3 × 0.9 / 0.3 = 0.9
    expect(gradeOf(scheme, entries('9/10 Homework'))).toBe(0.9);
  });

  it('leaves weights above one as they are', () => {
    // 0.3 × 1 + 0.7 × 1 + 0.1 × 1 = 1.1
    const more = weighted([...scheme.categories, { name: 'Project', weight: 0.1 }]);
    expect(gradeOf(more, entries('5/5 Homework', '5/5 Exams', '5/5 Project'))).toBe(1.1);
  });

  it('drops the lowest of a category before it is weighed', () => {
    // Homework without 2/10: 19/20 = 0.95; 0.3 × 0.95 + 0.7 × 0.8 = 0.285 + 0.56 = 0.845
    const dropping = weighted([
      { name: 'Homework', weight: 0.3, dropLowest: 1 },
      { name: 'Exams', weight: 0.7 },
    ]);
    const scores = entries('10/10 Homework', '2/10 Homework', '9/10 Homework', '80/100 Exams');
    expect(gradeOf(dropping, scores)).toBe(0.845);
  });

  it('drops the highest after the lowest', () => {
    // 2, 9 and 10 of 10: without 2 and without 10 it is 9/10
    const trimmed = weighted([{ name: 'Judges', weight: 1, dropLowest: 1, dropHighest: 1 }]);
    expect(gradeOf(trimmed, entries('10/10 Judges', '2/10 Judges', '9/10 Judges'))).toBe(0.9);
  });

  it('adds an extra-credit category on top', () => {
    // 0.3 × 0.9 + 0.7 × 0.7 + 0.05 × 1 = 0.76 + 0.05 = 0.81
    const extra = weighted([
      ...scheme.categories,
      { name: 'Bonus', weight: 0.05, extraCredit: true },
    ]);
    expect(gradeOf(extra, entries('9/10 Homework', '70/100 Exams', '4/4 Bonus'))).toBe(0.81);
    expect(gradeOf(extra, entries('9/10 Homework', '70/100 Exams'))).toBe(0.76);
  });

  it('caps a category', () => {
    // Homework 12/10 counts as 1: 0.3 × 1 + 0.7 × 0.7 = 0.79
    const capped = weighted([
      { name: 'Homework', weight: 0.3, cap: 1 },
      { name: 'Exams', weight: 0.7 },
    ]);
    expect(gradeOf(capped, entries('12/10 Homework', '70/100 Exams'))).toBe(0.79);
  });

  it('does not count work outside its categories', () => {
    expect(gradeOf(scheme, entries('9/10 Homework', '0/10'))).toBe(0.9);
  });
});

describe('rounding', () => {
  it.each([
    // 0.89995 is 89.995 %: up, although its binary form lies below
    ['89.995/100', 2, 0.9],
    ['1.005/100', 2, 0.0101],
    ['79.5/100', 0, 0.8],
    ['79.49/100', 0, 0.79],
    // 2/3 is 66.666… %
    ['2/3', 2, 0.6667],
    ['2/3', 0, 0.67],
  ])('of %s to %i places is %d', (score, roundTo, expected) => {
    expect(gradeOf({ ...POINTS, roundTo }, entries(score))).toBe(expected);
  });

  it('decides the letter', () => {
    // 89.5 % rounds to 90 %, which is an A-
    const grade = gradeOf({ ...POINTS, roundTo: 0 }, entries('89.5/100'));
    expect(letterOf(grade, LETTER_SCALES.western)).toBe('A-');
    expect(letterOf(0.895, LETTER_SCALES.western)).toBe('B+');
  });

  it.each([
    ['chinese', [1, 0.85, 0.8499, 0.6, 0], ['优', '优', '良', '中', '差']],
    ['five-point', [0.9, 0.7, 0.5, 0.3, 0.1], ['5', '4', '3', '2', '1']],
    ['twenty-point', [1, 0.74, 0.5, 0.049], ['20', '14', '10', '0']],
  ] as const)('reads the %s scale', (name, grades, letters) => {
    expect(grades.map((grade) => letterOf(grade, LETTER_SCALES[name]))).toEqual(letters);
  });
});

describe('current and final', () => {
  const graded = (points: number): Score => ({
    ...BLANK_SCORE,
    points,
    status: 'graded',
    detail: null,
  });
  const flagged = (status: Score['status']): Score => ({
    ...BLANK_SCORE,
    status,
    detail: 'flagged',
  });

  const sumsOf = (...cells: Score[]) => sumsBeside([], ...cells);

  /** @param totals places of the columns that the file computed from the others */
  function sumsBeside(totals: readonly number[], ...cells: Score[]) {
    const gradebook: SectionGradebook = {
      section: { id: 1, name: '7A', course: 'Algebra', term: null, termStart: null },
      scheme: POINTS,
      categories: [],
      lineItems: cells.map((_, position) => ({
        id: position + 1,
        title: `Quiz ${position + 1}`,
        maxPoints: 10,
        categoryId: null,
        dueOn: null,
        kind: totals.includes(position) ? 'total' : 'item',
        position,
        externalId: null,
      })),
      students: [
        {
          id: 5,
          name: 'Ada',
          givenName: null,
          familyName: null,
          externalId: null,
          email: null,
          login: null,
        },
      ],
      scores: [cells],
      passLine: 0.6,
    };
    return gradeSums(gradebook)[0];
  }

  it('differ by the work that is missing', () => {
    // current (8 + 6) / 20 = 0.7; final (8 + 6 + 0 + 0) / 40 = 0.35
    expect(sumsOf(graded(8), flagged('missing'), graded(6), flagged('absent'))).toEqual({
      studentId: 5,
      current: 0.7,
      final: 0.35,
    });
  });

  it('never count excused work', () => {
    expect(sumsOf(graded(8), flagged('excused'))).toMatchObject({ current: 0.8, final: 0.8 });
  });

  it('count a zero as a zero and a blank as nothing yet', () => {
    // current 0 / 10; final 0 / 20
    expect(sumsOf(graded(0), BLANK_SCORE)).toMatchObject({ current: 0, final: 0 });
    expect(sumsOf(BLANK_SCORE)).toMatchObject({ current: null, final: 0 });
  });

  it('leave work in progress out until it is graded', () => {
    // current 8/10; final (8 + 0 + 3 of a partly graded one) / 30
    const partly: Score = { ...flagged('needs-grading'), points: 3, detail: 'partial' };
    const sums = sumsOf(graded(8), flagged('in-progress'), partly);
    expect(sums?.current).toBe(0.8);
    expect(sums?.final).toBeCloseTo(11 / 30, 12);
  });

  it('count a cell with a maximum of its own by its share', () => {
    // 12 of 20 in a column of 10 counts 6 of 10: (6 + 8) / 20 = 0.7
    expect(sumsOf({ ...graded(12), outOf: 20 }, graded(8))?.current).toBe(0.7);
  });

  it('never count a total beside what it is made of', () => {
    // 8 of 10, not (8 + 2) of 20
    const sums = sumsBeside([1], graded(8), graded(2));
    expect(sums).toMatchObject({ current: 0.8, final: 0.8 });
  });

  it('count totals where a gradebook holds nothing else', () => {
    expect(sumsBeside([0], graded(7))).toMatchObject({ current: 0.7, final: 0.7 });
  });

  it('leave out a bare letter', () => {
    expect(sumsOf(graded(8), { ...graded(0), points: null, letter: 'B' })).toMatchObject({
      current: 0.8,
      final: 0.8,
    });
  });
});

describe('dropping scores (property)', () => {
  const score = fc.record({ points: fc.nat(40), maxPoints: fc.integer({ min: 1, max: 40 }) });
  const scores = fc.array(score, { minLength: 1, maxLength: 8 });

  it('finds the best of all choices', () => {
    fc.assert(
      fc.property(scores, fc.nat(4), (list, dropLowest) => {
        const given = list.map((entry) => ({ ...entry, category: null }));
        const keep = Math.max(1, given.length - dropLowest);
        const best = Math.max(...choices(given, keep).map(shareOf));
        expect(gradeOf({ ...POINTS, dropLowest }, given)).toBeCloseTo(best, 10);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('never lowers a grade', () => {
    fc.assert(
      fc.property(scores, fc.nat(4), (list, dropLowest) => {
        const given = list.map((entry) => ({ ...entry, category: null }));
        const without = gradeOf(POINTS, given) ?? 0;
        expect(gradeOf({ ...POINTS, dropLowest }, given) ?? 0).toBeGreaterThanOrEqual(
          without - 1e-12,
        );
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  function choices(list: GradeEntry[], count: number): GradeEntry[][] {
    if (count === 0) return [[]];
    return list.flatMap((first, index) =>
      choices(list.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
    );
  }

  function shareOf(list: GradeEntry[]): number {
    return (
      list.reduce((sum, { points }) => sum + points, 0) /
      list.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
    );
  }
});
