/** Every learner of the app on a school's own sections, side by side: the same forecasts, paired differences. */
import type { Evaluation } from '../../../shared/contract/trust.ts';
import { Failure } from '../../../shared/failure.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { TrainProgress } from '../../learn/meta-train.ts';
import { BASE_METHODS } from './base-model.ts';
import { learnerShareOf, withShare } from './collect-forecasts.ts';
import { compareCandidates } from './evaluate-sections.ts';
import type { Candidate } from './evaluate-sections.ts';
import {
  DEFAULT_STEPS,
  FEWEST_SECTIONS,
  FOLDS,
  foldSteps,
  holdOut,
  holdOutUnlearned,
} from './learn-outcome.ts';
import type { LearnRequest, LearnWatch } from './learn-outcome.ts';
import type { OutcomeModel } from './outcome-model.ts';
import { readPast } from './read-past.ts';

type LearnerToCompare = LearnRequest['learner'];
export const TO_COMPARE = LEARNERS.filter((name): name is LearnerToCompare => name !== 'auto');

/**
 * Those that are compared without being named. Matching with full context reads known rows one after another, some 20 ms
 * for each in every step: on the hundreds of rows of a class that is hours, and it is there for few rows, in no order.
 */
const COMPARED = TO_COMPARE.filter((name) => name !== 'matchingfce');

export type CompareRequest = {
  learners?: readonly LearnerToCompare[];
  /** As of a model that is kept; each fold gets half of them, as in training. */
  steps?: number;
  /** As many as there are sections leaves out each alone. */
  folds?: number;
  seed: number;
};

/**
 * Whole sections are held out, and the bundled prior answers for them too; a learner's share beside the mixed model is decided as in training.
 * @param serving whoever answers now: differences are to it
 * @throws Failure not-enough-tasks, cancelled
 */
export async function compareLearners(
  gradebooks: readonly SectionGradebook[],
  { learners = COMPARED, steps = DEFAULT_STEPS, folds = FOLDS, seed }: CompareRequest,
  { serving, prior, ...watch }: LearnWatch & { serving?: string; prior?: OutcomeModel },
): Promise<Evaluation> {
  const past = await readPast(gradebooks, watch.signal);
  if (past.length < FEWEST_SECTIONS)
    throw new Failure('not-enough-tasks', { sections: past.length });
  const parts = Math.min(folds, past.length);
  const each = parts * foldSteps(steps);
  const candidates: Candidate[] = [];
  for (const [at, learner] of learners.entries()) {
    const onProgress = (progress: TrainProgress) =>
      watch.onProgress?.({
        ...progress,
        step: at * each + Math.max(0, progress.step - steps),
        steps: learners.length * each,
      });
    const request = { learner, seed, steps, simulated: false };
    const own = await holdOut(past, request, { ...watch, onProgress }, parts);
    const heldOut = withShare(own, learnerShareOf(own));
    if (at === 0)
      candidates.push(...BASE_METHODS.map((method) => ({ name: method, method, heldOut })));
    candidates.push({ name: learner, method: 'learner', heldOut });
  }
  if (prior) candidates.push(await holdOutUnlearned(past, prior, watch, parts));
  return (await compareCandidates(candidates, { seed, serving })).evaluation;
}
