/** Prototypical Networks on rows that are embedded already: the nearest class mean (Snell, Swersky, Zemel 2017, eq. 1–2). */
import type { Learner, Predictive } from '../learner.ts';
import { tapedGradient } from '../learner.ts';
import { negativeLogLikelihood } from '../outcome-loss.ts';
import { exp, logSoftmax } from '../tensor/ops.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

/** Every class of a task has an example. `sharpness` is the logarithm of the factor on squared distances. */
export function nearestPrototype(): Learner {
  const adapt: Learner['adapt'] = (params, { x, y }) => {
    const counts = tf.expandDims(tf.sum(y, 1), 2); // [B, N, 1]
    return { ...params, prototypes: tf.div(tf.matMul(y, x, true), counts) }; // [B, N, E]
  };
  const predict = ({ prototypes, sharpness }: Tensors, x: Tensor): Predictive => {
    const logits = tf.neg(tf.mul(squaredDistance(x, prototypes), exp(sharpness)));
    return { kind: 'category', logProbability: logSoftmax(logits) };
  };
  return {
    init: () => ({ sharpness: { shape: [1], values: Float32Array.of(-1) } }),
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** a [B, Q, E], b [B, N, E] → [B, Q, N] */
function squaredDistance(a: Tensor, b: Tensor): Tensor {
  const aa = tf.sum(tf.square(a), 2, true); // [B, Q, 1]
  const bb = tf.transpose(tf.sum(tf.square(b), 2, true), [0, 2, 1]); // [B, 1, N]
  return tf.add(tf.sub(aa, tf.mul(2, tf.matMul(a, b, false, true))), bb);
}
