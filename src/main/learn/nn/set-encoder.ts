/** What a support set says, whatever its size and order: the mean of its encoded rows (Zaheer et al. 2017). */
import type { RowTensors } from '../learner.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';
import type { DenseSpec } from './dense.ts';
import { applyShared } from './dense.ts';

/** [x, y] of every row through the network, averaged, with log(1 + K) beside: [B, 1, R + 1]. No row gives zeros. */
export function encodeSet(
  net: DenseSpec,
  params: Tensors,
  { x, y, weight, count }: RowTensors,
): Tensor {
  const encoded = applyShared(net, params, tf.concat([x, y], 2)); // [B, K, R]
  const mean = tf.sum(tf.mul(encoded, tf.expandDims(weight, 2)), 1, true);
  return tf.concat([mean, tf.log(tf.add(1, count))], 2);
}

/** Every class's own rows, encoded and averaged, with log(1 + its rows) beside: [B, N, R + 1]. */
export function encodeClasses(net: DenseSpec, params: Tensors, { x, y }: RowTensors): Tensor {
  const encoded = applyShared(net, params, x); // [B, K, R]
  const counts = tf.transpose(tf.sum(y, 1, true), [0, 2, 1]); // [B, N, 1]
  const mean = tf.div(tf.matMul(y, encoded, true), tf.maximum(counts, 1));
  return tf.concat([mean, tf.log(tf.add(1, counts))], 2);
}
