/** HTML saved as a workbook: every table becomes one, nested ones apart from the layout around them. */
import { decodeCharacters } from '../../shared/html-characters.ts';
import type { DecodedText } from './decode-text.ts';
import type { Cell, Merge, Table } from './table.ts';
import { tableOfRows } from './table.ts';

type OpenTable = {
  rows: Cell[][];
  merges: Merge[];
  /** Columns that a row-spanning cell above still covers: column → rows left. */
  covered: Map<number, number>;
  cell: { text: string; across: number; down: number } | null;
};

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gi;
const MAX_SPAN = 1000;

export function looksLikeHtml(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b/i.test(
    text.slice(0, 4096),
  );
}

/** The tables of a page in the order in which they end, so that inner ones come first. */
export function readHtml(decoded: DecodedText): Table[] {
  const open: OpenTable[] = [];
  const tables: Table[] = [];
  const finish = (table: OpenTable) => {
    closeCell(table);
    tables.push(
      tableOfRows(table.rows, {
        container: 'html',
        merges: table.merges,
        encoding: decoded.encoding,
        encodingGuessed: decoded.guessed,
      }),
    );
  };
  for (const [, , slash, rawName, attributes = '', text] of decoded.text.matchAll(TOKEN)) {
    const table = open.at(-1);
    if (text !== undefined) {
      if (table?.cell) table.cell.text += decodeCharacters(text);
      continue;
    }
    const name = rawName?.toLowerCase();
    if (name === 'table') {
      if (slash !== '/') open.push({ rows: [], merges: [], covered: new Map(), cell: null });
      else if (table) finish(open.pop() ?? table);
    } else if (table && name) walkTag(table, name, slash === '/' ? null : attributes);
  }
  for (let table = open.pop(); table; table = open.pop()) finish(table);
  return tables;
}

/** @param attributes null for a closing tag */
function walkTag(table: OpenTable, name: string, attributes: string | null): void {
  if (name === 'tr') {
    closeCell(table);
    if (attributes !== null) openRow(table);
  } else if (name === 'td' || name === 'th') {
    closeCell(table);
    if (attributes !== null) openCell(table, attributes);
  } else if (table.cell && /^(?:br|p|div|li)$/.test(name)) table.cell.text += ' ';
}

function openRow(table: OpenTable): void {
  table.rows.push([]);
  for (const [col, left] of table.covered) {
    if (left <= 1) table.covered.delete(col);
    else table.covered.set(col, left - 1);
  }
}

function openCell(table: OpenTable, attributes: string): void {
  if (table.rows.length === 0) openRow(table);
  table.cell = {
    text: '',
    across: spanOf(attributes, 'colspan'),
    down: spanOf(attributes, 'rowspan'),
  };
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes);
  return Math.min(MAX_SPAN, Math.max(1, Number(found?.[1] ?? 1)));
}

function closeCell(table: OpenTable): void {
  const { cell } = table;
  const row = table.rows.at(-1);
  if (!cell || !row) return;
  while (table.covered.has(row.length)) row.push('');
  const [top, left] = [table.rows.length - 1, row.length];
  const [bottom, right] = [top + cell.down - 1, left + cell.across - 1];
  if (bottom > top || right > left) table.merges.push({ top, left, bottom, right });
  row.push(cell.text.replace(/[\s\u00a0]+/g, ' ').trim());
  for (let col = left + 1; col <= right; col++) row.push('');
  // The row that opens next takes one off, hence `down` and not `down - 1`.
  if (cell.down > 1) for (let col = left; col <= right; col++) table.covered.set(col, cell.down);
  table.cell = null;
}
