/** D2L Brightspace grade export: `#` before ids, facts about each item in angle brackets. */
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { maximumOf } from './cut-maximum.ts';
import { findRow, headerTexts } from './find-header.ts';
import type { ItemPlan } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { joinItems, planColumns } from './plan-columns.ts';
import { parseNumber } from './parse-number.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

/** Title, what is shown, and the facts; a title may hold angle brackets itself. */
const ITEM =
  /^([\s\S]*?)\s*(Points Grade|Weighted Grade|Scheme Grade|Grade Symbol|Symbol Grade|Scheme Symbol|Text Grade|Percentage Grade|Percent Grade|Pass\/?\s?Fail Grade|Grade)\s*(?:<([^<>]*)>)?\s*$/i;
const COMPUTED =
  /(?:\bSubtotal|(?:Calculated|Adjusted) Final Grade)\b.*\b(?:Numerator|Denominator|Symbol|Scheme|Percentage|Grade)\b|\bSubtotal\b/i;

const IDENTITY: Readonly<Record<string, ColumnPlan>> = {
  orgdefinedid: { role: 'id', rank: 0 },
  'org defined id': { role: 'id', rank: 0 },
  username: { role: 'login', rank: 0 },
  'last name': { role: 'family', rank: 0 },
  'first name': { role: 'given', rank: 0 },
  'full name': { role: 'name', rank: 0 },
  email: { role: 'email', rank: 0 },
  section: { role: 'section', rank: 0 },
  sections: { role: 'section', rank: 0 },
  group: { role: 'section', rank: 0 },
  groups: { role: 'section', rank: 0 },
  'end-of-line indicator': ignore('metadata'),
};

function isHeader(texts: readonly string[]): boolean {
  const folded = new Set(texts.map(foldHeader));
  const marks = [
    folded.has('orgdefinedid'),
    folded.has('end-of-line indicator'),
    texts.some((t) => /Points Grade(?:\s*<|\s*$)/.test(t)),
  ];
  return marks.filter(Boolean).length >= 2 || (marks[2] === true && folded.has('username'));
}

/** `Category:` runs to ` CategoryWeight:` or the end, spaces and commas included. */
function factsOf(facts: string): Pick<ItemPlan, 'maxPoints' | 'category' | 'categoryWeight'> {
  const max = /\bMaxPoints:\s*([\d.,]+)/i.exec(facts);
  const weight = /\bCategoryWeight:\s*([\d.,]+)/i.exec(facts);
  const share = weight ? parseNumber(weight[1]!, '.') : null;
  const category = /\bCategory:\s*(.*?)(?:\s+CategoryWeight:|$)/i.exec(facts);
  return {
    maxPoints: max ? maximumOf(max[1]!) : null,
    category: cleanText(category?.[1] ?? '') || null,
    ...(share === null ? {} : { categoryWeight: share }),
  };
}

function planOf(header: string, col: number): ColumnPlan {
  const text = cleanText(header);
  const known = IDENTITY[foldHeader(text)];
  if (known) return known;
  if (COMPUTED.test(text) && !/Points Grade\b/i.test(text)) {
    return { item: { ...plainItem(col, text), computed: true } };
  }
  const found = ITEM.exec(text);
  if (!found) return ignore('metadata');
  const [, title = '', shown = '', facts = ''] = found;
  if (/text/i.test(shown) || /^\s*Text\b/i.test(facts)) return ignore('text');
  if (/weighted/i.test(shown)) return ignore('computed-total');
  return { item: itemOf(col, { title: title || text, shown, facts }) };
}

function itemOf(
  col: number,
  { title, shown, facts }: { title: string; shown: string; facts: string },
): ItemPlan {
  const { points: _, ...empty } = plainItem(col, title);
  const item = { ...empty, ...factsOf(facts) };
  if (/symbol|scheme/i.test(shown)) return { ...item, letter: col, values: 'letter' };
  if (/percent/i.test(shown)) return { ...item, percent: col, values: 'percent' };
  return { ...item, points: col, values: 'keep' };
}

export const recogniseD2l: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const planned = planColumns(
    'd2l',
    { headers: headerTexts(table.row(headerRow)), headerRow },
    planOf,
  );
  const layout = { ...planned, items: joinItems(planned.items), hashMarks: true };
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};
