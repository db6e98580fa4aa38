/** The one action that is not undone: a student leaves with every trace, in tables, history and free pages. */
import { basename } from 'node:path';
import type { KeptBackup, StudentRemoval } from '../../shared/contract/school.ts';
import type { Id } from '../../shared/nouns.ts';
import { automaticBackups, BACKUPS_KEPT, momentOf } from './backup-folder.ts';
import { openConnection, query, sayingWhy } from './connection.ts';
import { type Noun, refuseDuringLongStep, type Row } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { sectionOf } from './section.ts';
import { sectionsOfStudent, studentOf } from './student.ts';
import type { RangeImage } from './undo.ts';

/** Tables whose rows belong to one student, those that refer to others first. */
const OWNED: readonly Noun[] = [
  'score',
  'response',
  'course_history',
  'enrolment',
  'sheet_item',
  'practice_sheet',
  'path_step',
  'path_wish',
  'path_member',
  'learning_path',
  'teaching_group_member',
  'scenario_change',
  'verdict',
  'course_choice',
  'course_interest',
  'plan_check',
  'support_plan',
  'contact',
  'student_tag',
  'work_group_member',
  'group_wish_member',
];
/** Tables that were made from those, and have no history. */
const DERIVED = ['memory_entry', 'forecast_student', 'held_out'] as const;
/** Models that everybody's answers or courses went into and that seconds make anew: no contribution stays, however small. */
const FITTED_TO_ALL = ['tutor', 'course'] as const;

/** What would go, counted; changes nothing. @throws Failure not-found */
export function previewDeleteStudent(school: SchoolFile, studentId: Id): StudentRemoval {
  const { name } = studentOf(school, studentId);
  const count = (noun: Noun) =>
    query<{ n: number }>(school, `SELECT count(*) AS n FROM ${noun} WHERE student_id = ?`).get(
      studentId,
    )?.n ?? 0;
  const sections = sectionsOfStudent(school, studentId).map((id) => sectionOf(school, id).name);
  return {
    name,
    sections,
    scores: count('score'),
    responses: count('response'),
    courses: count('course_history'),
    historySteps: stepsAbout(school, studentId),
    backups: backupsHolding(school, { studentId, name }),
  };
}

/**
 * Removes a student for good; what was confirmed is not asked again here.
 * @returns the automatic backups that still hold the student, oldest first
 * @throws Failure not-found, school-file-in-use, step-under-way
 */
export function deleteStudent(school: SchoolFile, studentId: Id): KeptBackup[] {
  refuseDuringLongStep(school);
  const { name } = studentOf(school, studentId);
  const { db } = school.connection;
  const purge = db.transaction(() => {
    purgeHistory(school, studentId);
    for (const noun of [...DERIVED, ...OWNED])
      query(school, `DELETE FROM ${noun} WHERE student_id = ?`).run(studentId);
    for (const use of FITTED_TO_ALL) query(school, 'DELETE FROM model WHERE use = ?').run(use);
    query(school, 'DELETE FROM student WHERE id = ?').run(studentId);
    countPurge(school);
  });
  return sayingWhy(() => {
    purge.immediate();
    // What was deleted still stands in the log and in free pages until both are written anew.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return backupsHolding(school, { studentId, name });
  });
}

/** Steps of the history of which nothing would be left. */
function stepsAbout(school: SchoolFile, studentId: Id): number {
  const changes = allChanges(school);
  const own = ownRows(school, studentId, changes);
  const bySteps = Map.groupBy(changes, ({ stepId }) => stepId);
  return [...bySteps.values()].filter((of) => of.every((change) => concernsOnly(own, change)))
    .length;
}

type Someone = { studentId: Id; name: string };

function backupsHolding(school: SchoolFile, someone: Someone): KeptBackup[] {
  const all = automaticBackups(school.path);
  return all.flatMap((copy, place) => {
    const goesAfter = BACKUPS_KEPT - (all.length - 1 - place);
    const kept = { fileName: basename(copy.path), takenAt: momentOf(copy), goesAfter };
    return holds(copy.path, someone) ? [kept] : [];
  });
}

