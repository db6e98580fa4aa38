/** Where a table's header stands: below title lines, over one row or two. */
import { unguardText } from '../../shared/csv-text.ts';
import { cleanText } from './clean-text.ts';
import { meaningOf, rowLabelOf } from './header-words.ts';
import { parseDate, settleDates } from './parse-date.ts';
import { looksNumeric } from './parse-number.ts';
import { flagOfText } from './score-words.ts';
import type { Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

/** Title lines and preambles are shorter than this. */
const SEARCHED_ROWS = 60;

/** No header is longer; what is would only slow the recognisers' patterns down. */
const LONGEST_HEADER = 1000;

export function headerTexts(row: Row): string[] {
  // However a spreadsheet shows a date, its title is the date itself.
  return settleDates(
    row.map((cell) =>
      typeof cell === 'object' && cell.kind === 'date'
        ? cell.iso
        : unguardText(cellText(cell).slice(0, LONGEST_HEADER)),
    ),
  );
}

/** The first row whose texts the recogniser knows, or null. @param fixed set by the teacher, from 1 */
export function findRow(
  table: Table,
  isHeader: (texts: readonly string[]) => boolean,
  fixed?: number,
): number | null {
  const rows =
    fixed === undefined ? range(0, Math.min(SEARCHED_ROWS, table.rowCount)) : [fixed - 1];
  return rows.find((index) => isHeader(headerTexts(table.row(index)))) ?? null;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

export type Header = {
  /** First and last row of the header, from 0. */
  top: number;
  bottom: number;
  /** Own text of each column (the lower row's, where there are two). */
  texts: string[];
  /** The text above it, where the header has two rows. */
  parents: (string | null)[];
};

/** How many different identifying columns a row of headers has. */
function identifying(texts: readonly string[]): number {
  const roles = texts.map((text) => meaningOf(text)).filter((meaning) => meaning !== null);
  return new Set(roles.filter(({ role }) => role !== 'ignore').map(({ role }) => role)).size;
}

function filledCount(row: Row): number {
  return row.filter((cell) => !isBlank(cell)).length;
}

/** The row with the most identifying headers and something beside them; of equals the first. */
export function findPlainHeader(table: Table, fixed?: number): Header | null {
  if (fixed !== undefined) return withSecondRow(table, fixed - 1);
  let best: { index: number; count: number } | null = null;
  for (const index of range(0, Math.min(SEARCHED_ROWS, table.rowCount))) {
    const row = table.row(index);
    const count = filledCount(row) < 2 ? 0 : identifying(headerTexts(row));
    if (count > (best?.count ?? 0)) best = { index, count };
  }
  return best && withSecondRow(table, best.index);
}

function withSecondRow(table: Table, index: number): Header {
  const above = index > 0 ? table.row(index - 1) : [];
  const row = table.row(index);
  const below = table.row(index + 1);
  if (isSubHeader(row, below)) return twoRows(table, { top: index, upper: row, lower: below });
  if (isGroupRow(above, row)) return twoRows(table, { top: index - 1, upper: above, lower: row });
  const texts = withTitlesAbove(table, index, headerTexts(row));
  return { top: index, bottom: index, texts, parents: texts.map(() => null) };
}

/** Rows of dates and maxima may stand between the titles and the row that names the students' columns. */
const TITLES_WITHIN = 5;

/** `10 pts`, `/20`: a header's cell that says no more. */
const BARE_MAXIMUM =
  /^(?:[/／]\s*\d+(?:[.,]\d+)?|(?:out of|max\.?)\s*\d+|\d+(?:[.,]\d+)?\s*(?:points?|pts?\.?|marks?|分|punkte?|puntos?))$/i;

/** Where the header names nothing but the students, the titles are the row above it that has the most of them. */
function withTitlesAbove(table: Table, index: number, texts: string[]): string[] {
  const isMaximum = (col: number) => BARE_MAXIMUM.test((texts[col] ?? '').trim());
  const isOwn = (col: number) => (texts[col] ?? '').trim() !== '' && !isMaximum(col);
  if (texts.some((text, col) => isOwn(col) && !isIdentifying(text))) return texts;
  const rows = range(Math.max(0, index - TITLES_WITHIN), index).map((at) => table.row(at));
  const titled = rows.map((row) =>
    row.flatMap((cell, col) => (!isOwn(col) && isTitle(cell) ? [col] : [])),
  );
  const most = Math.max(0, ...titled.map((cols) => cols.length));
  const at = titled.findIndex((cols) => cols.length === most);
  const above = rows[at];
  if (!above || most === 0) return texts;
  const width = Math.max(texts.length, above.length);
  return Array.from({ length: width }, (_, col) => {
    if (isOwn(col) || !isTitle(above[col])) return texts[col] ?? '';
    const maximum = isMaximum(col) ? ` (${texts[col]?.trim()})` : '';
    return `${cellText(above[col])}${maximum}`;
  });
}

function isTitle(cell: Row[number] | undefined): boolean {
  return typeof cell === 'string' && cell.trim() !== '' && !isValue(cell);
}

/** A row under the header that names parts: text only, nothing under the identifying headers. */
function isSubHeader(upper: Row, lower: Row): boolean {
  const filled = lower.flatMap((cell, col) => (isBlank(cell) ? [] : [col]));
  if (
    filled.length < 2 ||
    filled.some((col) => isValue(cellText(lower[col])) || typeof lower[col] !== 'string')
  )
    return false;
  if (filled.some((col) => rowLabelOf(cellText(lower[col])) !== null && col === filled[0]))
    return false;
  if (filled.some((col) => isIdentifying(cellText(upper[col])))) return false;
  return (
    upper.some((cell) => isIdentifying(cellText(cell))) && filled.some((col) => isBlank(upper[col]))
  );
}

/** A row above the header that gathers columns under a common title. */
function isGroupRow(upper: Row, lower: Row): boolean {
  const filled = upper.flatMap((cell, col) => (isBlank(cell) ? [] : [col]));
  if (
    filled.length < 2 ||
    filled.some((col) => isValue(cellText(upper[col])) || typeof upper[col] !== 'string')
  )
    return false;
  const [first] = filled;
  if (first === undefined || rowLabelOf(cellText(upper[first])) !== null) return false;
  return filled.every((col) => !isIdentifying(cellText(lower[col])) && !isBlank(lower[col]));
}

function isIdentifying(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning !== null && (meaning.role !== 'ignore' || meaning.reason === 'row-number');
}

function isValue(text: string): boolean {
  return (
    looksNumeric(text) ||
    parseDate(text) !== null ||
    flagOfText(text) !== null ||
    /^\/\s*\d/.test(text.trim())
  );
}

function twoRows(
  table: Table,
  { top, upper, lower }: { top: number; upper: Row; lower: Row },
): Header {
  const width = Math.max(upper.length, lower.length);
  const texts: string[] = [];
  const parents: (string | null)[] = [];
  for (let col = 0; col < width; col++) {
    const below = cellText(lower[col]);
    const above = cellText(upper[col]);
    const parent = below === '' ? null : parentText(table, { top, upper, col });
    texts.push(below === '' ? above : below);
    parents.push(parent === null || cleanText(parent) === '' ? null : parent);
  }
  return { top, bottom: top + 1, texts, parents };
}

/** A merged header applies to all its columns; without merges, a blank takes the text to its left. */
function parentText(
  table: Table,
  { top, upper, col }: { top: number; upper: Row; col: number },
): string | null {
  if (!isBlank(upper[col])) return cellText(upper[col]);
  const spans = table.merges.filter((m) => m.top <= top && m.bottom >= top && m.right > m.left);
  const span = spans.find((m) => m.left <= col && m.right >= col);
  if (span) return cellText(upper[span.left]);
  for (let left = col - 1; left >= 0; left--) {
    const text = cellText(upper[left]);
    if (text.trim() === '') continue;
    const elsewhere = spans.some((m) => m.left <= left && m.right >= left);
    return isIdentifying(text) || elsewhere ? null : text;
  }
  return null;
}
