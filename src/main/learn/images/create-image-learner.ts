/** Every learner of images by its name, all on the same Conv-4 backbone. */
import { anil } from '../anil.ts';
import type { Learner, LearnerSpec } from '../learner.ts';
import { matching, matchingWithFullContext } from '../matching.ts';
import type { Conv4Spec } from '../nn/conv4.ts';
import { embeddingSize } from '../nn/conv4.ts';
import { r2d2 } from '../r2d2.ts';
import { vaml } from '../vaml.ts';
import type { ConvGradientSpec } from './conv-gradient-learner.ts';
import { convGradientLearner } from './conv-gradient-learner.ts';
import type { ImageLearnerName } from './image-learner-names.ts';
import { nearestPrototype } from './nearest-prototype.ts';
import { onConv4 } from './on-conv4.ts';

type Head = (spec: LearnerSpec) => Learner;

/** Learners of rows that are features already: no hidden layer of their own but VAML's. */
const heads = {
  protonet: () => nearestPrototype(),
  matching: (spec) => matching({ ...spec, hidden: [], embedding: spec.features }),
  matchingfce: (spec) => matchingWithFullContext({ ...spec, hidden: [], embedding: spec.features }),
  anil: (spec) => anil({ ...spec, hidden: [], innerSteps: 5, innerRate: 0.2 }),
  vaml: (spec) => vaml({ ...spec, hidden: [], latent: spec.features }),
  r2d2: (spec) => r2d2({ ...spec, hidden: [] }),
} satisfies Partial<Record<ImageLearnerName, Head>>;

const hasHead = (name: ImageLearnerName): name is keyof typeof heads => name in heads;

const steps = {
  maml: { steps: 1, adaptSteps: 2, rate: 0.1, outer: 'secondOrder', start: 'prototypes' },
  fomaml: { steps: 3, adaptSteps: 5, rate: 0.2, outer: 'firstOrder', start: 'blank' },
  reptile: { steps: 5, adaptSteps: 10, rate: 0.1, outer: 'reptile', start: 'blank' },
} satisfies Partial<Record<ImageLearnerName, Omit<ConvGradientSpec, 'conv4' | 'ways'>>>;

/** How an image learner is to be trained and judged. */
export type ImageLearner = {
  learner: Learner;
  /** What learns from settled embeddings; absent where the filters themselves adapt. */
  head?: Learner;
  /** Its parameters serve any number of ways, so it may be trained on more than it is asked. */
  anyWays: boolean;
};

export function createImageLearner(
  name: ImageLearnerName,
  conv4: Conv4Spec,
  ways: number,
): ImageLearner {
  if (hasHead(name)) {
    const spec: LearnerSpec = {
      features: embeddingSize(conv4),
      outcome: { kind: 'category', ways },
    };
    const head = heads[name](spec);
    return { learner: onConv4(conv4, head), head, anyWays: name !== 'anil' };
  }
  const spec = steps[name];
  const anyWays = spec.start === 'prototypes';
  return { learner: convGradientLearner({ ...spec, conv4, ways }), anyWays };
}
