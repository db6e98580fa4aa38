/** The statistician's forecasts: simple methods and the anchored mixed model that every learner starts from. */
import type { Examples, MixedModel } from '../../learn/mixed-model.ts';
import { predictMixed } from '../../learn/mixed-model.ts';
import { FEATURES } from '../../tasks/features.ts';
import type { FeatureName } from '../../tasks/features.ts';
import type { OutcomeExample } from '../../tasks/outcome-task.ts';
import { SIMPLE_METHODS } from '../../tasks/simple-forecasts.ts';
import type { SimpleMethod } from '../../tasks/simple-forecasts.ts';
import { scaleOf, standardise } from '../../tasks/standardise.ts';
import type { FeatureScale } from '../../tasks/standardise.ts';
import { joinMoments, momentsOf } from '../../tasks/statistics.ts';
import type { Moments } from '../../tasks/statistics.ts';
import { SPREAD_AT, ownWidth, spreadWidth } from './section-width.ts';

export const BASE_METHODS = [...SIMPLE_METHODS, 'mixed-model'] as const;
export type BaseMethod = (typeof BASE_METHODS)[number];

/** Mean and spread of one forecast, in shares of the maximum, before calibration. */
export type Estimate = {
  mean: number;
  sd: number;
  /** As in Predictive, in shares of the maximum. */
  loadings?: readonly number[];
};

/** What past sections taught without a learner. Plain numbers: it can be stored as JSON. */
export type BaseModel = {
  scale: FeatureScale;
  /** The level of an assessment where the section has shown none yet. */
  level: number;
  mixed: MixedModel;
  /** Usual spread of a column, against which a section's own is judged. */
  usualSpread: number;
  simpleSpread: Record<SimpleMethod, number>;
};

/**
 * The mixed model looks at students and the item's kind, not at the section: with few courses, slopes on
 * section features learn the courses by heart (on OULAD 2013 → 2014 they cost 4–20 % of the error).
 */
const LEFT_OUT: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'sectionLevel',
  'lastShift',
  'sectionSpread',
  'abilitySpread',
  'agreement',
  'sectionSize',
  'sectionMissingShare',
  'place',
  'weight',
]);
const MIXED_FEATURES = FEATURES.flatMap(([name], at) => (LEFT_OUT.has(name) ? [] : [at]));
export const MIXED_RIDGE = 3;

/** The part of a base model that needs no fit. */
export type Measures = Omit<BaseModel, 'mixed'>;

/** One section's share in the measures: measured once, put together anew for every fold. */
export type SectionMeasures = {
  features: Moments[];
  outcome: Moments;
  errors: Record<SimpleMethod, Moments>;
};

/** @param examples with known outcomes */
export function measureSection(examples: readonly OutcomeExample[]): SectionMeasures {
  const outcomes = examples.map(({ y }) => y ?? Number.NaN);
  const errors = (method: SimpleMethod) =>
    momentsOf(
      examples.map(({ simple }, i) => (outcomes[i]! - (simple[method] ?? Number.NaN)) ** 2),
    );
  return {
    features: FEATURES.map((_, at) => momentsOf(examples.map(({ x }) => x[at] ?? Number.NaN))),
    outcome: momentsOf(outcomes),
    errors: {
      'section-mean': errors('section-mean'),
      'running-mean': errors('running-mean'),
      'last-score': errors('last-score'),
    },
  };
}

export function measureBase(sections: readonly SectionMeasures[]): Measures {
  const features = FEATURES.map((_, at) => joinMoments(sections.map((one) => one.features[at]!)));
  const spread = (method: SimpleMethod) =>
    Math.sqrt(joinMoments(sections.map(({ errors }) => errors[method])).mean) || UNKNOWN_SPREAD;
  return {
    scale: scaleOf(features),
    level: joinMoments(sections.map(({ outcome }) => outcome)).mean,
    usualSpread: features[SPREAD_AT]?.mean ?? 0,
    simpleSpread: {
      'section-mean': spread('section-mean'),
      'running-mean': spread('running-mean'),
      'last-score': spread('last-score'),
    },
  };
}

