/** When a forecast is kept back, and what a forecast may mean to a teacher: absolute rules, never a ranking. */
import type { ABSTENTIONS, NEEDS } from '../../../shared/contract/forecast.ts';
import { FEATURES } from '../../tasks/features.ts';
import type { FeatureName } from '../../tasks/features.ts';
import type { Predictive, Range } from '../../tasks/predictive.ts';
import { chanceAtLeast, rangeOf } from '../../tasks/predictive.ts';

export type Need = (typeof NEEDS)[number];
export type Abstention = (typeof ABSTENTIONS)[number];

/** Fewer known scores of a student are not enough to say anything of them. */
export const FEWEST_SCORES = 3;
/** Standard deviations of the training sections beyond which nothing like it was ever seen. */
const OUTSIDE = 6;
const WATCHED: readonly FeatureName[] = ['meanDeviation', 'sectionLevel', 'sectionSpread'];
const WATCHED_AT = WATCHED.map((name) => FEATURES.findIndex(([feature]) => feature === name));

export function abstain(
  { knownCount, x, hasDrifted }: { knownCount: number; x: readonly number[]; hasDrifted: boolean },
  { mean, scale }: { mean: readonly number[]; scale: readonly number[] },
): Abstention | false {
  if (knownCount < FEWEST_SCORES) return 'too-few-scores';
  if (hasDrifted) return 'drift';
  const outside = WATCHED_AT.some((at) => {
    const spread = scale[at] ?? 0;
    return spread > 0 && Math.abs((x[at] ?? Number.NaN) - (mean[at] ?? 0)) > OUTSIDE * spread;
  });
  return outside ? 'outside-training-range' : false;
}

/** Below this chance of reaching the pass line, a student may need support. */
const SAFE_CHANCE = 0.75;
/** A student whose middle range lies wholly in this upper part above the line could stretch. */
const STRETCH_SHARE = 0.6;

const stretchLine = (passLine: number): number => passLine + STRETCH_SHARE * (1 - passLine);

/**
 * Support: the chance of reaching the line is below three in four, so that the likely range reaches below it.
 * Stretch: the middle half of the distribution lies above 60 % of the way from the line to the top.
 */
export function needOf(predictive: Predictive, passLine: number): Need {
  if (chanceAtLeast(predictive, passLine) < SAFE_CHANCE) return 'support';
  const [low]: Range = rangeOf(predictive, 0.5);
  return low >= stretchLine(passLine) ? 'stretch' : 'on-course';
}
