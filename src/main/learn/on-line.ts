/**
 * Any learner of numbers on top of a pooled line, and, where asked, of the task's own level:
 *   base(x) = β₀ + x'β + u,   u = Σ (y − β₀ − x'β) / (n + σ²/τ²)
 * u being the mixed model's random intercept (Henderson 1975). The learner sees outcomes less the base, and its
 * forecasts are added to it. Line and σ²/τ² start at a REML fit and learn on with the rest, so that a table of few
 * groups is not spent on finding them.
 */
import type { Learner, LearnerSpec, RowTensors, TaskTensors } from './learner.ts';
import { tapedGradient } from './learner.ts';
import { fitLine, trustOf } from './linear-start.ts';
import type { Params } from './params.ts';
import { exp } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

const LINE = 'line';
/** log(σ²/τ²), what a task's level is shrunk by. */
const TRUST = 'line.trust';
/** u: [B, 1, 1] */
const LEVEL = 'line.level';
const OF_THE_BASE: readonly string[] = [LINE, TRUST, LEVEL];

export function onLine({ features, base }: LearnerSpec, learner: Learner): Learner {
  const based = (own: Params, { beta, trust }: { beta: number[]; trust: number }): Params => {
    const line = Float32Array.from({ length: features + 1 }, (_, j) => beta[j] ?? 0);
    const lined = { ...own, [LINE]: { shape: [features + 1, 1], values: line } };
    if (base === 'line') return lined;
    return { ...lined, [TRUST]: { shape: [1], values: Float32Array.of(trust) } };
  };
  return {
    init: (key) => based(learner.init(key), { beta: [], trust: 0 }),
    prepare(tasks, key) {
      const model = fitLine(tasks);
      const own = learner.prepare?.(tasks, key) ?? learner.init(key);
      return based(own, { beta: model.beta, trust: trustOf(model) });
    },
    adapt(params, support) {
      const own = baseOf(params, support);
      return { ...learner.adapt(without(params), less(support, own)), ...own };
    },
    predict(taskParams, x) {
      const forecast = learner.predict(without(taskParams), x);
      if (forecast.kind !== 'number') throw new TypeError('onLine: a line forecasts numbers');
      return { ...forecast, mean: tf.add(forecast.mean, baseAt(taskParams, x)) };
    },
    metaGradient: (metaParams, tasks, progress) =>
      tapedGradient(metaParams, (params) => {
        const own = baseOf(params, tasks.support);
        const rest: TaskTensors = {
          support: less(tasks.support, own),
          query: less(tasks.query, own),
        };
        // its value stands on the outer tape, so that the gradient reaches the base as well
        return learner.metaGradient(without(params), rest, progress).lossSum;
      }),
  };
}

const without = (params: Tensors): Tensors =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !OF_THE_BASE.includes(name)));

/** The line and, where the base has one, the level that the support rows show. */
function baseOf({ [LINE]: line, [TRUST]: trust }: Tensors, support: RowTensors): Tensors {
  if (!trust) return { [LINE]: line };
  const { y } = less(support, { [LINE]: line });
  return {
    [LINE]: line,
    [LEVEL]: tf.div(tf.sum(y, 1, true), tf.add(support.count, exp(trust))),
  };
}

/** β₀ + x'β + u: [B, K, 1] */
function baseAt({ [LINE]: beta, [LEVEL]: level }: Tensors, x: Tensor): Tensor {
  const [tasks, rows, features] = x.shape as number[]; // every dimension is known
  const [intercept, slopes] = tf.split(beta, [1, features], 0);
  const flat = tf.matMul(
    tf.reshape(x, [tasks * rows, features]),
    slopes as ReturnType<typeof tf.tensor2d>,
  );
  const line = tf.reshape(tf.add(flat, intercept), [tasks, rows, 1]);
  return level ? tf.add(line, level) : line;
}

/** The outcomes less the base; padding stays 0. */
function less(rows: RowTensors, base: Tensors): RowTensors {
  const { x, y, present } = rows;
  return { ...rows, y: tf.mul(tf.sub(y, baseAt(base, x)), present) };
}
