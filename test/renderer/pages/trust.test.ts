import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { evaluation, trustStatus } from '../fake-trust.ts';
import { openApp } from '../open-app.ts';

test('the title says how many forecasts kept their promise', async () => {
  await openApp('#/trust');
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('Of 100 forecasts, 81 ended inside their 80 % range');
});

test('a record on simulated classes never reads as one’s own', async () => {
  await openApp('#/trust', { trust: { model: { ...trustStatus.model, simulated: true } } });
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('Of 100 forecasts on simulated classes, 81 ended inside');
  await expect.element(page.getByText(/On 9 simulated classes/)).toBeVisible();
  await expect.element(page.getByText(/checked on your own classes yet/)).toBeVisible();
});

test('when a simple method did better, the page says that it answers', async () => {
  const fellBack = { ...evaluation, fellBack: true, serving: 'mixed-model' };
  await openApp('#/trust', { trust: { evaluation: fellBack } });
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('A simple method answers for now');
  await expect.element(page.getByText(/did not beat Mixed model on your classes/)).toBeVisible();
});

test('before any check the page calls the forecasts unchecked', async () => {
  await openApp('#/trust', { trust: { evaluation: null, resumable: null } });
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent('have not been checked on your own classes');
});

test('every chart has a table with the same numbers', async () => {
  await openApp('#/trust');
  await expect
    .element(page.getByRole('img', { name: /How many scores fell inside/ }))
    .toBeVisible();
  await page.getByText('Table', { exact: true }).first().click();
  await expect.element(page.getByRole('row', { name: '80 % 81 % 1,480' })).toBeVisible();
});

test('learning shows its progress and can be stopped from the header', async () => {
  await openApp('#/trust', { pace: 150 });
  await page.getByRole('button', { name: 'Learn anew' }).click();
  await expect.element(page.getByText(/Step \d+ of 2,000/)).toBeVisible();
  await page
    .getByRole('group', { name: 'Work in progress' })
    .getByRole('button', { name: 'Stop' })
    .click();
  await expect
    .element(page.getByText('What was learned so far is kept', { exact: false }))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Go on from 42 %' })).toBeVisible();
});

test('the school file can be checked', async () => {
  await openApp('#/trust');
  await page.getByRole('button', { name: 'Check the school file' }).click();
  await expect.element(page.getByText('The school file is whole.')).toBeVisible();
});

test('the learners are compared on images, with what papers report in the table', async () => {
  await openApp('#/trust');
  await page.getByRole('button', { name: 'Compare the learners' }).click();
  await expect.element(page.getByText(/Prototypical network tells most right: 94/)).toBeVisible();
  await page.getByText('Table', { exact: true }).last().click();
  await expect.element(page.getByText('98.8 (Snell 2017; Omniglot)')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
});

test('the record says what was shown, what became of it, and what the teacher thought', async () => {
  await openApp('#/trust');
  await expect
    .element(
      page.getByText(
        /Of 140 forecasts judged since 14 September|Of 140 forecasts judged since September 14/,
      ),
    )
    .toBeVisible();
  await expect.element(page.getByRole('row', { name: /Algebra 9B.*111 \/ 140/ })).toBeVisible();
  await expect.element(page.getByText(/9 agreed, 2 not applicable, 1 wrong/)).toBeVisible();
});

test('a group is compared only when asked, and not at all where it is small', async () => {
  const { calls } = await openApp('#/trust');
  const choose = page.getByLabelText('Group', { exact: true });
  await expect.element(choose).toBeVisible();
  expect(calls).not.toContain('trust.group');
  await choose.selectOptions('Choir');
  await expect.element(page.getByText(/No clear difference/)).toBeVisible();
  await expect.element(page.getByText(/a difference of 3.6 points would show/)).toBeVisible();
  await choose.selectOptions('New this year');
  await expect.element(page.getByText(/Nothing is said of fewer than ten/)).toBeVisible();
});

test('a first record without a judged forecast tells what will be here', async () => {
  const nothing = { n: 0, students: 0, mae: null, promises: [] };
  const all = { ...nothing, runningMeanMae: null, sectionMeanMae: null, gain: null };
  const record = { shown: 0, waiting: 0, sections: [], all: { ...all, detectable: null } };
  await openApp('#/trust', { record });
  await expect.element(page.getByText(/Forecasts that you look at are kept here/)).toBeVisible();
});

test('past classes held out are a record from the first day, class by class and for a group', async () => {
  await openApp('#/trust');
  const table = page.getByRole('table', { name: 'Past classes held out' });
  await expect
    .element(table.getByRole('row', { name: /Algebra 8B, Spring 2026 166 \/ 210/ }))
    .toBeVisible();
  await expect.element(table.getByRole('row', { name: /0.6 … 2.4 1.9/ }).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Group' }).selectOptions('Choir');
  await page.getByText('Past classes held out', { exact: true }).last().click();
  await expect.element(page.getByText(/a difference of 3.6 points would show/)).toBeVisible();
});

test('all learners stand in one table by how many scores were known, with differences and their ranges', async () => {
  await openApp('#/trust');
  const table = page.getByRole('table', { name: /Mean error of every learner/ });
  await expect.element(table.getByRole('columnheader', { name: '6 and more' })).toBeVisible();
  await expect.element(table.getByRole('row', { name: /MAML, answers now 9.4 13/ })).toBeVisible();
  await expect
    .element(table.getByRole('row', { name: /Mixed model 9.7 \(\+0.1 … \+0.5\)/ }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Compare anew' }).click();
  await expect.element(page.getByText('All ways of learning were compared.')).toBeVisible();
});
