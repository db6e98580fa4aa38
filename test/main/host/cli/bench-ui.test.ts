import { expect, test } from 'vitest';
import { isQuick, tableOf } from '../../../../src/main/host/cli/bench-ui.ts';
import type { AnswerTimes, Measured } from '../../../../src/main/host/cli/measure-answers.ts';

const times = (call: string, p95: number, isTraining = false): AnswerTimes => ({
  call,
  isTraining,
  n: 30,
  p50: 2,
  p95,
  p99: p95 + 1,
  max: p95 + 2,
});
const kept: Measured = {
  calls: [times('school.status', 3), times('school.status', 12.34, true)],
  p99: 49.9,
  trainingSteps: 7,
  adapted: times('tutor.student', 99.9),
  answered: times('practice.answerItem', 99.9),
};

test('one answer that comes too late breaks the promise, whichever it is', () => {
  expect(isQuick(kept)).toBe(true);
  expect(isQuick({ ...kept, p99: 50 })).toBe(false);
  expect(isQuick({ ...kept, adapted: times('tutor.student', 100) })).toBe(false);
  expect(isQuick({ ...kept, answered: times('practice.answerItem', 100) })).toBe(false);
});

test('the table says of each figure when it was taken', () => {
  const lines = tableOf(kept, 'en').split('\n');
  expect(lines.find((line) => line.startsWith('tutor.student'))).toMatch(/after a new answer +30/);
  const status = lines.filter((line) => line.startsWith('school.status'));
  expect(status[0]).toMatch(/at rest .*3\.0 +4\.0 +5\.0$/);
  expect(status[1]).toMatch(/while learning .*12\.3 +13\.3 +14\.3$/);
});
