import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { openSchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebook } from '../gradebook/small-result.ts';
import { fillSmallSchool, hashOfRows, openForTest, schoolPath } from './small-school.ts';

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
