import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openApp } from '../open-app.ts';

const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name });

describe('Teaching → Methods', () => {
  test('says in its title what looked better, for how many groups', async () => {
    await openApp('#/teaching?class=1&methods=1');
    await expect
      .element(heading(/Retrieval practice looked better here, for 3 groups of 3/))
      .toBeVisible();
  });

  test('logs a lesson with one tap, and takes it back', async () => {
    const { calls } = await openApp('#/teaching?class=1&methods=1');
    await page.getByRole('button', { name: 'Worked examples' }).click();
    await expect.element(page.getByText('Logged: Worked examples.')).toBeVisible();
    expect(calls).toContain('methods.addToLog');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => calls).toContain('school.undo');
  });

  test('walks the methods by arrow keys; the drawer follows', async () => {
    await openApp('#/teaching?class=1&methods=1');
    const first = page.getByRole('option', { name: /Retrieval practice/ });
    await expect.element(first).toHaveAttribute('aria-selected', 'true');
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    const drawer = page.getByRole('complementary', { name: 'Why and how sure' });
    await expect
      .element(drawer.getByRole('heading', { level: 2 }))
      .not.toHaveTextContent('Retrieval practice');
  });

  test('says of a method with too little what would be enough', async () => {
    await openApp('#/teaching?class=1&methods=1');
    await page.getByRole('option', { name: /Jigsaw not enough/ }).click();
    await expect.element(page.getByText(/Enough would be/)).toBeVisible();
  });

  test('starts a try-out only once the class knows', async () => {
    const { calls } = await openApp('#/teaching?class=1&methods=1');
    await page.getByRole('button', { name: 'Plan a try-out' }).click();
    const start = page.getByRole('button', { name: 'Draw and start' });
    await expect.element(page.getByText(/of 100 would claim one/)).toBeVisible();
    await expect.element(start).toBeDisabled();
    await page.getByText(/The class knows/).click();
    await start.click();
    await expect.poll(() => calls).toContain('methods.startTryOut');
    await expect.element(page.getByText(/kept back until the last assessment/)).toBeVisible();
  });

  test('shows what failed, and tries again', async () => {
    await openApp('#/teaching?class=1&methods=1', { failing: ['methods.compare'] });
    await expect.element(heading(/could not be made/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
