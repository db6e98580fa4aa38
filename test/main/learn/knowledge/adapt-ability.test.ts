import { describe, expect, it } from 'vitest';
import { fitAbilityModel } from '../../../../src/main/learn/knowledge/fit-abilities.ts';
import type { AbilityModel } from '../../../../src/main/learn/knowledge/ability-model.ts';
import {
  adaptAbilities,
  expectedShare,
  standingOn,
} from '../../../../src/main/learn/knowledge/adapt-ability.ts';
import type { Answer } from '../../../../src/main/learn/knowledge/answers.ts';
import { logistic } from '../../../../src/shared/logistic.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';

const STUDENTS = 300;
const ITEMS = 24;
const SKILLS = 3;

/** Abilities of spread 1.2, items of ease −1.5 … 1.5, item i in skill i mod 3; 12 answers a student. */
function simulated() {
  const ability = normals(seedKey(1), STUDENTS).map((z) => 1.2 * z);
  const ease = Array.from({ length: ITEMS }, (_, i) => -1.5 + (3 * i) / (ITEMS - 1));
  const histories = Array.from(ability, (own, s) => {
    const luck = uniforms(foldIn(seedKey(2), s), 24);
    return Array.from({ length: 12 }, (_, k): Answer => {
      const item = Math.floor(luck[2 * k] * ITEMS);
      const correct = luck[2 * k + 1] < logistic(own + ease[item]) ? 1 : 0;
      return { item, skills: [item % SKILLS], correct };
    });
  });
  return { ability, ease, histories };
}

const flat: AbilityModel = {
  base: 0,
  spreads: { ability: 1, skillAbility: 0.5, itemEase: 0.5, skillEase: 0.5 },
  skills: [],
  items: [],
};

describe('what a school’s answers say about its items', () => {
  it('finds which items are easy and how much students differ', () => {
    const { ease, histories } = simulated();
    const model = fitAbilityModel(histories, { items: ITEMS, skills: SKILLS });
    const found = ease.map((_, i) => model.items[i].mean + model.skills[i % SKILLS].mean);
    const centre = found.reduce((sum, v) => sum + v, 0) / ITEMS;
    const errors = ease.map((own, i) => Math.abs(own - (found[i] - centre)));
    expect(errors.reduce((sum, v) => sum + v, 0) / ITEMS).toBeLessThan(0.25);
    expect(model.spreads.ability).toBeGreaterThan(1);
    expect(model.spreads.ability).toBeLessThan(1.4);
  });

  it('answers for an item, a skill and a school that nobody has seen', () => {
    const model = fitAbilityModel([], { items: 0, skills: 0 });
    const nobody = adaptAbilities(model, []);
    expect(expectedShare(standingOn(model, nobody, { item: 7, skills: [3] }))).toBeCloseTo(0.5);
  });
});

describe('a student’s abilities after a few answers', () => {
  it('is the mode of the posterior: the slope vanishes', () => {
    const answers: Answer[] = [
      { item: 0, skills: [0], correct: 1 },
      { item: 1, skills: [0, 1], correct: 1 },
      { item: 2, skills: [], correct: 0 },
    ];
    const { mean } = adaptAbilities(flat, answers);
    const [general, first, second] = mean;
    const misses = [
      1 - logistic(general + first),
      1 - logistic(general + (first + second) / 2),
      0 - logistic(general),
    ];
    expect(misses[0] + misses[1] + misses[2] - general / 1 ** 2).toBeCloseTo(0, 6);
    expect(misses[0] + misses[1] / 2 - first / 0.5 ** 2).toBeCloseTo(0, 6);
    expect(misses[1] / 2 - second / 0.5 ** 2).toBeCloseTo(0, 6);
  });

  it('is surer in a skill with answers than in one without, and never sure of nothing', () => {
    const right = Array.from({ length: 8 }, (): Answer => ({ item: 0, skills: [0], correct: 1 }));
    const known = adaptAbilities(flat, right);
    const sdIn = (skill: number) => standingOn(flat, known, { item: 9, skills: [skill] }).sd;
    expect(sdIn(0)).toBeLessThan(sdIn(1));
    expect(sdIn(1)).toBeLessThan(
      standingOn(flat, adaptAbilities(flat, []), { item: 9, skills: [1] }).sd,
    );
  });

  it('forecasts simulated students better than the items alone', () => {
    const { ability, ease, histories } = simulated();
    const half = STUDENTS / 2;
    const model = fitAbilityModel(histories.slice(0, half), { items: ITEMS, skills: SKILLS });
    const miss = (known: number) => {
      let sum = 0;
      for (let s = half; s < STUDENTS; s++) {
        const own = adaptAbilities(model, histories[s].slice(0, known));
        for (let item = 0; item < ITEMS; item++) {
          const asked = { item, skills: [item % SKILLS] };
          const truth = logistic(ability[s] + ease[item]);
          sum += (expectedShare(standingOn(model, own, asked)) - truth) ** 2;
        }
      }
      return sum;
    };
    expect(miss(5)).toBeLessThan(0.8 * miss(0));
    expect(miss(12)).toBeLessThan(0.8 * miss(5));
  });
});
