/** How wide a section's ranges are against what is usual: by its spread at first, then by its own surprises. */
import { FEATURES } from '../../tasks/features.ts';
import type { OutcomeExample } from '../../tasks/outcome-task.ts';

export const SPREAD_AT = FEATURES.findIndex(([name]) => name === 'sectionSpread');

/**
 * Where a section's scores spread more than usual, so do its errors: three quarters of the excess are believed of work of a
 * kind that was seen before, a quarter of it of a new kind. Decided on OULAD's 2013 presentations as on a first day (CRPS
 * of known kinds .0715 with a quarter, .0705 with three quarters; of everything, with new kinds, .0828 and .0836); on
 * simulated sections it makes no difference.
 */
const SPREAD_BELIEF = { knownKind: 0.75, newKind: 0.25 };

export function spreadWidth(
  example: OutcomeExample,
  { usualSpread }: { usualSpread: number },
): number {
  const spread = example.x[SPREAD_AT] ?? Number.NaN;
  if (!Number.isFinite(spread) || !(usualSpread > 0)) return 1;
  const belief = example.isNewKind ? SPREAD_BELIEF.newKind : SPREAD_BELIEF.knownKind;
  return Math.sqrt(1 - belief + belief * Math.min(4, (spread / usualSpread) ** 2));
}

/** What is usual counts as much as this many assessments of the section's own. */
const USUAL_ITEMS = 1;
/** Fewer students say too little of an assessment. */
const FEWEST_STUDENTS = 3;
/** One assessment far off widens what follows, but not without limit. */
const MOST = 6;

/**
 * Assessments are what counts, not students: all of one are off together.
 * @param surprises of known outcomes, in usual standard deviations
 * @returns 1 where nothing is known yet
 */
export function ownWidth(surprises: readonly { item: number | null; z: number }[]): number {
  const items = [...Map.groupBy(surprises, ({ item }) => item).values()]
    .filter((own) => own.length >= FEWEST_STUDENTS)
    .map((own) => Math.min(MOST, own.reduce((sum, { z }) => sum + z * z, 0) / own.length));
  const sum = items.reduce((total, square) => total + square, 0);
  return Math.sqrt((USUAL_ITEMS + sum) / (USUAL_ITEMS + items.length));
}
