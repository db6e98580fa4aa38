/** What reading a small gradebook gives, written as a teacher would see it. */
import type { Score, Student } from '../../../src/shared/import/gradebook.ts';
import type { GradebookResult, ImportResult } from '../../../src/shared/import/result.ts';

export type SmallStudent = Partial<Student> & { name: string };
type Cell = number | string | null;

const SOURCE = {
  format: 'plain',
  container: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  sheet: null,
} as const;

const OK = {
  outcome: 'ok',
  source: SOURCE,
  warnings: [],
  rejectedRows: [],
  ignoredColumns: [],
} as const;

export function okBase() {
  return { ...OK, warnings: [], rejectedRows: [], ignoredColumns: [] };
}

export function student(about: SmallStudent, index: number): Student {
  return {
    key: `s${index}`,
    row: index + 2,
    externalId: null,
    givenName: null,
    familyName: null,
    sections: [],
    email: null,
    login: null,
    ...about,
  };
}

/** A number is points, null a blank, `EX` excused, `late 7` late points; titles may say `Quiz/20`. */
export function gradebook(
  file: string,
  titles: readonly string[],
  rows: readonly (readonly [SmallStudent, ...Cell[]])[],
): GradebookResult & ImportResult {
  const students = rows.map(([about], index) => student(about, index));
  return {
    ...okBase(),
    kind: 'gradebook',
    file,
    students,
    assessments: titles.map((text, col) => {
      const [title = '', max] = text.split('/');
      return {
        key: `a${col}`,
        col: col + 2,
        title,
        maxPoints: max === undefined ? 10 : Number(max),
        category: null,
        date: null,
        kind: 'item',
        externalId: null,
      };
    }),
    scores: rows.flatMap(([, ...cells], row) =>
      cells.map((cell, col) => ({ student: `s${row}`, assessment: `a${col}`, ...read(cell) })),
    ),
  };
}

function read(cell: Cell): Omit<Score, 'student' | 'assessment'> {
  const none = { points: null, letter: null };
  if (cell === null) return { ...none, status: 'missing', detail: 'blank' };
  if (typeof cell === 'number') return { ...none, points: cell, status: 'graded' };
  if (cell === 'EX') return { ...none, status: 'excused', detail: 'flagged' };
  return { ...none, points: Number(cell.replace('late ', '')), status: 'graded', late: true };
}
