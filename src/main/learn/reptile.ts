/**
 * Reptile: move the start towards where tasks end up (Nichol, Achiam, Schulman 2018, algorithm 2 in batches).
 *   φ = SGD on the support set from θ;   "meta-gradient" Σ_tasks (θ − φ)
 * Bounds, damping and noise are not weights that a task moves; they follow the query loss as in first-order MAML.
 */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import { FIRST_ORDER_MAML } from './first-order-maml.ts';
import type { Learner, LearnerSpec } from './learner.ts';
import type { Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export const REPTILE: Variant = { ...FIRST_ORDER_MAML, rates: 'fixed', travels: true };

const isWeight = (name: string): boolean => /^[wb]\d+$/.test(name);

export function reptile(spec: LearnerSpec, variant = REPTILE): Learner {
  const inner = gradientLearner({ innerSteps: 5, ...spec }, variant);
  return {
    ...inner,
    metaGradient(metaParams, tasks, progress) {
      const { lossSum, gradientSum } = inner.metaGradient(metaParams, tasks, progress);
      const taskParams = inner.adapt(metaParams, tasks.support);
      return { lossSum, gradientSum: { ...gradientSum, ...travelled(metaParams, taskParams) } };
    },
  };
}

/** Σ over tasks of θ − φ, for every weight. */
function travelled(metaParams: Tensors, taskParams: Tensors): Tensors {
  const names = Object.keys(metaParams).filter(isWeight);
  const moved = names.map((name) => {
    const theta = metaParams[name];
    const apart = tf.sum(tf.sub(theta, taskParams[name]), 0); // [in, out] or [1, out]
    return [name, tf.reshape(apart, theta.shape)];
  });
  return Object.fromEntries(moved);
}
