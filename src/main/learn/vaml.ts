/**
 * VAML, variational amortised meta-learning: a task is hidden vectors z; an encoder of the support set gives their
 * posterior in one pass, and z is the head of a shared network (after Garnelo 2018 NP eq. 9, Gordon 2019 VERSA eq. 2–5).
 *   q(z | S) = N(μ(S), e^{s(S)})        one z for a number, one a class for classes
 *   a number:  y = base(x) + o(x)'z
 *   classes:   p(c | x, z) ∝ exp(−γ |o(x) − z_c|²), μ_c being the mean code of the class's rows and what the encoder
 *              adds to it: a prototype that knows how unsure it is (Zhang, Zhao, Ni, Xu, Yang 2019, section 3)
 *   loss = −E_{q(z|S∪Q)} log p(Q | z) + KL(q(z|S∪Q) ‖ q(z|S)) / |Q|  −  log ∫ p(Q | z) q(z|S) dz, per query row
 * For numbers the head is linear in z and every expectation exact; for classes z is drawn.
 * If asked, the encoder's answer is where a few gradient steps in z begin, not its end (Rusu 2019 LEO, section 2.3):
 *   μ ← μ − α ∇_μ −E_{N(μ, e^s)} log p(S | z)
 */
import { boundedRate, innerLoop, rawRate } from './inner-loop.ts';
import type {
  Learner,
  LearnerSpec,
  Predictive,
  Progress,
  RowTensors,
  TaskTensors,
} from './learner.ts';
import { tapedGradient } from './learner.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { initOwnNoise, ownLogVarianceOf } from './nn/noise.ts';
import { encodeClasses, encodeSet } from './nn/set-encoder.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { foldIn, normals, seedKey, splitKey } from './tensor/keys.ts';
import { gaussianKl, weightedSum } from './tensor/losses.ts';
import { exp, logSoftmax, tanh } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

export type VamlSpec = LearnerSpec & { latent?: number };

const DEFAULTS = { hidden: [32], activation: 'tanh', latent: 8, latentSteps: 0 } as const;
const LATENT = { rate: 0.1, highestRate: 1, longestStep: 2 } as const;
const REPRESENTATION = 24;
const DRAWS = 8;
const FIXED_DRAWS = seedKey(20); // forecasting draws the same z each time: same data, same answer
const LEAST = 1e-9;

type Nets = { net: DenseSpec; rows: DenseSpec; task: DenseSpec; latent: number; steps: number };
type Posterior = { mean: Tensor; logVariance: Tensor };
/** The posterior, and the key of the draws from it where they are needed. */
type Drawn = { z: Posterior; key: Key };

export function vaml(spec: VamlSpec): Learner {
  const { features, outcome } = spec;
  const nets = netsOf(spec);
  const how = outcome.kind === 'number' ? forNumbers(nets) : forClasses(nets);

  const refine = (
    z: Posterior,
    { params, support }: { params: Tensors; support: RowTensors },
  ): Posterior => {
    if (nets.steps === 0) return z;
    const path = innerLoop({ 'z.mean': z.mean }, support, {
      steps: nets.steps,
      adapted: ['z.mean'],
      rate: () => boundedRate(params['z.rate'], LATENT.highestRate),
      longest: LATENT.longestStep,
      order: 2,
      loss: (moved, rows) =>
        how.expectedLoss(params, rows, {
          z: { ...z, mean: moved['z.mean'] },
          key: FIXED_DRAWS,
        }),
    });
    return { ...z, mean: path[nets.steps]['z.mean'] };
  };

  const lossOf = (params: Tensors, { support, query }: TaskTensors, { key }: Progress): Tensor => {
    const known = how.encode(params, support);
    const all = how.encode(params, union(support, query));
    const apart = tf.sum(gaussianKl(all, known), 1); // [B]
    const asked = tf.reshape(tf.maximum(query.count, 1), [-1]);
    const expected = how.expectedLoss(params, query, { z: all, key: foldIn(key, 1) });
    const z = refine(known, { params, support });
    const predicted = how.predict(params, query.x, { z, key: foldIn(key, 2) });
    return tf.addN([expected, tf.div(apart, asked), negativeLogLikelihood(predicted, query)]);
  };

  return {
    init: (key) => initAll(nets, { key, features, numbers: outcome.kind === 'number' }),
    adapt(params, support) {
      const { mean, logVariance } = refine(how.encode(params, support), { params, support });
      return { ...params, 'z.mean': mean, 'z.logVariance': logVariance };
    },
    predict(taskParams, x) {
      const z = { mean: taskParams['z.mean'], logVariance: taskParams['z.logVariance'] };
      const predictive = how.predict(taskParams, x, { z, key: FIXED_DRAWS });
      return predictive.kind === 'number'
        ? { ...predictive, loadings: loadingsOf(nets, { params: taskParams, x, z }) }
        : predictive;
    },
    metaGradient: (metaParams, tasks, progress) =>
      tapedGradient(metaParams, (params) => lossOf(params, tasks, progress)),
  };
}

/** The head is linear in z, so jointly the queries' means are o₀ + o'μ + (o ∘ σ)'ε: o ∘ σ is [B, Q, Z]. */
function loadingsOf(
  { net, latent }: Nets,
  { params, x, z }: { params: Tensors; x: Tensor; z: Posterior },
): Tensor {
  const [, turn] = tf.split(applyShared(net, params, x), [1, latent], 2);
  return tf.mul(turn, exp(tf.div(z.logVariance, 2)));
}

