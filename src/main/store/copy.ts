/** Safe copies: written beside their place, opened and checked, and only then given their name. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { APPLICATION_ID } from './migrate.ts';

/** Writes a checked copy of `db` to `target` without letting anything else run; for moments before a start. */
export function copyNow(db: BetterSqlite.Database, target: string): void {
  const part = partOf(target);
  db.prepare('VACUUM INTO ?').run(part);
  settle(part, target);
}

/** As `copyNow`, page by page, so that the window keeps answering. */
export async function copyLater(db: BetterSqlite.Database, target: string): Promise<void> {
  const part = partOf(target);
  await db.backup(part);
  settle(part, target);
}

/** Moves a finished file to its name so that after a power cut there is the old or the new one, whole. */
export function moveSafely(from: string, to: string): void {
  syncToDisk(from);
  renameSync(from, to);
  // A folder can't be opened for syncing on Windows, where the rename itself is journalled.
  if (process.platform !== 'win32') syncToDisk(dirname(to));
}

/** @throws Failure damaged-school-file, not-a-school-file */
export function checkCopy(path: string): void {
  const db = new BetterSqlite(path);
  try {
    // A copy is one plain file: no log beside it that could be left behind.
    db.pragma('journal_mode = DELETE');
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new Failure('not-a-school-file');
    const verdict = db.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new Failure('damaged-school-file', {}, String(verdict));
  } finally {
    db.close();
  }
}

/** The file and what SQLite may have put beside it. */
export function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

/** Where a backup lies while it is looked at, before it takes the school file's place. */
export function incomingPath(schoolPath: string): string {
  return `${schoolPath}.incoming`;
}

function partOf(target: string): string {
  const part = `${target}.part`;
  removeDatabase(part);
  return part;
}

function settle(part: string, target: string): void {
  try {
    checkCopy(part);
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
  moveSafely(part, target);
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
