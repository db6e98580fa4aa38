/** What the grid of cells shows and how keys move through it; nothing about teaching. */

/** How a cell is drawn: a number, a word on one of four grounds, or nothing given. */
export type CellTone = 'number' | 'blank' | 'hatched' | 'dashed' | 'filled' | 'underlined';

export type GridCell = {
  text: string;
  tone: CellTone;
  /** A word for the little clock, such as `late`. */ flag: string | null;
  isHeld?: boolean;
};
export type GridColumn = { id: number; title: string; note: string };
export type GridRow = { id: number; title: string; href: string };
export type CellPlace = { row: number; column: number };
export type GridSize = { rows: number; columns: number };

/** Sizes in pixels, fixed so that what is out of sight need not be drawn. */
export const ROW_HEIGHT = 34;
export const HEAD_HEIGHT = 80;
/** Wide enough for the longest word of a usual title, such as Inequalities. */
export const COLUMN_WIDTH = 104;
export const NAME_WIDTH = 176;
/** Below this many cells everything is drawn: a browser's own search and print then find all of it. */
const ALL_DRAWN = 3000;

/** Drawn beyond what can be seen, on both sides. */
const BEYOND = 4;

/** First and last + 1 of what can be seen, with some more on both sides; moved on by `stride` at once. */
export function visibleSpan(asked: {
  start: number;
  size: number;
  step: number;
  count: number;
  stride?: number;
}): [number, number] {
  const { start, size, step, count, stride = 1 } = asked;
  const seen = Math.floor(start / step / stride) * stride;
  // All that can come into sight before the next move.
  const furthest = stride === 1 ? start : (seen + stride) * step;
  const end = Math.ceil((furthest + size) / step) + BEYOND;
  return [Math.max(0, seen - BEYOND), Math.min(count, end)];
}

/** What is drawn of the rows or columns: `slots` nodes take turns in showing the places. */
export type Span = { first: number; end: number; places: readonly number[]; slots: number };

export function spanOf(first: number, end: number, slots: number): Span {
  const places = Array.from({ length: end - first }, (_, at) => first + at);
  return { first, end, places, slots: Math.max(1, slots) };
}

/** As many as `visibleSpan` ever names for a window of this size. */
export function slotsFor({
  size,
  step,
  stride = 1,
}: {
  size: number;
  step: number;
  stride?: number;
}): number {
  return Math.ceil(size / step) + stride + 2 * BEYOND;
}

/** The cell that a node belongs to, by what the grid wrote on it. */
export function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
  return row === undefined || column === undefined || !cell ? null : { row, column };
}

export function drawsAll(rows: number, columns: number): boolean {
  return rows * columns <= ALL_DRAWN;
}

/** Where a key leads from a cell; null for keys that do not move. */
export function moveCell(from: CellPlace, key: string, size: GridSize): CellPlace | null {
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [12, 0],
    PageUp: [-12, 0],
    Home: [0, -size.columns],
    End: [0, size.columns],
  };
  const step = steps[key];
  if (!step) return null;
  return {
    row: Math.min(size.rows - 1, Math.max(0, from.row + step[0])),
    column: Math.min(size.columns - 1, Math.max(0, from.column + step[1])),
  };
}

/** Both corners included. */
export type CellRange = { top: number; left: number; bottom: number; right: number };

export function rangeOf(a: CellPlace, b: CellPlace): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function isWithin(range: CellRange | null, { row, column }: CellPlace): boolean {
  if (!range) return false;
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** One text for each cell of a range, row by row. */
export function textsOf(range: CellRange, textAt: (place: CellPlace) => string): string[][] {
  const span = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n);
  return span(range.top, range.bottom).map((row) =>
    span(range.left, range.right).map((column) => textAt({ row, column })),
  );
}

/** What spreadsheets put on the clipboard: tabs between cells, lines between rows, quotes around odd text. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  const body = text.replace(/\r?\n$/, '');
  for (let at = 0; at <= body.length;) {
    cell.lastIndex = at;
    const found = cell.exec(body);
    rows.at(-1)?.push((found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '').trim());
    at = cell.lastIndex;
    if (body.startsWith('\t', at)) at += 1;
    else if (at < body.length) {
      at += body.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    } else break;
  }
  return rows;
}

export function writeBlock(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) =>
    /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(quote).join('\t')).join('\n');
}
