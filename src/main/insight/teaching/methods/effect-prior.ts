/** What is believed of spreads before a school's own sections: medians in standard deviations of a score. */
import type { ScalePrior } from '../../../learn/effects/scale-prior.ts';

export const EFFECT_PRIOR: ScalePrior = {
  cell: { median: 0.06, logSd: 0.6 },
  period: { median: 0.2, logSd: 0.6 },
  block: { median: 0.35, logSd: 0.6 },
  place: { median: 0.1, logSd: 0.6 },
  part: { median: 0.1, logSd: 0.6 },
  effect: { median: 0.1, logSd: 0.7 },
};
