/**
 * Who computes a learner: the kernel, where it is in use, covers it and is faster; tensors otherwise. No caller knows.
 * Small learners, whose tasks stay in a core's cache, are as fast as the start-up trial found; for larger ones both take
 * a step of the learner's own shape, once in the life of the process. Strict arithmetic asks no clock: what the kernel
 * covers it computes, so that other computers find the same bits.
 */
import type { MixedLearner } from '../deep-mixed.ts';
import type { GradientLearner } from '../gradient-learner.ts';
import type { Learner, MadeLearner } from '../learner.ts';
import type { FusedLearner } from './fused-learner.ts';
import { fusedCovers, fusedLearner, scratchBytes } from './fused-learner.ts';
import { fusedMixed, mixedCovers, mixedScratchBytes } from './fused-mixed.ts';
import type { Arithmetic } from './kernel/write-products.ts';
import { HALFWAY, isFasterByTrial } from './step-trial.ts';
import type { Step } from './step-trial.ts';
import type { Kernel } from './threads.ts';
import { openKernel } from './threads.ts';

// one for the process, as the tensors' backend is
let inUse:
  | { kernel: Kernel; now: () => number; isFaster: Map<string, Promise<boolean>> }
  | undefined;

/** From now on the kernel computes what it covers; undefined for tensors alone. */
export function useFused(kernel: Kernel | undefined, now = () => performance.now()): void {
  inUse = kernel && { kernel, now, isFaster: new Map() };
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

/** Scratch of a thread up to which nothing needs comparing: it lies in the cache that a core has to itself. */
const SURELY_CACHED = 1 << 20;

/**
 * The same learner in the kernel, or undefined where tensors are to be used.
 * @param byTensors the same meta-gradient by tensors, for the comparison
 */
export async function fusedOf(made: MadeLearner, byTensors: Step): Promise<Answers | undefined> {
  const covered = coveredOf(made.learner);
  if (!inUse || !covered) return undefined;
  const { kernel, isFaster, now } = inUse;
  const fused = covered.on(kernel);
  if (kernel.arithmetic === 'strict' || covered.bytes <= SURELY_CACHED) return fused;
  const known = isFaster.get(covered.shape);
  const verdict = known ?? isFasterByTrial(made, { fused: fused.metaGradient, byTensors, now });
  isFaster.set(covered.shape, verdict);
  return (await verdict) ? fused : undefined;
}

/** What the kernel needs for a learner that it covers; learners of one shape take equally long. */
type Covered = { on: (kernel: Kernel) => Answers; bytes: number; shape: string };

function coveredOf(learner: Learner): Covered | undefined {
  if (isMixed(learner)) {
    const { mixed } = learner;
    if (!mixedCovers(mixed)) return undefined;
    const bytes = mixedScratchBytes(mixed);
    return { on: (kernel) => fusedMixed(mixed, kernel), bytes, shape: JSON.stringify(mixed) };
  }
  if (!isRuled(learner)) return undefined;
  const { spec, variant } = learner.rule;
  if (!fusedCovers(spec, variant)) return undefined;
  const shape = JSON.stringify([spec, variant.rates, variant.order(HALFWAY), variant.travels]);
  const bytes = scratchBytes(spec, variant);
  return { on: (kernel) => fusedLearner(spec, variant, kernel), bytes, shape };
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
    useFused(inUse?.kernel ?? openKernel({ arithmetic }), now);
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
  await inUse?.kernel.close();
  useFused(undefined);
}
