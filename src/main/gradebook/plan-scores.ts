/** Cell by cell, what the file changes in one section: added, changed, emptied, or the same as before. */
import type { Id, Score } from '../../shared/nouns.ts';
import { isBlankScore } from '../store/edit-gradebook.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { ScoreRow } from '../store/section.ts';
import { eachOf } from './breathe.ts';
import type { PlannedSection, PlannedStudent, ScoreChange } from './import-plan.ts';
import type { ScoreFacts } from './read-points.ts';
import { factsAt, isBlankCell, type ScoreGrid } from './score-grid.ts';

export type ScorePlan = Pick<PlannedSection, 'additions' | 'changes' | 'unchanged'>;

type Work = {
  grid: ScoreGrid;
  students: readonly PlannedStudent[];
  /** A line item's scores as they are. */
  existingOf: (lineItemId: Id) => readonly ScoreRow[];
};

/** A cell that is blank in the file and in the school is counted nowhere. */
export function* planScores(
  { members, lineItems, placeOfAssessment }: PlannedSection,
  { grid, students, existingOf }: Work,
): Pieces<ScorePlan> {
  const additions: number[] = [];
  const changes: ScoreChange[] = [];
  let unchanged = 0;
  for (const [assessment, lineItem] of placeOfAssessment.entries()) {
    if (lineItem < 0) continue;
    const column = yield* columnOf(lineItems[lineItem]?.existing?.id, existingOf);
    yield* eachOf(members, ({ student }) => {
      const cell = student * grid.assessments + assessment;
      const row = column?.get(students[student]?.existingId ?? -1);
      if (!row) {
        if (!isBlankCell(grid, cell)) additions.push(cell);
        return;
      }
      const change = compare(scoreOf(factsAt(grid, cell)), row);
      if (change) changes.push({ student, lineItem, ...change });
      else unchanged += 1;
    });
  }
  return { additions: new Uint32Array(additions), changes, unchanged };
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

/** By student; null for a line item that is new. */
function* columnOf(
  lineItemId: Id | undefined,
  existingOf: Work['existingOf'],
): Pieces<Map<Id, ScoreRow> | null> {
  if (lineItemId === undefined) return null;
  const column = new Map<Id, ScoreRow>();
  yield* eachOf(existingOf(lineItemId), (row) => void column.set(row.studentId, row));
  return column;
}
