/** The history as the teacher reads it, and the two ways through it: undo and redo. */
import type { HistoryStep } from '../../shared/contract/school.ts';
import { query, sayingWhy } from './connection.ts';
import {
  insertInto,
  insertRow,
  NOTES,
  NOUNS,
  refuseDuringLongStep,
  type Noun,
  type Row,
  updateRow,
  type Value,
} from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

/** Rows of one noun, once undone: kept whole so that redo brings back the same rows with the same ids. */
export type RangeImage = { columns: string[]; rows: Value[][] };

type ChangeRow = {
  id: number;
  noun: Noun;
  firstId: number;
  lastId: number;
  before: string | null;
  after: string | null;
};

const STEP = 'SELECT id, verb, title, done_at AS doneAt, state FROM history_step';

/** Like the school's version, but for notes: what was worked out from scores stays true while a talk is noted. */
export function evidenceVersion(school: SchoolFile): string {
  const row = query<{ version: string | null }>(
    school,
    `SELECT group_concat(part, '/') AS version FROM (
      SELECT concat_ws(':', max(id), max(done_at), sum(state = 'done')) AS part FROM history_step
      WHERE EXISTS (SELECT 1 FROM history_change WHERE step_id = history_step.id
        AND noun NOT IN (SELECT value FROM json_each(?)))
      UNION ALL SELECT value FROM setting WHERE key = 'purges')`,
  ).get(JSON.stringify(NOTES));
  return row?.version ?? '';
}

/** Changes with everything that can be undone, redone or purged: a plan made at another version is stale. */
export function schoolVersion(school: SchoolFile): string {
  const row = query<{ version: string | null }>(
    school,
    `SELECT group_concat(part, '/') AS version FROM (
      SELECT concat_ws(':', max(id), max(done_at), sum(state = 'done')) AS part FROM history_step
      UNION ALL SELECT value FROM setting WHERE key = 'purges')`,
  ).get();
  return row?.version ?? '';
}

/** All steps, newest first. */
export function historySteps(school: SchoolFile): HistoryStep[] {
  return query<HistoryStep>(school, `${STEP} ORDER BY id DESC`).all();
}

/** Takes the latest step back; null when there is none. @throws Failure step-under-way */
export function undo(school: SchoolFile): HistoryStep | null {
  const next = query<HistoryStep>(school, `${STEP} WHERE state = 'done' ORDER BY id DESC LIMIT 1`);
  return move(school, { next: () => next.get(), order: 'DESC', apply: takeBack, state: 'undone' });
}

/** Does the step that was undone last again; null when there is none. */
export function redo(school: SchoolFile): HistoryStep | null {
  const next = query<HistoryStep>(school, `${STEP} WHERE state = 'undone' ORDER BY id LIMIT 1`);
  return move(school, { next: () => next.get(), order: 'ASC', apply: doAgain, state: 'done' });
}

type Move = {
  next: () => HistoryStep | undefined;
  order: 'ASC' | 'DESC';
  apply: (school: SchoolFile, change: ChangeRow) => void;
  state: HistoryStep['state'];
};

function move(school: SchoolFile, { next, order, apply, state }: Move): HistoryStep | null {
  refuseDuringLongStep(school);
  const work = school.connection.db.transaction(() => {
    const step = next();
    if (!step) return null;
    // Rows come back before or after the rows they refer to; only the end must fit together.
    school.connection.db.pragma('defer_foreign_keys = ON');
    for (const id of changeIds(school, step.id, order)) apply(school, changeOf(school, id));
    query(school, 'UPDATE history_step SET state = ? WHERE id = ?').run(state, step.id);
    return { ...step, state };
  });
  return sayingWhy(() => work.immediate());
}

function changeIds(school: SchoolFile, stepId: number, order: 'ASC' | 'DESC'): number[] {
  const sql = `SELECT id FROM history_change WHERE step_id = ? ORDER BY id ${order}`;
  return query<{ id: number }>(school, sql)
    .all(stepId)
    .map(({ id }) => id);
}

function changeOf(school: SchoolFile, id: number): ChangeRow {
  const change = query<ChangeRow>(
    school,
    `SELECT id, noun, first_id AS firstId, last_id AS lastId, before, after FROM history_change WHERE id = ?`,
  ).get(id);
  // A noun becomes part of a statement's text: a file from elsewhere must not choose that text.
  if (!change || !NOUNS.includes(change.noun))
    throw new Error(`undo: change ${id} is of no known noun`);
  return change;
}

function takeBack(school: SchoolFile, change: ChangeRow): void {
  if (change.before === null) return withdrawRange(school, change);
  const before: Row = JSON.parse(change.before);
  if (change.after === null) insertRow(school, change.noun, before);
  else updateRow(school, change.noun, { id: change.firstId, columns: before });
}

function doAgain(school: SchoolFile, change: ChangeRow): void {
  if (change.before === null) return bringBackRange(school, change);
  if (change.after === null)
    query(school, `DELETE FROM ${change.noun} WHERE id = ?`).run(change.firstId);
  else updateRow(school, change.noun, { id: change.firstId, columns: JSON.parse(change.after) });
}

function withdrawRange(school: SchoolFile, { id, noun, firstId, lastId }: ChangeRow): void {
  const where = `FROM ${noun} WHERE id BETWEEN ? AND ?`;
  const rows = query<Row>(school, `SELECT * ${where} ORDER BY id`).all(firstId, lastId);
  const image: RangeImage = {
    columns: Object.keys(rows[0] ?? {}),
    rows: rows.map((row) => Object.values(row)),
  };
  query(school, 'UPDATE history_change SET after = ? WHERE id = ?').run(JSON.stringify(image), id);
  query(school, `DELETE ${where}`).run(firstId, lastId);
}

function bringBackRange(school: SchoolFile, { id, noun, after }: ChangeRow): void {
  const { columns, rows }: RangeImage = JSON.parse(after ?? '{"columns":[],"rows":[]}');
  if (rows.length > 0) {
    const insert = insertInto(school, noun, columns);
    for (const row of rows) insert.run(...row);
  }
  query(school, 'UPDATE history_change SET after = NULL WHERE id = ?').run(id);
}
