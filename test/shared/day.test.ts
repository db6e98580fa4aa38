import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, stampOf } from '../../src/shared/day.ts';

const zone = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'Asia/Shanghai';
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('in Shanghai a lesson before eight is today’s, though it is still yesterday in Greenwich', () => {
  const early = new Date('2026-11-22T23:05:09Z');
  expect(dayOf(early)).toBe('2026-11-23');
  expect(stampOf(early)).toBe('2026-11-23T07:05:09');
});

test('days are counted over the end of a month and a change of clocks', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  process.env['TZ'] = 'Europe/Berlin';
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
