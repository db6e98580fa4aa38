/**
 * The outer loop's optimiser on plain numbers: gradients may come from several machines, so it knows no backend.
 * Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019).
 */
import type { Params } from '../params.ts';
import { mapParams, normOf, zerosLike } from '../params.ts';

export type AdamState = { step: number; mean: Params; square: Params };

export type AdamOptions = { beta1: number; beta2: number; epsilon: number; weightDecay: number };

export const ADAM: AdamOptions = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };

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
  const mean = mapParams(state.mean, (m, name) =>
    m.values.map((v, i) => beta1 * v + (1 - beta1) * gradient[name].values[i]),
  );
  const square = mapParams(state.square, (s, name) =>
    s.values.map((v, i) => beta2 * v + (1 - beta2) * gradient[name].values[i] ** 2),
  );
  const scale = Math.sqrt(1 - beta2 ** step) / (1 - beta1 ** step);
  const floor = epsilon * Math.sqrt(1 - beta2 ** step);
  const moved = mapParams(params, (p, name) => {
    const decay = isNetworkWeight(name) ? rate * weightDecay : 0;
    const [m, s] = [mean[name].values, square[name].values];
    const pace = isLogarithm(name) ? LOGARITHM_PACE * rate : rate;
    return p.values.map(
      (v, i) => v - decay * v - (pace * scale * m[i]) / (Math.sqrt(s[i]) + floor),
    );
  });
  return { params: moved, state: { step, mean, square } };
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
