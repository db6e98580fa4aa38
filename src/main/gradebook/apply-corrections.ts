/** What the teacher set right in the preview wins over what the recogniser thought. */
import type { ColumnCorrection, Corrections } from '../../shared/import/corrections.ts';
import { cleanText } from './clean-text.ts';
import { withWords } from './correct-words.ts';
import { readTitle } from './cut-maximum.ts';
import type { ColumnUse, ItemPlan, Layout } from './layout.ts';
import { ignore, plainItem } from './layout.ts';

export function applyCorrections(layout: Layout, corrections: Corrections): Layout {
  const first = corrections.rows?.first;
  const words = withWords(layout.words, corrections);
  const corrected = {
    ...layout,
    ...(first === undefined ? {} : { firstRow: first - 1 }),
    ...(words ? { words } : {}),
  };
  return (corrections.columns ?? []).reduce(applyColumn, corrected);
}

function applyColumn(layout: Layout, correction: ColumnCorrection): Layout {
  const col = correction.col - 1;
  const columns = [...layout.columns];
  columns[col] = useOf(correction);
  const others = layout.items
    .filter((item) => item.col !== col)
    .map((item) => withoutColumn(item, col));
  const items =
    correction.role === 'score' ? [...others, correctedItem(layout, correction)] : others;
  return { ...layout, columns, items: items.toSorted((a, b) => a.col - b.col) };
}

function useOf({ role }: ColumnCorrection): ColumnUse {
  if (role === 'score') return { role: 'item' };
  if (role === 'ignore') return ignore('metadata');
  // Below any rank that a recogniser gives: the teacher's column comes first.
  return { role, rank: -1 };
}

/** A part that became something else is no longer the assessment's. */
function withoutColumn(item: ItemPlan, col: number): ItemPlan {
  const { percent, letter, rowMax, ...rest } = item;
  return {
    ...rest,
    ...(percent === undefined || percent === col ? {} : { percent }),
    ...(letter === undefined || letter === col ? {} : { letter }),
    ...(rowMax === undefined || rowMax === col ? {} : { rowMax }),
  };
}

function correctedItem(layout: Layout, correction: ColumnCorrection): ItemPlan {
  const col = correction.col - 1;
  const known = layout.items.find((item) => item.col === col);
  const header = readTitle(layout.headers[col] ?? '');
  const item = known ?? {
    ...plainItem(col, header.title),
    maxPoints: header.maxPoints,
    date: header.date,
  };
  const title = cleanText(correction.title ?? '') || item.title || `Column ${correction.col}`;
  return {
    ...item,
    title,
    maxPoints: correction.maxPoints ?? item.maxPoints,
    category: correction.category ?? item.category,
    date: correction.date ?? item.date,
    computed: false,
    values: 'keep',
  };
}
