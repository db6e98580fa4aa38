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

  test('says in points of this class what a method comes to, and orders by it', async () => {
    await openApp('#/teaching?class=1&methods=1');
    const drawer = page.getByRole('complementary', { name: 'Why and how sure' });
    await expect.element(drawer.getByText(/points of 100 beside the average/)).toBeVisible();
    await expect.element(drawer.getByText(/about 16 points either side/)).toBeVisible();
    const rows = page
      .getByRole('listbox', { name: /Methods for group/ })
      .getByRole('option')
      .elements();
    expect(rows[0]?.textContent).toContain('Retrieval practice');
    expect(rows.at(-1)?.textContent).toContain('Explicit instruction');
  });

  test('names the groups that no list knows, and how to mend it', async () => {
    await openApp('#/teaching?class=1&methods=1');
    await expect
      .element(page.getByText(/2 lessons name a group .* Green in Algebra 9B/))
      .toBeVisible();
    await page.getByRole('button', { name: 'Import a class list' }).click();
    await expect.element(heading(/Import|import/)).toBeVisible();
  });

  test('shows what failed, and tries again', async () => {
    await openApp('#/teaching?class=1&methods=1', { failing: ['methods.compare'] });
    await expect.element(heading(/could not be made/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
