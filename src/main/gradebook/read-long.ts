/** Records, one a score, to the full grid: students and assessments in the order in which they first appear. */
import type { Assessment, Student } from '../../shared/import/gradebook.ts';
import type { RejectedRow, Warning } from '../../shared/import/remarks.ts';
import type { ReadTable } from '../../shared/import/result.ts';
import { cleanText } from './clean-text.ts';
import type { CellWords } from './correct-words.ts';
import { maximumOf } from './cut-maximum.ts';
import { isSummaryLabel, isTotalHeader } from './header-words.ts';
import type { Layout } from './layout.ts';
import { plainItem } from './layout.ts';
import { pairKey, pairScores } from './pair-scores.ts';
import { type DateOrder, dateOrderOf, parseDate } from './parse-date.ts';
import type { Decimal } from './parse-number.ts';
import { chooseDecimal, decimalVote } from './parse-number.ts';
import type { ScoreFacts } from './read-points.ts';
import { readPoints } from './read-points.ts';
import { identityColumns, readIdentity } from './read-student.ts';
import { sourceOf } from './read-wide.ts';
import { refuse } from './refuse.ts';
import { type Flag, flagOfText } from './score-words.ts';
import type { SettledItem } from './settle-items.ts';
import type { ColumnStudy } from './study-columns.ts';
import { addToStudy, commonDenominator, emptyStudy, isLetterColumn } from './study-columns.ts';
import type { Row, Table } from './table.ts';
import { cellText, isBlank, isBlankRow } from './table.ts';

export type LongColumn =
  | 'title'
  | 'score'
  | 'category'
  | 'date'
  | 'max'
  | 'status'
  /** Beside a title: what it was about, where both vary. */
  | 'subject'
  /** Columns of yes and no. */
  | 'absent'
  | 'late';

export type LongColumns = Partial<Record<LongColumn, number>> & { title: number; score: number };

type LongTable = {
  layout: Layout;
  own: LongColumns;
  words: CellWords | undefined;
  decimal: Decimal | undefined;
};
type LongItem = {
  assessment: Assessment;
  study: ColumnStudy;
  maxima: Map<number, number>;
  computed: boolean;
};
const DATES_ENOUGH = 500;
const ABSENT: Flag = { status: 'absent', detail: 'flagged' };
const isYes = (text: string) => /^(?:yes|y|true|1|x|是|有|√|✓|缺考|迟交|late|absent)$/i.test(text);

type LongRecord = { index: number; student: string; item: string };

/** Pivots the records; pairs without one are blank. */
export function readLong(table: Table, long: LongTable): ReadTable {
  const book = new LongBook(table, long);
  for (let i = long.layout.headerRow + 1; i < table.rowCount; i++) book.take(i);
  return book.result();
}

