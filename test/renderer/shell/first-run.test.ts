import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

test('an empty school file offers the sample, an import and a backup', async () => {
  await openApp('#/today', { students: 0 });
  for (const name of ['Try the sample school', 'Import my gradebook', 'Open a backup']) {
    await expect.element(page.getByRole('button', { name })).toBeVisible();
  }
});

test('a school whose only import was undone offers to bring it back', async () => {
  const { calls } = await openApp('#/today', { students: 0, hasUndone: true });
  await expect.element(page.getByText(/algebra-9b.csv.*is not lost/)).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => calls).toContain('school.redo');
});

test('the sample school leads to a forecast', async () => {
  await openApp('#/today', { students: 0, pace: 5 });
  await page.getByRole('button', { name: 'Try the sample school' }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('may need support before');
});

test('the language can be changed before anything else', async () => {
  await openApp('#/today', { students: 0 });
  await page.getByText('简体中文').click();
  await expect.element(page.getByRole('button', { name: '试用示例学校' })).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-CN');
});

test('a backup says what it holds before it is opened', async () => {
  const { calls } = await openApp('#/today', { students: 0 });
  await expect.element(page.getByRole('button', { name: 'Open a backup' })).toBeVisible();
  const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File(['x'], 'old.backup'));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await expect
    .element(page.getByText('5 classes, 140 students and 980 scores', { exact: false }))
    .toBeVisible();
  expect(calls).not.toContain('school.restore');
});
