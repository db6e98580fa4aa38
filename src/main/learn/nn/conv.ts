/**
 * 3 × 3 convolutions, padded to the same size, that may be differentiated any number of times.
 * With weights of each task's own: patches and one batched product. With shared weights: the backend's own kernels,
 * whose three directions (output, input, filter) are written as each other's gradients, so that nothing is lost.
 */
import type { Tensor, Tensor4D } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

type Image = [count: number, height: number, width: number, channels: number];
type Filter = [number, number, number, number];
type Pair = (a: Tensor, b: Tensor) => Tensor;

const SIDE = 3;

/**
 * @param x [T·K, H, W, C] maps of T tasks, task after task
 * @param filters [T, 9·C, F], or [1, 9·C, F] when shared by all
 * @returns [T·K, H, W, F]
 */
export function convolve(x: Tensor4D, filters: Tensor): Tensor4D {
  const [count, height, width, channels] = x.shape;
  const [tasks, , out] = filters.shape as number[]; // every dimension is known
  if (tasks === 1) return shared(x, tf.reshape(filters, [SIDE, SIDE, channels, out])) as Tensor4D; // rank is kept
  const columns = tf.reshape(patches(x), [tasks, -1, SIDE * SIDE * channels]);
  return tf.reshape(tf.matMul(columns, filters), [count, height, width, out]);
}

/** Every place's neighbourhood: [N, H, W, C] → [N, H, W, 9·C], by shifted slices, whose gradients are slices and pads. */
function patches(x: Tensor4D): Tensor4D {
  const [count, height, width, channels] = x.shape;
  const padded = tf.pad(x, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  const shifts = Array.from({ length: SIDE * SIDE }, (_, i) => [Math.floor(i / SIDE), i % SIDE]);
  return tf.concat(
    shifts.map(([down, right]) =>
      tf.slice(padded, [0, down, right, 0], [count, height, width, channels]),
    ),
    3,
  );
}

/** f of two tensors with gradients that are twice differentiable themselves; it saves its inputs, never its output. */
function differentiable(
  f: Pair,
  backward: (dy: Tensor, a: Tensor, b: Tensor) => [Tensor, Tensor],
): Pair {
  const op = tf.customGrad((a, b, save) => {
    // tfjs types the arguments of customGrad loosely; here they are two tensors and the saver
    const [left, right, keep] = [
      a as Tensor,
      b as Tensor,
      save as unknown as (saved: Tensor[]) => void,
    ];
    keep([left, right]);
    return {
      value: f(left, right),
      gradFunc: (dy: Tensor, saved: Tensor[]) => backward(dy, saved[0], saved[1]),
    };
  });
  return (a, b) => op(a, b);
}

/** y = x ∗ w */
const shared: Pair = differentiable(
  (x, w) => tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'same'),
  (dy, x, w) => [backToInput(dy, w), backToFilter(x, dy)],
);

/** What ∂y does to x: the convolution with the filter turned round. */
const backToInput: Pair = differentiable(
  (dy, w) => {
    const [count, height, width] = dy.shape;
    return tf.conv2dTranspose(
      dy as Tensor4D,
      w as Tensor4D,
      [count, height, width, w.shape[2]] as Image,
      1,
      'same',
    );
  },
  (dx, dy, w) => [shared(dx, w), backToFilter(dx, dy)],
);

/** What ∂y does to w: x and ∂y correlated. */
const backToFilter: Pair = differentiable(
  (x, dy) => filterGradient(x as Tensor4D, dy as Tensor4D),
  (dw, x, dy) => [backToInput(dy, dw), shared(x, dw)],
);

function filterGradient(x: Tensor4D, dy: Tensor4D): Tensor {
  const filterShape: Filter = [SIDE, SIDE, x.shape[3], dy.shape[3]];
  if (tf.getKernel('Conv2DBackpropFilter', tf.getBackend())) {
    const how = { strides: 1, pad: 'same', dataFormat: 'NHWC', filterShape };
    return tf.engine().runKernel<Tensor>('Conv2DBackpropFilter', { x, dy }, how);
  }
  const columns = tf.reshape(patches(x), [-1, SIDE * SIDE * x.shape[3]]);
  return tf.reshape(tf.matMul(columns, tf.reshape(dy, [-1, dy.shape[3]]), true), filterShape);
}
