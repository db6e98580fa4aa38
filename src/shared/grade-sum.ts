/** Exact grade sums: how known scores become a grade. Store, what-if, forecasts and screen share this arithmetic. */
import type { GradeSum } from './contract/what-if.ts';
import { keepHighest, keepLowest, totalOf } from './drop-scores.ts';
import type { GradingScheme, LetterScale, LineItem, Score, SectionGradebook } from './nouns.ts';
import { roundHalfUp, snap } from './round-decimal.ts';

/** One score that counts: points of maxPoints; a maximum of 0 is extra credit. */
export type GradeEntry = { points: number; maxPoints: number; category: string | null };

/** `current` looks at graded work only; `final` counts missing and absent work as zero. Excused work never counts. */
export type SumKind = 'current' | 'final';

/**
 * The grade of every student, as fractions of the maximum, students in the gradebook's order. Null where nothing counts.
 * As Canvas counts (`lib/grade_calculator.rb`): drops are decided among the scores that count, and the weights of
 * categories without scores are shared out among the others.
 */
export function gradeSums(gradebook: SectionGradebook): GradeSum[] {
  return gradebook.students.map(({ id }, row) => ({
    studentId: id,
    current: gradeOf(gradebook.scheme, entriesOf(gradebook, row, 'current')),
    final: gradeOf(gradebook.scheme, entriesOf(gradebook, row, 'final')),
  }));
}

/**
 * The scores of one student (place `row`) that count. Line items without a maximum and bare letters never do; totals
 * repeat what the others say, and count only where a gradebook holds nothing else.
 */
export function entriesOf(gradebook: SectionGradebook, row: number, kind: SumKind): GradeEntry[] {
  const scores = gradebook.scores[row] ?? [];
  return countable(gradebook).flatMap(({ lineItem, column, category }) => {
    const score = scores[column];
    const counted = score ? countedOf(score, lineItem, kind) : null;
    return counted ? [{ ...counted, category }] : [];
  });
}

/** A grade as a function of the scores that are still open, as shares of their maxima, in the order asked for. */
export type GradeOfShares = (shares: readonly number[]) => number | null;

/**
 * One student's grade (place `row`) whatever the scores in some places of line items (`open`) turn out to be. What
 * counts beside them is settled once, for thousands of futures; an open score without a maximum counts as it is.
 */
export function gradeOfOpen(
  gradebook: SectionGradebook,
  row: number,
  { open, kind }: { open: readonly number[]; kind: SumKind },
): GradeOfShares {
  const scores = gradebook.scores[row] ?? [];
  const filled: (GradeEntry | undefined)[] = open.map(() => undefined);
  const entries = countable(gradebook).flatMap(({ lineItem, column, category }) => {
    const place = open.indexOf(column);
    if (place >= 0 && lineItem.maxPoints !== null)
      return [(filled[place] = { points: 0, maxPoints: lineItem.maxPoints, category })];
    const score = scores[column];
    const counted = score ? countedOf(score, lineItem, kind) : null;
    return counted ? [{ ...counted, category }] : [];
  });
  const groups = groupsOf(gradebook.scheme, entries);
  // Where no category drops anything, the same entries are kept whatever they turn out to be.
  const kept = groups.some(({ rules }) => rules && dropsAny(rules)) ? null : partsOf(groups);
  return (shares) => {
    filled.forEach((entry, at) => {
      if (entry) entry.points = (shares[at] ?? 0) * entry.maxPoints;
    });
    return gradeOfParts(gradebook.scheme, kept ?? partsOf(groups));
  };
}

type Countable = { lineItem: LineItem; column: number; category: string | null };

function countable({ lineItems, categories }: SectionGradebook): Countable[] {
  const categoryName = new Map(categories.map(({ id, name }) => [id, name]));
  const isTotal = ({ kind: of }: LineItem) => of === 'total';
  const totalsCount = lineItems.every(isTotal);
  return lineItems.flatMap((lineItem, column) =>
    totalsCount || !isTotal(lineItem)
      ? [{ lineItem, column, category: categoryName.get(lineItem.categoryId ?? -1) ?? null }]
      : [],
  );
}

/** The grade of some scores under a scheme, as a fraction; null where none of them counts. */
export const gradeOf = (scheme: GradingScheme, entries: readonly GradeEntry[]): number | null =>
  gradeOfParts(scheme, partsOf(groupsOf(scheme, entries)));

const partsOf = (groups: readonly Group[]): Part[] =>
  groups.map(({ rules, all }) => ({ rules, kept: rules ? afterDrops(all, rules) : all }));

