/** Row by row below the header: students, facts about the columns, and rows that are neither. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { RejectedRow, Warning } from '../../shared/import/remarks.ts';
import { type RowClass, RowScan } from './classify-row.ts';
import type { ColumnFacts } from './fact-rows.ts';
import type { Layout } from './layout.ts';
import type { Identity } from './read-student.ts';
import type { Table } from './table.ts';

export type ScannedRows = {
  students: Student[];
  /** Those whose id a spreadsheet has spoilt: never merged with another row. */
  spoilt: Set<Student>;
  facts: ColumnFacts;
  rejected: RejectedRow[];
  warnings: Warning[];
};

export function scanRows(table: Table, layout: Layout): ScannedRows {
  const scan = new RowScan(table, layout);
  const scanned: ScannedRows = {
    students: [],
    spoilt: new Set(),
    facts: scan.facts,
    rejected: [],
    warnings: [],
  };
  const undecided: { index: number; found: Extract<RowClass, { identity: Identity }> }[] = [];
  const accept = (found: Extract<RowClass, { identity: Identity }>) => {
    const { student, scientific } = found.identity;
    scanned.students.push(student);
    if (scientific) scanned.spoilt.add(student);
    scanned.warnings.push(...found.warnings);
  };
  const from = Math.max(layout.headerRow + 1, layout.firstRow ?? 0);
  for (let index = from; index < table.rowCount; index++) {
    const found = scan.classify(index, scanned.students.length > 0);
    if (found.is === 'student-or-note') undecided.push({ index, found });
    if (found.is === 'rejected') scanned.rejected.push({ row: index + 1, code: found.code });
    if (found.is !== 'student') continue;
    for (const earlier of undecided.splice(0)) accept(earlier.found);
    accept(found);
  }
  for (const { index } of undecided)
    scanned.rejected.push({ row: index + 1, code: 'not-a-student-row' });
  scanned.rejected.sort((a, b) => a.row - b.row);
  return scanned;
}
