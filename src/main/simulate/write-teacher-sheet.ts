/** A section as a teacher's own sheet: a title, dates and maxima under the header, words where there is no mark. */
import { type CsvCell, csvText } from './csv-text.ts';
import { halfNamed, isParted } from './teaching-story.ts';
import { sortableName, type SimulatedCell, type SimulatedSection } from './simulated-school.ts';

function sheetCell(cell: SimulatedCell | undefined): CsvCell {
  if (!cell || cell.status === 'unmarked') return '';
  if (cell.points !== null) return cell.points;
  return { excused: 'EX', absent: 'absent', missing: 'missing', graded: '' }[cell.status];
}

export function writeTeacherSheet(section: SimulatedSection): string {
  const { assessments, students, cells } = section;
  const hasHalves = isParted(section);
  return csvText([
    [`${section.name} — ${section.term.name}`],
    [],
    ['Student ID', 'Name', hasHalves ? 'Group' : 'Class', ...assessments.map(({ title }) => title)],
    ['', 'Date', '', ...assessments.map(({ dueOn }) => dueOn)],
    ['', 'Out of', '', ...assessments.map(({ maxPoints }) => maxPoints)],
    ...students.map((student, row) => [
      student.id,
      sortableName(student),
      hasHalves ? halfNamed(section.groups[row] ?? '') : section.name,
      ...assessments.map((_, t) => sheetCell(cells[row]?.[t])),
    ]),
  ]);
}
