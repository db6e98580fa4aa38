/** A teacher's own header to a layout: identifying columns by their words, everything else by its values. */
import type { Format } from '../../shared/import/source.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { readTitle } from './cut-maximum.ts';
import type { Header } from './find-header.ts';
import { isTotalHeader, meaningOf } from './header-words.ts';
import type { ColumnUse, ItemPlan, Layout } from './layout.ts';
import { ignore, plainItem } from './layout.ts';

/** What a column under a common title holds of it. */
type Part = 'points' | 'letter' | 'percent' | 'rank' | 'max' | 'feedback';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  [
    'points',
    /^(?:分数|得分|成绩|原始分|分|考分|score|points?|marks?|raw|raw score|real|punkte|note|puntos|points obtenus|الدرجة)$/,
  ],
  ['letter', /^(?:等级|等第|等次|级别|grade|letter|letter grade|level|التقدير)$/],
  ['percent', /^(?:%|percent|percentage|得分率|百分比)$/],
  ['rank', /(?:名次|排名|班次|级次|校次|年次|位次|进退步|进步)$|^rank$/],
  [
    'max',
    /^(?:max|out of|maximum|满分|possible|possible points|points possible|max points|max score)$/,
  ],
  ['feedback', /^(?:comments?|feedback|remarks?|评语|备注|notes?)$/],
];

