/**
 * Batch normalisation out of basic operations, so that it is right at any order (Ioffe and Szegedy 2015, alg. 1).
 * A task has its own moments; with those of the images that are asked about, it is transductive, as in MAML's paper.
 */
import { exp } from '../tensor/ops.ts';
import type { Tensor } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

/** Mean and variance of every filter, [T, 1, F]. */
export type Moments = { mean: Tensor; variance: Tensor };

const EPSILON = 1e-3;

/** Over places and images: z [T, n, F]. By products with a row of ones, which is the fastest sum on a CPU. */
export function momentsOf(z: Tensor): Moments {
  const [tasks, places] = z.shape as number[]; // every dimension is known
  const row = tf.fill([tasks, 1, places], 1 / places);
  return fromSquares(tf.matMul(row, z), tf.matMul(row, tf.square(z)));
}

/** From E z and E z². */
export const fromSquares = (mean: Tensor, square: Tensor): Moments => ({
  mean,
  variance: tf.relu(tf.sub(square, tf.square(mean))), // rounding may go below zero
});

/**
 * (z − mean) / sd · e^scale + shift, with scale and shift [T, 1, F]. The factor is positive, so it keeps order.
 * One product and one sum over the large z: the mean goes into what is added.
 */
export function normalise(
  z: Tensor,
  { mean, variance }: Moments,
  { scale, shift }: { scale: Tensor; shift: Tensor },
) {
  const factor = tf.div(exp(scale), tf.sqrt(tf.add(variance, EPSILON)));
  return tf.add(tf.mul(z, factor), tf.sub(shift, tf.mul(mean, factor)));
}
