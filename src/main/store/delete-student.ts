/** The one action that is not undone: a student leaves with every trace, in tables, history and free pages. */
import type { Id } from '../../shared/nouns.ts';
import { automaticBackups } from './backup-folder.ts';
import { openConnection, query, sayingWhy } from './connection.ts';
import { type Noun, refuseDuringLongStep, type Row } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';
import { studentOf } from './student.ts';
import type { RangeImage } from './undo.ts';

/** Tables whose rows belong to one student, those that refer to others first. */
const OWNED: readonly Noun[] = ['score', 'response', 'course_history', 'enrolment'];

/**
 * Removes a student for good; what was confirmed is not asked again here.
 * @returns the automatic backups that still hold the student, oldest first; each goes when ten newer ones are there
 * @throws Failure not-found, school-file-in-use
 */
export function deleteStudent(school: SchoolFile, studentId: Id): string[] {
  refuseDuringLongStep(school);
  const { name } = studentOf(school, studentId);
  const { db } = school.connection;
  const purge = db.transaction(() => {
    purgeHistory(school, studentId);
    for (const noun of OWNED)
      query(school, `DELETE FROM ${noun} WHERE student_id = ?`).run(studentId);
    query(school, 'DELETE FROM student WHERE id = ?').run(studentId);
    countPurge(school);
  });
  return sayingWhy(() => {
    purge.immediate();
    // What was deleted still stands in the log and in free pages until both are written anew.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return automaticBackups(school.path)
      .map(({ path }) => path)
      .filter((path) => holds(path, { studentId, name }));
  });
}

type Change = {
  id: Id;
  noun: Noun;
  firstId: Id;
  lastId: Id;
  before: string | null;
  after: string | null;
};

/** The student's row ids by table: those that are there, and those that the history says were. */
type OwnRows = ReadonlyMap<Noun, ReadonlySet<Id>>;

function purgeHistory(school: SchoolFile, studentId: Id): void {
  const changes = query<Change>(
    school,
    'SELECT id, noun, first_id AS firstId, last_id AS lastId, before, after FROM history_change',
  ).all();
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

function holds(path: string, { studentId, name }: { studentId: Id; name: string }): boolean {
  const connection = openConnection(path, { readonly: true });
  try {
    const sql = 'SELECT 1 AS known FROM student WHERE id = ? AND name = ?';
    return query<{ known: 1 }>({ connection }, sql).get(studentId, name) !== undefined;
  } finally {
    connection.db.close();
  }
}
