import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

const group = (name: string) => page.getByRole('region', { name: `Group ${name}`, exact: true });
const member = (name: string) => page.getByRole('button', { name });

test('a student who is moved by key is pinned, and stays when groups are made anew', async () => {
  await openApp('#/students?tab=groups&class=1');
  const before = page.getByRole('region', { name: 'Group A', exact: true });
  await expect.element(before.getByRole('button', { name: 'Mateo Quiroga' })).toBeVisible();
  await member('Mateo Quiroga').click();
  await userEvent.keyboard('{ArrowRight}');
  const moved = group('B').getByRole('button', { name: /Mateo Quiroga pinned/ });
  await expect.element(moved).toHaveFocus();
  await page.getByText('Mixed').click();
  await page.getByRole('button', { name: 'Propose anew' }).click();
  await expect.element(moved).toBeVisible();
});

test('a student can be dragged into another group', async () => {
  await openApp('#/students?tab=groups&class=1');
  await expect.element(member('Mateo Quiroga')).toBeVisible();
  await userEvent.dragAndDrop(member('Mateo Quiroga'), group('C'));
  await expect
    .element(group('C').getByRole('button', { name: /Mateo Quiroga pinned/ }))
    .toBeVisible();
});

test('two who are kept apart are, and the groups are kept as one step', async () => {
  const { calls } = await openApp('#/students?tab=groups&class=1');
  await member('Mateo Quiroga').click();
  await member('王睿').click();
  await page.getByRole('button', { name: 'Keep apart' }).click();
  await expect.element(page.getByText('Apart: Mateo Quiroga and 王睿')).toBeVisible();
  const together = group('A').getByRole('button', { name: '王睿' });
  await expect.poll(() => together.elements().length).toBe(0);
  await page.getByRole('button', { name: 'Keep groups' }).click();
  await expect.element(page.getByText(/^Kept on/)).toBeVisible();
  expect(calls.filter((call) => call === 'people.keepWorkGroups')).toHaveLength(1);
});

test('a group is renamed, split and merged by hand', async () => {
  await openApp('#/students?tab=groups&class=1');
  await page.getByLabelText('Name of group A').fill('Window');
  await userEvent.keyboard('{Enter}');
  await group('Window').getByText('Change group Window').click();
  await group('Window').getByRole('button', { name: 'Split in two' }).click();
  await expect.element(group('Window')).toMatchTextContent(/2 students/);
  await group('Window').getByLabelText('Merge with').selectOptions('A');
  await expect.element(group('A')).toMatchTextContent(/4 students/);
});
