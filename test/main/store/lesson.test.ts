import { expect, test } from 'vitest';
import {
  changeLesson,
  keepLesson,
  lessonOf,
  lessonsOf,
  rateLesson,
  ratedLessons,
  removeLesson,
} from '../../../src/main/store/lesson.ts';
import { historySteps, redo, undo } from '../../../src/main/store/undo.ts';
import { aPlan } from '../insight/lesson/some-plans.ts';
import { fillSmallSchool, hashOfRows, openForTest } from './small-school.ts';

const plan = aPlan();
const name = { verb: 'change-lesson', title: 'Equations' };
const rating = {
  taughtOn: '2026-11-23',
  stars: 4,
  minutesUsed: 47,
  withReason: 12,
  rightOnly: 6,
  notYet: 4,
  judged: {},
};

function keptLesson() {
  const school = openForTest();
  const { section } = fillSmallSchool(school);
  const lessonId = keepLesson(school, { sectionId: section, plan, title: 'Equations' });
  return { school, section, lessonId };
}

test('a kept lesson comes back as it was, phases and tasks in their order', () => {
  const { school, lessonId } = keptLesson();
  expect(lessonOf(school, lessonId).plan).toEqual(plan);
});

test('changing one phase writes one phase into the history, and undo and redo walk through it', () => {
  const { school, lessonId } = keptLesson();
  const before = hashOfRows(school);
  const phases = plan.phases.map((phase, at) => (at === 2 ? { ...phase, draw: 9 } : phase));
  changeLesson(school, { lessonId, plan: { ...plan, phases }, name });
  const after = hashOfRows(school);
  undo(school);
  expect(hashOfRows(school)).toBe(before);
  redo(school);
  expect(hashOfRows(school)).toBe(after);
  expect(lessonOf(school, lessonId).plan.phases[2]?.draw).toBe(9);
});

test('removing a lesson takes its ratings along, and undo brings all of it back', () => {
  const { school, section, lessonId } = keptLesson();
  rateLesson(school, { lessonId, ...rating }, 'Equations');
  const before = hashOfRows(school);
  removeLesson(school, lessonId, 'Equations');
  expect(lessonsOf(school, section)).toEqual([]);
  undo(school);
  expect(hashOfRows(school)).toBe(before);
  expect(historySteps(school)[0]?.state).toBe('undone');
});

test('what was rated is there to learn from, with the structure that was taught', () => {
  const { school, section, lessonId } = keptLesson();
  rateLesson(school, { lessonId, ...rating }, 'Equations');
  const [rated] = ratedLessons(school, section);
  expect(rated).toMatchObject({ ...rating, topicId: plan.topicId, minutes: plan.minutes });
  expect(rated?.structure).toEqual(plan.structure);
});