function gradeOfParts(scheme: GradingScheme, parts: readonly Part[]): number | null {
  const raw = scheme.kind === 'points' ? pointsGrade(scheme, parts) : weightedGrade(parts);
  if (raw === null) return null;
  const capped = scheme.cap === null ? raw : Math.min(raw, scheme.cap);
  return scheme.roundTo === null ? snap(capped) : roundHalfUp(capped, scheme.roundTo + 2);
}

/** The letter of a grade; null without a grade or below the scale. */
export function letterOf(fraction: number | null, scale: LetterScale | null): string | null {
  if (fraction === null || scale === null) return null;
  const steps = scale.toSorted((a, b) => b.atLeast - a.atLeast);
  return steps.find(({ atLeast }) => snap(fraction) >= atLeast)?.letter ?? null;
}

type CategoryRules = GradingScheme['categories'][number];

function countedOf(
  { points, status, letter, outOf }: Score,
  { maxPoints }: LineItem,
  kind: SumKind,
): Pick<GradeEntry, 'points' | 'maxPoints'> | null {
  const maximum = maxPoints ?? outOf;
  if (maximum === null || status === 'excused') return null;
  if (status === 'graded' && points === null && letter !== null) return null;
  if (kind === 'current' && (status !== 'graded' || points === null)) return null;
  // A cell marked out of another maximum counts with its share.
  const share = outOf !== null && outOf > 0 && outOf !== maximum ? maximum / outOf : 1;
  return { points: (points ?? 0) * share, maxPoints: maximum };
}

/** All points earned of all points possible; a category's own rules come first, then the scheme's. */
function pointsGrade({ dropLowest }: GradingScheme, parts: readonly Part[]): number | null {
  const bonus = parts
    .filter(({ rules }) => rules?.extraCredit)
    .reduce((sum, { kept, rules }) => sum + cappedPoints(kept, rules), 0);
  const regular = parts.filter(({ rules }) => !rules?.extraCredit);
  const left = dropLowest > 0 ? afterSchemeDrops(regular, dropLowest, bonus) : regular;
  let earned = bonus;
  let possible = 0;
  for (const { kept: rest, rules } of left) {
    earned += cappedPoints(rest, rules);
    possible += totalOf(rest).maxPoints;
  }
  return possible > 0 ? earned / possible : null;
}

/** The scheme's own drops choose among all that the categories have kept. */
function afterSchemeDrops(parts: readonly Part[], dropLowest: number, bonus: number): Part[] {
  const all = parts.flatMap(({ kept }) => kept);
  const kept = new Set(keepHighest(all, all.length - dropLowest, bonus));
  return parts.map((part) => ({ ...part, kept: part.kept.filter((entry) => kept.has(entry)) }));
}

/** The weighted mean of the categories' shares; work outside the scheme's categories doesn't count. */
function weightedGrade(parts: readonly Part[]): number | null {
  let sum = 0;
  let fullWeight = 0;
  let bonus = 0;
  for (const { kept, rules } of parts) {
    const { maxPoints } = totalOf(kept);
    if (!rules || maxPoints <= 0) continue;
    const share = cappedPoints(kept, rules) / maxPoints;
    if (rules.extraCredit) bonus += rules.weight * share;
    else {
      sum += rules.weight * share;
      fullWeight += rules.weight;
    }
  }
  if (fullWeight <= 0) return null;
  // Weights above 1 are a teacher's extra credit and are left alone; below 1, something is not there yet.
  return sum / Math.min(1, snap(fullWeight)) + bonus;
}

/** A category's scores that count, and its rules in the scheme. */
type Group = { all: GradeEntry[]; rules: CategoryRules | null };
/** The same after the category's drops. */
type Part = { kept: GradeEntry[]; rules: CategoryRules | null };

function groupsOf({ categories }: GradingScheme, entries: readonly GradeEntry[]): Group[] {
  const groups = Map.groupBy(entries, ({ category }) => category);
  return [...groups].map(([name, all]) => ({
    all,
    rules: categories.find((category) => category.name === name) ?? null,
  }));
}

const dropsAny = ({ dropLowest, dropHighest }: CategoryRules): boolean =>
  dropLowest > 0 || dropHighest > 0;

function afterDrops(group: GradeEntry[], rules: CategoryRules): GradeEntry[] {
  if (!dropsAny(rules)) return group;
  const { dropLowest, dropHighest } = rules;
  const better = keepHighest(group, group.length - dropLowest);
  return keepLowest(better, better.length - dropHighest);
}

function cappedPoints(entries: readonly GradeEntry[], rules: CategoryRules | null): number {
  const { points, maxPoints } = totalOf(entries);
  return rules?.cap == null ? points : Math.min(points, rules.cap * maxPoints);
}
