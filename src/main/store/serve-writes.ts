/** The far side of a long step: a process of its own holds the transaction, so that the app never waits for the disk. */
import { toFailure } from '../../shared/failure.ts';
import { type Connection, openConnection, query, sayingWhy } from './connection.ts';
import {
  beginStep,
  deleteRow,
  insertInto,
  keepStep,
  updateRow,
  type Value,
} from './record-step.ts';
import type { ExpectedRows, FromWriter, ToWriter } from './write-protocol.ts';

/**
 * Answers each message of one long step. The app holds the school file's lock for us; should either of the two
 * processes end before the commit, SQLite takes everything back.
 */
export function serveWrites(post: (message: FromWriter) => void): (message: ToWriter) => void {
  let connection: Connection | null = null;
  let stepId = 0;
  let indexes: SetAside[] = [];
  return (message) => {
    try {
      if (message.type === 'begin') {
        connection = openConnection(message.path, { readonly: false });
        stepId = begin(connection, message);
        indexes = setIndexesAside({ connection }, message.rows);
        return post({ type: 'begun', stepId });
      }
      if (!connection) throw new Error(`serveWrites: ${message.type} before begin`);
      if (message.type === 'commit') bringIndexesBack({ connection }, indexes);
      carryOut({ connection }, stepId, message);
      post({ type: message.type === 'commit' ? 'committed' : 'taken' });
    } catch (thrown) {
      const { code, params } = toFailure(thrown);
      post({ type: 'failure', code, params: { ...params } });
    }
  };
}

function begin(connection: Connection, { now, name }: ToWriter & { type: 'begin' }): number {
  return sayingWhy(() => {
    // Rows go to the end of their tables: little has to be at hand.
    connection.db.pragma('cache_size = -16384');
    connection.db.exec('BEGIN IMMEDIATE');
    // Rows may come before the rows they refer to; the commit asks that all fit together.
    connection.db.pragma('defer_foreign_keys = ON');
    return beginStep({ connection, now: () => new Date(now) }, name);
  });
}

type SetAside = { name: string; sql: string };

/** Rows from which on an index is sooner made anew than kept in order row by row. */
const MANY_ROWS = 50_000;

/** The plain indexes of tables that at least double; inside the transaction, so that a kill brings them back. */
function setIndexesAside(school: Within, rows: ExpectedRows): SetAside[] {
  return sayingWhy(() =>
    Object.entries(rows).flatMap(([noun, expected]) => {
      const { known = 0 } =
        query<{ known: number }>(school, `SELECT count(*) AS known FROM ${noun}`).get() ?? {};
      if (expected < MANY_ROWS || expected < known) return [];
      const found = query<SetAside>(
        school,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
      ).all(noun);
      for (const { name } of found) school.connection.db.exec(`DROP INDEX ${name}`);
      return found;
    }),
  );
}

function bringIndexesBack({ connection }: Within, indexes: readonly SetAside[]): void {
  sayingWhy(() => {
    // Sorting millions of entries belongs on the disk, not in memory.
    connection.db.pragma('temp_store = FILE');
    for (const { sql } of indexes) connection.db.exec(sql);
  });
}

type Within = { connection: Connection };

function carryOut(school: Within, stepId: number, message: Exclude<ToWriter, { type: 'begin' }>) {
  sayingWhy(() => {
    switch (message.type) {
      case 'insert':
        return insertRows(school, message);
      case 'update':
        return updateRow(school, message.noun, message);
      case 'delete':
        return deleteRow(school, message.noun, message.id);
      case 'commit':
        keepStep(school, stepId, message.changes);
        query(school, 'COMMIT').run();
        // Here and not in the app, which would stand still while a large log is copied into the file.
        school.connection.db.pragma('wal_checkpoint(PASSIVE)');
        school.connection.db.close();
    }
  });
}

/** Rows that one statement inserts: measured to take half the time of one by one. */
const ROWS_A_STATEMENT = 50;

function insertRows(
  school: Within,
  { noun, columns, first, values }: ToWriter & { type: 'insert' },
) {
  const width = columns.length;
  const rows = values.length / width;
  const names = ['id', ...columns];
  for (let row = 0; row < rows; row += ROWS_A_STATEMENT) {
    const count = Math.min(ROWS_A_STATEMENT, rows - row);
    const whole: Value[] = [];
    for (let at = row; at < row + count; at++)
      whole.push(first + at, ...values.slice(at * width, (at + 1) * width));
    insertInto(school, noun, names, count).run(...whole);
  }
}
