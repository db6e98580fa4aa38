/** What every container is read into: rows of cells, before anyone asks what they mean. */
import type { Container, Encoding } from '../../shared/import/source.ts';

/** A cell that carries more than its text; plain text (all of a CSV) stays a string. */
type TypedCell =
  | { kind: 'number'; value: number; text: string }
  /** `value` is the share: 0.85 for 85 %. */
  | { kind: 'percent'; value: number; text: string }
  /** `iso` is yyyy-mm-dd. */
  | { kind: 'date'; iso: string; text: string }
  | { kind: 'error'; text: string }
  /** A formula whose value the file does not hold; it is never evaluated. */
  | { kind: 'formula'; text: string };

export type Cell = string | TypedCell;
export type Row = readonly Cell[];

/** Rows and columns from 0, both corners included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

export type Table = {
  sheet: string | null;
  rowCount: number;
  /** Rows from 0; parsed when asked for, so that a large file is never held as cells. */
  row(index: number): Row;
  merges: readonly Merge[];
  container: Container;
  encoding: Encoding | null;
  encodingGuessed: boolean;
  delimiter: string | null;
};

/** Several tables that belong together (sheets of a workbook). */
export type Tables = readonly Table[];

/** Passes over its rows that reading a gradebook takes. */
const PASSES = 3;
/** Fewer rows are read before anybody could look. */
const WATCHED_ROWS = 20_000;

/** The same table; `tell` hears how much of its reading is done, a hundred times. */
export function watched(table: Table, tell: (share: number) => void): Table {
  if (table.rowCount < WATCHED_ROWS) return table;
  const all = PASSES * table.rowCount;
  const step = Math.ceil(all / 100);
  let asked = 0;
  return {
    ...table,
    row(index) {
      if (++asked % step === 0) tell(Math.min(1, asked / all));
      return table.row(index);
    },
  };
}

export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (typeof cell === 'string') return cell.trim() === '';
  return cell.kind !== 'formula' && cell.kind !== 'error' && cell.text.trim() === '';
}

export function isBlankRow(row: Row): boolean {
  return row.every(isBlank);
}

export function tableOfRows(
  rows: readonly Row[],
  about: Pick<Table, 'container'> & Partial<Table>,
): Table {
  return {
    sheet: null,
    merges: [],
    encoding: null,
    encodingGuessed: false,
    delimiter: null,
    ...about,
    rowCount: rows.length,
    row: (index) => rows[index] ?? [],
  };
}
