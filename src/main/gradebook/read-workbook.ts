/** XLSX and Excel 97 workbooks to tables, by SheetJS: stored values only, no formula is run. */
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Archive } from './read-archive.ts';
import { inflateMember } from './read-archive.ts';
import { guardXml } from './read-xml.ts';
import { isoDate } from './parse-date.ts';
import { refuse } from './refuse.ts';
import type { Cell, Merge, Table } from './table.ts';
import { tableOfRows } from './table.ts';
import { padZeros } from './read-xml2003.ts';

const OPTIONS = { dense: true, cellNF: true, sheetStubs: true, cellHTML: false } as const;

/** A workbook's values stand in its XML (or, in XLSB, .bin) parts; pictures, macros and drawings are never opened. */
const PART = /\.(?:xml|rels)$|^xl\/(?:[^/]+|worksheets\/[^/]+)\.bin$/i;
const UNNEEDED =
  /^(?:customXml|docProps)\/|^xl\/(?:media|embeddings|drawings|charts|printerSettings|activeX|ctrlProps|pivotCache|pivotTables|vbaProject\.bin)/i;

export function isWorkbook(archive: Archive): boolean {
  return [...archive.members.keys()].some((name) => /^xl\/workbook\d*\.(?:xml|bin)$/i.test(name));
}

/**
 * SheetJS is given a fresh archive of the checked members: it inflates nothing itself, so no declared size
 * that lies can surprise it.
 */
export function readXlsx(archive: Archive): Table[] {
  const checked: Record<string, Uint8Array> = {};
  for (const [name, member] of archive.members) {
    if (!PART.test(name) || UNNEEDED.test(name)) continue;
    const bytes = inflateMember(archive, member);
    if (/\.(?:xml|rels)$/i.test(name)) guardXml(Buffer.from(bytes).toString('latin1'));
    checked[name] = bytes;
  }
  checked['[Content_Types].xml'] ??= strToU8('<Types/>');
  return tablesOf(zipSync(checked, { level: 0 }), 'xlsx');
}

export function readBiff(bytes: Uint8Array): Table[] {
  return tablesOf(bytes, 'xls-biff');
}

function tablesOf(bytes: Uint8Array, container: 'xlsx' | 'xls-biff'): Table[] {
  const book = openBook(bytes);
  const visible = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden);
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  return visible.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet ? [tableOfSheet(sheet, { name, container, since1904 })] : [];
  });
}

function openBook(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { ...OPTIONS, type: 'array' });
  } catch (thrown) {
    const text = String(thrown);
    if (/password|encrypt/i.test(text)) refuse('encrypted', text.slice(0, 80));
    return refuse('corrupt-archive', text.slice(0, 80));
  }
}

type SheetAbout = { name: string; container: 'xlsx' | 'xls-biff'; since1904: boolean };

function tableOfSheet(sheet: XLSX.WorkSheet, about: SheetAbout): Table {
  const rows = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const cells: Cell[][] = [];
  for (let r = 0; r < rows.length; r++) {
    cells.push(Array.from(rows[r] ?? [], (cell) => cellOf(cell, about.since1904)));
  }
  const merges: Merge[] = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return tableOfRows(cells, { container: about.container, sheet: about.name, merges });
}

function cellOf(cell: XLSX.CellObject | undefined, since1904: boolean): Cell {
  if (!cell) return '';
  switch (cell.t) {
    case 'n':
      return numberCell(Number(cell.v), String(cell.z ?? 'General'), since1904);
    case 'e':
      return { kind: 'error', text: String(cell.w ?? '#ERROR') };
    case 'b':
      return cell.v ? 'TRUE' : 'FALSE';
    case 'z':
      return cell.f === undefined ? '' : { kind: 'formula', text: '' };
    default:
      return String(cell.v ?? '');
  }
}

function numberCell(value: number, format: string, since1904: boolean): Cell {
  if (/%/.test(format.replace(/"[^"]*"|\\./g, ''))) {
    return { kind: 'percent', value, text: `${value * 100}%` };
  }
  if (XLSX.SSF.is_date(format)) {
    const { y, m, d } = XLSX.SSF.parse_date_code(value, { date1904: since1904 }) ?? {
      y: 0,
      m: 0,
      d: 0,
    };
    const iso = isoDate(y, m, d);
    if (iso) return { kind: 'date', iso, text: iso };
  }
  return { kind: 'number', value, text: padZeros(value, format) };
}
