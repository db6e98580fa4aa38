/** Long short-term memory (Hochreiter and Schmidhuber 1997; forget gate: Gers, Schmidhuber, Cummins 2000), one step at a time. */
import type { Params } from '../params.ts';
import type { Key } from '../tensor/keys.ts';
import { foldIn, normals } from '../tensor/keys.ts';
import { sigmoid, tanh } from '../tensor/ops.ts';
import type { Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

/** `input`, `recurrent`: how long what comes in and what comes back is; `size`: of the hidden state and the cell. */
export type LstmSpec = { prefix: string; input: number; recurrent: number; size: number };

export type LstmState = { hidden: Tensor; cell: Tensor };

const GATES = 4; // input, forget, candidate, output
/** So small that a step changes little at first: whoever adds its output to something starts from that something. */
const SCALE = 0.3;

export function initLstm({ prefix, input, recurrent, size }: LstmSpec, key: Key): Params {
  const matrix = (rows: number, part: number) => ({
    shape: [rows, GATES * size],
    values: normals(foldIn(key, part), rows * GATES * size).map(
      (v) => (SCALE * v) / Math.sqrt(input + recurrent),
    ),
  });
  // a cell keeps what it holds unless it learns to forget (Jozefowicz 2015)
  const bias = Float32Array.from({ length: GATES * size }, (_, i) =>
    Math.floor(i / size) === 1 ? 1 : 0,
  );
  return {
    [`${prefix}w0`]: matrix(input, 0),
    [`${prefix}w1`]: matrix(recurrent, 1),
    [`${prefix}b0`]: { shape: [GATES * size], values: bias },
  };
}

/** What the inputs alone give to the gates, for all steps at once: x [B, K, input] → [B, K, 4 size] */
export function inputsOf({ prefix }: LstmSpec, params: Tensors, x: Tensor): Tensor {
  const [tasks, rows, width] = x.shape;
  const flat = tf.reshape(x, [-1, width ?? 0]);
  const given = tf.add(product(flat, params[`${prefix}w0`]), params[`${prefix}b0`]);
  return tf.reshape(given, [tasks, rows, -1]);
}

/** One step of n sequences: given [n, 4 size] of `inputsOf`, back [n, recurrent] */
export function lstmStep(
  { prefix }: LstmSpec,
  params: Tensors,
  { given, back, cell }: { given: Tensor; back: Tensor; cell: Tensor },
): LstmState {
  const all = tf.add(given, product(back, params[`${prefix}w1`]));
  const [enter, keep, candidate, leave] = tf.split(all, GATES, 1);
  const next = tf.add(tf.mul(sigmoid(keep), cell), tf.mul(sigmoid(enter), tanh(candidate)));
  return { hidden: tf.mul(sigmoid(leave), tanh(next)), cell: next };
}

const product = (a: Tensor, b: Tensor): Tensor =>
  tf.matMul(a as ReturnType<typeof tf.tensor2d>, b as ReturnType<typeof tf.tensor2d>);
