import { expect, test } from 'vitest';
import { aimsOf, spreadOf } from '../../../../src/main/insight/lesson/class-profile.ts';
import { nameFits } from '../../../../src/main/insight/lesson/name-fits.ts';
import { findTopic } from '../../../../src/main/insight/lesson/find-topic.ts';
import type { SectionGradebook } from '../../../../src/shared/nouns.ts';
import { BLANK_SCORE, POINTS_SCHEME } from '../../../../src/shared/nouns.ts';

const graded = (points: number) => ({
  ...BLANK_SCORE,
  points,
  status: 'graded' as const,
  detail: null,
});

/** Ten students; the quiz on equations gave 4 to 8 of 10. */
const gradebook: SectionGradebook = {
  section: { id: 1, name: '8C', course: 'Algebra', term: null, termStart: null },
  scheme: POINTS_SCHEME,
  categories: [],
  lineItems: ['Quiz 2: Linear equations', 'Essay'].map((title, position) => ({
    id: position + 1,
    title,
    maxPoints: 10,
    categoryId: null,
    dueOn: null,
    kind: 'quiz',
    position,
    externalId: null,
  })),
  students: [],
  scores: Array.from({ length: 10 }, (_, k) => [graded(4 + (k % 5)), graded(9)]),
  passLine: 0.6,
};
const topic = findTopic('linear equations');

test('answers to a skill of this name count first, with the interval that so few leave (Wilson)', () => {
  const skillShares = [{ skill: 'linear equations', correct: 12, count: 20 }];
  const [aim] = aimsOf(topic, { gradebook, skillShares }).filter(({ role }) => role === 'core');
  expect(aim).toMatchObject({ share: 0.6, n: 20, from: 'responses' });
  // By hand: z = 1.2816, p = 0.6, n = 20.
  expect(aim?.interval[0]).toBeCloseTo(0.4577, 3);
  expect(aim?.interval[1]).toBeCloseTo(0.7271, 3);
});

test('without answers the assessments of this name count, and others do not', () => {
  const [aim] = aimsOf(topic, { gradebook, skillShares: [] });
  expect(aim).toMatchObject({ role: 'core', n: 10, from: 'scores' });
  expect(aim?.share).toBeCloseTo(0.6);
});

test('too few answers say nothing', () => {
  const few = { ...gradebook, scores: gradebook.scores.slice(0, 3) };
  const skillShares = [{ skill: 'linear equations', correct: 1, count: 2 }];
  expect(aimsOf(topic, { gradebook: few, skillShares })).toEqual([]);
});

test('names fit as whole words, in either language, and short ones alone fit nothing', () => {
  expect(nameFits('Unit 3: Linear Equations', ['linear equations'])).toBe(true);
  expect(nameFits('第三单元 一元一次方程 测验', ['一元一次方程'])).toBe(true);
  expect(nameFits('Nonlinear equations', ['linear equations'])).toBe(false);
  expect(nameFits('比赛报名', ['比'])).toBe(false);
});

test('the spread of a class is that of its students’ means', () => {
  const means = [4, 5, 6, 7, 8].map((points) => (points / 10 + 0.9) / 2);
  const middle = means.reduce((sum, mean) => sum + mean, 0) / 5;
  const sd = Math.sqrt(means.reduce((sum, mean) => sum + (mean - middle) ** 2, 0) / 5);
  expect(spreadOf(gradebook)).toBeCloseTo(sd);
});
