/** Safe copies of a school file: by hand to a place, and by themselves before what could go wrong. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { dayOf } from '../../shared/day.ts';
import { Failure } from '../../shared/failure.ts';
import {
  automaticBackups,
  type BackupReason,
  momentOf,
  nextBackupPath,
  tidyBackups,
} from './backup-folder.ts';
import { query, sayingWhyLater } from './connection.ts';
import { copyLater } from './copy.ts';
import type { SchoolFile } from './school-file.ts';

/** The copy that is being written, per school file: another waits for it, and so does a restore. */
const running = new WeakMap<SchoolFile, Promise<unknown>>();

/** Runs `work` when no other copy of this school file is under way. */
export async function inTurn<T>(school: SchoolFile, work: () => Promise<T>): Promise<T> {
  const before = running.get(school) ?? Promise.resolve();
  const turn = before.then(work, work);
  running.set(school, turn);
  return sayingWhyLater(() => turn);
}

/**
 * Writes a copy to `target`; it has been opened and checked when this returns. The old file there stays until then.
 * @throws Failure school-file-in-use when `target` is the school file itself; disk-full, school-file-read-only
 */
export async function backup(school: SchoolFile, target: string): Promise<void> {
  if (resolve(target) === resolve(school.path)) throw new Failure('school-file-in-use');
  await inTurn(school, () => copyLater(school.connection.db, target));
}

/** The same copy as bytes, for a place that only the screen knows. */
export async function backupBytes(
  school: SchoolFile,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-backup-'));
  try {
    const copy = join(folder, 'copy.db');
    await backup(school, copy);
    const stem =
      school.path === ':memory:' ? 'school' : basename(school.path, extname(school.path));
    const day = dayOf(school.now());
    return { fileName: `${stem}-${day}.db`, bytes: new Uint8Array(readFileSync(copy)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy in `backups/` beside the file; the ten newest are kept. Nothing where there is nothing to lose. */
export async function backupAutomatically(
  school: SchoolFile,
  reason: BackupReason,
): Promise<string | null> {
  return inTurn(school, () => copyToFolder(school, reason));
}

/** As `backupAutomatically`, for work that already has its turn. */
export async function copyToFolder(
  school: SchoolFile,
  reason: BackupReason,
): Promise<string | null> {
  if (school.path === ':memory:' || !hasHistory(school)) return null;
  const target = nextBackupPath(school.path, reason, school.now());
  await copyLater(school.connection.db, target);
  tidyBackups(school.path);
  return target;
}

/** The day's copy, unless the latest is of today. */
export async function backupDaily(school: SchoolFile): Promise<string | null> {
  const latest = automaticBackups(school.path).at(-1);
  if (latest && dayOf(new Date(momentOf(latest))) === dayOf(school.now())) return null;
  return backupAutomatically(school, 'daily');
}

function hasHistory(school: SchoolFile): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM history_step) OR EXISTS (SELECT 1 FROM model) AS known';
  return query<{ known: 0 | 1 }>(school, sql).get()?.known === 1;
}
