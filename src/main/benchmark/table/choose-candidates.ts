/** Which methods are tried on a table, in the order in which a short time is spent on them. */
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { LearnerName } from '../../learn/train-model.ts';
import type { TrainSettings } from '../../learn/meta-train.ts';
import { boostedMixed, learned, mixed, mixedSlopes, onColumns } from './candidates.ts';
import type { Candidate, Learn } from './candidates.ts';
import type { Features } from './encode-columns.ts';

export type Choice = {
  learner: 'auto' | LearnerName;
  features: Features;
  settings: Partial<TrainSettings>;
  seed: number;
  /** Seconds that one training may still take. */
  budgetSeconds: () => number;
  signal?: AbortSignal;
};

/** `safe`: the mixed models, of which the best is served where no blend is better on groups it has not seen. */
export type Chosen = { safe: Candidate[]; others: Candidate[] };

const SEEDS = 3;
/** Members of `ensemble`; those of several seeds are as many as the anchors have. */
const ENSEMBLE: readonly SingleLearnerName[] = ['deepmixed', 'r2d2', 'neuralprocess'];
const SEVERAL: readonly SingleLearnerName[] = ['deepmixed', 'neuralprocess'];

export function chooseCandidates(choice: Choice, learn: Learn): Chosen {
  const { learner, features, settings, seed, budgetSeconds, signal } = choice;
  const all = features.names.map((_, j) => j);
  const own = all.filter((j) => !features.roster.includes(j));
  const train = (name: string, one: SingleLearnerName) => {
    const seeds = Array.from({ length: SEVERAL.includes(one) ? SEEDS : 1 }, (_, i) => seed + i);
    return learned(name, { learner: one, seeds, settings, budgetSeconds, signal }, learn);
  };
  if (learner === 'ensemble') return { safe: [], others: ENSEMBLE.map((one) => train(one, one)) };
  if (learner !== 'auto') return { safe: [], others: [train(learner, learner)] };
  const bothWays = (make: (suffix: string) => Candidate): Candidate[] => [
    onColumns(all, make('')),
    ...(own.length < all.length ? [onColumns(own, make(', own features'))] : []),
  ];
  return {
    safe: [
      ...bothWays((suffix) => mixed(`mixed${suffix}`)),
      ...bothWays((suffix) => mixedSlopes(`mixed, slopes${suffix}`)),
      ...bothWays((suffix) => boostedMixed(`mixed, boosted${suffix}`, seed)),
    ],
    others: [
      ...bothWays((suffix) => train(`deepmixed${suffix}`, 'deepmixed')),
      ...bothWays((suffix) => train(`r2d2${suffix}`, 'r2d2')),
      train('neuralprocess', 'neuralprocess'),
    ],
  };
}
