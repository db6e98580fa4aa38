/** The desktop door from start to end: scheme and sandbox first, then the school file, then a window. */
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import { join } from 'node:path';
import { describeFailure, toFailure } from '../../../shared/failure.ts';
import type { Language } from '../../../shared/words/say.ts';
import { languageOf } from '../../../shared/words/say.ts';
import type { App } from '../app.ts';
import { builtFolder, screenFolder } from '../built-folder.ts';
import { acceptPorts } from './accept-ports.ts';
import { appScheme, serveScreen } from './app-scheme.ts';
import { guardContents, guardSession } from './guards.ts';
import { menuTemplate } from './menu.ts';
import { openWindow } from './open-window.ts';
import { tellFailure } from './tell-failure.ts';

export type DesktopOptions = {
  platform: NodeJS.Platform;
  /** `--lang` where it was given; else the system's language. */
  language: Language | undefined;
  openApp: (language: Language) => Promise<App>;
};

/** Before the app is ready, or it is too late. */
function prepare(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window) window.show();
  else openWindow(join(builtFolder(), 'preload', 'index.cjs'));
}

/** The school file is closed before the app ends: the last page of a write-ahead log is put in its place. */
function closeBeforeQuit(opened: App): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void opened.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

/** One app per teacher: a second start shows the window that is there. */
export async function openDesktop({ platform, language, openApp }: DesktopOptions): Promise<void> {
  if (!app.requestSingleInstanceLock()) return app.quit();
  prepare();
  await app.whenReady();
  const lang = language ?? languageOf(app.getLocale());
  guardSession(session.defaultSession);
  serveScreen(protocol, screenFolder());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform)));
  try {
    const opened = await openApp(lang);
    closeBeforeQuit(opened);
    acceptPorts(ipcMain, opened);
    app.on('second-instance', showWindow);
    app.on('activate', showWindow);
    app.on('window-all-closed', () => app.quit());
    showWindow();
  } catch (thrown) {
    tellFailure(describeFailure(toFailure(thrown), lang));
    app.quit();
  }
}
