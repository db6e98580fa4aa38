/**
 * What is believed of spreads before a school's own sections: medians in standard deviations of a score. Learned over 60
 * simulated schools unlike each other and widened at 60 others (benchmark/methods/learn-effect-prior.ts):
 *   quickstudy simulate methods --prior --schools 60 --seed 11
 * At the schools with few data that the width was chosen at, 76 of 100 of its ranges for 8 in 10 held; unwidened, 75.
 * Half as wide again they kept 79, but more was claimed in schools where nothing had an effect.
 */
import type { ScalePrior } from '../../../learn/effects/scale-prior.ts';

export const EFFECT_PRIOR: ScalePrior = {
  cell: { median: 0.034, logSd: 0.54 },
  period: { median: 0.197, logSd: 0.58 },
  block: { median: 0.355, logSd: 0.54 },
  place: { median: 0.065, logSd: 0.72 },
  part: { median: 0.02, logSd: 0.73 },
  effect: { median: 0.118, logSd: 0.67 },
};
