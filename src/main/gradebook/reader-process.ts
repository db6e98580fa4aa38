/** The process that opens files from outside: whatever a file does to it, the app stays as it was. */
import { readFileSync, statSync } from 'node:fs';
import { Failure, toFailure } from '../../shared/failure.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readGradebook } from './read-gradebook.ts';
import type { FromReader, ReadRequest, ToReader } from './reader-protocol.ts';
import { messagesOf } from './reader-protocol.ts';

/** A utility process of Electron talks through its parent port, a fork through process.send. */
type ParentPort = {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (event: { data: ToReader }) => void): void;
};

const { parentPort } = process as unknown as { parentPort?: ParentPort }; // Electron adds it; Node's types do not know

function post(message: FromReader): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function bytesOf(request: ReadRequest): Uint8Array | null {
  if ('bytes' in request) return request.bytes;
  try {
    // Its size is asked first: a file beyond the limit is never read.
    return statSync(request.path).size > MAX_FILE_BYTES ? null : readFileSync(request.path);
  } catch (thrown) {
    throw new Failure('file-not-found', { file: request.name }, String(thrown));
  }
}

/** Parts on their way that nobody has taken yet: enough to keep both sides busy, few enough to stay small. */
const PARTS_AHEAD = 4;

let parts: Iterator<FromReader> = [][Symbol.iterator]();

function postNext(): void {
  const part = parts.next();
  if (!part.done) post(part.value);
}

function read(request: ReadRequest): void {
  const bytes = bytesOf(request);
  const tooLarge = { outcome: 'error', error: { code: 'too-large' }, file: request.name } as const;
  parts = messagesOf(
    bytes ? readGradebook(bytes, request.name, request.corrections) : [tooLarge],
  );
  for (let ahead = 0; ahead < PARTS_AHEAD; ahead++) postNext();
}

function receive(message: ToReader): void {
  try {
    if (message.type === 'read') read(message);
    else postNext();
  } catch (thrown) {
    const { code, params } = toFailure(thrown);
    post({ type: 'failure', code, params: { ...params } });
  }
}

if (parentPort) parentPort.on('message', ({ data }) => receive(data));
// only the parent, through readGradebookFile, can send to this process
else process.on('message', (message) => receive(message as ToReader));

process.on('disconnect', () => process.exit(0));
