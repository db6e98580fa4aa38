import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

test('the page opens with whom to talk to, and why', async () => {
  await openApp('#/today');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('Six students to talk to this week');
  await expect.element(page.getByRole('complementary')).toMatchTextContent(/Mateo Quiroga.*Why/);
});

test('choosing another student shows their reasons', async () => {
  await openApp('#/today');
  await page.getByRole('button', { name: /Sefton Marlowe/ }).click();
  await expect
    .element(page.getByRole('complementary').getByRole('heading', { level: 2 }))
    .toMatchTextContent('Sefton Marlowe');
});

test('a rule of one’s own says whom it would list, is kept and removed', async () => {
  const { calls } = await openApp('#/today');
  await page.getByText('A new rule').click();
  await expect.element(page.getByText('Would list nobody.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep this rule' }).click();
  await expect.element(page.getByRole('heading', { name: /Missed 2 of the last 4/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the rule: Missed 2 of the last 4' }).click();
  await expect.poll(() => calls.includes('people.removeRule')).toBe(true);
});
