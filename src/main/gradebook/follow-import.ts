/** How far an import is: told by whoever reads, plans or writes, and followed by the screen while it waits. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportProgress } from '../../shared/contract/gradebook.ts';
import type { Pieces } from '../store/record-long-step.ts';
import type { SchoolFile } from '../store/school-file.ts';

const progresses = new WeakMap<SchoolFile, NonNullable<ImportProgress>>();

export function tellImport(school: SchoolFile, progress: ImportProgress): void {
  if (progress) progresses.set(school, progress);
  else progresses.delete(school);
}

/** Runs `work`; whatever it told is over with it. */
export async function tellingImport<T>(school: SchoolFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    tellImport(school, null);
  }
}

const EVERY_MS = 150;

export async function* followImport(
  school: SchoolFile,
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress> {
  let last: ImportProgress | undefined;
  while (!signal?.aborted) {
    const now = progresses.get(school) ?? null;
    if (now !== last) yield (last = now);
    await wait(EVERY_MS, undefined, signal ? { signal } : {}).catch(() => undefined); // it is over then
  }
}

/** The same pieces; the share of them that is done is told after each. @param all how many there are, roughly */
export function* tellingPieces<T>(
  work: Pieces<T>,
  all: number,
  tell: (share: number) => void,
): Pieces<T> {
  for (let done = 1; ; done++) {
    const { done: isOver, value } = work.next();
    if (isOver) return value;
    tell(Math.min(1, done / Math.max(1, all)));
    yield;
  }
}
