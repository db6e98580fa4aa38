import { describe, expect, it } from 'vitest';
import { goodNewsOf, quietRunOf } from '../../../../src/main/insight/people/good-news.ts';
import type { StudentForecast } from '../../../../src/shared/contract/forecast.ts';
import type { Column } from '../../../../src/main/tasks/read-columns.ts';

/** Columns of a class of three; the first is the student, null where nothing is there. */
const columnsOf = (own: (number | null)[], others: number[] = own.map(() => 0.7)): Column[] =>
  own.map((fraction, at) => ({
    lineItem: at,
    category: null,
    weight: null,
    fractions: [fraction, others[at]!, others[at]!],
    missing: [fraction === null, false, false],
    excused: [false, false, false],
    late: [false, false, false],
  }));

const forecast: StudentForecast = {
  id: 1,
  name: 'Ada',
  mean: 0.7,
  sd: 0.1,
  interval50: [0.63, 0.77],
  interval80: [0.57, 0.83],
  interval90: [0.53, 0.87],
  passProbability: 0.85,
  known: 0.7,
  knownCount: 6,
  simple: { sectionMean: 0.7, runningMean: 0.7 },
  need: 'on-course',
  baseline: null,
  reasons: [],
  abstained: false,
};
const newsOf = (columns: Column[], shown: Parameters<typeof goodNewsOf>[0]['shown'] = []) =>
  goodNewsOf({ columns, place: 0, forecast, shown, titleOf: (id) => `Quiz ${id}` });

const shownBefore = {
  sectionId: 1,
  studentId: 1,
  asOfId: 1,
  learner: 'maml',
  modelId: null,
  passLine: 0.5,
  shownAt: '2026-11-20T08:00:00Z',
  mean: 0.6,
  low50: 0.55,
  high50: 0.65,
  low80: 0.5,
  high80: 0.7,
  low90: 0.45,
  high90: 0.75,
  reach: 0.8,
  need: 'support',
  known: 0.6,
  knownCount: 4,
  sectionMean: 0.7,
  runningMean: 0.6,
};

describe('good news', () => {
  it('is a rise beyond a student’s own ups and downs', () => {
    expect(newsOf(columnsOf([0.5, 0.55, 0.5, 0.8, 0.85]))).toMatchObject({ kind: 'improved' });
  });

  it('is not made by an easy test', () => {
    const easy = [0.6, 0.65, 0.6, 0.9, 0.95];
    expect(newsOf(columnsOf([0.5, 0.55, 0.5, 0.8, 0.85], easy))).toBeNull();
  });

  it('is not a rise that luck makes every other week', () => {
    expect(newsOf(columnsOf([0.4, 0.8, 0.5, 0.7, 0.7]))).toBeNull();
  });

  it('is work handed in again after gaps', () => {
    expect(newsOf(columnsOf([0.6, 0.6, null, null, 0.5, 0.6]))).toEqual({
      kind: 'handed-in',
      handed: 2,
      missed: 2,
    });
  });

  it('is being back where one was after a dip', () => {
    const back = columnsOf([0.7, 0.72, 0.68, 0.7, 0.4, 0.45, 0.69, 0.71]);
    expect(newsOf(back)).toMatchObject({ kind: 'recovered' });
    const still = columnsOf([0.7, 0.72, 0.68, 0.7, 0.4, 0.45, 0.5, 0.5]);
    expect(newsOf(still)).toBeNull();
  });

  it('is a score above what was forecast, of the latest alone', () => {
    const above = { ...shownBefore, targetId: 5, outcome: 0.82 };
    expect(newsOf(columnsOf([0.6, 0.6]), [above])).toMatchObject({
      kind: 'above-forecast',
      title: 'Quiz 5',
    });
    const within = { ...shownBefore, targetId: 6, outcome: 0.6 };
    expect(newsOf(columnsOf([0.6, 0.6]), [above, within])).toBeNull();
  });
});

describe('a quiet run', () => {
  it('counts the latest work without a score', () => {
    expect(quietRunOf(columnsOf([0.6, null, 0.5, null, null]), 0)).toBe(2);
  });

  it('does not count what is only begun to be marked', () => {
    const begun: Column = { ...columnsOf([null])[0]!, fractions: [null, null, 0.8] };
    expect(quietRunOf([...columnsOf([0.6]), begun], 0)).toBe(0);
  });
});
