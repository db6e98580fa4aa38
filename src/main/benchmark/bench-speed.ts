/** How long a meta-step takes here: the fused kernel, tensors, and other engines where they are, in turns in one run. */
import type { MixedLearner } from '../learn/deep-mixed.ts';
import { deepMixed } from '../learn/deep-mixed.ts';
import { fusedMixed } from '../learn/fused/fused-mixed.ts';
import { fusedNetwork } from '../learn/fused/fused-learner.ts';
import type { Kernel } from '../learn/fused/threads.ts';
import { openKernel, supportedArithmetic } from '../learn/fused/threads.ts';
import type { Settings, Variant } from '../learn/gradient-learner.ts';
import { gradientLearner, settle } from '../learn/gradient-learner.ts';
import { FIRST_ORDER_MAML } from '../learn/first-order-maml.ts';
import type { Learner, LearnerSpec } from '../learn/learner.ts';
import { MAML } from '../learn/maml.ts';
import type { MetaBatch, PaddedRows } from '../learn/meta-batch.ts';
import { initDense } from '../learn/nn/dense.ts';
import type { Params } from '../learn/params.ts';
import { REPTILE, reptile } from '../learn/reptile.ts';
import type { GradientSum } from '../learn/run-learner.ts';
import { metaGradientOf } from '../learn/run-learner.ts';
import type { BackendName } from '../learn/tensor/backends.ts';
import { useBackend } from '../learn/tensor/backends.ts';
import { normals, seedKey } from '../learn/tensor/keys.ts';
import { adamStart, adamStep } from '../learn/tensor/optimise.ts';
import { startPeer } from './start-peer.ts';

const ROWS = 10;
const INNER = { innerSteps: 5, innerRate: 0.05, activation: 'relu' } as const;

/** Layers from input to output; `guarded` MAML and `deepmixed` are what the app itself trains. */
export type SpeedCase = {
  sizes: readonly number[];
  rule: 'second' | 'first' | 'reptile' | 'guarded' | 'deepmixed';
  tasks: number;
};

export const SPEED_CASES: readonly SpeedCase[] = [
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 32 },
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 1024 },
  { sizes: [12, 32, 32, 1], rule: 'second', tasks: 256 },
  { sizes: [64, 128, 128, 10], rule: 'second', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'first', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'reptile', tasks: 256 },
  { sizes: [12, 32, 32, 1], rule: 'guarded', tasks: 32 },
  { sizes: [12, 24, 8], rule: 'deepmixed', tasks: 32 },
];

/** Milliseconds a meta-step, Adam included; `timesSlower` compares its least time with the fastest fused one's. */
export type Speed = SpeedCase & {
  contender: string;
  median: number;
  least: number;
  steps: number;
  timesSlower: number;
};

export type SpeedOptions = {
  cases?: readonly SpeedCase[];
  rounds: number;
  /** A Python with jax or torch; without it, tensors alone are the peers. */
  python?: string;
  now: () => number;
  signal?: AbortSignal;
  onCase?: (speeds: Speed[]) => void;
};

/** One engine on one case: takes some steps and tells how long each took. */
type Contender = {
  name: string;
  steps(count: number): Promise<number[]>;
  close(): unknown;
};

export async function benchSpeed(options: SpeedOptions): Promise<Speed[]> {
  const speeds: Speed[] = [];
  for (const one of options.cases ?? SPEED_CASES) {
    const measured = await measureCase(one, options);
    options.onCase?.(measured);
    speeds.push(...measured);
  }
  return speeds;
}

// long enough a turn to tell engines apart, short enough for many turns: other work on the machine comes and goes
const TURN_MS = 250;
const MOST_STEPS = 60;

async function measureCase(one: SpeedCase, options: SpeedOptions): Promise<Speed[]> {
  const contenders = await contendersOf(one, options);
  try {
    const counts = contenders.map(() => 1);
    for (const [i, contender] of contenders.entries()) {
      await contender.steps(1);
      const [first] = await contender.steps(1);
      counts[i] = Math.max(1, Math.min(MOST_STEPS, Math.round(TURN_MS / first)));
      await contender.steps(counts[i]); // engines that compile while running are fast by now
    }
    const times: number[][] = contenders.map(() => []);
    for (let round = 0; round < options.rounds; round++) {
      for (const [i, contender] of contenders.entries()) {
        options.signal?.throwIfAborted();
        times[i].push(...(await contender.steps(counts[i])));
      }
    }
    return speedsOf(one, contenders, times);
  } finally {
    for (const contender of contenders) await contender.close();
  }
}

function speedsOf(one: SpeedCase, contenders: Contender[], times: number[][]): Speed[] {
  const sorted = times.map((each) => each.toSorted((a, b) => a - b));
  const fused = sorted.filter((_, i) => contenders[i].name.startsWith('fused'));
  const best = Math.min(...fused.map(([least]) => least));
  return contenders.map(({ name }, i) => ({
    ...one,
    contender: name,
    median: sorted[i][sorted[i].length >> 1],
    least: sorted[i][0],
    steps: sorted[i].length,
    timesSlower: sorted[i][0] / best,
  }));
}

