import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/main/learn/knowledge/answers.ts';
import { logistic } from '../../../../src/shared/logistic.ts';
import type { BktModel } from '../../../../src/main/learn/knowledge/bkt.ts';
import { bktShare, fitBkt, traceSkills } from '../../../../src/main/learn/knowledge/bkt.ts';
import { eloAbility, eloShare, fitElo } from '../../../../src/main/learn/knowledge/elo.ts';
import {
  gatherFacts,
  itemShare,
  skillShare,
  takersOf,
} from '../../../../src/main/learn/knowledge/item-facts.ts';
import {
  fitLogistic,
  logisticScore,
} from '../../../../src/main/learn/knowledge/logistic-regression.ts';
import { foldIn, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';

const answer = (correct: number, item = 0, skills = [0]): Answer => ({ item, skills, correct });

describe('Bayesian knowledge tracing', () => {
  const skill = { known: 0.4, learn: 0.2, slip: 0.1, guess: 0.3 };
  const model: BktModel = { pooled: skill, skills: [skill] };

  it('traces two answers as by hand', () => {
    // right: .4·.9 / (.4·.9 + .6·.3) = 2/3, then learned: 2/3 + 1/3 · .2 = .7333
    const first = 2 / 3 + (1 / 3) * 0.2;
    // wrong: first·.1 / (first·.1 + (1 − first)·.7)
    const seen = (first * 0.1) / (first * 0.1 + (1 - first) * 0.7);
    const second = seen + (1 - seen) * 0.2;
    const known = traceSkills(model, [answer(1), answer(0)]);
    expect(known.get(0)).toBeCloseTo(second, 12);
    expect(bktShare(model, known, { item: 5, skills: [0] })).toBeCloseTo(
      second * 0.9 + (1 - second) * 0.3,
      12,
    );
  });

  it('finds from students who learn how fast they do', () => {
    const truth = { known: 0.3, learn: 0.25, slip: 0.08, guess: 0.2 };
    const histories = Array.from({ length: 600 }, (_, s) => {
      const luck = uniforms(foldIn(seedKey(4), s), 24);
      let knows = luck[0] < truth.known;
      return Array.from({ length: 8 }, (_, t) => {
        const right = luck[3 * t + 1] < (knows ? 1 - truth.slip : truth.guess);
        knows ||= luck[3 * t + 2] < truth.learn;
        return answer(right ? 1 : 0);
      });
    });
    const [found] = fitBkt(histories, { skills: 1 }).skills;
    expect(found.learn).toBeCloseTo(truth.learn, 1);
    expect(found.slip).toBeCloseTo(truth.slip, 1);
    expect(found.guess).toBeCloseTo(truth.guess, 1);
  });
});

describe('Elo', () => {
  it('moves student and item by the surprise of one answer', () => {
    // one right answer of one: base = logit(2/3); the surprise moves item and skill at the first step, of size 1
    const model = fitElo([[answer(1)]], { items: 1, skills: 1 });
    const surprise = 1 - 2 / 3;
    expect(model.items.value[0]).toBeCloseTo(surprise, 12);
    expect(model.skills.value[0]).toBeCloseTo(surprise, 12);
    const share = logistic(Math.log(2) + 2 * surprise);
    expect(eloShare(model, 0, answer(0))).toBeCloseTo(share, 12);
    expect(eloAbility(model, [answer(0)])).toBeCloseTo(-share, 12);
  });
});

describe('facts about items', () => {
  it('draw an item’s share to its skill’s, and that to the school’s', () => {
    const histories = [[answer(1), answer(1, 1)], [answer(0, 1, [])]];
    const facts = gatherFacts(histories, [0.5, -0.5], { items: 3, skills: 1 });
    const school = 3 / 5; // (2 right + 1) / (3 + 2)
    const skill = (2 + 5 * school) / (2 + 5);
    expect(skillShare(facts, { item: 2, skills: [0] })).toBeCloseTo(skill, 12);
    expect(itemShare(facts, { item: 1, skills: [0] })).toBeCloseTo((1 + 4 * skill) / 6, 12);
    expect(itemShare(facts, { item: 99, skills: [] })).toBeCloseTo(school, 12);
    expect(takersOf(facts, { item: 0, skills: [0] })).toEqual({ item: 0.5 / 4, skill: 1 / 22 });
  });
});

describe('logistic regression', () => {
  const x = [[0], [1], [2], [3], [4], [5]];
  const y = [0, 0, 1, 0, 1, 1];

  it('makes the slope vanish', () => {
    const model = fitLogistic({ x, y }, { ridge: 0 });
    const misses = x.map((row, i) => y[i] - logistic(logisticScore(model, row)));
    expect(misses.reduce((sum, v) => sum + v, 0)).toBeCloseTo(0, 6);
    expect(misses.reduce((sum, v, i) => sum + v * x[i][0], 0)).toBeCloseTo(0, 6);
  });

  it('adds nothing to a logit that is right already', () => {
    const fitted = fitLogistic({ x, y }, { ridge: 0 });
    const offset = x.map((row) => logisticScore(fitted, row));
    const model = fitLogistic({ x, y, offset }, { ridge: 1 });
    for (const row of x) expect(logisticScore(model, row)).toBeCloseTo(0, 5);
  });
});
