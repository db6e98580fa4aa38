import { expect, test } from 'vitest';
import {
  moveCell,
  readBlock,
  slotsFor,
  visibleSpan,
  writeBlock,
} from '../../../src/renderer/parts/cell-grid.ts';
import { sortRows } from '../../../src/renderer/parts/data-table.ts';

test('columns that move three at once hold what is seen at every place on the way', () => {
  const drawn = [300, 350, 420, 580].map((start) =>
    visibleSpan({ start, size: 900, step: 100, count: 200, stride: 3 }),
  );
  expect(new Set(drawn.map(String)).size).toBe(1);
  const [first, end] = drawn[0]!;
  expect(first).toBeLessThanOrEqual(3);
  expect(end * 100).toBeGreaterThanOrEqual(580 + 900);
  expect(end - first).toBeLessThanOrEqual(slotsFor({ size: 900, step: 100, stride: 3 }));
});

test('only rows near the window are drawn', () => {
  expect(visibleSpan({ start: 3400, size: 340, step: 34, count: 500 })).toEqual([96, 114]);
});

test('End goes to the last cell of the row', () => {
  expect(moveCell({ row: 2, column: 1 }, 'End', { rows: 5, columns: 8 })).toEqual({
    row: 2,
    column: 7,
  });
});

test('students without a mean come last, whichever way the table is sorted', () => {
  const columns = [
    { key: 'mean', label: '', text: String, sortBy: (value: number | null) => value },
  ];
  const rows = [0.4, null, 0.9];
  const sorted = (descending: boolean) =>
    sortRows(rows, columns, { sorting: { key: 'mean', descending }, language: 'en' });
  expect(sorted(false)).toEqual([0.4, 0.9, null]);
  expect(sorted(true)).toEqual([0.9, 0.4, null]);
});

test('a block from a spreadsheet keeps its rows, blanks and quoted lines', () => {
  expect(readBlock('7\t8\r\n\tEX\r\n"a ""b""\nc"\t9\r\n')).toEqual([
    ['7', '8'],
    ['', 'EX'],
    ['a "b"\nc', '9'],
  ]);
  expect(readBlock('5')).toEqual([['5']]);
});

test('what is copied is pasted back the same', () => {
  const block = [
    ['12/20', '', 'say "no"'],
    ['tab\tin it', '9', 'x'],
  ];
  expect(readBlock(writeBlock(block))).toEqual(block);
});
