/** `start`: the app, in Electron where its binary is there, else in the browser; says which and why. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { packageFolder, screenFolder } from '../built-folder.ts';
import { openBrowser } from '../web/open-browser.ts';
import type { WebHost } from '../web/web-host.ts';
import { startWebHost } from '../web/web-host.ts';
import type { Answer, Surroundings } from './command.ts';
import { command } from './command.ts';
import { choice, flag, number } from './option.ts';
import type { Terminal } from './terminal.ts';
import { does, lines } from './words.ts';

const MOST_PORT = 65_535;

/** What set-up found out about Electron: the path of its binary, or why there is none. */
function electronOf({ env }: Terminal): { path?: string; reason: string } {
  const path = env['QUICKSTUDY_ELECTRON_PATH'];
  if (path && existsSync(path)) return { path, reason: 'Electron' };
  return { reason: env['QUICKSTUDY_ELECTRON_REASON'] || 'no Electron' };
}

function startElectron(
  path: string,
  { schoolFile, lang, terminal }: Surroundings,
): Promise<number> {
  const words = [packageFolder(), `--db=${schoolFile}`, `--lang=${lang}`];
  // A sandboxed Chromium refuses to run as root; the app never gives the sandbox up for that.
  const child = spawn(path, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...terminal.env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(new Failure('electron-missing', { why: error.code ?? error.name })),
    );
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function addressLine(url: string, lang: Language): string {
  return `${say(lines.openAddress, lang, { url })}\n`;
}

/** Enter in the terminal gives another address: for a second browser, or when the first was too old. */
function offerAddresses(host: WebHost, { terminal, lang }: Surroundings): () => void {
  if (!terminal.onEnter) return () => undefined;
  terminal.err(`${say(lines.moreAddresses, lang)}\n`);
  return terminal.onEnter(() => terminal.err(addressLine(host.newAddress(), lang)));
}

type WebOptions = { port: number | undefined; opensBrowser: boolean; reason: string };

async function startWeb(options: WebOptions, around: Surroundings): Promise<Answer> {
  const { terminal, lang, signal } = around;
  const root = screenFolder();
  if (!existsSync(join(root, 'index.html'))) throw new Failure('app-not-built');
  const app = await around.openApp('create');
  const { randomToken, now } = terminal;
  const host = await startWebHost(app, {
    root,
    randomToken,
    now: () => now().getTime(),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  const url = host.newAddress();
  if (options.opensBrowser) void openBrowser(url, terminal);
  const why = say(lines.webStarted, lang, { reason: options.reason });
  return {
    json: { host: 'web', url, reason: options.reason },
    text: `${why}\n${addressLine(url, lang)}`,
    stay: async () => {
      const forget = offerAddresses(host, around);
      await untilAborted(signal);
      forget();
      await host.close();
      return 0;
    },
  };
}

export const start = command({
  name: 'start',
  does: does.start,
  options: {
    host: choice(['electron', 'web']),
    port: number('N', { least: 0, whole: true }),
    'no-open': flag(),
  },
  run: async ({ options }, around) => {
    const { host, port } = options;
    if (port !== undefined && port > MOST_PORT) {
      throw new Failure('wrong-value', { option: 'port', value: port, expected: `0–${MOST_PORT}` });
    }
    const { lang, terminal } = around;
    const electron = electronOf(terminal);
    if (host === 'electron' && !electron.path)
      throw new Failure('electron-missing', { why: electron.reason });
    if (host === 'web' || !electron.path) {
      const reason =
        host === 'web'
          ? say(lines.webAsked, lang)
          : say(lines.noElectron, lang, { why: electron.reason });
      return startWeb({ port, opensBrowser: !options['no-open'], reason }, around);
    }
    const { path } = electron;
    const reason = say(lines.electronThere, lang);
    return {
      json: { host: 'electron', reason },
      text: `${say(lines.electronStarted, lang, { reason })}\n`,
      stay: () => startElectron(path, around),
    };
  },
});
