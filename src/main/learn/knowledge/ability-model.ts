/**
 * How able a student is, in general and in each skill, beside how easy each item is: a Rasch model whose items are
 * drawn towards their skills and whose abilities are drawn towards the school's (a crossed logistic mixed model).
 *
 *   logit P(right) = base + mean of ease[skills] + ease[item] + ability[student] + mean of ability[student, skills]
 *
 * Every effect is normal around 0; spreads are learned with the effects by EM with Laplace's variances
 * (Stiratelli, Laird, Ware 1984; De Boeck, Wilson 2004, chapter 6). What was never answered keeps its prior,
 * so that it answers for an item, a skill or a student that nobody has seen.
 */
import type { Asked } from './answers.ts';

/** Standard deviations of the effects, logits; without any in `skillAbility` it is a plain Rasch model. */
export type Spreads = {
  ability: number;
  skillAbility: number;
  itemEase: number;
  skillEase: number;
};

/** An effect's middle and standard deviation, logits. */
export type Effect = { mean: number; sd: number };

export type AbilityModel = {
  base: number;
  spreads: Spreads;
  /** By number; a number that is not there was not seen. */
  skills: Effect[];
  items: Effect[];
};

/** How easy an item is for a student of average ability; what is unknown of it is part of `sd`. */
export function easeOf(model: AbilityModel, { item, skills }: Asked): Effect {
  const own = model.items[item] ?? { mean: 0, sd: model.spreads.itemEase };
  let [mean, variance] = [model.base + own.mean, own.sd ** 2];
  for (const skill of skills) {
    const effect = model.skills[skill] ?? { mean: 0, sd: model.spreads.skillEase };
    mean += effect.mean / skills.length;
    variance += (effect.sd / skills.length) ** 2;
  }
  return { mean, sd: Math.sqrt(variance) };
}
