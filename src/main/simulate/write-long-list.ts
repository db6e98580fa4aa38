/** A section as a long list: one row per student and assessment, with category, due date and status. */
import { type CsvCell, csvText } from './csv-text.ts';
import { sortableName, type SimulatedCell, type SimulatedSection } from './simulated-school.ts';

const HEADER = [
  'Student ID',
  'Student Name',
  'Class',
  'Assignment',
  'Category',
  'Due Date',
  'Max Points',
  'Score',
  'Status',
];
const STATUS = {
  graded: 'Graded',
  missing: 'Missing',
  excused: 'Excused',
  absent: 'Absent',
  unmarked: '',
};

function statusOf(cell: SimulatedCell | undefined): string {
  if (!cell) return '';
  return cell.late ? 'Late' : STATUS[cell.status];
}

export function writeLongList(section: SimulatedSection): string {
  const rows = section.students.flatMap((student, row) =>
    section.assessments.map((plan, t): CsvCell[] => {
      const cell = section.cells[row]?.[t];
      const where = [student.id, sortableName(student), section.name, plan.title, plan.category];
      return [...where, plan.dueOn, plan.maxPoints, cell?.points ?? '', statusOf(cell)];
    }),
  );
  return csvText([HEADER, ...rows]);
}
