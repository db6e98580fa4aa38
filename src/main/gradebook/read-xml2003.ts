/** Excel 2003 XML (often named .xls) to tables; cells and rows may be skipped with `ss:Index`. */
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { refuse } from './refuse.ts';
import type { Cell, Merge, Table } from './table.ts';
import { tableOfRows } from './table.ts';
import { walkXml } from './read-xml.ts';

type Attributes = Readonly<Record<string, string>>;
type Sheet = { name: string; visible: boolean; rows: Cell[][]; merges: Merge[] };
type OpenCell = { attributes: Attributes; type: string | null; text: string; inComment: boolean };

const whole = (text: string | undefined) => Number.parseInt(text ?? '', 10) || 0;

/** Visible sheets only. */
export function readXml2003(xml: string): Table[] {
  const sheets: Sheet[] = [];
  const formats = new Map<string, string>();
  let style = '';
  let sheet: Sheet | null = null;
  let row: Cell[] = [];
  let cell: OpenCell | null = null;
  let reading: 'data' | 'visible' | null = null;

  const openRow = (attributes: Attributes) => {
    if (!sheet) return;
    const index = whole(attributes['Index']) || sheet.rows.length + 1;
    if (index > MAX_ROWS) refuse('too-large', `row ${index}`);
    while (sheet.rows.length < index - 1) sheet.rows.push([]);
    row = [];
    sheet.rows.push(row);
  };
  const openCell = (attributes: Attributes) => {
    const index = whole(attributes['Index']) || row.length + 1;
    if (index > MAX_COLUMNS) refuse('too-large', `column ${index}`);
    while (row.length < index - 1) row.push('');
    cell = { attributes, type: null, text: '', inComment: false };
  };
  const closeCell = () => {
    if (!cell || !sheet) return;
    const across = Math.min(whole(cell.attributes['MergeAcross']), MAX_COLUMNS - row.length);
    const down = whole(cell.attributes['MergeDown']);
    const [top, left] = [sheet.rows.length - 1, row.length];
    if (across || down) sheet.merges.push({ top, left, bottom: top + down, right: left + across });
    row.push(cellOf(cell, formats.get(cell.attributes['StyleID'] ?? '') ?? ''));
    for (let i = 0; i < across; i++) row.push('');
    cell = null;
  };

  walkXml(xml, {
    open(name, attributes) {
      if (name === 'Style') style = attributes['ID'] ?? '';
      if (name === 'NumberFormat') formats.set(style, attributes['Format'] ?? '');
      if (name === 'Worksheet') {
        sheet = { name: attributes['Name'] ?? '', visible: true, rows: [], merges: [] };
      }
      if (name === 'Row') openRow(attributes);
      if (name === 'Cell') openCell(attributes);
      if (name === 'Comment' && cell) cell.inComment = true;
      if (name === 'Data' && cell && !cell.inComment) {
        cell.type = attributes['Type'] ?? 'String';
        reading = 'data';
      }
      if (name === 'Visible') reading = 'visible';
    },
    text(text) {
      if (reading === 'data' && cell) cell.text += text;
      if (reading === 'visible' && sheet && /hidden/i.test(text)) sheet.visible = false;
    },
    close(name) {
      if (name === 'Data' || name === 'Visible') reading = null;
      if (name === 'Cell') closeCell();
      if (name === 'Worksheet' && sheet) sheets.push(sheet);
    },
  });
  return sheets
    .filter(({ visible }) => visible)
    .map(({ name, rows, merges }) =>
      tableOfRows(rows, { container: 'xls-xml2003', sheet: name, merges }),
    );
}

function cellOf({ attributes, type, text }: OpenCell, format: string): Cell {
  if (type === null) return attributes['Formula'] ? { kind: 'formula', text: '' } : '';
  if (type === 'Error') return { kind: 'error', text };
  if (type === 'DateTime') return { kind: 'date', iso: text.slice(0, 10), text };
  if (type !== 'Number') return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    return attributes['Formula'] ? { kind: 'formula', text: '' } : text;
  }
  if (/percent|%/i.test(format)) return { kind: 'percent', value, text };
  return { kind: 'number', value, text: padZeros(value, format) };
}

/** A number format of zeros only (`00000`) is how a sheet keeps an id's leading zeros. */
export function padZeros(value: number, format: string): string {
  const zeros = /^0{2,}$/.test(format) ? format.length : 0;
  const digits = Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return digits.padStart(zeros, '0');
}