async function contendersOf(one: SpeedCase, { python, now }: SpeedOptions): Promise<Contender[]> {
  const fused = supportedArithmetic().flatMap((arithmetic) =>
    [1, 2].map((threads) => {
      const kernel = openKernel({ arithmetic, threads });
      return fusedContender(`fused ${arithmetic} ${threads}`, one, { kernel, now });
    }),
  );
  const tensors =
    one.sizes.at(-1) === 1 || one.rule === 'deepmixed'
      ? await tensorContender(one, now)
      : undefined;
  const rule = one.rule === 'guarded' || one.rule === 'deepmixed' ? undefined : one.rule;
  const peers =
    python && rule
      ? await Promise.all(
          ['jax', 'torch'].map((engine) => startPeer(python, [engine, one.sizes.join(), rule])),
        )
      : [];
  const foreign = peers.map((peer) => peer && peerContender(peer, one.tasks));
  return [...fused, tensors, ...foreign].filter((each) => each !== undefined);
}

const VARIANTS: Record<Exclude<SpeedCase['rule'], 'deepmixed'>, Variant> = {
  second: { ...MAML, guards: 'none', rates: 'fixed' },
  first: { ...FIRST_ORDER_MAML, guards: 'none', rates: 'fixed' },
  reptile: { ...REPTILE, guards: 'none', travels: 'known' },
  guarded: MAML,
};

const specOf = ({ sizes }: SpeedCase): LearnerSpec => ({
  ...INNER,
  features: sizes[0],
  hidden: sizes.slice(1, -1),
  outcome: { kind: 'number' },
});

function fusedContender(
  name: string,
  one: SpeedCase,
  { kernel, now }: { kernel: Kernel; now: () => number },
): Contender {
  const batch = drawBatch(one);
  if (one.rule === 'deepmixed') {
    const { mixed, init } = deepMixedOf(one);
    const learner = fusedMixed(mixed, kernel);
    const gradient = (params: Params) => learner.metaGradient(params, batch, { progress: HALFWAY });
    const steps = stepper(gradient, init(seedKey(1)), now);
    return { name, steps, close: () => kernel.close() };
  }
  const variant = VARIANTS[one.rule];
  const settled = settle(specOf(one), variant);
  const settings: Settings = { ...settled, net: { ...settled.net, sizes: one.sizes } };
  const learner = fusedNetwork(settings, variant, kernel);
  const gradient = (params: Params) => learner.metaGradient(params, batch, { progress: HALFWAY });
  return {
    name,
    steps: stepper(gradient, startOf(one, variant), now),
    close: () => kernel.close(),
  };
}

const HALFWAY = { done: 0.5, key: seedKey(1) };
const BACKENDS: readonly BackendName[] = ['tfjs-node', 'wasm', 'cpu'];

async function tensorContender(one: SpeedCase, now: () => number): Promise<Contender> {
  const backend = await firstOf(BACKENDS);
  const spec = specOf(one);
  const made = { learner: learnerOf(one), spec };
  const batch = drawBatch(one);
  const start = made.learner.init(seedKey(1));
  const gradient = (params: Params) => metaGradientOf(made, params, { batch, progress: HALFWAY });
  return { name: backend, steps: stepper(gradient, start, now), close: () => {} };
}

function learnerOf(one: SpeedCase): Learner {
  if (one.rule === 'deepmixed') return deepMixedOf(one);
  const make = one.rule === 'reptile' ? reptile : gradientLearner;
  return make(specOf(one), VARIANTS[one.rule]);
}

/** The last of its sizes is the number of learned features. */
const deepMixedOf = ({ sizes }: SpeedCase): MixedLearner =>
  deepMixed({
    features: sizes[0],
    hidden: sizes.slice(1, -1),
    embedding: sizes.at(-1),
    outcome: { kind: 'number' },
  });

async function firstOf(names: readonly BackendName[]): Promise<BackendName> {
  const [name, ...others] = names;
  try {
    await useBackend(name);
    return name;
  } catch (error) {
    if (others.length === 0) throw error;
    return firstOf(others);
  }
}

const peerContender = (
  peer: NonNullable<Awaited<ReturnType<typeof startPeer>>>,
  tasks: number,
): Contender => ({
  name: peer.name,
  steps: (count) => peer.ask(tasks, count),
  close: () => peer.close(),
});

/** Whole steps of the outer loop: gradient and Adam. */
function stepper(
  gradient: (params: Params) => Promise<GradientSum>,
  start: Params,
  now: () => number,
): Contender['steps'] {
  let at = { params: start, state: adamStart(start) };
  return async (count) => {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const begun = now();
      const { gradientSum } = await gradient(at.params);
      at = adamStep(at, gradientSum, { rate: 1e-3 });
      times.push(now() - begun);
    }
    return times;
  };
}

function startOf(one: SpeedCase, variant: Variant): Params {
  const key = seedKey(1);
  const net = initDense({ sizes: one.sizes, activation: INNER.activation }, key);
  return { ...gradientLearner(specOf(one), variant).init(key), ...net };
}

function drawBatch({ sizes, tasks, rule }: SpeedCase): MetaBatch {
  const outputs = rule === 'deepmixed' ? 1 : (sizes.at(-1) ?? 1);
  const half = (seed: number): PaddedRows => ({
    rows: ROWS,
    x: normals(seedKey(seed), tasks * ROWS * sizes[0]),
    y: normals(seedKey(seed + 1), tasks * ROWS * outputs),
    present: new Float32Array(tasks * ROWS).fill(1),
    counts: new Float32Array(tasks).fill(ROWS),
  });
  return { tasks, features: sizes[0], support: half(1), query: half(3) };
}
