/** What students know, with the misconceptions that their wrong answers show. */
import type { SchoolFile } from '../../store/school-file.ts';
import { wrongAnswers } from '../../store/wrong-answer.ts';
import type { KnownStudent } from './know-student.ts';
import { recogniseMisconceptions } from './recognise-misconceptions.ts';

export function withMisconceptions(
  school: SchoolFile,
  students: readonly KnownStudent[],
): KnownStudent[] {
  const wrong = wrongAnswers(school);
  return students.map((known) => {
    const shown = recogniseMisconceptions(known.responses, wrong);
    const skills = known.skills.map((skill) => ({
      ...skill,
      misconceptions: shown.get(skill.skillId) ?? [],
    }));
    return { ...known, skills };
  });
}
