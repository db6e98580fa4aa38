import { expect, it } from 'vitest';
import { termStartOf } from '../../../src/main/gradebook/term-start.ts';

it('orders terms by the year and season in their names, in the order they were taught', () => {
  const taught = ['2023/24', 'Spring 2025', 'Autumn 2025', '2025-2026学年第二学期', 'Fall 2026'];
  const starts = taught.map(termStartOf);
  expect(starts).toEqual([...starts].sort());
  expect(new Set(starts).size).toBe(taught.length);
});

it('reads a bare year as the school year that begins in it, beside its autumn term', () => {
  expect(termStartOf('2026')).toBe(termStartOf('Autumn 2026'));
  expect(termStartOf('2026秋')).toBe(termStartOf('2026-2027 学年第一学期'));
});

it('reads a year with a month as that month, not as a school year over two', () => {
  expect(termStartOf('2026-02')).toBe('2026-02-01');
  expect(termStartOf('2026/09 Maths')).toBe('2026-09-01');
  expect(termStartOf('2010/11')).toBe('2010-09-01');
});

it('dates nothing that names no year', () => {
  expect(termStartOf('Term 2')).toBeNull();
  expect(termStartOf('Block 120266')).toBeNull();
});
