/** What the app remembers of its own faults: where it happened, never a name, a score or a message. */
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';

export type LogEntry = {
  call: string;
  error: string;
  code?: string;
  /** Function, file and line of the innermost frames; folders are left out, a home folder is a name. */
  frames: string[];
};
export type Log = (entry: LogEntry) => void;

const KEPT_FRAMES = 12;

/** A fault without its message: messages quote what they choke on, and that may be a student. */
export function describeForLog(thrown: unknown): Omit<LogEntry, 'call'> {
  if (!(thrown instanceof Error)) return { error: typeof thrown, frames: [] };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  return { error: thrown.constructor.name, ...code, frames: framesOf(thrown) };
}

/** Of a failure made from another error, that one's frames: its stack is the failure's text. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message) + error.message.length;
  const inner = error instanceof Failure ? error.message : '';
  return [...inner.split('\n'), ...stack.slice(start).split('\n')]
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, KEPT_FRAMES)
    .map(withoutFolders);
}

function withoutFolders(line: string): string {
  const [, caller, place] = /^\s+at (?:(.*) \()?([^()]*)\)?$/.exec(line) ?? [];
  const file = basename((place ?? '').replaceAll('\\', '/'));
  return caller ? `${caller} ${file}` : file;
}

/** One line of JSON per fault. */
export function logTo(write: (line: string) => void, now: () => Date): Log {
  return (entry) => write(`${JSON.stringify({ at: now().toISOString(), ...entry })}\n`);
}
