/** Teaching methods in the sample school: what two halves by turns tell, a lesson logged, groups kept, a try-out drawn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openSampleSchool, titleOf } from './app.ts';

/** The comparison takes its time where the processor is shared. */
const SLOW = { timeout: 60_000 };

describe('teaching methods', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openSampleSchool();
    await goTo(app.page, 'Teaching');
    await app.page.getByLabel('Class', { exact: true }).selectOption({ label: 'Geometry A' });
    await app.page.getByRole('main').getByText('Methods', { exact: true }).click();
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const press = (name: string) => main().getByRole('button', { name, exact: true }).click();

  it('tells what looked better when two halves took turns', async () => {
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/^Retrieval practice looked better/);
  });

  it('says of a method tried once that it is not enough', async () => {
    await main()
      .getByRole('option', { name: /Jigsaw not enough to tell/ })
      .click();
    await expect.poll(() => main().innerText(), SLOW).toMatch(/Enough would be/);
  });

  it('keeps groups, and logs a lesson for one of them with one tap', async () => {
    await press('Use these groups');
    await main()
      .getByText(/^In use since/)
      .waitFor();
    await main().getByLabel('With').selectOption({ label: 'Group B' });
    await press('Retrieval practice');
    await expect
      .poll(() => main().innerText(), SLOW)
      .toMatch(/Retrieval practice · Group B · 30 min/);
  });

  it('takes the lesson back', async () => {
    await app.page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(
        () =>
          main()
            .getByText(/Retrieval practice · Group B ·/)
            .count(),
        SLOW,
      )
      .toBe(0);
  });

  it('draws a try-out by chance once it was sized and the class knows', async () => {
    await press('Plan a try-out');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByText(/of 100 simulated try-outs/).waitFor({ timeout: 60_000 });
    await dialog.getByLabel(/The class knows/).check();
    await dialog.getByRole('button', { name: 'Draw and start' }).click();
    await main()
      .getByText(/kept back until the last assessment/)
      .waitFor({ timeout: 60_000 });
    expect(app.strayRequests).toEqual([]);
  });
});
