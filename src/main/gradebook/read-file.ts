/** Reading a file from outside, in a process that can be stopped: the import's front door. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Corrections } from '../../shared/import/corrections.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import type { ChildHandle, StartProcess } from '../../shared/process.ts';
import { MAX_FILE_BYTES, MAX_MILLISECONDS } from './limits.ts';
import type { FromReader, ToReader } from './reader-protocol.ts';
import { bytesMessages, collectMessages } from './reader-protocol.ts';

export type FileRequest = { path: string; name?: string } | { bytes: Uint8Array; name: string };

export type ReadFileOptions = {
  startProcess: StartProcess;
  signal?: AbortSignal;
  /** Default 30 s, and more for a file beyond 10 MiB; one that takes longer is refused as too slow. */
  timeoutMs?: number;
  /** The reader's heap; default by the file's size, at most 640 MiB. */
  memoryMiB?: number;
  corrections?: Corrections;
  /** Hears how much of a large file has been read, 0–1. */
  onShare?: (share: number) => void;
};

const MIB = 1024 * 1024;
const LEAST_MEMORY_MIB = 256;
const PATIENT_FROM_MIB = 10;
const MORE_A_MIB_MS = 3000;
const MOST_MEMORY_MIB = 640;
/** Measured: a million rows, a file of 50 MB, are read within 400 MiB. */
const MEMORY_A_BYTE = 4;

/**
 * One result a gradebook in the file (a zip may hold several). A file that cannot be a gradebook is a result
 * too, with its code; failures are thrown only when the file cannot be opened or the reading was cancelled.
 */
export function readGradebookFile(
  request: FileRequest,
  { startProcess, signal, timeoutMs, memoryMiB, corrections, onShare }: ReadFileOptions,
): Promise<ImportResult[]> {
  const name = request.name ?? ('path' in request ? basename(request.path) : 'file');
  if (signal?.aborted) return Promise.reject(new Failure('cancelled'));
  const bytes = 'bytes' in request ? request.bytes.length : sizeOf(request.path);
  const heap = memoryMiB ?? memoryFor(bytes);
  const child = startProcess('reader', {
    execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=8', '--expose-gc'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<ImportResult[]>();
  const refuse = (code: 'too-large' | 'too-slow') =>
    resolve([{ outcome: 'error', error: { code }, file: name }]);
  const cancel = () => reject(new Failure('cancelled'));
  const timer = setTimeout(() => refuse('too-slow'), timeoutMs ?? patienceFor(bytes));
  const collected = collectMessages();
  child.onMessage((message) => {
    const said = message as FromReader; // our own reader's, by its protocol
    if (said.type === 'reading') onShare?.(said.share);
    else if (said.type === 'failure') reject(new Failure(said.code, said.params));
    else if (collected.take(said)) resolve(collected.results());
    else child.post({ type: 'next' } satisfies ToReader);
  });
  // It ends by itself only when its memory is spent.
  child.onExit(() => refuse('too-large'));
  signal?.addEventListener('abort', cancel, { once: true });
  let isOver = false;
  const where = 'path' in request ? { path: request.path } : { size: bytes };
  const about = { name, ...(corrections ? { corrections } : {}) };
  child.post({ type: 'read', ...where, ...about } satisfies ToReader);
  if ('bytes' in request && bytes <= MAX_FILE_BYTES)
    void sendBytes(request.bytes, child, () => isOver);
  return promise.finally(() => {
    isOver = true;
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    child.kill();
  });
}

/** Part by part, so that the app answers meanwhile. */
async function sendBytes(
  bytes: Uint8Array,
  child: ChildHandle,
  isOver: () => boolean,
): Promise<void> {
  for (const message of bytesMessages(bytes)) {
    if (isOver()) return;
    child.post(message);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A crafted file is small; a large one is only slow where the computer is busy. */
function patienceFor(bytes: number): number {
  return MAX_MILLISECONDS + Math.max(0, bytes / MIB - PATIENT_FROM_MIB) * MORE_A_MIB_MS;
}

function memoryFor(bytes: number): number {
  const wanted = LEAST_MEMORY_MIB + (bytes * MEMORY_A_BYTE) / MIB;
  return Math.round(Math.min(MOST_MEMORY_MIB, wanted));
}

/** A file that is not there is the reader's to report. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
