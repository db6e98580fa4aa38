/** What pages may not do under Electron: no permission, no way out, no window, no address but ours. */
import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from '../../../shared/doors.ts';
import { isOurAddress } from './app-scheme.ts';

const elsewhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
const devicePickers = ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const;

/** Denies every permission and device, every request to a network, every download but the screen's own files. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  for (const picker of devicePickers) {
    // Each picker's event has a type of its own; all of them are refused alike.
    (session as NodeJS.EventEmitter).on(picker, (event: Electron.Event) => event.preventDefault());
  }
  session.webRequest.onBeforeRequest({ urls: elsewhere }, (_details, answer) =>
    answer({ cancel: true }),
  );
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
}

type Navigation = { preventDefault: () => void; url: string };

function stayHome(event: Navigation): void {
  if (!isOurAddress(event.url)) event.preventDefault();
}

/** For every web contents that comes to be, whoever made it. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
