/** Every learner by its name. */
import { anil } from './anil.ts';
import { firstOrderMaml } from './first-order-maml.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import { mamlPlusPlus } from './maml-plus-plus.ts';
import { maml } from './maml.ts';
import { metaSgd } from './meta-sgd.ts';

const makers = {
  maml,
  fomaml: firstOrderMaml,
  anil,
  metasgd: metaSgd,
  mamlpp: mamlPlusPlus,
} satisfies Record<string, (spec: LearnerSpec) => Learner>;

export type SingleLearnerName = keyof typeof makers;

export const SINGLE_LEARNERS = Object.keys(makers) as SingleLearnerName[]; // keys of a literal

/** @throws Failure `learner-not-for-this` when the learner cannot forecast this kind of outcome */
export function createLearner(name: SingleLearnerName, spec: LearnerSpec): Learner {
  return makers[name](spec);
}
