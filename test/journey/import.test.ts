/** A teacher drops files on the app: a Canvas export comes in and can be undone, a bad file changes nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openApp, titleOf } from './app.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/gradebooks');

/** Drops a file where the pointer is, as from the desktop. */
async function drop(page: Page, name: string): Promise<void> {
  const bytes = (await readFile(join(FIXTURES, name))).toString('base64');
  const files = await page.evaluateHandle(
    ([base64, fileName]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [bytes, name] as const,
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: files });
  }
}

const main = (page: Page) => page.getByRole('main').innerText();

describe('files dropped on the app', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it('refuses a sign-in page with a sentence and a next step', async () => {
    await drop(app.page, 'login-page.csv');
    await expect.poll(() => main(app.page)).toContain('no table of students and scores in it');
    expect(await main(app.page)).toContain('export it once more');
  });

  it('shows what a Canvas export would change before anything is saved', async () => {
    await drop(app.page, 'canvas-basic.csv');
    await expect
      .poll(() => titleOf(app.page))
      .toMatch(/canvas-basic\.csv holds 10 students and 4 assessments/);
    for (let step = 0; step < 3; step++) {
      await app.page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    await expect
      .poll(() => titleOf(app.page))
      .toMatch(/This will add \d+ scores, change 0 and remove 0/);
  });

  it('imports it as one step', async () => {
    await app.page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect.poll(() => main(app.page)).toContain('Sjöblad, Ingrid');
  });

  it('takes the whole import back with one undo', async () => {
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => main(app.page)).not.toContain('Sjöblad, Ingrid');
  });

  it('brings it back with redo, scores and states unchanged', async () => {
    await app.page.keyboard.press('Control+Shift+z');
    await goTo(app.page, 'Gradebook');
    await expect.poll(() => main(app.page)).toContain('Sjöblad, Ingrid');
    expect(await main(app.page)).toContain('21.5');
  });
});
