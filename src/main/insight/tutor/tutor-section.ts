/** A class: its students beside its skills, and what several of them need alike. */
import type { SectionKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionOf, studentsOfSection } from '../../store/section.ts';
import { advise } from './advise.ts';
import { adviseGroup } from './advise-group.ts';
import { knowStudent } from './know-student.ts';
import { learnedFrom, schoolKnowledge } from './school-knowledge.ts';
import { skillsOfSections } from './skills-of-sections.ts';

/** @throws Failure not-found */
export function tutorSection(school: SchoolFile, sectionId: Id): SectionKnowledge {
  const section = sectionOf(school, sectionId);
  const knowledge = schoolKnowledge(school);
  const skillIds = skillsOfSections(school, knowledge, [sectionId]);
  const students = studentsOfSection(school, sectionId).map(({ id, name }) => ({
    id,
    name,
    known: knowStudent(knowledge, id, skillIds),
  }));
  const today = school.now();
  const nameOf = new Map(knowledge.numbered.skills.map(({ id, name }) => [id, name]));
  return {
    section,
    learnedFrom: learnedFrom(knowledge),
    skills: skillIds.map((skillId) => ({ skillId, skill: nameOf.get(skillId) ?? '' })),
    students: students.map(({ id, name, known }) => ({
      id,
      name,
      n: known.responses.length,
      skills: known.skills.map(({ state, probability, interval, n }) => ({
        state,
        probability,
        interval,
        n,
      })),
    })),
    together: adviseGroup(
      students.map(({ id, known }) => ({
        studentId: id,
        advice: advise(knowledge, known, { today }),
      })),
    ),
  };
}
