import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from '../../../../src/main/host/electron/open-window.ts';
import { printPage } from '../../../../src/main/host/electron/print-page.ts';
import { BrowserWindow, session } from '../../../setup/fake-electron.ts';

afterEach(() => void BrowserWindow.opened.splice(0));

const sealed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

describe('the window', () => {
  it('is sealed off from the computer', () => {
    openWindow('/app/preload.cjs');
    const [window] = BrowserWindow.opened;
    expect(window?.options.webPreferences).toMatchObject({
      ...sealed,
      preload: '/app/preload.cjs',
    });
    expect(window?.options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('opens our page, and is shown when there is something to see', () => {
    openWindow('/app/preload.cjs');
    const [window] = BrowserWindow.opened;
    expect(window?.webContents.getURL()).toBe('app://quickstudy/');
    expect(window?.isShown).toBe(false);
    window?.emit('ready-to-show');
    expect(window?.isShown).toBe(true);
  });
});

describe('a print', () => {
  it('gives the bytes of a PDF and leaves no window behind', async () => {
    const bytes = await printPage('<h1>7B</h1>');
    expect(new TextDecoder().decode(bytes)).toMatch(/^%PDF-/);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  });

  it('runs no script, keeps nothing, and sees its own page only', async () => {
    const loaded = vi.spyOn(BrowserWindow.prototype, 'loadURL').mockImplementation(async function (
      this: BrowserWindow,
    ) {
      const printing = [...session.partitions.values()].at(-1);
      const answer = printing?.protocol.handlers.get('app');
      const page = await answer?.({ url: 'app://print/' } as Request);
      expect(await page?.text()).toBe('<h1>王睿</h1>');
      expect(page?.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'unsafe-inline'/,
      );
      expect(printing?.webRequest.filter.urls).toContain('https://*/*');
    });
    await printPage('<h1>王睿</h1>');
    const [window] = BrowserWindow.opened;
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { ...sealed, javascript: false },
    });
    expect([...session.partitions.keys()].some((name) => name.startsWith('persist:'))).toBe(false);
    expect([...session.partitions.values()].at(-1)?.protocol.handlers.size).toBe(0);
    loaded.mockRestore();
  });

  it('leaves no window behind when it fails', async () => {
    const loaded = vi
      .spyOn(BrowserWindow.prototype, 'loadURL')
      .mockRejectedValue(new Error('ERR_FAILED'));
    await expect(printPage('<h1>7B</h1>')).rejects.toThrow('ERR_FAILED');
    expect(BrowserWindow.getAllWindows()).toEqual([]);
    loaded.mockRestore();
  });
});
