/** What a table shows: columns that say how a row is written and sorted. */
import { nameOrder } from '../i18n/order.ts';

export type Column<Row> = {
  key: string;
  label: string;
  /** The cell's text. */
  text: (row: Row) => string;
  /** What the column is sorted by; a column without it can't be sorted. Nulls come last. */
  sortBy?: (row: Row) => number | string | null;
  isNumber?: boolean;
  /** Where the cell leads. */
  href?: (row: Row) => string | null;
};

export type Sorting = { key: string; descending: boolean };

/** The rows in the asked order; equal rows keep theirs. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sorting, language }: { sorting: Sorting | null; language: string },
): Row[] {
  const sortBy = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sortBy || !sorting) return [...rows];
  const words = nameOrder(language);
  const direction = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * words(String(left), String(right));
  });
}
