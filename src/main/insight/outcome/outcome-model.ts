/** What outcome forecasts are made with: base model, learner, calibration and their track record, ready to be stored. */
import { z } from 'zod';
import { Evaluation, ModelCard } from '../../../shared/contract/trust.ts';
import { FEATURES_VERSION } from '../../tasks/features.ts';
import { BASE_METHODS } from './base-model.ts';
import type { WorldsModel } from './worlds-card.ts';

const numbers = z.array(z.number());
const MixedModelShape = z.object({
  beta: numbers,
  betaCovariance: z.array(numbers),
  slopes: numbers.readonly(),
  covarianceFactor: z.array(numbers),
  sigma2: z.number(),
  deviance: z.number(),
  tasks: z.int(),
  examples: z.int(),
});

const BaseShape = z.object({
  scale: z.object({ mean: numbers, scale: numbers }),
  level: z.number(),
  mixed: MixedModelShape,
  usualSpread: z.number(),
  simpleSpread: z.object({
    'section-mean': z.number(),
    'running-mean': z.number(),
    'last-score': z.number(),
  }),
});

const CalibrationShape = z.object({
  shapes: z.array(numbers.readonly()).readonly(),
  sections: z.int(),
  forecasts: z.int(),
});

/** How errors of one section go together, as shares of a forecast's variance. */
const LikenessShape = z.object({ withinStudent: z.number(), withinItem: z.number() });
export type Likeness = z.infer<typeof LikenessShape>;

export const METHODS = [...BASE_METHODS, 'learner'] as const;
export type Method = (typeof METHODS)[number];

/** Everything about an outcome model but the learner's own bytes. Plain JSON: the prior's card and the store's. */
export const OutcomeCard = ModelCard.omit({ id: true }).extend({
  featuresVersion: z.literal(FEATURES_VERSION),
  /** Where the bundled prior serves on, since it did better on these sections than what they taught: what it saw. */
  bundled: z.object({ sections: z.int() }).optional(),
  base: BaseShape,
  calibrations: z.partialRecord(z.enum(METHODS), CalibrationShape),
  /** How much of what the learner adds to the mixed model is believed, 0–1, as held-out sections say. */
  learnerShare: z.number().min(0).max(1).default(1),
  likeness: LikenessShape,
  /** Who answers when the teacher leaves the choice to the app. */
  serving: z.enum(METHODS),
  evaluation: Evaluation.nullable(),
});
export type OutcomeCard = z.infer<typeof OutcomeCard>;

/**
 * A card with the learner's bytes; `id` is the store's, null for the bundled prior. `worlds`: who draws what goes
 * together; without it, errors do.
 */
export type OutcomeModel = {
  id: number | null;
  card: OutcomeCard;
  learner: Uint8Array;
  worlds?: WorldsModel | null;
};

/** What the card calls a method: the learner by its own name. */
export const nameOfMethod = (card: Pick<OutcomeCard, 'learner'>, method: Method): string =>
  method === 'learner' ? card.learner : method;
