import { describe, expect, it } from 'vitest';
import {
  redrawAdaptive,
  shareOfOne,
} from '../../../../src/main/insight/teaching/tryout/adapt-arms.ts';
import { drawArms } from '../../../../src/main/insight/teaching/tryout/draw-arms.ts';
import {
  chanceOfAsMuch,
  differenceOf,
  rangeOfDifference,
  studentQuantile,
} from '../../../../src/main/insight/teaching/tryout/estimate-difference.ts';
import { sizeTryOut } from '../../../../src/main/insight/teaching/tryout/size-try-out.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const shareOf = (arms: readonly (readonly (0 | 1)[])[]): number => {
  const all = arms.flat();
  return all.reduce<number>((sum, arm) => sum + arm, 0) / all.length;
};

describe('a draw', () => {
  it.each([1, 2, 3, 5])(
    'of %i groups gives both methods to everybody, never one alone',
    (units) => {
      for (let seed = 0; seed < 20; seed++) {
        const arms = drawArms(units, 6, randomOf(seed));
        expect(shareOf(arms)).toBe(0.5);
        for (let unit = 0; unit < units; unit++)
          expect(arms.filter((round) => round[unit] === 1).length).toBe(3);
      }
    },
  );

  it.each([2, 3, 5])('of %i groups leaves no method without a group', (units) => {
    for (let seed = 0; seed < 20; seed++)
      for (const round of drawArms(units, 6, randomOf(seed))) expect(new Set(round).size).toBe(2);
  });

  it('comes out the same for the same seed and otherwise for another', () => {
    const of = (seed: number) => JSON.stringify(drawArms(4, 8, randomOf(seed)));
    expect(of(1)).toBe(of(1));
    expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBeGreaterThan(1);
  });
});

describe('a difference', () => {
  it('is exact where groups and days have levels of their own', () => {
    const arms = [
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
      [0, 1, 0],
    ] as const;
    const means = arms.map((round, day) =>
      round.map((arm, unit) => 2 * day - 3 * unit + 0.4 * arm),
    );
    const found = differenceOf(means, arms);
    expect(found?.effect).toBeCloseTo(0.4, 12);
    expect(found?.error).toBeCloseTo(0, 9);
  });

  it('agrees with the slow way where a mean is missing', () => {
    const arms = [
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ] as const;
    const means = arms.map((round, day) => round.map((arm, unit) => day + unit + 0.5 * arm));
    const gap = means.map((row, day) => (day === 3 ? [row[0]!, null] : row));
    expect(differenceOf(gap, arms)?.effect).toBeCloseTo(0.5, 6);
  });

  it('of one class is that of the two means', () => {
    const means = [[3], [1], [4], [2]];
    const arms = [[1], [0], [1], [0]] as const;
    const found = differenceOf(means, arms);
    expect(found?.effect).toBeCloseTo(2, 12);
    // Two-sample t by hand: pooled variance 0.5, so √(0.5 (1/2 + 1/2)).
    expect(found?.error).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(found?.freedom).toBe(2);
  });

  it('is nothing that can be told with one round', () => {
    expect(differenceOf([[1, 2]], [[0, 1]])).toBeNull();
  });

  it('has Student’s range', () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 2);
    expect(studentQuantile(0.9, 5)).toBeCloseTo(1.476, 2);
    const [low, high] = rangeOfDifference({ effect: 1, error: 0.5, freedom: 10 }, 0.95);
    expect(low).toBeCloseTo(1 - 1.114, 2);
    expect(high).toBeCloseTo(1 + 1.114, 2);
  });
});

describe('a randomisation test', () => {
  it('finds as much in every twentieth draw where there is nothing, no more', async () => {
    const luck = {
      sizes: [10, 10],
      student: 0.7,
      batch: 0.06,
      period: 0.2,
      block: 0.35,
      part: 0.1,
    };
    for (const isAdaptive of [false, true]) {
      const question = { rounds: 8, effect: 0.5, isAdaptive, seed: 4 };
      const { found, wrong } = await sizeTryOut(luck, question, () => Promise.resolve());
      // Three standard errors of 200 simulated try-outs.
      expect(wrong).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 200));
      expect(found).toBeGreaterThan(wrong);
    }
  });

  it('counts the draw that was', () => {
    const arms = drawArms(2, 4, randomOf(1));
    const means = arms.map((round) => round.map((arm) => arm * 1));
    const redraw = (draw: number) => drawArms(2, 4, randomOf(draw));
    const chance = chanceOfAsMuch(means, arms, { redraw, draws: 10 });
    expect(chance).toBeGreaterThanOrEqual(1 / 11);
  });
});

describe('an adaptive try-out', () => {
  it('never leaves thirty to seventy in a hundred', () => {
    const arms = drawArms(3, 6, randomOf(2));
    const sure = arms.map((round) => round.map((arm) => 5 * arm));
    expect(shareOfOne(sure, arms)).toBe(0.7);
    const against = arms.map((round) => round.map((arm) => -5 * arm));
    expect(shareOfOne(against, arms)).toBeCloseTo(0.3, 12);
  });

  it('keeps both methods in every round of several groups', () => {
    const means = Array.from({ length: 10 }, (_, i) => [0, 3 + i, 1]);
    for (let seed = 0; seed < 10; seed++)
      for (const round of redrawAdaptive(means, randomOf(seed)))
        expect(new Set(round).size).toBe(2);
  });
});
