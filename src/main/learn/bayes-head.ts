/**
 * ALPaCA: Bayesian linear regression in learned features, with a learned prior; the exact posterior is the adaptation
 * (Harrison, Sharma, Pavone 2018, eq. 4–6).
 *   y = K'φ(x) + e,  K ~ MN(K₀, Λ₀⁻¹, σ²),  e ~ N(0, σ²);   Λ = Λ₀ + Φ'Φ,  K̂ = Λ⁻¹(Λ₀K₀ + Φ'y)
 *   ŷ ~ N(K̂'φ, σ²(1 + φ'Λ⁻¹φ))
 */
import { Failure } from '../../shared/failure.ts';
import type { Learner, LearnerSpec, Predictive, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import type { Key } from './tensor/keys.ts';

import { solveSpd } from './tensor/solve-spd.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export type BayesHeadSpec = LearnerSpec & { embedding?: number };

const DEFAULTS = { hidden: [32], activation: 'tanh', embedding: 16 } as const;

/** @throws Failure `learner-not-for-this` for classes: the posterior is exact for numbers alone */
export function bayesHead(spec: BayesHeadSpec): Learner {
  if (spec.outcome.kind !== 'number')
    throw new Failure('learner-not-for-this', {}, 'bayesHead: numbers only');
  const { features, hidden, activation, embedding } = { ...DEFAULTS, ...spec };
  const net: DenseSpec = { sizes: [features, ...hidden, embedding], activation };

  const adapt = (params: Tensors, support: RowTensors): Tensors => {
    const phi = tf.mul(applyShared(net, params, support.x), support.present); // [B, K, d]
    const prior = priorPrecision(params.priorPrecisionFactor); // [d, d]
    const precision = tf.add(tf.matMul(phi, phi, true), tf.expandDims(prior, 0)); // [B, d, d]
    const pull = tf.matMul(
      prior as ReturnType<typeof tf.tensor2d>,
      params.priorMean as ReturnType<typeof tf.tensor2d>,
    );
    const moment = tf.add(tf.matMul(phi, support.y, true), tf.expandDims(pull, 0)); // [B, d, 1]
    return { ...params, precision, moment };
  };

  const predict = (params: Tensors, x: Tensor): Predictive => {
    const phi = applyShared(net, params, x); // [B, Q, d]
    const solved = solveSpd(
      params.precision,
      tf.concat([params.moment, tf.transpose(phi, [0, 2, 1])], 2),
    );
    const [weights, spread] = tf.split(solved, [1, phi.shape[1] ?? 0], 2); // [B, d, 1], [B, d, Q]
    const open = tf.sum(tf.mul(phi, tf.transpose(spread, [0, 2, 1])), 2, true); // [B, Q, 1]
    const logVariance = tf.add(params.logNoiseVariance, tf.log(tf.add(1, open)));
    return { kind: 'number', mean: tf.matMul(phi, weights), logVariance };
  };

  return {
    init: (key: Key) => ({
      ...initDense(net, key),
      priorMean: { shape: [embedding, 1], values: new Float32Array(embedding) },
      priorPrecisionFactor: {
        shape: [embedding, embedding],
        values: Float32Array.from(diagonal(embedding)),
      },
      logNoiseVariance: { shape: [], values: Float32Array.of(-1) },
    }),
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** Λ₀ = L L', of the lower half of the factor. */
function priorPrecision(factor: Tensor): Tensor {
  const n = factor.shape[0];
  const lower = tf.linalg.bandPart(tf.ones([n, n]), -1, 0);
  const l = tf.mul(factor, lower) as ReturnType<typeof tf.tensor2d>; // a matrix times a matrix of ones
  return tf.matMul(l, l, false, true);
}

const diagonal = (n: number): number[] =>
  Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
