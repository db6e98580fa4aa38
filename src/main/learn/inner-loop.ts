/**
 * Adaptation by a few gradient steps on the support set, for all tasks at once and differentiable through (Finn 2017, eq. 1).
 * θ′ ← θ − α ∇L_support(θ), with three guards that keep one-row support sets from diverging:
 * rates are bounded, shrink where rows are few (K / (K + κ), as partial pooling does), and a step has a longest length.
 */
import type { RowTensors } from './learner.ts';
import { sigmoid, stopGradient } from './tensor/ops.ts';
import type { Tensor, Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** Loss per task [B] of the rows under weights of each task's own. */
export type TaskLoss = (weights: Tensors, rows: RowTensors) => Tensor;

export type InnerLoop = {
  steps: number;
  loss: TaskLoss;
  /** Names of the weights that adapt; the others stay as they are. */
  adapted: readonly string[];
  /** The rate of a weight at a step: a number or a tensor that broadcasts over [B, in, out]. */
  rate: (name: string, step: number) => number | Tensor;
  /** 2: through the inner gradients; 1: they count as constants. */
  order: 1 | 2;
  /** [B, 1, 1] factor on every step. */
  damping?: Tensor;
  /** Longest inner gradient per task, by a smooth bound. */
  longest?: number;
};

/** The weights before the first step and after each. Weights are [B, in, out]. */
export function innerLoop(start: Tensors, support: RowTensors, loop: InnerLoop): Tensors[] {
  const path = [start];
  for (let step = 0; step < loop.steps; step++) {
    const weights = path[step];
    const gradients = bounded(innerGradients(weights, support, loop), loop.longest);
    const moved = loop.adapted.map((name, i) => {
      const rate = loop.rate(name, step);
      const scaled = tf.mul(gradients[i], loop.damping ? tf.mul(loop.damping, rate) : rate);
      return [name, tf.sub(weights[name], scaled)] as const;
    });
    path.push({ ...weights, ...Object.fromEntries(moved) });
  }
  return path;
}

function innerGradients(
  weights: Tensors,
  support: RowTensors,
  { loss, adapted, order }: InnerLoop,
): Tensor[] {
  const f = tf.grads((...values: Tensor[]) => {
    const moving = Object.fromEntries(adapted.map((name, i) => [name, values[i]]));
    return tf.sum(loss({ ...weights, ...moving }, support));
  });
  const gradients = f(adapted.map((name) => weights[name]));
  return order === 2 ? gradients : gradients.map(stopGradient);
}

/** g / √(1 + |g|² / longest²) per task: untouched when short, never longer than `longest`, smooth between. */
function bounded(gradients: Tensor[], longest: number | undefined): Tensor[] {
  if (longest === undefined) return gradients;
  const squares = gradients.map((g) => tf.sum(tf.square(g), [1, 2], true)); // [B, 1, 1]
  const total = tf.addN(squares);
  const factor = tf.div(1, tf.sqrt(tf.add(1, tf.div(total, longest * longest))));
  return gradients.map((g) => tf.mul(g, factor));
}

/** A learned rate that can be neither negative nor above `highest`. */
export const boundedRate = (raw: Tensor, highest: number): Tensor => tf.mul(highest, sigmoid(raw));

/** The raw value at which `boundedRate` is `rate`. */
export const rawRate = (rate: number, highest: number): number => Math.log(rate / (highest - rate));
