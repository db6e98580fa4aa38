/** One step of the ability model's fit: every effect of one kind at once, and how far they spread. */
import { logistic } from '../../../shared/logistic.ts';

/** How many effects the starting spreads count for, beside those that were learned from. */
const SPREAD_WEIGHT = 5;
const LEAST_SPREAD = 0.05;

/** Effects of one kind: who they belong to, observation by observation, and how much of them counts there. */
export type Block = {
  of: Int32Array;
  /** Null: each observation has exactly one, in full. */
  share: { start: Int32Array; weight: Float64Array } | null;
  mean: Float64Array;
  variance: Float64Array;
  spread: number;
};

/** One Newton step for every effect of the block at once, each given all others. */
export function sweepBlock(block: Block, predictor: Float64Array, correct: Float64Array): void {
  const { mean, variance, spread } = block;
  const slope = Float64Array.from(mean, (value) => -value / spread ** 2);
  const curve = new Float64Array(mean.length).fill(1 / spread ** 2);
  forEachShare(block, predictor.length, (i, effect, weight) => {
    const p = logistic(predictor[i]);
    slope[effect] += weight * (correct[i] - p);
    curve[effect] += weight * p * (1 - p);
  });
  const step = slope.map((value, effect) => value / curve[effect]);
  for (let effect = 0; effect < mean.length; effect++) {
    mean[effect] += step[effect];
    variance[effect] = 1 / curve[effect];
  }
  forEachShare(block, predictor.length, (i, effect, weight) => {
    predictor[i] += weight * step[effect];
  });
}

/**
 * Shares of several skills move together: curvature counts a weight once (not squared), which bounds the joint step.
 */
function forEachShare(
  { of, share }: Block,
  count: number,
  visit: (i: number, effect: number, weight: number) => void,
): void {
  if (!share) {
    for (let i = 0; i < count; i++) visit(i, of[i], 1);
    return;
  }
  for (let i = 0; i < count; i++) {
    for (let at = share.start[i]; at < share.start[i + 1]; at++) visit(i, of[at], share.weight[at]);
  }
}

/** M step: E[effect²] over the effects, with the starting spread as a few more of them. */
export function spreadOf({ mean, variance }: Block, start: number): number {
  let sum = SPREAD_WEIGHT * start ** 2;
  for (let i = 0; i < mean.length; i++) sum += mean[i] ** 2 + variance[i];
  return Math.max(LEAST_SPREAD, Math.sqrt(sum / (SPREAD_WEIGHT + mean.length)));
}
