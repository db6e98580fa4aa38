/** Keeps the app answering while it computes: long work looks up now and then and lets others go first. */
import { setImmediate } from 'node:timers/promises';

/** A call that waits for several turns is still answered at once. */
const TURN_MS = 8;

/** To be awaited after every small piece of work; the clock decides when others go first, never what comes out. */
export function turnTaker(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
