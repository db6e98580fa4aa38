/** Long calls under way: their progress in the header, and how to stop them, whichever page is open. */
import type { FewShotReport, FewShotScale } from '../shared/contract/benchmark.ts';
import type { Progress } from '../shared/contract/call.ts';
import type { TrainingProgress } from '../shared/contract/trust.ts';
import { Failure } from '../shared/failure.ts';
import type { Api } from './api.ts';

export type JobKind = 'learning' | 'sample' | 'benchmark' | 'comparing' | 'answers';

/** One job: its share done (0–1), null before the first sign of life. */
export type Job = { kind: JobKind; share: number | null; secondsLeft: number | null };

/** What jobs need of the app that they run in. */
type Surroundings = {
  readonly api: Api;
  showFailure(thrown: unknown): void;
  refresh(): Promise<void>;
};

export class Jobs {
  readonly #app: Surroundings;
  /** The job under way; one at a time, as the learner is one. */
  current = $state.raw<Job | null>(null);
  /** Every step the training under way has reported so far. */
  training = $state.raw<readonly TrainingProgress[]>([]);
  /** What the last comparison on images found, with its lines for a spreadsheet. */
  fewShot = $state.raw<{ report: FewShotReport; csv: string } | null>(null);
  #stop: AbortController | null = null;

  constructor(app: Surroundings) {
    this.#app = app;
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Builds the sample school; true once it stands. */
  async trySample(): Promise<boolean> {
    return this.#run('sample', async (signal) => {
      const steps = await this.#app.api.school.trySample(undefined, { signal });
      for await (const step of steps) this.#report('sample', step);
    });
  }

  /** Trains on the school file; stopping keeps what was learned so far, to resume from. */
  async train(resume: boolean): Promise<boolean> {
    this.training = [];
    return this.#run('learning', async (signal) => {
      const steps = await onceHeard(signal, (late) =>
        this.#app.api.trust.train({ resume }, { signal: late }),
      );
      for await (const step of steps) {
        this.training = [...this.training, step];
        this.#report('learning', { share: step.step / step.steps, secondsLeft: step.secondsLeft });
      }
    });
  }

  /** Compares every learner on the school's own classes; false when stopped. */
  async compareLearners(): Promise<boolean> {
    return this.#run('comparing', async (signal) => {
      const steps = await onceHeard(signal, (late) =>
        this.#app.api.trust.compare({}, { signal: late }),
      );
      for await (const { step, steps: all, secondsLeft } of steps)
        this.#report('comparing', { share: step / all, secondsLeft });
    });
  }

  /** Compares the learners on images, the teacher's own where some are given; false when stopped. */
  async compareOnImages(asked: {
    scale: FewShotScale;
    shot: number;
    files: File[];
  }): Promise<boolean> {
    this.fewShot = null;
    return this.#run('benchmark', async (signal) => {
      const events = await this.#app.api.benchmark.fewShot(asked, { signal });
      for await (const event of events) {
        if ('report' in event) this.fewShot = event;
        else this.#report('benchmark', event.step);
      }
    });
  }

  /** Asks about what students know once the app has learned it from their answers; mostly it has long since. */
  async whenKnown<T>(ask: () => Promise<T>): Promise<T> {
    const stop = new AbortController();
    try {
      const steps = await onceHeard(stop.signal, (late) =>
        this.#app.api.tutor.learn(undefined, { signal: late }),
      );
      for await (const step of steps) {
        if (this.current && this.current.kind !== 'answers') continue;
        this.#stop = stop;
        this.#report('answers', step);
      }
    } catch (thrown) {
      throw stop.signal.aborted ? new Failure('cancelled') : thrown;
    } finally {
      if (this.current?.kind === 'answers') this.current = null;
    }
    return ask();
  }

  #report(kind: JobKind, { share, secondsLeft }: Pick<Progress, 'share' | 'secondsLeft'>): void {
    this.current = { kind, share: Math.min(1, share), secondsLeft };
  }

  async #run(kind: JobKind, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.current) return false;
    const stop = new AbortController();
    this.#stop = stop;
    this.current = { kind, share: null, secondsLeft: null };
    try {
      await work(stop.signal);
    } catch (thrown) {
      if (!stop.signal.aborted) this.#app.showFailure(thrown);
    } finally {
      this.current = null;
      await this.#app.refresh();
    }
    return !stop.signal.aborted;
  }
}

/**
 * A stop that overtakes the question would be lost, and the work go on unseen: it is passed on once there is an answer.
 */
async function onceHeard<T>(
  signal: AbortSignal,
  ask: (late: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const answer = await ask(late.signal);
  if (signal.aborted) late.abort();
  else signal.addEventListener('abort', () => late.abort(), { once: true });
  return answer;
}
