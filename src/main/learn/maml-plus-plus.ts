/**
 * MAML++: what makes MAML train steadily (Antoniou, Edwards, Storkey 2019, section 4).
 * The query loss of every inner step counts at first and the last step's more and more; first order for the first
 * fifth of the training, second order after; a rate of its own for every tensor and step.
 */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import type { Learner, LearnerSpec, Progress } from './learner.ts';
import { MAML } from './maml.ts';

const FIRST_ORDER_SHARE = 0.2;
const ANNEALING_SHARE = 0.5;

/** Equal weights at the start; by half of the training only the last step's loss counts. */
function annealedWeights(steps: number, { done }: Pick<Progress, 'done'>): number[] {
  const early = Math.max(0, 1 - done / ANNEALING_SHARE) / steps;
  return Array.from({ length: steps }, (_, i) => (i < steps - 1 ? early : 1 - early * (steps - 1)));
}

export const MAML_PLUS_PLUS: Variant = {
  ...MAML,
  order: ({ done }) => (done < FIRST_ORDER_SHARE ? 1 : 2),
  rates: 'tensorAndStep',
  stepWeights: annealedWeights,
};

export const mamlPlusPlus = (spec: LearnerSpec): Learner => gradientLearner(spec, MAML_PLUS_PLUS);
