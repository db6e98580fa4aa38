/** How far a long command is, on standard error: one line that redraws, or a line now and then. */
import type { Terminal } from './terminal.ts';

type Step = {
  label: string;
  /** What goes on, where the label changes with every step. */
  stage?: string;
  /** Of the work that is done, 0–1. */
  share: number;
  secondsLeft?: number | null;
};

export type ProgressLine = { show: (step: Step) => void; end: () => void };

const BAR = 24;
const QUIET_STEPS = 10;

function bar(share: number): string {
  const done = Math.round(share * BAR);
  return '█'.repeat(done) + '░'.repeat(BAR - done);
}

function line({ label, share, secondsLeft }: Step): string {
  const left = secondsLeft == null ? '' : `  ${Math.ceil(secondsLeft)} s`;
  return `${bar(share)} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}${left}`;
}

function redrawnLine({ err }: Terminal): ProgressLine {
  let isDrawn = false;
  return {
    show: (step) => {
      isDrawn = true;
      err(`\r\u001b[2K${line(step)}`);
    },
    end: () => err(isDrawn ? '\r\u001b[2K' : ''),
  };
}

function quietLines({ err }: Terminal): ProgressLine {
  let last = '';
  return {
    show: (step) => {
      const key = `${step.stage ?? step.label} ${Math.floor(step.share * QUIET_STEPS)}`;
      if (key !== last) err(`${line(step)}\n`);
      last = key;
    },
    end: () => undefined,
  };
}

/** Watched: one line, redrawn. Else: a line at each new stage and each tenth of the work. */
export function showProgress(terminal: Terminal): ProgressLine {
  return terminal.isWatched ? redrawnLine(terminal) : quietLines(terminal);
}
