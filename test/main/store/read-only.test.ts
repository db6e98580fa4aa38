/** What lies where nothing may be written: as root every file can be, so the school is opened by a process of nobody's. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { fillSmallSchool, schoolPath } from './small-school.ts';

const NOBODY = 65_534;
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const SCRIPT = join(import.meta.dirname, 'open-and-edit.ts');

/** Windows keeps neither of these rights. */
const hasRights = process.platform !== 'win32';

function schoolWith(rights: { file: number; folder: number }) {
  const path = schoolPath();
  const school = openSchoolFile(path);
  fillSmallSchool(school);
  school.close();
  const folder = dirname(path);
  onTestFinished(() => chmodSync(folder, 0o700));
  chmodSync(path, rights.file);
  chmodSync(folder, rights.folder);
  const bytes = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  return { path, folder, bytes };
}

const said = (path: string): unknown =>
  JSON.parse(execFileSync(process.execPath, [SCRIPT, path], { ...asNobody, encoding: 'utf8' }));

it.skipIf(!hasRights).each([
  { what: 'a read-only file', file: 0o444, folder: 0o777 },
  { what: 'a file in a read-only folder', file: 0o666, folder: 0o555 },
  { what: 'a read-only file in a read-only folder', file: 0o444, folder: 0o555 },
])('$what is refused with a sentence, and no byte of it changes', ({ file, folder }) => {
  const school = schoolWith({ file, folder });
  const before = school.bytes();
  expect(said(school.path)).toEqual({ code: 'school-file-read-only' });
  expect(school.bytes()).toBe(before);
  chmodSync(school.folder, 0o700);
  chmodSync(school.path, 0o600);
  const again = openSchoolFile(school.path);
  onTestFinished(() => again.close());
  expect(again.connection.db.pragma('integrity_check', { simple: true })).toBe('ok');
});
