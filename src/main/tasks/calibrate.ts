/**
 * How wide a forecast must be so that its ranges keep their promise in a new section: conformal prediction in which
 * sections are the exchangeable units (Dunn, Wasserman, Ramdas 2022), with Mondrian bins by how much was known: of the
 * student, and of the kind of work.
 */
import { LEVELS, UNPROVEN_SHAPE, normalQuantile } from './predictive.ts';
import type { Shape } from './predictive.ts';

/** One held-out forecast: `surprise` = (outcome − mean) / sd. */
export type Surprise = {
  section: number;
  /** Sections of one course in one term share their assessments, and may all be off together in one of them. */
  assessment: string;
  surprise: number;
} & Known;

/** What a forecast's bin goes by. */
type Known = { knownCount: number; isNewKind: boolean };

/** Bins begin at these many known scores; as many again for work of a kind that the section has not seen. */
const BINS = [0, 1, 2, 4] as const;

/** Per bin the shape of its forecasts; what a new section is promised. */
export type Calibration = { shapes: readonly Shape[]; sections: number; forecasts: number };

export const UNCALIBRATED: Calibration = {
  shapes: BINS.map(() => UNPROVEN_SHAPE),
  sections: 0,
  forecasts: 0,
};

/** A large section says more than a small one, but not without limit: its students share one class. */
const SECTION_WEIGHT = 25;
const BIN_SECTIONS = 8;
const BIN_FORECASTS = 150;
const BIN_ASSESSMENTS = 5;
/** By the rank bound n ≥ ⌈1 / α⌉ − 1, a 90 % range needs nine sections before it may be narrower than the model's. */
const ENOUGH_SECTIONS = 9;

const binOf = (knownCount: number): number => BINS.findLastIndex((from) => knownCount >= from);

/** What was calibrated before kinds were told apart has the first bins alone. */
export function shapeFor({ shapes }: Calibration, { knownCount, isNewKind }: Known): Shape {
  const bin = binOf(knownCount);
  return shapes[bin + (isNewKind ? BINS.length : 0)] ?? shapes[bin] ?? UNPROVEN_SHAPE;
}

const count = (surprises: readonly Surprise[], what: 'section' | 'assessment'): number =>
  new Set(surprises.map((s) => s[what])).size;

const isEnough = (own: readonly Surprise[]): boolean =>
  own.length >= BIN_FORECASTS &&
  count(own, 'section') >= BIN_SECTIONS &&
  count(own, 'assessment') >= BIN_ASSESSMENTS;

/** @param surprises of forecasts made by models that had not seen the section */
export function calibrate(surprises: readonly Surprise[]): Calibration {
  const sections = count(surprises, 'section');
  if (sections === 0) return UNCALIBRATED;
  const sorted = surprises.toSorted((a, b) => a.surprise - b.surprise);
  const pooled = shapeOf(sorted, 'assessment');
  const shapes = [false, true].flatMap((isNewKind) => {
    const alike = sorted.filter((s) => s.isNewKind === isNewKind);
    const shapeOfAlike = (own: readonly Surprise[], otherwise: Shape) =>
      isEnough(own) ? shapeOf(own, isNewKind ? 'assessment' : 'section') : otherwise;
    const ofKind = shapeOfAlike(alike, pooled);
    return BINS.map((_, bin) =>
      shapeOfAlike(
        alike.filter(({ knownCount }) => binOf(knownCount) === bin),
        ofKind,
      ),
    );
  });
  return { shapes, sections, forecasts: surprises.length };
}

/**
 * @param sorted smallest surprise first
 * @param by what is surprising as a whole
 */
function shapeOf(sorted: readonly Surprise[], by: 'section' | 'assessment'): Shape {
  const sections = count(sorted, 'section');
  const clusters = count(sorted, by);
  const quantiles = weightedQuantiles(
    sorted,
    LEVELS.map((p) => outward(p, clusters)),
  );
  if (sections >= ENOUGH_SECTIONS) return quantiles;
  return quantiles.map((q, k) => wider(q, LEVELS[k] ?? 0.5));
}

/**
 * With few clusters the new one may well be the most surprising: levels move outward by 1 / (clusters + 1). Decided on
 * OULAD's 2013 presentations, each forecast from the two others: of known kinds of work 80 % ranges were kept in 78 of
 * 100 cases where sections count, in 86 where assessments do. A new kind is off for everybody together: there
 * assessments count.
 */
function outward(p: number, clusters: number): number {
  const kept = clusters / (clusters + 1);
  return p < 0.5 ? p * kept : 1 - (1 - p) * kept;
}

const wider = (q: number, p: number): number =>
  p < 0.5 ? Math.min(q, normalQuantile(p)) : Math.max(q, normalQuantile(p));

function weightedQuantiles(sorted: readonly Surprise[], levels: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const { section } of sorted) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  const weights = sorted.map((s) => Math.min(1, SECTION_WEIGHT / (sizes.get(s.section) ?? 1)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  let passed = weights[0] ?? 0;
  return levels.map((p) => {
    while (passed < p * total && at < sorted.length - 1) passed += weights[++at]!;
    return sorted[at]?.surprise ?? 0;
  });
}
