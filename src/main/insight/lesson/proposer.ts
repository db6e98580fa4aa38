/** Who proposes structures for a class and says what to expect of them; without a learner, nobody. */
import type { Fit } from '../../../shared/contract/lesson.ts';

/** Where the best structure for a class lies: by its profile alone, and with what its lessons showed. */
export type BestPlace = { unadapted: number[]; adapted: number[] };

export type Proposer = {
  /** Rated lessons of this class that it was adapted to. */
  ratedCount: number;
  best: () => Promise<BestPlace | null>;
  sample: (count: number, seed: number) => Promise<number[][]>;
  expect: (vectors: readonly (readonly number[])[]) => Promise<Fit[] | null>;
};

/** The kinds' own anchors, nothing expected. */
export const NO_PROPOSER: Proposer = {
  ratedCount: 0,
  best: () => Promise.resolve(null),
  sample: () => Promise.resolve([]),
  expect: () => Promise.resolve(null),
};
