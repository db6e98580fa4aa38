/** Which methods are tried on a table, in the order in which a short time is spent on them. */
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { LearnerName } from '../../learn/train-model.ts';
import type { TrainSettings } from '../../learn/meta-train.ts';
import { pooled } from './baselines.ts';
import { boostedLens, pooledBoosted } from './boost-features.ts';
import { columnsLens, learned, mixed, mixedSlopes, through } from './candidates.ts';
import type { Candidate, Learn, LearnedOptions } from './candidates.ts';
import type { Features } from './encode-columns.ts';

export type Choice = {
  learner: 'auto' | LearnerName;
  features: Features;
  settings: Partial<TrainSettings>;
  seed: number;
  signal?: AbortSignal;
};

/**
 * `safe`: closed forms and trees, of which the best is served where no blend does better than the first on groups it
 * has not seen; `others` are tried in their order while there is time.
 */
export type Chosen = { safe: Candidate[]; others: Candidate[] };

const SEEDS = 3;
/** Members of `ensemble`; those of several seeds are as many as the anchors have. */
const ENSEMBLE: readonly SingleLearnerName[] = ['deepmixed', 'r2d2', 'neuralprocess'];
const ADAPTING: readonly SingleLearnerName[] = [
  'maml',
  'fomaml',
  'anil',
  'metasgd',
  'mamlpp',
  'reptile',
];
const SEVERAL: readonly SingleLearnerName[] = ['deepmixed', 'r2d2', 'neuralprocess', ...ADAPTING];

/**
 * Learners that adapt by gradient steps, on a table: a small network that begins as a line, small first rates, and
 * steps enough, which cost them little. Found on validation groups of the public tables.
 */
const ON_A_LINE = {
  spec: { hidden: [16], activation: 'relu', innerRate: 0.03 },
  settings: { rate: 3e-3, steps: 1500, patience: 25, weightDecay: 0.01 },
} as const;

/**
 * The others, which tensors train: as many steps as a short time allows, so that their rate comes down within it, and
 * the mean of the last ones. With twice the steps, time ended at a rate still high, and where it did was luck. A step
 * of few rows costs them little less than one of hundreds, and says less.
 */
const ON_A_BASE = { settings: { steps: 200, averaging: 0.9 }, rowsAStep: 640 } as const;

/**
 * The deep mixed model has a line of its own, ALPaCA's prior a level; for the others a group's level is found.
 * Reptile's inner rate stays where it starts.
 */
function howOf(
  learner: SingleLearnerName,
): Pick<LearnedOptions, 'spec' | 'settings' | 'rowsAStep'> {
  if (learner === 'deepmixed') return { settings: {} };
  if (learner === 'reptile') return { ...ON_A_LINE, spec: { ...ON_A_LINE.spec, innerRate: 0.015 } };
  if (ADAPTING.includes(learner)) return ON_A_LINE;
  return { ...ON_A_BASE, spec: { base: learner === 'bayes' ? 'line' : 'level' } };
}

export function chooseCandidates(choice: Choice, learn: Learn): Chosen {
  const { learner, features, settings, seed, signal } = choice;
  const all = features.names.map((_, j) => j);
  const own = all.filter((j) => !features.roster.includes(j));
  const train = (name: string, one: SingleLearnerName) => {
    const seeds = Array.from({ length: SEVERAL.includes(one) ? SEEDS : 1 }, (_, i) => seed + i);
    const how = howOf(one);
    const options = { ...how, settings: { ...how.settings, ...settings } };
    return learned(name, { ...options, learner: one, seeds, signal }, learn);
  };
  if (learner === 'ensemble') return { safe: [], others: ENSEMBLE.map((one) => train(one, one)) };
  if (learner !== 'auto') return { safe: [], others: [train(learner, learner)] };
  const [last, boost] = [all.length, boostedLens(seed)]; // the boosted mean is one more column
  const hasRoster = own.length < all.length;
  const bothWays = (make: (suffix: string) => Candidate): Candidate[] => [
    make(''),
    ...(hasRoster ? [through(columnsLens(own), make(', own features'))] : []),
  ];
  const boosted = (make: (suffix: string) => Candidate): Candidate[] => [
    through(boost, make(', boosted')),
    ...(hasRoster
      ? [through(boost, through(columnsLens([...own, last]), make(', boosted, own features')))]
      : []),
  ];
  return {
    safe: [
      ...bothWays((suffix) => mixed(`mixed${suffix}`)),
      ...boosted((suffix) => mixed(`mixed${suffix}`)),
      through(boost, through(columnsLens([last]), mixed('level, boosted'))),
      pooled('pooled'),
      through(boost, pooledBoosted('pooled, boosted')),
    ],
    others: [
      ...boosted((suffix) => train(`deepmixed${suffix}`, 'deepmixed')).slice(0, 1),
      ...bothWays((suffix) => train(`deepmixed${suffix}`, 'deepmixed')).toReversed(),
      train('r2d2', 'r2d2'),
      train('neuralprocess', 'neuralprocess'),
      ...bothWays((suffix) => mixedSlopes(`mixed, slopes${suffix}`)),
    ],
  };
}
