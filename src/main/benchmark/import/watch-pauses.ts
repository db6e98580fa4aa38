/** How long the app does not answer, and how much of that is its own work: on a busy computer it waits for its turn too. */

const EVERY_MS = 2;

export type Pauses = {
  /** The longest between two chances to answer, milliseconds. */
  longestMs: number;
  /** The most that the app itself computed in one of them. */
  longestWorkMs: number;
};

export function watchPauses(): { stop(): Pauses } {
  const pauses: Pauses = { longestMs: 0, longestWorkMs: 0 };
  let [time, work] = [performance.now(), workMs()];
  const look = () => {
    const [now, worked] = [performance.now(), workMs()];
    pauses.longestMs = Math.max(pauses.longestMs, now - time - EVERY_MS);
    pauses.longestWorkMs = Math.max(pauses.longestWorkMs, worked - work);
    [time, work] = [now, worked];
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return pauses;
    },
  };
}

/** Processor time of this thread alone, milliseconds. */
function workMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
