import { describe, expect, it } from 'vitest';
import { nextScore, worthOfScores } from '../../../../src/main/insight/outcome/next-score.ts';
import { LEVELS, normalQuantile } from '../../../../src/main/tasks/predictive.ts';
import { lineItem, sectionOf } from '../../tasks/gradebooks.ts';
import { priorForecaster } from '../learned-model.ts';

const SHAPE = LEVELS.map(normalQuantile);
const spread = Math.sqrt(SHAPE.reduce((sum, q) => sum + q * q, 0) / SHAPE.length);
const cell = (student: number, place: number, sd: number) => ({
  student,
  lineItem: place,
  predictive: { mean: 0.6, sd: sd / spread, shape: SHAPE },
});

/** A quiz of 20 is known; a quiz of 20 and an exam of 60 are to come. */
const gradebook = sectionOf([[12, null, null]], {
  lineItems: [20, 20, 60].map((maxPoints, at) => lineItem(at, { maxPoints })),
});

describe('what a score is worth', () => {
  it('is what it takes off the grade’s range, by hand', () => {
    const cells = [cell(0, 1, 0.1), cell(0, 2, 0.1)];
    const { widthNow, assessments } = worthOfScores(gradebook, cells, {
      withinStudent: 0.5,
      withinItem: 0.3,
    });
    // Errors in the grade .02 and .06: variance .0004 + .0036 + 2 · .5 · .0012; the exam leaves .0004 · (1 − .25).
    const width = (variance: number) => 2 * 1.2816 * Math.sqrt(variance);
    expect(widthNow).toBeCloseTo(width(0.0052), 6);
    expect(assessments[0]).toMatchObject({ lineItem: 2 });
    expect(assessments[0]!.narrowing).toBeCloseTo(width(0.0052) - width(0.0003), 6);
  });

  it('is more for a student of whom less is known', () => {
    const two = sectionOf(
      [
        [12, null],
        [12, null],
      ],
      {
        lineItems: [20, 20].map((maxPoints, at) => lineItem(at, { maxPoints })),
      },
    );
    const likeness = { withinStudent: 0.3, withinItem: 0 };
    const { marking } = worthOfScores(two, [cell(0, 1, 0.05), cell(1, 1, 0.2)], likeness);
    expect(marking.map(({ student }) => student)).toEqual([1, 0]);
  });

  it('names coming assessments and unmarked work of the section apart', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => [10 + i, 11 + i, i === 2 ? null : 12, null]);
    const section = sectionOf(rows, {
      lineItems: [20, 20, 20, 60].map((maxPoints, at) => lineItem(at, { maxPoints })),
    });
    const { assessments, marking } = await nextScore(section, {}, await priorForecaster());
    expect(assessments.map(({ title }) => title)).toEqual(['Test 4']);
    expect(marking).toMatchObject([{ studentId: 3, title: 'Test 3' }]);
  });
});
