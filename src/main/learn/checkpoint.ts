/** A training that was stopped, as bytes: what is finished of it, and everything that its next step depends on. */
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { SINGLE_LEARNERS } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { TrainState } from './meta-train.ts';
import { readBlob, writeBlob } from './model-blob.ts';
import type { Params } from './params.ts';
import { prefixed, under } from './params.ts';

/** One of several trainings in a row, done: what it left, and what it took. */
export type FinishedStage = {
  learner: SingleLearnerName;
  params: Params;
  steps: number;
  bestStep: number;
};

/** An ensemble trains member after member, then each again on all tasks: the stages before, and where this one stands. */
export type Checkpoint = {
  learner: SingleLearnerName;
  finished: readonly FinishedStage[];
  state: TrainState;
};

const count = z.int().min(0);
const learner = z.enum(SINGLE_LEARNERS);
const schema = z.object({
  kind: z.literal('checkpoint'),
  learner,
  finished: z.array(z.object({ learner, steps: count, bestStep: count })).max(40),
  step: count,
  adamStep: count,
  waited: count,
  lowest: z.number().nullable(),
  best: z.object({ step: count, validation: z.array(z.number()).max(100_000) }),
});

export function writeCheckpoint({ learner: name, finished, state }: Checkpoint): Uint8Array {
  const { step, waited, lowest, best, adam, params, mean } = state;
  const about: z.infer<typeof schema> = {
    kind: 'checkpoint',
    learner: name,
    finished: finished.map((stage) => ({
      learner: stage.learner,
      steps: stage.steps,
      bestStep: stage.bestStep,
    })),
    step,
    adamStep: adam.step,
    waited,
    lowest,
    best: { step: best.step, validation: [...best.validation] },
  };
  const before = finished.map((stage, i) => prefixed(`finished/${i}`, stage.params));
  return writeBlob(about, {
    ...Object.assign({}, ...before),
    ...prefixed('params', params),
    ...prefixed('average', mean),
    ...prefixed('best', best.params),
    ...prefixed('mean', adam.mean),
    ...prefixed('square', adam.square),
  });
}

/**
 * @param stages the learner of each training in a row
 * @throws Failure `model-unreadable`; `model-does-not-fit` when it is a checkpoint of other trainings
 */
export function readCheckpoint(
  bytes: Uint8Array,
  stages: readonly SingleLearnerName[],
): Checkpoint {
  const { about, params } = readBlob(bytes, schema);
  const reached = [...about.finished.map((stage) => stage.learner), about.learner];
  if (reached.length > stages.length || reached.some((name, i) => name !== stages[i]))
    throw new Failure('model-does-not-fit', {}, `readCheckpoint: of ${reached.join(', ')}`);
  const { step, waited, lowest, best } = about;
  return {
    learner: about.learner,
    finished: about.finished.map((stage, i) => ({
      ...stage,
      params: under(`finished/${i}`, params),
    })),
    state: {
      step,
      waited,
      lowest,
      params: under('params', params),
      mean: under('average', params),
      adam: { step: about.adamStep, mean: under('mean', params), square: under('square', params) },
      best: { step: best.step, validation: best.validation, params: under('best', params) },
    },
  };
}
