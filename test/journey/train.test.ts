/** Learning from one's own classes: progress is seen, it stops when told to, and goes on where it stopped. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openSampleSchool, titleOf } from './app.ts';

/** Starting the learner takes its time where the processor is shared. */
const SLOW = { timeout: 60_000 };

describe('learning from my classes', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openSampleSchool();
    await goTo(app.page, 'Trust');
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const stop = () => main().getByRole('button', { name: 'Stop', exact: true }).click();
  const resume = () => main().getByRole('button', { name: /Go on from \d+ %/ });
  const hasBegun = async () => {
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/is learning/);
  };
  const stepsTaken = async () =>
    Number(/Step (\d+) of/.exec(await main().innerText())?.[1] ?? Number.NaN);

  it('can be stopped before it has learned anything, and still be gone on with', async () => {
    await main().getByRole('button', { name: 'Learn from my classes' }).click();
    await hasBegun();
    await stop();
    await expect.poll(() => resume().innerText(), SLOW).toMatch(/from 0 %/);
  });

  it('says that it is learning, and how far it is', async () => {
    await resume().click();
    await hasBegun();
    await expect.poll(stepsTaken, SLOW).toBeGreaterThanOrEqual(8);
  });

  it('stops when asked and keeps what it has learned so far', async () => {
    await stop();
    await expect.poll(() => resume().innerText(), SLOW).toMatch(/from [1-9]\d* %/);
  });

  it('goes on from there', async () => {
    await resume().click();
    await hasBegun();
    await expect.poll(stepsTaken, SLOW).toBeGreaterThan(8);
    await stop();
    await resume().waitFor();
  });
});
