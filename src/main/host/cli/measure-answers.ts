/** Times the screen's calls over the real WebSocket, at rest and while the learner's process is busy. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { CODE_KEY, RPC_PATH, SESSION_PATH } from '../../../shared/doors.ts';
import { writeSampleSchool } from '../../simulate/write-sample-school.ts';
import type { Api } from '../app.ts';
import type { WebHost } from '../web/web-host.ts';
import { startWebHost } from '../web/web-host.ts';
import type { Surroundings } from './command.ts';

export type AnswerTimes = {
  call: string;
  isTraining: boolean;
  n: number;
  /** Milliseconds from asking to having the whole answer. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
};

/** `p99` is over all calls while training; client and app share one process, so it is an upper bound. */
export type Measured = { calls: AnswerTimes[]; p99: number; trainingSteps: number };

const PAUSE_MS = 5;
const MANY_STEPS = 100_000;

/** What a teacher's screen asks while it waits for a training; forecasts queue at the learner by design. */
const asked: Record<string, (api: Api, sectionId: number) => Promise<unknown>> = {
  'school.status': (api) => api.school.status(),
  'gradebook.sections': (api) => api.gradebook.sections(),
  'gradebook.section': (api, sectionId) => api.gradebook.section({ sectionId }),
  'people.students': (api, sectionId) => api.people.students({ sectionId }),
  'school.history': (api) => api.school.history(),
};

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

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function summarise(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(sorted, share));
  return { n: times.length, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, max: sorted.at(-1) ?? 0 };
}

async function timeCalls(
  api: Api,
  seconds: number,
  signal: AbortSignal,
): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(asked).map((call) => [call, [] as number[]]));
  const sections = await api.gradebook.sections();
  const largest = sections.toSorted((a, b) => b.scoreCount - a.scoreCount)[0]?.id ?? 1;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && !signal.aborted) {
    for (const [call, ask] of Object.entries(asked)) {
      const started = performance.now();
      await ask(api, largest);
      times.get(call)?.push(performance.now() - started);
      await pause(PAUSE_MS);
    }
  }
  return times;
}

function timesOf(times: Map<string, number[]>, isTraining: boolean): AnswerTimes[] {
  return [...times].map(([call, own]) => ({ call, isTraining, ...summarise(own) }));
}

/** Trains until `stop`; tells how many steps were taken. */
function startTraining(api: Api) {
  const stopping = new AbortController();
  let steps = 0;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const ended = (async () => {
    const stream = await api.trust.train({ steps: MANY_STEPS }, { signal: stopping.signal });
    for await (const { step } of stream) {
      steps = step;
      begin();
    }
  })();
  const stop = async () => {
    stopping.abort();
    await ended.catch(() => undefined); // it was stopped: that is all it can say
    return steps;
  };
  return { begun: Promise.race([begun, ended]), stop };
}

async function measure(
  api: Api,
  { seconds, signal }: { seconds: number; signal: AbortSignal },
): Promise<Measured> {
  const atRest = await timeCalls(api, seconds / 3, signal);
  const training = startTraining(api);
  await training.begun;
  const whileLearning = await timeCalls(api, seconds, signal);
  const trainingSteps = await training.stop();
  const { p99 } = summarise([...whileLearning.values()].flat());
  return {
    calls: [...timesOf(atRest, false), ...timesOf(whileLearning, true)],
    p99,
    trainingSteps,
  };
}

/** On the sample school, in a temporary file. */
export async function measureAnswers(seconds: number, around: Surroundings): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'quickstudy-bench-'));
  const { terminal, signal } = around;
  const app = await around.openApp('create', join(folder, 'school.db'));
  for await (const _ of writeSampleSchool(app.context.school, { signal })) signal.throwIfAborted();
  const { randomToken, now } = terminal;
  const host = await startWebHost(app, { root: folder, randomToken, now: () => now().getTime() });
  const { api, socket } = await connect(host);
  try {
    return await measure(api, { seconds, signal });
  } finally {
    socket.terminate();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
