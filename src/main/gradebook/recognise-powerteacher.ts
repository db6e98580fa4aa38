/** PowerSchool PowerTeacher Pro scores template: `Label:,value` lines, then one assignment's scores. */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { maximumOf } from './cut-maximum.ts';
import { findRow, headerTexts } from './find-header.ts';
import type { ValueRule } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import { parseDate } from './parse-date.ts';
import { planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';
import type { Cell, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

const LABEL = /:\s*$/;

function isHeader(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(foldHeader));
  const student = ['student num', 'student number', 'student id', 'student name'].some((word) =>
    folded.has(word),
  );
  return student && folded.has('score');
}

/** Label (folded, without colon) → value, from the lines above the header. */
function preambleOf(table: Table, headerRow: number): Map<string, Cell> {
  const preamble = new Map<string, Cell>();
  for (let index = 0; index < headerRow; index++) {
    const row = table.row(index);
    const at = row.findIndex((cell) => LABEL.test(cellText(cell)));
    const value = row.slice(at + 1).find((cell) => !isBlank(cell));
    if (at >= 0) preamble.set(foldHeader(cellText(row[at])), value ?? '');
  }
  return preamble;
}

const VALUES: Readonly<Record<string, ValueRule>> = {
  points: 'points',
  percent: 'percent',
  percentage: 'percent',
  gradescale: 'keep',
  'grade scale': 'keep',
};

export const recognisePowerTeacher: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const preamble = preambleOf(table, headerRow);
  if (!preamble.has('assignment name') && !preamble.has('points possible')) return null;
  const said = (label: string) => cleanText(cellText(preamble.get(label)));
  const headers = headerTexts(table.row(headerRow));
  const layout = planColumns('powerteacher', { headers, headerRow }, (header, col) => {
    const folded = foldHeader(header);
    if (/^student (?:num|number|id)$/.test(folded)) return { role: 'id', rank: 0 };
    if (folded === 'student name') return { role: 'name', rank: 0 };
    if (folded !== 'score') return ignore(/comment/.test(folded) ? 'feedback' : 'metadata');
    const due = preamble.get('due date');
    return {
      item: {
        ...plainItem(col, said('assignment name') || cleanText(header)),
        maxPoints: maximumOf(said('points possible')),
        date:
          typeof due === 'object' && due.kind === 'date'
            ? due.iso
            : (parseDate(said('due date'))?.iso ?? null),
        category: said('category') || null,
        externalId: said('assignment id') || null,
        values: VALUES[foldHeader(said('score type'))] ?? 'keep',
      },
    };
  });
  const section = said('class');
  const whole = section === '' ? layout : { ...layout, sections: [section] };
  return readWide(table, applyCorrections(whole, corrections), corrections.decimal);
};
