/** Meta-steps and a class's forecast by this app: the fused kernel and tensors. */
import type { MixedLearner } from '../../learn/deep-mixed.ts';
import { deepMixed } from '../../learn/deep-mixed.ts';
import type { EmbeddingSpec } from '../../learn/embedding.ts';
import { FIRST_ORDER_MAML } from '../../learn/first-order-maml.ts';
import { fusedLearner } from '../../learn/fused/fused-learner.ts';
import { fusedMixed } from '../../learn/fused/fused-mixed.ts';
import { HALFWAY } from '../../learn/fused/step-trial.ts';
import type { Kernel } from '../../learn/fused/threads.ts';
import { openKernel, supportedArithmetic } from '../../learn/fused/threads.ts';
import type { Variant } from '../../learn/gradient-learner.ts';
import { gradientLearner } from '../../learn/gradient-learner.ts';
import type { GradientSum, Learner, LearnerSpec } from '../../learn/learner.ts';
import { MAML } from '../../learn/maml.ts';
import type { Params } from '../../learn/params.ts';
import { protonet } from '../../learn/protonet.ts';
import { REPTILE, reptile } from '../../learn/reptile.ts';
import { forecast, metaGradientOf } from '../../learn/run-learner.ts';
import type { BackendName } from '../../learn/tensor/backends.ts';
import { useBackend } from '../../learn/tensor/backends.ts';
import { seedKey } from '../../learn/tensor/keys.ts';
import { adamStart, adamStep } from '../../learn/tensor/optimise.ts';
import type { Contender, SpeedCase } from './speed-case.ts';
import { drawBatch, INNER_STEPS } from './speed-case.ts';

const INNER = { innerSteps: INNER_STEPS, innerRate: 0.05, activation: 'relu' } as const;

/** Two threads where there are two cores, as the peers have. */
const THREADS = [1, 2] as const;

/** The kernel in each build that runs here, on one thread and on two. */
export function fusedContenders(one: SpeedCase, now: () => number): Contender[] {
  if (one.rule === 'prototypes') return [];
  return supportedArithmetic().flatMap((arithmetic) =>
    THREADS.map((threads) => {
      const kernel = openKernel({ arithmetic, threads });
      const step = fusedStep(one, kernel);
      const name = `fused ${arithmetic} ${threads}`;
      return { name, isOurs: true, steps: timed(step, now), close: () => kernel.close() };
    }),
  );
}

type Step = () => Promise<unknown>;

function fusedStep(one: SpeedCase, kernel: Kernel): Step {
  const batch = drawBatch(one);
  if (one.rule === 'deepmixed') {
    const { mixed, init } = deepMixedOf(one);
    const learner = fusedMixed(mixed, kernel);
    return outerStep(init(seedKey(1)), (at) =>
      learner.metaGradient(at, batch, { progress: HALFWAY }),
    );
  }
  const learner = fusedLearner(specOf(one), variantOf(one), kernel);
  const start = startOf(one);
  if (one.rule === 'forecast') return () => learner.forecast(start, batch);
  return outerStep(start, (at) => learner.metaGradient(at, batch, { progress: HALFWAY }));
}

/** The kernel's first meta-gradient, which a peer that starts from the same numbers has to find as well. */
export async function firstGradient(one: SpeedCase): Promise<GradientSum> {
  const kernel = openKernel();
  try {
    const learner = fusedLearner(specOf(one), variantOf(one), kernel);
    return await learner.metaGradient(startOf(one), drawBatch(one), { progress: HALFWAY });
  } finally {
    await kernel.close();
  }
}

/** @throws Error whose message says why the backend cannot be had */
export async function tensorContender(
  one: SpeedCase,
  backend: BackendName,
  now: () => number,
): Promise<Contender> {
  await useBackend(backend);
  const made = { learner: learnerOf(one), spec: specOf(one) };
  const batch = drawBatch(one);
  const start = made.learner.init(seedKey(1));
  const step =
    one.rule === 'forecast'
      ? () => forecast(made, start, batch)
      : outerStep(start, (at) => metaGradientOf(made, at, { batch, progress: HALFWAY }));
  return { name: backend, isOurs: true, steps: onBackend(backend, timed(step, now)), close() {} };
}

/** Another contender may have taken its turn on another backend. */
export const onBackend =
  (backend: BackendName, steps: Contender['steps']): Contender['steps'] =>
  async (count) => {
    await useBackend(backend);
    return steps(count);
  };

export const timed =
  (step: Step, now: () => number): Contender['steps'] =>
  async (count) => {
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      const begun = now();
      await step();
      times.push(now() - begun);
    }
    return times;
  };

/** Whole steps of the outer loop: gradient and Adam. */
export function outerStep(
  start: Params,
  gradient: (params: Params) => Promise<Pick<GradientSum, 'gradientSum'>>,
): Step {
  let at = { params: start, state: adamStart(start) };
  return async () => {
    const { gradientSum } = await gradient(at.params);
    at = adamStep(at, gradientSum, { rate: 1e-3 });
  };
}

const BARE = { guards: 'none', rates: 'fixed' } as const;

function variantOf({ rule }: SpeedCase): Variant {
  if (rule === 'first') return { ...FIRST_ORDER_MAML, ...BARE };
  if (rule === 'reptile') return { ...REPTILE, ...BARE, travels: 'known' };
  return rule === 'guarded' ? MAML : { ...MAML, ...BARE };
}

const specOf = ({ sizes }: SpeedCase): LearnerSpec => ({
  ...INNER,
  features: sizes[0],
  hidden: sizes.slice(1, -1),
  outputs: sizes.at(-1),
  outcome: { kind: 'number' },
});

export const startOf = (one: SpeedCase): Params =>
  gradientLearner(specOf(one), variantOf(one)).init(seedKey(1));

function learnerOf(one: SpeedCase): Learner {
  if (one.rule === 'deepmixed') return deepMixedOf(one);
  if (one.rule === 'prototypes') return protonet(onFeatures(one));
  const make = one.rule === 'reptile' ? reptile : gradientLearner;
  return make(specOf(one), variantOf(one));
}

const deepMixedOf = (one: SpeedCase): MixedLearner => deepMixed(onFeatures(one));

const onFeatures = ({ sizes }: SpeedCase): EmbeddingSpec => ({
  features: sizes[0],
  hidden: sizes.slice(1, -1),
  embedding: sizes.at(-1),
  outcome: { kind: 'number' },
});
