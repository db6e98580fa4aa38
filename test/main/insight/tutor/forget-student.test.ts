/** A student who leaves takes along every case, every prototype's share and every attention key. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tutorSection } from '../../../../src/main/insight/tutor/tutor-section.ts';
import { tutorStudent } from '../../../../src/main/insight/practice/tutor-student.ts';
import { query } from '../../../../src/main/store/connection.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { openSchoolFile } from '../../../../src/main/store/school-file.ts';
import { schoolPath } from '../../store/small-school.ts';
import { classWithAnswers } from './class-with-answers.ts';

const LEAVER = 5;

type EntryRow = { owner: number; key: Uint8Array };
const entriesOf = (school: SchoolFile): EntryRow[] =>
  query<EntryRow>(school, 'SELECT student_id AS owner, key FROM memory_entry').all();

/** A second occasion a week later, so that there are cases; the leaver's answers are like nobody else's. */
function classInTwoWeeks(path: string, without: number | null = null) {
  const later = '2026-11-27T09:00:00Z';
  const made = classWithAnswers((s) => (s === LEAVER ? 5 : 1 + (s % 4)), {
    path,
    also: (writer, { students, items }) => {
      students.slice(0, 11).forEach((student_id, s) =>
        items.flat().forEach((item_id, i) =>
          writer.insert('response', {
            student_id,
            item_id,
            correct: (i + s) % 3 === 0 ? 0 : 1,
            answered_at: later,
            attempt: 2,
            position: 12 + i,
          }),
        ),
      );
    },
  });
  if (without !== null) deleteStudent(made.school, made.students[without]);
  return made;
}

const bytesOf = (path: string): Buffer =>
  Buffer.concat([path, `${path}-wal`].map((p) => readFileSync(p)));

it('leaves no response, case or attention key of theirs, in no row and no byte of the file', () => {
  const path = schoolPath();
  const { school, section, students } = classInTwoWeeks(path);
  const leaver = students[LEAVER];
  tutorSection(school, section);
  const keys = entriesOf(school).flatMap(({ owner, key }) =>
    owner === leaver ? [Buffer.from(key)] : [],
  );
  const others = entriesOf(school).filter(({ owner }) => owner !== leaver);
  expect(keys.length).toBe(2);
  expect(keys.every((key) => bytesOf(path).includes(key))).toBe(true);

  deleteStudent(school, leaver);
  expect(keys.some((key) => bytesOf(path).includes(key))).toBe(false);
  for (const table of ['response', 'memory_entry'])
    expect(query(school, `SELECT * FROM ${table} WHERE student_id = ?`).all(leaver)).toEqual([]);
  // what everybody's answers went into is gone as a whole, and made anew from those who stay
  expect(query(school, "SELECT * FROM model WHERE use = 'tutor'").all()).toEqual([]);
  tutorSection(school, section);
  expect(entriesOf(school)).toHaveLength(others.length);
  expect(keys.some((key) => bytesOf(path).includes(key))).toBe(false);
});

it('leaves a tutor that is exactly the one of a school which never knew them', () => {
  const left = classInTwoWeeks(schoolPath());
  tutorStudent(left.school, left.students[0]);
  deleteStudent(left.school, left.students[LEAVER]);
  const never = classInTwoWeeks(schoolPath('other.db'), LEAVER);
  expect(tutorSection(left.school, left.section)).toEqual(
    tutorSection(never.school, never.section),
  );
  expect(tutorStudent(left.school, left.students[0])).toEqual(
    tutorStudent(never.school, never.students[0]),
  );
});

it('is the same after the app was closed: what was learned is kept in the file', () => {
  const path = schoolPath();
  const { school, section, students } = classInTwoWeeks(path);
  const before = tutorStudent(school, students[0]);
  const rows = query(school, 'SELECT id FROM model').all();
  school.close();
  const again = openSchoolFile(path, { now: school.now });
  expect(tutorStudent(again, students[0])).toEqual(before);
  tutorSection(again, section);
  expect(query(again, 'SELECT id FROM model').all()).toEqual(rows);
  again.close();
});
