/** The app's side of the benchmark: the teacher's files laid in a folder for as long as it runs, its steps as they come. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FewShotEvent, FewShotScale } from '../../../shared/contract/benchmark.ts';
import { Failure } from '../../../shared/failure.ts';
import type { StartProcess } from '../../../shared/process.ts';
import type { FromFewShot, ToFewShot } from './few-shot-protocol.ts';

export type FewShotRequest = { scale: FewShotScale; shot: number; seed: number; files: File[] };

/** @throws Failure `images-unreadable`, `too-few-images`, `cancelled`, `learner-stopped` */
export async function* runFewShot(
  { files, ...asked }: FewShotRequest,
  startProcess: StartProcess,
  signal?: AbortSignal,
): AsyncGenerator<FewShotEvent> {
  const folder = mkdtempSync(join(tmpdir(), 'quickstudy-images-'));
  try {
    const paths: string[] = [];
    for (const file of files) {
      const path = join(folder, basename(file.name));
      await writeFile(path, new Uint8Array(await file.arrayBuffer()));
      paths.push(path);
    }
    yield* eventsOf({ ...asked, train: withoutCompanions(paths) }, startProcess, signal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Labels of an IDX file and the index of a raw one are found beside their images. */
const withoutCompanions = (paths: readonly string[]): string[] =>
  paths.filter((path) => !/labels-idx1|\.json$/.test(path));

async function* eventsOf(
  request: ToFewShot,
  startProcess: StartProcess,
  signal?: AbortSignal,
): AsyncGenerator<FewShotEvent> {
  const waiting: FromFewShot[] = [];
  let ended = false;
  let wake = (): void => {};
  const child = startProcess('few-shot');
  child.onMessage((message) => {
    waiting.push(message as FromFewShot); // our own process, our own protocol
    wake();
  });
  child.onExit(() => {
    ended = true;
    wake();
  });
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop, { once: true });
  child.post(request);
  try {
    for (;;) {
      for (let message = waiting.shift(); message; message = waiting.shift()) {
        if ('failure' in message)
          throw new Failure(message.failure.code, message.failure.params, message.failure.detail);
        yield message;
        if ('report' in message) return;
      }
      if (signal?.aborted) throw new Failure('cancelled');
      if (ended) throw new Failure('learner-stopped', {}, 'the benchmark ended without a report');
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    child.kill();
  }
}
