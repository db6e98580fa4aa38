/** Maximum over 2 × 2 fields, twice differentiable: the maximum of pairs, across and then down. */
import type { Tensor, Tensor4D } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

/** [N, H, W, C] → [N, ⌊H/2⌋, ⌊W/2⌋, C]; a last odd row or column is left out. */
export function halve(x: Tensor4D): Tensor4D {
  const [count, height, width, channels] = x.shape;
  const [down, across] = [Math.floor(height / 2), Math.floor(width / 2)];
  const even = height % 2 === 0 && width % 2 === 0;
  const whole = even ? x : tf.slice(x, [0, 0, 0, 0], [count, 2 * down, 2 * across, channels]);
  const rows = ofPairs(tf.reshape(whole, [count * 2 * down * across, 2, channels]));
  return tf.reshape(ofPairs(tf.reshape(rows, [count * down, 2, across * channels])), [
    count,
    down,
    across,
    channels,
  ]);
}

/** [n, 2, m] → [n, 1, m] */
function ofPairs(x: Tensor): Tensor {
  const [first, second] = tf.split(x, 2, 1);
  return larger(first, second);
}

/** The larger of two, number by number; equal ones hand their gradient to the second. tf's own differentiates once only. */
export const larger = (a: Tensor, b: Tensor): Tensor => largerOp(a, b);

const largerOp = tf.customGrad((a, b, save) => {
  // tfjs types the arguments of customGrad loosely; here they are two tensors and the saver
  const [left, right, keep] = [
    a as Tensor,
    b as Tensor,
    save as unknown as (saved: Tensor[]) => void,
  ];
  keep([left, right]);
  return {
    value: tf.maximum(left, right),
    gradFunc: (dy: Tensor, saved: Tensor[]) => {
      const toFirst = tf.mul(dy, tf.step(tf.sub(saved[0], saved[1])));
      return [toFirst, tf.sub(dy, toFirst)];
    },
  };
});
