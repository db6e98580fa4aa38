/** Losses per task: means over a task's own rows, by weights that are zero on padding; differentiable twice. */
import { exp, logSoftmax } from './ops.ts';
import type { Tensor } from './tf.ts';
import { tf } from './tf.ts';

const LOG_2_PI = Math.log(2 * Math.PI);

/** Σ over rows and columns, [B, K, C] · [B, K] → [B]. */
export function weightedSum(perRow: Tensor, weight: Tensor): Tensor {
  return tf.sum(tf.mul(perRow, tf.expandDims(weight, -1)), [1, 2]);
}

/** Squared error, a mean over several outputs. `output`, `y` [B, K, C], `weight` [B, K] → [B] */
export function squaredError(output: Tensor, y: Tensor, weight: Tensor): Tensor {
  const sum = weightedSum(tf.square(tf.sub(output, y)), weight);
  const outputs = output.shape[2] ?? 1;
  return outputs === 1 ? sum : tf.div(sum, outputs);
}

/** Cross-entropy of logits against one-hot rows → [B] */
export function crossEntropy(logits: Tensor, oneHot: Tensor, weight: Tensor): Tensor {
  return tf.neg(weightedSum(tf.mul(logSoftmax(logits), oneHot), weight));
}

/** −log N(y; mean, e^logVariance), all [B, K, 1] → [B] */
export function gaussianNegativeLogLikelihood(
  { mean, logVariance }: { mean: Tensor; logVariance: Tensor },
  y: Tensor,
  weight: Tensor,
): Tensor {
  const squared = tf.mul(tf.square(tf.sub(y, mean)), exp(tf.neg(logVariance)));
  return weightedSum(tf.mul(0.5, tf.add(tf.add(logVariance, squared), LOG_2_PI)), weight);
}

/** KL(q ‖ p) of diagonal Gaussians in nats, summed over the last axis. */
export function gaussianKl(
  q: { mean: Tensor; logVariance: Tensor },
  p: { mean: Tensor; logVariance: Tensor },
): Tensor {
  const apart = tf.add(exp(q.logVariance), tf.square(tf.sub(q.mean, p.mean)));
  const ratio = tf.mul(apart, exp(tf.neg(p.logVariance)));
  const terms = tf.sub(tf.add(tf.sub(p.logVariance, q.logVariance), ratio), 1);
  return tf.mul(0.5, tf.sum(terms, -1));
}
