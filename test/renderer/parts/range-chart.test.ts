import { expect, test } from 'vitest';
import { fitScale, placeOf, stepRow } from '../../../src/renderer/parts/range-chart.ts';

test('the scale starts on a round number below the lowest range', () => {
  expect(fitScale([0.43, 0.9]).from).toBeCloseTo(0.4);
  expect(fitScale([0.39, 0.9]).from).toBeCloseTo(0.2);
});

test('extra credit lengthens the scale beyond the maximum', () => {
  expect(fitScale([0.5, 1.08]).to).toBeCloseTo(1.1);
});

test('a value outside the scale is drawn at its edge', () => {
  expect(placeOf(-0.2, fitScale([0.5]))).toBe(0);
});

test('arrow keys stop at the first and the last row', () => {
  const rows = [{ id: 7 }, { id: 8 }, { id: 9 }];
  expect(stepRow(rows, 9, 'ArrowDown')).toBe(9);
  expect(stepRow(rows, 7, 'ArrowUp')).toBe(7);
  expect(stepRow(rows, 7, 'End')).toBe(9);
  expect(stepRow(rows, 7, 'a')).toBeNull();
});
