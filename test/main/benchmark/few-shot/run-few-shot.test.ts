/** The comparison on images as the app asks for it: in a process of its own, that ends when it is no longer wanted. */
import { expect, test } from 'vitest';
import { runFewShot } from '../../../../src/main/benchmark/few-shot/run-few-shot.ts';
import { forkProcess } from '../../../../src/main/host/start-process.ts';
import type { ChildHandle } from '../../../../src/shared/process.ts';

const asked = { scale: 'smoke', shot: 1, seed: 1 } as const;

test('a file that holds no images is refused in words', async () => {
  const files = [new File(['no pictures in here'], 'notes.zip')];
  const read = async () => {
    for await (const _ of runFewShot({ ...asked, files }, forkProcess)) void _;
  };
  await expect(read()).rejects.toMatchObject({ code: 'images-unreadable' });
}, 60_000);

test('stopping ends the process', async () => {
  const stop = new AbortController();
  const ended = Promise.withResolvers<void>();
  const watched: typeof forkProcess = (entry, options): ChildHandle => {
    const child = forkProcess(entry, options);
    child.onExit(() => ended.resolve());
    return child;
  };
  const events = runFewShot({ ...asked, files: [] }, watched, stop.signal);
  const first = await events.next();
  expect(first.value).toMatchObject({ step: { phase: 'train' } });
  stop.abort();
  await expect(
    (async () => {
      for await (const _ of events) void _;
    })(),
  ).rejects.toMatchObject({ code: 'cancelled' });
  await ended.promise;
}, 120_000);