/** Gathers students and assessments in the order in which they first appear. */
class LongBook {
  private readonly students = new Map<string, Student>();
  private readonly items = new Map<string, LongItem>();
  private readonly records = new Map<string, LongRecord>();
  private readonly warnings: Warning[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly votes = { dot: 0, comma: 0 };
  private readonly table: Table;
  private readonly long: LongTable;
  private readonly columns;
  private readonly dateOrder: DateOrder;

  constructor(table: Table, long: LongTable) {
    this.table = table;
    this.long = long;
    this.columns = identityColumns(long.layout);
    this.dateOrder = dateOrderOf(this.someDates());
  }

  private someDates(): string[] {
    const [first, { date }] = [this.long.layout.headerRow + 1, this.long.own];
    const end = date === undefined ? first : Math.min(this.table.rowCount, first + DATES_ENOUGH);
    const texts: string[] = [];
    for (let i = first; i < end; i++) texts.push(this.own(this.table.row(i), 'date'));
    return texts;
  }

  take(index: number): void {
    const row = this.table.row(index);
    if (isBlankRow(row)) return;
    const { layout } = this.long;
    const warnings: Warning[] = [];
    const warn = (warning: Warning) => warnings.push(warning);
    const found = readIdentity(row, index + 1, { layout, columns: this.columns, warn });
    const student = found?.student ?? null;
    const title = [this.own(row, 'subject'), this.own(row, 'title')].filter(Boolean).join(' ');
    const refused = this.refusal(row, student, title);
    if (refused) {
      if (refused !== 'skip') this.rejected.push({ row: index + 1, code: refused });
      return;
    }
    if (student) this.record(index, row, { identity: student, title, warnings });
  }

  private refusal(
    row: Row,
    identity: Student | null,
    title: string,
  ): RejectedRow['code'] | 'skip' | null {
    const label = row.map(cellText).find((text) => text.trim() !== '') ?? '';
    if (isSummaryLabel(label) && identity?.externalId == null) return 'summary-row';
    const hasScore = !isBlank(row[this.long.own.score]);
    if (!identity)
      return hasScore
        ? 'no-student-identity'
        : this.students.size > 0
          ? 'not-a-student-row'
          : 'skip';
    return title === '' && !hasScore
      ? 'not-a-student-row'
      : title === ''
        ? 'not-a-student-row'
        : null;
  }

  private record(
    index: number,
    row: Row,
    { identity, title, warnings }: { identity: Student; title: string; warnings: Warning[] },
  ): void {
    const student =
      identity.externalId === null ? `n ${identity.name}` : `i ${identity.externalId}`;
    const item = `${title}\n${this.own(row, 'category')}`;
    const pair = `${student}\u0000${item}`;
    const earlier = this.records.get(pair);
    if (earlier) return this.repeat(index, earlier);
    this.records.set(pair, { index, student, item });
    this.addStudent(student, identity, warnings);
    this.addItem(item, row, title);
  }

  private own(row: Row, role: LongColumn): string {
    const col = this.long.own[role];
    return col === undefined ? '' : cleanText(cellText(row[col]));
  }

  private repeat(index: number, earlier: LongRecord): void {
    const text = (i: number) =>
      this.table
        .row(i)
        .map((cell) => cleanText(cellText(cell)))
        .join('\u0000');
    const same = text(index) === text(earlier.index);
    this.rejected.push({ row: index + 1, code: same ? 'duplicate-row' : 'duplicate-score' });
    if (!same) this.warnings.push({ code: 'conflicting-duplicate', row: index + 1, col: null });
  }

  private addStudent(key: string, identity: Student, warnings: Warning[]): void {
    const known = this.students.get(key);
    if (!known) {
      this.students.set(key, { ...identity, key: `s${this.students.size + 1}` });
      this.warnings.push(...warnings);
      return;
    }
    const sections = [...new Set([...known.sections, ...identity.sections])];
    this.students.set(key, { ...known, sections });
    this.warnings.push(...warnings.filter(({ code }) => code === 'id-scientific-notation'));
  }

  private addItem(key: string, row: Row, title: string): void {
    const known = this.items.get(key);
    const dateCell = this.long.own.date === undefined ? undefined : row[this.long.own.date];
    const date =
      typeof dateCell === 'object' && dateCell.kind === 'date'
        ? dateCell.iso
        : (parseDate(this.own(row, 'date'), this.dateOrder)?.iso ?? null);
    const item: LongItem = known ?? {
      assessment: {
        key: `a${this.items.size + 1}`,
        col: null,
        title,
        maxPoints: null,
        category: this.own(row, 'category') || null,
        date: null,
        kind: 'item',
        externalId: null,
      },
      study: emptyStudy(),
      maxima: new Map(),
      computed: isTotalHeader(title),
    };
    item.assessment.date ??= date;
    const max = maximumOf(this.own(row, 'max'));
    if (max !== null) item.maxima.set(max, (item.maxima.get(max) ?? 0) + 1);
    const cell = row[this.long.own.score];
    if (typeof cell === 'string') this.vote(cell);
    addToStudy(item.study, cell, this.long.words);
    this.items.set(key, item);
  }

  private vote(text: string): void {
    const vote = decimalVote(text);
    if (vote === '.') this.votes.dot += 1;
    if (vote === ',') this.votes.comma += 1;
  }

  result(): ReadTable {
    if (this.students.size === 0) refuse('no-students');
    const decimal = this.long.decimal ?? chooseDecimal(this.votes, this.table.delimiter);
    const items = this.chosenItems();
    const known = new Map<string, ScoreFacts>();
    for (const { index, student, item } of this.records.values()) {
      const settled = items.get(item);
      const studentKey = this.students.get(student)?.key ?? '';
      if (settled)
        known.set(pairKey(studentKey, settled.key), this.score(index, settled.plan, decimal));
    }
    const students = [...this.students.values()];
    const assessments = [...items.values()].map(({ assessment }) => assessment);
    const guessed: Warning[] = this.table.encodingGuessed
      ? [{ code: 'encoding-guessed', row: null, col: null }]
      : [];
    return {
      outcome: 'ok',
      kind: 'gradebook',
      source: sourceOf(this.table, this.long.layout, decimal),
      students,
      assessments,
      scores: pairScores({ students, assessments }, known),
      warnings: [...this.warnings, ...guessed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      rejectedRows: this.rejected,
      ignoredColumns: [],
    };
  }

  /** Totals count only where nothing else was exported. */
  private chosenItems() {
    const all = [...this.items];
    const own = all.filter(([, { computed }]) => !computed);
    const chosen = own.length > 0 ? own : all.slice(0, 1);
    return new Map(
      chosen.map(([key, item], i) => {
        const maxPoints = this.maximumOf(item);
        const kind = item.computed ? ('total' as const) : item.assessment.kind;
        const assessment = { ...item.assessment, key: `a${i + 1}`, maxPoints, kind };
        return [
          key,
          { key: assessment.key, assessment, plan: this.planOf(item, assessment) },
        ] as const;
      }),
    );
  }

  private maximumOf({ maxima, study }: LongItem): number | null {
    const stated = [...maxima].toSorted((a, b) => b[1] - a[1])[0]?.[0];
    if (stated !== undefined) return stated;
    const denominator = commonDenominator(study);
    if (denominator !== null) return denominator;
    return study.percents > 0 && study.percents >= study.numbers ? 100 : null;
  }

  private planOf({ study }: LongItem, assessment: Assessment): SettledItem {
    const { own } = this.long;
    const item = { ...plainItem(own.score, assessment.title), maxPoints: assessment.maxPoints };
    const values = isLetterColumn(study) ? ('letter' as const) : ('points' as const);
    return { ...item, values, ...(own.max === undefined ? {} : { rowMax: own.max }) };
  }

  private score(index: number, plan: SettledItem, decimal: Decimal): ScoreFacts {
    const row = this.table.row(index);
    const status = this.own(row, 'status');
    return readPoints(row, plan, {
      decimal,
      words: this.long.words,
      rowFlag: isYes(this.own(row, 'absent')) ? ABSENT : flagOfText(status),
      late: /^late$/i.test(status) || isYes(this.own(row, 'late')),
      warn: (code, col, text) =>
        this.warnings.push({ code, row: index + 1, col: col + 1, ...(text ? { text } : {}) }),
    });
  }
}
