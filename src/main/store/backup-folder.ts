/** The folder `backups/` beside a school file: what its copies are called, and how many are kept. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const BACKUP_REASONS = ['before-import', 'before-migration', 'before-restore', 'daily'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export type BackupFile = { path: string; sequence: number; takenAt: string; reason: BackupReason };

/** When a copy was made, as a moment; a file's name holds no colon. */
export function momentOf({ takenAt }: Pick<BackupFile, 'takenAt'>): string {
  return takenAt.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5');
}

export const BACKUPS_KEPT = 10;

/** The automatic copies of this school file, oldest first. */
export function automaticBackups(schoolPath: string): BackupFile[] {
  const folder = folderOf(schoolPath);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).flatMap((name) => readName(schoolPath, name));
  return files.toSorted((a, b) => a.sequence - b.sequence);
}

/** Where the next copy goes. Counted, so that a clock set back neither hides nor overwrites one. */
export function nextBackupPath(schoolPath: string, reason: BackupReason, now: Date): string {
  mkdirSync(folderOf(schoolPath), { recursive: true });
  const sequence = (automaticBackups(schoolPath).at(-1)?.sequence ?? 0) + 1;
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const name = `${stemOf(schoolPath)}.${String(sequence).padStart(6, '0')}.${stamp}.${reason}.db`;
  return join(folderOf(schoolPath), name);
}

/** Lets the oldest go, and what a killed copy left. */
export function tidyBackups(schoolPath: string): void {
  const folder = folderOf(schoolPath);
  const stem = `${stemOf(schoolPath)}.`;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(stem) && /\.part(-\w+)?$/.test(name))
      rmSync(join(folder, name), { force: true });
  }
  for (const file of automaticBackups(schoolPath).slice(0, -BACKUPS_KEPT))
    rmSync(file.path, { force: true });
}

function folderOf(schoolPath: string): string {
  return join(dirname(schoolPath), 'backups');
}

function stemOf(schoolPath: string): string {
  return basename(schoolPath, extname(schoolPath));
}

function readName(schoolPath: string, name: string): BackupFile[] {
  const stem = `${stemOf(schoolPath)}.`;
  if (!name.startsWith(stem)) return [];
  const parts = /^(\d{6,})\.(\d{8}T\d{6}Z)\.([a-z-]+)\.db$/.exec(name.slice(stem.length));
  if (!parts) return [];
  const [, sequence = '', takenAt = '', given] = parts;
  const reason = BACKUP_REASONS.find((known) => known === given);
  if (!reason) return [];
  return [{ path: join(folderOf(schoolPath), name), sequence: Number(sequence), takenAt, reason }];
}
