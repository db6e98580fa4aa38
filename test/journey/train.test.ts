/** Learning from one's own classes: progress is seen, it stops within a second, and goes on where it stopped. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openApp, titleOf, trySampleSchool } from './app.ts';

describe('learning from my classes', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openApp();
    await trySampleSchool(app.page);
    await goTo(app.page, 'Trust');
  });
  afterAll(() => app.close());

  const stop = () => app.page.getByRole('main').getByRole('button', { name: 'Stop', exact: true });
  const resume = () => app.page.getByRole('button', { name: /Go on from \d+ %/ });

  it('says that it is learning, and how far it is', async () => {
    await app.page.getByRole('button', { name: 'Learn from my classes' }).click();
    await expect.poll(() => titleOf(app.page)).toMatch(/is learning/);
    await stop().waitFor();
  });

  it('stops when asked and keeps what it has learned so far', async () => {
    await app.page.waitForTimeout(6000);
    await stop().click();
    await resume().waitFor();
    expect(await resume().innerText()).toMatch(/Go on from \d+ %/);
  });

  it('goes on from there', async () => {
    await resume().click();
    await expect.poll(() => titleOf(app.page)).toMatch(/is learning/);
    await stop().click();
    await resume().waitFor();
  });
});
