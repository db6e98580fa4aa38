/** The shape of forecasts by what held-out groups turned out to be: groups, not rows, are what a new group is like. */
import { LEVELS, UNPROVEN_SHAPE, normalQuantile } from '../../tasks/predictive.ts';
import type { Shape } from '../../tasks/predictive.ts';

/** `surprise` = (outcome − mean) / sd, of a forecast by methods that had not seen the group. */
export type Surprise = { group: number; surprise: number };

/** The normal shape counts as much as this many groups. */
const NORMAL_GROUPS = 8;

/** Each group weighs the same; levels move outward by 1 / (groups + 1), since a new one may be the strangest. */
export function shapeOfSurprises(surprises: readonly Surprise[]): Shape {
  if (surprises.length === 0) return UNPROVEN_SHAPE;
  const sizes = new Map<number, number>();
  for (const { group } of surprises) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = sizes.size;
  const sorted = surprises.toSorted((a, b) => a.surprise - b.surprise);
  const weights = sorted.map(({ group }) => 1 / (groups * (sizes.get(group) ?? 1)));
  let at = 0;
  let passed = weights[0];
  return LEVELS.map((p) => {
    const level = outward(p, groups);
    while (passed < level && at < sorted.length - 1) passed += weights[++at];
    const own = sorted[at].surprise;
    return (groups * own + NORMAL_GROUPS * normalQuantile(p)) / (groups + NORMAL_GROUPS);
  });
}

function outward(p: number, groups: number): number {
  const kept = groups / (groups + 1);
  return p < 0.5 ? p * kept : 1 - (1 - p) * kept;
}
