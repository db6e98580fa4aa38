import { beforeAll, describe, expect, it } from 'vitest';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { whatIf } from '../../../../src/main/insight/whatif/what-if.ts';
import { sectionOf } from '../../tasks/gradebooks.ts';
import { learnForecaster } from '../learned-model.ts';

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await learnForecaster();
}, 60_000);

const gradebook = sectionOf(
  Array.from({ length: 8 }, (_, i) => [
    45 + 5 * i,
    50 + 4 * i,
    i === 2 ? null : 48 + 5 * i,
    null,
    null,
  ]),
);
const ask = (changes: Parameters<typeof whatIf>[1]['changes'], target: 'next' | 'final' = 'next') =>
  whatIf(gradebook, { target, changes }, forecaster);

describe('what if', () => {
  it('leaves the gradebook as it is', async () => {
    const image = structuredClone(gradebook);
    await ask([{ studentId: 1, lineItemId: 100, score: 90 }]);
    expect(gradebook).toEqual(image);
  });

  it('changes nothing without a change', async () => {
    const { before, after } = await ask([]);
    expect(after).toEqual(before);
  });

  it('moves the exact sum by exactly the points', async () => {
    const { before, after } = await ask([{ studentId: 1, lineItemId: 100, score: 75 }]);
    expect(after.sums[0]!.current! - before.sums[0]!.current!).toBeCloseTo(30 / 300, 9);
  });

  it('raises the forecast of a student who hands in good missing work', async () => {
    const { before, after } = await ask([{ studentId: 4, lineItemId: 101, score: 100 }]);
    expect(after.forecast.students[3]!.mean!).toBeGreaterThan(before.forecast.students[3]!.mean!);
  });

  it('forecasts the same assessment before and after', async () => {
    const { before, after } = await ask([{ studentId: 4, lineItemId: 103, score: 100 }]);
    expect(after.forecast.target).toEqual(before.forecast.target);
  });

  it('lets a score in work nobody has done move the final grade of that student above all', async () => {
    const { before, after } = await ask([{ studentId: 4, lineItemId: 103, score: 100 }], 'final');
    const moves = after.forecast.students.map(
      ({ mean }, i) => (mean ?? 0) - (before.forecast.students[i]!.mean ?? 0),
    );
    expect(moves[3]).toBeGreaterThan(0.02);
    expect(Math.max(...moves.filter((_, i) => i !== 3).map(Math.abs))).toBeLessThan(moves[3]! / 2);
  });

  it('applies to the whole class where no student is named', async () => {
    const { after } = await ask([{ score: 100 }]);
    expect(after.sums.every(({ final }) => final! > 0.2)).toBe(true);
  });

  it('takes an excuse out of the sum', async () => {
    const { after } = await ask([{ studentId: 1, lineItemId: 100, score: 'excused' }]);
    expect(after.sums[0]!.current).toBeCloseTo((50 + 48) / 200, 9);
  });

  it('says so when a score lies far above the maximum', async () => {
    await expect(ask([{ studentId: 1, lineItemId: 100, score: 900 }])).rejects.toMatchObject({
      code: 'score-far-over-max',
      params: { points: 900, max: 100 },
    });
  });

  it('refuses a student who is not there', async () => {
    await expect(ask([{ studentId: 99, lineItemId: 100, score: 1 }])).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
