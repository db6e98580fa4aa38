import { expect, it } from 'vitest';
import { gatherSectionReport } from '../../../src/main/report/gather-section-report.ts';
import { placeOn, rangeScale } from '../../../src/main/report/range-scale.ts';
import { classOf, forecastOf, sourcesOf } from './class-report.ts';

const scaleOf = (...means: number[]) =>
  rangeScale(gatherSectionReport(sourcesOf(means.map((mean, i) => forecastOf(i, mean)))));

it('holds every range and the pass line', () => {
  const report = gatherSectionReport(sourcesOf(classOf(40)));
  const scale = rangeScale(report);
  const lows = report.groups.flatMap(({ students }) =>
    students.map(({ interval80 }) => interval80?.[0] ?? 1),
  );
  expect(scale.low).toBeLessThanOrEqual(Math.min(...lows, report.passLine));
  expect(scale.high).toBe(1);
});

it('starts lower for a class that is lower, never below zero', () => {
  expect(scaleOf(0.9).low).toBeGreaterThan(scaleOf(0.5).low);
  expect(scaleOf(0.05).low).toBe(0);
});

it('marks whole tens, and twenties where the scale is long', () => {
  expect(scaleOf(0.9).ticks).toContain(0.7);
  expect(scaleOf(0.1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

it('keeps what lies outside at the edge', () => {
  expect(placeOn({ low: 0.4, high: 1, ticks: [] }, 0.7)).toBe(50);
  expect(placeOn({ low: 0.4, high: 1, ticks: [] }, 1.2)).toBe(100);
});
