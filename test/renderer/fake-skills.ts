/** The skills of the invented school: a small map of algebra. */
import type { Api } from '../../src/renderer/api.ts';
import type { ItemStatistics, SkillMap } from '../../src/shared/contract/skills.ts';

const NAMES = ['Integers', 'Expressions', 'Linear equations', 'Inequalities', 'Functions'];

export const fakeMap: SkillMap = {
  skills: NAMES.map((name, at) => ({
    id: at + 1,
    name,
    description: null,
    parentId: null,
    minutes: null,
    bank: [],
    items: 6,
    answers: 40,
  })),
  prerequisites: [
    { skillId: 2, needsId: 1 },
    { skillId: 3, needsId: 2 },
    { skillId: 4, needsId: 3 },
    { skillId: 5, needsId: 2 },
  ],
  misconceptions: [{ id: 1, name: 'Keeps the sign when moving a term', skillId: 3, advice: null }],
};

function statistics(
  id: number,
  told: Pick<ItemStatistics, 'verdict' | 'difficulty' | 'pointBiserial'>,
): ItemStatistics {
  return {
    ...told,
    item: {
      id,
      externalId: `Quiz 2 · ${id}`,
      text: 'Solve 2x + 3 = 11.',
      answer: 'A',
      minutes: null,
      setName: 'Quiz 2',
      number: String(id),
      skills: [{ skillId: 3, weight: 1 }],
      options: ['4', '7'].map((text, at) => ({
        label: 'AB'[at] ?? '',
        text,
        isRight: at === 0,
        misconceptionId: at === 0 ? null : 1,
      })),
    },
    n: 60,
    difficultyInterval: [Math.max(0, (told.difficulty ?? 0) - 0.08), (told.difficulty ?? 0) + 0.1],
    discrimination: told.pointBiserial,
    pointBiserialInterval: [(told.pointBiserial ?? 0) - 0.2, (told.pointBiserial ?? 0) + 0.2],
    wrongAnswers: [
      { answer: 'B', n: 40, upperShare: 0.8, misconception: 'Keeps the sign when moving a term' },
    ],
  };
}

export const fakeSkills: Api['skills'] = {
  map: async () => fakeMap,
  bank: async () => [
    { key: 'equations.two-step', name: { en: 'Two-step equations', 'zh-CN': '移项解方程' } },
  ],
  putSkill: async () => ({ skillId: 6 }),
  deleteSkill: async () => ({ ok: true }),
  setPrerequisites: async () => ({ ok: true }),
  putMisconception: async () => ({ misconceptionId: 2 }),
  deleteMisconception: async () => ({ ok: true }),
  items: async () => [
    statistics(1, { verdict: 'key-may-be-wrong', difficulty: 0.08, pointBiserial: -0.3 }),
    statistics(2, { verdict: 'fine', difficulty: 0.71, pointBiserial: 0.42 }),
  ],
  putItem: async () => ({ itemId: 1 }),
  deleteItem: async () => ({ ok: true }),
  linkItems: async () => ({ linked: 2 }),
};
