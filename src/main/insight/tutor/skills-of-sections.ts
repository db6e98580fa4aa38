/** Which skills matter to a class: those that any of its students was ever asked about. */
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { studentsOfSection } from '../../store/section.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';

/** In the order in which the school first asked about them; every skill where the sections have none. */
export function skillsOfSections(
  school: SchoolFile,
  { numbered }: SchoolKnowledge,
  sectionIds: readonly Id[],
): Id[] {
  const asked = new Set<Id>();
  for (const sectionId of sectionIds)
    for (const { id } of studentsOfSection(school, sectionId)) {
      const place = numbered.placeOf.student.get(id);
      if (place === undefined) continue;
      for (const { skillId } of numbered.responses[place]) if (skillId !== null) asked.add(skillId);
    }
  const all = numbered.skills.map(({ id }) => id);
  return asked.size === 0 ? all : all.filter((id) => asked.has(id));
}
