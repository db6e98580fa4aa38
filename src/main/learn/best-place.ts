/**
 * Where a task's best settings lie: a quadratic response surface (Box & Wilson 1951) whose top moves with what is known
 * of the task, and on by a few hidden leanings θ that its own outcomes tell. Linear in θ, so that the posterior is
 * exact (ALPaCA: Harrison, Sharma, Pavone 2018, eq. 4–6) and two or three outcomes already move it as far as they should.
 *   x = [s, c, own, m]:  s settings, c context, own = 1 for the task itself and 0 for its kin, m which settings are pointers
 *   top    b(c) = B[c, 1];  t = b(c) + Lθ_kin + own·(Mθ_own + Aη),  θ, η ~ N(0, I), A diagonal: what leans together, and
 *          what each setting has by itself
 *   y      = a(c) − Σ_j w_j (s_j − t_j)² + e  ≈  a(c) − Σ_j w_j d_j² + ι + 2 Σ_j w_j d_j (t − b)_j + e,   d = s − b(c)
 * ι ~ N(0, τ²) takes up what is constant over a task. A pointer is a row whose marked settings were put there by somebody
 * who knows the task: d_j = (t − b)_j + e_j. One person's pointers on one setting share an error, so n of them count as
 * one with variance v_j + u_j / n.
 * The weights, B, L, M, A and all variances are the prior, meta-learned; adapting is one solve.
 */
