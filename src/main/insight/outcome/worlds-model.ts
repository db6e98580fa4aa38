/** Which draws joint worlds: VAML's posterior over what a section has in common, or how errors went together. */
import type { OutcomeTask } from '../../tasks/outcome-task.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { BaseModel } from './base-model.ts';
import type { Adapt } from './learner-port.ts';
import type { Likeness } from './outcome-model.ts';
import { toLearnerTask } from './predict-task.ts';
import type { WorldsModel } from './worlds-card.ts';

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
