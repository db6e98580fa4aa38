/** The term grade: the exact grading scheme over known scores and joint draws of those still to come. */
import { setImmediate } from 'node:timers/promises';
import { entriesOf, gradeOf } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { LEVELS } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { drawFuture, luckFrom } from './draw-futures.ts';
import type { OpenCell } from './draw-futures.ts';
import type { Likeness } from './outcome-model.ts';

const DRAWS = 200;
const DRAWS_A_TURN = 10;
/** How far a score is nudged to see what it weighs in the grade. */
const NUDGE = 0.01;

/** Per student: the distribution of the grade; null where nothing of it is open or nothing counts. */
export async function forecastFinal(
  gradebook: SectionGradebook,
  cells: readonly OpenCell[],
  { likeness, seed }: { likeness: Likeness; seed: number },
): Promise<(Predictive | null)[]> {
  const luck = luckFrom(seed);
  const named = cells.map((cell) => nameCell(gradebook, cell));
  const open = new Set(cells.map(({ student }) => student));
  const grades: number[][] = gradebook.students.map(() => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const future = fillIn(gradebook, cells, drawFuture(named, likeness, luck));
    for (const student of open) {
      const final = finalOf(future, student);
      if (final !== null) grades[student]?.push(final);
    }
    if (draw % DRAWS_A_TURN === 0) await setImmediate();
  }
  return grades.map((drawn) => (drawn.length > 0 ? distributionOf(drawn) : null));
}

/** Ids in place of places: a student who joins or leaves moves nobody else's luck. */
const nameCell = (gradebook: SectionGradebook, cell: OpenCell): OpenCell => ({
  ...cell,
  student: gradebook.students[cell.student]?.id ?? 0,
  lineItem: gradebook.lineItems[cell.lineItem]?.id ?? 0,
});

const finalOf = (gradebook: SectionGradebook, student: number): number | null =>
  gradeOf(gradebook.scheme, entriesOf(gradebook, student, 'final'));

/** The gradebook as if the open cells had these shares of their maxima. */
export function fillIn(
  gradebook: SectionGradebook,
  cells: readonly Pick<OpenCell, 'student' | 'lineItem'>[],
  fractions: readonly number[],
): SectionGradebook {
  const scores = gradebook.scores.map((row) => [...row]);
  cells.forEach(({ student, lineItem }, i) => {
    const maxPoints = gradebook.lineItems[lineItem]?.maxPoints ?? null;
    const row = scores[student];
    const score = row?.[lineItem];
    if (!row || !score || maxPoints === null) return;
    const points = (fractions[i] ?? 0) * maxPoints;
    row[lineItem] = { ...score, points, outOf: null, status: 'graded', letter: null, detail: null };
  });
  return { ...gradebook, scores };
}

/** What one unit of each cell is worth in its student's grade, at the forecast's middle. */
export function weighCells(gradebook: SectionGradebook, cells: readonly OpenCell[]): number[] {
  const means = cells.map(({ predictive }) => predictive.mean);
  const sumsOf = (future: SectionGradebook) =>
    future.students.map((_, i) => finalOf(future, i) ?? 0);
  const before = sumsOf(fillIn(gradebook, cells, means));
  const columns = new Set(cells.map(({ lineItem }) => lineItem));
  const weights = new Map(
    [...columns].map((column) => {
      const nudged = means.map((mean, i) => (cells[i]?.lineItem === column ? mean - NUDGE : mean));
      const after = sumsOf(fillIn(gradebook, cells, nudged));
      return [column, after.map((final, i) => ((before[i] ?? 0) - final) / NUDGE)] as const;
    }),
  );
  return cells.map(({ student, lineItem }) => weights.get(lineItem)?.[student] ?? 0);
}

function distributionOf(drawn: readonly number[]): Predictive {
  const mean = drawn.reduce((sum, v) => sum + v, 0) / drawn.length;
  const sd = Math.max(
    1e-6,
    Math.sqrt(drawn.reduce((sum, v) => sum + (v - mean) ** 2, 0) / drawn.length),
  );
  const sorted = [...drawn].sort((a, b) => a - b);
  const shape = LEVELS.map((p) => ((sorted[Math.floor(p * sorted.length)] ?? mean) - mean) / sd);
  return { mean, sd, shape };
}
