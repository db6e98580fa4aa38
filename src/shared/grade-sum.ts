/** Exact grade sums: how known scores become a grade. Store, what-if, forecasts and screen share this arithmetic. */
import type { GradeSum } from './contract/forecast.ts';
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
  const categoryName = new Map(gradebook.categories.map(({ id, name }) => [id, name]));
  const scores = gradebook.scores[row] ?? [];
  const isTotal = ({ kind: of }: LineItem) => of === 'total';
  const totalsCount = gradebook.lineItems.every(isTotal);
  return gradebook.lineItems.flatMap((lineItem, column) => {
    const score = totalsCount || !isTotal(lineItem) ? scores[column] : undefined;
    const counted = score ? countedOf(score, lineItem, kind) : null;
    return counted
      ? [{ ...counted, category: categoryName.get(lineItem.categoryId ?? -1) ?? null }]
      : [];
  });
}

/** The grade of some scores under a scheme, as a fraction; null where none of them counts. */
export function gradeOf(scheme: GradingScheme, entries: readonly GradeEntry[]): number | null {
  const raw =
    scheme.kind === 'points' ? pointsGrade(scheme, entries) : weightedGrade(scheme, entries);
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
function pointsGrade(scheme: GradingScheme, entries: readonly GradeEntry[]): number | null {
  const parts = categoriesOf(scheme, entries);
  const bonus = parts
    .filter(({ rules }) => rules?.extraCredit)
    .reduce((sum, { kept, rules }) => sum + cappedPoints(kept, rules), 0);
  const regular = parts.filter(({ rules }) => !rules?.extraCredit);
  const all = regular.flatMap(({ kept }) => kept);
  const kept = new Set(keepHighest(all, all.length - scheme.dropLowest, bonus));
  let earned = bonus;
  let possible = 0;
  for (const part of regular) {
    const rest = part.kept.filter((entry) => kept.has(entry));
    earned += cappedPoints(rest, part.rules);
    possible += totalOf(rest).maxPoints;
  }
  return possible > 0 ? earned / possible : null;
}

/** The weighted mean of the categories' shares; work outside the scheme's categories doesn't count. */
function weightedGrade(scheme: GradingScheme, entries: readonly GradeEntry[]): number | null {
  let sum = 0;
  let fullWeight = 0;
  let bonus = 0;
  for (const { kept, rules } of categoriesOf(scheme, entries)) {
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

type Part = { kept: GradeEntry[]; rules: CategoryRules | null };

function categoriesOf(scheme: GradingScheme, entries: readonly GradeEntry[]): Part[] {
  const groups = Map.groupBy(entries, ({ category }) => category);
  return [...groups].map(([name, group]) => {
    const rules = scheme.categories.find((category) => category.name === name) ?? null;
    return { rules, kept: rules ? afterDrops(group, rules) : group };
  });
}

function afterDrops(
  group: readonly GradeEntry[],
  { dropLowest, dropHighest }: CategoryRules,
): GradeEntry[] {
  const better = keepHighest(group, group.length - dropLowest);
  return keepLowest(better, better.length - dropHighest);
}

function cappedPoints(entries: readonly GradeEntry[], rules: CategoryRules | null): number {
  const { points, maxPoints } = totalOf(entries);
  return rules?.cap == null ? points : Math.min(points, rules.cap * maxPoints);
}
