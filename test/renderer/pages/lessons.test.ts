import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

test('a kept lesson opens with its phases, questions and check report', async () => {
  await openApp('#/teaching?class=1');
  await page.getByRole('button', { name: 'Write the variants' }).click();
  await page.getByRole('button', { name: 'Keep and edit' }).first().click();
  await expect.element(page.getByRole('heading', { name: 'Exit ticket' })).toBeVisible();
  await expect.element(page.getByText('All 11 checks passed')).toBeVisible();
  await page.getByRole('button', { name: /Draw anew: Recall/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Exit ticket' })).toBeVisible();
});
