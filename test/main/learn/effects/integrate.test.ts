import { expect, it } from 'vitest';
import type { Cell, Design } from '../../../../src/main/learn/effects/design.ts';
import { integrateEffects } from '../../../../src/main/learn/effects/integrate.ts';
import {
  chanceAbove,
  meanOf,
  quantileOf,
  rangeOf,
} from '../../../../src/main/learn/effects/mixture.ts';
import type { ScalePrior } from '../../../../src/main/learn/effects/scale-prior.ts';
import { randomOf } from '../../../../src/shared/random.ts';

const around = (median: number) => ({ median, logSd: 0.6 });
const PRIOR: ScalePrior = {
  batch: around(0.05),
  period: around(0.2),
  block: around(0.3),
  place: around(0.1),
  part: around(0.1),
  effect: around(0.1),
};

/** Two treatments by turns, with luck of the period that the model must find. */
function turns(periods: number, { effect, luck }: { effect: number; luck: number }): Design {
  const random = randomOf(11, `turns ${periods} ${luck}`);
  const cells = Array.from({ length: periods }, (_, period): Cell => {
    const arm = period % 2;
    const y = effect * arm + random.normal(0, luck) + random.normal(0, 0.1);
    return {
      y,
      noise: 0.01,
      within: { batch: period, period, block: period },
      row: [
        [0, 1],
        [1 + arm, 1],
      ],
    };
  });
  const some = { mean: 0, scale: 'effect', spread: 1 } as const;
  return { cells, unknowns: [{ mean: 0, scale: null, spread: 10 }, some, some] };
}

const SECOND_LESS_FIRST = Float64Array.of(0, -1, 1);

it('a range narrows with more periods and holds the truth', async () => {
  const widths: number[] = [];
  for (const periods of [6, 24, 96]) {
    const effects = await integrateEffects(turns(periods, { effect: 0.3, luck: 0.2 }), PRIOR);
    const [low, high] = rangeOf(effects.contrast(SECOND_LESS_FIRST), 0.95);
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.3);
    widths.push(high - low);
  }
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});

it('luck that is larger makes ranges wider, though nobody said that it would be', async () => {
  const widthAt = async (luck: number) => {
    const found = await integrateEffects(turns(30, { effect: 0, luck }), PRIOR);
    const [low, high] = rangeOf(found.contrast(SECOND_LESS_FIRST), 0.8);
    return high - low;
  };
  expect(await widthAt(0.8)).toBeGreaterThan(1.3 * (await widthAt(0.05)));
});

it('a mixture’s quantiles and chances agree', () => {
  const mixture = [
    { weight: 0.3, mean: -1, sd: 0.5 },
    { weight: 0.7, mean: 2, sd: 1 },
  ];
  expect(meanOf(mixture)).toBeCloseTo(1.1, 12);
  const median = quantileOf(mixture, 0.5);
  expect(chanceAbove(mixture, median)).toBeCloseTo(0.5, 6);
});
