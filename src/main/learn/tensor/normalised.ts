/** Vectors brought to length one, for cosines. */
import type { Tensor } from './tf.ts';
import { tf } from './tf.ts';

/** Over the last axis; a vector of zeros stays one. */
export const normalised = (x: Tensor): Tensor =>
  tf.div(x, tf.sqrt(tf.add(tf.sum(tf.square(x), -1, true), 1e-12)));
