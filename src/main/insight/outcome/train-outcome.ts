/** Trains on a school file's own sections: progress as it goes, a checkpoint to resume from, the model saved with its card. */
import type { TrainingProgress } from '../../../shared/contract/trust.ts';
import { replaceModel, saveEvaluation, saveModel } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { NOTHING_YET, keepCheckpoint, requestOf } from './keep-checkpoint.ts';
import type { TrainAsked } from './keep-checkpoint.ts';
import { keepHeldOut } from './keep-held-out.ts';
import { learnOutcome } from './learn-outcome.ts';
import type { LearnWatch, Learned } from './learn-outcome.ts';
import { pastGradebooks } from './past-gradebooks.ts';
import { progressQueue } from './progress-queue.ts';
import type { ProgressQueue } from './progress-queue.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { USE, WORLDS } from './serving-model.ts';

export type TrainTools = Pick<LearnWatch, 'train' | 'adapt' | 'fitMixed' | 'version'> & {
  prior?: OutcomeModel;
  signal?: AbortSignal;
};

type UnderWay = { signal: AbortSignal; ended: Promise<unknown> };
const underWay = new WeakMap<SchoolFile, UnderWay>();

/** Until a training that was told to stop has kept its checkpoint; nobody waits for one that goes on. */
export async function trainingStopped(school: SchoolFile): Promise<void> {
  const training = underWay.get(school);
  if (training?.signal.aborted) await training.ended;
}

/**
 * Begins at once. Yields after every step; the last one has `done` and the saved model's id.
 * Stopping keeps where it stands, even before the first step.
 * @throws Failure not-enough-tasks, cancelled, learner-stopped, on reading
 */
export function trainOutcome(
  school: SchoolFile,
  asked: TrainAsked,
  tools: TrainTools,
): AsyncGenerator<TrainingProgress> {
  const stop = new AbortController();
  const signal = tools.signal ? AbortSignal.any([tools.signal, stop.signal]) : stop.signal;
  const steps = progressQueue();
  const learning = trainingStopped(school)
    .then(() => learnAndKeep(school, asked, { tools: { ...tools, signal }, steps }))
    .finally(steps.end);
  underWay.set(school, { signal, ended: learning.catch(() => undefined) });
  return reportTraining(school, { learning, steps, stop });
}

async function* reportTraining(
  school: SchoolFile,
  {
    learning,
    steps,
    stop,
  }: { learning: Promise<Learned>; steps: ProgressQueue; stop: AbortController },
): AsyncGenerator<TrainingProgress> {
  try {
    yield* steps.read();
    yield { ...finished(steps.last()), modelId: await keepModel(school, await learning) };
  } finally {
    stop.abort(); // a reader that went away stops the training too
    await learning.catch(() => undefined); // its failure has been thrown above, or nobody listens any more
  }
}

async function learnAndKeep(
  school: SchoolFile,
  asked: TrainAsked,
  {
    tools: { prior, ...tools },
    steps,
  }: { tools: TrainTools & { signal: AbortSignal }; steps: ProgressQueue },
): Promise<Learned> {
  const { version, signal } = tools;
  const request = requestOf(school, asked);
  let kept = request.resume !== undefined;
  const onCheckpoint = (checkpoint: Uint8Array) => {
    keepCheckpoint(school, request, { checkpoint, step: steps.last().step, version });
    kept = true;
  };
  try {
    const gradebooks = await pastGradebooks(school, signal);
    const watch = { ...tools, now: school.now, onProgress: steps.push, onCheckpoint };
    const rival = asked.learner === 'auto' ? prior : undefined; // who names a learner gets that one
    return await learnOutcome(gradebooks, { ...request, prior: rival }, watch);
  } catch (failure) {
    if (signal.aborted && !kept) onCheckpoint(NOTHING_YET);
    throw failure;
  }
}

/** @returns the model's id */
async function keepModel(
  school: SchoolFile,
  { card, learner: metaParams, heldOut, worlds }: Learned,
): Promise<number> {
  const { learner, seed, version, backend, steps } = card;
  const about = { use: USE, learner, seed, version, backend, steps };
  const modelId = saveModel(school, { ...about, card, metaParams });
  saveEvaluation(school, modelId, card.evaluation);
  replaceModel(school, {
    ...about,
    use: WORLDS,
    learner: 'vaml',
    card: {
      ...worlds.card,
      of: modelId,
    },
    metaParams: worlds.learner,
  });
  keepHeldOut(school, modelId, { heldOut, gradebooks: await pastGradebooks(school) });
  return modelId;
}

export const finished = (last: TrainingProgress): TrainingProgress => ({
  ...last,
  step: last.steps,
  secondsLeft: 0,
  done: true,
});
