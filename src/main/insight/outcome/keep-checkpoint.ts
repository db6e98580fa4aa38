/** Where a training stands, kept in the school file: what is kept when it stops, and how it is gone on with. */
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import { LearnerName } from '../../../shared/nouns.ts';
import type { TrainRequest } from '../../learn/train-model.ts';
import { latestCheckpoint, saveCheckpoint } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { AUTO_LEARNER, DEFAULT_STEPS } from './learn-outcome.ts';
import type { LearnRequest } from './learn-outcome.ts';
import { USE } from './serving-model.ts';

export type TrainAsked = {
  learner: LearnerName;
  steps?: number;
  budgetSeconds?: number;
  resume: boolean;
  seed: number;
};

/** What is kept of a training that was stopped before it had learned anything: going on begins again. */
export const NOTHING_YET = new Uint8Array();

/** What is asked, made definite: a training that is gone on with goes on as it was begun. */
export function requestOf(
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
  // another learner or seed could not use what was begun
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

export function keepCheckpoint(
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
