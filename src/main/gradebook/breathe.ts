/** Long work on the app's own process, cut into pieces: between them the app answers whoever asks. */
import { createHash } from 'node:crypto';
import type { Pieces } from '../store/record-long-step.ts';

/** Steps of a loop between two looks at the clock: a fraction of a millisecond of work. */
const STEPS_A_PIECE = 500;

/** Hashed in a millisecond or two. */
const BYTES_A_PIECE = 1024 * 1024;

/** Longer without a pause would be felt. */
const LONGEST_MS = 12;

export async function breathing<T>(work: Pieces<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - since < LONGEST_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}

/** `list.forEach`, in pieces. */
export function* eachOf<T>(
  list: readonly T[],
  visit: (entry: T, index: number) => void,
): Pieces<void> {
  for (let at = 0; at < list.length; at += STEPS_A_PIECE) {
    const end = Math.min(at + STEPS_A_PIECE, list.length);
    for (let index = at; index < end; index++) visit(list[index]!, index);
    yield;
  }
}

/** `list.map`, in pieces. */
export function* mapOf<T, U>(
  list: readonly T[],
  make: (entry: T, index: number) => U,
): Pieces<U[]> {
  const made: U[] = [];
  yield* eachOf(list, (entry, index) => void made.push(make(entry, index)));
  return made;
}

/** `Map.groupBy`, in pieces. */
export function* groupsOf<T, K>(list: readonly T[], keyOf: (entry: T) => K): Pieces<Map<K, T[]>> {
  const groups = new Map<K, T[]>();
  yield* eachOf(list, (entry) => {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  });
  return groups;
}

/** SHA-256 of a file's bytes, hexadecimal. */
export function* fingerprintOf(bytes: Uint8Array): Pieces<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += BYTES_A_PIECE) {
    hash.update(bytes.subarray(at, at + BYTES_A_PIECE));
    yield;
  }
  return hash.digest('hex');
}
