/** What each learner can forecast, and who computes it on this computer. */
import type { FusedReport } from './fused/route.ts';
import { createLearner, NUMBERS_ONLY, SINGLE_LEARNERS } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { Outcome } from './learner.ts';
import { computedBy } from './run-learner.ts';
import type { BackendName } from './tensor/backends.ts';

/** A backend of tensors, or the kernel that needs none. */
export type ComputedBy = BackendName | FusedReport['name'];

export type LearnerReport = {
  name: SingleLearnerName;
  outcomes: Outcome['kind'][];
  /** For numbers: the kernel, or the tensors' backend. */
  computedBy: ComputedBy;
};

const spec = { features: 12, outcome: { kind: 'number' } } as const;

/** @param tensors the backend of whatever the kernel does not compute */
export const listLearners = (tensors: ComputedBy): Promise<LearnerReport[]> =>
  Promise.all(
    SINGLE_LEARNERS.map(async (name) => {
      const isFused = await computedBy({ learner: createLearner(name, spec), spec });
      return {
        name,
        outcomes: NUMBERS_ONLY.includes(name) ? ['number'] : ['number', 'category'],
        computedBy: isFused ? 'fused' : tensors,
      };
    }),
  );
