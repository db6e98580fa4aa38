import { expect, test } from 'vitest';
import { App } from '../../../src/renderer/app.svelte.ts';
import { maximumInTitle } from '../../../src/renderer/pages/gradebook/check-questions.ts';
import { ImportRoom, withMaximum } from '../../../src/renderer/pages/gradebook/import.svelte.ts';
import { fakeSchool } from '../fake-api.ts';

test('fields that are filled one right after another all count, each with its last word', async () => {
  const room = new ImportRoom(new App(fakeSchool().api, { locale: 'en' }));
  await room.read([new File(['a,b'], 'algebra-9b.csv')]);
  const maximum = (title: string, maxPoints: number) =>
    room.correctLater(withMaximum({ title, externalId: null, maxPoints }));
  maximum('Quiz 1', 1);
  maximum('Quiz 1', 12);
  maximum('Quiz 2', 50);
  await expect.poll(() => room.isRereading).toBe(false);
  expect(room.preview?.choices.corrections?.maxima).toEqual([
    { title: 'Quiz 1', externalId: null, maxPoints: 12 },
    { title: 'Quiz 2', externalId: null, maxPoints: 50 },
  ]);
});

test('what was typed for one file is kept there, though another one is looked at by then', async () => {
  const room = new ImportRoom(new App(fakeSchool().api, { locale: 'en' }));
  await room.read([new File(['a,b'], 'year.zip')]);
  const maximum = (title: string) =>
    room.correctLater(withMaximum({ title, externalId: null, maxPoints: 12 }));
  maximum('Quiz 1');
  room.at = 1;
  maximum('Quiz 2');
  await expect.poll(() => room.isRereading).toBe(false);
  const typed = room.previews.map(({ choices }) =>
    choices.corrections?.maxima?.map((m) => m.title),
  );
  expect(typed).toEqual([['Quiz 1'], ['Quiz 2']]);
});

test('what was typed last is part of what Import keeps', async () => {
  const { api, calls } = fakeSchool();
  const room = new ImportRoom(new App(api, { locale: 'en' }));
  await room.read([new File(['a,b'], 'algebra-9b.csv')]);
  room.correctLater(withMaximum({ title: 'Quiz 1', externalId: null, maxPoints: 12 }));
  await room.commit();
  const kept = calls.filter((call) => /changePlan|commitPlan/.test(call));
  expect(kept).toEqual(['gradebook.changePlan', 'gradebook.commitPlan']);
});

test('a number in a title is proposed as the maximum where all scores fit under it, and no year is', () => {
  expect(maximumInTitle('Quiz 1 (20)', 18)).toBe(20);
  expect(maximumInTitle('测验1（20）', 20)).toBe(20);
  expect(maximumInTitle('Quiz (2)', 18)).toBeNull();
  expect(maximumInTitle('Essay (1984)', 48)).toBeNull();
});
