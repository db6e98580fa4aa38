/** What followed a support plan: scores before it and since, beside the class's in the same assessments. */
import type { PlanScores, SupportPlan } from '../../../shared/contract/support-plan.ts';
import { CHECK_DAYS } from '../../../shared/contract/support-plan.ts';
import { addDays } from '../../../shared/day.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { KeptPlan } from '../../store/support-plan.ts';
import { isMarked, readColumns } from '../../tasks/read-columns.ts';
import { known, mean } from '../../tasks/statistics.ts';
import { studentQuantile } from '../teaching/tryout/estimate-difference.ts';

export function showPlan(plan: KeptPlan, gradebook: SectionGradebook, today: string): SupportPlan {
  const { knownBefore: _knownBefore, ...shown } = plan;
  return { ...shown, due: dueOf(plan, today), scores: planScores(gradebook, plan) };
}

/** The review once its day has come; before that the weekly check. */
export function dueOf(
  { closedOn, reviewOn, startedOn, checks }: KeptPlan,
  today: string,
): SupportPlan['due'] {
  if (closedOn !== null) return null;
  if (reviewOn <= today) return 'review';
  const looked = checks.at(-1)?.checkedOn ?? startedOn;
  return addDays(looked, CHECK_DAYS) <= today ? 'check' : null;
}

type Pair = { own: number; section: number };

/** The line items that the student has a score in now: kept when a plan starts, as what was known before it. */
export function knownItems(gradebook: SectionGradebook, studentId: number): number[] {
  return pairsOf(gradebook, studentId).map(({ lineItemId }) => lineItemId);
}

export function planScores(
  gradebook: SectionGradebook,
  { studentId, knownBefore }: Pick<KeptPlan, 'studentId' | 'knownBefore'>,
): PlanScores {
  const pairs = pairsOf(gradebook, studentId);
  const before = pairs.filter(({ lineItemId }) => knownBefore.includes(lineItemId));
  const since = pairs.filter(({ lineItemId }) => !knownBefore.includes(lineItemId));
  return { before: stretchOf(before), since: stretchOf(since), change: changeOf(before, since) };
}

function pairsOf(gradebook: SectionGradebook, studentId: number) {
  const place = gradebook.students.findIndex(({ id }) => id === studentId);
  return readColumns(gradebook)
    .filter(isMarked)
    .flatMap(({ lineItem, fractions }): (Pair & { lineItemId: number })[] => {
      const own = fractions[place] ?? null;
      const section = mean(known(fractions));
      const item = lineItem === null ? undefined : gradebook.lineItems[lineItem];
      return own === null || section === null || !item
        ? []
        : [{ lineItemId: item.id, own, section }];
    });
}

const stretchOf = (pairs: readonly Pair[]) => ({
  n: pairs.length,
  own: mean(pairs.map(({ own }) => own)),
  section: mean(pairs.map(({ section }) => section)),
});

const FEWEST_BEFORE = 2;
const UPPER_OF_80 = 0.9;

/** Two means of distances to the class, with one spread for both (Student's t): an easy test moves neither. */
function changeOf(before: readonly Pair[], since: readonly Pair[]): PlanScores['change'] {
  const [then, now] = [before, since].map((pairs) => pairs.map((pair) => pair.own - pair.section));
  const freedom = before.length + since.length - 2;
  if (!then || !now || before.length < FEWEST_BEFORE || since.length === 0 || freedom < 1)
    return null;
  const by = (mean(now) ?? 0) - (mean(then) ?? 0);
  const variance = (squaresOf(then) + squaresOf(now)) / freedom;
  const error = Math.sqrt(variance * (1 / then.length + 1 / now.length));
  const half = studentQuantile(UPPER_OF_80, freedom) * error;
  return { by, interval80: [by - half, by + half] };
}

function squaresOf(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
