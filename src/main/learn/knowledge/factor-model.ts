/**
 * What items have in common beyond their skills: a logistic factor model, so that each answer says something about
 * all items that ask for the same things (multidimensional item response theory; Reckase 2009, chapter 4).
 *
 *   logit P(right) = w₀ + Σ wₖ z[student]ₖ    with    w[item] = common + mean of shift[skills] + shift[item]
 *
 * The weights of an item are drawn towards its skills', those towards the common ones; z is standard normal. Fitted by
 * variational EM on the bound of Jaakkola and Jordan 2000 (equations 13–16), in which every step is a least-squares fit.
 */
import type { Matrix } from '../linear-algebra.ts';
import type { Asked } from './answers.ts';

/** [intercept, loading by factor], by number of the skill or item; a number that is not there was not seen. */
export type FactorModel = {
  factors: number;
  common: number[];
  skills: number[][];
  items: number[][];
};

/** What a student's answers say about them: a normal with `factors` numbers. */
export type FactorPosterior = { mean: number[]; covariance: Matrix };

/** An item's weights, from its skills alone where it was never seen. */
export function weightsFor({ common, skills, items }: FactorModel, asked: Asked): number[] {
  const own = items[asked.item];
  return common.map((value, j) => {
    const shift = asked.skills.reduce((sum, skill) => sum + (skills[skill]?.[j] ?? 0), 0);
    return value + (own?.[j] ?? 0) + shift / Math.max(1, asked.skills.length);
  });
}
