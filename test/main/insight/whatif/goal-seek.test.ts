import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { goalSeek } from '../../../../src/main/insight/whatif/goal-seek.ts';
import { gradeSums } from '../../../../src/shared/grade-sum.ts';
import type { SectionGradebook } from '../../../../src/shared/nouns.ts';
import { POINTS_SCHEME } from '../../../../src/shared/nouns.ts';
import { graded, lineItem, sectionOf } from '../../tasks/gradebooks.ts';
import { priorForecaster } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await priorForecaster();
});

const rows = (own: number[]) =>
  Array.from({ length: 5 }, (_, i) => [
    ...(i === 0 ? own : own.map((points) => Math.min(20, points + i))),
    null,
    null,
  ]);
const sectionWith = (own: number[], parts: Partial<SectionGradebook> = {}) =>
  sectionOf(rows(own), {
    lineItems: Array.from({ length: own.length + 2 }, (_, at) => lineItem(at, { maxPoints: 20 })),
    ...parts,
  });

const seek = (gradebook: SectionGradebook, goal: number) =>
  goalSeek(gradebook, { studentId: 1, goal, changes: [] }, forecaster);

/** Tries every score that can be marked. */
function bySearch(gradebook: SectionGradebook, column: number, goal: number): number | null {
  for (let points = 0; points <= 20; points++) {
    const scores = gradebook.scores.map((row, i) =>
      i === 0 ? row.with(column, graded(points)) : row,
    );
    if (gradeSums({ ...gradebook, scores })[0]!.current! >= goal) return points;
  }
  return null;
}

describe('what is needed for a goal', () => {
  it('is the least score that is enough, by hand: (12 + 13 + 11 + x) / 80 ≥ 0.7', async () => {
    const { one } = await seek(sectionWith([12, 13, 11]), 0.7);
    expect(one).toMatchObject({ points: 20, maxPoints: 20 });
  });

  it('is not reachable where full marks are not enough', async () => {
    const { one, all } = await seek(sectionWith([2, 3, 1]), 0.9);
    expect(one).toMatchObject({ share: null, points: null, chance: null });
    expect(all).toMatchObject({ share: null });
    expect(all!.reach[1]).toBeCloseTo((6 + 40) / 100, 12);
  });

  it('is nothing where the goal is reached already', async () => {
    const { one } = await seek(sectionWith([20, 19, 20]), 0.6);
    expect(one).toMatchObject({ points: 0 });
    expect(one!.chance).toBeGreaterThan(0.9);
  });

  it('has a better chance the lower the goal', async () => {
    const gradebook = sectionWith([12, 13, 11]);
    const chances = await Promise.all(
      [0.5, 0.58, 0.62, 0.66].map(async (goal) => (await seek(gradebook, goal)).all!.chance!),
    );
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[0]! - chances[3]!).toBeGreaterThan(0.3);
  });

  it('is what trying every score finds, whatever is dropped or rounded', async () => {
    const scheme = fc.record({
      dropLowest: fc.integer({ min: 0, max: 2 }),
      roundTo: fc.constantFrom(null, 0, 1),
    });
    const own = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 4 });
    const goal = fc.integer({ min: 20, max: 99 });
    await fc.assert(
      fc.asyncProperty(own, scheme, goal, async (scores, rules, percent) => {
        const gradebook = sectionWith(scores, { scheme: { ...POINTS_SCHEME, ...rules } });
        const { one } = await seek(gradebook, percent / 100);
        expect(one!.points).toBe(bySearch(gradebook, scores.length, percent / 100));
      }),
      { numRuns: 25, seed: 4 },
    );
  });
});
