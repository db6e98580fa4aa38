import { expect, test } from 'vitest';
import { sayParticular } from '../../../src/renderer/pages/today/say-particular.ts';
import type { Reason, StudentForecast } from '../../../src/shared/contract/forecast.ts';

const outOf20 = (points: number) => ({ title: 'Quiz', points, maxPoints: 20 });
const level = (...points: number[]): Reason => ({
  kind: 'level',
  effect: -0.2,
  without: 0.7,
  evidence: points.map(outOf20),
  count: points.length,
});

const studentWith = (known: number, ...reasons: Reason[]): StudentForecast => ({
  id: 1,
  name: 'Zoë',
  mean: 0.5,
  sd: 0.1,
  interval50: [0.43, 0.57],
  interval80: [0.37, 0.63],
  interval90: [0.34, 0.66],
  passProbability: 0.2,
  known,
  knownCount: 4,
  simple: { sectionMean: 0.7, runningMean: known },
  need: 'support',
  baseline: 0.7,
  reasons,
  abstained: false,
});

test('two students whose scores stand below the class read differently', () => {
  const steady = sayParticular(studentWith(0.42, level(8, 9, 8)), 'en');
  const falling = sayParticular(studentWith(0.6, level(16, 9, 8)), 'en');
  expect(steady).toBe('Average 42 so far, latest 9 of 20, 8 of 20');
  expect(falling).toBe('Latest below their own average of 60: 9 of 20, 8 of 20');
});

test('work without a score is said first, whether absent, missing or blank', () => {
  const missing: Reason = { kind: 'missing', effect: -0.04, without: 0.54, evidence: [], count: 2 };
  const student = studentWith(0.5, level(10, 10), missing);
  expect(sayParticular(student, 'en')).toMatch(/^2 pieces of work without a score\. Average 50/);
  expect(sayParticular(student, 'zh-CN')).toBe(
    '有 2 次任务没有成绩。目前平均 50，最近 10/20、10/20',
  );
});

test('good news is a latest score above the average', () => {
  expect(sayParticular(studentWith(0.6, level(8, 18, 17)), 'en')).toMatch(/^Latest above/);
});

test('without scores there is nothing particular to say', () => {
  expect(sayParticular({ ...studentWith(0.5), known: null }, 'en')).toBeNull();
});
