/** The far side of a long step: a process of its own holds the transaction, so that the app never waits for the disk. */
import { toFailure } from '../../shared/failure.ts';
import { type Connection, openConnection, query, sayingWhy } from './connection.ts';
import { beginStep, deleteRow, insertInto, keepStep, updateRow } from './record-step.ts';
import type { FromWriter, ToWriter } from './write-protocol.ts';

/**
 * Answers each message of one long step. The app holds the school file's lock for us; should either of the two
 * processes end before the commit, SQLite takes everything back.
 */
export function serveWrites(post: (message: FromWriter) => void): (message: ToWriter) => void {
  let connection: Connection | null = null;
  let stepId = 0;
  return (message) => {
    try {
      if (message.type === 'begin') {
        connection = openConnection(message.path, { readonly: false });
        stepId = begin(connection, message);
        return post({ type: 'begun', stepId });
      }
      if (!connection) throw new Error(`serveWrites: ${message.type} before begin`);
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
    connection.db.exec('BEGIN IMMEDIATE');
    // Rows may come before the rows they refer to; the commit asks that all fit together.
    connection.db.pragma('defer_foreign_keys = ON');
    return beginStep({ connection, now: () => new Date(now) }, name);
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

function insertRows(school: Within, { noun, columns, first, values }: ToWriter & { type: 'insert' }) {
  const insert = insertInto(school, noun, ['id', ...columns]);
  const width = columns.length;
  for (let row = 0; row * width < values.length; row++)
    insert.run(first + row, ...values.slice(row * width, (row + 1) * width));
}
