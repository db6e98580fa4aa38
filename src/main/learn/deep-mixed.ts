/**
 * The deep mixed model: the statistician's mixed model, whose features, prior and noise are then learned on.
 *   y = h(x)'(β + C z) + e,   h = [1, x, φ(x)],   z ~ N(0, 1),   e ~ N(0, σ²(x))
 * φ is a network; C [P, R] is a factor of the prior covariance and may be singular (a random intercept is one column).
 * Training starts at the REML fit, where this *is* the mixed model, and the posterior of z is exact:
 *   A = 1 + G'D⁻¹G,  G = H C,  D = diag σ²(x);   ẑ = A⁻¹G'D⁻¹(y − Hβ);   ŷ ~ N(h'β + g'ẑ, g'A⁻¹g + σ²(x))
 */
import { Failure } from '../../shared/failure.ts';
import type { Learner, LearnerSpec, Predictive, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import type { Task } from './meta-batch.ts';
import { fitMixedModel } from './mixed-model.ts';
import type { MixedModel } from './mixed-model.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { initOwnNoise, ownLogVarianceOf } from './nn/noise.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { normals, splitKey } from './tensor/keys.ts';
import { exp } from './tensor/ops.ts';
import { solveSpd } from './tensor/solve-spd.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export type DeepMixedSpec = LearnerSpec & { embedding?: number; effects?: number };

const DEFAULTS = { hidden: [24], activation: 'tanh', embedding: 8, effects: 4 } as const;
const JITTER = 0.03; // an empty column of C would never move: its gradient is zero at zero
const UNFITTED = { sigma2: 0.7, intercept: 0.5 };

/** What it is made of, so that another backend can compute the same. */
export type MixedSizes = { net: DenseSpec; features: number; effects: number };
export type MixedLearner = Learner & { mixed: MixedSizes };

/** @throws Failure `learner-not-for-this` for classes: the posterior is exact for numbers alone */
export function deepMixed(spec: DeepMixedSpec): MixedLearner {
  if (spec.outcome.kind !== 'number')
    throw new Failure('learner-not-for-this', {}, 'deepMixed: numbers only');
  const { features, hidden, activation, embedding, effects } = { ...DEFAULTS, ...spec };
  const net: DenseSpec = { sizes: [features, ...hidden, embedding], activation };

  /** x [B, K, D] → [B, K, 1 + D + E] */
  const see = (params: Tensors, x: Tensor): Tensor => {
    const [tasks, rows] = x.shape;
    return tf.concat([tf.ones([tasks, rows ?? 0, 1]), x, applyShared(net, params, nearby(x))], 2);
  };

  const adapt = (params: Tensors, { x, y, present }: RowTensors): Tensors => {
    const h = see(params, x);
    const precision = tf.mul(exp(tf.neg(ownLogVarianceOf(params, nearby(x)))), present); // D⁻¹, 0 on padding: [B, K, 1]
    const g = flatProduct(h, params.factor); // [B, K, R]
    const weighted = tf.mul(g, precision);
    const information = tf.add(
      tf.matMul(weighted, g, true),
      tf.expandDims(tf.eye(g.shape[2] ?? 0), 0),
    );
    const moment = tf.matMul(weighted, tf.sub(y, flatProduct(h, params.beta)), true); // [B, R, 1]
    return { ...params, information, moment };
  };

  const predict = (params: Tensors, x: Tensor): Predictive => {
    const h = see(params, x);
    const g = flatProduct(h, params.factor); // [B, Q, R]
    const solved = solveSpd(
      params.information,
      tf.concat([params.moment, tf.transpose(g, [0, 2, 1])], 2),
    );
    const [z, spread] = tf.split(solved, [1, g.shape[1] ?? 0], 2); // [B, R, 1], [B, R, Q]
    const open = tf.sum(tf.mul(g, tf.transpose(spread, [0, 2, 1])), 2, true);
    const mean = tf.add(flatProduct(h, params.beta), tf.matMul(g, z));
    return {
      kind: 'number',
      mean,
      logVariance: tf.log(tf.add(exp(ownLogVarianceOf(params, nearby(x))), open)),
    };
  };

  const start = (
    key: Key,
    fit: Pick<MixedModel, 'beta' | 'covarianceFactor' | 'sigma2'>,
  ): Params => {
    const [netKey, noiseKey, factorKey] = splitKey(key, 3);
    const width = 1 + features + embedding;
    const factor = normals(factorKey, width * effects).map((v) => JITTER * v);
    for (let row = 0; row < width; row++)
      factor[row * effects] = row === 0 ? fit.covarianceFactor[0][0] : 0;
    const beta = Float32Array.from({ length: width }, (_, i) => fit.beta[i] ?? 0);
    return {
      ...initDense(net, netKey),
      ...initOwnNoise(features, { key: noiseKey, variance: fit.sigma2 }),
      beta: { shape: [width, 1], values: beta },
      factor: { shape: [width, effects], values: factor },
    };
  };

  return {
    mixed: { net, features, effects },
    init: (key) =>
      start(key, { beta: [], covarianceFactor: [[UNFITTED.intercept]], sigma2: UNFITTED.sigma2 }),
    prepare: (tasks, key) => start(key, fitted(tasks)),
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
  };
}

/** The networks see how far out a value is up to three deviations; the linear part sees all of it. */
const nearby = (x: Tensor): Tensor => tf.clipByValue(x, -3, 3);

/** Random intercepts by REML on every row that there is; slopes are for training to find. */
const fitted = (tasks: readonly Task[]): MixedModel =>
  fitMixedModel(
    tasks.map(({ support, query }) => ({
      x: [...support.x, ...query.x],
      y: [...support.y, ...query.y],
    })),
  );

/** a [B, K, P] · m [P, R] → [B, K, R], as one flat product */
function flatProduct(a: Tensor, m: Tensor): Tensor {
  const [tasks, rows, width] = a.shape as number[]; // every dimension is known
  return tf.reshape(
    tf.matMul(tf.reshape(a, [tasks * rows, width]), m as ReturnType<typeof tf.tensor2d>),
    [tasks, rows, -1],
  );
}
