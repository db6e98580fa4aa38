/** Bringing a backup back: looked at first, then put in place of what is there, which is itself kept. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { SchoolStatus } from '../../shared/contract/school.ts';
import { Failure } from '../../shared/failure.ts';
import { copyToFolder, inTurn } from './backup.ts';
import { openConnection, sayingWhy } from './connection.ts';
import { checkCopy, incomingPath, moveSafely, removeDatabase } from './copy.ts';
import { kindOfFile, migrate } from './migrate.ts';
import type { SchoolFile } from './school-file.ts';
import { schoolCounts } from './status.ts';

export type RestorePreview = {
  restoreId: string;
  backup: Pick<SchoolStatus, 'sections' | 'students' | 'scores' | 'lastImportAt'>;
};

/** The one backup that waits to be restored, per school file. */
const waiting = new WeakMap<SchoolFile, string>();

/**
 * Checks a backup, upgrades the copy where it is older, and counts what it holds. Replaces nothing.
 * @throws Failure not-a-school-file, newer-school-file, damaged-school-file, disk-full
 */
export function previewRestore(school: SchoolFile, bytes: Uint8Array): RestorePreview {
  refuseMemory(school);
  const incoming = incomingPath(school.path);
  return sayingWhy(() => {
    removeDatabase(incoming);
    waiting.delete(school);
    writeFileSync(incoming, bytes);
    try {
      const backup = examine(incoming);
      // Named by its content: asking for one backup can never restore another.
      const restoreId = createHash('sha256').update(bytes).digest('hex');
      waiting.set(school, restoreId);
      return { restoreId, backup };
    } catch (error) {
      removeDatabase(incoming);
      throw error;
    }
  });
}

/**
 * Puts the previewed backup in place; `school` speaks to it from then on. The content until now is in `backups/`.
 * @throws Failure unknown-restore, school-file-in-use when another program is reading the file
 */
export async function restore(school: SchoolFile, restoreId: string): Promise<void> {
  if (waiting.get(school) !== restoreId) throw new Failure('unknown-restore');
  await inTurn(school, async () => {
    await copyToFolder(school, 'before-restore');
    waiting.delete(school);
    switchTo(school, incomingPath(school.path));
  });
}

function switchTo(school: SchoolFile, incoming: string): void {
  const { db } = school.connection;
  // Leaves the log behind for good: a log that stayed would be read into the restored file.
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
  db.close();
  try {
    moveSafely(incoming, school.path);
  } finally {
    school.connection = openConnection(school.path, { readonly: false });
  }
}

function examine(incoming: string): RestorePreview['backup'] {
  checkCopy(incoming);
  const connection = openConnection(incoming, { readonly: false });
  try {
    if (kindOfFile(connection) !== 'current') migrate(connection);
    const counts = schoolCounts({ connection });
    connection.db.pragma('journal_mode = DELETE');
    return counts;
  } finally {
    connection.db.close();
  }
}

function refuseMemory(school: SchoolFile): void {
  if (school.path === ':memory:' || school.readonly) throw new Failure('school-file-read-only');
}
