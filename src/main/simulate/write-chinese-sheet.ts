/** A section as a Chinese school's mark sheet: 学号 and 姓名, maxima under the header, averages at the foot. */
import { type CsvCell, csvText } from './csv-text.ts';
import { sortableName, type SimulatedCell, type SimulatedSection } from './simulated-school.ts';

function sheetCell(cell: SimulatedCell | undefined): CsvCell {
  if (!cell || cell.status === 'unmarked') return '';
  if (cell.points !== null) return cell.points;
  return { excused: '免考', absent: '缺考', missing: '未交', graded: '' }[cell.status];
}

function columnMean(section: SimulatedSection, t: number): CsvCell {
  const points = section.cells.flatMap((row) => row[t]?.points ?? []);
  return points.length === 0 ? '' : (points.reduce((a, b) => a + b, 0) / points.length).toFixed(1);
}

export function writeChineseSheet(section: SimulatedSection): string {
  const { assessments, students, cells } = section;
  return csvText([
    [`青禾实验学校 ${section.term.startsOn.slice(0, 4)}年 ${section.name} 成绩表`],
    ['学号', '姓名', '班级', ...assessments.map(({ title }) => title)],
    ['', '满分', '', ...assessments.map(({ maxPoints }) => maxPoints)],
    ...students.map((student, row) => [
      student.id,
      sortableName(student),
      section.name,
      ...assessments.map((_, t) => sheetCell(cells[row]?.[t])),
    ]),
    ['', '平均分', '', ...assessments.map((_, t) => columnMean(section, t))],
  ]);
}
