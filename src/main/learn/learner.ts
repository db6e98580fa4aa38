/**
 * The one contract of every learner: pure functions of tensors, tasks as the leading dimension, ragged sizes by weight.
 * One outer loop serves them all; numbers enter and leave as plain arrays (run-learner.ts).
 */
import type { Task } from './meta-batch.ts';
import type { Params } from './params.ts';
import type { Key } from './tensor/keys.ts';
import type { Activation } from './tensor/ops.ts';
import type { Scalar, Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** What is forecast: a number with its variance, or one of `ways` classes. */
export type Outcome = { kind: 'number' } | { kind: 'category'; ways: number };

/** What a learner is made for; the rest has one default, in its own file. */
export type LearnerSpec = {
  features: number;
  outcome: Outcome;
  hidden?: readonly number[];
  activation?: Activation;
  innerSteps?: number;
  /** Where learned inner rates start. */
  innerRate?: number;
  /** Of VAML: gradient steps in z from the encoder's answer on; none unless told. */
  latentSteps?: number;
  /** Of the bare rules: how many numbers a row's outcome has; one unless told. */
  outputs?: number;
  /** How prototypes measure distance; Euclidean unless told. */
  metric?: 'euclidean' | 'cosine';
  /** Of numbers: what it learns comes on top of a pooled line, or of that and the task's shrunken level (on-line.ts). */
  base?: 'line' | 'level';
  /** How many of the features, from the first on, the learner can make itself; the others are their context. */
  generated?: number;
};

/**
 * One half of B tasks. B tasks, K rows, D features, C columns of outcome (1, or one-hot N).
 * x [B, K, D], y [B, K, C] (0 on padding), present [B, K, 1] of ones and zeros, weight [B, K] = present / count,
 * count [B, 1, 1]
 */
export type RowTensors = { x: Tensor; y: Tensor; present: Tensor; weight: Tensor; count: Tensor };
export type TaskTensors = { support: RowTensors; query: RowTensors };

/**
 * A forecast for every query row: mean and log variance [B, Q, 1], or log probabilities [B, Q, N]. Where a posterior
 * over hidden directions leaves queries uncertain together, `loadings` [B, Q, Z] say how much of each query's standard
 * deviation hangs on each direction: jointly y = mean + loadings · ε + own noise.
 */
export type Predictive =
  | { kind: 'number'; mean: Tensor; logVariance: Tensor; loadings?: Tensor }
  | { kind: 'category'; logProbability: Tensor };

/** Where training stands, 0 at its start and 1 at its end, and the randomness of this step. */
export type Progress = { done: number; key: Key };

/** Sums over the batch's tasks, never means: batches may lie on several machines. */
export type MetaGradient = { lossSum: Scalar; gradientSum: Tensors };

export type Learner = {
  init(key: Key): Params;
  /** A better start than chance, where the training tasks give one in closed form. */
  prepare?(tasks: readonly Task[], key: Key): Params;
  /** From meta-parameters and what is known, the parameters of each task. */
  adapt(metaParams: Tensors, support: RowTensors): Tensors;
  /** Forecasts for queries x [B, Q, D]. */
  predict(taskParams: Tensors, x: Tensor): Predictive;
  metaGradient(metaParams: Tensors, tasks: TaskTensors, progress: Progress): MetaGradient;
};

/**
 * What a learner keeps of rows: known [B, K, E], where each lies in its embedding; worth [B, K, C], what it lends to
 * queries near it: its residual, or its class as one-hot; present [B, K, 1].
 */
export type Remembered = { known: Tensor; worth: Tensor; present: Tensor };

/** A learner that adapts by remembering: what it recalls may as well come from an external memory. */
export type MemoryLearner = Learner & {
  /** How near is measured. */
  metric: 'euclidean' | 'cosine';
  remember(metaParams: Tensors, rows: RowTensors): Remembered;
  /** The parameters of each task; adapt = recall ∘ remember. */
  recall(metaParams: Tensors, remembered: Remembered): Tensors;
};

/** A learner that makes examples like a task's own, given their context. */
export type ExampleLearner = Learner & {
  /** How many features it makes. */
  generated: number;
  /** @param context [B, Q, D − generated] @returns [B, Q, generated] */
  generate(taskParams: Tensors, context: Tensor, key: Key): Tensor;
};

/** What a step of the outer loop needs of a batch; sums over its `tasks`, so that batches of several machines add up. */
export type GradientSum = { tasks: number; lossSum: number; gradientSum: Params };

/** Per task and query: mean and variance (with loadings, where the learner has a joint posterior), or the probability of each class. */
export type Forecasts =
  | { kind: 'number'; mean: number[][]; variance: number[][]; loadings?: number[][][] }
  | { kind: 'category'; probability: number[][][] };

/** A learner together with what it was made for. */
export type MadeLearner = { learner: Learner; spec: Pick<LearnerSpec, 'outcome'> };

/** Differentiates a loss per task [B] with respect to the named meta-parameters, by the tape. */
export function tapedGradient(
  metaParams: Tensors,
  lossOf: (params: Tensors) => Tensor,
): MetaGradient {
  const names = Object.keys(metaParams);
  const named = (values: Tensor[]): Tensors =>
    Object.fromEntries(names.map((name, i) => [name, values[i]]));
  const f = tf.valueAndGrads((...values: Tensor[]) => tf.sum(lossOf(named(values))));
  const { value, grads } = f(names.map((name) => metaParams[name]));
  return { lossSum: value as Scalar, gradientSum: named(grads) }; // a sum over everything is a scalar
}
