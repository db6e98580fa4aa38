/** The Practice page as a teacher uses it: the skill map, the items, and a student's turn that only the PIN ends. */
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

async function openView(view: string) {
  const opened = await openApp('#/practice?class=1');
  await page.getByText(view, { exact: true }).first().click();
  return opened;
}

describe('the skill map', () => {
  it('says what a skill builds on, and takes one more from the list', async () => {
    const { calls } = await openView('Skill map');
    await page.getByRole('button', { name: /^Functions/ }).click();
    await expect.element(page.getByLabelText('Name')).toHaveValue('Functions');
    await page.getByLabelText('Add what it builds on').selectOptions('Inequalities');
    await expect.poll(() => calls).toContain('skills.setPrerequisites');
  });

  it('is a table as well', async () => {
    await openView('Skill map');
    await page.getByText('Table', { exact: true }).click();
    await expect
      .element(page.getByRole('row', { name: /Linear equations.*Expressions/ }))
      .toBeVisible();
  });
});

describe('before it is known what the answers teach', () => {
  it('works in the header, where it can be stopped, and begins again when asked to', async () => {
    const { calls } = await openApp('#/practice?class=1', { stepsToKnow: 40, pace: 100 });
    await expect.element(page.getByText('Learning from the answers')).toBeVisible();
    expect(calls).not.toContain('practice.section');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(page.getByText(/Stopped as you asked/)).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('Learning from the answers')).toBeVisible();
  });
});

describe('items', () => {
  it('that may be broken are said before students, with the answer that the best gave', async () => {
    await openView('Items');
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('One item may be broken: look at it before you look at students');
    await expect.element(page.getByText(/B: 40 students, 80 % of the best/)).toBeVisible();
    await page.getByLabelText('Show').selectOptions('All items');
    await page.getByLabelText(/This class’s columns are the exam/).selectOptions('Quiz 2');
    const linked = /2 columns of this class count as answers to Quiz 2/;
    await expect.element(page.getByText(linked)).toBeVisible();
  });
});

describe('a student’s turn', () => {
  it('shows one item and nobody else, ignores shortcuts, and ends by the PIN alone', async () => {
    const { calls } = await openView('Sheets');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect.element(page.getByText(/Choose a PIN first/)).toBeVisible();
    await page.getByLabelText('A PIN of 4 to 8 digits').fill('2468');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect.element(page.getByText('Solve 2x + 3 = 11.')).toBeVisible();
    expect(page.getByRole('navigation').elements()).toEqual([]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(calls).not.toContain('school.undo');
    await page.getByRole('button', { name: /B\s*4/ }).click();
    await expect.element(page.getByText('Right.')).toBeVisible();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'For your teacher' }).click();
    await page.getByLabelText('Your PIN').fill('1111');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect.element(page.getByText('That is not the PIN.')).toBeVisible();
    await page.getByLabelText('Your PIN').fill('2468');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect.element(page.getByRole('navigation').first()).toBeVisible();
  });
});
