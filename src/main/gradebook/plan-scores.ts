/** Cell by cell, what the file changes: added, changed, emptied, or the same as before. */
import type { GradebookResult, Score as ResultScore } from '../../shared/import-result.ts';
import type { Score } from '../../shared/nouns.ts';
import { isBlankScore } from '../store/edit-gradebook.ts';
import type { ScoreRow } from '../store/section.ts';
import type { PlannedStudent, ScoreWrite } from './import-plan.ts';

/** One section's share of a file; `lineItemOf` leads from an assessment's key to its place in the section. */
export type Share = {
  members: ReadonlySet<number>;
  lineItemOf: ReadonlyMap<string, number>;
  lineItemIds: readonly (number | null)[];
  existing: readonly ScoreRow[];
};

export type ScorePlan = { writes: ScoreWrite[]; unchanged: number };

/** @returns one plan per share; a cell that is blank in the file and in the school is counted nowhere */
export function planScores(
  result: GradebookResult,
  students: readonly PlannedStudent[],
  shares: readonly Share[],
): ScorePlan[] {
  const placeOf = new Map(students.map(({ incoming }, index) => [incoming.key, index]));
  const plans = shares.map((share) => ({
    share,
    known: knownCells(share),
    writes: [] as ScoreWrite[],
    unchanged: 0,
  }));
  for (const cell of result.scores) {
    const student = placeOf.get(cell.student);
    if (student === undefined) continue;
    for (const plan of plans) {
      const lineItem = plan.share.lineItemOf.get(cell.assessment);
      if (lineItem === undefined || !plan.share.members.has(student)) continue;
      const row = plan.known
        .get(plan.share.lineItemIds[lineItem] ?? -1)
        ?.get(students[student]?.existingId ?? -1);
      const write = compare(scoreOf(cell), row);
      if (write) plan.writes.push({ student, lineItem, ...write });
      else if (row) plan.unchanged += 1;
    }
  }
  return plans.map(({ writes, unchanged }) => ({ writes, unchanged }));
}

/** A cell as the file has it; what the file does not say is null. */
export function scoreOf({ points, status, letter, detail, late, outOf }: ResultScore): Score {
  return {
    points,
    status,
    letter,
    detail: detail ?? (status === 'missing' && points === null ? 'blank' : null),
    late: late ?? false,
    outOf: outOf ?? null,
  };
}

function compare(
  score: Score,
  row: ScoreRow | undefined,
): Pick<ScoreWrite, 'score' | 'existing'> | null {
  if (!row) return isBlankScore(score) ? null : { score, existing: null };
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

function knownCells({ existing }: Share): Map<number, Map<number, ScoreRow>> {
  const cells = new Map<number, Map<number, ScoreRow>>();
  for (const row of existing) {
    const column = cells.get(row.lineItemId);
    if (column) column.set(row.studentId, row);
    else cells.set(row.lineItemId, new Map([[row.studentId, row]]));
  }
  return cells;
}
