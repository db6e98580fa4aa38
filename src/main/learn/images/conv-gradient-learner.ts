/**
 * MAML and Reptile on images: Conv-4 and its head take a few gradient steps in each task, all tasks at once
 * (Finn 2017, algorithm 1; Nichol 2018, algorithm 2). Normalisation is transductive, as in both papers:
 * the images that are asked about lend each other their moments.
 * The head starts blank, or where prototypes would put it (Triantafillou et al. 2020, "Proto-MAML", eq. 2–4):
 *   w_c = 2γ m_c,  b_c = −γ |m_c|²,  with m_c the mean embedding of the class's support images; the gradient flows through.
 */
import type { InnerLoop } from '../inner-loop.ts';
import { boundedRate, innerLoop, rawRate } from '../inner-loop.ts';
import type { Learner, Predictive, RowTensors } from '../learner.ts';
import { tapedGradient } from '../learner.ts';
import type { Conv4Spec } from '../nn/conv4.ts';
import { applyConv4, conv4Names, embeddingSize, initConv4 } from '../nn/conv4.ts';
import type { Params } from '../params.ts';
import { crossEntropy } from '../tensor/losses.ts';
import { exp, logSoftmax, spreadOverTasks } from '../tensor/ops.ts';
import type { Scalar, Tensor, Tensors } from '../tensor/tf.ts';
import { tf } from '../tensor/tf.ts';

export type ConvGradientSpec = {
  conv4: Conv4Spec;
  ways: number;
  /** Steps while training, and while adapting afterwards, which may be more. */
  steps: number;
  adaptSteps: number;
  /** Where learned inner rates start: one a weight tensor and step (Antoniou 2019). Reptile's stays. */
  rate: number;
  outer: 'secondOrder' | 'firstOrder' | 'reptile';
  /** Where the head starts in a task. */
  start: 'blank' | 'prototypes';
};

const HIGHEST_RATE = 1;
const HEAD = ['head.w', 'head.b'];

export function convGradientLearner(spec: ConvGradientSpec): Learner {
  const adapted = [...conv4Names(spec.conv4), ...HEAD];
  const isReptile = spec.outer === 'reptile';
  const lossOf = (weights: Tensors, rows: RowTensors) =>
    crossEntropy(logits(spec, weights, rows.x), rows.y, rows.weight);

  const startOf = (params: Tensors, support: RowTensors): Tensors => {
    const tasks = support.x.shape[0];
    const filters = named(conv4Names(spec.conv4), (name) => perTask(params[name], tasks));
    return spec.start === 'blank'
      ? { ...filters, ...named(HEAD, (name) => perTask(params[name], tasks)) }
      : { ...filters, ...headOfPrototypes(spec, params, support) };
  };

  const loopOf = (params: Tensors, steps: number): InnerLoop => {
    const rates = isReptile ? undefined : tf.unstack(boundedRate(params.rates, HIGHEST_RATE));
    const rate = (name: string, step: number) =>
      rates?.[adapted.indexOf(name) + Math.min(step, spec.steps - 1) * adapted.length] ?? spec.rate;
    return { steps, adapted, loss: lossOf, rate, order: spec.outer === 'secondOrder' ? 2 : 1 };
  };

  const path = (params: Tensors, support: RowTensors, steps: number): Tensors[] =>
    innerLoop(startOf(params, support), support, loopOf(params, steps));

  const byQueries: Learner['metaGradient'] = (metaParams, { support, query }) =>
    tapedGradient(metaParams, (params) =>
      lossOf(path(params, support, spec.steps)[spec.steps], query),
    );

  /** Every step on images of its own: what helps one then has to help the next (Nichol 2018, section 5.1). */
  const travel = (params: Tensors, support: RowTensors): Tensors => {
    const parts = partShots(support, spec.ways, spec.steps);
    const start = startOf(params, support);
    return parts.reduce((weights, part) => innerLoop(weights, part, loopOf(params, 1))[1], start);
  };

  const byTravel: Learner['metaGradient'] = (metaParams, { support, query }) => {
    const arrived = travel(metaParams, support);
    const apart = adapted.map((name) => {
      const sum = tf.sum(tf.sub(perTask(metaParams[name], 1), arrived[name]), 0);
      return [name, tf.reshape(sum, metaParams[name].shape)];
    });
    const lossSum = tf.sum(lossOf(arrived, query)) as Scalar; // a sum over everything is a scalar
    return { lossSum, gradientSum: Object.fromEntries(apart) };
  };

  return {
    init(key) {
      const [into, count] = [embeddingSize(spec.conv4), adapted.length * spec.steps];
      const raw = new Float32Array(count).fill(rawRate(spec.rate, HIGHEST_RATE));
      return {
        ...initConv4(spec.conv4, key),
        ...(spec.start === 'blank' ? blankHead(into, spec.ways) : SHARPNESS),
        ...(isReptile ? {} : { rates: { shape: [count], values: raw } }),
      };
    },
    adapt: (params, support) => path(params, support, spec.adaptSteps)[spec.adaptSteps],
    predict: (weights, x): Predictive => ({
      kind: 'category',
      logProbability: logSoftmax(logits(spec, weights, x)),
    }),
    metaGradient: isReptile ? byTravel : byQueries,
  };
}

