/** A tiny app behind the real contract: enough calls to try a door with every kind of traffic. */
import { implement } from '@orpc/server';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '../../../src/shared/contract/index.ts';
import { Failure } from '../../../src/shared/failure.ts';
import type { App } from '../../../src/main/host/app.ts';
import type { LogEntry } from '../../../src/main/host/log.ts';

export const status = {
  fileName: 'school.db',
  sections: 2,
  students: 24,
  scores: 240,
  lastImportAt: null,
  isSample: false,
  settings: { language: 'en' as const, theme: 'system' as const, privacy: false },
};

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type SmallApp = App & { logged: LogEntry[]; stopped: Promise<number> };

/** Calls and what they do: status answers, check fails unforeseen, sections fails by name, readFile
 *  fails with the file's digest in its words, training reports 100 steps until it is stopped. */
export function smallApp(): SmallApp {
  const logged: LogEntry[] = [];
  let tellStopped: (step: number) => void = () => undefined;
  const stopped = new Promise<number>((resolve) => (tellStopped = resolve));
  const { school, gradebook, trust, report } = implement(contract);
  const router = {
    school: {
      status: school.status.handler(() => status),
      check: school.check.handler(() => {
        throw new TypeError('cannot read the score 17 of Ana García');
      }),
    },
    gradebook: {
      sections: gradebook.sections.handler(() => {
        throw new Failure('section-not-found', { name: '7B' });
      }),
      section: gradebook.section.handler(() => {
        throw new Failure('cancelled');
      }),
      readFile: gradebook.readFile.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.file.arrayBuffer());
        throw new Failure('file-not-found', { file: `${input.file.name} ${sha256(bytes)}` });
      }),
    },
    trust: {
      train: trust.train.handler(async function* ({ input }) {
        let step = 0;
        try {
          for (; step < 100; step += 1) {
            const rest = {
              loss: 1,
              validation: null,
              secondsLeft: null,
              done: false,
              modelId: null,
            };
            yield { step, steps: input.steps ?? 100, ...rest };
            if (input.seed === 13 && step === 2) throw new Failure('cancelled');
            await pause(5);
          }
        } finally {
          tellStopped(step);
        }
      }),
    },
    report: {
      section: report.section.handler(({ input }) => ({
        fileName: `${input.language}.html`,
        file: new Blob([new Uint8Array(3_000_000).fill(7)], { type: 'text/html' }),
        pages: null,
      })),
    },
  };
  const log = (entry: LogEntry) => void logged.push(entry);
  // The calls that no test here makes are left out.
  const whole = router as unknown as App['router'];
  return {
    router: whole,
    context: {} as App['context'],
    log,
    isStudentsTurn: () => false,
    close: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
    logged,
    stopped,
  };
}
