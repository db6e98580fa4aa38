import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

/** The rows of the chart, not the choices of the class picker. */
const chart = () => page.getByRole('listbox', { name: /^Likely range of each student/ });

test('the title tells how many may need support before what', async () => {
  await openApp('#/forecast');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('Five of 28 may need support before Mid-term');
});

test('an assessment that is not in the gradebook yet is called the next one', async () => {
  const { sections, app } = await openApp('#/forecast');
  for (const row of sections[0]!.scores) row.fill({ ...row[0]!, points: 9, status: 'graded' });
  await app.refresh();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/before the next assessment|on course for the next assessment/);
  const caption = page.getByText('Likely scores on the next assessment.', { exact: false });
  await expect.element(caption).toBeVisible();
  const outcome = page.getByRole('radio', { name: 'Next assessment' });
  await expect.element(outcome).toBeInTheDocument();
});

test('each student is one row with a range in words', async () => {
  await openApp('#/forecast');
  const row = chart().getByRole('option', { name: /^Mateo Quiroga: likely between \d+ and \d+/ });
  await expect.element(row).toMatchTextContent(/Mateo Quiroga\s*\d+–\d+/);
});

test('arrow keys walk the rows and the drawer follows with the reasons', async () => {
  await openApp('#/forecast');
  const rows = chart().getByRole('option');
  await rows.first().click();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(rows.nth(2)).toHaveFocus();
  const name = rows.nth(2).element().querySelector('.name')?.textContent ?? '';
  await expect
    .element(page.getByRole('complementary').getByRole('heading', { level: 2 }))
    .toMatchTextContent(name);
});

test('a class with two scores each gets no range but a reason for that', async () => {
  const { sections, app } = await openApp('#/forecast');
  for (const row of sections[0]!.scores) row.fill({ ...row[9]! }, 2);
  await app.refresh();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('There are not enough scores yet');
  await expect
    .element(chart().getByRole('option').first())
    .toMatchTextContent('not enough scores to say');
});

test('a row without a range keeps its plot on one line, under the axis of all', async () => {
  const { sections, app } = await openApp('#/forecast');
  const [row] = sections[0]!.scores;
  row!.fill({ ...row![9]! }, 2);
  await app.refresh();
  const silent = chart().getByRole('option', { name: /not enough scores to say/ });
  await expect.element(silent).toBeVisible();
  const boxOf = (option: Element) => option.querySelector('svg')!.getBoundingClientRect();
  const [of, all] = [silent.element(), chart().getByRole('option').first().element()];
  expect(boxOf(of).top).toBe(of.getBoundingClientRect().top);
  expect(boxOf(of).left).toBe(boxOf(all).left);
  expect(boxOf(of).width).toBe(boxOf(all).width);
  const words = of.querySelector('.words')!.getBoundingClientRect();
  expect(words.left).toBeGreaterThan(boxOf(of).right);
  expect(words.height).toBeLessThanOrEqual(32);
});

test('a what-if moves the forecast and the exact sum, and not the gradebook', async () => {
  const { calls } = await openApp('#/forecast');
  await page.getByRole('button', { name: 'Try a what-if' }).click();
  await page.getByRole('slider', { name: 'Score on Quiz 3' }).fill('20');
  await expect.element(page.getByText(/The middle moves up by \d+/)).toBeVisible();
  await expect.element(page.getByText('Exact sum, as your gradebook counts')).toBeVisible();
  await expect
    .element(page.getByText('The gradebook stays as it is.', { exact: false }))
    .toBeVisible();
  expect(calls).not.toContain('gradebook.editScore');
});

test('undoing the one change of a what-if gives the forecast of before', async () => {
  await openApp('#/forecast');
  const row = chart().getByRole('option', { name: /^Mateo Quiroga/ });
  const before = (await row.findElement()).textContent;
  await page.getByRole('button', { name: 'Try a what-if' }).click();
  await page.getByRole('slider', { name: 'Score on Quiz 3' }).fill('20');
  await expect.element(row).toMatchTextContent(/up \d+/);
  await page.getByRole('button', { name: 'Undo: Mateo Quiroga, Quiz 3: 20 of 20' }).click();
  await expect.element(row).toMatchTextContent(before.replaceAll(/\s+/g, ' ').trim());
  await expect.element(row).not.toMatchTextContent(/up \d+/);
});

test('the table holds the same students as the chart', async () => {
  await openApp('#/forecast');
  await page.getByText('Table', { exact: true }).click();
  await expect.poll(() => page.getByRole('row').elements().length).toBe(29);
});

test('moving the pass line asks for the forecast again', async () => {
  const { calls } = await openApp('#/forecast');
  await page.getByRole('button', { name: 'your line 50: move it' }).click();
  await page.getByRole('spinbutton', { name: 'Your pass line' }).fill('60');
  const asked = calls.filter((call) => call === 'forecast.section').length;
  await page.getByRole('button', { name: 'Move the line' }).click();
  await expect.element(page.getByText('your line 60')).toBeVisible();
  expect(calls.filter((call) => call === 'forecast.section').length).toBeGreaterThan(asked);
});

test('a forecast that fails says what is safe and can be tried again', async () => {
  await openApp('#/forecast', { failing: ['forecast.section'] });
  await expect.element(page.getByRole('alert')).toMatchTextContent('Your data is as it was');
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a report is asked for with codes while names are hidden', async () => {
  await openApp('#/forecast', { settings: { privacy: true } });
  await page.getByRole('button', { name: 'Report' }).click();
  await expect.element(page.getByRole('radio', { name: 'Codes' })).toBeChecked();
});

test('the teacher’s view is kept beside the forecast and can be taken back', async () => {
  const { calls } = await openApp('#/forecast');
  const wrong = page.getByRole('button', { name: 'Wrong', exact: true });
  await wrong.click();
  await expect.element(wrong).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('textbox', { name: 'Note, for yourself' }).fill('Was ill in October.');
  await userEvent.keyboard('{Tab}');
  await expect.poll(() => calls.filter((call) => call === 'trust.giveVerdict').length).toBe(2);
  await wrong.click();
  await expect.element(wrong).toHaveAttribute('aria-pressed', 'false');
});
