/** What a row says about the columns and no student: maxima, dates, categories; labelled, or to be seen by its cells. */
import { cleanText } from './clean-text.ts';
import { maximumOfCell } from './cut-maximum.ts';
import type { RowLabel } from './header-words.ts';
import type { Layout } from './layout.ts';
import { type DateOrder, dateOrderOf, parseDate } from './parse-date.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { IdentityColumns } from './read-student.ts';
import type { Cell, Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

/** What rows above or below the header say about columns (from 0). */
export type ColumnFacts = {
  maxima: Map<number, number>;
  dates: Map<number, string>;
  categories: Map<number, string>;
};

/** Rows that maxima are compared with; a longer table would say no more. */
const ROWS_COMPARED = 5000;

export class FactRows {
  readonly facts: ColumnFacts = { maxima: new Map(), dates: new Map(), categories: new Map() };
  private readonly table: Table;
  private readonly layout: Layout;
  private readonly identity: IdentityColumns;
  private readonly itemColumns: readonly number[];

  constructor(table: Table, layout: Layout, identity: IdentityColumns) {
    this.table = table;
    this.layout = layout;
    this.identity = identity;
    this.itemColumns = layout.items.flatMap((item) =>
      item.computed ? [] : [item.points ?? item.percent ?? item.letter ?? item.col],
    );
  }

  filledItems(row: Row): number[] {
    return this.itemColumns.filter((col) => !isBlank(row[col]));
  }

  /** Whether the row is what its label says; a label may be somebody's name. */
  takeLabelled(label: NonNullable<RowLabel>, index: number): boolean {
    const row = this.table.row(index);
    switch (label) {
      case 'max':
        return this.takeMaxima(row);
      case 'personal-max':
        return this.isPersonalMaximum(row, index) && this.takeMaxima(row);
      case 'date':
        return this.takeDates(row);
      case 'category':
        return this.takeCategories(row);
      case 'weight':
        return (
          !this.hasBothNames(row) && this.filledItems(row).every((col) => isScoreLike(row[col]))
        );
      case 'key':
        return !this.hasBothNames(row) && this.holdsWordsOnly(row);
    }
  }

  /** A row above the students that names nobody and has no label. */
  takeUnlabelled(index: number): boolean {
    const row = this.table.row(index);
    const cells = this.filledItems(row);
    if (cells.length === 0) return false;
    if (cells.every((col) => isMarkedMaximum(row[col]))) return this.takeMaxima(row);
    if (this.isUnmarkedMaximum(row, index)) return this.takeMaxima(row);
    if (cells.every((col) => dateFrom(row[col]) !== null)) return this.takeDates(row);
    return this.holdsWordsOnly(row);
  }

  /** Family and given name: a person, whatever the one of them means elsewhere. */
  private hasBothNames(row: Row): boolean {
    const { family, given } = this.identity;
    return [family, given].every((cols) => cols.some((col) => !isBlank(row[col])));
  }

  private holdsWordsOnly(row: Row): boolean {
    const cells = this.filledItems(row);
    return cells.length > 0 && cells.every((col) => isText(row[col]));
  }

  private takeMaxima(row: Row): boolean {
    const cells = this.filledItems(row).filter(
      (col) => !/^\(.*\D.*\)$/.test(cellText(row[col]).trim()),
    );
    const maxima = cells.map((col) => [col, maximumFrom(row[col])] as const);
    const unreadable = cells.filter(
      (col) => maximumFrom(row[col]) === null && numberFrom(row[col]) === null,
    );
    if (unreadable.length > 0 && unreadable.length === maxima.length) return false;
    for (const [col, max] of maxima) if (max !== null) this.facts.maxima.set(col, max);
    return true;
  }

  /** `Max` may be a boy: only a row that hardly any other row exceeds is one of maxima. */
  private isPersonalMaximum(row: Row, index: number): boolean {
    const cols = this.filledItems(row).filter((col) => maximumFrom(row[col]) !== null);
    const { section, given, family } = this.identity;
    const personal = [...section, ...given, ...family].filter((col) => !isBlank(row[col]));
    if (cols.length === 0 || personal.length > 1) return false;
    return this.everyOther(index, (other) => exceeding(other, row, cols).length * 2 <= cols.length);
  }

  /** Numbers above columns of scores, none of which is exceeded: nobody's scores, so what could be had. */
  private isUnmarkedMaximum(row: Row, index: number): boolean {
    const cols = this.filledItems(row);
    if (cols.length < 2 || cols.some((col) => (numberFrom(row[col]) ?? 0) <= 0)) return false;
    return this.everyOther(index, (other) => exceeding(other, row, cols).length === 0);
  }

  private everyOther(index: number, holds: (row: Row) => boolean): boolean {
    const last = Math.min(this.table.rowCount, this.layout.headerRow + ROWS_COMPARED);
    for (let other = this.layout.headerRow + 1; other < last; other++)
      if (other !== index && !holds(this.table.row(other))) return false;
    return true;
  }

  private takeDates(row: Row): boolean {
    const cols = this.filledItems(row);
    const order = dateOrderOf(cols.map((col) => cellText(row[col])));
    const dates = cols.map((col) => [col, dateFrom(row[col], order)] as const);
    if (dates.length > 0 && dates.every(([, date]) => date === null)) return false;
    for (const [col, date] of dates) if (date) this.facts.dates.set(col, date);
    return true;
  }

  private takeCategories(row: Row): boolean {
    const cells = this.filledItems(row);
    if (!cells.every((col) => isText(row[col]))) return false;
    for (const col of cells) this.facts.categories.set(col, cleanText(cellText(row[col])));
    return true;
  }
}

function exceeding(row: Row, maxima: Row, cols: readonly number[]): number[] {
  return cols.filter((col) => (numberFrom(row[col]) ?? 0) > (maximumFrom(maxima[col]) ?? 0));
}

function maximumFrom(cell: Cell | undefined): number | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return maximumOfCell(cell);
  if (cell.kind === 'percent') return cell.value > 0 ? cell.value * 100 : null;
  return cell.kind === 'number' && cell.value > 0 ? cell.value : null;
}

function numberFrom(cell: Cell | undefined): number | null {
  const reading = readScoreCell(cell, '.');
  return reading.kind === 'number' ? reading.value : null;
}

export function dateFrom(cell: Cell | undefined, order?: DateOrder): string | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'string') return cell.kind === 'date' ? cell.iso : null;
  return parseDate(cell, order)?.iso ?? null;
}

/** `/20`, `20 pts`: says by itself that it is a maximum. */
export function isMarkedMaximum(cell: Cell | undefined): boolean {
  const text = cellText(cell).trim();
  return /^[(（[]?\s*\//.test(text) || /^\(?(?:max|out of|满分)/i.test(text)
    ? maximumFrom(cell) !== null
    : false;
}

export function isText(cell: Cell | undefined): boolean {
  return readScoreCell(cell, '.').kind === 'text';
}

export function isScoreLike(cell: Cell | undefined): boolean {
  const { kind } = readScoreCell(cell, '.');
  return kind !== 'blank' && kind !== 'text';
}
