import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDesktop } from '../../../../src/main/host/electron/open-desktop.ts';
import { Failure } from '../../../../src/shared/failure.ts';
import { OPEN_PORT } from '../../../../src/shared/doors.ts';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
} from '../../../setup/fake-electron.ts';
import { smallApp } from '../small-app.ts';

beforeEach(() => {
  app.hasQuit = false;
});
afterEach(() => {
  app.removeAllListeners();
  ipcMain.removeAllListeners();
  BrowserWindow.opened.splice(0);
  dialog.errors.splice(0);
  vi.restoreAllMocks();
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function open(openApp = () => Promise.resolve(smallApp())): Promise<void> {
  await openDesktop({ platform: 'linux', language: 'en', openApp });
}

describe('the desktop app', () => {
  it('is sandboxed, with a scheme of its own, before anything else', async () => {
    await open();
    expect(app.isSandboxed).toBe(true);
    expect(protocol.privileged.map(({ scheme }) => scheme)).toEqual(['app']);
    expect(protocol.handlers.has('app')).toBe(true);
    expect(session.defaultSession.permissionCheckHandler).not.toBeNull();
  });

  it('guards every page that comes to be', async () => {
    await open();
    const { webContents } = new BrowserWindow();
    app.emit('web-contents-created', {}, webContents);
    expect(
      webContents.openHandler?.({ url: 'https://a.example' } as Electron.HandlerDetails),
    ).toEqual({ action: 'deny' });
  });

  it('opens one window and the door behind it', async () => {
    await open();
    expect(BrowserWindow.opened).toHaveLength(1);
    expect(BrowserWindow.opened[0]?.options.webPreferences?.preload).toMatch(
      /out.preload.index\.cjs$/,
    );
    expect(ipcMain.listenerCount(OPEN_PORT)).toBe(1);
  });

  it('shows the window that is there when it is started again', async () => {
    await open();
    app.emit('second-instance');
    expect(BrowserWindow.opened).toHaveLength(1);
    expect(BrowserWindow.opened[0]?.isShown).toBe(true);
  });

  it('leaves to the app that runs already', async () => {
    vi.spyOn(app, 'requestSingleInstanceLock').mockReturnValue(false);
    await open();
    expect(app.hasQuit).toBe(true);
    expect(BrowserWindow.opened).toEqual([]);
  });

  it('closes the school file before it ends', async () => {
    const small = smallApp();
    const close = vi.spyOn(small, 'close');
    await open(() => Promise.resolve(small));
    app.emit('window-all-closed');
    expect(app.hasQuit).toBe(false);
    await settle();
    expect(close).toHaveBeenCalledOnce();
    expect(app.hasQuit).toBe(true);
  });

  it('says why it cannot open, and ends', async () => {
    await open(() => Promise.reject(new Failure('school-file-in-use')));
    expect(dialog.errors).toHaveLength(1);
    expect(dialog.errors[0]?.content).not.toContain('school-file-in-use');
    expect(BrowserWindow.opened).toEqual([]);
    expect(app.hasQuit).toBe(true);
  });

  it('has a menu for editing and zooming, without developer tools or reload', async () => {
    await open();
    const roles = JSON.stringify(Menu.template);
    expect(roles).toContain('editMenu');
    expect(roles).toContain('zoomIn');
    expect(roles).not.toMatch(/toggleDevTools|reload/i);
  });
});
