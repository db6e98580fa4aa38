/** What a section's known columns say about the section itself: level, spread, and which columns tell students apart. */
import type { Column } from './read-columns.ts';
import type { Known } from './statistics.ts';
import { correlation, known, mean, standardDeviation } from './statistics.ts';

/** The known past of a section at a moment; everything in it comes from `columns` alone. */
export type History = {
  columns: readonly Column[];
  /** Per column: whether it says something about how a student does (see `tellsStudentsApart`). */
  trusted: readonly boolean[];
  /** Per column, per student: the score standardised within the section. */
  z: readonly Known[];
  columnMeans: readonly (number | null)[];
  /** Mean of every known score, as a teacher would compute it. */
  plainMean: number | null;
  /** Over trusted columns: the mean of their means, the last one's mean, and the mean of their spreads. */
  level: number | null;
  lastLevel: number | null;
  spread: number | null;
  /** Spread of the students' own means. */
  abilitySpread: number | null;
  /** Correlation of neighbouring trusted columns, pulled towards what is usual. */
  agreement: number;
  /** Share of cells without a score though the work was given. */
  missingShare: number;
};

const SMALLEST_SPREAD = 0.02;
/** Neighbouring assessments correlate .48–.68 in real gradebooks (OULAD); few pairs pull little. */
const USUAL_AGREEMENT = 0.5;
const USUAL_AGREEMENT_PAIRS = 10;
const CODED_COLUMN_STUDENTS = 8;
const CODED_COLUMN_SHARE = 0.9;
const CODED_COLUMN_CORRELATION = 0.2;
const REVERSED_CORRELATION = -0.3;

export function summariseHistory(columns: readonly Column[]): History {
  const z = columns.map(standardScores);
  const trusted = columns.map((column, at) => tellsStudentsApart(column, restMeans(z, at)));
  const relied = columns.filter((_, at) => trusted[at]);
  const columnMeans = columns.map((column) => mean(known(column.fractions)));
  const students = columns[0]?.fractions.map((_, i) => i) ?? [];
  const studentMeans = students.map((i) => mean(known(relied.map((c) => c.fractions[i] ?? null))));
  const spreads = relied.map((column) => standardDeviation(known(column.fractions)));
  const levels = relied.map((column) => mean(known(column.fractions)) ?? 0);
  return {
    columns,
    trusted,
    z,
    columnMeans,
    plainMean: mean(columns.flatMap((column) => known(column.fractions))),
    level: mean(levels),
    lastLevel: levels.at(-1) ?? null,
    spread: mean(spreads),
    abilitySpread: relied.length > 0 ? standardDeviation(known(studentMeans)) : null,
    agreement: neighbourAgreement(relied),
    missingShare: mean(columns.flatMap((column) => column.missing.map(Number))) ?? 0,
  };
}

/** Scores as standard deviations from the section's mean; a nearly constant column is not blown up. */
function standardise(fractions: Known): Known {
  const values = known(fractions);
  const centre = mean(values) ?? 0;
  const spread = Math.max(standardDeviation(values), SMALLEST_SPREAD);
  return fractions.map((f) => (f === null ? null : (f - centre) / spread));
}

/** A column never changes; every later moment sees it again. */
const standardised = new WeakMap<Column, Known>();

function standardScores(column: Column): Known {
  const z = standardised.get(column) ?? standardise(column.fractions);
  standardised.set(column, z);
  return z;
}

/** Per student: the mean standardised score over all columns but one. */
function restMeans(z: readonly Known[], without: number): Known {
  const students = z[without] ?? [];
  return students.map((_, i) =>
    mean(known(z.map((column, at) => (at === without ? null : (column[i] ?? null))))),
  );
}

/**
 * Real gradebooks hold columns that are codes (1 or 100), constants or reversed. A column of nearly but two
 * values counts only where the other columns bear it out; one that runs against them never does.
 */
function tellsStudentsApart(column: Column, others: Known): boolean {
  const values = known(column.fractions);
  const counts = valueCounts(values);
  if (counts.length < 2) return false;
  const { r, n } = correlation(column.fractions, others);
  const judged = n >= CODED_COLUMN_STUDENTS;
  if (judged && r < REVERSED_CORRELATION) return false;
  const twoLargest = (counts[0] ?? 0) + (counts[1] ?? 0);
  const coded =
    values.length >= CODED_COLUMN_STUDENTS && twoLargest >= CODED_COLUMN_SHARE * values.length;
  return !coded || (judged && r > CODED_COLUMN_CORRELATION);
}

/** How often each value occurs, most frequent first. */
function valueCounts(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

function neighbourAgreement(columns: readonly Column[]): number {
  let [sum, pairs] = [USUAL_AGREEMENT * USUAL_AGREEMENT_PAIRS, USUAL_AGREEMENT_PAIRS];
  for (let at = 1; at < columns.length; at++) {
    const { r, n } = correlation(columns[at - 1]!.fractions, columns[at]!.fractions);
    sum += r * n;
    pairs += n;
  }
  return sum / pairs;
}
