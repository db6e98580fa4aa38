/**
 * What is believed of the spreads before a school's own data: log-normal, learned over many schools in an outer loop
 * (learn-scale-prior.ts); a school's data then move it, and effects are pooled as much as the spreads found there allow.
 */
import type { ScaleName, Scales } from './design.ts';
import { SCALES } from './design.ts';

/** Median of each spread in standard deviations of a score, and the standard deviation of its logarithm. */
export type ScalePrior = Readonly<Record<ScaleName, { median: number; logSd: number }>>;

/** Coordinates in which the prior is a standard normal: θ = (log spread − log median) / logSd. */
export const scalesAt = (prior: ScalePrior, theta: readonly number[]): Scales =>
  Object.fromEntries(
    SCALES.map((name, i) => [
      name,
      prior[name].median * Math.exp(prior[name].logSd * (theta[i] ?? 0)),
    ]),
  ) as Scales; // one entry for every name in SCALES
