import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

test('the list holds one class, or everyone', async () => {
  await openApp('#/students');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('28 students in Algebra 9B');
  await page.getByText('Everyone').click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('140 students in 5 classes');
});

test('sorting by missing work puts those with most last, then first', async () => {
  await openApp('#/students');
  const head = page.getByRole('button', { name: 'Missing' });
  await head.click();
  await expect
    .element(page.getByRole('columnheader', { name: 'Missing' }))
    .toHaveAttribute('aria-sort', 'ascending');
  await head.click();
  await expect.element(page.getByRole('row').nth(1)).toMatchTextContent(/1$/);
});

test('a student’s page says the likely range and draws missing work as missing', async () => {
  await openApp('#/students?student=5&class=1');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Siobhán O’Dreaney is likely to land between \d+ and \d+ on Mid-term/);
  const chart = page.getByRole('img', { name: /Scores of Siobhán/ });
  await expect.element(chart).toMatchTextContent('missing');
});

test('the what-if button of a student’s page opens the what-if on that student', async () => {
  await openApp('#/students?student=5&class=1');
  await page.getByRole('button', { name: 'Try a what-if' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'What if Siobhán O’Dreaney …' }))
    .toBeVisible();
});

test('a student is removed only after a yes, and what still holds them is said', async () => {
  const { calls } = await openApp('#/students?student=5&class=1&tab=history');
  await page.getByRole('button', { name: 'Remove this student' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent(/7 scores.*No copy that the app keeps/);
  const remove = dialog.getByRole('button', { name: 'Remove for good' });
  await expect.element(remove).toBeDisabled();
  await dialog.getByRole('checkbox').click();
  await remove.click();
  await expect.poll(() => calls).toContain('school.deleteStudent');
});

test('arrow keys walk through the tabs of a student’s page, and the address keeps which is open', async () => {
  await openApp('#/students?student=5&class=1');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('tabpanel')).toMatchTextContent(/Your view/);
  await userEvent.keyboard('{End}{Home}{ArrowLeft}');
  await expect.element(page.getByRole('tab', { selected: true })).toHaveFocus();
  expect(window.location.hash).toMatch(/tab=/);
});

test('a tag that is given can be filtered by, and the filter kept', async () => {
  const { calls } = await openApp('#/students?student=5&class=1');
  await page.getByLabelText('New tag').fill('choir');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Take the tag choir off' })).toBeVisible();
  await page.getByRole('link', { name: 'All students' }).click();
  await page.getByRole('button', { name: 'choir', exact: true }).click();
  await expect.poll(() => page.getByRole('row').elements().length).toBe(2);
  await page.getByText('Keep this filter, or tag everybody listed').click();
  await page.getByLabelText('Name of the filter').fill('Singers');
  await page.getByRole('button', { name: 'Keep the filter' }).click();
  await expect.element(page.getByRole('button', { name: 'Singers', exact: true })).toBeVisible();
  expect(calls).toContain('people.saveFilter');
});

test('Chinese names stand in the order of their pinyin in either language', async () => {
  await openApp('#/students?class=1');
  const names = () =>
    page
      .getByRole('rowheader')
      .elements()
      .map((element) => element.textContent?.trim() ?? '')
      .filter((name) => /^\p{Script=Han}/u.test(name));
  await expect.poll(names).toEqual(['陈思远', '林悦', '欧阳若曦', '王睿']);
});
