import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../../src/main/insight/lesson/check-plan.ts';
import { topics } from '../../../../src/main/insight/lesson/find-topic.ts';
import { TOPICS } from '../../../../src/main/insight/lesson/topics/index.ts';
import { blankIn, haveSameFigures } from '../../../../src/main/insight/lesson/check-text.ts';
import { collectTexts } from '../../../../src/main/insight/lesson/collect-texts.ts';
import { PURPOSES } from '../../../../src/shared/lesson.ts';
import { aPlan } from './some-plans.ts';

const failed = (plan: ReturnType<typeof aPlan>) =>
  checkPlan(plan)
    .filter(({ ok }) => !ok)
    .map(({ check, where }) => `${check}: ${where.join(', ')}`);

describe.each(topics.map((topic) => ({ id: topic.id, topic })))('lessons on $id', ({ topic }) => {
  test.each(PURPOSES)('the %s variant passes every check at once', (purpose) => {
    expect(failed(aPlan({ topic, purpose }))).toEqual([]);
  });

  test('short and long ones do too', () => {
    for (const minutes of [30, 90])
      expect(failed(aPlan({ topic, minutes, seed: minutes }))).toEqual([]);
  });
});

test('the same seed writes the same lesson, another seed other questions', () => {
  expect(aPlan({ seed: 5 })).toEqual(aPlan({ seed: 5 }));
  const prompts = (seed: number) =>
    aPlan({ seed }).tasks.map(({ item }) => JSON.stringify(item.prompt));
  expect(prompts(5)).not.toEqual(prompts(6));
});

test('a support lesson begins a question for the students, a language-light one lets them choose', () => {
  expect(aPlan({ purpose: 'support' }).tasks.map(({ way }) => way)).toContain('complete');
  expect(aPlan({ purpose: 'language-light' }).tasks.map(({ way }) => way)).toContain('choose');
});

test('every exit ticket ends with an error to mend, so that more than the procedure is seen', () => {
  const plan = aPlan();
  const last = plan.tasks.at(-1);
  expect(last?.way).toBe('mend');
  expect(last?.item.distractors[last.wrong ?? -1]?.name.en).toMatch(/\w/);
});

test('every topic’s own texts hold the same numbers in both languages, whether the bank asks it or not', () => {
  const apart: string[] = [];
  const look = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('en' in value && 'zh-CN' in value) {
      const text = { en: String(value.en), 'zh-CN': String(value['zh-CN']) };
      if (!haveSameFigures(text) || blankIn(text)) apart.push(where);
      return;
    }
    for (const [name, inner] of Object.entries(value)) look(inner, `${where}.${name}`);
  };
  for (const topic of TOPICS) look(topic, topic.id);
  expect(apart).toEqual([]);
});

test('what teachers read is theirs in both languages, and no two topics share an idea', () => {
  for (const { text } of collectTexts(aPlan())) {
    expect(text.en).not.toMatch(/\p{Script=Han}{4}/u);
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
  }
  expect(new Set(TOPICS.map(({ idea }) => idea.en)).size).toBe(TOPICS.length);
});
