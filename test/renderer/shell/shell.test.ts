import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PAGES } from '../../../src/renderer/route.svelte.ts';
import { openApp } from '../open-app.ts';

test.each(PAGES)('one key hides every name on %s', async (at) => {
  const { sections } = await openApp(`#/${at}`, { settings: { privacy: true } });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector('[role=status] .bar')).toBeNull();
  const shown = document.body.textContent ?? '';
  const names = sections.flatMap(({ students }) => students.map(({ name }) => name));
  expect(names.filter((name) => shown.includes(name))).toEqual([]);
});

test('F8 hides names and shows them again', async () => {
  await openApp('#/forecast');
  await expect.element(page.getByRole('option', { name: /^Mateo Quiroga/ })).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByRole('option', { name: /^Student 01/ })).toBeVisible();
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByRole('option', { name: /^Mateo Quiroga/ })).toBeVisible();
});

test('Ctrl K finds a student without their accents', async () => {
  await openApp('#/today');
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('combobox', { name: /^Find a student/ }).fill('sjoblad');
  await expect.element(page.getByRole('option', { name: /Ingrid Sjöblad/ }).first()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('Ingrid Sjöblad');
});

test('Ctrl Z undoes the latest step and says which', async () => {
  await openApp('#/today');
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('Undone: Import of algebra-9b.csv')).toBeVisible();
});

test('another class is one choice away, on the page that is open', async () => {
  await openApp('#/gradebook');
  await page.getByRole('combobox', { name: 'Class' }).selectOptions('Geometry 10A');
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('Geometry 10A');
});

test('the settings close once one is chosen, and on another page', async () => {
  const { app } = await openApp('#/today');
  const menu = page.getByRole('dialog', { name: 'Settings' });
  const gear = page.getByRole('button', { name: 'Settings' });
  await gear.click();
  await expect.element(menu).toBeVisible();
  await menu.getByRole('button', { name: 'Save a backup' }).click();
  await expect.element(menu).not.toBeInTheDocument();
  await gear.click();
  await expect.element(menu).toBeVisible();
  app.route.goTo({ page: 'students' });
  await expect.element(menu).not.toBeInTheDocument();
});

test('a lost connection says that what was saved is safe', async () => {
  const { app } = await openApp('#/today');
  app.isLost = true;
  app.notice = null;
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(app.describe(new Error('[AsyncIdQueue] Queue[1] was closed')).next).toContain('is safe');
});

test('the app begins at the page and class that were open last', async () => {
  const { app } = await openApp('', { settings: { place: '#/gradebook?class=2' } });
  await expect.poll(() => app.route.place).toMatchObject({ page: 'gradebook', sectionId: 2 });
  await expect.element(page.getByRole('grid')).toBeVisible();
});

test('an address says more than where the app was last', async () => {
  const { app } = await openApp('#/students', { settings: { place: '#/gradebook' } });
  await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent('students');
  expect(app.route.place.page).toBe('students');
});

test('the page and class are kept, the student is not', async () => {
  const { app } = await openApp('#/forecast?class=2&student=31');
  await expect
    .poll(async () => (await app.api.school.status()).settings.place)
    .toBe('#/forecast?class=2');
});

test('the copies that the app keeps are listed, and one is looked at before it is restored', async () => {
  const { calls } = await openApp('#/today');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Earlier copies' }).click();
  await page.getByRole('button', { name: 'See what it holds' }).first().click();
  await expect.element(page.getByRole('dialog')).toMatchTextContent(/980 scores/);
  expect(calls).not.toContain('school.restore');
});
