/** The loopback web host: the same screen and the same calls, in the teacher's own browser. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { CODE_KEY, SESSION_PATH } from '../../../shared/doors.ts';
import { Failure } from '../../../shared/failure.ts';
import type { App } from '../app.ts';
import { findFile } from '../find-file.ts';
import { securityHeaders } from '../security-headers.ts';
import type { Place } from './guard.ts';
import { cookieName, isFromOurPage, isOurs, placeOf } from './guard.ts';
import type { SessionOptions, Sessions } from './session.ts';
import { sessions } from './session.ts';
import { acceptSockets } from './sockets.ts';

export type WebHostOptions = SessionOptions & {
  /** The folder of the built screen. */
  root: string;
  /** 0 or absent: any free one. */
  port?: number;
};

export type WebHost = {
  port: number;
  /** A fresh address with a one-time code in its fragment; it ends the code of the one before. */
  newAddress: () => string;
  close: () => Promise<void>;
};

/** Of the body that brings a code. */
const MOST_CHARACTERS = 256;
const CodeBody = z.object({ code: z.string() });

type Door = { root: string; place: Place; port: number; sessions: Sessions };

function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'cache-control': 'no-store', ...securityHeaders(), ...headers })
    .end();
}

async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  const [pathname = ''] = (request.url ?? '').split(/[?#]/, 1);
  const file = await findFile(door.root, pathname);
  if (!file) return answer(response, 404);
  response.writeHead(200, {
    ...securityHeaders([`ws://${door.place.host}`]),
    'content-type': file.mediaType,
    'content-length': String(file.bytes),
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

async function readText(request: IncomingMessage, most: number): Promise<string | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > most) return undefined;
  }
  return text;
}

function readCode(text: string | undefined): string | undefined {
  try {
    return CodeBody.parse(JSON.parse(text ?? '')).code;
  } catch {
    return undefined; // whoever writes anything else has no code
  }
}

async function openSession(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  if (!isFromOurPage(request, door.place)) return answer(response, 403);
  const code = readCode(await readText(request, MOST_CHARACTERS));
  const token = code === undefined ? undefined : door.sessions.exchange(code);
  if (token === undefined) return answer(response, 401);
  const cookie = `${cookieName(door.port)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
  answer(response, 204, { 'set-cookie': cookie });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  if (!isOurs(request, door.place)) return answer(response, 403);
  if (request.method === 'POST' && request.url === SESSION_PATH) {
    return openSession(request, response, door);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405);
  return serveFile(request, response, door);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Failure('port-taken', { port }) : error);
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve((server.address() as AddressInfo).port); // a TCP server's address, once it listens
    });
  });
}

/** @throws Failure port-taken */
export async function startWebHost(app: App, options: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const door = { root: options.root, place: placeOf(port), port, sessions: sessions(options) };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response, door).catch(() => response.destroy());
  });
  const sockets = acceptSockets(server, app, door);
  return {
    port,
    newAddress: () => `${door.place.origin}/#${CODE_KEY}=${door.sessions.issueCode()}`,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
