/** The comparison of all learners on a school file's own sections: progress as it goes, the result kept for the page. */
import type { Evaluation, TrainingProgress } from '../../../shared/contract/trust.ts';
import { saveEvaluation } from '../../store/model.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { CompareRequest } from './compare-learners.ts';
import { compareLearners } from './compare-learners.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { nameOfMethod } from './outcome-model.ts';
import { pastGradebooks } from './past-gradebooks.ts';
import { progressQueue } from './progress-queue.ts';
import { servingModel } from './serving-model.ts';
import { finished } from './train-outcome.ts';
import type { TrainTools } from './train-outcome.ts';

/** It belongs to the school's sections, and to no model. */
export const OF_THE_SCHOOL = null;

/**
 * Yields after every step; nothing is kept of a comparison that was stopped.
 * @throws Failure not-enough-tasks, cancelled, learner-stopped, on reading
 */
export async function* compareOnSchool(
  school: SchoolFile,
  asked: CompareRequest,
  { prior, ...tools }: TrainTools & { prior: OutcomeModel },
): AsyncGenerator<TrainingProgress> {
  const stop = new AbortController();
  const signal = tools.signal ? AbortSignal.any([tools.signal, stop.signal]) : stop.signal;
  const steps = progressQueue();
  const comparing = compareAll(school, asked, { prior, tools: { ...tools, signal }, steps });
  comparing.finally(steps.end).catch(() => undefined); // thrown below, to whoever reads
  try {
    yield* steps.read();
    saveEvaluation(school, OF_THE_SCHOOL, await comparing);
    yield finished(steps.last());
  } finally {
    stop.abort(); // a reader that went away stops it too
    await comparing.catch(() => undefined);
  }
}

async function compareAll(
  school: SchoolFile,
  asked: CompareRequest,
  {
    prior,
    tools,
    steps,
  }: { prior: OutcomeModel; tools: TrainTools; steps: ReturnType<typeof progressQueue> },
): Promise<Evaluation> {
  const { card } = servingModel(school, prior);
  const serving = card.evaluation?.serving ?? nameOfMethod(card, card.serving);
  const gradebooks = await pastGradebooks(school, tools.signal);
  return compareLearners(gradebooks, asked, {
    ...tools,
    serving,
    prior,
    now: school.now,
    onProgress: steps.push,
  });
}
