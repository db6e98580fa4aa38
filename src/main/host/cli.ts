/** The third door: `quickstudy COMMAND …`, the same services for scripts and for teachers who type. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { commands } from './cli/commands.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import type { Terminal } from './cli/terminal.ts';
import { forkProcess } from './start-process.ts';

const TOKEN_BYTES = 32;
const CANCELLED = 130;

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function onEnter(listener: () => void): () => void {
  process.stdin.on('data', listener);
  return () => {
    process.stdin.off('data', listener);
    process.stdin.pause();
  };
}

const terminal: Terminal = {
  out: write,
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  now: () => new Date(),
  randomToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  ...(process.stdin.isTTY ? { onEnter } : {}),
};

/** The first signal asks the command to stop and tidy up; a second one ends it at once. */
function signalOf(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(CANCELLED);
      controller.abort();
    });
  }
  return controller.signal;
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  commands,
  terminal,
  signal: signalOf(),
  // Two thirds of the start are the rooms: help and wrong usage are answered without them.
  openApp: async (options) => (await import('./services.ts')).openServices(options),
  startProcess: forkProcess,
});
