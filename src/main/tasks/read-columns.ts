/** First step of tasks: a section's gradebook as columns of numbers, in the course's order. */
import type { LineItem, Score, SectionGradebook } from '../../shared/nouns.ts';
import { kindOfTitle } from './kind-of-title.ts';

/** One line item as numbers; the arrays run over the section's students. */
export type Column = {
  /** Index into the gradebook's line items; null for an assessment that is only imagined. */
  lineItem: number | null;
  /** Index into the gradebook's categories; without one the kind that the title tells, else null. */
  category: number | string | null;
  /** Share of the term grade that the category has, 0–1; null when points alone count. */
  weight: number | null;
  /** Scores as shares of the maximum; null where no number is known. */
  fractions: readonly (number | null)[];
  missing: readonly boolean[];
  excused: readonly boolean[];
  late: readonly boolean[];
};

const LOWEST_FRACTION = -0.5;
const HIGHEST_FRACTION = 1.5;

/**
 * Columns in the course's order; totals are left out, as they repeat what the others say.
 * A column without a usable maximum is measured by its highest score, and has no fractions where even that is 0.
 */
export function readColumns(gradebook: SectionGradebook): Column[] {
  return gradebook.lineItems
    .map((lineItem, index) => ({ lineItem, index }))
    .filter(({ lineItem }) => lineItem.kind !== 'total')
    .sort((a, b) => a.lineItem.position - b.lineItem.position)
    .map(({ lineItem, index }) => readColumn(gradebook, lineItem, index));
}

function readColumn(gradebook: SectionGradebook, lineItem: LineItem, index: number): Column {
  const scores = gradebook.scores.map((row) => row[index]);
  const highest = highestPoints(scores);
  return {
    lineItem: index,
    ...placeOf(gradebook, lineItem),
    fractions: scores.map((score) => fractionOf(score, lineItem.maxPoints, highest)),
    missing: scores.map((score) => score?.status === 'missing' || score?.status === 'absent'),
    excused: scores.map((score) => score?.status === 'excused'),
    late: scores.map((score) => score?.late ?? false),
  };
}

function placeOf(
  gradebook: SectionGradebook,
  { categoryId, title }: LineItem,
): Pick<Column, 'category' | 'weight'> {
  const { category, weight } = placeInScheme(gradebook, categoryId);
  return { category: category ?? kindOfTitle(title), weight };
}

/** Where a category stands in the grade; the scheme's weight counts before the file's. */
function placeInScheme(
  gradebook: SectionGradebook,
  categoryId: number | null,
): Pick<Column, 'category' | 'weight'> {
  const at = gradebook.categories.findIndex((category) => category.id === categoryId);
  const category = gradebook.categories[at];
  if (!category) return { category: null, weight: null };
  const planned = gradebook.scheme.categories.find(({ name }) => name === category.name);
  return { category: at, weight: planned?.weight ?? category.weight };
}

/** An assessment that nobody has taken yet, as a column without a score. */
export function upcomingColumn(
  gradebook: SectionGradebook,
  place: Pick<Column, 'lineItem' | 'category' | 'weight'>,
): Column {
  const none = gradebook.students.map(() => false);
  return { ...place, fractions: none.map(() => null), missing: none, excused: none, late: none };
}

function highestPoints(scores: readonly (Score | undefined)[]): number {
  return scores.reduce((highest, score) => Math.max(highest, gradedPoints(score) ?? 0), 0);
}

const gradedPoints = (score: Score | undefined): number | null =>
  score?.status === 'graded' && Number.isFinite(score.points) ? score.points : null;

function fractionOf(
  score: Score | undefined,
  maxPoints: number | null,
  highest: number,
): number | null {
  const points = gradedPoints(score);
  const stated = score?.outOf ?? maxPoints;
  const maximum = stated !== null && stated > 0 ? stated : highest;
  if (points === null || maximum <= 0) return null;
  return Math.min(HIGHEST_FRACTION, Math.max(LOWEST_FRACTION, points / maximum));
}

/** True once somebody's work in this column has a grade. */
export const isMarked = (column: Column): boolean => column.fractions.some((f) => f !== null);
