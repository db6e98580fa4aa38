import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

const cell = (row: number, column: number) =>
  page.elementLocator(document.querySelector(`[data-cell="${row}-${column}"]`)!);

async function openGrid(options = {}) {
  const opened = await openApp('#/gradebook', options);
  await expect.element(page.getByRole('grid')).toBeVisible();
  return opened;
}

test('blank, missing, excused and absent cells read differently, and none as zero', async () => {
  const { sections, app } = await openGrid();
  const [row] = sections[0]!.scores;
  const base = { points: null, letter: null, late: false, outOf: null };
  row![0] = { ...base, status: 'missing', detail: 'blank' };
  row![1] = { ...base, status: 'missing', detail: 'flagged' };
  row![2] = { ...base, status: 'excused', detail: 'flagged' };
  row![3] = { ...base, status: 'absent', detail: 'flagged' };
  row![4] = { ...base, points: 0, status: 'graded', detail: null };
  await app.refresh();
  await expect.element(cell(0, 1)).toMatchTextContent('missing');
  const texts = [0, 1, 2, 3, 4].map((column) => cell(0, column).element().textContent?.trim());
  expect(texts).toEqual(['·', 'missing', 'excused', 'absent', '0']);
});

test('the title counts blanks where nothing is flagged missing', async () => {
  const { sections, app } = await openGrid();
  for (const row of sections[0]!.scores) {
    row.forEach((score, at) => {
      if (score.status === 'missing')
        row[at] = { ...score, points: 1, status: 'graded', detail: null };
    });
  }
  sections[0]!.scores[3]![0] = {
    ...sections[0]!.scores[3]![0]!,
    points: null,
    status: 'missing',
    detail: 'blank',
  };
  await app.refresh();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/marked, 1 blank$/);
});

test('arrow keys walk the cells and the drawer says what stands there', async () => {
  await openGrid();
  await cell(0, 0).click();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.element(cell(1, 1)).toHaveFocus();
  await expect
    .element(page.getByRole('complementary'))
    .toMatchTextContent(/Ingrid Sjöblad.*Homework 1/);
});

test('a locked gradebook ignores what is typed', async () => {
  const { calls } = await openGrid();
  await cell(0, 0).click();
  await userEvent.keyboard('19{Enter}');
  expect(calls).not.toContain('gradebook.editScore');
});

test('in an unlocked gradebook a typed score is kept and the next cell is ready', async () => {
  const { calls } = await openGrid();
  await page.getByRole('button', { name: 'Unlock to edit' }).click();
  await cell(0, 0).click();
  const before = calls.length;
  await userEvent.keyboard('19{Enter}');
  await expect.element(cell(0, 0)).toMatchTextContent('19');
  await expect.element(cell(1, 0)).toHaveFocus();
  // The section is not read again for one score.
  expect(calls.slice(before)).not.toContain('gradebook.sectionRows');
});

test('Escape leaves a cell as it was', async () => {
  const { calls } = await openGrid();
  await page.getByRole('button', { name: 'Unlock to edit' }).click();
  await cell(0, 0).click();
  await userEvent.keyboard('1{Escape}');
  await expect.element(cell(0, 0)).toHaveFocus();
  expect(calls).not.toContain('gradebook.editScore');
});

test('sixty students are all there, and the last can be reached by keyboard', async () => {
  await openGrid({ students: 60 });
  await cell(0, 0).click();
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageDown}{PageDown}');
  await expect.element(cell(59, 0)).toHaveFocus();
});

test('the history lists the import and undoes it', async () => {
  await openGrid();
  await page.getByRole('button', { name: 'History' }).click();
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Import of algebra-9b.csv' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Undo the latest step' }).click();
  await expect.element(page.getByText('undone', { exact: true })).toBeVisible();
});

test('no title of a column is broken inside a word, however long', async () => {
  const { sections, app } = await openGrid();
  const [item] = sections[0]!.lineItems;
  item!.title = 'Homework Donaudampfschifffahrt';
  await app.refresh();
  const title = page.getByRole('columnheader', { name: /Homework Donau/ });
  await expect.element(title).toBeVisible();
  const words = title.element().querySelector('.title')!;
  const range = document.createRange();
  range.setStart(words.firstChild!, 'Homework D'.length);
  range.setEnd(words.firstChild!, 'Homework Donaudampf'.length);
  const lines = new Set([...range.getClientRects()].map(({ top }) => top));
  expect(lines.size).toBe(1);
});

const textAt = (row: number, column: number) =>
  document.querySelector(`[data-cell="${row}-${column}"]`)?.textContent?.trim();

function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

test('a block from a spreadsheet goes into the cells from the chosen one on, as one step', async () => {
  const { calls } = await openGrid();
  await page.getByRole('button', { name: 'Unlock to edit' }).click();
  await cell(1, 0).click();
  await expect.element(cell(1, 0)).toHaveFocus();
  paste('11\t12\n13\t14\n');
  await expect.poll(() => [textAt(1, 0), textAt(2, 1)]).toEqual(['11', '14']);
  expect(calls.filter((call) => call.startsWith('gradebook.edit'))).toEqual([
    'gradebook.editScores',
  ]);
});

test('Delete empties all chosen cells', async () => {
  await openGrid();
  await page.getByRole('button', { name: 'Unlock to edit' }).click();
  await cell(0, 0).click();
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}');
  await expect.poll(() => [textAt(0, 0), textAt(1, 1)]).toEqual(['·', '·']);
});

test('weights are set beside the grades that they give', async () => {
  const { calls } = await openGrid();
  await page.getByRole('button', { name: 'Grading', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Weighted categories').click();
  await expect.element(dialog.getByRole('table', { name: 'Grades' })).toMatchTextContent(/%/);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  expect(calls).toContain('gradebook.setScheme');
});

test('a step of the history says which cells it changed', async () => {
  await openGrid();
  await page.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Import of algebra-9b.csv').click();
  await expect.element(dialog).toMatchTextContent(/Mateo Quiroga.*blank.*excused/);
});
