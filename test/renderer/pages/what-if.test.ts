import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const panel = () => page.getByRole('complementary');

async function openWhatIf() {
  const opened = await openApp('#/forecast');
  await button('Try a what-if').click();
  return opened;
}

async function save(name: string) {
  await button('Save').click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText(`Scenario “${name}” is saved.`)).toBeVisible();
}

test('a re-test begins as forecast and then takes a score', async () => {
  await openWhatIf();
  await page.getByLabelText('Counts as').selectOptions('A re-test, the better one counts');
  await expect
    .element(panel().getByText('Mateo Quiroga, Quiz 3: re-test if better, As forecast'))
    .toBeVisible();
  await page.getByRole('slider', { name: 'Score on Quiz 3' }).fill('19');
  await expect
    .element(panel().getByText('Mateo Quiroga, Quiz 3: re-test if better, 19 of 20'))
    .toBeVisible();
});

test('a goal says what is needed, how likely that is, and lets the score be tried', async () => {
  await openWhatIf();
  await page.getByRole('spinbutton', { name: 'For a term grade of' }).fill('75');
  await expect.element(panel().getByText('Mid-term: 80 of 100')).toBeVisible();
  await expect.element(panel().getByText('About 3 in 10 by the forecast.').first()).toBeVisible();
  await button('Try this score').click();
  await expect.element(panel().getByText('Mateo Quiroga, Mid-term: 80 of 100')).toBeVisible();
});

test('a goal beyond full marks is called not reachable', async () => {
  await openWhatIf();
  await page.getByRole('spinbutton', { name: 'For a term grade of' }).fill('99');
  await expect.element(panel().getByText(/Mid-term alone is not enough/)).toBeVisible();
});

test('for the class, points for those who may need support move them and each change is undone singly', async () => {
  await openWhatIf();
  await page.getByText('The class', { exact: true }).click();
  await page.getByLabelText('Suppose').selectOptions('Points more on one assessment');
  await page.getByLabelText('For', { exact: true }).selectOptions('May need support (5)');
  await button('Try it').click();
  await page.getByLabelText('Suppose').selectOptions('The lowest scores dropped');
  await button('Try it').click();
  await expect.element(panel().getByText('5 students, Homework 3: 5 points more')).toBeVisible();
  await expect.element(panel().getByText('Everything: lowest score dropped')).toBeVisible();
  await button('Undo: Everything: lowest score dropped').click();
  await expect
    .element(panel().getByText('Everything: lowest score dropped'))
    .not.toBeInTheDocument();
  await expect.element(panel().getByText('5 students, Homework 3: 5 points more')).toBeVisible();
});

test('joint futures say from what they were drawn, as a picture and as a table', async () => {
  await openWhatIf();
  await expect.element(panel().getByRole('img', { name: /before and after/ })).toBeVisible();
  await expect.element(panel().getByText(/200 joint futures, drawn from/)).toBeVisible();
  await panel().getByText('Table', { exact: true }).click();
  await expect.element(panel().getByRole('row', { name: /Term grade/ })).toBeVisible();
});

test('three scenarios stand side by side on one scale, as many as are wanted', async () => {
  const { calls } = await openWhatIf();
  await page.getByRole('slider', { name: 'Score on Quiz 3' }).fill('20');
  await save('A strong quiz');
  await page.getByText('The class', { exact: true }).click();
  await page.getByLabelText('Suppose').selectOptions('Points more on one assessment');
  await button('Try it').click();
  await save('Five points more');
  await page.getByLabelText('Suppose').selectOptions('The lowest scores dropped');
  await button('Try it').click();
  await save('Lowest dropped');
  await button('Compare').click();
  const cards = page.getByRole('article');
  await expect.poll(() => cards.elements().length).toBe(4);
  const names = cards.elements().map((card) => card.querySelector('h3')?.textContent);
  expect(names).toEqual(['As it is', 'A strong quiz', 'Five points more', 'Lowest dropped']);
  await page.getByRole('checkbox', { name: 'Show A strong quiz' }).click();
  await expect.poll(() => cards.elements().length).toBe(3);
  const compared = page.getByRole('region', { name: 'Scenarios side by side' });
  await compared.getByText('Table', { exact: true }).click();
  await expect.element(page.getByRole('columnheader', { name: 'Five points more' })).toBeVisible();
  expect(calls.filter((call) => call.startsWith('gradebook.edit'))).toEqual([]);
});

test('a teaching method from here on moves the forecast, is called an association, and is undone', async () => {
  await openWhatIf();
  await page.getByText('The class', { exact: true }).click();
  await page.getByLabelText('Suppose').selectOptions('A teaching method from here on');
  await button('Try it').click();
  const change = 'Everyone: Retrieval practice from here on';
  await expect.element(panel().getByText(change, { exact: true })).toBeVisible();
  await expect.element(panel().getByText(/−0.4 to \+4.6 points of 100/)).toBeVisible();
  await expect.element(panel().getByText(/what went together, not what caused what/)).toBeVisible();
  await button(`Undo: ${change}`).click();
  await expect.element(panel().getByText(change, { exact: true })).not.toBeInTheDocument();
});

test('more practice on a skill says so where there is not enough to tell', async () => {
  await openWhatIf();
  await page.getByLabelText('Suppose').selectOptions('More practice on a skill');
  await page.getByRole('spinbutton', { name: 'Items more' }).fill('8');
  await button('Try it').click();
  await expect
    .element(panel().getByText('Mateo Quiroga: 8 more items on fractions', { exact: true }))
    .toBeVisible();
  await expect.element(panel().getByText(/not enough to tell. The forecast stays/)).toBeVisible();
});
