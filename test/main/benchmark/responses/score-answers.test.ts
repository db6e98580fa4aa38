import { describe, expect, it } from 'vitest';
import {
  compareAnswered,
  scoreAnswered,
} from '../../../../src/main/benchmark/responses/score-answers.ts';
import type { Answered } from '../../../../src/main/benchmark/responses/score-answers.ts';
import { foldIn, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';

/** 40 students of 6 answers; forecasts in tenths, so that there are ties. */
const someAnswers = (seed: number): Answered[] =>
  Array.from({ length: 40 }, (_, s) => {
    const luck = uniforms(foldIn(seedKey(seed), s), 12);
    const probability = [0, 1, 2, 3, 4, 5].map((i) => Math.round(10 * luck[i]) / 10);
    return { probability, outcomes: probability.map((p, i) => (luck[6 + i] < p ? 1 : 0)) };
  });

function areaByPairs(answered: readonly Answered[]): number {
  const all = answered.flatMap(({ probability, outcomes }) =>
    probability.map((p, i) => ({ p, y: outcomes[i] })),
  );
  const right = all.filter(({ y }) => y === 1);
  const wrong = all.filter(({ y }) => y === 0);
  let sum = 0;
  for (const a of right) for (const b of wrong) sum += a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0;
  return sum / (right.length * wrong.length);
}

describe('scores of forecasts', () => {
  it('count pairs of a right and a wrong answer that stand in order, ties by half', () => {
    const answered = someAnswers(1);
    expect(scoreAnswered(answered).auc).toBeCloseTo(areaByPairs(answered), 10);
  });

  it('are those of the hand-computed case', () => {
    const { logLoss, brier, answers, students, calibration } = scoreAnswered([
      { probability: [0.8, 0.4], outcomes: [1, 0] },
      { probability: [], outcomes: [] },
    ]);
    expect(logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 10);
    expect(brier).toBeCloseTo((0.04 + 0.16) / 2, 10);
    expect({ answers, students }).toEqual({ answers: 2, students: 1 });
    expect(calibration.error).toBeCloseTo((0.2 + 0.4) / 2, 10);
  });

  it('have no area under the curve where every answer was right', () => {
    expect(scoreAnswered([{ probability: [0.5], outcomes: [1] }]).auc).toBeNull();
  });
});

describe('differences between two methods', () => {
  const own = someAnswers(2);
  const other = own.map(({ probability, outcomes }) => ({
    probability: probability.map((p) => 0.5 + (p - 0.5) / 4),
    outcomes,
  }));

  it('are nothing, for sure, between a method and itself', () => {
    const { auc, brier } = compareAnswered(own, own);
    expect(auc).toEqual({ difference: 0, interval: [0, 0] });
    expect(brier).toEqual({ difference: 0, interval: [0, 0] });
  });

  it('are those of the scores, with an interval around them', () => {
    const { brier, logLoss } = compareAnswered(own, other);
    const [a, b] = [scoreAnswered(own), scoreAnswered(other)];
    expect(brier.difference).toBeCloseTo(a.brier - b.brier, 10);
    expect(logLoss.difference).toBeCloseTo(a.logLoss - b.logLoss, 10);
    expect(brier.interval[1]).toBeLessThan(0);
  });

  it('have the width of a jackknife over students', () => {
    const shuffled = own.map(({ probability, outcomes }, s) => ({
      probability: probability.map((p, i) => (p + uniforms(foldIn(seedKey(9), s), 6)[i]) / 2),
      outcomes,
    }));
    const without = own.map((_, s) => {
      const rest = (all: readonly Answered[]) => all.filter((__, i) => i !== s);
      return areaByPairs(rest(own)) - areaByPairs(rest(shuffled));
    });
    const middle = without.reduce((sum, v) => sum + v, 0) / own.length;
    const variance =
      (without.reduce((sum, v) => sum + (v - middle) ** 2, 0) * (own.length - 1)) / own.length;
    const { auc } = compareAnswered(own, shuffled);
    const width = ((auc?.interval[1] ?? 0) - (auc?.interval[0] ?? 0)) / (2 * 1.96);
    expect(width / Math.sqrt(variance)).toBeGreaterThan(0.9);
    expect(width / Math.sqrt(variance)).toBeLessThan(1.1);
  });
});
