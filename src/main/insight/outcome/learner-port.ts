/** What outcome forecasts ask of the learner's process. */
import type { LearnerClient } from '../../learn/client.ts';
import { fitMixedModel } from '../../learn/mixed-model.ts';

export type Adapt = LearnerClient['adaptAndPredict'];
export type Train = LearnerClient['train'];
export type FitMixed = LearnerClient['fitMixed'];

/** In this very process, for commands where nobody waits for another answer. */
export const fitMixedHere: FitMixed = async (groups, options) => fitMixedModel(groups, options);
