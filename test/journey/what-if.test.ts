/** Trying out what may come: a score, a way of teaching, scenarios side by side; then a forecast judged by its score. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { findingsInBothThemes, goTo, openSampleSchool, titleOf } from './app.ts';

/** A comparison of methods takes its time where the processor is shared. */
const SLOW = { timeout: 60_000 };

describe('what may come, and what became of it', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openSampleSchool({ reducedMotion: 'reduce' });
    await goTo(app.page, 'Forecast');
    await app.page.getByLabel('Class', { exact: true }).selectOption({ label: 'Geometry A' });
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const panel = () => app.page.getByRole('complementary');
  const press = (name: string) => app.page.getByRole('button', { name, exact: true }).click();

  async function save(name: string): Promise<void> {
    await main().getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await app.page.getByText(`Scenario “${name}” is saved.`).waitFor();
  }

  it('takes the teacher’s word on a forecast', async () => {
    await panel().getByRole('button', { name: 'Agree' }).click();
    await expect
      .poll(() => panel().getByRole('button', { name: 'Agree' }).getAttribute('aria-pressed'), SLOW)
      .toBe('true');
  });

  it('moves a forecast by a score, and by a way of teaching as what went together', async () => {
    await press('Try a what-if');
    await panel().getByRole('slider').fill('20');
    await panel()
      .getByText(/The middle (moves|stays)/)
      .waitFor();
    await save('A strong test');
    await panel().getByText('The class', { exact: true }).click();
    await panel().getByLabel('Suppose').selectOption({ label: 'A teaching method from here on' });
    await panel().getByLabel('Method').selectOption({ label: 'Retrieval practice' });
    await panel().getByRole('button', { name: 'Try it' }).click();
    await panel()
      .getByText(/points of 100 on each score still to come/)
      .waitFor(SLOW);
    expect(await panel().innerText()).toContain('what went together, not what caused what');
    await save('Retrieval practice');
  });

  it('sets scenarios side by side, reads well to everybody, and undoes one singly', async () => {
    await press('Compare');
    await expect.poll(() => main().getByRole('article').count(), SLOW).toBe(3);
    expect(await findingsInBothThemes(app.page)).toEqual([]);
    await main().getByRole('button', { name: 'Remove A strong test' }).click();
    await expect.poll(() => main().getByRole('article').count(), SLOW).toBe(2);
    await app.page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => main().getByRole('article').count(), SLOW).toBe(3);
    await press('Leave the what-if');
  });

  it('is judged on the Trust page once the score is there', async () => {
    await goTo(app.page, 'Gradebook');
    await press('Unlock to edit');
    const blank = app.page.locator('[data-cell^="0-"]').filter({ hasText: '·' }).first();
    await blank.click();
    await app.page.keyboard.type('12');
    await app.page.keyboard.press('Enter');
    await goTo(app.page, 'Trust');
    await expect.poll(() => main().innerText(), SLOW).toMatch(/Of one forecast judged since/);
    expect(await main().innerText()).toContain('1 agreed');
    expect(await titleOf(app.page)).not.toBe('');
    expect(app.strayRequests).toEqual([]);
  });
});
