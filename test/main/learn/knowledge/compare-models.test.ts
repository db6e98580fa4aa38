import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/main/learn/knowledge/answers.ts';
import { logistic } from '../../../../src/shared/logistic.ts';
import { bestOf, compareModels } from '../../../../src/main/learn/knowledge/compare-models.ts';
import { type Random, randomOf } from '../../../../src/shared/random.ts';

const [STUDENTS, ITEMS, SKILLS] = [60, 48, 3];
const counts = { items: ITEMS, skills: SKILLS };

function historiesBy(
  answer: (random: Random) => (item: number, skill: number) => number,
): Answer[][] {
  const random = randomOf(5, 'compare');
  return Array.from({ length: STUDENTS }, () => {
    const ask = answer(random);
    return Array.from({ length: ITEMS }, (_, item) => {
      const skill = item % SKILLS;
      return { item, skills: [skill], correct: random.chance(ask(item, skill)) ? 1 : 0 };
    });
  });
}

describe('models of knowledge on students they have not seen', () => {
  it('leave the learned one in place where abilities differ by skill', () => {
    const histories = historiesBy((random) => {
      const skills = [0, 1, 2].map(() => random.normal(0, 2));
      return (item, skill) => logistic((skills[skill] ?? 0) + (item % 5) - 2);
    });
    const comparison = compareModels(histories, counts);
    expect(comparison && bestOf(comparison)).toBe('abilities');
  });

  it('give way to knowledge tracing where skills are learned at once and for good', () => {
    const histories = historiesBy((random) => {
      const known = [false, false, false];
      return (_, skill) => {
        const share = known[skill] ? 0.97 : 0.06;
        known[skill] ||= random.chance(0.4);
        return share;
      };
    });
    const comparison = compareModels(histories, counts);
    expect(comparison && bestOf(comparison)).toBe('bkt');
    const bkt = comparison?.methods.find(({ method }) => method === 'bkt');
    expect(bkt?.difference[1]).toBeLessThan(0);
  });

  it('are not judged on a handful of students', () => {
    const histories = historiesBy(() => () => 0.5).slice(0, 20);
    expect(compareModels(histories, counts)).toBeNull();
  });
});
