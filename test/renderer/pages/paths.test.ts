import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

async function openPath() {
  await openApp('#/practice?class=1&student=5');
  await page.getByText('Paths', { exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Week 1' })).toBeVisible();
}

test('a path shows its weeks with dates and load, and why each step stands there', async () => {
  await openPath();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/3 skills lie ahead of/);
  await expect.element(page.getByText('60 of 60 min')).toBeVisible();
  await expect.element(page.getByText(/kept path: week 3/)).toBeVisible();
  await expect.element(page.getByText(/no room in these weeks/)).toBeVisible();
});

test('a step is moved with the keyboard, kept, and says where it went', async () => {
  await openPath();
  const step = page.getByRole('button', { name: /30 min .* week 1$/ }).first();
  (await step.findElement()).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByText('changed, not kept yet')).toBeVisible();
  await page.getByRole('button', { name: 'Keep this path' }).click();
  await expect.element(page.getByText('The path is kept.')).toBeVisible();
});

test('two paths are compared by expected gain and minutes', async () => {
  await openPath();
  await page.getByLabelText('Compared with').selectOptions('20 minutes a week more');
  const table = page.getByRole('table', { name: 'Two paths compared' });
  await expect.element(table).toMatchTextContent(/20 minutes a week more.*1\.6.*1\.1–2\.0.*105/);
});

test('advice stands on answers, and similar cases are five or more without a name', async () => {
  await openPath();
  await page.getByText('On what grounds').first().click();
  await expect.element(page.getByText('Latest answers').first()).toBeVisible();
});

test('a student’s page has the same path, and courses', async () => {
  await openApp('#/students?student=5&class=1&tab=learning');
  await expect.element(page.getByRole('heading', { name: 'Week 1' })).toBeVisible();
  await page.getByRole('tab', { name: 'Courses' }).click();
  await expect.element(page.getByRole('button', { name: 'Choose Geometry' })).toBeVisible();
});
