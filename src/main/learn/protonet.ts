/**
 * Prototypical Networks: a class is the mean of its embedded examples, a query belongs to the nearest
 * (Snell, Swersky, Zemel 2017, eq. 1–2). For numbers, rows near in the embedding lend their residuals (a kernel).
 */
import {
  embed,
  embeddingNet,
  embedWithBase,
  initEmbedding,
  pooledResidual,
  rememberRows,
} from './embedding.ts';
import type { EmbeddingSpec } from './embedding.ts';
import type { MemoryLearner, Predictive, Remembered, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { logVarianceOf } from './nn/noise.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import { exp, logSoftmax } from './tensor/ops.ts';
import { normalised } from './tensor/normalised.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

const ABSENT = 1e4; // a class without an example is as far as can be, and still finite

export function protonet(spec: EmbeddingSpec): MemoryLearner {
  const net = embeddingNet(spec);
  const { metric = 'euclidean' } = spec;
  const place = (embedding: Tensor) => (metric === 'cosine' ? normalised(embedding) : embedding);
  // distances on the unit sphere are small, so they start magnified
  const scale = metric === 'cosine' ? 10 : spec.outcome.kind === 'category' ? 1 : 0.1;

  const remember = (params: Tensors, rows: RowTensors) => rememberRows(net, params, rows);
  const recall = (params: Tensors, remembered: Remembered): Tensors =>
    spec.outcome.kind === 'number'
      ? { ...params, ...remembered }
      : { ...params, ...prototypesOf(remembered.known, remembered.worth) };
  const adapt = (params: Tensors, support: RowTensors): Tensors =>
    recall(params, remember(params, support));

  const predict = (params: Tensors, x: Tensor): Predictive => {
    if (spec.outcome.kind === 'category') {
      const far = squaredDistance(place(embed(net, params, x)), place(params.prototypes)); // [B, Q, N]
      const logits = tf.sub(tf.neg(tf.mul(far, exp(params.scale))), tf.mul(ABSENT, params.absent));
      return { kind: 'category', logProbability: logSoftmax(logits) };
    }
    const { embedding, base } = embedWithBase(net, params, x);
    const far = squaredDistance(place(embedding), place(params.known)); // [B, Q, K]
    const near = tf.mul(
      exp(tf.neg(tf.mul(far, exp(params.scale)))),
      tf.transpose(params.present, [0, 2, 1]),
    );
    const { correction, bearing } = pooledResidual(near, params);
    return {
      kind: 'number',
      mean: tf.add(base, correction),
      logVariance: logVarianceOf(params, x, bearing),
    };
  };

  return {
    metric,
    init: (key) => initEmbedding(spec, { key, scale }),
    remember,
    recall,
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** embedding [B, K, E], one-hot [B, K, N] → prototypes [B, N, E] and which classes have no example [B, 1, N] */
function prototypesOf(embedding: Tensor, oneHot: Tensor): Tensors {
  const counts = tf.sum(oneHot, 1); // [B, N]
  const sums = tf.matMul(oneHot, embedding, true); // [B, N, E]
  const prototypes = tf.div(sums, tf.expandDims(tf.maximum(counts, 1), 2));
  const absent = tf.expandDims(tf.cast(tf.equal(counts, 0), 'float32'), 1);
  return { prototypes, absent };
}

/** a [B, Q, E], b [B, N, E] → [B, Q, N] */
function squaredDistance(a: Tensor, b: Tensor): Tensor {
  const aa = tf.sum(tf.square(a), 2, true); // [B, Q, 1]
  const bb = tf.transpose(tf.sum(tf.square(b), 2, true), [0, 2, 1]); // [B, 1, N]
  return tf.add(tf.sub(aa, tf.mul(2, tf.matMul(a, b, false, true))), bb);
}
