/** The one thing that a page can do beyond itself: hand the app the other end of a channel. */
import { ipcRenderer } from 'electron';
import { APP_ORIGIN, OPEN_PORT } from '../shared/doors.ts';

window.addEventListener('message', ({ source, origin, data, ports }) => {
  if (source !== window || origin !== APP_ORIGIN || data !== OPEN_PORT) return;
  const [port] = ports;
  if (port) ipcRenderer.postMessage(OPEN_PORT, null, [port]);
});
