/** A known export's header to a layout: each column is asked what it is, items are made where it says so. */
import type { Format } from '../../shared/import/source.ts';
import type { ColumnUse, ItemPlan, Layout } from './layout.ts';

/** Either what the column is for, or the assessment that it (or a part of it) holds. */
export type ColumnPlan = ColumnUse | { item: ItemPlan };

export function planColumns(
  format: Format,
  { headers, headerRow }: { headers: readonly string[]; headerRow: number },
  planOf: (header: string, col: number) => ColumnPlan,
): Layout {
  const plans = headers.map(planOf);
  return {
    format,
    headerRow,
    headers,
    columns: plans.map((plan) => ('item' in plan ? { role: 'item' as const } : plan)),
    items: plans.flatMap((plan) => ('item' in plan ? [plan.item] : [])),
  };
}

type PartName = 'points' | 'percent' | 'letter';

/** Several columns of one item become one assessment at the first of them. */
export function joinItems(items: readonly ItemPlan[]): ItemPlan[] {
  const joined = new Map<string, ItemPlan>();
  const result: ItemPlan[] = [];
  for (const item of items) {
    const key = `${item.kind}\n${item.title}\n${item.category ?? ''}`;
    const open = joined.get(key);
    const parts: PartName[] = ['points', 'percent', 'letter'];
    const own = parts.filter((part) => item[part] !== undefined);
    if (open && own.every((part) => open[part] === undefined)) {
      // Percentages that stand first are a part only: the points count where there are any.
      if (item.points !== undefined && open.values === 'percent') open.values = item.values;
      for (const part of own) open[part] = item[part];
      open.maxPoints ??= item.maxPoints;
      if (item.values === 'points' || open.values === 'letter') open.values = item.values;
      continue;
    }
    const fresh = { ...item };
    joined.set(key, fresh);
    result.push(fresh);
  }
  return result;
}
