/** Letters that the teacher let count: points beside a letter that stood alone. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { Assessment } from '../../shared/import/gradebook.ts';
import type { GradebookResult } from '../../shared/import/result.ts';
import { letterKey } from '../../shared/letter-shares.ts';
import { gridOf, type ScoreGrid, scoreList } from './score-grid.ts';

type Letters = NonNullable<Corrections['letters']>;

/** Where no work of the file names a maximum. */
const PLAIN_MAXIMUM = 100;

export function applyLetters(result: GradebookResult, letters: Letters): GradebookResult {
  const grid = gridOf(result.scores, result);
  if (grid.letters.size === 0 || letters.length === 0) return result;
  const shareOf = new Map(letters.map(({ letter, share }) => [letterKey(letter), share]));
  const pointed = columnsWithPoints(grid);
  const lettered = new Set([...grid.letters.keys()].map((cell) => cell % grid.assessments));
  const assessments = result.assessments.map((assessment, at) =>
    lettered.has(at) && !pointed.has(at) && assessment.maxPoints === null
      ? { ...assessment, maxPoints: usualMaximum(assessment, result.assessments) }
      : assessment,
  );
  const points = grid.points.slice();
  for (const [cell, letter] of grid.letters) {
    const share = shareOf.get(letterKey(letter));
    const max = assessments[cell % grid.assessments]?.maxPoints ?? null;
    if (share !== undefined && max !== null && Number.isNaN(points[cell]))
      points[cell] = Number((share * max).toPrecision(12));
  }
  const counted = { ...result, assessments };
  return { ...counted, scores: scoreList({ ...grid, points }, counted) };
}

/** An essay in letters weighs as much as the work beside it: the middle maximum of its category, else of the file. */
function usualMaximum({ category }: Assessment, all: readonly Assessment[]): number {
  const maximaOf = (some: readonly Assessment[]) =>
    some.flatMap(({ maxPoints }) => maxPoints ?? []);
  const beside =
    category === null ? [] : maximaOf(all.filter((each) => each.category === category));
  const maxima = (beside.length > 0 ? beside : maximaOf(all)).toSorted((a, b) => a - b);
  return maxima[Math.floor((maxima.length - 1) / 2)] ?? PLAIN_MAXIMUM;
}

function columnsWithPoints({ points, assessments }: ScoreGrid): Set<number> {
  const columns = new Set<number>();
  points.forEach((each, cell) => {
    if (!Number.isNaN(each)) columns.add(cell % assessments);
  });
  return columns;
}
