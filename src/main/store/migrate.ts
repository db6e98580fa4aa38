/** Brings a school file to today's schema: each step and its record share a transaction. */
import { Failure } from '../../shared/failure.ts';
import type { Connection } from './connection.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** SQLite's application_id of a school file: 'QKST'. */
export const APPLICATION_ID = 0x514b5354;

/** Today's tables and indexes as SQL text, for measuring what others take to fill them. */
export function schoolSchema(): string {
  return MIGRATIONS.map(({ sql }) => sql).join('\n');
}

/** What a database file is, before anything is written to it. */
export type FileKind = 'new' | 'current' | 'older';

/** @throws Failure newer-school-file, not-a-school-file */
export function kindOfFile(
  { db }: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): FileKind {
  const version = Number(db.pragma('user_version', { simple: true }));
  const application = Number(db.pragma('application_id', { simple: true }));
  if (application !== APPLICATION_ID) {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if (application === 0 && version === 0 && tables === 0) return 'new';
    throw new Failure('not-a-school-file');
  }
  if (version > migrations.length) throw new Failure('newer-school-file');
  // We write neither triggers nor views; in a file from elsewhere they would run with our statements.
  const strangers = db
    .prepare("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')")
    .pluck()
    .get();
  if (strangers !== 0) throw new Failure('not-a-school-file');
  return version === migrations.length ? 'current' : 'older';
}

/** Runs the steps that the file lacks; a step that fails leaves the file at the step before it. */
export function migrate({ db }: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  migrations.slice(version).forEach((step, index) => {
    const run = db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${version + index + 1}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    });
    run.immediate();
  });
}
