/** Who computes a learner: the kernel, where it is in use and covers it; tensors otherwise. No caller knows. */
import type { GradientLearner } from '../gradient-learner.ts';
import type { Learner } from '../learner.ts';
import type { FusedLearner } from './fused-learner.ts';
import { fusedCovers, fusedLearner } from './fused-learner.ts';
import type { Kernel } from './threads.ts';
import { openKernel } from './threads.ts';

// one for the process, as the tensors' backend is
let inUse: Kernel | undefined;

/** From now on the kernel computes what it covers; undefined for tensors alone. */
export function useFused(kernel: Kernel | undefined): void {
  inUse = kernel;
}

export const isFusedInUse = (): boolean => inUse !== undefined;

/** The same learner in the kernel, or undefined where tensors are to be used. */
export function fusedOf(learner: Learner): FusedLearner | undefined {
  if (!inUse || !isRuled(learner)) return undefined;
  const { spec, variant } = learner.rule;
  return fusedCovers(spec, variant) ? fusedLearner(spec, variant, inUse) : undefined;
}

const isRuled = (learner: Learner): learner is GradientLearner => 'rule' in learner;

export type FusedReport = { name: 'fused'; usable: boolean; reason?: string; metaStepMs?: number };

/** Wasm begins in a quick and slow build of the engine's; the fast one is there after about half a second. */
const WARM_UP_MS = 500;
const TRIALS = 5;

/**
 * Tries the kernel with a small meta-step, which runs on it while this lasts, and reports.
 * It stays in use where it is faster than `thanMs`.
 */
export async function tryFused(
  metaStep: () => Promise<unknown>,
  { now, thanMs }: { now: () => number; thanMs: number },
): Promise<FusedReport> {
  try {
    useFused(inUse ?? openKernel());
    const start = now();
    do await metaStep();
    while (now() - start < WARM_UP_MS);
    const times: number[] = [];
    for (let i = 0; i < TRIALS; i++) {
      const begun = now();
      await metaStep();
      times.push(now() - begun);
    }
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

async function stopFused(): Promise<void> {
  await inUse?.close();
  useFused(undefined);
}
