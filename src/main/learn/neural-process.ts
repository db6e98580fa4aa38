/**
 * Conditional neural process: a set encoder reads the support, a decoder forecasts from what it read
 * (Garnelo et al. 2018, eq. 1–3). Adapting is one forward pass: nothing is fitted.
 * For classes, every class is read by itself and judged by itself, so that their order does not matter.
 */
import { startQuietly } from './linear-start.ts';
import type { Learner, LearnerSpec, Predictive, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { encodeClasses, encodeSet } from './nn/set-encoder.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import { splitKey } from './tensor/keys.ts';
import { logSoftmax, softplus } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

const DEFAULTS = { hidden: [32], activation: 'relu', representation: 24 } as const;
const LEAST_SPREAD = 0.1; // of the outcome's standard deviation, as in the paper

export function neuralProcess(spec: LearnerSpec & { representation?: number }): Learner {
  const { features, hidden, activation, representation, outcome } = { ...DEFAULTS, ...spec };
  const numbers = outcome.kind === 'number';
  const read = features + (numbers ? 1 : 0);
  const encoder: DenseSpec = {
    sizes: [read, ...hidden, representation],
    activation,
    prefix: 'encoder.',
  };
  const given = features + representation + 1;
  const decoder: DenseSpec = {
    sizes: [given, ...hidden, numbers ? 2 : 1],
    activation,
    prefix: 'decoder.',
  };

  const adapt = (params: Tensors, support: RowTensors): Tensors => ({
    ...params,
    read: (numbers ? encodeSet : encodeClasses)(encoder, params, support), // [B, 1 or N, R + 1]
  });

  const predict = (params: Tensors, x: Tensor): Predictive => {
    const output = applyShared(decoder, params, pairUp(x, params.read)); // [B, Q·N, 2 or 1]
    if (!numbers) {
      const logits = tf.reshape(output, [x.shape[0], x.shape[1] ?? 0, outcome.ways]);
      return { kind: 'category', logProbability: logSoftmax(logits) };
    }
    const [mean, raw] = tf.split(output, 2, 2);
    const spread = tf.add(LEAST_SPREAD, tf.mul(1 - LEAST_SPREAD, softplus(raw)));
    return { kind: 'number', mean, logVariance: tf.mul(2, tf.log(spread)) };
  };

  return {
    init(key) {
      const [first, second] = splitKey(key, 2);
      const params = { ...initDense(encoder, first), ...initDense(decoder, second) };
      return spec.base ? startQuietly(decoder, params, { column: 0 }) : params;
    },
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** Every query beside every set: x [B, Q, D], read [B, N, R] → [B, Q·N, D + R] */
function pairUp(x: Tensor, read: Tensor): Tensor {
  const [tasks, queries, features] = x.shape as number[]; // every dimension is known
  const [, sets, width] = read.shape as number[];
  const left = tf.add(tf.expandDims(x, 2), tf.zeros([1, 1, sets, 1]));
  const right = tf.add(tf.expandDims(read, 1), tf.zeros([1, queries, 1, 1]));
  return tf.reshape(tf.concat([left, right], 3), [tasks, queries * sets, features + width]);
}
