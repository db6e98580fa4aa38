/** Dense networks as pure functions of named tensors `w0, b0, w1, …`: shared, or one set of weights a task. */
import type { Params } from '../params.ts';
import type { Key } from '../tensor/keys.ts';
import { foldIn, normals } from '../tensor/keys.ts';
import type { Activation } from '../tensor/ops.ts';
import { activations } from '../tensor/ops.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

/** `sizes` [in, hidden …, out]; `prefix` keeps several networks apart in one set of parameters. */
export type DenseSpec = { sizes: readonly number[]; activation: Activation; prefix?: string };

export const layersOf = (spec: DenseSpec): number => spec.sizes.length - 1;

export const weightNames = (spec: DenseSpec, from = 0): string[] =>
  Array.from({ length: layersOf(spec) - from }, (_, i) => i + from).flatMap((i) => [
    `${spec.prefix ?? ''}w${i}`,
    `${spec.prefix ?? ''}b${i}`,
  ]);

/** Gaussian weights that keep variance through relu (He 2015) or tanh (LeCun 1998); biases zero. */
export function initDense(spec: DenseSpec, key: Key): Params {
  const gain = spec.activation === 'tanh' ? 1 : 2;
  const entries = spec.sizes.slice(1).flatMap((out, i) => {
    const into = spec.sizes[i];
    const last = i === layersOf(spec) - 1;
    const scale = Math.sqrt((last ? 1 : gain) / into) * (last ? 0.3 : 1); // a quiet head: first forecasts near the mean
    const values = normals(foldIn(key, i), into * out).map((v) => v * scale);
    const [w, b] = weightNames(spec).slice(2 * i, 2 * i + 2);
    return [
      [w, { shape: [into, out], values }],
      [b, { shape: [out], values: new Float32Array(out) }],
    ];
  });
  return Object.fromEntries(entries);
}

/** One network for all rows. x [B, K, in] → [B, K, out]; one flat product a layer */
export function applyShared(spec: DenseSpec, weights: Tensors, x: Tensor): Tensor {
  const [tasks, rows, features] = x.shape;
  let h: Tensor = tf.reshape(x, [-1, features ?? 0]); // [B·K, in]
  forEachLayer(spec, weights, (w, b, last) => {
    const z = tf.add(
      tf.matMul(h as ReturnType<typeof tf.tensor2d>, w as ReturnType<typeof tf.tensor2d>),
      b,
    );
    h = last ? z : activations[spec.activation](z);
  });
  return tf.reshape(h, [tasks, rows, -1]);
}

/** A network of its own for every task: weights [B, in, out], [B, 1, out]. x [B, K, in] → [B, K, out] */
export function applyPerTask(spec: DenseSpec, weights: Tensors, x: Tensor): Tensor {
  let h = x;
  forEachLayer(spec, weights, (w, b, last) => {
    const z = tf.add(tf.matMul(h, w), b);
    h = last ? z : activations[spec.activation](z);
  });
  return h;
}

function forEachLayer(
  spec: DenseSpec,
  weights: Tensors,
  visit: (w: Tensor, b: Tensor, last: boolean) => void,
): void {
  const names = weightNames(spec);
  for (let i = 0; i < layersOf(spec); i++) {
    visit(weights[names[2 * i]], weights[names[2 * i + 1]], i === layersOf(spec) - 1);
  }
}
