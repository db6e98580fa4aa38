import { expect, test } from 'vitest';
import { spreadLabels } from '../../../src/renderer/pages/trust/draw-by-known.ts';
import { keptRange } from '../../../src/renderer/pages/trust/draw-calibration.ts';

test('33 of 40 kept promises are drawn with Wilson’s interval (1927): 68 to 91 %', () => {
  const [low, high] = keptRange(33 / 40, 40);
  expect(low).toBeCloseTo(68.05, 1);
  expect(high).toBeCloseTo(91.25, 1);
});

test('labels of lines that end close together stand apart, in their order', () => {
  const shifts = spreadLabels([9, 9.2, 14], { unitHeight: 10, gap: 16 });
  const places = [9, 9.2, 14].map((value, at) => -value * 10 + shifts[at]!);
  expect(places[0]! - places[1]!).toBe(16);
  expect(shifts[2]).toBe(0);
});
