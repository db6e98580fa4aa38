/**
 * Any learner of numbers on top of a pooled line: it sees outcomes less the line, and its forecasts are added to it.
 * The line starts at the fixed effects of a mixed model fit and learns on with the rest, so that a table of few groups
 * is not spent on finding it.
 */
import type { Learner, RowTensors, TaskTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { fitLine } from './linear-start.ts';
import type { Params } from './params.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export function onLine(features: number, learner: Learner): Learner {
  const lined = (own: Params, beta: readonly number[]): Params => {
    const values = Float32Array.from({ length: features + 1 }, (_, j) => beta[j] ?? 0);
    return { ...own, [LINE]: { shape: [features + 1, 1], values } };
  };
  return {
    init: (key) => lined(learner.init(key), []),
    prepare: (tasks, key) =>
      lined(learner.prepare?.(tasks, key) ?? learner.init(key), fitLine(tasks).beta),
    adapt: (params, support) => ({
      ...learner.adapt(without(params), residuals(params, support)),
      [LINE]: params[LINE],
    }),
    predict(taskParams, x) {
      const forecast = learner.predict(without(taskParams), x);
      if (forecast.kind !== 'number') throw new TypeError('onLine: a line forecasts numbers');
      return { ...forecast, mean: tf.add(forecast.mean, lineAt(taskParams, x)) };
    },
    metaGradient: (metaParams, tasks, progress) =>
      tapedGradient(metaParams, (params) => {
        const rest: TaskTensors = {
          support: residuals(params, tasks.support),
          query: residuals(params, tasks.query),
        };
        // its value stands on the outer tape, so that the gradient reaches the line as well
        return learner.metaGradient(without(params), rest, progress).lossSum;
      }),
  };
}

const LINE = 'line';

const without = (params: Tensors): Tensors =>
  Object.fromEntries(Object.entries(params).filter(([name]) => name !== LINE));

/** β₀ + x'β: [B, K, 1] */
function lineAt({ [LINE]: beta }: Tensors, x: Tensor): Tensor {
  const [tasks, rows, features] = x.shape as number[]; // every dimension is known
  const [intercept, slopes] = tf.split(beta, [1, features], 0);
  const flat = tf.matMul(
    tf.reshape(x, [tasks * rows, features]),
    slopes as ReturnType<typeof tf.tensor2d>,
  );
  return tf.reshape(tf.add(flat, intercept), [tasks, rows, 1]);
}

/** The outcomes less the line; padding stays 0. */
function residuals(params: Tensors, rows: RowTensors): RowTensors {
  const { x, y, present } = rows;
  return { ...rows, y: tf.mul(tf.sub(y, lineAt(params, x)), present) };
}
