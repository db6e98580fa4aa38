/**
 * What MAML and its kin share: a dense network whose weights take a few gradient steps in each task.
 * Each kin is a file of its own that says how it differs: what adapts, with which rates, through which derivatives.
 */
import { boundedRate, innerLoop, rawRate } from './inner-loop.ts';
import type { InnerLoop, TaskLoss } from './inner-loop.ts';
import type {
  Learner,
  LearnerSpec,
  Outcome,
  Predictive,
  Progress,
  RowTensors,
  TaskTensors,
} from './learner.ts';
import { tapedGradient } from './learner.ts';
import { carriesLine, fitLine, startAsLine, trustOf } from './linear-start.ts';
import type { Task } from './meta-batch.ts';
import { applyPerTask, initDense, weightNames } from './nn/dense.ts';
import type { DenseSpec } from './nn/dense.ts';
import { initNoise, logVarianceOf } from './nn/noise.ts';
import type { Params } from './params.ts';
import { sizeOf } from './params.ts';
import type { Key } from './tensor/keys.ts';
import { splitKey } from './tensor/keys.ts';
import { crossEntropy, gaussianNegativeLogLikelihood, squaredError } from './tensor/losses.ts';
import { exp, logSoftmax, spreadOverTasks } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** How one of the kin differs from the others. */
export type Variant = {
  order: (progress: Progress) => 1 | 2;
  /** First layer that adapts: 0 for all, the last for the head alone. */
  adaptFrom: (layers: number) => number;
  /** One rate for all, or learned: one a weight tensor, one a tensor and step, one a single weight. */
  rates: 'fixed' | 'tensor' | 'tensorAndStep' | 'element';
  /** Share of each step's query loss; the last step alone where absent. */
  stepWeights?: (steps: number, progress: Progress) => readonly number[];
  /** The way that weights went in a task stands for their gradient (Reptile): on its known rows, or on all it has. */
  travels?: 'known' | 'all';
  /** Bounds on rates and steps; `none` is the bare algorithm of the paper, for checks against a reference. */
  guards: Guards | 'none';
};

type Guards = { highestRate: number; longestStep: number };

export const GUARDS: Guards = { highestRate: 0.5, longestStep: 2 };

export type Settings = {
  outcome: Outcome;
  features: number;
  steps: number;
  rate: number;
  net: DenseSpec;
  /** A learned variance beside the mean; the bare algorithm forecasts the mean alone. */
  noisy: boolean;
  adapted: readonly string[];
};

const DEFAULTS = { hidden: [32, 32], activation: 'tanh', innerSteps: 3, innerRate: 0.1 } as const;

/** @throws RangeError for several outputs of a rule that is not bare: its learned noise is of one number */
export function settle(spec: LearnerSpec, variant: Variant): Settings {
  const { features, outcome, hidden, activation, innerSteps, innerRate } = { ...DEFAULTS, ...spec };
  const { outputs = 1 } = spec;
  if (outputs > 1 && variant.guards !== 'none')
    throw new RangeError(`settle: one output where bounds are learned, got ${outputs}`);
  const out = outcome.kind === 'number' ? outputs : outcome.ways;
  const net: DenseSpec = { sizes: [features, ...hidden, out], activation };
  const adapted = weightNames(net, variant.adaptFrom(hidden.length + 1));
  const noisy = outcome.kind === 'number' && variant.guards !== 'none';
  return { outcome, features, steps: innerSteps, rate: innerRate, net, noisy, adapted };
}

/** It says by which rule it adapts, so that another backend can follow the same. */
export type GradientLearner = Learner & { rule: { spec: LearnerSpec; variant: Variant } };

/** A learner that adapts by gradient steps, after `variant`. */
export function gradientLearner(spec: LearnerSpec, variant: Variant): GradientLearner {
  const settings = settle(spec, variant);
  const pathOf = (params: Tensors, support: RowTensors, progress: Progress) =>
    innerLoop(
      startOf(params, settings, support),
      support,
      loopOf(params, { settings, variant }, { support, progress }),
    );
  return {
    rule: { spec, variant },
    init: (key) => initAll(settings, variant, key),
    ...(settings.noisy && carriesLine(settings.net)
      ? {
          prepare: (tasks: readonly Task[], key: Key) =>
            startOnLine(settings, variant, { tasks, key }),
        }
      : {}),
    adapt(params, support) {
      const path = pathOf(params, support, DONE);
      return { ...params, ...path[settings.steps], count: support.count };
    },
    predict: (taskParams, x) => predictWith(settings, taskParams, x),
    metaGradient: (metaParams, tasks, progress) =>
      tapedGradient(metaParams, (params) => {
        const path = pathOf(params, tasks.support, progress);
        const carried = { ...params, count: tasks.support.count };
        return queryLoss(
          settings,
          path.map((weights) => ({ ...carried, ...weights })),
          {
            tasks,
            weights: variant.stepWeights?.(settings.steps, progress),
          },
        );
      }),
  };
}

// adapting after training: nothing is annealed any more, nothing is drawn
const DONE: Progress = { done: 1, key: 0 as Key };

