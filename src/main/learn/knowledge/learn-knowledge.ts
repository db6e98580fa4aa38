/** All that a school's answers teach about items, skills and practice: seconds of work, done once, as plain data. */
import type { AbilityModel } from './ability-model.ts';
import { adaptAbilities } from './adapt-ability.ts';
import type { History } from './answers.ts';
import type { Comparison, FittedMethod } from './compare-models.ts';
import { bestOf, compareModels, fitMethod } from './compare-models.ts';
import { fitAbilityModel } from './fit-abilities.ts';
import type { ItemFacts } from './item-facts.ts';
import { gatherFacts } from './item-facts.ts';
import type { Tracing } from './knowledge-tracing.ts';
import { fitTracing } from './knowledge-tracing.ts';

export type LearnedKnowledge = {
  model: AbilityModel;
  /** How the learned model did on held-out students beside simple ones; null where too few tell. */
  comparison: Comparison | null;
  /** The simple model that did better there and serves in its place; null where none did. */
  served: FittedMethod | null;
  facts: ItemFacts;
  tracing: Tracing;
};

type Counts = { items: number; skills: number };

/** Yields the share that is done, so that whoever waits can be told and can stop. */
export function* learnKnowledge(
  histories: readonly History[],
  counts: Counts,
): Generator<number, LearnedKnowledge> {
  const model = fitAbilityModel(histories, counts);
  yield 0.3;
  const comparison = compareModels(histories, counts);
  yield 0.6;
  const best = comparison ? bestOf(comparison) : 'abilities';
  const served = best === 'abilities' ? null : fitMethod(best, histories, counts);
  yield 0.7;
  const abilities = histories.map((history) => adaptAbilities(model, history).mean[0]);
  yield 0.85;
  const facts = gatherFacts(histories, abilities, counts);
  return { model, comparison, served, facts, tracing: tracingOf(histories, model) };
}

/** In one go, where nobody waits for another answer. */
export function learnKnowledgeAtOnce(
  histories: readonly History[],
  counts: Counts,
): LearnedKnowledge {
  const work = learnKnowledge(histories, counts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** How skills are known and shown, from answers that came without being told what was right. */
export const tracingOf = (histories: readonly History[], { items }: AbilityModel): Tracing =>
  fitTracing(
    histories.flatMap((history) =>
      [...Map.groupBy(history, ({ skills: [skill] }) => skill)].flatMap(([skill, own]) =>
        skill === undefined
          ? []
          : [
              own.map(({ item, correct }) => ({
                correct,
                ease: items[item]?.mean ?? 0,
                taught: false,
              })),
            ],
      ),
    ),
  );