type Change = {
  id: Id;
  stepId: Id;
  noun: Noun;
  firstId: Id;
  lastId: Id;
  before: string | null;
  after: string | null;
};

/** The student's row ids by table: those that are there, and those that the history says were. */
type OwnRows = ReadonlyMap<Noun, ReadonlySet<Id>>;

function purgeHistory(school: SchoolFile, studentId: Id): void {
  const changes = allChanges(school);
  const own = ownRows(school, studentId, changes);
  const drop = query(school, 'DELETE FROM history_change WHERE id = ?');
  for (const change of changes) {
    if (concernsOnly(own, change)) drop.run(change.id);
    else if (change.before === null && change.after !== null) keepOthers(school, change, own);
  }
  // Titles name the student whose cell was edited; a step of which nothing is left goes with its title.
  query(
    school,
    'DELETE FROM history_step WHERE NOT EXISTS (SELECT 1 FROM history_change WHERE step_id = history_step.id)',
  ).run();
}

function allChanges(school: SchoolFile): Change[] {
  return query<Change>(
    school,
    `SELECT id, step_id AS stepId, noun, first_id AS firstId, last_id AS lastId, before, after
    FROM history_change`,
  ).all();
}

function ownRows(school: SchoolFile, studentId: Id, changes: readonly Change[]): OwnRows {
  const own = new Map<Noun, Set<Id>>([['student', new Set([studentId])]]);
  for (const noun of OWNED) {
    const ids = query<{ id: Id }>(school, `SELECT id FROM ${noun} WHERE student_id = ?`).all(
      studentId,
    );
    own.set(noun, new Set(ids.map(({ id }) => id)));
  }
  for (const change of changes) {
    const ids = own.get(change.noun);
    if (!OWNED.includes(change.noun) || !ids) continue;
    for (const row of rowsIn(change)) {
      if (row['student_id'] === studentId) ids.add(Number(row['id'] ?? change.firstId));
    }
  }
  return own;
}

/** The rows that a change holds an image of: a deleted row, or a run of inserts that was undone. */
function rowsIn({ before, after }: Change): Row[] {
  if (before !== null) return [JSON.parse(before)];
  if (after === null) return [];
  const { columns, rows }: RangeImage = JSON.parse(after);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
  );
}

function concernsOnly(own: OwnRows, { noun, firstId, lastId }: Change): boolean {
  const ids = own.get(noun);
  if (!ids || lastId - firstId >= ids.size) return false;
  for (let id = firstId; id <= lastId; id++) if (!ids.has(id)) return false;
  return true;
}

/** A run of inserts that was undone is kept as rows; the student's are taken out of it. */
function keepOthers(school: SchoolFile, { id, noun, after }: Change, own: OwnRows): void {
  const { columns, rows }: RangeImage = JSON.parse(after ?? '');
  const place = columns.indexOf('id');
  const others = rows.filter((row) => !own.get(noun)?.has(Number(row[place])));
  if (others.length === rows.length) return;
  query(school, 'UPDATE history_change SET after = ? WHERE id = ?').run(
    JSON.stringify({ columns, rows: others }),
    id,
  );
}

/** Part of the school's version: a plan made before the deletion must not bring the student back. */
function countPurge(school: SchoolFile): void {
  query(
    school,
    `INSERT INTO setting (key, value) VALUES ('purges', '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(value + 1 AS TEXT)`,
  ).run();
}

function holds(path: string, { studentId, name }: Someone): boolean {
  const connection = openConnection(path, { readonly: true });
  try {
    const sql = 'SELECT 1 AS known FROM student WHERE id = ? AND name = ?';
    return query<{ known: 1 }>({ connection }, sql).get(studentId, name) !== undefined;
  } finally {
    connection.db.close();
  }
}