function initAll(settings: Settings, variant: Variant, key: Key): Params {
  const [netKey, noiseKey] = splitKey(key, 2);
  const net = initDense(settings.net, netKey);
  return {
    ...net,
    ...initRates(settings, variant, net),
    ...(variant.guards === 'none'
      ? {}
      : { strength: { shape: [1], values: Float32Array.of(0.7) } }),
    ...(settings.noisy ? initNoise(settings.features, noiseKey) : {}),
  };
}

function startOnLine(
  settings: Settings,
  variant: Variant,
  { tasks, key }: { tasks: readonly Task[]; key: Key },
): Params {
  const fit = fitLine(tasks);
  const [trust, own] = [trustOf(fit), Math.log(fit.sigma2)];
  return {
    ...startAsLine(settings.net, initAll(settings, variant, key), { beta: fit.beta, column: 0 }),
    strength: { shape: [1], values: Float32Array.of(trust) },
    'noise.level': { shape: [1], values: Float32Array.of(own) },
    'noise.open': { shape: [2], values: Float32Array.of(own, trust) },
  };
}

function initRates(
  { adapted, steps, rate }: Settings,
  { rates, guards }: Variant,
  net: Params,
): Params {
  const raw = guards === 'none' ? rate : rawRate(rate, guards.highestRate);
  const filled = (shape: readonly number[]) => ({
    shape,
    values: new Float32Array(sizeOf(shape)).fill(raw),
  });
  if (rates === 'fixed') return {};
  if (rates === 'tensor') return { rate: filled([adapted.length]) };
  if (rates === 'tensorAndStep') return { rate: filled([adapted.length * steps]) };
  return Object.fromEntries(adapted.map((name) => [`rate.${name}`, filled(net[name].shape)]));
}

/** The shared weights as each task's own: [in, out] → [B, in, out], [out] → [B, 1, out] */
function startOf(params: Tensors, { net }: Settings, support: RowTensors): Tensors {
  const tasks = support.x.shape[0];
  return Object.fromEntries(
    weightNames(net).map((name) => {
      const shared = params[name].rank === 1 ? tf.expandDims(params[name], 0) : params[name];
      return [name, spreadOverTasks(shared, tasks)];
    }),
  );
}

function loopOf(
  params: Tensors,
  { settings, variant }: { settings: Settings; variant: Variant },
  { support, progress }: { support: RowTensors; progress: Progress },
): InnerLoop {
  const { steps, adapted } = settings;
  const bare = variant.guards === 'none';
  return {
    steps,
    adapted,
    loss: supportLoss(settings),
    rate: ratesOf(params, settings, variant),
    order: variant.order(progress),
    damping: bare ? undefined : tf.div(support.count, tf.add(support.count, exp(params.strength))),
    longest: variant.guards === 'none' ? undefined : variant.guards.longestStep,
  };
}

function ratesOf(
  params: Tensors,
  { adapted, rate }: Settings,
  { rates, guards }: Variant,
): InnerLoop['rate'] {
  const learned = (raw: Tensor) => (guards === 'none' ? raw : boundedRate(raw, guards.highestRate));
  if (rates === 'fixed') return () => rate;
  if (rates === 'element') {
    const each = new Map(adapted.map((name) => [name, learned(params[`rate.${name}`])]));
    return (name) => each.get(name) ?? rate;
  }
  const all = tf.unstack(learned(params.rate));
  return (name, step) => all[(adapted.indexOf(name) + step * adapted.length) % all.length];
}

function supportLoss({ net, outcome }: Settings): TaskLoss {
  const loss = outcome.kind === 'number' ? squaredError : crossEntropy;
  return (weights, rows) => loss(applyPerTask(net, weights, rows.x), rows.y, rows.weight);
}

function predictWith(settings: Settings, taskParams: Tensors, x: Tensor): Predictive {
  const output = applyPerTask(settings.net, taskParams, x);
  if (settings.outcome.kind === 'category')
    return { kind: 'category', logProbability: logSoftmax(output) };
  const logVariance = settings.noisy
    ? logVarianceOf(taskParams, x, taskParams.count)
    : tf.zerosLike(output);
  return { kind: 'number', mean: output, logVariance };
}

/** The query loss per task [B], of the last step or as a weighted sum over steps (Antoniou 2019, eq. 3). */
function queryLoss(
  settings: Settings,
  path: Tensors[],
  { tasks, weights }: { tasks: TaskTensors; weights?: readonly number[] },
): Tensor {
  const lossAt = (taskParams: Tensors) => rowLoss(settings, taskParams, tasks.query);
  if (!weights) return lossAt(path[settings.steps]);
  return tf.addN(weights.map((weight, i) => tf.mul(weight, lossAt(path[i + 1]))));
}

function rowLoss(settings: Settings, taskParams: Tensors, query: RowTensors): Tensor {
  if (!settings.noisy) return supportLoss(settings)(taskParams, query);
  const forecast = predictWith(settings, taskParams, query.x);
  if (forecast.kind !== 'number') throw new TypeError('rowLoss: a noisy learner forecasts numbers');
  return gaussianNegativeLogLikelihood(forecast, query.y, query.weight);
}
