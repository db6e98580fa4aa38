/** Cell by cell, what the file changes in one section: added, changed, emptied, or the same as before. */
import type { Score } from '../../shared/nouns.ts';
import { isBlankScore } from '../store/edit-gradebook.ts';
import type { ScoreRow } from '../store/section.ts';
import type { PlannedSection, PlannedStudent, ScoreChange } from './import-plan.ts';
import type { ScoreFacts } from './read-points.ts';
import { factsAt, isBlankCell, type ScoreGrid } from './score-grid.ts';

export type ScorePlan = Pick<PlannedSection, 'additions' | 'changes' | 'unchanged'>;

type Work = {
  grid: ScoreGrid;
  students: readonly PlannedStudent[];
  /** The section's scores as they are. */
  existing: readonly ScoreRow[];
};

/** A cell that is blank in the file and in the school is counted nowhere. */
export function planScores(
  { members, lineItems, placeOfAssessment }: PlannedSection,
  { grid, students, existing }: Work,
): ScorePlan {
  const known = knownCells(existing);
  const additions: number[] = [];
  const changes: ScoreChange[] = [];
  let unchanged = 0;
  placeOfAssessment.forEach((lineItem, assessment) => {
    const column = known.get(lineItems[lineItem]?.existing?.id ?? -1);
    if (lineItem < 0) return;
    for (const { student } of members) {
      const cell = student * grid.assessments + assessment;
      const row = column?.get(students[student]?.existingId ?? -1);
      if (!row) {
        if (!isBlankCell(grid, cell)) additions.push(cell);
        continue;
      }
      const change = compare(scoreOf(factsAt(grid, cell)), row);
      if (change) changes.push({ student, lineItem, ...change });
      else unchanged += 1;
    }
  });
  return { additions: Uint32Array.from(additions), changes, unchanged };
}

/** A cell as the file has it; what the file does not say is null. */
export function scoreOf({ points, status, letter, detail, late, outOf }: ScoreFacts): Score {
  return {
    points,
    status,
    letter,
    detail: detail ?? (status === 'missing' && points === null ? 'blank' : null),
    late: late ?? false,
    outOf: outOf ?? null,
  };
}

function compare(score: Score, row: ScoreRow): Pick<ScoreChange, 'score' | 'existing'> | null {
  const before = scoreOfRow(row);
  if (isSame(before, score)) return null;
  return { score: isBlankScore(score) ? null : score, existing: { id: row.id, score: before } };
}

function scoreOfRow({ points, status, letter, detail, late, outOf }: ScoreRow): Score {
  return { points, status, letter, detail, late: late === 1, outOf };
}

function isSame(a: Score, b: Score): boolean {
  return (
    a.points === b.points &&
    a.status === b.status &&
    a.letter === b.letter &&
    a.detail === b.detail &&
    a.late === b.late &&
    a.outOf === b.outOf
  );
}

function knownCells(existing: readonly ScoreRow[]): Map<number, Map<number, ScoreRow>> {
  const cells = new Map<number, Map<number, ScoreRow>>();
  for (const row of existing) {
    const column = cells.get(row.lineItemId);
    if (column) column.set(row.studentId, row);
    else cells.set(row.lineItemId, new Map([[row.studentId, row]]));
  }
  return cells;
}
