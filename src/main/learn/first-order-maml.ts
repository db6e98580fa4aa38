/** First-order MAML: the inner gradients count as constants (Finn 2017, section 5.2); nearly as good, far cheaper. */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import { MAML } from './maml.ts';

export const FIRST_ORDER_MAML: Variant = { ...MAML, order: () => 1 };

export const firstOrderMaml = (spec: LearnerSpec): Learner =>
  gradientLearner(spec, FIRST_ORDER_MAML);
