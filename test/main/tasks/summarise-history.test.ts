import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/main/tasks/read-columns.ts';
import { summariseHistory } from '../../../src/main/tasks/summarise-history.ts';
import { sectionOf } from './gradebooks.ts';

const students = Array.from({ length: 20 }, (_, i) => i);
const trustIn = (...columns: ((i: number) => number)[]) =>
  summariseHistory(readColumns(sectionOf(students.map((i) => columns.map((points) => points(i))))))
    .trusted;

const steady = (i: number) => 40 + 2 * i;
const noisy = (i: number) => 45 + 2 * i + (i % 3) * 4;

describe('which columns tell students apart', () => {
  it('believes ordinary marks', () => {
    expect(trustIn(steady, noisy)).toEqual([true, true]);
  });

  it('does not believe a column that is a code', () => {
    expect(trustIn((i) => (i % 2 === 0 ? 1 : 100), noisy)).toEqual([false, true]);
  });

  it('believes pass and fail where the other marks bear it out', () => {
    expect(trustIn((i) => (i < 10 ? 0 : 100), noisy, steady)).toEqual([true, true, true]);
  });

  it('does not believe a constant', () => {
    expect(trustIn(() => 100, noisy)).toEqual([false, true]);
  });

  it('does not believe the one that runs against the others', () => {
    expect(trustIn(steady, noisy, (i) => 100 - 2 * i)).toEqual([true, true, false]);
  });
});

describe('the level of a section', () => {
  it('is the mean of its believable columns', () => {
    const history = summariseHistory(
      readColumns(sectionOf(students.map((i) => [i % 2 === 0 ? 1 : 100, 60 + (i % 5)]))),
    );
    expect(history.level).toBeCloseTo(0.62, 5);
  });

  it('is unknown before any column says something', () => {
    expect(summariseHistory([]).level).toBeNull();
  });
});
