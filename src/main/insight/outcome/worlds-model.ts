/** Which draws joint worlds: VAML's posterior over what a section has in common, or how errors went together. */
import { z } from 'zod';
import type { OutcomeTask } from '../../tasks/make-tasks.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { BaseModel } from './base-model.ts';
import type { Adapt } from './learner-port.ts';
import type { Likeness } from './outcome-model.ts';
import { toLearnerTask } from './predict-task.ts';

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

/** The share of each query's standard deviation on each of VAML's hidden directions, in order of the queries. */
export async function directionsOfTask(
  learner: Uint8Array,
  task: OutcomeTask,
  { base, adapt }: { base: BaseModel; adapt: Adapt },
): Promise<number[][]> {
  const { support, query } = toLearnerTask(task, base);
  const queries = query.x.map((row) => [...row]);
  const forecasts = await adapt({ model: learner, tasks: [{ support, queries }] });
  if (forecasts.kind !== 'number') return [];
  const [variance = [], loadings = []] = [forecasts.variance[0], forecasts.loadings?.[0]];
  return loadings.map((own, i) => own.map((l) => l / Math.sqrt(variance[i] ?? 1)));
}

/** The same distributions, joined as VAML joins them. */
export const joinByWorlds = (
  predictives: readonly Predictive[],
  directions: readonly (readonly number[])[],
  { card: { share } }: WorldsModel,
): Predictive[] =>
  predictives.map((predictive, i) => ({
    ...predictive,
    loadings: directions[i]?.map((l) => share * l) ?? [],
  }));

/** How errors go together beside what VAML explains. */
export function likenessIn({
  worlds,
  card: { likeness },
}: {
  worlds?: WorldsModel | null;
  card: { likeness: Likeness };
}): Likeness {
  if (worlds?.card.drawnFrom !== 'posterior') return likeness;
  const { rest } = worlds.card;
  return {
    withinStudent: rest * likeness.withinStudent,
    withinItem: rest * likeness.withinItem,
  };
}
