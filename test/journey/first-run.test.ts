/** A teacher's first three minutes: the sample school, a class's likely ranges, a what-if, a report. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { findings, goTo, openApp, titleOf } from './app.ts';

describe('a first run', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openApp({ acceptDownloads: true });
  });
  afterAll(() => app.close());

  it('offers a sample school, an import and a backup', async () => {
    await app.page.getByRole('button', { name: 'Try the sample school' }).waitFor();
    const choices = await app.page.getByRole('main').innerText();
    expect(choices).toContain('Try the sample school');
    expect(choices).toContain('Import my gradebook');
    expect(choices).toContain('Open a backup');
    expect(await findings(app.page)).toEqual([]);
  });

  it('builds the sample school and says whom to talk to', async () => {
    await app.page.getByRole('button', { name: 'Try the sample school' }).click();
    await app.page.getByRole('navigation').waitFor({ timeout: 90_000 });
    await goTo(app.page, 'Today');
    await expect
      .poll(() => app.page.getByRole('main').innerText())
      .toMatch(/Likely between|likely between/);
  });

  it('shows a likely range for every student of a class', async () => {
    await goTo(app.page, 'Forecast');
    await app.page.getByRole('listbox').getByRole('option').first().waitFor();
    const rows = await app.page.getByRole('listbox').getByRole('option').count();
    expect(rows).toBeGreaterThan(5);
    expect(await titleOf(app.page)).toMatch(/may need support|on course/);
  });

  it('moves the sum and the forecast when a score is tried out, and leaves the gradebook alone', async () => {
    const { page } = app;
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('button', { name: 'Try a what-if' }).click();
    const items = page.getByRole('combobox', { name: 'Assessment' });
    const marked = await items.locator('optgroup').last().locator('option').last().innerText();
    await items.selectOption({ label: marked });
    await page.getByRole('spinbutton').first().fill('0');
    await page.getByRole('spinbutton').first().press('Enter');
    await expect.poll(() => page.getByRole('main').innerText()).toMatch(/The middle moves down/);
    expect(await page.getByRole('main').innerText()).toContain('The gradebook stays as it is');
    await page.getByRole('button', { name: 'Leave the what-if' }).click();
    expect(await titleOf(page)).toMatch(/may need support|on course/);
  });

  it('saves a report that holds no script', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Report' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the report' }).click();
    const html = await readFile(await (await download).path(), 'utf8');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<script/i);
  });

  it('has asked nothing of any other computer', () => {
    expect(app.strayRequests).toEqual([]);
  });
});
