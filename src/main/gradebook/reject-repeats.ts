/** The same student twice: an exact repeat goes quietly, other data under one id goes with a warning. */
import type { Student } from '../../shared/import/gradebook.ts';
import type { RejectedRow, Warning } from '../../shared/import/remarks.ts';
import { cleanText } from './clean-text.ts';
import type { Layout } from './layout.ts';
import type { ScannedRows } from './scan-rows.ts';
import type { Table } from './table.ts';
import { cellText } from './table.ts';

type Accepted = { students: Student[]; rejected: RejectedRow[]; warnings: Warning[] };

export function rejectRepeats(table: Table, layout: Layout, scanned: ScannedRows): Accepted {
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  const names = new Set<string>();
  const dropped = new Set<number>();
  const accepted: Accepted = { students: [], rejected: [], warnings: [] };
  const reject = (row: number, code: RejectedRow['code']) => {
    dropped.add(row);
    accepted.rejected.push({ row, code });
  };
  const runningNumbers = new Set(
    layout.columns.flatMap((use, col) =>
      use.role === 'ignore' && use.reason === 'row-number' ? [col] : [],
    ),
  );
  const textOf = (index: number, skip: ReadonlySet<number>) => rowText(table, index, skip);

  for (const student of scanned.students) {
    const { externalId, name, row } = student;
    const index = row - 1;
    if (externalId !== null) {
      const first = byId.get(externalId);
      if (first !== undefined) {
        const same = textOf(first, runningNumbers) === textOf(index, runningNumbers);
        reject(row, same ? 'duplicate-row' : 'duplicate-student');
        if (!same) accepted.warnings.push({ code: 'conflicting-duplicate', row, col: null });
        continue;
      }
      byId.set(externalId, index);
      if (names.has(name)) accepted.warnings.push({ code: 'shared-name', row, col: null });
    } else {
      const first = byName.get(name);
      if (
        first !== undefined &&
        textOf(first, NONE) === textOf(index, NONE) &&
        !scanned.spoilt.has(student)
      ) {
        reject(row, 'duplicate-row');
        continue;
      }
      if (first !== undefined) accepted.warnings.push({ code: 'duplicate-name', row, col: null });
      else byName.set(name, index);
    }
    names.add(name);
    accepted.students.push(student);
  }
  // What was odd in a row that is gone needs no one's attention.
  const kept = scanned.warnings.filter(({ row }) => row === null || !dropped.has(row));
  return { ...accepted, warnings: [...kept, ...accepted.warnings] };
}

const NONE: ReadonlySet<number> = new Set();

function rowText(table: Table, index: number, skip: ReadonlySet<number>): string {
  const texts = table
    .row(index)
    .map((cell, col) => (skip.has(col) ? '' : cleanText(cellText(cell))));
  return texts.join('\u0000').replace(/\u0000+$/, '');
}
