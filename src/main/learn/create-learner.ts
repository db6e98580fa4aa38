/** Every learner by its name. */
import type { LearnerName } from '../../shared/nouns.ts';
import { anil } from './anil.ts';
import { bayesHead } from './bayes-head.ts';
import { bestPlace } from './best-place.ts';
import { deepMixed } from './deep-mixed.ts';
import { firstOrderMaml } from './first-order-maml.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import { mamlPlusPlus } from './maml-plus-plus.ts';
import { maml } from './maml.ts';
import { matching, matchingWithFullContext } from './matching.ts';
import type { Task } from './meta-batch.ts';
import { metaSgd } from './meta-sgd.ts';
import { neuralProcess } from './neural-process.ts';
import { onLine } from './on-line.ts';
import { protonet } from './protonet.ts';
import { r2d2 } from './r2d2.ts';
import { reptile } from './reptile.ts';
import { clipTasks } from './standardise.ts';
import { vaml } from './vaml.ts';
import { makesExamples, vamlWithExamples } from './vaml-examples.ts';

const makers = {
  maml,
  fomaml: firstOrderMaml,
  anil,
  metasgd: metaSgd,
  mamlpp: mamlPlusPlus,
  reptile: (spec) => reptile(spec),
  protonet,
  matching,
  matchingfce: matchingWithFullContext,
  vaml: (spec) => (makesExamples(spec) ? vamlWithExamples(spec) : vaml(spec)),
  neuralprocess: neuralProcess,
  r2d2,
  bayes: (spec) => (makesExamples(spec) ? bestPlace(spec) : bayesHead(spec)),
  deepmixed: deepMixed,
} satisfies Record<Exclude<LearnerName, 'auto' | 'ensemble'>, (spec: LearnerSpec) => Learner>;

export type SingleLearnerName = keyof typeof makers;

export const SINGLE_LEARNERS = Object.keys(makers) as SingleLearnerName[]; // keys of a literal

/** Those that forecast numbers alone. */
export const NUMBERS_ONLY: readonly SingleLearnerName[] = ['bayes', 'deepmixed'];

/** Scaled tasks as this learner wants them: the deep mixed model clips what its network sees by itself. */
export const inputsFor = (name: SingleLearnerName, tasks: readonly Task[]): readonly Task[] =>
  name === 'deepmixed' ? tasks : clipTasks(tasks);

/** Whatever they stand on, their prior is found from chance. */
const WITH_PRIORS: readonly SingleLearnerName[] = ['bayes', 'vaml'];

/**
 * Outer rate where none is asked for: a start from closed form, or on top of one, needs care, chance has far to go.
 * Found on validation groups of the public tables (growth, egs).
 */
export function outerRate(name: SingleLearnerName, { base }: Pick<LearnerSpec, 'base'>): number {
  if (name === 'deepmixed') return 3e-3;
  return base && !WITH_PRIORS.includes(name) ? 5e-3 : 1e-2;
}

/** @throws Failure `learner-not-for-this` when the learner cannot forecast this kind of outcome */
export function createLearner(name: SingleLearnerName, spec: LearnerSpec): Learner {
  const learner = makers[name](spec);
  return spec.base ? onLine(spec, learner) : learner;
}
