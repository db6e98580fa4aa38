/** The automatic copies as the teacher sees them, and one of them as bytes. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ListedBackup } from '../../shared/contract/school.ts';
import { Failure } from '../../shared/failure.ts';
import { automaticBackups, momentOf } from './backup-folder.ts';
import { sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

/** The latest first. */
export function listedBackups(school: SchoolFile): ListedBackup[] {
  return automaticBackups(school.path)
    .map((copy) => ({
      fileName: basename(copy.path),
      takenAt: momentOf(copy),
      reason: copy.reason,
      bytes: statSync(copy.path).size,
    }))
    .toReversed();
}

/** @param fileName one that was listed: no other file can be asked for. @throws Failure file-not-found */
export function keptBackup(school: SchoolFile, fileName: string): Uint8Array {
  const copy = automaticBackups(school.path).find(({ path }) => basename(path) === fileName);
  if (!copy) throw new Failure('file-not-found', { file: fileName });
  return sayingWhy(() => readFileSync(copy.path));
}
