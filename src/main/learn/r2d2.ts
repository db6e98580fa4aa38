/**
 * R2-D2: ridge regression on learned features is the adaptation, with a learned strength
 * (Bertinetto, Henriques, Torr, Vedaldi 2019, eq. 2–4).
 *   W = (Φ'Φ + λ 1)⁻¹ Φ' (y − base);   ŷ = base + α Φ W
 * Numbers are corrected from a base forecast of the same network, classes from evens.
 */
import { embed, embeddingNet, embedWithBase } from './embedding.ts';
import type { EmbeddingSpec } from './embedding.ts';
import type { Learner, Predictive, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { initDense } from './nn/dense.ts';
import { initOwnNoise, ownLogVarianceOf } from './nn/noise.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import { splitKey } from './tensor/keys.ts';
import { exp, logSoftmax } from './tensor/ops.ts';
import { solveSpd } from './tensor/solve-spd.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** What the head is fitted to: residuals of the base, or one-hot rows around evens; and the features of a row. */
type Seen = { phi: Tensor; base?: Tensor };

export function r2d2(spec: EmbeddingSpec): Learner {
  const net = embeddingNet(spec);
  const numbers = spec.outcome.kind === 'number';

  /** Features with a constant in front, so that a task's level can move. */
  const see = (params: Tensors, x: Tensor): Seen => {
    const { embedding, base } = numbers
      ? embedWithBase(net, params, x)
      : { embedding: embed(net, params, x), base: undefined };
    const [tasks, rows] = x.shape;
    return { phi: tf.concat([tf.ones([tasks, rows ?? 0, 1]), embedding], 2), base };
  };

  const adapt = (params: Tensors, support: RowTensors): Tensors => {
    const { phi, base } = see(params, support.x);
    const evens = spec.outcome.kind === 'category' ? 1 / spec.outcome.ways : 0;
    const target = tf.mul(tf.sub(support.y, base ?? evens), support.present);
    const rows = tf.mul(phi, support.present); // [B, K, 1 + E]
    const ridge = tf.mul(tf.eye(phi.shape[2] ?? 0), exp(params.ridge));
    const precision = tf.add(tf.matMul(rows, rows, true), tf.expandDims(ridge, 0)); // [B, 1 + E, 1 + E]
    return { ...params, precision, moment: tf.matMul(rows, target, true) };
  };

  const predict = (params: Tensors, x: Tensor): Predictive => {
    const { phi, base } = see(params, x);
    if (!base) {
      const logits = tf.mul(
        tf.matMul(phi, solveSpd(params.precision, params.moment)),
        exp(params.scale),
      );
      return { kind: 'category', logProbability: logSoftmax(logits) };
    }
    const solved = solveSpd(
      params.precision,
      tf.concat([params.moment, tf.transpose(phi, [0, 2, 1])], 2),
    );
    const [weights, spread] = tf.split(solved, [1, phi.shape[1] ?? 0], 2);
    const open = tf.sum(tf.mul(phi, tf.transpose(spread, [0, 2, 1])), 2, true); // φ'(Φ'Φ + λ)⁻¹φ
    const logVariance = tf.add(ownLogVarianceOf(params, x), tf.log(tf.add(1, open)));
    return { kind: 'number', mean: tf.add(base, tf.matMul(phi, weights)), logVariance };
  };

  // known rows that have set the level already are believed once more only as far as that is learned
  const ridge = spec.base === 'level' ? 3 : 1;
  return {
    init(key) {
      const [netKey, noiseKey] = splitKey(key, 2);
      return {
        ...initDense(net, netKey),
        ridge: { shape: [1], values: Float32Array.of(ridge) },
        ...(numbers
          ? initOwnNoise(spec.features, { key: noiseKey, variance: 0.5 })
          : { scale: { shape: [1], values: Float32Array.of(Math.log(4)) } }),
      };
    },
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}
