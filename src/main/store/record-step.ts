/** Every change of the teacher's data goes through here: one transaction, one step that can be undone. */
import type { HistoryStep } from '../../shared/contract/school.ts';
import { Failure } from '../../shared/failure.ts';
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

/** What a teacher notes beside the gradebook: no forecast rests on it. */
export const NOTES = [
  'support_rule',
  'support_plan',
  'plan_check',
  'contact',
  'student_tag',
  'saved_filter',
  'work_group',
  'work_group_member',
  'group_wish',
  'group_wish_member',
] as const;

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
  'prerequisite',
  'misconception',
  'item_skill',
  'item_option',
  'practice_sheet',
  'sheet_item',
  'learning_path',
  'path_member',
  'path_wish',
  'path_step',
  'teaching_group',
  'teaching_group_member',
  'try_out',
  'try_out_assignment',
  'scenario',
  'scenario_change',
  'verdict',
  'course_need',
  'course_offering',
  'course_choice',
  'course_interest',
  'lesson',
  'lesson_phase',
  'lesson_rating',
  'bank_question',
  ...NOTES,
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
  /** Rows of one shape, each as long as `columns`; their ids run on. @returns the first one's id */
  insertAll(noun: Noun, columns: readonly string[], rows: readonly Values[]): number;
  /** Changes the named columns; nothing is remembered where they already have these values. */
  update(noun: Noun, id: number, columns: Row): void;
  delete(noun: Noun, id: number): void;
};

type Values = readonly Value[];

/** Where a step's rows go: the school file itself, or a process that writes into it. */
export type Sink = Pick<Writer, 'insertAll' | 'delete'> & {
  update(noun: Noun, id: number, columns: Row): void;
  rowOf(noun: Noun, id: number): Row;
};

/** Longest run of inserts kept as one change, so that taking it back never builds one giant text. */
const LONGEST_RANGE = 10_000;

export type Change = {
  noun: Noun;
  first: number;
  last: number;
  before: string | null;
  after: string | null;
};

/** Schools of which a long step is being written elsewhere: until it ends nothing else may be. */
const inLongStep = new WeakSet<SchoolFile>();

export const isInLongStep = (school: SchoolFile): boolean => inLongStep.has(school);

/** @throws Failure step-under-way */
export function refuseDuringLongStep(school: SchoolFile): void {
  if (isInLongStep(school)) throw new Failure('step-under-way');
}

export async function duringLongStep<T>(school: SchoolFile, work: () => Promise<T>): Promise<T> {
  refuseDuringLongStep(school);
  inLongStep.add(school);
  // Whatever else would write is told at once instead of holding the app up while it waits.
  const { db } = school.connection;
  const timeout = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    return await work();
  } finally {
    inLongStep.delete(school);
    db.pragma(`busy_timeout = ${timeout}`);
  }
}

/**
 * Does `writes` in one transaction that is one undo step; steps that had been undone are forgotten.
 * A step that changed nothing leaves no trace in the history. Throws what `writes` throws, all undone.
 * @throws Failure step-under-way
 */
export function recordStep<T>(
  school: SchoolFile,
  name: StepName,
  writes: (writer: Writer) => T,
): T {
  refuseDuringLongStep(school);
  const work = school.connection.db.transaction(() => {
    const stepId = beginStep(school, name);
    const changes: Change[] = [];
    const result = writes(writerOf(stepId, localSink(school), changes));
    keepStep(school, stepId, changes);
    return result;
  });
  return sayingWhy(() => work.immediate());
}

type Within = Pick<SchoolFile, 'connection'>;

/** @returns the new step's id */
export function beginStep(
  school: Within & Pick<SchoolFile, 'now'>,
  { verb, title }: StepName,
): number {
  const sql = "INSERT INTO history_step (verb, title, done_at, state) VALUES (?, ?, ?, 'done')";
  return Number(query(school, sql).run(verb, title, school.now().toISOString()).lastInsertRowid);
}

