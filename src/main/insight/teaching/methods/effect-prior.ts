/**
 * What is believed of spreads before a school's own sections: medians in standard deviations of a score. Learned over 60
 * simulated schools unlike each other, effects widened by half at 60 others that tell little
 * (benchmark/methods/learn-effect-prior.ts):
 *   quickstudy simulate methods --prior --schools 60 --seed 11
 * At the latter 78 of 100 ranges for 8 in 10 held, at 60 more of that kind 77 (docs/method-figures.md).
 */
import type { ScalePrior } from '../../../learn/effects/scale-prior.ts';

export const EFFECT_PRIOR: ScalePrior = {
  batch: { median: 0.082, logSd: 0.64 },
  period: { median: 0.128, logSd: 0.75 },
  block: { median: 0.313, logSd: 0.55 },
  place: { median: 0.333, logSd: 0.6 },
  part: { median: 0.021, logSd: 0.74 },
  effect: { median: 0.128, logSd: 0.71 },
};
