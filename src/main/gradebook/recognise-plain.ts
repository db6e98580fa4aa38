/** Teachers' own sheets and everything that no other recogniser claims; Chinese score sheets are of this form. */
import type { Corrections } from '../../shared/import/corrections.ts';
import { applyCorrections } from './apply-corrections.ts';
import { foldHeader, holdsHan } from './clean-text.ts';
import type { Header } from './find-header.ts';
import { findPlainHeader } from './find-header.ts';
import { ignore, type Layout } from './layout.ts';
import { looksNumeric } from './parse-number.ts';
import { planPlain } from './plan-plain.ts';
import { readWide } from './read-wide.ts';
import { headingAbove, withFactsAbove } from './read-above.ts';
import type { Recogniser } from './recogniser.ts';
import { refuse } from './refuse.ts';
import type { Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

export const recognisePlain: Recogniser = (table, corrections) => {
  const header = headerFor(table, corrections);
  if (!header) return refuse(holdsNumbers(table) ? 'no-student-column' : 'not-a-gradebook');
  const format = header.texts.some(holdsHan) ? 'cn-exam' : 'plain';
  const planned = withFactsAbove(table, planPlain(header, format), header.top);
  const settled = withoutGradeLevels(table, withNumbersAsIds(table, planned));
  const layout = applyCorrections(settled, corrections);
  const identifies = layout.columns.some(
    ({ role }) => role !== 'item' && role !== 'ignore' && role !== 'section',
  );
  if (!identifies) refuse(holdsNumbers(table) ? 'no-student-column' : 'not-a-gradebook');
  const heading = headingAbove(table, header.top);
  return {
    ...readWide(table, layout, corrections.decimal),
    ...(heading === null ? {} : { heading }),
  };
};

/** Where the teacher names the columns but not the row, the first row that has them all is the header. */
function headerFor(table: Table, corrections: Corrections): Header | null {
  const found = findPlainHeader(table, corrections.headerRow);
  if (found || !corrections.columns) return found;
  const columns = corrections.columns.map(({ col }) => col - 1);
  for (let index = 0; index < Math.min(60, table.rowCount); index++) {
    const row = table.row(index);
    if (columns.every((col) => !isBlank(row[col]))) return findPlainHeader(table, index + 1);
  }
  return null;
}

/** A column called `Student` that holds only numbers holds student numbers. */
function withNumbersAsIds(table: Table, layout: Layout): Layout {
  if (layout.columns.some(({ role }) => role === 'id' || role === 'login')) return layout;
  const col = layout.columns.findIndex(({ role }) => role === 'name');
  if (col < 0 || !everyText(table, layout, { col, is: /^\d{2,}$/ })) return layout;
  return { ...layout, columns: layout.columns.with(col, { role: 'id', rank: 0 }) };
}

/** `Grade` left of a student's name or class, with 7 or 09 in every row, is the year they are in. */
function withoutGradeLevels(table: Table, layout: Layout): Layout {
  const level = layout.items.find(({ title }) => /^(?:grade|gr|yr)$/.test(foldHeader(title)));
  const isLeft = layout.columns.some(
    ({ role }, col) => role !== 'item' && role !== 'ignore' && level && col > level.col,
  );
  if (!level || !isLeft || layout.items.length < 2) return layout;
  const is = /^(?:0?\d|1[0-3]|k|kg|pk)(?:st|nd|rd|th)?$/i;
  if (!everyText(table, layout, { col: level.col, is })) return layout;
  return {
    ...layout,
    columns: layout.columns.with(level.col, ignore('metadata')),
    items: layout.items.filter((item) => item !== level),
  };
}

const ROWS_ENOUGH = 100;

/** Whether the column holds something, and nothing else, in the first rows. */
function everyText(
  table: Table,
  { headerRow }: Layout,
  { col, is }: { col: number; is: RegExp },
): boolean {
  const end = Math.min(table.rowCount, headerRow + ROWS_ENOUGH);
  const texts: string[] = [];
  for (let index = headerRow + 1; index < end; index++)
    texts.push(cellText(table.row(index)[col]).trim());
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => is.test(text));
}

/** A table of numbers: several rows with numbers in at least one and the same column. */
function holdsNumbers(table: Table): boolean {
  const counts = new Map<number, number>();
  for (let index = 0; index < Math.min(200, table.rowCount); index++) {
    const row = table.row(index);
    if (row.filter((cell) => !isBlank(cell)).length < 2) continue;
    row.forEach((cell, col) => {
      if (looksNumeric(cellText(cell))) counts.set(col, (counts.get(col) ?? 0) + 1);
    });
  }
  return [...counts.values()].some((n) => n >= 2);
}
