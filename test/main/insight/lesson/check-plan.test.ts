/** Each check catches the very thing that it is there for. */
import { expect, test } from 'vitest';
import { checkPlan } from '../../../../src/main/insight/lesson/check-plan.ts';
import type { CheckResult, LessonPlan } from '../../../../src/shared/lesson.ts';
import { aPlan } from './some-plans.ts';

const plan = aPlan();
const broken = (check: CheckResult['check'], changed: Partial<LessonPlan>) =>
  checkPlan({ ...plan, ...changed }).find((one) => one.check === check);
const phases = (change: (phase: LessonPlan['phases'][number], at: number) => object) =>
  plan.phases.map((phase, at) => ({ ...phase, ...change(phase, at) }));
const tasks = (change: (task: LessonPlan['tasks'][number], at: number) => object) =>
  plan.tasks.map((task, at) => ({ ...task, ...change(task, at) }));

test('an untouched lesson passes', () => {
  expect(checkPlan(plan).every(({ ok }) => ok)).toBe(true);
});

test('minutes that do not add up', () => {
  const longer = phases((phase, at) => (at === 0 ? { minutes: phase.minutes + 1 } : {}));
  expect(broken('minutes', { phases: longer })).toMatchObject({ ok: false, where: ['46/45'] });
});

test('practice before anything was shown', () => {
  const turned = [...plan.phases].reverse();
  expect(broken('order', { phases: turned })?.ok).toBe(false);
});

test('a phase that is over before it began', () => {
  expect(
    broken('length', { phases: phases((_, at) => (at === 0 ? { minutes: 1 } : {})) })?.ok,
  ).toBe(false);
});

test('a question of what was neither recalled nor shown', () => {
  const skill = 'logarithms.values';
  const strange = tasks((task, at) => (at === 1 ? { item: { ...task.item, skill } } : {}));
  expect(broken('prerequisites', { tasks: strange })?.where).toEqual([plan.tasks[1]?.id]);
});

test('practice of what no example showed', () => {
  const { skill } = plan.tasks.find(({ way }) => way === 'worked')!.item;
  const alike = tasks((task) => (task.way === 'worked' ? { item: { ...task.item, skill } } : {}));
  const unseen = plan.tasks.filter(
    ({ item, way, objective }) => way !== 'worked' && objective !== null && item.skill !== skill,
  );
  expect(unseen.length).toBeGreaterThan(0);
  expect(broken('prerequisites', { tasks: alike })?.where).toEqual(unseen.map(({ id }) => id));
});

test('an objective that nothing at the end assesses', () => {
  const blind = tasks(() => ({ objective: 0 }));
  expect(broken('objectives', { tasks: blind })?.where).toEqual(['2']);
});

test('a wrong answer that is right', () => {
  const twice = tasks(({ item }) => ({
    item: {
      ...item,
      distractors: item.distractors.map((one) => ({ ...one, answer: item.answer })),
    },
  }));
  expect(broken('answers', { tasks: twice })?.ok).toBe(false);
});

test('a key that a second way of solving does not find', () => {
  const wrong = tasks((task, at) =>
    at === 0 ? { item: { ...task.item, answer: { kind: 'integer', value: '987654' } } } : {},
  );
  expect(broken('second-solver', { tasks: wrong })?.where).toEqual([plan.tasks[0]?.id]);
});

test('a question that comes twice', () => {
  const again = tasks((_, at) => (at === 3 ? { item: plan.tasks[2]?.item } : {}));
  expect(broken('duplicates', { tasks: again })?.where).toEqual([plan.tasks[3]?.id]);
});

test('numbers that differ between the languages, whatever their grouping', () => {
  const title = { en: 'In 40,000 steps', 'zh-CN': '走 40000 步' };
  expect(broken('languages', { title })?.ok).toBe(true);
  expect(broken('languages', { title: { ...title, 'zh-CN': '走 4000 步' } })?.where).toEqual([
    'title',
  ]);
});

test('a blank, a gap that nobody filled, and a word that hurts', () => {
  expect(broken('blanks', { idea: { en: '', 'zh-CN': '要点' } })?.where).toEqual(['idea']);
  expect(broken('blanks', { idea: { en: 'Use {tool}', 'zh-CN': '要点' } })?.where).toEqual([
    'idea',
  ]);
  expect(broken('words', { idea: { en: 'Even weak students can', 'zh-CN': '要点' } })?.ok).toBe(
    false,
  );
  expect(broken('words', { idea: { en: 'All', 'zh-CN': '帮助差生' } })?.ok).toBe(false);
});

test('the teacher’s own words may differ between the languages', () => {
  const title = { en: 'In 3 steps', 'zh-CN': '第一课' };
  expect(broken('languages', { title })?.ok).toBe(false);
  expect(broken('languages', { title, edited: ['title'] })?.ok).toBe(true);
});
