import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src/main/store/migrations/index.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection, sections } from '../../../src/main/store/section.ts';
import { fillSmallSchool, MONDAY, openForTest, schoolPath } from './small-school.ts';

const withOneMore = [
  ...MIGRATIONS,
  { name: '9999-test', sql: 'CREATE TABLE extra (id INTEGER) STRICT' },
];
const withABrokenOne = [
  ...MIGRATIONS,
  { name: '9999-test', sql: 'CREATE TABLE extra (id INTEGER); nonsense' },
];

function failureOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'opened';
}

describe('opening a school file', () => {
  it('keeps what was written for the next start', () => {
    const path = schoolPath();
    const first = openSchoolFile(path);
    fillSmallSchool(first);
    first.close();
    expect(sections(openForTest(path)).map(({ name }) => name)).toEqual(['Algebra 7A']);
  });

  it('refuses a second window on the same file, until the first is closed', () => {
    const path = schoolPath();
    const first = openSchoolFile(path);
    expect(failureOf(() => openSchoolFile(path))).toBe('school-file-in-use');
    first.close();
    expect(sections(openForTest(path))).toEqual([]);
  });

  it('lets a reader look while a writer has the file', () => {
    const path = schoolPath();
    fillSmallSchool(openForTest(path));
    expect(sections(openForTest(path, { readonly: true }))).toHaveLength(1);
  });

  it('says that there is no school file instead of making one for a reader', () => {
    const path = schoolPath();
    expect(failureOf(() => openSchoolFile(path, { readonly: true }))).toBe('no-school-file');
    expect(failureOf(() => openSchoolFile(path, { mustExist: true }))).toBe('no-school-file');
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a text file and leaves every byte of it', () => {
    const path = schoolPath();
    const text = 'Student,ID,Quiz 1\n'.repeat(300);
    writeFileSync(path, text);
    expect(failureOf(() => openSchoolFile(path))).toBe('not-a-school-file');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it("refuses another program's database", () => {
    const path = schoolPath();
    new BetterSqlite(path).exec('CREATE TABLE bookmark (url TEXT)').close();
    expect(failureOf(() => openSchoolFile(path))).toBe('not-a-school-file');
  });

  it('refuses a file in which somebody planted a trigger', () => {
    const path = schoolPath();
    openSchoolFile(path).close();
    new BetterSqlite(path)
      .exec('CREATE TRIGGER planted AFTER INSERT ON score BEGIN DELETE FROM score; END')
      .close();
    expect(failureOf(() => openSchoolFile(path))).toBe('not-a-school-file');
  });

  it('refuses an emptied file when there are backups of it', () => {
    const path = schoolPath();
    const school = openSchoolFile(path);
    fillSmallSchool(school);
    school.close();
    openSchoolFile(path, { migrations: withOneMore }).close();
    writeFileSync(path, '');
    expect(failureOf(() => openSchoolFile(path))).toBe('damaged-school-file');
  });
});

describe('upgrading a school file', () => {
  it('makes a backup that still opens with the older version', () => {
    const path = schoolPath();
    const old = openSchoolFile(path);
    const { section } = fillSmallSchool(old);
    old.close();
    openSchoolFile(path, { migrations: withOneMore, now: () => MONDAY }).close();
    const folder = join(dirname(path), 'backups');
    expect(readdirSync(folder)).toEqual(['school.000001.20261123T080000Z.before-migration.db']);
    const backup = openForTest(join(folder, 'school.000001.20261123T080000Z.before-migration.db'));
    expect(gradebookOfSection(backup, section).students).toHaveLength(3);
  });

  it('refuses a file of a newer version', () => {
    const path = schoolPath();
    openSchoolFile(path, { migrations: withOneMore }).close();
    expect(failureOf(() => openSchoolFile(path))).toBe('newer-school-file');
  });

  it('asks for a writer before an older file is only read', () => {
    const path = schoolPath();
    openSchoolFile(path).close();
    expect(failureOf(() => openSchoolFile(path, { readonly: true, migrations: withOneMore }))).toBe(
      'older-school-file',
    );
  });

  it('leaves the file at its version when a step fails', () => {
    const path = schoolPath();
    const old = openSchoolFile(path);
    fillSmallSchool(old);
    old.close();
    expect(() => openSchoolFile(path, { migrations: withABrokenOne })).toThrow(/nonsense/);
    expect(sections(openForTest(path))).toHaveLength(1);
  });
});
