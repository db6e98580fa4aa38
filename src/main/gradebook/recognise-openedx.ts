/** Open edX grade report and problem grade report (edx-platform instructor_task/tasks_helper/grades.py). */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { findRow, headerTexts } from './find-header.ts';
import type { ItemPlan } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

const KNOWN: Readonly<Record<string, ColumnPlan>> = {
  'student id': { role: 'id', rank: 0 },
  id: { role: 'id', rank: 1 },
  email: { role: 'email', rank: 0 },
  username: { role: 'login', rank: 0 },
  name: { role: 'name', rank: 0 },
  'cohort name': { role: 'section', rank: 0 },
  'team name': ignore('metadata'),
  'enrollment track': ignore('metadata'),
  'verification status': ignore('metadata'),
  'certificate eligible': ignore('metadata'),
  'certificate delivered': ignore('metadata'),
  'certificate type': ignore('metadata'),
  'enrollment status': ignore('metadata'),
  'error msg': ignore('text'),
};

const EARNED = /^([\s\S]*\S)\s*\(Earned\)$/i;
const POSSIBLE = /\(Possible\)$/i;

function isHeader(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(foldHeader));
  if (!folded.has('username') || !folded.has('email')) return false;
  const report =
    folded.has('enrollment track') ||
    folded.has('certificate eligible') ||
    folded.has('verification status');
  const average = texts.some((text) => /\(Avg\)\s*$/.test(text)) && folded.has('grade');
  return (
    report ||
    average ||
    texts.some((text) => EARNED.test(text)) ||
    (folded.has('student id') &&
      folded.has('grade') &&
      texts.length > 4 &&
      texts.some((t) => /^[^:]+: /.test(t)))
  );
}

export const recogniseOpenEdx: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const headers = headerTexts(table.row(headerRow)).map(cleanText);
  const isProblemReport = headers.some((header) => EARNED.test(header));
  const layout = planColumns('openedx', { headers, headerRow }, (header, col) => {
    const known = KNOWN[foldHeader(header)];
    if (known) return known;
    if (header === '' || /^Experiment Group\b/i.test(header)) return ignore('metadata');
    return isProblemReport ? planProblem(headers, col) : { item: reportItem(header, col) };
  });
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};

/** Scores are shares of one; the category is the assignment type without its number. */
function reportItem(header: string, col: number): ItemPlan {
  const computed = /^grade$|^grade percent$/i.test(header) || /\(Avg\)$/i.test(header);
  const type = header.includes(':') ? header.slice(0, header.indexOf(':')) : header;
  const category = type.replace(/\s+\d+$/, '').trim();
  return {
    ...plainItem(col, header),
    maxPoints: 1,
    category: computed ? null : category || null,
    values: 'points',
    computed,
  };
}

function planProblem(headers: readonly string[], col: number): ColumnPlan {
  const header = headers[col]!;
  if (POSSIBLE.test(header)) return ignore('max-points');
  const earned = EARNED.exec(header);
  if (!earned)
    return { item: { ...plainItem(col, header), maxPoints: 1, values: 'points', computed: true } };
  const title = earned[1]!;
  const rowMax = headers.findIndex(
    (other) => POSSIBLE.test(other) && other.replace(POSSIBLE, '').trim() === title,
  );
  return {
    item: {
      ...plainItem(col, title),
      kind: 'question',
      values: 'points',
      ...(rowMax < 0 ? {} : { rowMax }),
    },
  };
}
