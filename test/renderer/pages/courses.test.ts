import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

test('courses for a student come with a range, grounds and one to explore', async () => {
  await openApp('#/courses?student=5&class=1');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/4 courses fit .* in Spring 2027/);
  const list = page.getByRole('main').getByRole('listitem');
  await expect.element(list.first()).toMatchTextContent(/Geometry.*likely 68–87/s);
  await expect.element(page.getByText('to explore')).toBeVisible();
  await expect.element(page.getByText(/Required this term: Biology/)).toBeVisible();
});

test('a course can be chosen and taken back', async () => {
  await openApp('#/courses?student=5&class=1');
  await page.getByRole('button', { name: 'Choose Geometry' }).click();
  const back = page.getByRole('button', { name: 'Take Geometry back' });
  await expect.element(back).toBeVisible();
  await back.click();
  await expect.element(page.getByRole('button', { name: 'Choose Geometry' })).toBeVisible();
});

test('an answered question is not asked again', async () => {
  await openApp('#/courses?student=5&class=1');
  await page.getByRole('button', { name: 'drawing: Yes' }).click();
  await expect.element(page.getByText('Answered: drawing: yes')).toBeVisible();
});

test('the plan of a class says who missed what, and why', async () => {
  await openApp('#/courses?class=1');
  await page.getByText('Class plan').click();
  await page.getByRole('button', { name: 'Plan the class' }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('1 of 2 students have the course that fits best');
  await expect.element(page.getByText(/equal claim, decided by lot/)).toBeVisible();
});

test('a failure says what to do', async () => {
  await openApp('#/courses?class=1', { failing: ['courses.catalogue'] });
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a course is changed in the catalogue; a need that is no course is refused', async () => {
  await openApp('#/courses?class=1');
  await page.getByText('Catalogue', { exact: true }).click();
  await page.getByRole('button', { name: 'Algebra 2' }).click();
  const needs = page.getByLabelText(/^Builds on/);
  await expect.element(needs).toHaveValue('Geometry');
  await needs.fill('Geometry or Drama; Alchemy');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(page.getByText(/Not in the catalogue: Alchemy/)).toBeVisible();
  await needs.fill('Geometry or Drama');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('two terms are compared, and the first can be chosen', async () => {
  await openApp('#/courses?student=5&class=1');
  await page.getByText('Two terms').click();
  await expect.element(page.getByRole('heading', { name: 'Towards Algebra 2' })).toBeVisible();
  await page.getByRole('button', { name: /Choose the first term of “What fits best”/ }).click();
  await expect.element(page.getByText('The first term’s courses are chosen.')).toBeVisible();
});
