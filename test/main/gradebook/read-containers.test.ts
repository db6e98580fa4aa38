/** What a gradebook says does not depend on what it is packed in, nor on the order of its columns. */
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/main/gradebook/decode-text.ts';
import { readDelimited } from '../../../src/main/gradebook/read-delimited.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { cellText } from '../../../src/main/gradebook/table.ts';
import { compare } from '../../fixtures/gradebooks/compare.mjs';
import { allFixtures, expectationOf, fixtureBytes } from './fixtures.ts';

type Expected = { assessments: { col: number | null }[]; warnings: { code: string }[] };
type Rows = string[][];

const delimited = allFixtures().filter(
  ({ file, outcome }) =>
    outcome === 'ok' && (file.endsWith('.csv') || file === 'blackboard-classic.xls'),
);

function rowsOf(file: string): Rows {
  const table = readDelimited(decodeText(fixtureBytes(file)));
  return Array.from({ length: table.rowCount }, (_, i) => table.row(i).map(cellText));
}

function text(rows: Rows, delimiter: string, end = '\n'): string {
  const field = (value: string) =>
    /["\r\n]/.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
  return rows.map((row) => row.map(field).join(delimiter)).join(end);
}

function workbook(rows: Rows, bookType: 'xlsx' | 'biff8' | 'xlml' | 'ods'): Uint8Array {
  const book = XLSX.utils.book_new();
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : value)));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Marks');
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }));
}

function html(rows: Rows): string {
  const escape = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const lines = rows.map((row) => `<tr>${row.map((value) => `<td>${escape(value)}`).join('')}`);
  return `<html><body><table><tr><td><table>${lines.join('\n')}</table></table>`;
}

const containers: Record<string, (rows: Rows) => Uint8Array> = {
  'tab-separated UTF-16': (rows) => Buffer.from(`\ufeff${text(rows, '\t', '\r\n')}`, 'utf16le'),
  semicolons: (rows) => Buffer.from(text(rows, ';')),
  'CSV with CR line ends and a mark': (rows) => Buffer.from(`\ufeff${text(rows, ',', '\r')}`),
  XLSX: (rows) => workbook(rows, 'xlsx'),
  'Excel 97': (rows) => workbook(rows, 'biff8'),
  'Excel 2003 XML': (rows) => workbook(rows, 'xlml'),
  ODS: (rows) => workbook(rows, 'ods'),
  'HTML inside a layout table': (rows) => Buffer.from(html(rows)),
};

describe.each(Object.entries(containers))('the corpus repacked as %s', (_, pack) => {
  it.each(delimited)('$file reads the same', ({ file }) => {
    const [result] = readGradebook(pack(rowsOf(file)), 'repacked');
    expect(compare(result, expectationOf(file))).toEqual([]);
  });
});

describe('columns in another order', () => {
  const byName = delimited.filter(
    ({ file }) => !/powerteacher|sakai|long-format|google|max-in-header/.test(file),
  );

  it.each(byName)('$file means the same', ({ file }) => {
    const rows = rowsOf(file);
    const width = Math.max(...rows.map((row) => row.length));
    const order = Array.from({ length: width }, (_, col) => col).sort(
      (a, b) => ((a * 7919 + 13) % 101) - ((b * 7919 + 13) % 101),
    );
    const moved = rows.map((row) => order.map((col) => row[col] ?? ''));
    const [result] = readGradebook(Buffer.from(text(moved, ',')), 'moved');
    const back = (col: number | null) => (col === null ? null : order[col - 1]! + 1);
    const restored = result &&
      'assessments' in result && {
        ...result,
        assessments: result.assessments
          .map((a) => ({ ...a, col: back(a.col) }))
          .sort((a, b) => a.col! - b.col!),
        warnings: result.warnings.map((w) => ({ ...w, col: back(w.col) })),
      };
    expect(compare(restored, expectationOf(file) as Expected)).toEqual([]);
  });
});
