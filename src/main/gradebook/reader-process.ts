/** The process beside the app for an import's heavy work: opens files from outside, writes long steps. */
import { readFileSync, statSync } from 'node:fs';
import { Failure, toFailure } from '../../shared/failure.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readGradebook } from './read-gradebook.ts';
import type { FromWriter, ToWriter } from '../store/write-protocol.ts';
import type { FromReader, ReadRequest, ToReader } from './reader-protocol.ts';
import { messagesOf } from './reader-protocol.ts';

/** A utility process of Electron talks through its parent port, a fork through process.send. */
type ParentPort = {
  postMessage(message: FromReader | FromWriter): void;
  on(event: 'message', listener: (event: { data: ToReader | ToWriter }) => void): void;
};

const { parentPort } = process as unknown as { parentPort?: ParentPort }; // Electron adds it; Node's types do not know

function post(message: FromReader | FromWriter): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

/** Its size is asked first: a file beyond the limit is never read. */
function bytesAt(path: string, name: string): Uint8Array | null {
  try {
    return statSync(path).size > MAX_FILE_BYTES ? null : readFileSync(path);
  } catch (thrown) {
    throw new Failure('file-not-found', { file: name }, String(thrown));
  }
}

/** Parts on their way that nobody has taken yet: enough to keep both sides busy, few enough to stay small. */
const PARTS_AHEAD = 3;

let parts: Iterator<FromReader> = [][Symbol.iterator]();

/** Gives memory back to the system, not only to this process. */
const LET_GO = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const;

/** Parts after which what was sent is let go. */
const PARTS_A_SWEEP = 100;

/** Bytes from which on holding a file twice is felt. */
const LARGE = 4 * 1024 * 1024;

let sent = 0;

function postNext(): void {
  if (++sent % PARTS_A_SWEEP === 0) globalThis.gc?.(LET_GO);
  const part = parts.next();
  if (!part.done) post(part.value);
}

/** A large file's bytes go as soon as its text is there; whoever still held them would hold nothing. */
function readBytes(bytes: Uint8Array, { name, corrections }: ReadRequest) {
  const { buffer } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && bytes.length * 2 > buffer.byteLength;
  return readGradebook(bytes, name, corrections, {
    letGo: () => {
      if (isOwn && bytes.length > LARGE) buffer.transfer(0);
    },
    tell: (share) => post({ type: 'reading', share }),
  });
}

type Arriving = { request: ReadRequest; bytes: Uint8Array; have: number };

/** A file whose bytes are on their way. */
let arriving: Arriving | null = null;

function open(request: ReadRequest): void {
  if ('path' in request) return read(request, bytesAt(request.path, request.name));
  if (request.size > MAX_FILE_BYTES) return read(request, null);
  arriving = { request, bytes: new Uint8Array(request.size), have: 0 };
  take(new Uint8Array());
}

function take(part: Uint8Array): void {
  if (!arriving) return;
  const { request, bytes, have } = arriving;
  bytes.set(part, have);
  arriving.have += part.length;
  if (arriving.have < bytes.length) return;
  arriving = null;
  read(request, bytes);
}

function read(request: ReadRequest, bytes: Uint8Array | null): void {
  const tooLarge = { outcome: 'error', error: { code: 'too-large' }, file: request.name } as const;
  parts = messagesOf(bytes ? readBytes(bytes, request) : [tooLarge]);
  // The text and what was tried on the way is let go before the app takes the result in beside it.
  globalThis.gc?.(LET_GO);
  for (let ahead = 0; ahead < PARTS_AHEAD; ahead++) postNext();
}

let write: ((message: ToWriter) => void) | null = null;

async function receive(message: ToReader | ToWriter): Promise<void> {
  try {
    if (message.type === 'read') open(message);
    else if (message.type === 'bytes') take(message.bytes);
    else if (message.type === 'next') postNext();
    else {
      // Reading never loads the database.
      write ??= (await import('../store/serve-writes.ts')).serveWrites(post);
      write(message);
    }
  } catch (thrown) {
    const { code, params } = toFailure(thrown);
    post({ type: 'failure', code, params: { ...params } });
  }
}

if (parentPort) parentPort.on('message', ({ data }) => void receive(data));
// only the parent, through readGradebookFile and recordLongStep, can send to this process
else process.on('message', (message) => void receive(message as ToReader | ToWriter));

process.on('disconnect', () => process.exit(0));
