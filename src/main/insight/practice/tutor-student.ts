/** One student's knowledge with advice and a path: the tutor's answer, which ends in practice. */
import type { StudentKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { studentOf } from '../../store/student.ts';
import { schoolPath } from './school-path.ts';
import { groundsOf } from '../tutor/advice-grounds.ts';
import { advise } from '../tutor/advise.ts';
import { knowStudents } from '../tutor/know-students.ts';
import { pathAhead } from './path-ahead.ts';
import { learnedFrom, schoolKnowledge } from '../tutor/school-knowledge.ts';
import { skillsOfStudent } from '../tutor/skills-of-sections.ts';

/** @throws Failure not-found */
export function tutorStudent(school: SchoolFile, studentId: Id): StudentKnowledge {
  studentOf(school, studentId);
  const knowledge = schoolKnowledge(school);
  const skillIds = skillsOfStudent(school, knowledge, studentId);
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
