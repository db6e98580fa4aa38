/** What outcome forecasts ask of the learner's process. */
import type { LearnerClient } from '../../learn/client.ts';

export type Adapt = LearnerClient['adaptAndPredict'];
export type Train = LearnerClient['train'];
