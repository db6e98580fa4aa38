/** Rows above the header that say something about its columns: dates and maxima. */
import { dateFrom, isMarkedMaximum } from './classify-row.ts';
import { cleanText } from './clean-text.ts';
import { maximumOfCell } from './cut-maximum.ts';
import { rowLabelOf } from './header-words.ts';
import type { ItemPlan, Layout } from './layout.ts';
import { dateOrderOf } from './parse-date.ts';
import { mainColumn } from './settle-items.ts';
import type { Cell, Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

export function withFactsAbove(table: Table, layout: Layout, top: number): Layout {
  let items: readonly ItemPlan[] = layout.items;
  for (let index = 0; index < top; index++) items = withRow(table.row(index), items);
  return { ...layout, items };
}

function withRow(row: Row, items: readonly ItemPlan[]): readonly ItemPlan[] {
  const itemColumns = new Set(items.map(mainColumn));
  const labelColumn = row.findIndex((cell, col) => !isBlank(cell) && !itemColumns.has(col));
  const label = labelColumn < 0 ? null : rowLabelOf(cleanText(cellText(row[labelColumn])));
  const filled = items.filter((item) => !isBlank(row[mainColumn(item)]));
  if (filled.length === 0) return items;
  const saysMaxima =
    label === null && filled.every((item) => isMarkedMaximum(row[mainColumn(item)]));
  if (label === 'max' || label === 'personal-max' || saysMaxima) {
    return items.map((item) => ({
      ...item,
      maxPoints: item.maxPoints ?? maximumIn(row[mainColumn(item)]),
    }));
  }
  const order = dateOrderOf(filled.map((item) => cellText(row[mainColumn(item)])));
  const dateIn = (item: ItemPlan) => dateFrom(row[mainColumn(item)], order);
  const allDates = filled.every((item) => dateIn(item) !== null);
  if (label !== 'date' && !(label === null && allDates)) return items;
  return items.map((item) => ({ ...item, date: item.date ?? dateIn(item) }));
}

function maximumIn(cell: Cell | undefined): number | null {
  if (cell === undefined) return null;
  if (typeof cell !== 'string') return cell.kind === 'number' && cell.value > 0 ? cell.value : null;
  return maximumOfCell(cell);
}
