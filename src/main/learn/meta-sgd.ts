/** Meta-SGD: every single weight learns its own inner rate, as it learns its start (Li, Zhou, Chen, Li 2017, eq. 2). */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import { MAML } from './maml.ts';

export const META_SGD: Variant = { ...MAML, rates: 'element' };

export const metaSgd = (spec: LearnerSpec): Learner => gradientLearner(spec, META_SGD);
