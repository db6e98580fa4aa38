/**
 * How far a forecast number may miss, learned with the forecast itself:
 * variance = e^{n₀ + bounded net(x)} + e^{n₁} / (K + e^{n₂}): own noise that depends on x, and what K rows left unknown.
 */
import type { Params } from '../params.ts';
import type { Key } from '../tensor/keys.ts';
import { exp, tanh } from '../tensor/ops.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';
import type { DenseSpec } from './dense.ts';
import { applyShared, initDense, weightNames } from './dense.ts';

const HIDDEN = 8;
const REACH = 1.5; // x moves the noise's standard deviation by at most e^0.75, about a factor of two

export const noiseSpec = (features: number): DenseSpec => ({
  sizes: [features, HIDDEN, 1],
  activation: 'tanh',
  prefix: 'noise.',
});

export const noiseNames = (features: number): string[] => ['noise.level', ...weightNames(noiseSpec(features))];

/** Starts at half a standard deviation of own noise, and as much again for a task of which nothing is known. */
export const initNoise = (features: number, key: Key): Params => ({
  'noise.level': { shape: [3], values: Float32Array.of(-0.7, -0.3, 0.7) },
  ...initDense(noiseSpec(features), key),
});

/** x [B, Q, D], count [B, 1, 1] → log variance [B, Q, 1] */
export function logVarianceOf(params: Tensors, x: Tensor, count: Tensor): Tensor {
  const [own, open, prior] = tf.unstack(params['noise.level']);
  const byInput = tf.mul(REACH, tanh(applyShared(noiseSpec(x.shape[2] ?? 0), params, x)));
  const unknown = tf.div(exp(open), tf.add(count, exp(prior))); // [B, 1, 1]
  return tf.log(tf.add(exp(tf.add(byInput, own)), unknown));
}
