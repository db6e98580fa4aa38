/** The one connection to a school file: how it is opened, how statements are kept, how SQLite's errors read. */
import BetterSqlite from 'better-sqlite3';
import { Failure, type FailureCode } from '../../shared/failure.ts';

type Database = BetterSqlite.Database;

export type Connection = {
  readonly db: Database;
  /** Prepared once, kept by their text. */
  readonly statements: Map<string, BetterSqlite.Statement<unknown[], unknown>>;
};

/** How long a reader waits for a writer's commit, milliseconds. */
const BUSY_TIMEOUT_MS = 2000;

const PRAGMAS = [
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'temp_store = MEMORY',
  'cache_size = -65536',
];
/** FULL: a commit of a teacher's work survives a power cut; secure_delete: what is deleted leaves no bytes. */
const WRITER_PRAGMAS = ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON'];

/** Opens SQLite with the house settings; throws a Failure where it can't. */
export function openConnection(path: string, options: { readonly: boolean }): Connection {
  return sayingWhy(() => {
    const db = new BetterSqlite(path, {
      readonly: options.readonly,
      fileMustExist: options.readonly,
      timeout: BUSY_TIMEOUT_MS,
    });
    try {
      for (const pragma of PRAGMAS) db.pragma(pragma);
      if (!options.readonly) for (const pragma of WRITER_PRAGMAS) db.pragma(pragma);
    } catch (error) {
      db.close();
      throw error;
    }
    return { db, statements: new Map() };
  });
}

/** Finishes what a killed writer left half-written: SQLite takes it back when a writer first reads the file. */
export function recover(path: string): void {
  sayingWhy(() => {
    const db = new BetterSqlite(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      db.close();
    }
  });
}

/** Holds `path` for this process until released or until the process ends, however it ends. */
export function takeLock(path: string): () => void {
  return sayingWhy(() => {
    const db = new BetterSqlite(path, { timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      throw error;
    }
    return () => void db.close();
  });
}

/** The prepared statement of `sql`; `Row` is the shape that the statement's columns have. */
export function query<Row = unknown>(
  school: { readonly connection: Connection },
  sql: string,
): BetterSqlite.Statement<unknown[], Row> {
  const { db, statements } = school.connection;
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[], unknown>(sql);
    statements.set(sql, statement);
  }
  // The schema is ours and STRICT: a row's shape follows from its SELECT, which stands beside this call.
  return statement as BetterSqlite.Statement<unknown[], Row>;
}

/** Runs `work`; what SQLite or the file system throws comes out as a Failure with a sentence. */
export function sayingWhy<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error);
  }
}

/** As `sayingWhy`, for work that waits. */
export async function sayingWhyLater<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(error);
  }
}

/** By the start of the code; SQLite's extended codes begin with the primary one. */
const CODES: readonly (readonly [start: string, code: FailureCode])[] = [
  ['SQLITE_BUSY', 'school-file-in-use'],
  ['SQLITE_LOCKED', 'school-file-in-use'],
  ['SQLITE_NOTADB', 'not-a-school-file'],
  ['SQLITE_CORRUPT', 'damaged-school-file'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'school-file-read-only'],
  ['SQLITE_CANTOPEN', 'school-file-read-only'],
  ['SQLITE_PERM', 'school-file-read-only'],
  ['SQLITE_IOERR', 'disk-error'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'school-file-read-only'],
  ['EACCES', 'school-file-read-only'],
  ['EPERM', 'school-file-read-only'],
  ['EIO', 'disk-error'],
];

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const given = String(error.code);
  const known = CODES.find(([start]) => given.startsWith(start));
  return known ? new Failure(known[1], {}, `${given}: ${error.message}`) : error;
}
