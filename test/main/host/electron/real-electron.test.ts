import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { _electron } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Asked for by name: `QUICKSTUDY_ELECTRON=<binary>` on a computer with a screen, after a build, not as root. */
const binary = process.env['QUICKSTUDY_ELECTRON'] ?? '';
const root = resolve(import.meta.dirname, '../../../..');
const isThere = existsSync(binary) && existsSync(join(root, 'out/main/index.js'));

describe.skipIf(!isThere)('real Electron (left out: QUICKSTUDY_ELECTRON names no binary)', () => {
  let folder: string;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quickstudy-electron-'));
    const args = [
      root,
      `--db=${join(folder, 'school.db')}`,
      '--lang=en',
      `--user-data-dir=${folder}`,
    ];
    app = await _electron.launch({ executablePath: binary, args });
    page = await app.firstWindow();
    await page.waitForLoadState();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  it('shows our page and reaches the app behind it', async () => {
    expect(page.url()).toBe('app://quickstudy/');
    await expect.poll(() => page.innerText('body')).toContain('sample school');
  });

  it('gives the page nothing of Node or Electron', async () => {
    const kinds = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron'].map(
        (name) => typeof Reflect.get(globalThis, name),
      ),
    );
    expect(new Set(kinds)).toEqual(new Set(['undefined']));
  });

  it('reaches no network and opens no window', async () => {
    const answers = await page.evaluate(async () => [
      await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
      window.open('https://example.org/') === null ? 'refused' : 'opened',
    ]);
    expect(answers).toEqual(['refused', 'refused']);
    expect(app.windows()).toHaveLength(1);
  });

  it('denies permissions', async () => {
    const state = await page.evaluate(async () => {
      const { state: answer } = await navigator.permissions.query({ name: 'geolocation' });
      return answer;
    });
    expect(state).toBe('denied');
  });

  it('does not leave home', async () => {
    await page.evaluate(() => window.location.assign('https://example.org/'));
    await page.waitForTimeout(500);
    expect(page.url()).toMatch(/^app:\/\/quickstudy\//);
  });

  it('runs no inline script', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.ran = true';
        document.head.append(script);
      } catch {
        return false; // trusted types refuse it before the policy does
      }
      return Reflect.get(window, 'ran') === true;
    });
    expect(ran).toBe(false);
  });
});
