/** Trains on a school file's own sections: progress as it goes, a checkpoint to resume from, the model saved with its card. */
import { z } from 'zod';
import type { TrainingProgress } from '../../../shared/contract/trust.ts';
import { Failure } from '../../../shared/failure.ts';
import { LearnerName } from '../../../shared/nouns.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { TrainRequest } from '../../learn/train-model.ts';
import { latestCheckpoint, saveCheckpoint, saveEvaluation, saveModel } from '../../store/model.ts';
import { gradebookOfSection, sections } from '../../store/section.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { AUTO_LEARNER, DEFAULT_STEPS, learnOutcome } from './learn-outcome.ts';
import type { LearnRequest, LearnWatch } from './learn-outcome.ts';
import { progressQueue } from './progress-queue.ts';
import { USE } from './serving-model.ts';
import { turnTaker } from './take-turns.ts';

/** A section needs two marked assessments to teach anything. */
const FEWEST_MARKED = 2;

export type TrainAsked = {
  learner: LearnerName;
  steps?: number;
  budgetSeconds?: number;
  resume: boolean;
  seed: number;
};

export type TrainTools = Pick<LearnWatch, 'train' | 'adapt' | 'fitMixed' | 'version'> & {
  signal?: AbortSignal;
};

/**
 * Yields after every step; the last one has `done` and the saved model's id. Stopping keeps the last checkpoint.
 * @throws Failure not-enough-tasks, cancelled, learner-stopped
 */
export async function* trainOutcome(
  school: SchoolFile,
  asked: TrainAsked,
  tools: TrainTools,
): AsyncGenerator<TrainingProgress> {
  await trainingStopped(school);
  const request = requestOf(school, asked);
  const steps = progressQueue();
  const stop = new AbortController();
  const signal = tools.signal ? AbortSignal.any([tools.signal, stop.signal]) : stop.signal;
  const { version } = tools;
  let kept = request.resume !== undefined;
  const onCheckpoint = (checkpoint: Uint8Array) => {
    keepCheckpoint(school, request, { checkpoint, step: steps.last().step, version });
    kept = true;
  };
  const watch = { ...tools, signal, now: school.now, onProgress: steps.push, onCheckpoint };
  const learning = pastGradebooks(school, signal)
    .then((gradebooks) => learnOutcome(gradebooks, request, watch))
    .catch((failure: unknown) => {
      if (signal.aborted && !kept) onCheckpoint(NOTHING_YET);
      throw failure;
    })
    .finally(steps.end);
  underWay.set(school, { signal, ended: learning.catch(() => undefined) });
  try {
    yield* steps.read();
    const { card, learner } = await learning;
    const about = {
      use: USE,
      learner: card.learner,
      seed: card.seed,
      version: card.version,
      backend: card.backend,
    };
    const modelId = saveModel(school, { ...about, steps: card.steps, card, metaParams: learner });
    saveEvaluation(school, modelId, card.evaluation);
    yield { ...finished(steps.last()), modelId };
  } finally {
    stop.abort(); // a reader that went away stops the training too
    await learning.catch(() => undefined); // its failure has been thrown above, or nobody listens any more
  }
}

/** What is kept of a training that was stopped before it had learned anything: going on begins again. */
const NOTHING_YET = new Uint8Array();

type UnderWay = { signal: AbortSignal; ended: Promise<unknown> };
const underWay = new WeakMap<SchoolFile, UnderWay>();

/** Until a training that was told to stop has kept its checkpoint; nobody waits for one that goes on. */
export async function trainingStopped(school: SchoolFile): Promise<void> {
  const training = underWay.get(school);
  if (training?.signal.aborted) await training.ended;
}

async function pastGradebooks(
  school: SchoolFile,
  signal: AbortSignal,
): Promise<SectionGradebook[]> {
  const gradebooks: SectionGradebook[] = [];
  const takeTurns = turnTaker(signal);
  for (const { id, markedCount } of sections(school)) {
    if (markedCount >= FEWEST_MARKED) gradebooks.push(gradebookOfSection(school, id));
    await takeTurns();
  }
  return gradebooks;
}

function requestOf(
  school: SchoolFile,
  { learner, steps, budgetSeconds, resume, seed }: TrainAsked,
): LearnRequest {
  const chosen = learner === 'auto' ? AUTO_LEARNER : learner;
  const request = {
    learner: chosen,
    seed,
    steps: steps ?? DEFAULT_STEPS,
    budgetSeconds,
    simulated: false,
  };
  const kept = resume ? latestCheckpoint(school, USE) : null;
  if (!kept?.checkpoint) return request;
  // what was begun goes on as it was begun: another learner or seed could not use it
  return {
    ...request,
    learner: learnerOf(kept.learner),
    seed: kept.seed,
    steps: plannedSteps(kept.card),
    resume: kept.checkpoint.length > 0 ? kept.checkpoint : undefined,
  };
}

const Plan = z.object({ plannedSteps: z.int().positive() });

const plannedSteps = (card: unknown): number =>
  Plan.safeParse(card).data?.plannedSteps ?? DEFAULT_STEPS;

/** @throws Failure model-unreadable for a checkpoint of a learner that is no more */
function learnerOf(name: string): TrainRequest['learner'] {
  const { data } = LearnerName.safeParse(name);
  if (data === undefined || data === 'auto')
    throw new Failure('model-unreadable', {}, `checkpoint of ${name}`);
  return data;
}

function keepCheckpoint(
  school: SchoolFile,
  { learner, seed, steps }: LearnRequest,
  { checkpoint, step, version }: { checkpoint: Uint8Array; step: number; version: string },
): void {
  const card: z.infer<typeof Plan> = { plannedSteps: steps };
  const about = { use: USE, learner, seed, version, backend: '', steps: step };
  saveCheckpoint(school, { ...about, card, metaParams: new Uint8Array() }, checkpoint);
}

/** The training that can be gone on with, if there is one. */
export function resumableOf(school: SchoolFile): { step: number; steps: number } | null {
  const kept = latestCheckpoint(school, USE);
  return kept && { step: kept.steps, steps: plannedSteps(kept.card) };
}

const finished = (last: TrainingProgress): TrainingProgress => ({
  ...last,
  step: last.steps,
  secondsLeft: 0,
  done: true,
});