import { cholesky, solveLower, solveUpper } from './linear-algebra.ts';
import type { ExampleLearner, LearnerSpec, Predictive, RowTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { applyShared, initDense } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { negativeLogLikelihood } from './outcome-loss.ts';
import type { Params } from './params.ts';
import { foldIn, normals } from './tensor/keys.ts';
import type { Key } from './tensor/keys.ts';
import { exp, softplus } from './tensor/ops.ts';
import { solveSpd } from './tensor/solve-spd.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** Leanings that the kin share, and leanings of the task's own. */
const LEANINGS = 5;
const HIDDEN = 8;

/** S settings, C of context, P unknowns: ι, θ_kin, θ_own, η. [B, R, …] */
type Parts = { s: Tensor; c: Tensor; own: Tensor; pointer: Tensor };

/** @param spec `generated` = S, features = 2 S + C + 1 */
export function bestPlace(spec: LearnerSpec & { generated: number }): ExampleLearner {
  const { generated, features } = spec;
  const known = features - 2 * generated - 1;
  const size = 1 + 2 * LEANINGS + generated;
  const level: DenseSpec = { sizes: [known, HIDDEN, 1], activation: 'tanh', prefix: 'level.' };
  const top: DenseSpec = { sizes: [known, generated], activation: 'tanh', prefix: 'top.' };

  /** Standardised flags are above zero exactly where they were set. */
  const partsOf = (x: Tensor): Parts => {
    const [s, c, own, pointer] = tf.split(x, [generated, known, 1, generated], 2);
    return { s, c, own: flag(own), pointer: flag(pointer) } as Parts; // four parts were asked for
  };

  /** How far the top moves with each of P unknowns: [B, R, S, P]; nothing with ι. */
  const shiftsOf = (params: Tensors, own: Tensor): Tensor => {
    const [tasks, rows] = own.shape as number[]; // every dimension is known
    const flat = (name: string) => tf.expandDims(tf.expandDims(params[name], 0), 0); // [1, 1, S, K]
    const kin = tf.add(flat('kin'), tf.zeros([tasks, rows, 1, 1]));
    const alone = tf.mul(tf.eye(generated), tf.expandDims(exp(params.logAlone), 1)); // [S, S]
    const ownOnes = tf.concat([params.own, alone], 1);
    const ownShift = tf.mul(tf.expandDims(tf.expandDims(ownOnes, 0), 0), tf.expandDims(own, 3));
    return tf.concat([tf.zeros([tasks, rows, generated, 1]), kin, ownShift], 3);
  };

  /** The surface before any outcome, and its slopes along the unknowns: mean [B, R, 1], slopes [B, R, P]. */
  const surface = (params: Tensors, { s, c, own }: Parts) => {
    const d = tf.sub(s, applyShared(top, params, c)); // [B, R, S]
    const weight = softplus(params.weight); // [S]
    const lost = tf.sum(tf.mul(weight, tf.square(d)), 2, true);
    const shifts = shiftsOf(params, own);
    const leaning = tf.sum(tf.mul(tf.expandDims(tf.mul(2, tf.mul(weight, d)), 3), shifts), 2);
    const own0 = tf.mul(own, exp(params.logTau)); // ι is the task's own
    const slopes = tf.concat([own0, tf.slice(leaning, [0, 0, 1], [-1, -1, -1])], 2);
    return { mean: tf.sub(applyShared(level, params, c), lost), slopes, d, shifts };
  };

  /** Variance of a row: the kin's levels are as unknown as the task's, and nobody asks for them. */
  const noiseOf = (params: Tensors, own: Tensor): Tensor =>
    tf.add(exp(params.logNoise), tf.mul(tf.sub(1, own), exp(tf.mul(2, params.logTau))));

  const adapt = (params: Tensors, support: RowTensors): Tensors => {
    const parts = partsOf(support.x);
    const { mean, slopes, d, shifts } = surface(params, parts);
    const isPointer = tf.minimum(1, tf.sum(parts.pointer, 2, true)); // [B, R, 1]
    const counted = tf.mul(support.present, tf.sub(1, isPointer));
    const precise = tf.div(counted, noiseOf(params, parts.own));
    const weighted = tf.mul(slopes, precise);
    const told = tf.matMul(weighted, slopes, true); // [B, P, P]
    const pulled = tf.matMul(weighted, tf.sub(support.y, mean), true); // [B, P, 1]
    const heard = [parts.own, tf.sub(1, parts.own)].map((whose) =>
      hear(params, { d, shifts, pointer: tf.mul(tf.mul(parts.pointer, support.present), whose) }),
    );
    const said = tf.addN([told, ...heard.map((one) => one.precision)]);
    const precision = tf.add(said, tf.expandDims(tf.eye(size), 0));
    return {
      ...params,
      precision,
      moment: tf.addN([pulled, ...heard.map(({ moment }) => moment)]),
    };
  };

  /** Pointers of one person, as one observation a setting. pointer [B, R, S] */
  const hear = (
    params: Tensors,
    { d, shifts, pointer }: { d: Tensor; shifts: Tensor; pointer: Tensor },
  ) => {
    const count = tf.sum(pointer, 1); // [B, S]
    const some = tf.maximum(count, 1);
    const mean = tf.div(tf.sum(tf.mul(pointer, d), 1), some); // [B, S]
    const by = tf.div(tf.sum(tf.mul(tf.expandDims(pointer, 3), shifts), 1), tf.expandDims(some, 2)); // [B, S, P]
    const variance = tf.add(exp(params.logShared), tf.div(exp(params.logFresh), some));
    const precise = tf.expandDims(tf.div(tf.minimum(count, 1), variance), 2); // [B, S, 1]
    const weighted = tf.mul(by, precise);
    return {
      precision: tf.matMul(weighted, by, true),
      moment: tf.matMul(weighted, tf.expandDims(mean, 2), true),
    };
  };

  const predict = (params: Tensors, x: Tensor): Predictive => {
    const { mean, slopes } = surface(params, partsOf(x));
    const solved = solveSpd(
      params.precision,
      tf.concat([params.moment, tf.transpose(slopes, [0, 2, 1])], 2),
    );
    const [theta, spread] = tf.split(solved, [1, x.shape[1] ?? 0], 2); // [B, P, 1], [B, P, R]
    const open = tf.sum(tf.mul(slopes, tf.transpose(spread, [0, 2, 1])), 2, true);
    return {
      kind: 'number',
      mean: tf.add(mean, tf.matMul(slopes, theta)),
      logVariance: tf.log(tf.add(exp(params.logNoise), open)),
    };
  };

  return {
    generated,
    init: (key) => initAll({ level, top, generated }, key),
    adapt,
    predict,
    metaGradient: (metaParams, { support, query }) =>
      tapedGradient(metaParams, (params) =>
        negativeLogLikelihood(predict(adapt(params, support), query.x), query),
      ),
    /** The first is the likeliest top; the others are tops that the outcomes leave possible. */
    generate(taskParams, context, key) {
      const [c, own] = tf.split(context, [known, 1, generated], 2);
      const theta = drawLeanings(taskParams, context.shape[1] ?? 0, key); // [B, R, P]
      const shifts = shiftsOf(taskParams, flag(own));
      const moved = tf.sum(tf.mul(shifts, tf.expandDims(theta, 2)), 3);
      return tf.add(applyShared(top, taskParams, c), moved);
    },
  };
}

const flag = (x: Tensor): Tensor => tf.cast(tf.greater(x, 0), 'float32');

/** θ ~ N(Λ⁻¹m, Λ⁻¹) of every task, the first row its mean: [B, R, P]. Λ = RRᵀ gives θ = R⁻ᵀ(R⁻¹m + ε). */
function drawLeanings({ precision, moment }: Tensors, rows: number, key: Key): Tensor {
  const [precisions, moments] = [precision.arraySync(), moment.arraySync()] as [
    number[][][],
    number[][][],
  ]; // both have three dimensions
  const drawn = precisions.map((own, task) => {
    const root = cholesky(own);
    const middle = solveLower(root, moments[task].flat());
    const size = middle.length;
    const noise = normals(foldIn(key, task), rows * size);
    return Array.from({ length: rows }, (_, row) =>
      solveUpper(
        root,
        middle.map((value, place) => value + (row === 0 ? 0 : noise[row * size + place])),
      ),
    );
  });
  return tf.tensor(drawn);
}

type Nets = { level: DenseSpec; top: DenseSpec; generated: number };

function initAll({ level, top, generated }: Nets, key: Key): Params {
  const leanings = (n: number) => ({
    shape: [generated, LEANINGS],
    values: normals(foldIn(key, n), generated * LEANINGS).map((value) => 0.1 * value),
  });
  const flat = (value: number) => ({
    shape: [generated],
    values: new Float32Array(generated).fill(value),
  });
  const one = (value: number) => ({ shape: [], values: Float32Array.of(value) });
  return {
    ...initDense(level, foldIn(key, 1)),
    ...initDense(top, foldIn(key, 2)),
    kin: leanings(3),
    own: leanings(4),
    logAlone: flat(-1.5),
    weight: flat(-3),
    logShared: flat(0),
    logFresh: flat(0),
    logTau: one(-0.7),
    logNoise: one(-1),
  };
}
