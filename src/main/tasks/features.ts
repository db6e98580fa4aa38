/** The features of an outcome example: their names, their order, and the group a reason speaks of. */

export const FEATURE_GROUPS = [
  'level',
  'recent',
  'trend',
  'category',
  'missing',
  'spread',
  'section',
  'item',
] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** Raise this when a feature changes its meaning: a model of another version does not fit. */
export const FEATURES_VERSION = 1;

/**
 * `…Deviation`, `…Shift`: shares of the maximum, against the section (a student's score minus the column's mean);
 * `…Rise`: the same against the student's own mean, so that each group says what the others do not;
 * `…Z`: in standard deviations within the section. The outcome is measured from `sectionLevel` too
 * (see `anchor` in make-tasks.ts), so that what is learned carries over to easier and harder courses.
 */
export const FEATURES = [
  ['meanDeviation', 'level'],
  ['meanZ', 'level'],
  ['recencyRise', 'recent'],
  ['trendZ', 'trend'],
  ['categoryRise', 'category'],
  ['missingShare', 'missing'],
  ['missedLast', 'missing'],
  ['excusedShare', 'missing'],
  ['lateShare', 'missing'],
  ['ownSpreadZ', 'spread'],
  ['knownCount', 'spread'],
  ['sectionLevel', 'section'],
  ['lastShift', 'section'],
  ['sectionSpread', 'section'],
  ['abilitySpread', 'section'],
  ['agreement', 'section'],
  ['sectionSize', 'section'],
  ['sectionMissingShare', 'section'],
  ['place', 'item'],
  ['gap', 'item'],
  ['categoryShift', 'item'],
  ['categoryShare', 'item'],
  ['weight', 'item'],
] as const satisfies readonly (readonly [string, FeatureGroup])[];

export type FeatureName = (typeof FEATURES)[number][0];
export const FEATURE_COUNT = FEATURES.length;

/** Positions of a group's features within an example. */
export const featuresOf = (group: FeatureGroup): number[] =>
  FEATURES.flatMap(([, of], at) => (of === group ? [at] : []));
