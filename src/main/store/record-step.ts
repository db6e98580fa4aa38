/** Every change of the teacher's data goes through here: one transaction, one step that can be undone. */
import type { HistoryStep } from '../../shared/contract/school.ts';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export const NOUNS = [
  'import',
  'import_mapping',
  'term',
  'course',
  'section',
  'student',
  'enrolment',
  'category',
  'line_item',
  'score',
  'skill',
  'item',
  'response',
  'course_history',
  'method_log',
] as const;
/** The tables whose rows have a history. */
export type Noun = (typeof NOUNS)[number];

export type Value = string | number | null;
/** Column → value. */
export type Row = Readonly<Record<string, Value>>;

export type StepName = Pick<HistoryStep, 'verb' | 'title'>;

/** What a step may do to rows; each call is remembered so that it can be taken back. */
export type Writer = {
  readonly stepId: number;
  /** @returns the new row's id */
  insert(noun: Noun, row: Row): number;
  /** Changes the named columns; nothing is remembered where they already have these values. */
  update(noun: Noun, id: number, columns: Row): void;
  delete(noun: Noun, id: number): void;
};

/** Longest run of inserts kept as one change, so that taking it back never builds one giant text. */
const LONGEST_RANGE = 10_000;

type Change = {
  noun: Noun;
  first: number;
  last: number;
  before: string | null;
  after: string | null;
};

/**
 * Does `writes` in one transaction that is one undo step; steps that had been undone are forgotten.
 * A step that changed nothing leaves no trace in the history. Throws what `writes` throws, all undone.
 */
export function recordStep<T>(
  school: SchoolFile,
  name: StepName,
  writes: (writer: Writer) => T,
): T {
  const work = school.connection.db.transaction(() => {
    const stepId = Number(
      query(
        school,
        "INSERT INTO history_step (verb, title, done_at, state) VALUES (?, ?, ?, 'done')",
      ).run(name.verb, name.title, school.now().toISOString()).lastInsertRowid,
    );
    const changes: Change[] = [];
    const result = writes(writerOf(school, stepId, changes));
    keep(school, stepId, changes);
    return result;
  });
  return sayingWhy(() => work.immediate());
}

function keep(school: SchoolFile, stepId: number, changes: readonly Change[]): void {
  if (changes.length === 0) {
    query(school, 'DELETE FROM history_step WHERE id = ?').run(stepId);
    return;
  }
  query(school, "DELETE FROM history_step WHERE state = 'undone'").run();
  const insert = query(
    school,
    'INSERT INTO history_change (step_id, noun, first_id, last_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const change of changes) {
    insert.run(stepId, change.noun, change.first, change.last, change.before, change.after);
  }
}

function writerOf(school: SchoolFile, stepId: number, changes: Change[]): Writer {
  /** The run of inserts that the next insert of a noun may still lengthen. */
  const open = new Map<Noun, Change>();
  const runs = new Map<Noun, Change[]>(NOUNS.map((noun) => [noun, []]));
  const isNew = (noun: Noun, id: number) =>
    runs.get(noun)?.some((run) => run.first <= id && id <= run.last) ?? false;
  const remember = (change: Change) => {
    // Within a noun the order is kept exactly: taken back in reverse, every state on the way was valid once.
    open.delete(change.noun);
    changes.push(change);
  };
  return {
    stepId,
    insert(noun, row) {
      const id = insertRow(school, noun, row);
      const run = open.get(noun);
      if (run && run.last === id - 1 && id - run.first < LONGEST_RANGE) run.last = id;
      else {
        const fresh: Change = { noun, first: id, last: id, before: null, after: null };
        remember(fresh);
        open.set(noun, fresh);
        runs.get(noun)?.push(fresh);
      }
      return id;
    },
    update(noun, id, columns) {
      const known = rowOf(school, noun, id);
      const names = Object.keys(columns).filter((name) => known[name] !== columns[name]);
      if (names.length === 0) return;
      updateRow(school, noun, { id, columns: pick(columns, names) });
      if (isNew(noun, id)) return;
      const before = JSON.stringify(pick(known, names));
      remember({ noun, first: id, last: id, before, after: JSON.stringify(pick(columns, names)) });
    },
    delete(noun, id) {
      const known = rowOf(school, noun, id);
      query(school, `DELETE FROM ${noun} WHERE id = ?`).run(id);
      if (!isNew(noun, id))
        remember({ noun, first: id, last: id, before: JSON.stringify(known), after: null });
    },
  };
}

/** Inserts a row, with its id where the row names one. */
export function insertRow(school: SchoolFile, noun: Noun, row: Row): number {
  const insert = insertInto(school, noun, Object.keys(row));
  return Number(insert.run(...Object.values(row)).lastInsertRowid);
}

/** The statement that inserts these columns, in this order. */
export function insertInto(school: SchoolFile, noun: Noun, names: readonly string[]) {
  const marks = names.map(() => '?').join(', ');
  return query(
    school,
    `INSERT INTO ${noun} (${names.map(columnName).join(', ')}) VALUES (${marks})`,
  );
}

/** Sets the named columns of one row. */
export function updateRow(
  school: SchoolFile,
  noun: Noun,
  change: { id: number; columns: Row },
): void {
  const sets = Object.keys(change.columns).map((name) => `${columnName(name)} = ?`);
  const sql = `UPDATE ${noun} SET ${sets.join(', ')} WHERE id = ?`;
  query(school, sql).run(...Object.values(change.columns), change.id);
}

/** Names come from a history too, and a file from elsewhere must not choose a statement's text. */
function columnName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error('recordStep: not the name of a column');
  return name;
}

function rowOf(school: SchoolFile, noun: Noun, id: number): Row {
  const row = query<Row>(school, `SELECT * FROM ${noun} WHERE id = ?`).get(id);
  if (!row) throw new Error(`recordStep: no row ${id} in ${noun}`);
  return row;
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
