import { expect, test } from 'vitest';
import type { TableReport } from '../../../src/main/benchmark/evaluate-table.ts';
import { tabulateOutcomes } from '../../../src/main/benchmark/tabulate-outcomes.ts';

const scores = (rmse: number) => ({ rmse, mae: 0.5, crps: 0.4, coverage80: 0.79, coverage90: 0.9 });
const report = (file: string, learner: 'auto' | 'maml', shares: number[]): TableReport => ({
  file,
  learner,
  seeds: ['0', '1'],
  results: shares.map((share, at) => ({
    k: 5 * at,
    ...scores(share * 0.8),
    blend: [],
    baselines: [
      { method: 'group mean', ...scores(1) },
      { method: 'mixed model, random intercept', ...scores(0.8) },
    ],
  })),
});

const page = tabulateOutcomes(
  {
    tables: [
      report('a.csv', 'auto', [1, 0.95, 0.9]),
      report('a.csv', 'maml', [1, 1.1, 1.05]),
      report('b.csv', 'auto', [1, 1, 0.96]),
    ],
    sequences: [
      {
        from: 'prior',
        serving: 'anil',
        scores: ['c.csv', 'all'].map((file) => ({
          file,
          method: 'anil',
          n: 9,
          coverage50: 0.5,
          ...scores(0.13),
        })),
      },
    ],
  },
  'en',
).split('\n');

test('every learner stands in its table beside the simple methods, which stand there once', () => {
  expect(page.slice(2, 8)).toEqual([
    '| method | k = 0 | k = 5 | k = 10 |',
    '| --- | --- | --- | --- |',
    '| auto | 0.8000 | 0.7600 | 0.7200 |',
    '| maml | 0.8000 | 0.8800 | 0.8400 |',
    '| group mean | 1.0000 | 1.0000 | 1.0000 |',
    '| mixed model, random intercept | 0.8000 | 0.8000 | 0.8000 |',
  ]);
});

test('a learner’s error is held against the mixed model’s on each table and on average', () => {
  const lines = page.filter((line) => line.startsWith('RMSE of'));
  expect(lines[0]).toContain('a.csv 0.9000, b.csv 0.9600; mean 0.9300');
  expect(lines[1]).toContain('a.csv 1.0500; mean 1.0500');
});

test('gradebooks say who answered, and what their ranges held', () => {
  expect(page).toContain('| anil * | 0.1300 · 0.790 · 0.900 | 0.1300 · 0.790 · 0.900 |');
});
