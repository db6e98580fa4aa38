/** A section as Canvas exports it: ids in the headers, a row of maxima, computed totals, a test student. */
import { type CsvCell, csvText } from './csv-text.ts';
import {
  type SimulatedCell,
  type SimulatedSection,
  type SimulatedStudent,
  sortableName,
} from './simulated-school.ts';

const READ_ONLY = '(read only)';
const FIRST_ID = 40_000;

/** Canvas numbers everything; here from the place and the title, so that a second export says the same. */
function assignmentId(section: SimulatedSection, t: number): number {
  const text = `${section.name} ${section.term.name}`;
  const base = [...text].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000,
    7,
  );
  return 100_000 + base * 100 + t;
}

function canvasCell(cell: SimulatedCell | undefined): string {
  if (cell?.status === 'excused') return 'EX';
  return cell?.points == null ? '' : cell.points.toFixed(2);
}

type Counted = { category: string; points: number; maxPoints: number };

/** What counts of one student's row; `missingAsZero` is the difference between current and final. */
function countedWork(section: SimulatedSection, row: number, missingAsZero: boolean): Counted[] {
  return section.assessments.flatMap(({ category, maxPoints }, t) => {
    const cell = section.cells[row]?.[t];
    if (!cell || cell.status === 'excused') return [];
    if (cell.points === null && !missingAsZero) return [];
    return [{ category, maxPoints, points: cell.points ?? 0 }];
  });
}

/** Percent of the weighted categories that have work; blank without any. */
function totalPercent(section: SimulatedSection, counted: readonly Counted[]): string {
  let earned = 0;
  let possible = 0;
  for (const [category, weight] of Object.entries(section.weights)) {
    const own = counted.filter((work) => work.category === category);
    const max = own.reduce((sum, { maxPoints }) => sum + maxPoints, 0);
    if (max === 0) continue;
    earned += (weight * own.reduce((sum, { points }) => sum + points, 0)) / max;
    possible += weight;
  }
  return possible === 0 ? '' : ((100 * earned) / possible).toFixed(2);
}

function studentRow(section: SimulatedSection, student: SimulatedStudent, row: number): CsvCell[] {
  return [
    sortableName(student),
    FIRST_ID + Number(student.id.replace(/\D/g, '')),
    student.id,
    student.login,
    section.name,
    ...section.assessments.map((_, t) => canvasCell(section.cells[row]?.[t])),
    totalPercent(section, countedWork(section, row, false)),
    totalPercent(section, countedWork(section, row, true)),
  ];
}

export function writeCanvas(section: SimulatedSection): string {
  const titles = section.assessments.map(
    ({ title }, t) => `${title} (${assignmentId(section, t)})`,
  );
  const maxima = section.assessments.map(({ maxPoints }) => maxPoints.toFixed(2));
  return csvText([
    [
      'Student',
      'ID',
      'SIS User ID',
      'SIS Login ID',
      'Section',
      ...titles,
      'Current Score',
      'Final Score',
    ],
    ['    Points Possible', '', '', '', '', ...maxima, READ_ONLY, READ_ONLY],
    ...section.students.map((student, row) => studentRow(section, student, row)),
    ['Student, Test', FIRST_ID, '', '', section.name, ...titles.map(() => ''), '', ''],
  ]);
}
