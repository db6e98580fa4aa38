/**
 * Reptile: move the start towards where tasks end up (Nichol, Achiam, Schulman 2018, algorithm 2 in batches).
 *   φ = SGD on the task's rows from θ;   "meta-gradient" Σ_tasks (θ − φ)
 * On all its rows: the known ones alone, often one to three, led it 1 % further from the truth at every number of them.
 * Bounds, damping and noise are not weights that a task moves; they follow the query loss as in first-order MAML.
 */
import { gradientLearner } from './gradient-learner.ts';
import type { Variant } from './gradient-learner.ts';
import { FIRST_ORDER_MAML } from './first-order-maml.ts';
import type { Learner, LearnerSpec, RowTensors, TaskTensors } from './learner.ts';
import type { Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export const REPTILE: Variant = { ...FIRST_ORDER_MAML, rates: 'fixed', travels: 'all' };

const isWeight = (name: string): boolean => /^[wb]\d+$/.test(name);

export function reptile(spec: LearnerSpec, variant = REPTILE): Learner {
  const inner = gradientLearner({ innerSteps: 5, ...spec }, variant);
  return {
    ...inner,
    metaGradient(metaParams, tasks, progress) {
      const { lossSum, gradientSum } = inner.metaGradient(metaParams, tasks, progress);
      const rows = variant.travels === 'all' ? together(tasks) : tasks.support;
      const taskParams = inner.adapt(metaParams, rows);
      return { lossSum, gradientSum: { ...gradientSum, ...travelled(metaParams, taskParams) } };
    },
  };
}

/** Both halves of each task as one: Reptile needs no split (Nichol 2018, section 1). */
function together({ support, query }: TaskTensors): RowTensors {
  const count = tf.add(support.count, query.count);
  const present = tf.concat([support.present, query.present], 1);
  return {
    x: tf.concat([support.x, query.x], 1),
    y: tf.concat([support.y, query.y], 1),
    present,
    count,
    weight: tf.squeeze(tf.div(present, tf.maximum(count, 1)), [2]),
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
