/** A class: its students beside its skills, and what several of them need alike. */
import type { SectionKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionOf, studentsOfSection } from '../../store/section.ts';
import { groundsOf } from './advice-grounds.ts';
import { advise } from './advise.ts';
import { adviseGroup } from './advise-group.ts';
import { knowStudents } from './know-students.ts';
import { learnedFrom, schoolKnowledge } from './school-knowledge.ts';
import { skillsOfSections } from './skills-of-sections.ts';

/** @throws Failure not-found */
export function tutorSection(school: SchoolFile, sectionId: Id): SectionKnowledge {
  const section = sectionOf(school, sectionId);
  const knowledge = schoolKnowledge(school);
  const skillIds = skillsOfSections(school, knowledge, [sectionId]);
  const people = studentsOfSection(school, sectionId);
  const studentIds = people.map(({ id }) => id);
  const known = knowStudents(school, knowledge, { studentIds, skillIds });
  const grounds = groundsOf(school);
  const nameOf = new Map(knowledge.numbered.skills.map(({ id, name }) => [id, name]));
  return {
    section,
    learnedFrom: learnedFrom(knowledge),
    skills: skillIds.map((skillId) => ({ skillId, skill: nameOf.get(skillId) ?? '' })),
    students: people.map(({ id, name }, place) => ({
      id,
      name,
      n: known[place].responses.length,
      skills: known[place].skills.map(({ state, probability, interval, n }) => ({
        state,
        probability,
        interval,
        n,
      })),
    })),
    together: adviseGroup(
      known.map((own) => ({
        studentId: own.studentId,
        advice: advise(knowledge, own, grounds),
      })),
    ),
  };
}
