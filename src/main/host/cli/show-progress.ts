/** How far a long command is, on standard error: one line that redraws, or a line now and then. */
import type { Terminal } from './terminal.ts';

export type ProgressLine = {
  /** @param share of the work that is done, 0–1 */
  show: (label: string, share: number, secondsLeft?: number | null) => void;
  end: () => void;
};

const BAR = 24;
const QUIET_STEPS = 10;

function bar(share: number): string {
  const done = Math.round(share * BAR);
  return '█'.repeat(done) + '░'.repeat(BAR - done);
}

function line(label: string, share: number, secondsLeft?: number | null): string {
  const left = secondsLeft == null ? '' : `  ${Math.ceil(secondsLeft)} s`;
  return `${bar(share)} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}${left}`;
}

/** Watched: one line, redrawn. Else: a line at each new label and each tenth of the work. */
export function showProgress({ err, isWatched }: Terminal): ProgressLine {
  let last = '';
  if (isWatched) {
    return {
      show: (label, share, secondsLeft) =>
        err(`\r\u001b[2K${(last = line(label, share, secondsLeft))}`),
      end: () => err(last === '' ? '' : '\r\u001b[2K'),
    };
  }
  return {
    show: (label, share, secondsLeft) => {
      const key = `${label} ${Math.floor(share * QUIET_STEPS)}`;
      if (key !== last) err(`${line(label, share, secondsLeft)}\n`);
      last = key;
    },
    end: () => undefined,
  };
}
