/** The only file that calls out of the screen: one client for the contract, whichever door is there. */
import './no-eval.ts';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../shared/contract/index.ts';
import { FailureData } from '../shared/contract/call.ts';
import { APP_SCHEME, CODE_KEY, OPEN_PORT, RPC_PATH, SESSION_PATH } from '../shared/doors.ts';
import type { FailureCode } from '../shared/failure.ts';
import { failures } from '../shared/words/failures.ts';
import type { Params } from '../shared/words/say.ts';

export type Api = ContractRouterClient<Contract>;

/** How the screen stands with the app behind it. */
export type Connection = { api: Api; reconnect: () => Promise<void> };

type Link = { call: PortLink<Record<never, never>>['call'] };
type OnClosed = () => void;

/** Opens the door that is there; `onClosed` is told when the app behind it goes away. */
export async function connect(onClosed: OnClosed): Promise<Connection> {
  const open =
    window.location.protocol === `${APP_SCHEME}:` ? openPort : () => openSocket(onClosed);
  let link: Link = await open();
  const current: Link = { call: (path, input, options) => link.call(path, input, options) };
  return {
    api: createORPCClient<Api>(current),
    reconnect: async () => {
      link = await open();
    },
  };
}

/** The desktop door: the preload passes our port on to the app. */
async function openPort(): Promise<Link> {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(OPEN_PORT, window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1 });
}

/** The loopback door: a one-time code from the address becomes a session cookie, then a socket. */
async function openSocket(onClosed: OnClosed): Promise<Link> {
  await exchangeCode();
  const address = new URL(RPC_PATH, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.hash = '';
  const socket = new WebSocket(address);
  await opened(socket);
  socket.addEventListener('close', onClosed, { once: true });
  return new SocketLink({ websocket: socket });
}

/** A code that was used already is no reason to stop: a reloaded page still has its cookie. */
async function exchangeCode(): Promise<void> {
  const code = new URLSearchParams(window.location.hash.slice(1)).get(CODE_KEY);
  if (!code) return;
  window.history.replaceState(null, '', window.location.pathname);
  await fetch(SESSION_PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new ConnectionLost()), { once: true });
  });
}

/** The app behind the screen cannot be reached; what was saved is saved. */
class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/** A failure as it came through the door, ready for words; null when it is the connection itself. */
export function readFailure(thrown: unknown): { code: FailureCode; params: Params } | null {
  if (isConnectionLost(thrown)) return null;
  const sent = FailureData.safeParse(thrown instanceof ORPCError ? thrown.data : thrown);
  if (!sent.success || !isFailureCode(sent.data.code)) return { code: 'unexpected', params: {} };
  return { code: sent.data.code, params: sent.data.params };
}

/** True when we or the teacher stopped the call ourselves. */
export function isStopped(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError' && !isConnectionLost(thrown);
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failures, code);
}

/** oRPC's peers reject what was under way with these words when their socket closes. */
function isConnectionLost(thrown: unknown): boolean {
  if (thrown instanceof ConnectionLost) return true;
  return thrown instanceof Error && /AsyncIdQueue|cannot access queue/i.test(thrown.message);
}
