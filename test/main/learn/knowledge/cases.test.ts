import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/main/learn/knowledge/answers.ts';
import { logistic } from '../../../../src/shared/logistic.ts';
import {
  attendedTo,
  attention,
  drawCases,
  standingAmong,
} from '../../../../src/main/learn/knowledge/cases.ts';
import type { FactorModel } from '../../../../src/main/learn/knowledge/factor-model.ts';
import { fitFactorModel } from '../../../../src/main/learn/knowledge/fit-factors.ts';
import {
  adaptAbilities,
  expectedShare,
  standingOn,
} from '../../../../src/main/learn/knowledge/adapt-ability.ts';
import { fitAbilityModel, RASCH_FIT } from '../../../../src/main/learn/knowledge/fit-abilities.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { simulateAnswers } from './simulated-answers.ts';

/** One factor that counts fully in every item; item 0 is even, item 1 easy by 1. */
const model: FactorModel = {
  factors: 1,
  common: [0, 1],
  skills: [],
  items: [
    [0, 0],
    [1, 0],
  ],
};
const answers: Answer[] = [
  { item: 0, skills: [], correct: 1 },
  { item: 1, skills: [], correct: 0 },
];

describe('attention over earlier cases', () => {
  it('is Bayes’ rule with the cases as prior', () => {
    const points = Float64Array.of(-2, -0.5, 0.4, 1.7);
    const cases = { factors: 1, points, owner: Int32Array.of(0, 1, 2, 3) };
    const likelihood = [...points].map((z) => logistic(z) * (1 - logistic(z + 1)));
    const total = likelihood.reduce((sum, v) => sum + v, 0);
    attention(model, cases, answers).forEach((weight, c) =>
      expect(weight).toBeCloseTo(likelihood[c] / total, 10),
    );
    const mean = likelihood.reduce((sum, v, c) => sum + (v / total) * points[c], 0);
    const square = likelihood.reduce((sum, v, c) => sum + (v / total) * points[c] ** 2, 0);
    const found = attendedTo(cases, attention(model, cases, answers));
    expect(found.mean[0]).toBeCloseTo(mean, 10);
    expect(found.covariance[0][0]).toBeCloseTo(square - mean ** 2, 10);
  });

  it('attends to all cases alike before the first answer', () => {
    const cases = drawCases([{ mean: [1], covariance: [[0.25]] }], 1, seedKey(1));
    const weights = attention(model, cases, []);
    expect(Math.max(...weights)).toBeCloseTo(1 / weights.length, 12);
    const { mean, covariance } = attendedTo(cases, weights);
    expect(mean[0]).toBeCloseTo(1, 1);
    expect(Math.sqrt(covariance[0][0])).toBeCloseTo(0.5, 1);
  });

  it('has a standard normal to draw from where nobody came before', () => {
    const cases = drawCases([], 2, seedKey(3));
    const { mean, covariance } = attendedTo(
      cases,
      attention({ ...model, factors: 2, common: [0, 1, 0] }, cases, []),
    );
    expect(mean.every((v) => Math.abs(v) < 0.1)).toBe(true);
    expect(covariance[0][0]).toBeCloseTo(1, 0);
  });
});

describe('what items have in common', () => {
  it('lets answers in one skill say little about another that is independent of it', () => {
    const { histories, counts } = simulateAnswers({ students: 300 }, 5);
    const { model: factors, students } = fitFactorModel(histories, counts, {
      key: seedKey(1),
      factors: 2,
    });
    const cases = drawCases(students, 2, seedKey(2));
    const wrongIn = (skill: number): Answer[] =>
      [0, 2, 4, 6, 8, 10].map((item) => ({ item: item + skill, skills: [skill], correct: 0 }));
    const shareIn = (skill: number, known: Answer[]) =>
      expectedShare(
        standingAmong(factors, attendedTo(cases, attention(factors, cases, known)), {
          item: 10 + skill,
          skills: [skill],
        }),
      );
    const before = [shareIn(0, []), shareIn(1, [])];
    const after = [shareIn(0, wrongIn(0)), shareIn(1, wrongIn(0))];
    expect(before[0] - after[0]).toBeGreaterThan(0.25);
    expect(Math.abs(before[1] - after[1])).toBeLessThan(0.12);
  });

  it('forecasts such students better than one ability for everything', () => {
    const { histories, counts } = simulateAnswers({ students: 400 }, 9);
    const [past, fresh] = [histories.slice(0, 300), histories.slice(300)];
    const { model: factors, students } = fitFactorModel(past, counts, {
      key: seedKey(1),
      factors: 2,
    });
    const cases = drawCases(students, 2, seedKey(2));
    const rasch = fitAbilityModel(past, counts, RASCH_FIT);
    let [ours, plain] = [0, 0];
    for (const history of fresh) {
      const known = history.slice(0, 10);
      const among = attendedTo(cases, attention(factors, cases, known));
      const able = adaptAbilities(rasch, known);
      for (const asked of history.slice(10)) {
        ours += (expectedShare(standingAmong(factors, among, asked)) - asked.correct) ** 2;
        plain += (expectedShare(standingOn(rasch, able, asked)) - asked.correct) ** 2;
      }
    }
    expect(ours).toBeLessThan(0.95 * plain);
  });
});