function netsOf(spec: VamlSpec): Nets {
  const { features, hidden, activation, latent, latentSteps, outcome } = { ...DEFAULTS, ...spec };
  const isNumber = outcome.kind === 'number';
  const summary = isNumber ? REPRESENTATION : latent;
  return {
    net: { sizes: [features, ...hidden, latent + (isNumber ? 1 : 0)], activation }, // a base forecast beside
    rows: { sizes: [features + 1, ...hidden, REPRESENTATION], activation, prefix: 'rows.' }, // y beside x
    task: { sizes: [summary + 1, ...hidden.slice(-1), 2 * latent], activation, prefix: 'task.' },
    latent,
    steps: latentSteps,
  };
}

function initAll(
  { net, rows, task, steps }: Nets,
  { key, features, numbers }: { key: Key; features: number; numbers: boolean },
): Params {
  const [first, second, third, fourth] = splitKey(key, 4);
  const own: Params = numbers
    ? { ...initDense(rows, second), ...initOwnNoise(features, { key: fourth, variance: 0.5 }) }
    : { sharpness: { shape: [1], values: new Float32Array(1) } };
  const raw = rawRate(LATENT.rate, LATENT.highestRate);
  const rate: Params = steps > 0 ? { 'z.rate': { shape: [1], values: Float32Array.of(raw) } } : {};
  return { ...initDense(net, first), ...initDense(task, third), ...own, ...rate };
}

/** What a kind of outcome has of its own. `expectedLoss` is −E_{q(z)} log p(query | z) per query row: [B]. */
type How = {
  encode(params: Tensors, rows: RowTensors): Posterior;
  predict(params: Tensors, x: Tensor, drawn: Drawn): Predictive;
  expectedLoss(params: Tensors, query: RowTensors, drawn: Drawn): Tensor;
};

/** Summary [B, C, R + 1] → posterior of z [B, C, Z], its variance between e⁻⁴ and e⁴. */
function posteriorOf(task: DenseSpec, params: Tensors, summary: Tensor): Posterior {
  const [mean, raw] = tf.split(applyShared(task, params, summary), 2, 2);
  return { mean, logVariance: tf.mul(4, tanh(tf.div(raw, 4))) };
}

function forNumbers({ net, rows, task, latent }: Nets): How {
  /** Mean o₀ + o'μ and variance that z leaves open, o'²σ²: both [B, Q, 1]. */
  const moments = (params: Tensors, x: Tensor, z: Posterior) => {
    const [base, turn] = tf.split(applyShared(net, params, x), [1, latent], 2);
    const mean = tf.add(base, tf.sum(tf.mul(turn, z.mean), 2, true));
    return { mean, open: tf.sum(tf.mul(tf.square(turn), exp(z.logVariance)), 2, true) };
  };
  return {
    encode: (params, support) => posteriorOf(task, params, encodeSet(rows, params, support)),
    predict(params, x, { z }) {
      const { mean, open } = moments(params, x, z);
      return {
        kind: 'number',
        mean,
        logVariance: tf.log(tf.add(exp(ownLogVarianceOf(params, x)), open)),
      };
    },
    expectedLoss(params, query, { z }) {
      const { mean, open } = moments(params, query.x, z);
      const own = ownLogVarianceOf(params, query.x);
      const atMean = negativeLogLikelihood({ kind: 'number', mean, logVariance: own }, query);
      const around = tf.mul(0.5, tf.mul(open, exp(tf.neg(own))));
      return tf.add(atMean, weightedSum(around, query.weight));
    },
  };
}

function forClasses({ net, task, latent }: Nets): How {
  /** Log probabilities under each drawn z: [draws, B, Q, N]. The |o(x)|² of the distance is the same for all classes. */
  const underDraws = (params: Tensors, x: Tensor, { z, key }: Drawn): Tensor => {
    const code = tf.expandDims(applyShared(net, params, x), 0); // [1, B, Q, Z]
    const [tasks, ways] = z.mean.shape as number[]; // every dimension is known
    const noise = tf.tensor(normals(key, DRAWS * ways * latent), [DRAWS, 1, ways, latent]);
    const drawn = tf.add(z.mean, tf.mul(exp(tf.div(z.logVariance, 2)), noise)); // [draws, B, N, Z]
    const every = tf.add(code, tf.zeros([DRAWS, tasks, 1, 1]));
    const size = tf.transpose(tf.sum(tf.square(drawn), 3, true), [0, 1, 3, 2]); // [draws, B, 1, N]
    const near = tf.sub(tf.mul(2, tf.matMul(every, drawn, false, true)), size);
    return logSoftmax(tf.mul(near, exp(params.sharpness)));
  };
  return {
    encode(params, support) {
      const summary = encodeClasses(net, params, support);
      const { mean, logVariance } = posteriorOf(task, params, summary);
      return { mean: tf.add(tf.slice(summary, [0, 0, 0], [-1, -1, latent]), mean), logVariance };
    },
    predict(params, x, drawn) {
      const mean = tf.mean(exp(underDraws(params, x, drawn)), 0);
      return { kind: 'category', logProbability: tf.log(tf.add(mean, LEAST)) };
    },
    expectedLoss: (params, query, drawn) =>
      negativeLogLikelihood(
        { kind: 'category', logProbability: tf.mean(underDraws(params, query.x, drawn), 0) },
        query,
      ),
  };
}

/** Support and query as one set, with weights of the whole. */
function union(a: RowTensors, b: RowTensors): RowTensors {
  const present = tf.concat([a.present, b.present], 1);
  const count = tf.add(a.count, b.count);
  const weight = tf.squeeze(tf.div(present, tf.maximum(count, 1)), [2]);
  return { x: tf.concat([a.x, b.x], 1), y: tf.concat([a.y, b.y], 1), present, weight, count };
}
