/** ANIL, almost no inner loop: features are shared, the head alone adapts (Raghu, Raghu, Bengio, Vinyals 2020). */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import { MAML } from './maml.ts';

export const ANIL: Variant = { ...MAML, adaptFrom: (layers) => layers - 1 };

export const anil = (spec: LearnerSpec): Learner => gradientLearner(spec, ANIL);
