/** A class in a school file, with answers to items of two skills. */
import type { Writer } from '../../../../src/main/store/record-step.ts';
import { recordStep } from '../../../../src/main/store/record-step.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import { openForTest } from '../../store/small-school.ts';

export type Class = {
  school: SchoolFile;
  section: number;
  students: number[];
  skills: number[];
  items: number[][];
};

type More = {
  /** Students in all, and how many of them have answered. */
  count?: number;
  answered?: number;
  path?: string;
  also?: (writer: Writer, made: Omit<Class, 'school'>) => void;
};

/** Twelve students unless told, two skills of six items; student s has the first `right(s)` items of each skill right. */
export function classWithAnswers(
  right: (student: number) => number,
  { count = 12, answered = count - 1, path, also }: More = {},
): Class {
  const school = openForTest(path);
  return recordStep(school, { verb: 'import', title: 'answers.csv' }, (writer) => {
    const course = writer.insert('course', { name: 'Algebra' });
    const section = writer.insert('section', { course_id: course, name: 'Algebra 7A' });
    const skills = ['brackets', 'fractions'].map((name) => writer.insert('skill', { name }));
    const items = skills.map((skill_id, k) =>
      [1, 2, 3, 4, 5, 6].map((i) => writer.insert('item', { external_id: `${k}/${i}`, skill_id })),
    );
    const students = Array.from({ length: count }, (_, s) => {
      const student_id = writer.insert('student', { name: `Student ${s}` });
      writer.insert('enrolment', { section_id: section, student_id, position: s });
      if (s >= answered) return student_id;
      items.flat().forEach((item_id, position) =>
        writer.insert('response', {
          student_id,
          item_id,
          correct: position % 6 < right(s) ? 1 : 0,
          answered_at: '2026-11-20T09:00:00Z',
          position,
          answer: position % 6 < right(s) ? 'A' : 'B',
        }),
      );
      return student_id;
    });
    const made = { section, students, skills, items };
    also?.(writer, made);
    return { school, ...made };
  });
}
