/** A client at the real WebSocket, as a screen is; client and app share one process, so times are an upper bound. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { CODE_KEY, RPC_PATH, SESSION_PATH } from '../../../shared/doors.ts';
import type { SampleOptions } from '../../simulate/write-sample-school.ts';
import { writeSampleSchool } from '../../simulate/write-sample-school.ts';
import type { Api, App } from '../app.ts';
import type { WebHost } from '../web/web-host.ts';
import { startWebHost } from '../web/web-host.ts';
import type { Surroundings } from './command.ts';

/** Milliseconds from asking to having the whole answer. */
export type Times = { n: number; p50: number; p95: number; p99: number; max: number };

async function connect(host: WebHost): Promise<{ api: Api; socket: WebSocket }> {
  const { origin, hash } = new URL(host.newAddress());
  const code = new URLSearchParams(hash.slice(1)).get(CODE_KEY);
  const headers = { origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ code });
  const answer = await fetch(`${origin}${SESSION_PATH}`, { method: 'POST', headers, body });
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${RPC_PATH}`, {
    headers: { origin, cookie },
  });
  socket.binaryType = 'arraybuffer';
  await once(socket, 'open');
  // The ws package speaks the browser's interface; only its type is another.
  const websocket = socket as unknown as globalThis.WebSocket;
  return { api: createORPCClient(new RPCLink({ websocket })), socket };
}

/** Asks an app on a simulated school, in a temporary file that goes afterwards. */
export async function onSimulatedSchool<T>(
  around: Surroundings,
  work: (api: Api, school: App['context']['school']) => Promise<T>,
  sample: Pick<SampleOptions, 'school'> = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'quickstudy-bench-'));
  const { terminal, signal } = around;
  const app = await around.openApp('create', join(folder, 'school.db'));
  const writing = writeSampleSchool(app.context.school, { ...sample, signal });
  for await (const _ of writing) signal.throwIfAborted();
  const { randomToken, now } = terminal;
  const host = await startWebHost(app, { root: folder, randomToken, now: () => now().getTime() });
  const { api, socket } = await connect(host);
  try {
    return await work(api, app.context.school);
  } finally {
    socket.terminate();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export function summariseTimes(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    n: times.length,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: sorted.at(-1) ?? 0,
  };
}
