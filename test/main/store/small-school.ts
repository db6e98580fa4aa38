/** A school of one section, three students and two quizzes, for tests that need something to change. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { query } from '../../../src/main/store/connection.ts';
import { NOUNS, recordStep } from '../../../src/main/store/record-step.ts';
import {
  openSchoolFile,
  type OpenOptions,
  type SchoolFile,
} from '../../../src/main/store/school-file.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

export const MONDAY = new Date('2026-11-23T08:00:00Z');

/** A path in a folder of its own that goes with the test. */
export function schoolPath(name = 'school.db'): string {
  return join(temporaryFolder(), name);
}

export function openForTest(path = ':memory:', options: OpenOptions = {}): SchoolFile {
  const school = openSchoolFile(path, { now: () => MONDAY, ...options });
  onTestFinished(() => school.close());
  return school;
}

export type SmallSchool = { section: number; students: number[]; quizzes: number[] };

/** Ada has 8 and 9 of 10, Bo has 0 on the first, Chen has nothing. */
export function fillSmallSchool(school: SchoolFile): SmallSchool {
  return recordStep(school, { verb: 'import', title: 'algebra.csv' }, (writer) => {
    const course = writer.insert('course', { name: 'Algebra' });
    const section = writer.insert('section', { course_id: course, name: 'Algebra 7A' });
    const students = ['Ada', 'Bo', 'Chen'].map((name) => writer.insert('student', { name }));
    students.forEach((student_id, position) =>
      writer.insert('enrolment', { section_id: section, student_id, position }),
    );
    const quizzes = ['Quiz 1', 'Quiz 2'].map((title, position) =>
      writer.insert('line_item', { section_id: section, title, max_points: 10, position }),
    );
    const [ada = 0, bo = 0] = students;
    const [first = 0, second = 0] = quizzes;
    for (const [student_id, line_item_id, points] of [
      [ada, first, 8],
      [ada, second, 9],
      [bo, first, 0],
    ] as const) {
      writer.insert('score', { student_id, line_item_id, points, status: 'graded' });
    }
    return { section, students, quizzes };
  });
}

/** Equal for two school files exactly when every row of every noun is the same, ids included. */
export function hashOfRows(school: SchoolFile): string {
  const rows = NOUNS.map((noun) => query(school, `SELECT * FROM ${noun} ORDER BY id`).all());
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
