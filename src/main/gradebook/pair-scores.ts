/** Records (one a score) to the full grid: every student × assessment pair, once. */
import type { Assessment, Score, Student } from '../../shared/import/gradebook.ts';
import type { ScoreFacts } from './read-points.ts';
import { emptyGrid, putFacts, scoreList } from './score-grid.ts';

export function pairKey(student: string, assessment: string): string {
  return `${student}/${assessment}`;
}

/** @param known by `pairKey`; the other pairs get what `otherwise` says, or stay blank */
export function pairScores(
  { students, assessments }: { students: readonly Student[]; assessments: readonly Assessment[] },
  known: ReadonlyMap<string, ScoreFacts>,
  otherwise?: (student: Student, assessment: Assessment) => ScoreFacts,
): Score[] {
  const grid = emptyGrid(students.length, assessments.length);
  let cell = 0;
  for (const student of students) {
    for (const assessment of assessments) {
      const facts = known.get(pairKey(student.key, assessment.key));
      const put = facts ?? otherwise?.(student, assessment);
      if (put) putFacts(grid, cell, put);
      cell += 1;
    }
  }
  return scoreList(grid, { students, assessments });
}
