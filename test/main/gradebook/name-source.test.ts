import { describe, expect, it } from 'vitest';
import { courseNameOf, sourceOf } from '../../../src/main/gradebook/name-source.ts';

describe('the course that a file name tells', () => {
  it.each([
    ['2026-10-01T1203_Grades-ALG_7.csv', 'ALG 7'],
    ['marks 2026-10-01 (2).xlsx', 'marks'],
    ['Physics_20261001.csv', 'Physics'],
    ['gc_BIO101_fullgc_2026-10-01-14-05-33.xls', 'gc BIO101 fullgc'],
    ['七年级数学.xlsx', '七年级数学'],
    ['Algebra 1 A.csv', 'Algebra 1 A'],
    ['Year 2026.csv', 'Year 2026'],
    ['2026-10-01.csv', '2026-10-01'],
    ['folder/inside.zip/Chemistry - Copy.csv', 'Chemistry'],
  ])('%s is %s', (file, course) => {
    expect(courseNameOf(file)).toBe(course);
  });

  it('is the same source for every export of a course', () => {
    expect(sourceOf('Marks 2026-10-01.xlsx', 'xlsx')).toBe(sourceOf('marks (3).xlsx', 'xlsx'));
  });
});
