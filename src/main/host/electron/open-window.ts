/** The app's window: a sandboxed page of ours that knows a port and nothing else. */
import type { WebPreferences } from 'electron';
import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from '../../../shared/doors.ts';

/** What every page gets; the defaults are said aloud, so that a change of them can't pass unseen. */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
} satisfies WebPreferences;

const SIZE = { width: 1280, height: 860, minWidth: 900, minHeight: 600 };

/** @param preload the built preload script */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    title: 'Quickstudy',
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...safePreferences, preload },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
