/** Monday morning in the sample school: whom to talk to, a plan, its follow-up; and axe on the way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { findings, goTo, openSampleSchool } from './app.ts';

describe('from Today to a plan and its follow-up', () => {
  let app: RunningApp;
  let name = '';
  beforeAll(async () => {
    app = await openSampleSchool({ reducedMotion: 'reduce' });
    await goTo(app.page, 'Today');
    name = await drawer().getByRole('heading', { level: 2 }).innerText();
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const drawer = () => main().getByRole('complementary');
  const press = (button: string) => main().getByRole('button', { name: button }).first().click();

  it('holds whom to talk to, good news and who was quiet within the first screen', async () => {
    const last = main().locator('.lists li').last();
    const box = await last.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(800);
  });

  it('notes that one talked, and takes sentences along', async () => {
    await press('Talked today');
    await drawer().getByRole('button', { name: 'Talked today', pressed: true }).waitFor();
    await press('Talking points');
    const text = app.page.getByRole('dialog').getByLabel('Sentences to begin with');
    expect((await text.inputValue()).split('\n').length).toBeGreaterThanOrEqual(3);
    await app.page.keyboard.press('Escape');
  });

  it('makes a plan that Today brings back on its day, with what followed beside', async () => {
    await press('Make a plan');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hand in the next three pieces of work' }).click();
    await dialog.getByRole('button', { name: 'A short talk once a week' }).click();
    const today = await dialog.getByLabel('Look at it again on').getAttribute('min');
    await dialog.getByLabel('Look at it again on').fill(today ?? '');
    await dialog.getByRole('button', { name: 'Keep the plan' }).click();
    const due = main().locator('section', { hasText: 'Plans to look at' });
    await due.getByRole('link', { name }).click();
    await main().getByText('What was tried and what followed').waitFor();
    await expect.poll(() => main().innerText()).toMatch(/No score has come since the plan began/);
  });

  it('ends the plan as one step that can be undone', async () => {
    await main().getByText('Reached', { exact: true }).click();
    await press('End the plan');
    await app.page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => main().innerText()).toMatch(/Time to look at it again/);
  });

  it('hides the name everywhere with one key', async () => {
    await app.page.keyboard.press('F8');
    await expect.poll(() => app.page.title()).toMatch(/^Student \d+ /);
    expect(await app.page.locator('body').innerText()).not.toContain(name);
    await app.page.keyboard.press('F8');
  });

  for (const [language, colorScheme] of [
    ['English', 'light'],
    ['简体中文', 'dark'],
  ] as const) {
    it(`leaves axe nothing to mend in ${language}, ${colorScheme}`, async () => {
      const { page } = app;
      await page.getByRole('button', { name: /^(Settings|设置)$/ }).click();
      await page.getByText(language, { exact: true }).click();
      await page.keyboard.press('Escape');
      await page.emulateMedia({ colorScheme });
      await main().getByRole('heading', { level: 2 }).first().waitFor();
      expect(await findings(page)).toEqual([]);
    });
  }
});
