/** Keeps the app answering while it computes: long work looks up now and then and lets others go first. */
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../../shared/failure.ts';

/** A call that waits for several turns is still answered at once. */
const TURN_MS = 8;

/**
 * To be awaited after every small piece of work; the clock decides when others go first, never what comes out.
 * @throws Failure cancelled, from the returned function, once the signal has fired
 */
export function turnTaker(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    if (signal?.aborted) throw new Failure('cancelled');
    since = performance.now();
  };
}
