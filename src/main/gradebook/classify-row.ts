/** One row below the header: a student, facts about the columns, a row to turn away, or nothing. */
import type { RejectionCode, Warning } from '../../shared/import/remarks.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { maximumOfCell } from './cut-maximum.ts';
import { isSummaryLabel, looksLikeNote, rowLabelOf } from './header-words.ts';
import type { Layout } from './layout.ts';
import { type DateOrder, dateOrderOf, parseDate } from './parse-date.ts';
import type { Identity, IdentityColumns } from './read-student.ts';
import { identityColumns, readIdentity } from './read-student.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { Cell, Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

/** What rows above or below the header say about columns (from 0). */
export type ColumnFacts = {
  maxima: Map<number, number>;
  dates: Map<number, string>;
  categories: Map<number, string>;
};

function emptyFacts(): ColumnFacts {
  return { maxima: new Map(), dates: new Map(), categories: new Map() };
}

export type RowClass =
  | { is: 'skip' }
  | { is: 'student'; identity: Identity; warnings: Warning[] }
  /** A lone name without an id in a file of ids: a student in the middle, a signature at the end. */
  | { is: 'student-or-note'; identity: Identity; warnings: Warning[] }
  | { is: 'rejected'; code: RejectionCode };

const SKIP: RowClass = { is: 'skip' };
const NOTE: RowClass = { is: 'rejected', code: 'not-a-student-row' };

export class RowScan {
  readonly facts = emptyFacts();
  private readonly table: Table;
  private readonly layout: Layout;
  private readonly identity: IdentityColumns;
  private readonly itemColumns: readonly number[];
  private readonly runningNumbers: ReadonlySet<number>;
  private readonly headers: readonly string[];

  constructor(table: Table, layout: Layout) {
    this.table = table;
    this.layout = layout;
    this.identity = identityColumns(layout);
    this.itemColumns = layout.items.flatMap((item) =>
      item.computed ? [] : [item.points ?? item.percent ?? item.letter ?? item.col],
    );
    this.runningNumbers = new Set(
      layout.columns.flatMap((use, col) =>
        use.role === 'ignore' && use.reason === 'row-number' ? [col] : [],
      ),
    );
    this.headers = layout.headers.map(foldHeader);
  }

  classify(index: number, afterStudents: boolean): RowClass {
    const row = this.table.row(index);
    const filled = this.filledColumns(row);
    if (filled.length === 0 || this.layout.skipRow?.(row) || this.repeatsHeader(row)) return SKIP;
    if (filled.length === 1 && this.isTitle(index, filled[0]!)) return SKIP;
    const labelColumn = this.labelColumn(filled);
    const label = cleanText(cellText(row[labelColumn]));
    const labelled = this.hasOtherId(row, labelColumn)
      ? null
      : this.classifyLabel(label, index, row);
    if (labelled) return labelled;
    const warnings: Warning[] = [];
    const identity = readIdentity(row, index + 1, {
      layout: this.layout,
      columns: this.identity,
      warn: (warning) => warnings.push(warning),
    });
    if (!identity) return this.classifyNameless(row, afterStudents);
    if (this.layout.testStudent?.(identity.student.name))
      return { is: 'rejected', code: 'test-student' };
    return this.classifyNamed(row, filled, { identity, warnings });
  }

  /** Columns that hold something; a running number alone makes no row. */
  private filledColumns(row: Row): number[] {
    const filled: number[] = [];
    row.forEach((cell, col) => {
      if (isBlank(cell)) return;
      const isNumber = this.runningNumbers.has(col) && /^\d+(?:\.0*)?$/.test(cellText(cell).trim());
      if (!isNumber) filled.push(col);
    });
    return filled;
  }

  /** A label stands where names and ids stand, or else first in its row. */
  private labelColumn(filled: readonly number[]): number {
    const { name, id, family, given, login, email } = this.identity;
    const identifying = new Set([...name, ...id, ...family, ...given, ...login, ...email]);
    return filled.find((col) => identifying.has(col)) ?? filled[0]!;
  }

  private repeatsHeader(row: Row): boolean {
    const { headers } = this;
    const identityColumn = [...this.identity.name, ...this.identity.id, ...this.identity.family][0];
    if (identityColumn === undefined || headers.length === 0) return false;
    if (foldHeader(cellText(row[identityColumn])) !== headers[identityColumn]) return false;
    const same = headers.filter(
      (header, col) => header !== '' && foldHeader(cellText(row[col])) === header,
    );
    return (
      same.length >= 2 && same.length >= headers.filter((header) => header !== '').length * 0.7
    );
  }

  /**
   * The title of the next class in the same sheet. A student without scores stands over a header just so where it is
   * repeated on every page: a title in a column of names is one only below an empty row.
   */
  private isTitle(index: number, col: number): boolean {
    const { name, family, given } = this.identity;
    const mayBeName = [...name, ...family, ...given].includes(col);
    const isBelowGap = this.table.row(index - 1).every(isBlank);
    return (isBelowGap || !mayBeName) && this.headsAnotherPart(index);
  }