function partOf(text: string): Part | null {
  const folded = foldHeader(text);
  return PARTS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

export function planPlain(header: Header, format: Format): Layout {
  const columns = header.texts.map((_, col) => planColumn(header, col));
  settleAmbiguousNames(columns);
  const items = joinSuffixes(joinParts(header, columns), columns);
  return { format, headerRow: header.bottom, headers: fullHeaders(header), columns, items };
}

function fullHeaders({ texts, parents }: Header): string[] {
  return texts.map((text, col) => (parents[col] ? `${parents[col]} ${text}` : text));
}

function planColumn({ texts, parents }: Header, col: number): ColumnUse {
  const text = texts[col] ?? '';
  if (cleanText(text) === '') return ignore('metadata');
  if (parents[col]) return { role: 'item' };
  const { title } = readTitle(text);
  const meaning = meaningOf(text) ?? meaningOf(title);
  if (meaning === null) return { role: 'item' };
  if (meaning.role === 'nom') return { role: 'name', rank: AMBIGUOUS };
  return meaning;
}

const AMBIGUOUS = 9;

/** `Nom` beside `Prénom` is the family name; alone it is the whole one. */
function settleAmbiguousNames(columns: ColumnUse[]): void {
  const has = (role: ColumnUse['role']) => columns.some((use) => use.role === role);
  const [given, family] = [has('given'), has('family')];
  // Half a name that stands alone is the whole one.
  if (given !== family && !has('name')) {
    columns.forEach((use, col) => {
      if (use.role === 'given' || use.role === 'family') columns[col] = { ...use, role: 'name' };
    });
  }
  columns.forEach((use, col) => {
    if (use.role !== 'name' || use.rank !== AMBIGUOUS) return;
    if (given && !family) columns[col] = { role: 'family', rank: 0 };
    else if (family && !given) columns[col] = { role: 'given', rank: 0 };
  });
}

/** Columns under a common title become one assessment at the first of them, or stay several. */
function joinParts(header: Header, columns: ColumnUse[]): ItemPlan[] {
  const items: ItemPlan[] = [];
  let open: { parent: string; item: ItemPlan } | null = null;
  columns.forEach((use, col) => {
    if (use.role !== 'item') return;
    const parent = header.parents[col] ?? null;
    const text = header.texts[col] ?? '';
    const part = parent === null ? null : partOf(text);
    if (parent === null || part === null) {
      // A column of another kind, such as scaled points, may stand between an item's parts.
      if (open?.parent !== parent) open = null;
      items.push(titledItem(col, text, parent));
      return;
    }
    if (open?.parent !== parent) {
      open = { parent, item: emptyItem(col, parent) };
      items.push(open.item);
    }
    takePart(open.item, part, { col, columns });
  });
  return items.filter(
    (item) => item.points !== undefined || item.letter !== undefined || item.percent !== undefined,
  );
}

function titledItem(col: number, text: string, parent: string | null): ItemPlan {
  const { title, maxPoints, date } = readTitle(text);
  const computed = isTotalHeader(title);
  const category = parent === null ? null : cleanText(parent);
  return { ...plainItem(col, title), maxPoints, date, category, computed };
}

function emptyItem(col: number, parent: string): ItemPlan {
  const { title, maxPoints, date } = readTitle(parent);
  const { points: _, ...item } = plainItem(col, title);
  return { ...item, maxPoints, date, computed: isTotalHeader(title) };
}

function takePart(
  item: ItemPlan,
  part: Part,
  { col, columns }: { col: number; columns: ColumnUse[] },
): void {
  if (part === 'rank') columns[col] = ignore('rank');
  else if (part === 'feedback') columns[col] = ignore('feedback');
  else if (part === 'max') {
    columns[col] = ignore('max-points');
    item.rowMax = col;
  } else item[part] ??= col;
}

/** `语文`, `语文等级`, `语文班次` in one row, or `语文`, `等级`: the later ones belong to the first. */
function joinSuffixes(items: readonly ItemPlan[], columns: ColumnUse[]): ItemPlan[] {
  const byTitle = new Map(items.map((item) => [foldHeader(item.title), item]));
  const standing: ItemPlan[] = [];
  for (const item of items) {
    const owner = suffixOwner(item, byTitle) ?? besideOwner(item, standing.at(-1));
    if (owner) takePart(owner.item, owner.part, { col: item.col, columns });
    const stays = owner?.part === 'points' && columns[item.col]?.role === 'item';
    if (!owner || stays) standing.push(item);
  }
  return standing;
}

/** Words that name no work of their own: right of a score they are that score's letter. */
const LETTER_ALONE = /^(?:等级|等第|等次|级别|letter|letter grade)$/;
/** An English `Grade` may be a score itself, unless what stands before it is a sum or called no more than a score. */
const GRADE_ALONE = /^(?:grade|letter|letter grade)$/;
const SCORE_ALONE = /^(?:scores?|marks?|points?)$/;

function besideOwner(
  item: ItemPlan,
  before: ItemPlan | undefined,
): { item: ItemPlan; part: Part } | null {
  if (before?.points === undefined || before.letter !== undefined) return null;
  if (item.points !== before.points + 1 || item.category !== before.category) return null;
  const title = foldHeader(item.title);
  const isGrade =
    GRADE_ALONE.test(title) && (before.computed || SCORE_ALONE.test(foldHeader(before.title)));
  return LETTER_ALONE.test(title) || isGrade ? { item: before, part: 'letter' } : null;
}

const SUFFIX =
  /^(.+?)[\s_-]*[（(]?(等级|等第|等次|班次|级次|名次|排名|letter grade|letter|percentage|percent|%|max points|max score|max|maximum|out of|possible points|points possible|possible|满分|comments?|feedback)[)）]?$/;
/** `Quiz 1 Possible` belongs to `Quiz 1 Score`. */
const SCORE_WORDS = [
  '',
  ' score',
  ' points',
  ' mark',
  ' marks',
  ' earned',
  '得分',
  '分数',
  '成绩',
  '赋分',
  '原始分',
];

function suffixOwner(
  item: ItemPlan,
  byTitle: ReadonlyMap<string, ItemPlan>,
): { item: ItemPlan; part: Part } | null {
  const found = SUFFIX.exec(foldHeader(item.title));
  const base = found?.[1]?.trim() ?? '';
  const owner = found && SCORE_WORDS.map((word) => byTitle.get(base + word)).find(Boolean);
  const part = found && partOf(found[2]!);
  return owner && part && owner !== item ? { item: owner, part } : null;
}
