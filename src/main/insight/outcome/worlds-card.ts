/** What is kept of who draws joint worlds: the card beside VAML's bytes. */
import { z } from 'zod';

/**
 * `share`: how much of what VAML says goes together is believed; `rest`: how much of the likeness of errors is left
 * beside it. Both as held-out sections say. Plain JSON.
 */
export const WorldsCard = z.object({
  /** The outcome model whose base it stands on; null for the bundled prior. */
  of: z.int().nullable(),
  share: z.number().min(0).max(1),
  rest: z.number().min(0).max(1),
  drawnFrom: z.enum(['posterior', 'residuals']),
  /** Mean log density of what happened, per score, above worlds in which nothing goes together; sections held out. */
  posterior: z.number(),
  residuals: z.number(),
  /** Posterior less residuals, 95 % range, sections drawn whole. */
  difference: z.tuple([z.number(), z.number()]),
  sections: z.int(),
  scores: z.int(),
});
export type WorldsCard = z.infer<typeof WorldsCard>;

/** VAML's bytes with its card. */
export type WorldsModel = { card: WorldsCard; learner: Uint8Array };
