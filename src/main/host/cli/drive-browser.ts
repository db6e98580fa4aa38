/** A browser without a window, told what to do over its own debugging protocol: for measuring the real screen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WebSocket } from 'ws';

export type DrivenPage = {
  /** Runs a function of the page's own world there; what it gives must survive JSON. */
  run<A extends readonly unknown[], T>(
    work: (...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T>;
  /** Processor time of the page's thread so far, milliseconds: what other programs leave it does not count. */
  work(): Promise<PageWork>;
  close(): Promise<void>;
};

export type PageWork = { all: number; script: number; style: number; layout: number };

type Answered = {
  id?: number;
  method?: string;
  error?: { message: string };
  result?: {
    targetId?: string;
    sessionId?: string;
    metrics?: { name: string; value: number }[];
    result?: { value?: unknown };
    exceptionDetails?: { exception?: { description?: string } };
  };
};

/** @param folder for the browser's own files; not the teacher's profile */
export async function openPage(
  browserPath: string,
  url: string,
  folder: string,
): Promise<DrivenPage> {
  const child = spawn(browserPath, browserArguments(folder), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(child, 'exit');
  const socket = new WebSocket(await addressIn(createInterface({ input: child.stderr })));
  await once(socket, 'open');
  const send = sender(socket);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await send('Page.enable', {}, sessionId);
  await send('Performance.enable', { timeDomain: 'threadTicks' }, sessionId);
  const loaded = untilTold(socket, 'Page.loadEventFired');
  await send('Page.navigate', { url }, sessionId);
  await loaded;
  return {
    async run(work, ...given) {
      const expression = `(${work.toString()})(...${JSON.stringify(given)})`;
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', asked, sessionId);
      const thrown = exceptionDetails?.exception?.description;
      if (thrown !== undefined) throw new Error(`openPage: ${thrown}`);
      return result?.value as Awaited<ReturnType<typeof work>>; // what the function itself gave
    },
    async work() {
      const { metrics = [] } = await send('Performance.getMetrics', {}, sessionId);
      const ms = (name: string) => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
      return {
        all: ms('TaskDuration'),
        script: ms('ScriptDuration'),
        style: ms('RecalcStyleDuration'),
        layout: ms('LayoutDuration'),
      };
    },
    async close() {
      child.kill();
      await gone;
    },
  };
}

function browserArguments(folder: string): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    '--headless',
    '--remote-debugging-port=0',
    '--window-size=1280,800',
    '--no-first-run',
    '--disable-extensions',
    '--disable-background-networking',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...asRoot,
    'about:blank',
  ];
}

async function addressIn(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('openPage: the browser ended before it could be told anything');
}

function untilTold(socket: WebSocket, method: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.on('message', (text) => {
    if ((JSON.parse(String(text)) as Answered).method === method) resolve(); // the browser's protocol
  });
  return promise;
}

function sender(socket: WebSocket) {
  let asked = 0;
  const waiting = new Map<number, (answer: Answered) => void>();
  socket.on('message', (text) => {
    const answer = JSON.parse(String(text)) as Answered; // the browser's protocol
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  return async (method: string, params: object, sessionId?: string) => {
    const id = ++asked;
    const { promise, resolve } = Promise.withResolvers<Answered>();
    waiting.set(id, resolve);
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result = {}, error } = await promise;
    waiting.delete(id);
    if (error) throw new Error(`openPage: ${method}: ${error.message}`);
    return result;
  };
}
