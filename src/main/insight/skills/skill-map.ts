/** The skill map as the page shows it, with what stands behind each skill. */
import type { SkillMap } from '../../../shared/contract/skills.ts';
import type { Id } from '../../../shared/nouns.ts';
import { itemsOf } from '../../store/item.ts';
import { answersOf } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { misconceptionsOf, prerequisitesOf, skillsOf } from '../../store/skill.ts';

export function skillMap(school: SchoolFile): SkillMap {
  const items = itemsOf(school);
  const answered = new Map<Id, number>();
  for (const { itemId } of answersOf(school)) answered.set(itemId, (answered.get(itemId) ?? 0) + 1);
  const counts = new Map<Id, { items: number; answers: number }>();
  for (const { id, skills } of items) {
    for (const { skillId } of skills) {
      const known = counts.get(skillId) ?? { items: 0, answers: 0 };
      const answers = known.answers + (answered.get(id) ?? 0);
      counts.set(skillId, { items: known.items + 1, answers });
    }
  }
  return {
    skills: skillsOf(school).map((skill) => ({
      ...skill,
      ...(counts.get(skill.id) ?? { items: 0, answers: 0 }),
    })),
    prerequisites: prerequisitesOf(school),
    misconceptions: misconceptionsOf(school),
  };
}
