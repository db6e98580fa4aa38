/** Why a forecast is what it is: Shapley's values over eight feature groups, enumerated, so that they add up. */
import { FEATURE_COUNT, FEATURE_GROUPS, featuresOf } from '../../tasks/features.ts';
import type { FeatureGroup } from '../../tasks/features.ts';

/** A forecast as a function of standardised features and of the section's level. */
export type Point = { row: readonly number[]; anchor: number };

/** The forecast of each coalition of groups, in order of the coalition's bits: first nothing known, last everything. */
export type Worth = readonly number[];

export type Effects = Record<FeatureGroup, number>;

/**
 * The forecast of somebody of whom nothing is known; what each group adds to it, together the forecast; and what the
 * forecast would be without each group, all others known.
 */
export type Explanation = { baseline: number; effects: Effects; without: Effects };

const GROUPS = FEATURE_GROUPS.length;
export const COALITIONS = 2 ** GROUPS;
const EVERYTHING = COALITIONS - 1;
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

/** A forecast that is a sum: the level, and what each named group puts on it. */
export function worthOfSum(level: number, parts: Partial<Effects>): number[] {
  return Array.from({ length: COALITIONS }, (_, coalition) =>
    FEATURE_GROUPS.reduce(
      (sum, name, group) => sum + (isIn(coalition, group) ? (parts[name] ?? 0) : 0),
      level,
    ),
  );
}

const isIn = (coalition: number, group: number): boolean => (coalition & (1 << group)) !== 0;

/** @param mean the forecast as shown, where it is not quite the worth of everything: the baseline takes the difference */
export function explain(worth: Worth, mean: number = worth[EVERYTHING] ?? 0): Explanation {
  const effects = shapley(worth);
  const sum = Object.values(effects).reduce((total, effect) => total + effect, 0);
  const without = byGroup((group) => mean - gainOf(worth, EVERYTHING & ~(1 << group), group));
  return { baseline: mean - sum, effects, without };
}

/**
 * Shapley (1953): each group's mean contribution over all orders in which groups may become known.
 * @returns effects that add up to worth(all) − worth(none), up to rounding
 */
export const shapley = (worth: Worth): Effects =>
  byGroup((group) => {
    let sum = 0;
    for (let coalition = 0; coalition < COALITIONS; coalition++)
      if (!isIn(coalition, group))
        sum += gainOf(worth, coalition, group) * WEIGHT_AFTER[bitCount(coalition)]!;
    return sum;
  });

/** What a group adds to a coalition that is without it. */
const gainOf = (worth: Worth, coalition: number, group: number): number =>
  (worth[coalition | (1 << group)] ?? 0) - (worth[coalition] ?? 0);

// every group is named, which fromEntries can't tell
const byGroup = (valueOf: (group: number) => number): Effects =>
  Object.fromEntries(FEATURE_GROUPS.map((name, group) => [name, valueOf(group)])) as Effects;

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

/** Share of the orders in which exactly so many given groups come first: before! (G − before − 1)! / G!. */
const WEIGHT_AFTER = FEATURE_GROUPS.map(
  (_, before) => (factorial(before) * factorial(GROUPS - before - 1)) / factorial(GROUPS),
);

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >> 1));
