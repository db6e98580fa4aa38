/** Rows above the header: dates and maxima of its columns, and what the sheet is called. */
import { dateFrom, isMarkedMaximum } from './fact-rows.ts';
import { cleanText } from './clean-text.ts';
import { maximumOfCell } from './cut-maximum.ts';
import { looksLikeNote, rowLabelOf } from './header-words.ts';
import type { ItemPlan, Layout } from './layout.ts';
import { dateOrderOf, parseDate } from './parse-date.ts';
import { mainColumn } from './settle-items.ts';
import type { Cell, Row, Table } from './table.ts';
import { cellText, isBlank } from './table.ts';

export function withFactsAbove(table: Table, layout: Layout, top: number): Layout {
  let items: readonly ItemPlan[] = layout.items;
  for (let index = 0; index < top; index++) items = withRow(table.row(index), items);
  return { ...layout, items };
}

/** What a sheet is, beside whose it is: 七年级3班数学成绩表, `Algebra 9B grades`. */
const KIND_OF_SHEET =
  /\s*(?:[-–—:：]\s*)?(?:成绩(?:登记|记录|汇总|统计)?[表单册]|记分[表册]|(?:class )?(?:grade ?book|grade sheet|mark ?book|mark ?sheet|score ?sheet|grades|marks|scores))$/i;
const LONGEST_HEADING = 60;

/** The first line of text above the header that stands alone and is no note. */
export function headingAbove(table: Table, top: number): string | null {
  for (let index = 0; index < top; index++) {
    const [only, second] = table.row(index).filter((cell) => !isBlank(cell));
    if (only === undefined || second !== undefined || typeof only !== 'string') continue;
    const text = cleanText(only).replace(KIND_OF_SHEET, '');
    const isName = /\p{L}/u.test(text) && text.length <= LONGEST_HEADING && !looksLikeNote(text);
    if (isName && rowLabelOf(text) === null && parseDate(text) === null) return text;
  }
  return null;
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
