/** Who computes a learner: the kernel, where it is in use and covers it; tensors otherwise. No caller knows. */
import type { MixedLearner } from '../deep-mixed.ts';
import type { GradientLearner } from '../gradient-learner.ts';
import type { Learner } from '../learner.ts';
import type { FusedLearner } from './fused-learner.ts';
import { fusedCovers, fusedLearner } from './fused-learner.ts';
import { fusedMixed, mixedCovers } from './fused-mixed.ts';
import type { Arithmetic } from './kernel/write-products.ts';
import type { Kernel } from './threads.ts';
import { openKernel } from './threads.ts';

// one for the process, as the tensors' backend is
let inUse: Kernel | undefined;

/** From now on the kernel computes what it covers; undefined for tensors alone. */
export function useFused(kernel: Kernel | undefined): void {
  inUse = kernel;
}

export const isFusedInUse = (): boolean => inUse !== undefined;

/** Computes with tensors alone, as what is compared with the kernel must. */
export async function withoutFused<T>(compute: () => Promise<T>): Promise<T> {
  const before = inUse;
  inUse = undefined;
  try {
    return await compute();
  } finally {
    inUse = before;
  }
}

type Answers = Pick<FusedLearner, 'metaGradient' | 'forecast'>;

/** The same learner in the kernel, or undefined where tensors are to be used. */
export function fusedOf(learner: Learner): Answers | undefined {
  if (!inUse) return undefined;
  if (isMixed(learner))
    return mixedCovers(learner.mixed) ? fusedMixed(learner.mixed, inUse) : undefined;
  if (!isRuled(learner)) return undefined;
  const { spec, variant } = learner.rule;
  return fusedCovers(spec, variant) ? fusedLearner(spec, variant, inUse) : undefined;
}

const isRuled = (learner: Learner): learner is GradientLearner => 'rule' in learner;
const isMixed = (learner: Learner): learner is MixedLearner => 'mixed' in learner;

export type FusedReport = { name: 'fused'; usable: boolean; reason?: string; metaStepMs?: number };

/** Wasm begins in a quick and slow build of the engine's; the fast one is there after about half a second. */
const WARM_UP_MS = 500;
const TRIALS = 5;
/** So many times faster already, there is nothing to wait for: the first forecast waits for this trial. */
const CLEARLY = 4;

/**
 * Tries the kernel with a small meta-step, which runs on it while this lasts, and reports.
 * It stays in use where it is faster than `thanMs`.
 */
export async function tryFused(
  metaStep: () => Promise<unknown>,
  { now, thanMs, arithmetic }: { now: () => number; thanMs: number; arithmetic?: Arithmetic },
): Promise<FusedReport> {
  try {
    useFused(inUse ?? openKernel({ arithmetic }));
    const start = now();
    let last: number;
    do last = await timeOf(metaStep, now);
    while (last > thanMs / CLEARLY && now() - start < WARM_UP_MS);
    const times: number[] = [];
    for (let i = 0; i < TRIALS; i++) times.push(await timeOf(metaStep, now));
    const metaStepMs = Number(Math.min(...times).toFixed(2));
    if (metaStepMs >= thanMs) await stopFused();
    return { name: 'fused', usable: true, metaStepMs };
  } catch (error) {
    await stopFused();
    return {
      name: 'fused',
      usable: false,
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

async function timeOf(step: () => Promise<unknown>, now: () => number): Promise<number> {
  const start = now();
  await step();
  return now() - start;
}

async function stopFused(): Promise<void> {
  await inUse?.close();
  useFused(undefined);
}
