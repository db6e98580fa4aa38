/** Why a forecast is what it is: Shapley's values over eight feature groups, enumerated, so that they add up. */
import { FEATURE_COUNT, FEATURE_GROUPS, featuresOf } from '../../tasks/features.ts';
import type { FeatureGroup } from '../../tasks/features.ts';

/** A forecast as a function of standardised features and of the section's level. */
export type Point = { row: readonly number[]; anchor: number };

const GROUPS = FEATURE_GROUPS.length;
export const COALITIONS = 2 ** GROUPS;
const SECTION = FEATURE_GROUPS.indexOf('section');
const groupOfFeature = Array.from({ length: FEATURE_COUNT }, (_, at) =>
  FEATURE_GROUPS.findIndex((group) => featuresOf(group).includes(at)),
);

/**
 * The student as each coalition of groups knows them: what is not in it is as in training on average
 * (a standardised 0), the section's level included. In order of the coalition's bits.
 */
export function coalitionsOf({ row, anchor }: Point, usualLevel: number): Point[] {
  return Array.from({ length: COALITIONS }, (_, coalition) => ({
    row: row.map((value, at) => (isIn(coalition, groupOfFeature[at] ?? 0) ? value : 0)),
    anchor: isIn(coalition, SECTION) ? anchor : usualLevel,
  }));
}

const isIn = (coalition: number, group: number): boolean => (coalition & (1 << group)) !== 0;

/**
 * Shapley (1953): each group's mean contribution over all orders in which groups may become known.
 * @param worth the forecast of each coalition, as ordered by `coalitionsOf`
 * @returns effects that add up to worth(all) − worth(none), up to rounding
 */
export function shapley(worth: readonly number[]): Record<FeatureGroup, number> {
  const effects = FEATURE_GROUPS.map((_, group) => {
    let sum = 0;
    for (let coalition = 0; coalition < COALITIONS; coalition++) {
      if (isIn(coalition, group)) continue;
      const gain = (worth[coalition | (1 << group)] ?? 0) - (worth[coalition] ?? 0);
      sum += gain * weightOf(bitCount(coalition));
    }
    return [FEATURE_GROUPS[group], sum] as const;
  });
  // every group is named above, which fromEntries can't tell
  return Object.fromEntries(effects) as Record<FeatureGroup, number>;
}

/** Share of the orders in which exactly `before` given groups come first: before! (G − before − 1)! / G!. */
function weightOf(before: number): number {
  return (factorial(before) * factorial(GROUPS - before - 1)) / factorial(GROUPS);
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >> 1));
