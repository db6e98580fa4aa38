/** One row below the header: a student, facts about the columns, a row to turn away, or nothing. */
import type { RejectionCode, Warning } from '../../shared/import/remarks.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { FactRows, type ColumnFacts, isScoreLike, isText } from './fact-rows.ts';
import { isSummaryLabel, looksLikeNote, rowLabelOf } from './header-words.ts';
import type { Layout } from './layout.ts';
import type { Identity, IdentityColumns } from './read-student.ts';
import { identityColumns, readIdentity } from './read-student.ts';
import type { Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

export type RowClass =
  | { is: 'skip' }
  | { is: 'student'; identity: Identity; warnings: Warning[] }
  /** A lone name without an id in a file of ids: a student in the middle, a signature at the end. */
  | { is: 'student-or-note'; identity: Identity; warnings: Warning[] }
  | { is: 'rejected'; code: RejectionCode };

const SKIP: RowClass = { is: 'skip' };
const NOTE: RowClass = { is: 'rejected', code: 'not-a-student-row' };

export class RowScan {
  private readonly factRows: FactRows;
  private readonly table: Table;
  private readonly layout: Layout;
  private readonly identity: IdentityColumns;
  private readonly runningNumbers: ReadonlySet<number>;
  private readonly headers: readonly string[];

  constructor(table: Table, layout: Layout) {
    this.table = table;
    this.layout = layout;
    this.identity = identityColumns(layout);
    this.factRows = new FactRows(table, layout, this.identity);
    this.runningNumbers = new Set(
      layout.columns.flatMap((use, col) =>
        use.role === 'ignore' && use.reason === 'row-number' ? [col] : [],
      ),
    );
    this.headers = layout.headers.map(foldHeader);
  }

  get facts(): ColumnFacts {
    return this.factRows.facts;
  }

  classify(index: number, afterStudents: boolean): RowClass {
    const row = this.table.row(index);
    const filled = this.filledColumns(row);
    if (filled.length === 0 || this.layout.skipRow?.(row) || this.repeatsHeader(row)) return SKIP;
    if (filled.length === 1 && this.isTitle(index, filled[0]!)) return SKIP;
    const labelColumn = this.labelColumn(filled);
    const label = cleanText(cellText(row[labelColumn]));
    const labelled = this.hasOtherId(row, labelColumn) ? null : this.classifyLabel(label, index);
    if (labelled) return labelled;
    const warnings: Warning[] = [];
    const identity = readIdentity(row, index + 1, {
      layout: this.layout,
      columns: this.identity,
      warn: (warning) => warnings.push(warning),
    });
    if (!identity) return this.classifyNameless(index, afterStudents);
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

  private classifyLabel(label: string, index: number): RowClass | null {
    const means = rowLabelOf(label);
    if (means !== null) return this.factRows.takeLabelled(means, index) ? SKIP : null;
    return isSummaryLabel(label) ? { is: 'rejected', code: 'summary-row' } : null;
  }

  /** No name and no id: facts without a label, a line of text, or scores that are nobody's. */
  private classifyNameless(index: number, afterStudents: boolean): RowClass {
    if (!afterStudents && this.factRows.takeUnlabelled(index)) return SKIP;
    const row = this.table.row(index);
    if (this.factRows.filledItems(row).some((col) => isScoreLike(row[col])))
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
    if (this.factRows.filledItems(row).length > 0) return { is: 'student', ...found };
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