const named = (names: readonly string[], of: (name: string) => Tensor): Tensors =>
  Object.fromEntries(names.map((name) => [name, of(name)]));

/** No class is preferred at first. */
const blankHead = (into: number, ways: number): Params => ({
  'head.w': { shape: [into, ways], values: new Float32Array(into * ways) },
  'head.b': { shape: [ways], values: new Float32Array(ways) },
});

/** The logarithm of γ. */
const SHARPNESS: Params = { sharpness: { shape: [1], values: Float32Array.of(-1) } };

/** Head [T, E, N] and [T, 1, N] that scores by nearness to each class's mean embedding, by the filters all tasks share. */
function headOfPrototypes(
  { conv4 }: ConvGradientSpec,
  params: Tensors,
  { x, y }: RowTensors,
): Tensors {
  const filters = named(conv4Names(conv4), (name) => perTask(params[name], x.shape[0]));
  const { embedding } = applyConv4(conv4, filters, { x }); // [T, K, E]
  const means = tf.div(tf.matMul(embedding, y, true), tf.maximum(tf.sum(y, 1, true), 1)); // [T, E, N]
  const sharpness = exp(params.sharpness);
  return {
    'head.w': tf.mul(tf.mul(2, sharpness), means),
    'head.b': tf.neg(tf.mul(sharpness, tf.sum(tf.square(means), 1, true))),
  };
}

/** [in, out] → [T, in, out], [F] → [T, 1, F] */
function perTask(shared: Tensor, tasks: number): Tensor {
  return spreadOverTasks(shared.rank === 1 ? tf.expandDims(shared, 0) : shared, tasks);
}

/** x [T, K, D] → [T, K, N] */
function logits({ conv4 }: ConvGradientSpec, weights: Tensors, x: Tensor): Tensor {
  const { embedding } = applyConv4(conv4, weights, { x });
  return tf.add(tf.matMul(embedding, weights['head.w']), weights['head.b']);
}

/**
 * A support set in `parts` with as many images of every class, where its shots allow; else the whole, that many times.
 * Rows stand class after class, as many of each.
 */
function partShots(support: RowTensors, ways: number, parts: number): RowTensors[] {
  const [tasks, rows] = support.x.shape as number[]; // every dimension is known
  const shots = Math.floor(rows / ways / parts);
  if (shots * ways * parts !== rows) return Array.from({ length: parts }, () => support);
  const taken = (values: Tensor, part: number) => {
    const width = values.size / (tasks * rows);
    const grouped = tf.reshape(values, [tasks * ways, shots * parts, width]);
    const slice = tf.slice(grouped, [0, part * shots, 0], [tasks * ways, shots, width]);
    return tf.reshape(slice, [tasks, shots * ways, width]);
  };
  return Array.from({ length: parts }, (_, part) => ({
    x: taken(support.x, part),
    y: taken(support.y, part),
    present: taken(support.present, part),
    weight: tf.mul(parts, tf.squeeze(taken(support.weight, part), [2])),
    count: tf.div(support.count, parts),
  }));
}
