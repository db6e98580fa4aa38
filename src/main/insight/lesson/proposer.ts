/** Who proposes structures for a class and says what to expect of them; without a learner, nobody. */
import type { Fit } from '../../../shared/contract/lesson.ts';

export type Proposer = {
  /** Rated lessons of this class that it was adapted to. */
  ratedCount: number;
  sample: (count: number, seed: number) => Promise<number[][]>;
  expect: (vectors: readonly (readonly number[])[]) => Promise<Fit[] | null>;
};

/** The kinds' own anchors, nothing expected. */
export const NO_PROPOSER: Proposer = {
  ratedCount: 0,
  sample: () => Promise.resolve([]),
  expect: () => Promise.resolve(null),
};
