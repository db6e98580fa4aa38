/** An episode of images: prototypes on Conv-4, one shot and fifteen asked of each class, gradient and Adam. */
import { createImageLearner } from '../../learn/images/create-image-learner.ts';
import { conv4Spec } from '../../learn/nn/conv4.ts';
import { metaGradientOf } from '../../learn/run-learner.ts';
import type { BackendName } from '../../learn/tensor/backends.ts';
import { seedKey } from '../../learn/tensor/keys.ts';
import { drawGlyphs } from '../few-shot/draw-glyphs.ts';
import { sampleEpisode } from '../few-shot/sample-episode.ts';
import { toMetaBatch } from '../few-shot/to-meta-batch.ts';
import { onBackend, outerStep, timed } from './meta-step.ts';
import type { Contender, SpeedCase } from './speed-case.ts';

export function imageContender(
  { sizes: [side, way] }: SpeedCase,
  { backend, now }: { backend: BackendName; now: () => number },
): Contender {
  const { learner } = createImageLearner('protonet', conv4Spec(side, 1), way);
  const set = drawGlyphs({ alphabets: 1, characters: way, drawings: 16 });
  const size = { way, shot: 1, query: 15 };
  const batch = toMetaBatch(set, [sampleEpisode(set, size, { key: seedKey(1), turned: false })]);
  const made = { learner, spec: { outcome: { kind: 'category', ways: way } as const } };
  const progress = { done: 0.5, key: seedKey(1) };
  const step = outerStep(learner.init(seedKey(1)), (at) =>
    metaGradientOf(made, at, { batch, progress }),
  );
  return { name: backend, isOurs: true, steps: onBackend(backend, timed(step, now)), close() {} };
}
