/**
 * MAML: a start from which a few gradient steps on the support set go furthest (Finn, Abbeel, Levine 2017, algorithm 1).
 *   θ′ = θ − α ∇θ L_support(θ);   meta-gradient ∇θ Σ_tasks L_query(θ′), through the inner gradient (second order)
 * The rate of each weight tensor is learned and bounded: with a fixed one, support sets of one to three rows diverge.
 */
import { GUARDS, gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import type { Learner, LearnerSpec } from './learner.ts';

export const MAML: Variant = {
  order: () => 2,
  adaptFrom: () => 0,
  rates: 'tensor',
  guards: GUARDS,
};

export const maml = (spec: LearnerSpec): Learner => gradientLearner(spec, MAML);
