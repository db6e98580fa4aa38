/**
 * Full context embeddings (Vinyals, Blundell, Lillicrap, Kavukcuoglu, Wierstra 2016, 2.1.2 and appendix A): each known
 * row is embedded in the light of all the others, each query in the light of what is known.
 *   g(x_i, S) = →h_i + ←h_i + g'(x_i), by an LSTM along the known rows and one against them   (A.2)
 *   ĥ_k, c_k = LSTM(f'(x̂), [h_{k−1}, r_{k−1}], c_{k−1}),   h_k = ĥ_k + f'(x̂)                (eq. 3–4)
 *   r_k = Σ_i a(h_k, g(x_i)) g(x_i),   a = softmax over i of h_kᵀ g(x_i)                      (eq. 5–6)
 */
import type { LstmSpec } from './nn/lstm.ts';
import { initLstm, inputsOf, lstmStep } from './nn/lstm.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { splitKey } from './tensor/keys.ts';
import { softmax } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** How often a query looks at what is known before it is compared with it. */
const LOOKS = 3;
const PADDING = 1e9; // far below any product: a padded row is not looked at

const along = (size: number): LstmSpec => ({
  prefix: 'along.',
  input: size,
  recurrent: size,
  size,
});
const against = (size: number): LstmSpec => ({ ...along(size), prefix: 'against.' });
const look = (size: number): LstmSpec => ({
  prefix: 'look.',
  input: size,
  recurrent: 2 * size,
  size,
});

export function initFullContext(size: number, key: Key): Params {
  const keys = splitKey(key, 3);
  const specs = [along(size), against(size), look(size)];
  return Object.assign({}, ...specs.map((spec, i) => initLstm(spec, keys[i])));
}

/** g(x_i, S): known [B, K, E], present [B, K, 1] → [B, K, E], zero where nothing is known */
export function inContext(params: Tensors, known: Tensor, present: Tensor): Tensor {
  const size = known.shape[2] as number; // every dimension is known
  const rows = tf.unstack(present, 1); // [B, 1] each
  const there = passAlong(along(size), params, { known, rows, isBackward: false });
  const back = passAlong(against(size), params, { known, rows, isBackward: true });
  return tf.mul(tf.addN([known, there, back]), present);
}

type Sequence = { known: Tensor; rows: Tensor[]; isBackward: boolean };

/** Hidden states [B, K, E] of one LSTM along the rows; a padded row leaves no trace. */
function passAlong(spec: LstmSpec, params: Tensors, { known, rows, isBackward }: Sequence): Tensor {
  const tasks = known.shape[0];
  const given = tf.unstack(inputsOf(spec, params, known), 1); // [B, 4E] each
  const order = given.map((_, i) => (isBackward ? given.length - 1 - i : i));
  let state = { hidden: tf.zeros([tasks, spec.size]), cell: tf.zeros([tasks, spec.size]) };
  const hidden: Tensor[] = [];
  for (const i of order) {
    const { hidden: h, cell } = lstmStep(spec, params, {
      given: given[i],
      back: state.hidden,
      cell: state.cell,
    });
    state = { hidden: tf.mul(h, rows[i]), cell: tf.mul(cell, rows[i]) };
    hidden[i] = state.hidden;
  }
  return tf.stack(hidden, 1);
}

/** f(x̂, S): embedding [B, Q, E], known [B, K, E] in context → [B, Q, E] */
export function lookedAt(
  params: Tensors,
  embedding: Tensor,
  { known, present }: { known: Tensor; present: Tensor },
): Tensor {
  const [tasks, queries] = embedding.shape;
  const size = embedding.shape[2] as number; // every dimension is known
  const spec = look(size);
  const flat = (x: Tensor) => tf.reshape(x, [-1, x.shape[2] as number]);
  const given = flat(inputsOf(spec, params, embedding)); // [B Q, 4E]
  const hidden = tf.mul(PADDING, tf.transpose(tf.sub(1, present), [0, 2, 1])); // [B, 1, K]
  let h: Tensor = tf.zerosLike(embedding);
  let read: Tensor = tf.zerosLike(embedding);
  let cell: Tensor = flat(h);
  for (let k = 0; k < LOOKS; k++) {
    const back = flat(tf.concat([h, read], 2));
    const next = lstmStep(spec, params, { given, back, cell });
    cell = next.cell;
    h = tf.add(tf.reshape(next.hidden, [tasks, queries as number, size]), embedding);
    const attention = softmax(tf.sub(tf.matMul(h, known, false, true), hidden)); // [B, Q, K]
    read = tf.matMul(attention, known);
  }
  return h;
}
