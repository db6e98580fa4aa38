/** The skills of the invented school: a small map of algebra. */
import type { Api } from '../../src/renderer/api.ts';
import type { SkillMap } from '../../src/shared/contract/skills.ts';

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
  items: async () => [],
  putItem: async () => ({ itemId: 1 }),
  deleteItem: async () => ({ ok: true }),
  linkItems: async () => ({ linked: 0 }),
};
