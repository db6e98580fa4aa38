/**
 * Giving the method that looks better so far to more groups, within limits: Thompson sampling whose shares never leave
 * 30–70 % (Thompson 1933; that it inflates false claims if analysed as if nothing had been adapted: Villar, Bowden,
 * Wason 2015). So it is analysed by drawing the whole adaptive course anew (Simon and Simon 2011).
 */
import { normalShare } from '../../../../shared/normal.ts';
import type { Random } from '../../../../shared/random.ts';
import type { Arms } from './draw-arms.ts';
import { drawArms, withOnes } from './draw-arms.ts';
import type { Means } from './estimate-difference.ts';
import { differenceOf } from './estimate-difference.ts';

export const FLOOR = 0.3;
/** Two rounds by even chance before anything is adapted. */
export const FIRST_ROUNDS = 2;
/** What methods may differ by, standard deviations of a score. */
const DIFFERENCE_SD = 0.2;

/** Chance that arm 1 is the better one, kept within the floor. */
export function shareOfOne(means: Means, arms: readonly Arms[]): number {
  const found = differenceOf(means, arms);
  if (!found) return 0.5;
  const precision = 1 / DIFFERENCE_SD ** 2;
  const own = 1 / Math.max(found.error, 0.02) ** 2;
  const mean = (own * found.effect) / (own + precision);
  const chance = normalShare(mean * Math.sqrt(own + precision));
  return Math.min(1 - FLOOR, Math.max(FLOOR, chance));
}

/** The next round's arms; with several units, each arm keeps one at least. */
export function nextArms(
  units: number,
  so: { means: Means; arms: readonly Arms[] },
  random: Random,
): Arms {
  const share = shareOfOne(so.means, so.arms);
  if (units === 1) return [random.chance(share) ? 1 : 0];
  const wanted = units * share;
  const ones = Math.floor(wanted) + (random.chance(wanted - Math.floor(wanted)) ? 1 : 0);
  return withOnes(units, Math.min(units - 1, Math.max(1, ones)), random);
}

/** A whole adaptive course over outcomes that would have been what they were whoever was taught how. */
export function redrawAdaptive(means: Means, random: Random): Arms[] {
  const units = means[0]?.length ?? 0;
  const arms: Arms[] = drawArms(units, Math.min(FIRST_ROUNDS, means.length), random);
  while (arms.length < means.length)
    arms.push(nextArms(units, { means: means.slice(0, arms.length), arms }, random));
  return arms;
}
