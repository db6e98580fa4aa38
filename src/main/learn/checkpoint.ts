/** A training that was stopped, as bytes: everything that its next step depends on. */
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { SINGLE_LEARNERS } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { TrainState } from './meta-train.ts';
import { readBlob, writeBlob } from './model-blob.ts';
import { prefixed, under } from './params.ts';

const schema = z.object({
  kind: z.literal('checkpoint'),
  learner: z.enum(SINGLE_LEARNERS),
  step: z.int().min(0),
  adamStep: z.int().min(0),
  waited: z.int().min(0),
  lowest: z.number().nullable(),
  best: z.object({ step: z.int().min(0), validation: z.array(z.number()).max(100_000) }),
});

export function writeCheckpoint(state: TrainState, learner: SingleLearnerName): Uint8Array {
  const { step, waited, lowest, best, adam, params } = state;
  const about: z.infer<typeof schema> = {
    kind: 'checkpoint',
    learner,
    step,
    adamStep: adam.step,
    waited,
    lowest,
    best: { step: best.step, validation: [...best.validation] },
  };
  return writeBlob(about, {
    ...prefixed('params', params),
    ...prefixed('best', best.params),
    ...prefixed('mean', adam.mean),
    ...prefixed('square', adam.square),
  });
}

/** @throws Failure `model-unreadable`; `model-does-not-fit` when it is a checkpoint of another learner */
export function readCheckpoint(bytes: Uint8Array, learner: SingleLearnerName): TrainState {
  const { about, params } = readBlob(bytes, schema);
  if (about.learner !== learner)
    throw new Failure('model-does-not-fit', {}, `readCheckpoint: of ${about.learner}`);
  const { step, waited, lowest, best } = about;
  return {
    step,
    waited,
    lowest,
    params: under('params', params),
    adam: { step: about.adamStep, mean: under('mean', params), square: under('square', params) },
    best: {
      step: best.step,
      validation: best.validation,
      params: under('best', params),
    },
  };
}
