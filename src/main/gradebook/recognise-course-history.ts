/** Courses taken: one row a student and course, with term, grade and credits. */
import type { CourseRecord } from '../../shared/import/records.ts';
import { foldHeader } from './clean-text.ts';
import { meaningOf } from './header-words.ts';
import type { Decimal } from './parse-number.ts';
import type { Recogniser } from './recogniser.ts';
import type { RecordColumns, StudentBook } from './record-table.ts';
import {
  numberAt,
  openRecords,
  recordColumns,
  recordRows,
  recordSource,
  textAt,
} from './record-table.ts';
import { refuse } from './refuse.ts';
import { isBlankSign } from './score-words.ts';
import type { Row } from './table.ts';

const WORDS = {
  course:
    'course|course id|course code|course number|course no|course name|course title|课程|课程名称|课程代码|课程号|课程编号|科目名称',
  term: 'term|semester|school term|academic term|term name|session|学期|学年学期|开课学期|修读学期',
  year: 'year|academic year|school year|学年',
  grade:
    'grade|gpa points|quality points|final grade|final mark|mark|score|result|letter grade|grade points|course grade|成绩|最终成绩|总评成绩|等级|分数|绩点',
  credits:
    'credits earned|earned credits|credit earned|credits|credit|credit hours|units|unit|ects|potential credits|credits attempted|attempted credits|学分',
} as const;
/** Work within a course: then the table is a long gradebook. */
const WORK =
  /^(?:assignment|assessment|activity|task|test|quiz|exam|homework|作业|考试|测验)\b|(?:assignment|assessment) (?:name|title)$/;
type Columns = RecordColumns<keyof typeof WORDS>;
/** A second column of the same kind: a course's code beside its name, grade points beside the grade. */
const isRecordWord = (header: string) => Object.keys(recordColumns([header], WORDS)).length > 0;

/** A term or credits beside the course is what tells a course history from a list of marks. */
export const recogniseCourseHistory: Recogniser = (table, corrections) => {
  const found = openRecords(table, corrections, {
    words: WORDS,
    needed: ['course', 'grade'],
    numbers: ['grade', 'credits'],
  });
  if (!found) return null;
  const { headerRow, headers, columns, book, decimal } = found;
  if ((columns.term ?? columns.year ?? columns.credits) === undefined) return null;
  // Two more columns that nothing explains are marks: a wide gradebook that also names its course.
  const taken = new Set<number>(Object.values(columns));
  const unexplained = headers.filter(
    (text, col) =>
      text.trim() !== '' && !taken.has(col) && meaningOf(text) === null && !isRecordWord(text),
  );
  if (unexplained.length >= 2 || headers.some((header) => WORK.test(foldHeader(header))))
    return null;
  const named = headers.some((header) =>
    ['id', 'name', 'nom', 'login', 'email', 'family'].includes(meaningOf(header)?.role ?? ''),
  );
  if (!named) return null;
  const courses: CourseRecord[] = [];
  for (const { row, index } of recordRows(table, headerRow)) {
    const record = readCourse(row, { index, columns, decimal, book });
    if (record) courses.push(record);
  }
  if (courses.length === 0) refuse('no-students');
  return {
    outcome: 'ok',
    kind: 'course-history',
    source: recordSource(table, decimal),
    students: book.students,
    courses,
    warnings: book.warnings,
    rejectedRows: book.rejected,
    ignoredColumns: [],
  };
};

type Place = { index: number; columns: Columns; decimal: Decimal; book: StudentBook };

function readCourse(row: Row, { index, columns, decimal, book }: Place): CourseRecord | null {
  const course = textAt(row, columns.course);
  const student = book.keyOf(row, index);
  if (student === null || course === '') return null;
  const grade = textAt(row, columns.grade);
  const credits = numberAt(row, columns.credits, decimal);
  return {
    student,
    row: index + 1,
    course,
    term: [textAt(row, columns.year), textAt(row, columns.term)].filter(Boolean).join(' ') || null,
    grade: isBlankSign(grade) ? null : grade,
    gradePoints: numberAt(row, columns.grade, decimal),
    credits: credits !== null && credits >= 0 ? credits : null,
  };
}
