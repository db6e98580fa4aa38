/**
 * Operations that may be differentiated twice, which is what learning to learn by gradients needs.
 *
 * TensorFlow.js 4.22 loses a second-order term, silently, in every operation whose gradient saves its *output*
 * (tanh, sigmoid, exp, softmax, logSoftmax; tfjs issue 3252). These save their *input* and write their gradient
 * with each other, so they are right at any order. Inner loops use these alone.
 */
import type { Tensor } from './tf.ts';
import { tf } from './tf.ts';

type Gradient = (dy: Tensor, x: Tensor) => Tensor;

/** f with gradient `backward(dy, x)`, made of twice differentiable operations itself. */
function differentiable(f: (x: Tensor) => Tensor, backward: Gradient): (x: Tensor) => Tensor {
  const op = tf.customGrad((x, save) => {
    // tfjs types the arguments of customGrad loosely; here they are one tensor and the saver
    const [input, keep] = [x as Tensor, save as unknown as (saved: Tensor[]) => void];
    keep([input]);
    return { value: f(input), gradFunc: (dy: Tensor, saved: Tensor[]) => backward(dy, saved[0]) };
  });
  return (x) => op(x);
}

export const exp = differentiable(tf.exp, (dy, x) => tf.mul(dy, exp(x)));

export const tanh = differentiable(tf.tanh, (dy, x) => tf.mul(dy, tf.sub(1, tf.square(tanh(x)))));

export const sigmoid = differentiable(tf.sigmoid, (dy, x) => {
  const s = sigmoid(x);
  return tf.mul(dy, tf.mul(s, tf.sub(1, s)));
});

export const softplus = differentiable(tf.softplus, (dy, x) => tf.mul(dy, sigmoid(x)));

/** Over the last axis. */
export const logSoftmax = differentiable(
  (x) => tf.logSoftmax(x),
  (dy, x) => tf.sub(dy, tf.mul(softmax(x), tf.sum(dy, -1, true))),
);

/** Over the last axis. */
export const softmax = (x: Tensor): Tensor => exp(logSoftmax(x));

/** The same value, for which no gradient flows back. */
export const stopGradient = differentiable(
  (x) => tf.add(x, 0),
  (dy) => tf.zerosLike(dy),
);

export const relu = (x: Tensor): Tensor => tf.relu(x);

/** x · σ(x) (Hendrycks and Gimpel 2016); smooth where relu has a corner. */
export const silu = (x: Tensor): Tensor => tf.mul(x, sigmoid(x));

export const activations = { tanh, relu, silu, softplus } as const;
export type Activation = keyof typeof activations;

/** [..] to [tasks, ..] for every task, by addition: the gradient of tile loops over tasks. */
export function spreadOverTasks(x: Tensor, tasks: number): Tensor {
  return tf.add(tf.expandDims(x, 0), tf.zeros([tasks, ...x.shape.map(() => 1)]));
}
