/** The skill map of the bundled bank: what is asked, and what each skill builds on. */
import { algebraSkills } from './algebra-skills.ts';
import { arithmeticSkills } from './arithmetic-skills.ts';
import { fractionSkills } from './fraction-skills.ts';
import { functionSkills } from './function-skills.ts';
import { geometrySkills } from './geometry-skills.ts';
import { chineseSkills, englishSkills } from './language-skills.ts';
import { chemistrySkills, physicsSkills } from './science-skills.ts';
import { probabilitySkills, statisticsSkills } from './statistics-skills.ts';
import type { Skill } from './skill.ts';
import { readRows } from './skill.ts';

export type SkillKey =
  | keyof typeof arithmeticSkills
  | keyof typeof fractionSkills
  | keyof typeof algebraSkills
  | keyof typeof functionSkills
  | keyof typeof geometrySkills
  | keyof typeof statisticsSkills
  | keyof typeof probabilitySkills
  | keyof typeof physicsSkills
  | keyof typeof chemistrySkills
  | keyof typeof englishSkills
  | keyof typeof chineseSkills;

export const skills: readonly Skill[] = [
  ...readRows('mathematics', arithmeticSkills),
  ...readRows('mathematics', fractionSkills),
  ...readRows('mathematics', algebraSkills),
  ...readRows('mathematics', functionSkills),
  ...readRows('mathematics', geometrySkills),
  ...readRows('statistics', statisticsSkills),
  ...readRows('statistics', probabilitySkills),
  ...readRows('physics', physicsSkills),
  ...readRows('chemistry', chemistrySkills),
  ...readRows('english', englishSkills),
  ...readRows('chinese', chineseSkills),
];

const byKey = new Map(skills.map((skill) => [skill.key, skill]));

/** @throws RangeError for a key that the map does not have */
export function skillOf(key: string): Skill {
  const skill = byKey.get(key);
  if (!skill) throw new RangeError(`skillOf: there is no skill ${key}`);
  return skill;
}
