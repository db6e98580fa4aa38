/** Google Classroom: the class sheet (Date and Points rows under the header) and one assignment's list. */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { findRow, headerTexts } from './find-header.ts';
import { isTotalHeader } from './header-words.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';
import type { Table } from './table.ts';
import { cellText } from './table.ts';

const IDENTITY: Readonly<Record<string, ColumnPlan>> = {
  'last name': { role: 'family', rank: 0 },
  'first name': { role: 'given', rank: 0 },
  'email address': { role: 'email', rank: 0 },
  comments: ignore('feedback'),
  'private comments': ignore('feedback'),
  'assignment state': ignore('metadata'),
};

const NAMES = ['last name', 'first name', 'email address'];

function isHeader(texts: readonly string[]): boolean {
  const first = new Set(texts.slice(0, 4).map(foldHeader));
  return NAMES.every((name) => first.has(name));
}

/** What tells it from any sheet with names and addresses: its rows of facts, or its state column. */
function isClassroom(table: Table, headerRow: number): boolean {
  if (table.row(headerRow).some((cell) => foldHeader(cellText(cell)) === 'assignment state'))
    return true;
  const labels = [1, 2, 3].flatMap((down) =>
    table
      .row(headerRow + down)
      .slice(0, 3)
      .map((cell) => foldHeader(cellText(cell))),
  );
  return labels.includes('points') || labels.includes('date');
}

export const recogniseGoogleClassroom: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null || !isClassroom(table, headerRow)) return null;
  const headers = headerTexts(table.row(headerRow));
  const layout = planColumns('google-classroom', { headers, headerRow }, (header, col) => {
    const title = cleanText(header);
    if (title === '') return ignore('metadata');
    return (
      IDENTITY[foldHeader(header)] ?? {
        item: { ...plainItem(col, title), values: 'keep', computed: isTotalHeader(title) },
      }
    );
  });
  const state = headers.findIndex((header) => foldHeader(header) === 'assignment state');
  const whole = state < 0 ? layout : { ...layout, statusColumn: state };
  return readWide(table, applyCorrections(whole, corrections), corrections.decimal);
};