/** The step's changes join the history; without any, the step goes. */
export function keepStep(school: Within, stepId: number, changes: readonly Change[]): void {
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

/** Writes rows to `sink` and remembers in `changes` how to take them back. */
export function writerOf(stepId: number, sink: Sink, changes: Change[]): Writer {
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
  const rememberRun = (noun: Noun, first: number, last: number) => {
    const run = open.get(noun);
    if (run && run.last === first - 1 && last - run.first < LONGEST_RANGE) run.last = last;
    else {
      const fresh: Change = { noun, first, last, before: null, after: null };
      remember(fresh);
      open.set(noun, fresh);
      runs.get(noun)?.push(fresh);
    }
  };
  const insertAll: Writer['insertAll'] = (noun, columns, rows) => {
    const first = sink.insertAll(noun, columns, rows);
    for (let at = 0; at < rows.length; at += LONGEST_RANGE)
      rememberRun(noun, first + at, first + Math.min(at + LONGEST_RANGE, rows.length) - 1);
    return first;
  };
  return {
    stepId,
    insertAll,
    insert: (noun, row) => insertAll(noun, Object.keys(row), [Object.values(row)]),
    update(noun, id, columns) {
      if (isNew(noun, id)) return sink.update(noun, id, columns);
      const known = sink.rowOf(noun, id);
      const names = Object.keys(columns).filter((name) => known[name] !== columns[name]);
      if (names.length === 0) return;
      const changed = pick(columns, names);
      sink.update(noun, id, changed);
      const before = JSON.stringify(pick(known, names));
      remember({ noun, first: id, last: id, before, after: JSON.stringify(changed) });
    },
    delete(noun, id) {
      const before = isNew(noun, id) ? null : JSON.stringify(sink.rowOf(noun, id));
      sink.delete(noun, id);
      if (before !== null) remember({ noun, first: id, last: id, before, after: null });
    },
  };
}

function localSink(school: SchoolFile): Sink {
  return {
    insertAll(noun, columns, rows) {
      const insert = insertInto(school, noun, columns);
      let last = 0;
      for (const row of rows) last = Number(insert.run(...row).lastInsertRowid);
      return last - rows.length + 1;
    },
    update: (noun, id, columns) => updateRow(school, noun, { id, columns }),
    delete: (noun, id) => deleteRow(school, noun, id),
    rowOf: (noun, id) => rowOf(school, noun, id),
  };
}

/** Inserts a row, with its id where the row names one. */
export function insertRow(school: Within, noun: Noun, row: Row): number {
  const insert = insertInto(school, noun, Object.keys(row));
  return Number(insert.run(...Object.values(row)).lastInsertRowid);
}

/** The statement that inserts these columns, in this order, of one row or of several. */
export function insertInto(school: Within, noun: Noun, names: readonly string[], rows = 1) {
  const marks = `(${names.map(() => '?').join(', ')})`;
  const all = Array.from({ length: rows }, () => marks).join(', ');
  return query(school, `INSERT INTO ${noun} (${names.map(columnName).join(', ')}) VALUES ${all}`);
}

/** Sets the named columns of one row. */
export function updateRow(school: Within, noun: Noun, change: { id: number; columns: Row }): void {
  const sets = Object.keys(change.columns).map((name) => `${columnName(name)} = ?`);
  const sql = `UPDATE ${noun} SET ${sets.join(', ')} WHERE id = ?`;
  query(school, sql).run(...Object.values(change.columns), change.id);
}

/** Names come from a history too, and a file from elsewhere must not choose a statement's text. */
function columnName(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error('recordStep: not the name of a column');
  return name;
}

export function deleteRow(school: Within, noun: Noun, id: number): void {
  query(school, `DELETE FROM ${noun} WHERE id = ?`).run(id);
}

export function rowOf(school: Within, noun: Noun, id: number): Row {
  const row = query<Row>(school, `SELECT * FROM ${noun} WHERE id = ?`).get(id);
  if (!row) throw new Error(`recordStep: no row ${id} in ${noun}`);
  return row;
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
