/** Canvas gradebook export (instructure/canvas-lms lib/gradebook_exporter.rb). */
import { cleanText, foldHeader } from './clean-text.ts';
import { applyCorrections } from './apply-corrections.ts';
import { findRow, headerTexts } from './find-header.ts';
import type { ColumnUse, ItemPlan } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';
import type { Row } from './table.ts';
import { cellText, isBlank } from './table.ts';

const IDENTITY: Readonly<Record<string, ColumnUse>> = {
  student: { role: 'name', rank: 0 },
  'student name': { role: 'name', rank: 0 },
  lastname: { role: 'family', rank: 0 },
  firstname: { role: 'given', rank: 0 },
  id: { role: 'id', rank: 5 },
  'sis user id': { role: 'id', rank: 0 },
  'sis login id': { role: 'login', rank: 0 },
  section: { role: 'section', rank: 0 },
  'integration id': ignore('metadata'),
  'root account': ignore('metadata'),
};

/** The id is the last parenthesis, digits only: `Lab (Part 2) (55013)`. */
const WITH_ID = /^([\s\S]*?)\s*\((\d+)\)\s*$/;
const COMPUTED = /\b(?:current|final)\s+(?:points|score|grade)(?:\s*\(.*\))?$/i;
const OVERRIDE = /^override (?:score|grade|status)/i;
const POSTING = /^(?:manual posting|muted)\b/i;

function isHeader(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(foldHeader));
  const named = folded.has('student') || (folded.has('lastname') && folded.has('firstname'));
  const known = ['sis user id', 'sis login id', 'section'].filter((word) =>
    folded.has(word),
  ).length;
  const hasMarks = texts.some((t) => WITH_ID.test(t) || COMPUTED.test(cleanText(t)));
  return named && folded.has('id') && (known >= 2 || (known === 1 && hasMarks));
}

function useOf(header: string): ColumnUse {
  const known = IDENTITY[foldHeader(header)];
  if (known) return known;
  const text = cleanText(header);
  if (WITH_ID.test(text) || COMPUTED.test(text)) return { role: 'item' };
  return ignore(OVERRIDE.test(text) ? 'override' : 'text');
}

function itemOf(header: string, col: number): ItemPlan {
  const text = cleanText(header);
  const found = WITH_ID.exec(text);
  if (!found) return { ...plainItem(col, text), computed: true };
  return { ...plainItem(col, found[1]!.trim() || text), externalId: found[2]!, values: 'keep' };
}

/** Nobody's row: only `Manual Posting` under some assignments. */
function isPostingRow(row: Row): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => POSTING.test(cellText(cell).trim()));
}

export const recogniseCanvas: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const headers = headerTexts(table.row(headerRow));
  const columns = headers.map(useOf);
  const items = headers.flatMap((header, col) =>
    columns[col]?.role === 'item' ? [itemOf(header, col)] : [],
  );
  const layout = {
    format: 'canvas' as const,
    headerRow,
    headers,
    columns,
    items,
    joinedSections: true,
    skipRow: isPostingRow,
    testStudent: (name: string) => /^(?:student, test|test student)$/i.test(name),
  };
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};
