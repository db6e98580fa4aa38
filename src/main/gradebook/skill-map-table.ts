/** What tables of skills and items share: nobody's names stand in them, and a title above names the exam. */
import type { SkillMapResult } from '../../shared/import/result.ts';
import { cleanText } from './clean-text.ts';
import { headerTexts } from './find-header.ts';
import { meaningOf } from './header-words.ts';
import type { Table } from './table.ts';

const PERSONAL = new Set(['name', 'given', 'family', 'email', 'login', 'nom']);

/** A table that names students is theirs: of answers or of scores. */
export function namesStudents(
  headers: readonly string[],
  taken: readonly (number | undefined)[],
): boolean {
  return headers.some(
    (header, col) => !taken.includes(col) && PERSONAL.has(meaningOf(header)?.role ?? ''),
  );
}

const FORM =
  /[\s_·:：（(-]*(?:命题|试题|试卷)?(?:双向细目表|细目表|多维细目表|属性表|知识点表|two-?way (?:specification )?table|specification|blueprint|item map|q-?matrix)[)）]?/gi;

/** `高一数学期中考试双向细目表` → `高一数学期中考试`; null where nothing is left. */
export function nameOfSet(title: string): string | null {
  const name = cleanText(title.replaceAll(FORM, ' '));
  return name === '' ? null : name;
}

/** The title line above the header, or the sheet's own name where it says something. */
export function titleAbove(table: Table, headerRow: number): string | null {
  for (let index = 0; index < headerRow; index++) {
    const texts = headerTexts(table.row(index)).map(cleanText).filter(Boolean);
    const [only] = [...new Set(texts)];
    if (only !== undefined && new Set(texts).size === 1) return nameOfSet(only);
  }
  const { sheet } = table;
  return sheet === null || /^(?:sheet|工作表|表)\s*\d*$/i.test(sheet) ? null : nameOfSet(sheet);
}

/** A workbook may hold skills on one sheet and items on others: together they are one map. */
export function joinSkillMaps(results: readonly SkillMapResult[]): SkillMapResult | null {
  const [first] = results;
  if (!first || results.length === 1) return first ?? null;
  return {
    ...first,
    skills: results.flatMap(({ skills }) => skills),
    items: results.flatMap(({ items }) => items),
    warnings: results.flatMap(({ warnings }) => warnings),
    rejectedRows: results.flatMap(({ rejectedRows }) => rejectedRows),
    ignoredColumns: [],
  };
}
