import { expect, test } from 'vitest';
import {
  changeMinutes,
  changeText,
  drawTask,
  placeItem,
  redrawPhase,
  tasksIn,
} from '../../../../src/main/insight/lesson/change-plan.ts';
import { bankItem } from '../../../../src/main/insight/lesson/bank-item.ts';
import { checkPlan } from '../../../../src/main/insight/lesson/check-plan.ts';
import { STRUCTURE } from '../../../../src/main/insight/lesson/structure.ts';
import type { LessonPlan } from '../../../../src/shared/lesson.ts';
import { aPlan } from './some-plans.ts';

const plan = aPlan();
const phaseOf = (of: LessonPlan, kind: string) => {
  const phase = of.phases.find((one) => one.kind === kind);
  if (!phase) throw new Error(`no ${kind}`);
  return phase;
};
const guided = phaseOf(plan, 'guided');
const promptsOf = (of: LessonPlan, kind: string) =>
  tasksIn(of, phaseOf(of, kind)).map(({ item }) => JSON.stringify(item.prompt.en));

test('a changed text stays when its phase is drawn anew, and everything else of the phase is new', () => {
  const [first] = guided.moves;
  const where = `${first?.id}.text`;
  const edited = changeText(plan, { where, language: 'en', text: 'My own way.' });
  const redrawn = redrawPhase(edited, guided.id);
  const texts = phaseOf(redrawn, 'guided').moves.map(({ text }) => text.en);
  expect(texts).toContain('My own way.');
  expect(promptsOf(redrawn, 'guided')).not.toEqual(promptsOf(plan, 'guided'));
  expect(promptsOf(redrawn, 'independent')).toEqual(promptsOf(plan, 'independent'));
  expect(checkPlan(redrawn).every(({ ok }) => ok)).toBe(true);
});

test('drawing a phase again and again never gives the same questions twice', () => {
  const seen = new Set<string>();
  let current = plan;
  for (let draw = 0; draw < 4; draw++) {
    seen.add(promptsOf(current, 'guided').join());
    current = redrawPhase(current, guided.id);
  }
  expect(seen.size).toBe(4);
});

const question = {
  id: 3,
  source: 'bank.xml',
  externalId: 'q3',
  language: 'en' as const,
  kind: 'number' as const,
  prompt: 'What is x in 2x = 9?',
  answer: '4.5',
  options: [],
  explanation: '',
  skill: null,
  attribution: 'A. Author, CC BY',
};

test('a question that the teacher chose stays when its phase is drawn anew', () => {
  const [taskId = ''] = guided.taskIds;
  const placed = placeItem(plan, taskId, {
    item: bankItem(question),
    attribution: 'A. Author, CC BY',
  });
  const redrawn = redrawPhase(placed, guided.id);
  const kept = tasksIn(redrawn, phaseOf(redrawn, 'guided'))[0];
  expect(kept?.item.prompt.en).toEqual(['What is x in 2x = 9?']);
  expect(kept?.attribution).toBe('A. Author, CC BY');
});

test('a question of the teacher’s own may be true or false', () => {
  const [taskId = ''] = phaseOf(plan, 'recall').taskIds;
  const either = {
    ...question,
    kind: 'choice' as const,
    answer: 'true',
    options: ['true', 'false'],
  };
  const placed = placeItem(plan, taskId, { item: bankItem(either), attribution: null });
  expect(placed.tasks.find(({ id }) => id === taskId)?.way).toBe('choose');
});

test('where an example becomes a question, what is said of those after it follows their numbers', () => {
  const [taskId = ''] = phaseOf(plan, 'model').taskIds;
  const said = (of: LessonPlan) =>
    phaseOf(of, 'guided')
      .moves.map(({ text }) => text.en)
      .join(' ');
  const range = (from: number) => `${from} to ${from + guided.taskIds.length - 1}`;
  const first = phaseOf(plan, 'recall').taskIds.length + 1;
  expect(said(plan)).toContain(range(first));
  const placed = placeItem(plan, taskId, { item: bankItem(question), attribution: null });
  expect(said(placed)).toContain(range(first + 1));
});

test('minutes move between phases, the lesson keeps its length, and the words follow', () => {
  const exit = phaseOf(plan, 'exit');
  const changed = changeMinutes(plan, exit.id, exit.minutes + 2);
  expect(changed.phases.reduce((sum, phase) => sum + phase.minutes, 0)).toBe(plan.minutes);
  const [slip] = phaseOf(changed, 'exit').moves;
  expect(slip?.text.en).toContain(`${exit.minutes + 1} minutes`);
});

test('minutes that would leave another phase too short are refused, with the check that says so', () => {
  const exit = phaseOf(plan, 'exit');
  expect(() => changeMinutes(plan, exit.id, 40)).toThrow(
    expect.objectContaining({ code: 'lesson-not-valid' }),
  );
});

test('another question of the same kind takes the place of one, and only of that', () => {
  const [taskId = ''] = phaseOf(plan, 'independent').taskIds;
  const changed = drawTask(plan, taskId, { seed: 99 });
  const differing = changed.tasks.filter((task, at) => task.item !== plan.tasks[at]?.item);
  expect(differing.map(({ id }) => id)).toEqual([taskId]);
  expect(differing[0]?.item.skill).toBe(plan.tasks.find(({ id }) => id === taskId)?.item.skill);
});

test('objectives and titles can be changed by their place; a place that is not there is refused', () => {
  const text = 'Solve equations of your own';
  const changed = changeText(plan, { where: 'objectives.0.text', language: 'en', text });
  expect(changed.objectives[0]?.text.en).toBe(text);
  expect(changed.edited).toEqual(['objectives.0.text']);
  for (const where of ['objectives.9.text', 'seed', '__proto__', 'constructor'])
    expect(() => changeText(plan, { where, language: 'en', text })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
});

test('what the teacher changes changes the structure, and how it was proposed is remembered', () => {
  const exit = phaseOf(plan, 'exit');
  const shares = STRUCTURE.indexOf('exit');
  const once = changeMinutes(plan, exit.id, exit.minutes + 2);
  expect(once.structure[shares]).toBeCloseTo((exit.minutes + 2) / plan.minutes, 9);
  const [taskId = ''] = phaseOf(plan, 'independent').taskIds;
  const twice = drawTask(once, taskId, { seed: 5, level: 'stretch' });
  const challenge = STRUCTURE.indexOf('challenge');
  expect(twice.structure[challenge]).toBeGreaterThan(plan.structure[challenge] ?? 1);
  expect(twice.proposed).toEqual(plan.structure);
  expect(redrawPhase(plan, exit.id).proposed).toBeUndefined();
});
