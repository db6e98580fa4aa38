/** What a screen is shown of a read file: all of a usual one, the beginning of a large one, and the counts of all. */
import type { PlanPreview } from '../../shared/contract/gradebook.ts';
import type { GradebookResult, ImportResult } from '../../shared/import/result.ts';
import { allPieces, type Pieces } from '../store/record-long-step.ts';
import { gridOf, isBlankCell } from './score-grid.ts';

/** A large school's year is shown whole; what is larger would hold the screen up. */
const USUAL_CELLS = 40_000;
const SHOWN_STUDENTS = 50;
const SHOWN_PLACES = 1000;

export function countsOf(result: ImportResult): PlanPreview['counts'] {
  if (result.outcome === 'error')
    return { students: 0, assessments: 0, cells: 0, warnings: 0, rejectedRows: 0 };
  const isGradebook = result.kind === 'gradebook';
  return {
    students: result.students.length,
    assessments: isGradebook ? result.assessments.length : 0,
    cells: isGradebook ? filledCells(result) : 0,
    warnings: result.warnings.length,
    rejectedRows: result.rejectedRows.length,
  };
}

/** Counted once for each list of scores, and of a large one in pieces. */
const counted = new WeakMap<GradebookResult['scores'], number>();

function filledCells(result: GradebookResult): number {
  return counted.get(result.scores) ?? allPieces(countFilled(result));
}

const CELLS_A_PIECE = 100_000;

export function* countFilled(result: GradebookResult): Pieces<number> {
  const grid = gridOf(result.scores, result);
  const cells = grid.codes.length;
  let filled = 0;
  for (let from = 0; from < cells; from += CELLS_A_PIECE) {
    const to = Math.min(cells, from + CELLS_A_PIECE);
    for (let cell = from; cell < to; cell++) if (!isBlankCell(grid, cell)) filled += 1;
    yield;
  }
  counted.set(result.scores, filled);
  return filled;
}

export function sampleOf(result: ImportResult): ImportResult {
  if (result.outcome === 'error') return result;
  const places = {
    warnings: result.warnings.slice(0, SHOWN_PLACES),
    rejectedRows: result.rejectedRows.slice(0, SHOWN_PLACES),
  };
  if (result.kind !== 'gradebook') return { ...result, ...places };
  if (result.scores.length <= USUAL_CELLS) return { ...result, ...places };
  return {
    ...result,
    ...places,
    students: result.students.slice(0, SHOWN_STUDENTS),
    scores: result.scores.slice(0, SHOWN_STUDENTS * result.assessments.length),
  };
}
