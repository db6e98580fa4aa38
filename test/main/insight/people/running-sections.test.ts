import { expect, it } from 'vitest';
import { runningSections } from '../../../../src/main/insight/people/running-sections.ts';

const section = (id: number, termStart: string | null, markedCount = 3) => ({
  id,
  name: `Class ${id}`,
  course: 'Maths',
  term: null,
  termStart,
  studentCount: 20,
  lineItemCount: 5,
  scoreCount: 60,
  markedCount,
});

const running = (...all: ReturnType<typeof section>[]) => runningSections(all).map(({ id }) => id);

it('leaves last year’s class out of this week', () => {
  expect(running(section(1, '2025-09-01'), section(2, '2026-09-01'))).toEqual([2]);
});

it('keeps the teacher’s own class of an unsaid term beside a sample school with dates', () => {
  expect(running(section(1, '2026-09-07'), section(2, null))).toEqual([1, 2]);
});

it('waits for a first score', () => {
  expect(running(section(1, '2026-09-01'), section(2, '2027-02-01', 0))).toEqual([1]);
});
