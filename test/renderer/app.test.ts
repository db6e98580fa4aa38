import { expect, test } from 'vitest';
import { App } from '../../src/renderer/app.svelte.ts';
import { fakeSchool } from './fake-api.ts';

const sectionOf = (id: number, parts: { course?: string; term?: string }) => ({
  id,
  name: '7A',
  course: parts.course ?? 'Maths',
  term: parts.term ?? 'Autumn 2026',
  termStart: parts.term === 'Spring 2026' ? '2026-02-01' : '2026-09-01',
  studentCount: 20,
  lineItemCount: 5,
  scoreCount: 100,
  markedCount: 5,
});

async function appWith(...sections: ReturnType<typeof sectionOf>[]): Promise<App> {
  const app = new App(fakeSchool().api, { locale: 'en' });
  await app.sections.ask(async () => sections);
  return app;
}

test('the newest class of a name has it plainly, an older one with its term', async () => {
  const app = await appWith(sectionOf(1, {}), sectionOf(2, { term: 'Spring 2026' }));
  expect([1, 2].map((id) => app.nameSection(id, '7A'))).toEqual(['7A', '7A (Spring 2026)']);
});

test('two of a name in one term are told apart by what is taught, else by their number', async () => {
  const taught = await appWith(sectionOf(1, {}), sectionOf(2, { course: 'Physics' }));
  expect([1, 2].map((id) => taught.nameSection(id, '7A'))).toEqual(['7A (Maths)', '7A (Physics)']);
  const same = await appWith(sectionOf(1, {}), sectionOf(2, {}));
  expect([1, 2].map((id) => same.nameSection(id, '7A'))).toEqual(['7A (1)', '7A (2)']);
});

test('the teacher’s own words lose the name and each part of it while names are hidden', async () => {
  const app = await appWith();
  app.settings.privacy = true;
  const student = { id: 7, name: 'Quiroga, Mateo' };
  expect(app.hideIn('Mateo and Ms Quiroga, Mateo', student)).toBe('Student 07 and Ms Student 07');
});

test('the first look at the school file is no change of it: a page asks once', async () => {
  const app = new App(fakeSchool().api, { locale: 'en' });
  await app.start();
  expect([app.sections.value === null, app.revision]).toEqual([false, 0]);
  await app.refresh();
  expect(app.revision).toBe(1);
});

test('what was said to the teacher is gone when a student has the screen', async () => {
  const app = new App(fakeSchool().api, { locale: 'en' });
  await app.start();
  app.tell('Ben: 4 of 10');
  await app.startSitting({ studentId: 1, minutes: 10 });
  expect([app.sitting?.student.id, app.notice]).toEqual([1, null]);
});

test('a window that was opened during a turn shows the teacher’s place once it ends', async () => {
  const { api } = fakeSchool();
  await api.practice.startSitting({ studentId: 1, minutes: 10 });
  const app = new App(api, { locale: 'en' });
  await app.start();
  expect(app.isPlaced).toBe(false);
  await api.practice.endSitting({ pin: '2468' });
  await app.endSitting();
  expect([app.isPlaced, app.sections.value === null]).toEqual([true, false]);
});
