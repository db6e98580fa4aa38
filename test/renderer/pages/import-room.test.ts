import { expect, test } from 'vitest';
import { App } from '../../../src/renderer/app.svelte.ts';
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

test('what was typed last is part of what Import keeps', async () => {
  const { api, calls } = fakeSchool();
  const room = new ImportRoom(new App(api, { locale: 'en' }));
  await room.read([new File(['a,b'], 'algebra-9b.csv')]);
  room.correctLater(withMaximum({ title: 'Quiz 1', externalId: null, maxPoints: 12 }));
  await room.commit();
  const kept = calls.filter((call) => /changePlan|commitPlan/.test(call));
  expect(kept).toEqual(['gradebook.changePlan', 'gradebook.commitPlan']);
});
