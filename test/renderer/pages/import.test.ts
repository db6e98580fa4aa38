import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';
import { keptNowhere } from '../../../src/renderer/pages/gradebook/check-questions.ts';

async function choose(...names: string[]) {
  const opened = await openApp('#/gradebook?import=1');
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  const field = document.querySelector<HTMLInputElement>('input[type=file][multiple]')!;
  const files = new DataTransfer();
  for (const name of names) files.items.add(new File(['a,b'], name));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return opened;
}

const next = () => page.getByRole('button', { name: 'Next' }).click();

test('a read file says what it holds before anything is kept', async () => {
  const { calls } = await choose('algebra-9b.csv');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('algebra-9b.csv holds 4 students and 4 assessments');
  expect(calls).not.toContain('gradebook.commitPlan');
});

test('the preview counts what is added, changed and removed', async () => {
  await choose('algebra-9b.csv');
  await next();
  await next();
  await next();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('This will add 14 scores, change 2 and remove 1');
  await expect.element(page.getByRole('row', { name: /Mateo Quiroga Quiz 1 11 13/ })).toBeVisible();
});

test('warnings come in words with their place', async () => {
  await choose('algebra-9b.csv');
  await next();
  await next();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'A score above the maximum' }))
    .toMatchTextContent('row 4, column 6');
});

test('a column set right is read again with that correction', async () => {
  const { calls } = await choose('algebra-9b.csv');
  await next();
  await page.getByRole('spinbutton', { name: 'Maximum of Mid-term' }).fill('50');
  await expect.poll(() => calls).toContain('gradebook.changePlan');
  await expect
    .element(page.getByRole('spinbutton', { name: 'Maximum of Mid-term' }))
    .toHaveValue(50);
});

test('importing offers the undo at once', async () => {
  const { calls } = await choose('algebra-9b.csv');
  await next();
  await next();
  await next();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.element(page.getByText('Imported algebra-9b.csv.')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => calls).toContain('school.undo');
});

test('a name typed last is not lost when Import is pressed right after it', async () => {
  const { calls } = await choose('algebra-9b.csv');
  await next();
  await next();
  await next();
  await userEvent.type(page.getByRole('textbox', { name: 'Term' }), 'Autumn 2026');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(() => calls).toContain('gradebook.commitPlan');
  const planCalls = calls.filter((call) => /changePlan|commitPlan/.test(call));
  expect(planCalls).toEqual(['gradebook.changePlan', 'gradebook.commitPlan']);
});

test('a file that is no gradebook gets a clear answer and cannot be imported', async () => {
  await choose('broken.csv');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('No table of students and scores');
  await expect.element(page.getByRole('button', { name: 'Next' })).not.toBeInTheDocument();
});

test('an archive of two files is imported one after the other', async () => {
  await choose('both.zip');
  await expect.element(page.getByRole('radio', { name: '9b.csv' })).toBeChecked();
  await next();
  await next();
  await next();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('9c.csv holds 4 students');
});

test('a file dropped anywhere opens the import', async () => {
  await openApp('#/forecast');
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const dropped = new DataTransfer();
  dropped.items.add(new File(['a,b'], 'dropped.csv'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('dropped.csv holds 4 students');
});

test('a column without a maximum is asked about, and the answer is read again', async () => {
  const { calls } = await choose('algebra-9b.csv');
  await next();
  await next();
  await page.getByRole('spinbutton', { name: 'Maximum of Mid-term' }).fill('40');
  await expect.poll(() => calls).toContain('gradebook.changePlan');
});

test('cells copied from a spreadsheet are read like a file', async () => {
  const { calls } = await openApp('#/gradebook?import=1');
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'Name\tQuiz\nAda\t7\n');
  window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
  await expect.poll(() => calls).toContain('gradebook.readFile');
});

test('the preview says what the file’s count does not keep in a cell of its own', () => {
  const change = { lineItem: 'Quiz', before: '1', after: '2' };
  const preview = {
    counts: { students: 3, assessments: 2, cells: 12, warnings: 0, rejectedRows: 0 },
    added: { students: 0, lineItems: 0, scores: 4 },
    changed: [
      { ...change, student: '' },
      { ...change, student: 'Ada' },
    ],
    changedCount: 2,
    unchangedScores: 5,
  };
  // Twelve in the file; four new, one changed, five the same. A column's new title is no score.
  expect(keptNowhere(preview)).toBe(2);
});
