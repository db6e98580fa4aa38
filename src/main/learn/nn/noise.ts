/**
 * How far a forecast number may miss, learned with the forecast itself:
 * variance = e^{level + bounded net(x)} + e^{n₁} / (K + e^{n₂}): own noise that depends on x, and what K rows left unknown.
 */
import type { Params } from '../params.ts';
import type { Key } from '../tensor/keys.ts';
import { exp, tanh } from '../tensor/ops.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';
import type { DenseSpec } from './dense.ts';
import { applyShared, initDense } from './dense.ts';

const HIDDEN = 8;
const REACH = 1.5; // x moves the noise's standard deviation by at most e^0.75, about a factor of two

const netOf = (features: number): DenseSpec => ({
  sizes: [features, HIDDEN, 1],
  activation: 'tanh',
  prefix: 'noise.',
});

/** Own noise: starts at the given variance, the same for every x. */
export function initOwnNoise(
  features: number,
  { key, variance }: { key: Key; variance: number },
): Params {
  const net = initDense(netOf(features), key);
  const flat = { ...net['noise.w1'], values: new Float32Array(HIDDEN) };
  return {
    ...net,
    'noise.w1': flat,
    'noise.level': { shape: [1], values: Float32Array.of(Math.log(variance)) },
  };
}

/** Starts at half a standard deviation of own noise, and as much again for a task of which nothing is known. */
export const initNoise = (features: number, key: Key): Params => ({
  ...initOwnNoise(features, { key, variance: 0.5 }),
  'noise.open': { shape: [2], values: Float32Array.of(-0.3, 0.7) },
});

/** x [B, Q, D] → log of each row's own variance [B, Q, 1] */
export function ownLogVarianceOf(params: Tensors, x: Tensor): Tensor {
  const byInput = tanh(applyShared(netOf(x.shape[2] ?? 0), params, x));
  return tf.add(tf.mul(REACH, byInput), params['noise.level']);
}

/** x [B, Q, D], count [B, 1 or Q, 1] of known rows that bear on it → log variance [B, Q, 1] */
export function logVarianceOf(params: Tensors, x: Tensor, count: Tensor): Tensor {
  const [open, prior] = tf.unstack(params['noise.open']);
  const unknown = tf.div(exp(open), tf.add(count, exp(prior)));
  return tf.log(tf.add(exp(ownLogVarianceOf(params, x)), unknown));
}
