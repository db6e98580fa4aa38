/** One step of the history looked into: what it did to which tables, and which cells it changed. */
import type { StepChanges } from '../../shared/contract/school.ts';
import type { Id } from '../../shared/nouns.ts';
import { ScoreStatus } from '../../shared/nouns.ts';
import { query } from './connection.ts';
import type { Noun, Row } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

type Change = {
  noun: Noun;
  firstId: Id;
  lastId: Id;
  before: string | null;
  after: string | null;
};

/** Cells that are listed at most; a screen shows no more. */
const MOST_CELLS = 300;

export function stepChanges(school: SchoolFile, stepId: Id): StepChanges {
  const changes = query<Change>(
    school,
    `SELECT noun, first_id AS firstId, last_id AS lastId, before, after FROM history_change
    WHERE step_id = ? ORDER BY id`,
  ).all(stepId);
  return { rows: countRows(changes), cells: cellsOf(school, changes) };
}

function countRows(changes: readonly Change[]): StepChanges['rows'] {
  const counts = new Map<Noun, StepChanges['rows'][number]>();
  for (const { noun, firstId, lastId, before, after } of changes) {
    const count = counts.get(noun) ?? { noun, added: 0, changed: 0, removed: 0 };
    if (before === null) count.added += lastId - firstId + 1;
    else if (after === null) count.removed += 1;
    else count.changed += 1;
    counts.set(noun, count);
  }
  return [...counts.values()];
}

type Cell = StepChanges['cells'][number];

function cellsOf(school: SchoolFile, changes: readonly Change[]): Cell[] {
  const cells: Cell[] = [];
  for (const change of changes) {
    if (change.noun !== 'score') continue;
    for (const image of imagesOf(school, change, MOST_CELLS - cells.length)) {
      const place = placeOf(school, image.row);
      if (place) cells.push({ ...place, before: stood(image.before), after: stood(image.after) });
    }
    if (cells.length >= MOST_CELLS) break;
  }
  return cells;
}

type Image = { row: Row; before: Row | null; after: Row | null };

/** The rows of one change before and after it; what a later step changed of them is not looked for. */
function imagesOf(school: SchoolFile, change: Change, most: number): Image[] {
  const { firstId, lastId, before, after } = change;
  const now = query<Row>(
    school,
    'SELECT * FROM score WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?',
  ).all(firstId, lastId, most);
  if (before === null) return now.map((row) => ({ row, before: null, after: row }));
  const was: Row = JSON.parse(before);
  if (after === null) return [{ row: was, before: was, after: null }];
  const [row = {}] = now;
  return [{ row, before: { ...row, ...was }, after: { ...row, ...JSON.parse(after) } }];
}

function placeOf(school: SchoolFile, row: Row): Pick<Cell, 'student' | 'lineItem'> | null {
  const found = query<{ id: Id; name: string; lineItem: string }>(
    school,
    `SELECT student.id AS id, student.name AS name, line_item.title AS lineItem
    FROM student, line_item WHERE student.id = ? AND line_item.id = ?`,
  ).get(row['student_id'] ?? null, row['line_item_id'] ?? null);
  return found ? { student: { id: found.id, name: found.name }, lineItem: found.lineItem } : null;
}

function stood(row: Row | null): Cell['before'] {
  if (!row) return null;
  return {
    points: numberOf(row['points']),
    status: ScoreStatus.catch('missing').parse(row['status']),
    letter: typeof row['letter'] === 'string' ? row['letter'] : null,
    outOf: numberOf(row['out_of']),
  };
}

const numberOf = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null);
