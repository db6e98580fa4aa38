/**
 * The outer loop's optimiser on plain numbers: gradients may come from several machines, so it knows no backend.
 * Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019).
 */
import type { Params } from '../params.ts';
import { mapParams, normOf, zerosLike } from '../params.ts';

export type AdamState = { step: number; mean: Params; square: Params };

export type AdamOptions = { beta1: number; beta2: number; epsilon: number; weightDecay: number };

const ADAM: AdamOptions = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

export const adamStart = (params: Params): AdamState => ({
  step: 0,
  mean: zerosLike(params),
  square: zerosLike(params),
});

/** Priors, rates, noise and biases mean something at their own values: towards zero is no simpler for them. */
const isNetworkWeight = (name: string): boolean => /(^|\.)w\d+$/.test(name);

/** Inner rates and prior strengths are kept as logarithms, which have further to go than a weight has. */
const isLogarithm = (name: string): boolean =>
  /^(strength|rate(\..*)?|ridge|prior|scale|noise\.open)$/.test(name);

const LOGARITHM_PACE = 5;

/** One step: new parameters and new state; what was given stays as it is. Network weights alone decay. */
export function adamStep(
  { params, state }: { params: Params; state: AdamState },
  gradient: Params,
  { rate, ...given }: { rate: number } & Partial<AdamOptions>,
): { params: Params; state: AdamState } {
  const { beta1, beta2, epsilon, weightDecay } = { ...ADAM, ...given };
  const step = state.step + 1;
  const mean = mapParams(state.mean, (m, name) => averaged(m.values, gradient[name].values, beta1));
  const square = mapParams(state.square, (s, name) =>
    averagedSquares(s.values, gradient[name].values, beta2),
  );
  const scale = Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
  const floor = epsilon * Math.sqrt(1 - beta2 ** step);
  const moved = mapParams(params, (p, name) => {
    const decay = isNetworkWeight(name) ? rate * weightDecay : 0;
    const [v, m, s] = [p.values, mean[name].values, square[name].values];
    const pace = scale * (isLogarithm(name) ? LOGARITHM_PACE * rate : rate);
    const next = new Float32Array(v.length);
    for (let i = 0; i < next.length; i++)
      next[i] = v[i] - decay * v[i] - (pace * m[i]) / (Math.sqrt(s[i]) + floor);
    return next;
  });
  return { params: moved, state: { step, mean, square } };
}

// loops, not `map`: beside the kernel's millisecond, a call for every number is a large part of a step
function averaged(old: Float32Array, fresh: Float32Array, beta: number): Float32Array {
  const next = new Float32Array(old.length);
  for (let i = 0; i < next.length; i++) next[i] = beta * old[i] + (1 - beta) * fresh[i];
  return next;
}

function averagedSquares(old: Float32Array, fresh: Float32Array, beta: number): Float32Array {
  const next = new Float32Array(old.length);
  for (let i = 0; i < next.length; i++)
    next[i] = beta * old[i] + (1 - beta) * (fresh[i] * fresh[i]);
  return next;
}

/** The gradient, no longer than `limit`; one that is not finite counts as none, so that a step can do no harm. */
export function clipByNorm(gradient: Params, limit: number): Params {
  const norm = normOf(gradient);
  if (!Number.isFinite(norm)) return zerosLike(gradient);
  if (norm <= limit) return gradient;
  return mapParams(gradient, (p) => p.values.map((v) => (v * limit) / norm));
}

export type Schedule = { rate: number; warmUp: number; steps: number; floor: number };

/** Rate at `step`: linear up over `warmUp` steps, then a half cosine down to `floor` × rate at the end. */
export function scheduledRate({ rate, warmUp, steps, floor }: Schedule, step: number): number {
  if (step < warmUp) return (rate * (step + 1)) / warmUp;
  const share = Math.min(1, (step - warmUp) / Math.max(1, steps - warmUp));
  return rate * (floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * share)));
}
