/** The door under Electron: the page hands over one end of a channel, and the contract travels on it. */
import type { IpcMain, IpcMainEvent, WebFrameMain } from 'electron';
import { RPCHandler } from '@orpc/server/message-port';
import { OPEN_PORT } from '../../../shared/doors.ts';
import type { App } from '../app.ts';
import { watchCalls } from '../watch-calls.ts';
import { isOurAddress } from './app-scheme.ts';

type Frame = Pick<WebFrameMain, 'parent' | 'url'>;

/** Only a top frame of ours: no frame inside it, no page that came from elsewhere, none that is gone. */
export function isOurFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOurAddress(frame.url);
}

export function acceptPorts(ipcMain: Pick<IpcMain, 'on'>, app: App): void {
  const handler = new RPCHandler(app.router, { clientInterceptors: watchCalls(app) });
  ipcMain.on(OPEN_PORT, ({ senderFrame, ports }: IpcMainEvent) => {
    const [port, ...others] = ports;
    for (const other of others) other.close();
    if (!port) return;
    if (!isOurFrame(senderFrame)) return port.close();
    handler.upgrade(port, { context: app.context });
    port.start();
  });
}
