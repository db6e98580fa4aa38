import type { Session, WebContents } from 'electron';
import {
  BrowserWindow as FakeWindow,
  session as fakeSession,
} from '../../../setup/fake-electron.ts';
import { describe, expect, it, vi } from 'vitest';
import { guardContents, guardSession } from '../../../../src/main/host/electron/guards.ts';

type FakeSession = ReturnType<typeof fakeSession.fromPartition>;

function guardedSession(): FakeSession {
  const fake = fakeSession.fromPartition('guarded');
  // The fake has what the guards use of a session.
  guardSession(fake as unknown as Session);
  return fake;
}

function guardedPage() {
  const contents = new FakeWindow().webContents;
  guardContents(contents as unknown as WebContents);
  return contents;
}

/** Whether the page's event was held up. */
function isStopped(
  contents: FakeWindow['webContents'] | FakeSession,
  name: string,
  url: string,
): boolean {
  const preventDefault = vi.fn<() => void>();
  contents.emit(name, { preventDefault, url });
  return preventDefault.mock.calls.length > 0;
}

describe('a page under Electron', () => {
  it.each([
    'geolocation',
    'media',
    'clipboard-read',
    'notifications',
    'fileSystem',
    'local-network-access',
  ])('is denied %s', (permission) => {
    const { permissionRequestHandler, permissionCheckHandler } = guardedSession();
    const answers: boolean[] = [];
    const ask = permissionRequestHandler as unknown as (
      page: null,
      name: string,
      f: (ok: boolean) => void,
    ) => void;
    ask(null, permission, (ok) => answers.push(ok));
    const check = permissionCheckHandler as unknown as (page: null, name: string) => boolean;
    expect([...answers, check(null, permission)]).toEqual([false, false]);
  });

  it('is denied devices', () => {
    const fake = guardedSession();
    expect(
      fake.devicePermissionHandler?.({
        deviceType: 'usb',
      } as Electron.DevicePermissionHandlerHandlerDetails),
    ).toBe(false);
    expect(isStopped(fake, 'select-usb-device', '')).toBe(true);
  });

  it('reaches no network', () => {
    const { webRequest } = guardedSession();
    expect(webRequest.filter.urls).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']),
    );
    const answer = vi.fn<() => void>();
    webRequest.listener?.({} as Electron.OnBeforeRequestListenerDetails, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });

  it.each([
    ['blob:app://quickstudy/8f2c', false],
    ['https://evil.example/virus.exe', true],
    ['data:text/html,hello', true],
    ['blob:app://quickstudy.evil/8f2c', true],
    ['blob:null/8f2c', true],
  ])('downloads only the files it made: %s', (url, isRefused) => {
    const preventDefault = vi.fn<() => void>();
    guardedSession().emit('will-download', { preventDefault }, { getURL: () => url });
    expect(preventDefault.mock.calls.length > 0).toBe(isRefused);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stays at home: %s',
    (name) => {
      const page = guardedPage();
      const away = [
        'https://example.org/',
        'file:///etc/passwd',
        'app://other/',
        'javascript:alert(1)',
        'app:quickstudy',
        '',
      ];
      expect(away.map((url) => isStopped(page, name, url))).toEqual(away.map(() => true));
      expect(isStopped(page, name, 'app://quickstudy/index.html')).toBe(false);
    },
  );

  it('opens no window and holds no webview', () => {
    const page = guardedPage();
    expect(page.openHandler?.({ url: 'app://quickstudy/' } as Electron.HandlerDetails)).toEqual({
      action: 'deny',
    });
    expect(isStopped(page, 'will-attach-webview', '')).toBe(true);
  });
});
