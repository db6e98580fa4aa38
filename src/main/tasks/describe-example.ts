/** An example's features: one student and one upcoming line item, seen only through the section's known past. */
import { FEATURES } from './features.ts';
import type { FeatureName } from './features.ts';
import type { Column } from './read-columns.ts';
import type { History } from './summarise-history.ts';
import { known, mean, recencyMean, shrunkenSlope, standardDeviation } from './statistics.ts';

/** What is asked about: an upcoming column's place in the scheme, and how many columns lie between (1 = the next). */
export type Upcoming = Pick<Column, 'category' | 'weight'> & { gap: number };

const KEEP = 0.5;
/** Two scores have a difference, three a direction. */
const TREND_SCORES = 3;

/** @returns FEATURES in order; NaN where nothing is known, which standardising turns into the training mean */
export function describeExample(history: History, student: number, upcoming: Upcoming): number[] {
  const { results, whatever } = describeStudent(history, student);
  const named: Record<FeatureName, number | null> = {
    ...whatever,
    ...describeCategory(history, results, upcoming),
    gap: Math.log(Math.max(1, upcoming.gap)),
    weight: upcoming.weight,
  };
  return FEATURES.map(([name]) => named[name] ?? Number.NaN);
}

/** A student as of a moment: trusted scores, and the features that are the same whatever is asked about. */
type Described = { results: Result[]; whatever: ReturnType<typeof describeWhatever> };

/** At one moment many columns are asked about: each student is described once. */
const described = new WeakMap<History, Map<number, Described>>();

function describeStudent(history: History, student: number): Described {
  const known = described.get(history) ?? new Map<number, Described>();
  described.set(history, known);
  const found = known.get(student) ?? describeAnew(history, student);
  known.set(student, found);
  return found;
}

function describeAnew(history: History, student: number): Described {
  const results = resultsOf(history, student);
  return { results, whatever: describeWhatever(history, student, results) };
}

const describeWhatever = (history: History, student: number, results: readonly Result[]) => ({
  ...describeResults(results),
  ...describeAbsences(history, student),
  ...describeSection(history),
  place: Math.log1p(history.columns.length),
});

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

/** A mean is pulled to zero as if by one more score there: a single score says less than many. */
const shrunkenMean = (values: readonly number[]): number => sum(values) / (values.length + 1);

function describeResults(results: readonly Result[]) {
  const deviations = deviationsOf(results);
  const zs = zsOf(results);
  const usual = mean(deviations) ?? 0;
  return {
    meanDeviation: shrunkenMean(deviations),
    meanZ: shrunkenMean(zs),
    recencyRise: (recencyMean(deviations, KEEP) ?? usual) - usual,
    trendZ:
      zs.length < TREND_SCORES
        ? 0
        : shrunkenSlope(
            results.map(({ at }) => at),
            zs,
          ),
    ownSpreadZ: standardDeviation(zs),
    knownCount: Math.log1p(results.length),
  };
}

function describeCategory(history: History, results: readonly Result[], { category }: Upcoming) {
  const same = history.columns.map((column) => column.category === category);
  const alike = results.filter(({ at }) => same[at]);
  const usual = mean(deviationsOf(results)) ?? 0;
  const levels = history.columnMeans.filter((_, at) => history.trusted[at] && same[at]);
  const level = mean(known(levels)) ?? history.level;
  return {
    categoryRise: shrunkenMean(deviationsOf(alike).map((deviation) => deviation - usual)),
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
