/**
 * VAML that makes examples besides forecasting them: the task's z and a w of each example's own decode to what varies
 * in an example, given its context (Edwards & Storkey 2017, neural statistician, eq. 3–6; Sohn et al. 2015, CVAE).
 *   x = [s, c];   p(s | w, z, c) = N(m(w, z, c), e^v);   p(w) = N(0, I);   q(w | s, y, c, z)
 *   loss = VAML's + E_q[−log p(s | w, z, c)] + β·Σ_d max(λ, KL_d(q(w | s, y, c, z) ‖ p(w))), per query row
 * with β rising from 0 (KL warm-up) and λ nats free in every dimension (Kingma et al. 2016, free bits).
 * The forecaster also sees s² and s·c: what an example does often has a best place that moves with its context, and a
 * surface that bends only where it was told to is a safer guide for choosing among new examples.
 */
import type { ExampleLearner, LearnerSpec, RowTensors, TaskTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import type { Params } from './params.ts';
import { foldIn, normals } from './tensor/keys.ts';
import type { Key } from './tensor/keys.ts';
import { weightedSum } from './tensor/losses.ts';
import { exp, tanh } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';
import { vaml } from './vaml.ts';
import type { VamlSpec } from './vaml.ts';

export type ExampleSpec = VamlSpec & { generated: number };

/** Dimensions of w, and of VAML's z. */
const OWN = 6;
const LATENT = 8;
const FREE_BITS = 0.05;
const WARM_UP = 0.4;
const LOG_2_PI = Math.log(2 * Math.PI);

export function vamlWithExamples(spec: ExampleSpec): ExampleLearner {
  const { generated, features, hidden = [32] } = spec;
  const latent = spec.latent ?? LATENT;
  const context = features - generated;
  const bent = features + generated * (1 + context);
  const base = vaml({ ...spec, latent, features: bent });
  const activation = 'tanh';
  const reader: DenseSpec = {
    sizes: [features + 1 + latent, ...hidden, 2 * OWN],
    activation,
    prefix: 'reader.',
  };
  const decoder: DenseSpec = {
    sizes: [OWN + latent + context, ...hidden, generated],
    activation,
    prefix: 'decoder.',
  };

  /** The task's z beside every row: [B, K, Z] */
  const beside = (z: Tensor, rows: Tensor): Tensor =>
    tf.add(z, tf.zeros([1, rows.shape[1] ?? 1, 1]));
  const cut = (x: Tensor): [Tensor, Tensor] =>
    tf.split(x, [generated, context], 2) as [Tensor, Tensor]; // two parts were asked for
  /** [s, c] → [s, c, s², s ⊗ c] */
  const bend = (x: Tensor): Tensor => {
    const [s, c] = cut(x);
    const [tasks, rows] = x.shape as number[]; // every dimension is known
    const crossed = tf.mul(tf.expandDims(s, 3), tf.expandDims(c, 2)); // [B, K, S, C]
    const flat = tf.reshape(crossed, [tasks, rows, generated * context]);
    return tf.concat([x, tf.square(s), flat], 2);
  };
  const bendRows = (rows: RowTensors): RowTensors => ({ ...rows, x: bend(rows.x) });
  const decode = (params: Tensors, parts: { w: Tensor; z: Tensor; c: Tensor }): Tensor =>
    applyShared(decoder, params, tf.concat([parts.w, beside(parts.z, parts.w), parts.c], 2));

  const read = (params: Tensors, { x, y }: RowTensors, z: Tensor) => {
    const given = tf.concat([x, y, beside(z, x)], 2);
    const [mean, raw] = tf.split(applyShared(reader, params, given), 2, 2);
    return { mean, logVariance: tf.mul(4, tanh(tf.div(raw, 4))) };
  };

  /** The examples' part of the loss for each task: [B] */
  const examplesLoss = (
    params: Tensors,
    { support, query }: TaskTensors,
    { done, key }: { done: number; key: Key },
  ): Tensor => {
    const z = base.adapt(params, bendRows(support))['z.mean'];
    const q = read(params, query, z);
    const [tasks, rows] = query.x.shape as number[]; // every dimension is known
    const noise = tf.tensor(normals(key, tasks * rows * OWN), [tasks, rows, OWN]);
    const w = tf.add(q.mean, tf.mul(exp(tf.div(q.logVariance, 2)), noise));
    const [s, c] = cut(query.x);
    const spread = params['examples.logVariance']; // [1, 1, S]
    const apart = tf.mul(tf.square(tf.sub(s, decode(params, { w, z, c }))), exp(tf.neg(spread)));
    const missed = tf.mul(0.5, tf.add(tf.add(apart, spread), LOG_2_PI)); // [B, K, S]
    const kl = tf.mul(
      0.5,
      tf.sub(tf.add(exp(q.logVariance), tf.square(q.mean)), tf.add(q.logVariance, 1)),
    );
    const paid = tf.mul(Math.min(1, done / WARM_UP), tf.maximum(kl, FREE_BITS)); // [B, K, W]
    const scale = 1 / generated; // as heavy as one forecast, however many numbers an example has
    return tf.mul(
      scale,
      tf.add(weightedSum(missed, query.weight), weightedSum(paid, query.weight)),
    );
  };

  return {
    generated,
    init: (key) => ({
      ...base.init(foldIn(key, 1)),
      ...initDense(reader, foldIn(key, 2)),
      ...initDense(decoder, foldIn(key, 3)),
      ...startSpread(generated),
    }),
    adapt: (params, support) => base.adapt(params, bendRows(support)),
    predict: (taskParams, x) => base.predict(taskParams, bend(x)),
    metaGradient(metaParams, tasks, progress) {
      const forecasts = base.metaGradient(
        pick(metaParams, isForForecasts),
        { support: bendRows(tasks.support), query: bendRows(tasks.query) },
        progress,
      );
      const examples = tapedGradient(pick(metaParams, isForExamples), (params) =>
        examplesLoss(params, tasks, { done: progress.done, key: foldIn(progress.key, 7) }),
      );
      const gradientSum = addUp(forecasts.gradientSum, examples.gradientSum);
      return { lossSum: tf.add(forecasts.lossSum, examples.lossSum), gradientSum };
    },
    generate(taskParams, c, key) {
      const [tasks, rows] = c.shape as number[]; // every dimension is known
      const w = tf.tensor(normals(key, tasks * rows * OWN), [tasks, rows, OWN]);
      return decode(taskParams, { w, z: taskParams['z.mean'], c });
    },
  };
}

const OWN_NETS = ['reader.', 'decoder.', 'examples.'];
const ENCODER = ['rows.', 'task.'];
const startsWith = (prefixes: readonly string[]) => (name: string) =>
  prefixes.some((prefix) => name.startsWith(prefix));
const isForExamples = startsWith([...OWN_NETS, ...ENCODER]);
const isForForecasts = (name: string): boolean => !startsWith(OWN_NETS)(name);

const pick = (tensors: Tensors, isWanted: (name: string) => boolean): Tensors =>
  Object.fromEntries(Object.entries(tensors).filter(([name]) => isWanted(name)));

/** Both losses move the encoder. */
const addUp = (a: Tensors, b: Tensors): Tensors => ({
  ...a,
  ...b,
  ...Object.fromEntries(
    Object.keys(a).flatMap((name) => (b[name] ? [[name, tf.add(a[name], b[name])]] : [])),
  ),
});

const startSpread = (generated: number): Params => ({
  'examples.logVariance': { shape: [1, 1, generated], values: new Float32Array(generated) },
});

/** Whether a specification asks for examples. */
export const makesExamples = (spec: LearnerSpec): spec is LearnerSpec & { generated: number } =>
  spec.generated !== undefined && spec.outcome.kind === 'number';