/** The mixed model's groups: a section's single assessments, as the level of each is drawn anew. */
export function mixedGroups(examples: readonly OutcomeExample[], base: Measures): Examples[] {
  const items = Map.groupBy(examples, (example) => example.lineItem);
  return [...items.values()].map((item) => ({
    x: item.map((example) => mixedRow(example, base)),
    y: item.map((example) => (example.y ?? 0) - anchorOf(example, base)),
  }));
}

export const anchorOf = ({ anchor }: OutcomeExample, { level }: Pick<BaseModel, 'level'>): number =>
  anchor ?? level;

export const standardRow = (
  example: OutcomeExample,
  { scale }: Pick<BaseModel, 'scale'>,
): number[] => standardise(example.x, scale);

const mixedRow = (example: OutcomeExample, base: Pick<BaseModel, 'scale'>): number[] =>
  pickMixed(standardRow(example, base));

const pickMixed = (row: readonly number[]): number[] => MIXED_FEATURES.map((at) => row[at] ?? 0);

/** The mixed model's mean above the anchor, for standardised rows: a new assessment's own effect is expected to be 0. */
export function mixedMean(
  { mixed }: Pick<BaseModel, 'mixed'>,
  rows: readonly (readonly number[])[],
): number[] {
  return rows.map((row) =>
    MIXED_FEATURES.reduce(
      (sum, at, i) => sum + (row[at] ?? 0) * (mixed.beta[i + 1] ?? 0),
      mixed.beta[0] ?? 0,
    ),
  );
}

/**
 * Every base method's estimate for every example, in order.
 * @param known the section's own examples with outcomes, by which its ranges widen or narrow
 */
export function estimateBase(
  base: BaseModel,
  examples: readonly OutcomeExample[],
  known: readonly OutcomeExample[],
): Record<BaseMethod, Estimate>[] {
  const rows = examples.map((example) => mixedRow(example, base));
  const { mean, variance } = predictMixed(base.mixed, { x: [], y: [] }, rows);
  const own = ownWidths(base, known);
  return examples.map((example, i) => {
    const width = spreadWidth(example, base);
    const simple = (method: SimpleMethod): Estimate => ({
      mean: example.simple[method] ?? base.level,
      sd: base.simpleSpread[method] * width * own[method],
    });
    return {
      'section-mean': simple('section-mean'),
      'running-mean': simple('running-mean'),
      'last-score': simple('last-score'),
      'mixed-model': {
        mean: anchorOf(example, base) + (mean[i] ?? 0),
        sd: Math.sqrt(variance[i] ?? 0) * width * own['mixed-model'],
      },
    };
  });
}

/** What the mixed model expects to be off in a usual section: by the assessment's own level and by each score. */
export const mixedSpread = ({ mixed }: Pick<BaseModel, 'mixed'>): number =>
  Math.hypot(Math.sqrt(mixed.sigma2), mixed.covarianceFactor[0]?.[0] ?? 0);

/** How far each base method was off in this section's known assessments, against what its model expects. */
function ownWidths(base: BaseModel, known: readonly OutcomeExample[]): Record<BaseMethod, number> {
  const told = known.filter(({ anchor }) => anchor !== null); // a section's first column is another matter
  const explained = mixedMean(
    base,
    told.map((example) => standardRow(example, base)),
  );
  const widthOf = (spread: number, meanOf: (example: OutcomeExample, i: number) => number) =>
    ownWidth(
      told.map((example, i) => {
        const usual = spread * spreadWidth(example, base);
        return { item: example.lineItem, z: ((example.y ?? 0) - meanOf(example, i)) / usual };
      }),
    );
  const simple = (method: SimpleMethod) =>
    widthOf(base.simpleSpread[method], (example) => example.simple[method] ?? base.level);
  return {
    'section-mean': simple('section-mean'),
    'running-mean': simple('running-mean'),
    'last-score': simple('last-score'),
    'mixed-model': widthOf(
      mixedSpread(base),
      (example, i) => anchorOf(example, base) + (explained[i] ?? 0),
    ),
  };
}

/** Of a simple method that was never wrong, or never asked. */
const UNKNOWN_SPREAD = 0.2;
