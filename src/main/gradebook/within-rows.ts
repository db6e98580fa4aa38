/** A table without the rows below its last student, where the teacher said which that is. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { Table } from './table.ts';

export function withinRows(table: Table, { rows }: Corrections): Table {
  if (rows?.last === undefined || rows.last >= table.rowCount) return table;
  return { ...table, rowCount: rows.last };
}
