/** Tables of records (answers, courses taken, methods used): columns by their words, students as they appear. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { Student } from '../../shared/import/gradebook.ts';
import type { RejectedRow, Warning } from '../../shared/import/remarks.ts';
import type { Source } from '../../shared/import/source.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { findRow, headerTexts } from './find-header.ts';
import { isSummaryLabel, meaningOf } from './header-words.ts';
import type { ColumnUse, Layout } from './layout.ts';
import { ignore } from './layout.ts';
import { parseDate } from './parse-date.ts';
import type { Decimal } from './parse-number.ts';
import { chooseDecimal, decimalVote } from './parse-number.ts';
import { readScoreCell } from './read-score-cell.ts';
import type { IdentityColumns } from './read-student.ts';
import { identityColumns, readIdentity } from './read-student.ts';
import type { Row, Table } from './table.ts';
import { cellText, isBlankRow } from './table.ts';

/** Words of each column, as `a|b|c`; compared folded. */
export type RecordWords<Role extends string> = Readonly<Record<Role, string>>;
export type RecordColumns<Role extends string> = Partial<Record<Role, number>>;

export function recordColumns<Role extends string>(
  texts: readonly string[],
  words: RecordWords<Role>,
): RecordColumns<Role> {
  const folded = texts.map(foldHeader);
  const columns: RecordColumns<Role> = {};
  const taken = new Set<number>();
  for (const role of Object.keys(words) as Role[]) {
    // the keys of a record of roles are roles
    const known = new Set(words[role].split('|').map(foldHeader));
    const col = folded.findIndex((text, i) => known.has(text) && !taken.has(i));
    if (col < 0) continue;
    columns[role] = col;
    taken.add(col);
  }
  return columns;
}

/** The header row that has all of `needed`, and its columns. */
export function findRecords<Role extends string>(
  table: Table,
  {
    words,
    needed,
    headerRow,
  }: { words: RecordWords<Role>; needed: readonly NoInfer<Role>[]; headerRow: number | undefined },
): { headerRow: number; headers: string[]; columns: RecordColumns<Role> } | null {
  const complete = (texts: readonly string[]) => {
    const columns = recordColumns(texts, words);
    return needed.every((role) => columns[role] !== undefined);
  };
  const found = findRow(table, complete, headerRow);
  if (found === null) return null;
  const headers = headerTexts(table.row(found));
  return { headerRow: found, headers, columns: recordColumns(headers, words) };
}

/** A layout for the identifying columns beside the record's own. */
function identityLayout(
  headers: readonly string[],
  headerRow: number,
  taken: ReadonlySet<number>,
): Layout {
  const columns = headers.map((header, col): ColumnUse => {
    const meaning = taken.has(col) ? null : meaningOf(header);
    if (meaning === null) return ignore('text');
    return meaning.role === 'nom' ? { role: 'name', rank: 9 } : meaning;
  });
  return { format: 'plain-long', headerRow, headers, columns, items: [] };
}

/** Students in the order in which they first appear; rows without one are turned away. */
export class StudentBook {
  readonly students: Student[] = [];
  readonly warnings: Warning[] = [];
  readonly rejected: RejectedRow[] = [];
  private readonly byKey = new Map<string, Student>();
  private readonly layout: Layout;
  private readonly columns: IdentityColumns;

  constructor(headers: readonly string[], headerRow: number, taken: Iterable<number>) {
    this.layout = identityLayout(headers, headerRow, new Set(taken));
    this.columns = identityColumns(this.layout);
  }

  /** Whether the table says who its rows are about. */
  identifies(): boolean {
    const { id, login, name, email, given, family } = this.columns;
    return [id, login, name, email, given, family].some((cols) => cols.length > 0);
  }

  /** @param index from 0 */
  keyOf(row: Row, index: number): string | null {
    const label = row.map(cellText).find((text) => text.trim() !== '') ?? '';
    const warnings: Warning[] = [];
    const warn = (warning: Warning) => warnings.push(warning);
    const identity = readIdentity(row, index + 1, {
      layout: this.layout,
      columns: this.columns,
      warn,
    });
    const student = identity?.student;
    if (!student || (student.externalId === null && isSummaryLabel(label))) {
      this.reject(index, student ? 'summary-row' : 'no-student-identity');
      return null;
    }
    const id = student.externalId === null ? `n ${student.name}` : `i ${student.externalId}`;
    const known = this.byKey.get(id);
    if (known) return known.key;
    student.key = `s${this.students.length + 1}`;
    this.byKey.set(id, student);
    this.students.push(student);
    this.warnings.push(...warnings);
    return student.key;
  }

  reject(index: number, code: RejectedRow['code']): void {
    this.rejected.push({ row: index + 1, code });
  }

  warn(code: Warning['code'], index: number, col: number | undefined): void {
    this.warnings.push({ code, row: index + 1, col: col === undefined ? null : col + 1 });
  }
}

/** A table of records about students, opened: where its columns are, who its rows are about, how decimals are written. */
export function openRecords<Role extends string>(
  table: Table,
  corrections: Corrections,
  {
    words,
    needed,
    numbers,
  }: {
    words: RecordWords<Role>;
    needed: readonly NoInfer<Role>[];
    numbers: readonly NoInfer<Role>[];
  },
) {
  const found = findRecords(table, { words, needed, headerRow: corrections.headerRow });
  if (!found) return null;
  const { headerRow, headers, columns } = found;
  const taken = Object.values<number | undefined>(columns).filter((col) => col !== undefined);
  const book = new StudentBook(headers, headerRow, taken);
  if (!book.identifies()) return null;
  const read = numbers.map((role) => columns[role]);
  const decimal = corrections.decimal ?? decimalOf(table, headerRow, read);
  return { ...found, book, decimal };
}

/** Rows below the header that hold something. */
export function* recordRows(
  table: Table,
  headerRow: number,
): Generator<{ row: Row; index: number }> {
  for (let index = headerRow + 1; index < table.rowCount; index++) {
    const row = table.row(index);
    if (!isBlankRow(row)) yield { row, index };
  }
}

export function textAt(row: Row, col: number | undefined): string {
  return col === undefined ? '' : cleanText(cellText(row[col]));
}

export function numberAt(row: Row, col: number | undefined, decimal: Decimal): number | null {
  const reading = col === undefined ? null : readScoreCell(row[col], decimal);
  return reading?.kind === 'number' ? reading.value : null;
}

/** yyyy-mm-dd, or null. */
export function dateAt(row: Row, col: number | undefined): string | null {
  const cell = col === undefined ? undefined : row[col];
  if (typeof cell === 'object' && cell.kind === 'date') return cell.iso;
  return cell === undefined ? null : (parseDate(cleanText(cellText(cell)))?.iso ?? null);
}

/** The decimal sign by the given columns of the first rows. */
export function decimalOf(
  table: Table,
  headerRow: number,
  cols: readonly (number | undefined)[],
): Decimal {
  const votes = { dot: 0, comma: 0 };
  let seen = 0;
  for (const { row } of recordRows(table, headerRow)) {
    if (seen++ > 5000) break;
    for (const col of cols) {
      const cell = col === undefined ? '' : row[col];
      const vote = typeof cell === 'string' ? decimalVote(cell) : null;
      if (vote) votes[vote === '.' ? 'dot' : 'comma'] += 1;
    }
  }
  return chooseDecimal(votes, table.delimiter);
}

export function recordSource(table: Table, decimal: Decimal): Source {
  const { container, encoding, delimiter, sheet } = table;
  return { format: 'plain-long', container, encoding, delimiter, decimal, sheet };
}
