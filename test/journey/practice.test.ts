/** Practice in the sample school: a broken item first, a sheet out and back, what changes by it, and a student's turn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openSampleSchool, titleOf } from './app.ts';

/** The first look learns from thirty thousand answers, where the processor is shared. */
const SLOW = { timeout: 90_000 };

describe('practice', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openSampleSchool({ acceptDownloads: true });
    await goTo(app.page, 'Practice & tutoring');
    await app.page.getByLabel('Class', { exact: true }).selectOption({ label: 'Algebra 1 A' });
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const view = (name: string) => main().getByText(name, { exact: true }).first().click();

  it('says first that an item may be broken, and whose wrong answer shows what', async () => {
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/^One item may be broken/);
    await view('Items');
    await main().getByText('The key may be wrong').first().waitFor();
    await app.page.getByText('Drops the minus of the coefficient').first().waitFor();
  });

  it('shows the map of skills, and refuses a ring with a sentence', async () => {
    await view('Skill map');
    await main()
      .getByRole('button', { name: /^linear equations/ })
      .click();
    await app.page.getByLabel('Add what it builds on').selectOption({ label: 'quadratics' });
    const ring = /linear equations → quadratics → functions → linear equations/;
    await expect.poll(() => app.page.getByText(ring).count(), SLOW).toBe(1);
  });

  it('takes a sheet out and its marks back, and the next set follows', async () => {
    await view('Sheets');
    await main().getByLabel('For', { exact: true }).selectOption({ index: 1 });
    await main().getByRole('button', { name: 'Make sheets' }).click();
    const field = main().getByLabel(/^Marks of .*, \d+ items$/);
    const label = (await field.getAttribute('aria-label', { timeout: 60_000 })) ?? '';
    const count = Number(/(\d+) items/.exec(label)?.[1]);
    const drawer = app.page.getByRole('complementary');
    const before = await drawer.innerText();
    await field.fill('1'.repeat(count));
    await field.press('Enter');
    await expect.poll(() => field.count(), SLOW).toBe(0);
    await expect.poll(() => drawer.innerText(), SLOW).not.toBe(before);
    expect(await drawer.innerText()).toMatch(/One more new skill at a time: \d+ of the last \d+/);
  });

  it('gives the screen to one student, keeps the answer, and comes back by the PIN', async () => {
    const otherTab = await app.page.context().newPage();
    await otherTab.goto(app.page.url());
    await otherTab.getByRole('navigation').waitFor();
    await main().getByLabel('A PIN of 4 to 8 digits').fill('2468');
    await main().getByRole('button', { name: 'Start', exact: true }).click();
    await main().getByText('Item 1').waitFor();
    expect(await app.page.getByRole('navigation').count()).toBe(0);
    await otherTab.getByText('Item 1').waitFor();
    expect(await otherTab.getByRole('navigation').count()).toBe(0);
    await app.page.reload();
    await main().getByText('Item 1').waitFor();
    const option = main().locator('.options button').first();
    if ((await option.count()) > 0) await option.click();
    else {
      await main().getByLabel('Your answer').fill('0');
      await main().getByLabel('Your answer').press('Enter');
    }
    await main().getByRole('button', { name: 'Next', exact: true }).click();
    await main()
      .getByText(/^[01] of 1 were right/)
      .waitFor();
    await app.page.getByRole('button', { name: 'For your teacher' }).click();
    await app.page.getByLabel('Your PIN').fill('2468');
    await app.page.getByRole('button', { name: 'Unlock' }).click();
    await app.page.getByRole('navigation').waitFor();
    await otherTab.getByRole('navigation').waitFor();
    expect(app.strayRequests).toEqual([]);
  });
});
