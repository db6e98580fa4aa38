/** A wide table (one row a student) and its layout to the checked result. */
import type { Assessment, Student } from '../../shared/import/gradebook.ts';
import type { IgnoredColumn, RejectedRow, Warning } from '../../shared/import/remarks.ts';
import type { GradebookResult } from '../../shared/import/result.ts';
import type { Source } from '../../shared/import/source.ts';
import { cleanText } from './clean-text.ts';
import type { Layout } from './layout.ts';
import type { Decimal } from './parse-number.ts';
import { inferMaxima } from './infer-maxima.ts';
import type { PointsContext } from './read-points.ts';
import { readPoints } from './read-points.ts';
import { refuse } from './refuse.ts';
import { rejectRepeats } from './reject-repeats.ts';
import { emptyGrid, putFacts, scoreList } from './score-grid.ts';
import { scanRows } from './scan-rows.ts';
import { flagOfText } from './score-words.ts';
import type { SettledItem } from './settle-items.ts';
import { mainColumn, settleItems } from './settle-items.ts';
import { splitJoinedSections } from './split-sections.ts';
import { studyColumns } from './study-columns.ts';
import type { Row, Table } from './table.ts';
import { cellText } from './table.ts';
import { weighCategories } from './weigh-categories.ts';

/** @param decimal set by the teacher; else decided by the file */
export function readWide(table: Table, layout: Layout, decimal?: Decimal): GradebookResult {
  const scanned = scanRows(table, layout);
  if (scanned.students.length === 0) refuse('no-students');
  const { students, rejected, warnings } = rejectRepeats(table, layout, scanned);
  const studied = studyColumns(
    table,
    students.map(({ row }) => row - 1),
    { cols: layout.items.map(mainColumn), headers: layout.headers, words: layout.words },
  );
  const sign = decimal ?? studied.decimal;
  const settled = settleItems(layout, scanned.facts, studied.studies);
  if (settled.items.length === 0) refuse('no-score-columns');
  const items = inferMaxima(table, students, { items: settled.items, decimal: sign });
  const assessments = items.map(assessmentOf);
  const header = layout.headerRow + 1;
  const work = { layout, items, decimal: sign, warnings, header };
  const read = readScores(table, students, work);
  const found = named(students, layout);
  return {
    outcome: 'ok',
    kind: 'gradebook',
    source: sourceOf(table, layout, sign),
    students: found,
    assessments,
    ...weighCategories(items),
    scores: scoreList(read.grid, { students: found, assessments }),
    warnings: read.warnings,
    rejectedRows: byRow([...scanned.rejected, ...rejected]),
    ignoredColumns: ignoredColumns(layout, settled.dropped),
    identityColumns: identityColumnsOf(layout),
  };
}

export function sourceOf(
  table: Table,
  { format }: Pick<Layout, 'format'>,
  decimal: Decimal,
): Source {
  const { container, encoding, delimiter, sheet } = table;
  return { format, container, encoding, delimiter, decimal, sheet };
}

function assessmentOf(item: SettledItem, i: number): Assessment {
  const { title, maxPoints, category, date, kind, externalId } = item;
  return {
    key: `a${i + 1}`,
    col: item.col + 1,
    title,
    maxPoints,
    category,
    date,
    kind,
    externalId,
  };
}

/** Gives each its key, and takes sections apart that the file wrote as one. */
function named(students: Student[], { joinedSections }: Layout): Student[] {
  const alone = joinedSections ? new Set(students.flatMap(({ sections }) => sections)) : null;
  students.forEach((student, i) => {
    student.key = `s${i + 1}`;
    if (alone)
      student.sections = student.sections.flatMap((joined) => splitJoinedSections(joined, alone));
  });
  return students;
}

type ScoreWork = {
  layout: Layout;
  items: readonly SettledItem[];
  decimal: Decimal;
  warnings: readonly Warning[];
  header: number;
};

function readScores(table: Table, students: readonly Student[], work: ScoreWork) {
  const warnings: Warning[] = [...work.warnings, ...repeatedTitles(work)];
  const grid = emptyGrid(students.length, work.items.length);
  students.forEach(({ row: rowNumber }, s) => {
    const row = table.row(rowNumber - 1);
    const context: PointsContext = {
      decimal: work.decimal,
      words: work.layout.words,
      rowFlag: rowFlagOf(row, work.layout.statusColumn),
      late: /(?<!\bnot )\blate\b/i.test(statusOf(row, work.layout.statusColumn)),
      warn: (code, col, text) =>
        warnings.push({ code, row: rowNumber, col: col + 1, ...(text ? { text } : {}) }),
    };
    work.items.forEach((item, a) => {
      const late = item.lateness !== undefined && isLate(cellText(row[item.lateness]));
      const facts = readPoints(row, item, late ? { ...context, late } : context);
      putFacts(grid, s * work.items.length + a, facts);
    });
  });
  if (table.encodingGuessed) warnings.push({ code: 'encoding-guessed', row: null, col: null });
  return { grid, warnings: byRow(warnings) };
}

function rowFlagOf(row: Row, statusColumn: number | undefined) {
  return flagOfText(statusOf(row, statusColumn).replace(/ (?:\(late\)|late)$/i, ''));
}

function statusOf(row: Row, statusColumn: number | undefined): string {
  return statusColumn === undefined ? '' : cleanText(cellText(row[statusColumn]));
}

/** `49:02:11` after the due time; `00:00:00` is on time. */
function isLate(lateness: string): boolean {
  return /^\d+:\d{2}(?::\d{2})?$/.test(lateness.trim()) && /[1-9]/.test(lateness);
}

function repeatedTitles({ items, header }: ScoreWork): Warning[] {
  const seen = new Set<string>();
  return items.flatMap(({ title, category, col }) => {
    const key = `${title}\n${category ?? ''}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ code: 'duplicate-assessment-title' as const, row: header, col: col + 1 }];
  });
}

function byRow<T extends RejectedRow | Warning>(places: T[]): T[] {
  return places.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

function ignoredColumns(
  layout: Layout,
  dropped: readonly { col: number; reason: IgnoredColumn['reason'] }[],
): IgnoredColumn[] {
  const planned = layout.columns.flatMap((use, col) =>
    use.role === 'ignore' ? [{ col, reason: use.reason }] : [],
  );
  return [...planned, ...dropped]
    .map(({ col, reason }) => ({
      col: col + 1,
      header: cleanText(layout.headers[col] ?? ''),
      reason,
    }))
    .filter(({ header }) => header !== '')
    .sort((a, b) => a.col - b.col);
}

function identityColumnsOf({ columns, headers }: Layout): GradebookResult['identityColumns'] {
  return columns.flatMap((use, col) =>
    use.role === 'item' || use.role === 'ignore'
      ? []
      : [{ col: col + 1, header: cleanText(headers[col] ?? ''), role: use.role }],
  );
}
