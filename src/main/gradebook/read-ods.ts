/** OpenDocument sheets to tables: repeats are kept as counts, so a million empty rows cost nothing. */
import { MAX_COLUMNS } from './limits.ts';
import type { Cell, Merge, Table } from './table.ts';
import { isBlank, tableOfRows } from './table.ts';
import { walkXml } from './read-xml.ts';

type Attributes = Readonly<Record<string, string>>;

/** A repeated row that holds something is written out, up to this often. */
const MAX_REPEATED_ROWS = 100_000;

const times = (text: string | undefined) => Math.max(1, Number.parseInt(text ?? '1', 10) || 1);

/** Visible sheets only. */
export function readOds(contentXml: string): Table[] {
  const sheets: { name: string; rows: Cell[][]; merges: Merge[] }[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let sheet: { name: string; rows: Cell[][]; merges: Merge[] } | null = null;
  let row: Cell[] = [];
  let rowTimes = 1;
  let emptyRows = 0;
  let cell: { attributes: Attributes; paragraphs: string[]; inAnnotation: number } | null = null;
  let depth = 0;

  const openCell = (attributes: Attributes) => {
    cell = { attributes, paragraphs: [], inAnnotation: 0 };
  };
  const closeCell = () => {
    if (!cell) return;
    const { attributes, paragraphs } = cell;
    const value = cellOf(attributes, paragraphs.join('\n'));
    if (sheet) addMerge(sheet.merges, attributes, sheet.rows.length + emptyRows, row.length);
    const repeat = Math.min(times(attributes['number-columns-repeated']), MAX_COLUMNS - row.length);
    // Blank runs at a row's end are often a thousand cells long: they are cut off when the row closes.
    for (let i = 0; i < repeat; i++) row.push(value);
    cell = null;
  };
  const closeRow = () => {
    if (!sheet) return;
    while (row.length > 0 && isBlank(row.at(-1))) row.pop();
    if (row.length === 0) {
      emptyRows += rowTimes;
      return;
    }
    for (; emptyRows > 0; emptyRows--) sheet.rows.push([]);
    for (let i = 0; i < Math.min(rowTimes, MAX_REPEATED_ROWS); i++) sheet.rows.push(row);
  };

  walkXml(contentXml, {
    open(name, attributes) {
      if (name === 'style') style = attributes['name'] ?? '';
      if (name === 'table-properties' && attributes['display'] === 'false') hiddenStyles.add(style);
      if (name === 'table' && depth++ === 0) {
        const hidden = hiddenStyles.has(attributes['style-name'] ?? '');
        sheet = hidden ? null : { name: attributes['name'] ?? '', rows: [], merges: [] };
        emptyRows = 0;
      }
      if (name === 'table-row') {
        row = [];
        rowTimes = times(attributes['number-rows-repeated']);
      }
      if (name === 'table-cell' || name === 'covered-table-cell') openCell(attributes);
      if (!cell) return;
      if (name === 'annotation') cell.inAnnotation += 1;
      if (name === 'p' && !cell.inAnnotation) cell.paragraphs.push('');
      if (name === 's') appendText(cell, ' '.repeat(Math.min(times(attributes['c']), 100)));
      if (name === 'tab' || name === 'line-break') appendText(cell, ' ');
    },
    text(text) {
      if (cell) appendText(cell, text);
    },
    close(name) {
      if (name === 'annotation' && cell) cell.inAnnotation -= 1;
      if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
      if (name === 'table-row') closeRow();
      if (name === 'table' && --depth === 0 && sheet) sheets.push(sheet);
    },
  });
  return sheets.map(({ name, rows, merges }) =>
    tableOfRows(rows, { container: 'ods', sheet: name, merges }),
  );
}

/** Text outside a paragraph is the file's own layout. */
function appendText(cell: { paragraphs: string[]; inAnnotation: number }, text: string): void {
  if (cell.inAnnotation || cell.paragraphs.length === 0) return;
  cell.paragraphs[cell.paragraphs.length - 1] += text;
}

function cellOf(attributes: Attributes, shown: string): Cell {
  const value = Number(attributes['value']);
  const hasValue = attributes['value'] !== undefined && Number.isFinite(value);
  if (
    attributes['formula'] !== undefined &&
    !hasValue &&
    shown === '' &&
    !attributes['string-value']
  ) {
    return attributes['value-type'] === 'string' ? '' : { kind: 'formula', text: '' };
  }
  if (/^(?:#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL)!?|Err:\d+)/.test(shown)) {
    return { kind: 'error', text: shown };
  }
  switch (attributes['value-type']) {
    case 'percentage':
      return hasValue ? { kind: 'percent', value, text: shown } : shown;
    case 'float':
    case 'currency':
      return hasValue ? { kind: 'number', value, text: paddedText(shown, value) } : shown;
    case 'date':
      return { kind: 'date', iso: (attributes['date-value'] ?? '').slice(0, 10), text: shown };
    default:
      return shown === '' ? (attributes['string-value'] ?? '') : shown;
  }
}

/** What is shown counts only where it pads with zeros; else a display format could hide digits. */
function paddedText(shown: string, value: number): string {
  return /^0\d+$/.test(shown) && Number(shown) === value ? shown : String(value);
}

function addMerge(merges: Merge[], attributes: Attributes, top: number, left: number): void {
  const across = times(attributes['number-columns-spanned']);
  const down = times(attributes['number-rows-spanned']);
  if (across === 1 && down === 1) return;
  merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
}
