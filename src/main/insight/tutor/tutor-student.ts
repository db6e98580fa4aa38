/** One student's knowledge with advice and a path. */
import type { StudentKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionsOfStudent, studentOf } from '../../store/student.ts';
import { groundsOf } from './advice-grounds.ts';
import { advise } from './advise.ts';
import { knowStudent } from './know-student.ts';
import { orderPath } from './order-path.ts';
import { withMisconceptions } from './with-misconceptions.ts';
import { learnedFrom, schoolKnowledge } from './school-knowledge.ts';
import { skillsOfSections } from './skills-of-sections.ts';

/** @throws Failure not-found */
export function tutorStudent(school: SchoolFile, studentId: Id): StudentKnowledge {
  studentOf(school, studentId);
  const knowledge = schoolKnowledge(school);
  const skills = skillsOfSections(school, knowledge, sectionsOfStudent(school, studentId));
  const grounds = groundsOf(school);
  const [known] = withMisconceptions(school, [knowStudent(knowledge, studentId, skills)]);
  const advice = advise(knowledge, known, grounds);
  return {
    studentId,
    n: known.responses.length,
    learnedFrom: learnedFrom(knowledge),
    skills: known.skills,
    advice,
    path: orderPath(advice, grounds.prerequisites),
  };
}
