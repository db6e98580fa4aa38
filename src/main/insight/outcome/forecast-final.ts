/** The term grade: the exact grading scheme over known scores and joint draws of those still to come. */
import { setImmediate } from 'node:timers/promises';
import type { GradeOfShares } from '../../../shared/grade-sum.ts';
import { gradeOfOpen } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { LEVELS } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { drawFutures, luckFrom } from './draw-futures.ts';
import type { OpenCell } from './draw-futures.ts';
import { COALITIONS } from './explain.ts';
import type { Worth } from './explain.ts';
import type { Likeness } from './outcome-model.ts';
import { withinScores } from './predict-task.ts';

export const DRAWS = 200;
const STUDENTS_A_TURN = 20;

/** One student's grade in every future, and in each the shares that it was made of. */
type DrawnGrades = { student: number; cells: number[]; grades: number[] };

/** Joint futures of every open cell (one list a cell), and what they make of each student's grade. */
export type Futures = { shares: Float64Array[]; students: DrawnGrades[] };

export async function drawGrades(
  gradebook: SectionGradebook,
  cells: readonly OpenCell[],
  { likeness, seed }: { likeness: Likeness; seed: number },
): Promise<Futures> {
  const named = cells.map((cell) => nameCell(gradebook, cell));
  const drawn = drawFutures(named, likeness, luckFrom(seed, DRAWS));
  const shares = drawn.map((own, i) =>
    cells[i]!.joins ? own.map((share) => countedShare(cells[i]!, share)) : own,
  );
  const students: DrawnGrades[] = [];
  for (const [student, own] of byStudent(cells)) {
    const gradeOf = gradeOfCells(
      gradebook,
      student,
      own.map((i) => cells[i]!),
    );
    const drawnOf = own.map((i) => shares[i]!);
    const grades: number[] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const grade = gradeOf(drawnOf.map((each) => each[draw]!));
      if (grade !== null) grades.push(grade);
    }
    students.push({ student, cells: own, grades });
    if (students.length % STUDENTS_A_TURN === 0) await setImmediate();
  }
  return { shares, students };
}

/** Per student: the distribution of the grade; null where nothing of it is open or nothing counts. */
export async function forecastFinal(
  gradebook: SectionGradebook,
  cells: readonly OpenCell[],
  how: { likeness: Likeness; seed: number },
): Promise<(Predictive | null)[]> {
  const { students } = await drawGrades(gradebook, cells, how);
  const drawn = new Map(students.map(({ student, grades }) => [student, grades]));
  return gradebook.students.map((_, student) => {
    const grades = drawn.get(student) ?? [];
    return grades.length > 0 ? distributionOf(grades) : null;
  });
}

/** Places of the cells, by student. */
function byStudent(cells: readonly OpenCell[]): Map<number, number[]> {
  return Map.groupBy(cells.keys(), (i) => cells[i]!.student);
}

/** What a drawn share comes to in the gradebook: a re-test joins the score that is there. */
const countedShare = ({ joins }: OpenCell, share: number): number => joins?.(share) ?? share;

const gradeOfCells = (
  gradebook: SectionGradebook,
  student: number,
  cells: readonly OpenCell[],
): GradeOfShares =>
  gradeOfOpen(gradebook, student, { open: cells.map(({ lineItem }) => lineItem), kind: 'final' });

/** Ids in place of places: a student who joins or leaves moves nobody else's luck. */
const nameCell = (gradebook: SectionGradebook, cell: OpenCell): OpenCell => ({
  ...cell,
  student: gradebook.students[cell.student]?.id ?? 0,
  lineItem: gradebook.lineItems[cell.lineItem]?.id ?? 0,
});

/**
 * One student's grade as each coalition of feature groups would have it: the scheme's sum over the middles of the open
 * scores, each moved by what the coalition does not know.
 * @param worths of the cells' kinds, in the order of the cells
 */
export function worthOfGrades(
  gradebook: SectionGradebook,
  cells: readonly OpenCell[],
  worths: readonly Worth[],
): Worth {
  const gradeOf = gradeOfCells(gradebook, cells[0]?.student ?? 0, cells);
  return Array.from({ length: COALITIONS }, (_, coalition) => {
    const middles = cells.map((cell, i) => {
      const unknown = (worths[i]?.at(-1) ?? 0) - (worths[i]?.[coalition] ?? 0);
      return countedShare(cell, withinScores(cell.predictive.mean - unknown));
    });
    return gradeOf(middles) ?? 0;
  });
}

function distributionOf(drawn: readonly number[]): Predictive {
  const mean = drawn.reduce((sum, v) => sum + v, 0) / drawn.length;
  const sd = Math.max(
    1e-6,
    Math.sqrt(drawn.reduce((sum, v) => sum + (v - mean) ** 2, 0) / drawn.length),
  );
  const sorted = Float64Array.from(drawn).sort();
  const shape = LEVELS.map((p) => ((sorted[Math.floor(p * sorted.length)] ?? mean) - mean) / sd);
  return { mean, sd, shape };
}
