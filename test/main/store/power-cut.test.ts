import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { openConnection } from '../../../src/main/store/connection.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { historySteps, undo } from '../../../src/main/store/undo.ts';
import { Failure } from '../../../src/shared/failure.ts';
import { gradebook } from '../gradebook/small-result.ts';
import { fillSmallSchool, hashOfRows, MONDAY, openForTest, schoolPath } from './small-school.ts';

const TEARS = 40;

it('a log torn at any place leaves the state after some whole step', () => {
  const path = schoolPath();
  const school = openForTest(path);
  const states = new Set([hashOfRows(school)]);
  const { section } = fillSmallSchool(school);
  states.add(hashOfRows(school));
  for (let n = 1; n < 10; n++) {
    setPassLine(school, section, n / 20);
    states.add(hashOfRows(school));
  }
  const log = readFileSync(`${path}-wal`);
  const random = xoroshiro128plus(7);
  for (let n = 0; n < TEARS; n++) {
    const copy = schoolPath();
    copyFileSync(path, copy);
    writeFileSync(`${copy}-wal`, log);
    truncateSync(`${copy}-wal`, uniformInt(random, 0, log.length));
    const torn = openSchoolFile(copy);
    expect(checkSchool(torn)).toEqual([]);
    expect(states).toContain(hashOfRows(torn));
    torn.close();
  }
});

it('a journal that a killed restore left is taken back', () => {
  const path = schoolPath();
  const school = openForTest(path);
  fillSmallSchool(school);
  const before = hashOfRows(school);
  const { db } = school.connection;
  for (const pragma of ['journal_mode = DELETE', 'cache_size = 2']) db.pragma(pragma);
  const copy = schoolPath();
  db.exec('BEGIN IMMEDIATE; UPDATE student SET name = hex(randomblob(9000))');
  for (const end of ['', '-journal']) copyFileSync(path + end, copy + end);
  db.exec('ROLLBACK');
  expect(readFileSync(copy).equals(readFileSync(path))).toBe(false);
  expect(hashOfRows(openForTest(copy))).toBe(before);
});

it('a full disk refuses the import and keeps everything before it', async () => {
  const school = openForTest();
  fillSmallSchool(school);
  const before = hashOfRows(school);
  const rows = Array.from({ length: 3000 }, (_, n) => [{ name: `Student ${n}` }, 1] as const);
  const plan = planImport(school, gradebook('large.csv', ['Quiz'], rows));
  const pages = Number(school.connection.db.pragma('page_count', { simple: true }));
  school.connection.db.pragma(`max_page_count = ${pages + 4}`);
  await expect(commitImport(school, plan)).rejects.toMatchObject({ code: 'disk-full' });
  expect(hashOfRows(school)).toBe(before);
});

/** What a half-written copy on a stick looks like: cut short, or with a page of something else. */
function spoil(bytes: Buffer, at: number, isCut: boolean): Buffer {
  if (isCut) return bytes.subarray(0, at);
  const spoilt = Buffer.from(bytes);
  spoilt.fill(0xa5, at, at + 4096);
  return spoilt;
}

const REFUSALS = ['damaged-school-file', 'not-a-school-file', 'newer-school-file'];

/** The code of the refusal, that the check finds something, or the hash of what is there. */
function verdictOn(copy: string): string {
  try {
    const opened = openSchoolFile(copy);
    try {
      return checkSchool(opened).length > 0 ? 'found by the check' : hashOfRows(opened);
    } finally {
      opened.close();
    }
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

it('a copy that is cut short or spoilt is refused with a sentence, or found out by the check', () => {
  const path = schoolPath();
  const school = openSchoolFile(path);
  fillSmallSchool(school);
  const before = hashOfRows(school);
  school.close();
  const whole = readFileSync(path);
  const random = xoroshiro128plus(11);
  for (let n = 0; n < TEARS; n++) {
    const copy = schoolPath();
    writeFileSync(copy, spoil(whole, uniformInt(random, 1, whole.length - 1), n % 2 === 0));
    expect([before, 'found by the check', ...REFUSALS]).toContain(verdictOn(copy));
  }
});

it('a file that another program has locked keeps its edit back with a sentence', () => {
  const path = schoolPath();
  const school = openForTest(path);
  const { section } = fillSmallSchool(school);
  const before = hashOfRows(school);
  school.connection.db.pragma('busy_timeout = 0');
  const other = openConnection(path, { readonly: false });
  other.db.exec('BEGIN IMMEDIATE');
  expect(() => setPassLine(school, section, 0.4)).toThrow(
    expect.objectContaining({ code: 'school-file-in-use' }),
  );
  other.db.close();
  expect(hashOfRows(school)).toBe(before);
  setPassLine(school, section, 0.4);
});

it('a clock set back changes neither the order of the steps nor what undo takes back', () => {
  const times = [MONDAY, new Date('2020-01-01T00:00:00Z'), new Date('2031-01-01T00:00:00Z')];
  const school = openForTest(':memory:', { now: () => times.shift() ?? MONDAY });
  const { section } = fillSmallSchool(school);
  const filled = hashOfRows(school);
  setPassLine(school, section, 0.4);
  expect(historySteps(school).map(({ verb }) => verb)).toEqual(['edit-pass-line', 'import']);
  undo(school);
  expect(hashOfRows(school)).toBe(filled);
});
