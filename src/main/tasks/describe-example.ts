/** An example's features: one student and one upcoming line item, seen only through the section's known past. */
import { FEATURES } from './features.ts';
import type { FeatureName } from './features.ts';
import type { Column } from './read-columns.ts';
import type { History } from './summarise-history.ts';
import { known, mean, recencyMean, shrunkenSlope, standardDeviation } from './statistics.ts';

/** What is asked about: an upcoming column's place in the scheme, and how many columns lie between (1 = the next). */
export type Upcoming = Pick<Column, 'category' | 'weight'> & { gap: number };

const KEEP = 0.5;
/** A student's mean is pulled to the section's as if by so many scores at the section's level. */
const SECTION_SCORES = 1;

/** @returns FEATURES in order; NaN where nothing is known, which standardising turns into the training mean */
export function describeExample(history: History, student: number, upcoming: Upcoming): number[] {
  const results = resultsOf(history, student);
  const named: Record<FeatureName, number | null> = {
    ...describeResults(results),
    ...describeCategory(history, results, upcoming),
    ...describeAbsences(history, student),
    ...describeSection(history),
    place: Math.log1p(history.columns.length),
    gap: Math.log(Math.max(1, upcoming.gap)),
    weight: upcoming.weight,
  };
  return FEATURES.map(([name]) => named[name] ?? Number.NaN);
}

type Result = { at: number; deviation: number; z: number };

/** The student's trusted scores against the section, oldest first. */
function resultsOf(history: History, student: number): Result[] {
  return history.columns.flatMap((column, at) => {
    const fraction = column.fractions[student] ?? null;
    if (!history.trusted[at] || fraction === null) return [];
    const deviation = fraction - (history.columnMeans[at] ?? fraction);
    return [{ at, deviation, z: history.z[at]?.[student] ?? 0 }];
  });
}

const deviationsOf = (results: readonly Result[]): number[] => results.map((r) => r.deviation);
const zsOf = (results: readonly Result[]): number[] => results.map((r) => r.z);
const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

function describeResults(results: readonly Result[]) {
  const deviations = deviationsOf(results);
  const zs = zsOf(results);
  return {
    meanDeviation: mean(deviations) ?? 0,
    meanZ: mean(zs) ?? 0,
    shrunkenDeviation: sum(deviations) / (deviations.length + SECTION_SCORES),
    lastDeviation: deviations.at(-1) ?? 0,
    lastZ: zs.at(-1) ?? 0,
    recencyDeviation: recencyMean(deviations, KEEP) ?? 0,
    trendZ: shrunkenSlope(
      results.map(({ at }) => at),
      zs,
    ),
    ownSpreadZ: standardDeviation(zs),
    knownCount: Math.log1p(results.length),
  };
}

/** Falls back to all of the student's work where the category has none yet. */
function describeCategory(history: History, results: readonly Result[], { category }: Upcoming) {
  const same = history.columns.map((column) => column.category === category);
  const alike = results.filter(({ at }) => same[at]);
  const chosen = alike.length > 0 ? alike : results;
  const levels = history.columnMeans.filter((_, at) => history.trusted[at] && same[at]);
  const level = mean(known(levels)) ?? history.level;
  return {
    categoryDeviation: mean(deviationsOf(chosen)) ?? 0,
    categoryZ: mean(zsOf(chosen)) ?? 0,
    categoryShare: results.length > 0 ? alike.length / results.length : null,
    categoryShift: level === null ? null : level - (history.level ?? level),
  };
}

function describeAbsences(history: History, student: number) {
  const shareOf = (flags: (column: Column) => readonly boolean[]) =>
    mean(history.columns.map((column) => Number(flags(column)[student] ?? false))) ?? 0;
  return {
    missingShare: shareOf((column) => column.missing),
    missedLast: Number(history.columns.at(-1)?.missing[student] ?? false),
    excusedShare: shareOf((column) => column.excused),
    lateShare: shareOf((column) => column.late),
  };
}

function describeSection(history: History) {
  return {
    sectionLevel: history.level,
    lastShift:
      history.lastLevel === null ? null : history.lastLevel - (history.level ?? history.lastLevel),
    sectionSpread: history.spread,
    abilitySpread: history.abilitySpread,
    agreement: history.agreement,
    sectionSize: Math.log1p(history.columns[0]?.fractions.length ?? 0),
    sectionMissingShare: history.missingShare,
  };
}
