/** One student's knowledge with advice and a path. */
import type { StudentKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionsOfStudent, studentOf } from '../../store/student.ts';
import { schoolPath } from '../practice/school-path.ts';
import { groundsOf } from './advice-grounds.ts';
import { advise } from './advise.ts';
import { knowStudents } from './know-students.ts';
import { pathAhead } from './path-ahead.ts';
import { learnedFrom, schoolKnowledge } from './school-knowledge.ts';
import { skillsOfSections } from './skills-of-sections.ts';

/** @throws Failure not-found */
export function tutorStudent(school: SchoolFile, studentId: Id): StudentKnowledge {
  studentOf(school, studentId);
  const knowledge = schoolKnowledge(school);
  const skillIds = skillsOfSections(school, knowledge, sectionsOfStudent(school, studentId));
  const grounds = groundsOf(school);
  const [known] = knowStudents(school, knowledge, { studentIds: [studentId], skillIds });
  const advice = advise(knowledge, known, grounds);
  return {
    studentId,
    n: known.responses.length,
    learnedFrom: learnedFrom(knowledge),
    skills: known.skills,
    advice,
    path: pathAhead(schoolPath(school, { owner: { studentId } }), {
      skills: known.skills,
      today: grounds.today,
    }),
  };
}
