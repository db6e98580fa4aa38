/** Starts the app's helper processes as Node children: for the web host and the command line. */
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChildHandle, StartProcess } from '../../shared/process.ts';

type Entry = Parameters<StartProcess>[0];

const sources: Record<Entry, string> = {
  reader: '../gradebook/reader-process.ts',
  learner: '../learn/worker.ts',
  'few-shot': '../benchmark/few-shot/few-shot-process.ts',
};

/** The entry's file: beside this one in source, beside or above it (in chunks/) once built. */
export function entryFile(entry: Entry, base = import.meta.url): string {
  const places = base.endsWith('.ts') ? [sources[entry]] : [`./${entry}.js`, `../${entry}.js`];
  const files = places.map((place) => fileURLToPath(new URL(place, base)));
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`no program for the ${entry} process`);
  return file;
}

/** The screen goes first where processors are few: helpers work with what it leaves. */
export function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this system does not let us: it works on as it was.
  }
}

/** A graphics library's own words on a computer without a graphics processor; `doctor` tells the same in ours. */
const LIBRARY_TALK =
  /^Warning: (Couldn't load )?Vulkan|^error: XDG_RUNTIME_DIR|^ - While .*BackendType::|^\s+at .*\(.*[/\\]dawn[/\\]|^$/;

export function isLibraryTalk(line: string): boolean {
  return LIBRARY_TALK.test(line);
}

/** What a helper says on standard error, less what its libraries say. */
function passOn(heard: Readable | null): void {
  if (heard === null) return;
  createInterface({ input: heard }).on('line', (line) => {
    if (!isLibraryTalk(line)) process.stderr.write(`${line}\n`);
  });
}

/** `execArgv` reaches Node itself, such as a limit on memory. */
export const forkProcess: StartProcess = (
  entry,
  { execArgv = [], isAwaited = false } = {},
): ChildHandle => {
  const child = fork(entryFile(entry), {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C is for the command: it tells its helpers to stop, which lets them keep a checkpoint.
    detached: process.platform !== 'win32',
  });
  if (!isAwaited) giveWay(child.pid);
  passOn(child.stderr);
  // A message to a child that has just ended is lost either way: its end is told by onExit.
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message as object); // any value that structured clone takes
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill('SIGKILL'),
  };
};
