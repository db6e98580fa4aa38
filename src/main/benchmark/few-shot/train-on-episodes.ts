/**
 * The outer loop on images: episodes are drawn anew at every step, from a key of (seed, step), so that no list of tasks
 * is kept. It ends with its steps or its time; the rate falls along half a cosine towards whichever ends first.
 */
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../../shared/failure.ts';
import type { Learner } from '../../learn/learner.ts';
import type { Params } from '../../learn/params.ts';
import { mapParams } from '../../learn/params.ts';
import { metaGradientOf } from '../../learn/run-learner.ts';
import type { Key } from '../../learn/tensor/keys.ts';
import { foldIn, seedKey } from '../../learn/tensor/keys.ts';
import { adamStart, adamStep, clipByNorm } from '../../learn/tensor/optimise.ts';
import { BEND } from './draw-image.ts';
import type { ImageSet } from './image-set.ts';
import type { EpisodeSize } from './sample-episode.ts';
import { sampleEpisode } from './sample-episode.ts';
import { toMetaBatch } from './to-meta-batch.ts';

export type EpisodePlan = {
  /** A step takes the next of these. */
  sizes: readonly EpisodeSize[];
  /** Episodes a step. */
  tasks: number;
  rate: number;
  steps: number;
  budgetSeconds: number;
  seed: number;
};

type EpisodeProgress = { step: number; loss: number; share: number; secondsLeft: number };

export type Watch = {
  now: () => number;
  onProgress?: (progress: EpisodeProgress) => void;
  signal?: AbortSignal;
};

export type Trained = { params: Params; episodes: number; images: number; seconds: number };

/** @throws Failure `cancelled` when the signal fires */
export async function trainOnEpisodes(
  learner: Learner,
  set: ImageSet,
  { plan, watch }: { plan: EpisodePlan; watch: Watch },
): Promise<Trained> {
  const key = seedKey(plan.seed);
  const started = watch.now();
  const seconds = () => (watch.now() - started) / 1000;
  const start = learner.init(foldIn(key, 0));
  let current = { params: start, state: adamStart(start) };
  let [step, images, share] = [0, 0, 0];
  while (share < 1) {
    const size = plan.sizes[step % plan.sizes.length];
    const { loss, gradient } = await meanGradient(learner, current.params, {
      set,
      size,
      plan,
      share,
      key: foldIn(key, step + 1),
    });
    const rate =
      plan.rate *
      Math.min(1, (step + 1) / WARM_UP) *
      (0.02 + 0.49 * (1 + Math.cos(Math.PI * share)));
    current = adamStep(current, clipByNorm(gradient, LONGEST), { rate, weightDecay: DECAY });
    step++;
    images += plan.tasks * size.way * (size.shot + size.query);
    share = Math.min(1, Math.max(step / plan.steps, seconds() / plan.budgetSeconds));
    watch.onProgress?.({ step, loss, share, secondsLeft: seconds() * (1 / share - 1) });
    await setImmediate(); // lets a cancel in
    if (watch.signal?.aborted) throw new Failure('cancelled');
  }
  return { params: current.params, episodes: step * plan.tasks, images, seconds: seconds() };
}

const WARM_UP = 10;
const LONGEST = 10;
const DECAY = 5e-4;

type Draw = { set: ImageSet; size: EpisodeSize; plan: EpisodePlan; share: number; key: Key };

async function meanGradient(
  learner: Learner,
  params: Params,
  { set, size, plan, share, key }: Draw,
): Promise<{ loss: number; gradient: Params }> {
  const episodes = Array.from({ length: plan.tasks }, (_, task) =>
    sampleEpisode(set, size, { key: foldIn(key, task), turned: true }),
  );
  const batch = toMetaBatch(set, episodes, { by: BEND, key: foldIn(key, plan.tasks) });
  const spec = { outcome: { kind: 'category', ways: size.way } } as const;
  const progress = { done: share, key: foldIn(key, plan.tasks + 1) };
  const { lossSum, gradientSum } = await metaGradientOf({ learner, spec }, params, {
    batch,
    progress,
  });
  const gradient = mapParams(gradientSum, ({ values }) => values.map((v) => v / plan.tasks));
  return { loss: lossSum / plan.tasks, gradient };
}