  /** A header that comes again follows within a few rows, with nothing but single cells between. */
  private headsAnotherPart(index: number): boolean {
    for (let below = index + 1; below < Math.min(this.table.rowCount, index + 4); below++) {
      const row = this.table.row(below);
      if (this.repeatsHeader(row)) return true;
      if (row.filter((cell) => !isBlank(cell)).length > 1) return false;
    }
    return false;
  }

  private hasOtherId(row: Row, labelColumn: number): boolean {
    const { id, login, email } = this.identity;
    return [...id, ...login, ...email].some((col) => col !== labelColumn && !isBlank(row[col]));
  }

  /** Family and given name: a person, whatever the one of them means elsewhere. */
  private hasBothNames(row: Row): boolean {
    const { family, given } = this.identity;
    return [family, given].every((cols) => cols.some((col) => !isBlank(row[col])));
  }

  private filledItems(row: Row): number[] {
    return this.itemColumns.filter((col) => !isBlank(row[col]));
  }

  private classifyLabel(label: string, index: number, row: Row): RowClass | null {
    switch (rowLabelOf(label)) {
      case 'max':
        return this.takeMaxima(row) ? SKIP : null;
      case 'personal-max':
        return this.topsEveryRow(row, index) && this.takeMaxima(row) ? SKIP : null;
      case 'date':
        return this.takeDates(row) ? SKIP : null;
      case 'category':
        return this.takeCategories(row) ? SKIP : null;
      case 'weight':
        return !this.hasBothNames(row) && this.holdsScoresOnly(row) ? SKIP : null;
      case 'key':
        return !this.hasBothNames(row) && this.holdsWordsOnly(row) ? SKIP : null;
      case null:
        return isSummaryLabel(label) ? { is: 'rejected', code: 'summary-row' } : null;
    }
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

  /** `Max` may be a boy: only a row that no other row exceeds is one of maxima. */
  private topsEveryRow(row: Row, index: number): boolean {
    const cols = this.filledItems(row).filter((col) => maximumFrom(row[col]) !== null);
    const { section, given, family } = this.identity;
    const personal = [...section, ...given, ...family].filter((col) => !isBlank(row[col]));
    if (cols.length === 0 || personal.length > 1) return false;
    const last = Math.min(this.table.rowCount, this.layout.headerRow + 5000);
    for (let other = this.layout.headerRow + 1; other < last; other++) {
      if (other === index) continue;
      const cells = this.table.row(other);
      const exceeds = cols.filter(
        (col) => (numberFrom(cells[col]) ?? 0) > (maximumFrom(row[col]) ?? 0),
      );
      if (exceeds.length * 2 > cols.length) return false;
    }
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

  private holdsScoresOnly(row: Row): boolean {
    return this.filledItems(row).every((col) => isScoreLike(row[col]));
  }

  private holdsWordsOnly(row: Row): boolean {
    const cells = this.filledItems(row);
    return cells.length > 0 && cells.every((col) => isText(row[col]));
  }

  /** No name and no id: facts without a label, a line of text, or scores that are nobody's. */
  private classifyNameless(row: Row, afterStudents: boolean): RowClass {
    const cells = this.filledItems(row);
    if (cells.length > 0 && !afterStudents) {
      if (cells.every((col) => isMarkedMaximum(row[col])) && this.takeMaxima(row)) return SKIP;
      if (cells.every((col) => dateFrom(row[col]) !== null) && this.takeDates(row)) return SKIP;
      if (this.holdsWordsOnly(row)) return SKIP;
    }
    if (cells.some((col) => isScoreLike(row[col])))
      return { is: 'rejected', code: 'no-student-identity' };
    return afterStudents && this.hasTextBesidesTotals(row) ? NOTE : SKIP;
  }

  private hasTextBesidesTotals(row: Row): boolean {
    return row.some((cell) => !isBlank(cell) && isText(cell));
  }

  private classifyNamed(
    row: Row,
    filled: readonly number[],
    found: { identity: Identity; warnings: Warning[] },
  ): RowClass {
    if (this.filledItems(row).length > 0) return { is: 'student', ...found };
    const { id, login, email, name, given, family } = this.identity;
    const ids = [...id, ...login, ...email];
    const hasId = ids.some((col) => !isBlank(row[col]) && /[\d@]/.test(cellText(row[col])));
    const label = cellText(row[filled[0]!]);
    const alone = filled.length === 1;
    if (!hasId && looksLikeNote(label)) return NOTE;
    if (alone && ![...name, ...given, ...family, ...ids].includes(filled[0]!)) return NOTE;
    if (alone && ids.includes(filled[0]!) && !hasId) return NOTE;
    return alone && !hasId && ids.length > 0
      ? { is: 'student-or-note', ...found }
      : { is: 'student', ...found };
  }
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

function isText(cell: Cell | undefined): boolean {
  return readScoreCell(cell, '.').kind === 'text';
}

function isScoreLike(cell: Cell | undefined): boolean {
  const { kind } = readScoreCell(cell, '.');
  return kind !== 'blank' && kind !== 'text';
}
