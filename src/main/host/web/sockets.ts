/** The WebSocket that carries the contract, for pages of ours that have a session. */
import { RPCHandler } from '@orpc/server/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MAX_FILE_BYTES, RPC_PATH } from '../../../shared/doors.ts';
import type { App } from '../app.ts';
import { watchCalls } from '../watch-calls.ts';
import type { Place } from './guard.ts';
import { cookieName, cookieOf, isFromOurPage } from './guard.ts';
import type { Sessions } from './session.ts';

type Door = { place: Place; port: number; sessions: Sessions };

/** A file and what oRPC writes around it. */
const MAX_MESSAGE_BYTES = MAX_FILE_BYTES + 1024 * 1024;

function refusal(request: IncomingMessage, door: Door): string | undefined {
  if (request.url !== RPC_PATH) return '404 Not Found';
  if (!isFromOurPage(request, door.place)) return '403 Forbidden';
  const token = cookieOf(request, cookieName(door.port));
  return door.sessions.isOpen(token) ? undefined : '401 Unauthorized';
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Answers the server's upgrade requests; `close` ends every socket, and with it every call. */
export function acceptSockets(server: Server, app: App, door: Door): { close: () => void } {
  const handler = new RPCHandler(app.router, { clientInterceptors: watchCalls(app) });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const status = refusal(request, door);
    if (status !== undefined) return refuse(socket, status);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      void handler.upgrade(webSocket, { context: app.context });
    });
  });
  return {
    close: () => {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
