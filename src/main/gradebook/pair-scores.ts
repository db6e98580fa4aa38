/** Records (one a score) to the full grid: every student × assessment pair, once. */
import type { Assessment, Score, Student } from '../../shared/import-result.ts';
import type { ScoreFacts } from './read-points.ts';

export const BLANK_SCORE: ScoreFacts = {
  points: null,
  status: 'missing',
  letter: null,
  detail: 'blank',
};

export function pairKey(student: string, assessment: string): string {
  return `${student}/${assessment}`;
}

/** @param known by `pairKey`; the other pairs get what `otherwise` says */
export function pairScores(
  { students, assessments }: { students: readonly Student[]; assessments: readonly Assessment[] },
  known: ReadonlyMap<string, ScoreFacts>,
  otherwise: (student: Student, assessment: Assessment) => ScoreFacts = () => BLANK_SCORE,
): Score[] {
  return students.flatMap((student) =>
    assessments.map((assessment) => ({
      student: student.key,
      assessment: assessment.key,
      ...(known.get(pairKey(student.key, assessment.key)) ?? otherwise(student, assessment)),
    })),
  );
}
