/** A section's comparison of methods as it is shown: in scores, group by group, with what it rests on. */
import type {
  MethodComparison,
  MethodEstimate,
  MethodFacts,
  MethodForGroup,
} from '../../../../shared/contract/methods.ts';
import { methodLog } from '../../../store/method-log.ts';
import { currentGroups, listedGroups, teachingGroups } from '../../../store/teaching-group.ts';
import { gradebookOfSection } from '../../../store/section.ts';
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import { isMarked, readColumns } from '../../../tasks/read-columns.ts';
import type { OutcomeContext } from '../../outcome/forecast-school.ts';
import type { KnowledgeContext } from '../../tutor/ready-knowledge.ts';
import type { FitMixed } from '../../outcome/learner-port.ts';
import { turnTaker } from '../../outcome/take-turns.ts';
import { formGroups, usualLargest } from '../groups/form-groups.ts';
import type { FormedGroup } from '../groups/form-groups.ts';
import { asTheyAre, needsOfSection, showGroup } from '../groups/propose-groups.ts';
import { placeLessons } from '../log/place-lessons.ts';
import { auditMethods } from './audit-methods.ts';
import { regressionWarning } from './check-comparison.ts';
import { compareMethods } from './compare-methods.ts';
import type { Comparison, MethodForGroup as Compared } from './compare-methods.ts';
import { gatherOutcomes } from './gather-outcomes.ts';
import { periodsNeeded, robustness } from './judge-method.ts';
import type { Estimate } from './judge-method.ts';

export type TeachingContext = OutcomeContext &
  KnowledgeContext & { learner: { fitMixed: FitMixed } };

/** @throws Failure not-found, cancelled, and what the learner's process throws */
export async function compareSection(
  context: TeachingContext,
  { sectionId, worthPoints }: { sectionId: number; worthPoints: number },
  signal?: AbortSignal,
): Promise<MethodComparison> {
  const { school } = context;
  const gradebook = gradebookOfSection(school, sectionId);
  const { section } = gradebook;
  const needs = await needsOfSection(context, sectionId, signal);
  const kept = currentGroups(school, sectionId);
  const groups =
    kept.length > 0 ? asTheyAre(kept, needs) : formGroups(needs, usualLargest(needs.length));
  const takeTurn = turnTaker(signal);
  const { outcomes, unplaced } = await gatherOutcomes(school, sectionId, takeTurn);
  const log = placeLessons(methodLog(school, sectionId), {
    taught: teachingGroups(school, sectionId),
    listed: listedGroups(school, sectionId),
  });
  const found = await compareMethods(
    { outcomes, logged: log.map(({ method }) => method) },
    { section, groups: groups.map(asAsked) },
    {
      meaningful: (points) => worthPoints / points,
      fitMixed: (of, options) => context.learner.fitMixed(of, options, signal ? { signal } : {}),
      takeTurn,
    },
  );
  return {
    section,
    worthPoints,
    sections: new Set(outcomes.map((outcome) => outcome.sectionId)).size,
    scores: found.scores,
    periods: found.periods,
    spreadPoints: found.points,
    undated: countUndated(gradebook),
    unplaced,
    methods: found.methods.map((facts) => showFacts(facts, found)),
    groups: groups.map((group, at) => ({
      ...showGroup(group, needs),
      methods: (found.groups[at]?.methods ?? []).map((one) =>
        showMethod(one, { found, worthPoints }),
      ),
    })),
    audit: auditMethods(log, groups),
  };
}

function countUndated(gradebook: SectionGradebook): number {
  return readColumns(gradebook).filter(
    (column) =>
      isMarked(column) &&
      column.lineItem !== null &&
      gradebook.lineItems[column.lineItem]?.dueOn === null,
  ).length;
}

const asAsked = ({ name, studentIds, level }: FormedGroup) => ({
  name,
  studentIds: new Set(studentIds),
  level,
});

function showMethod(
  { method, own, published, combined, gain, verdict }: Compared,
  { found, worthPoints }: { found: Comparison; worthPoints: number },
): MethodForGroup {
  const show = (estimate: Estimate) => inScores(estimate, found.points);
  const periods = found.methods.find((facts) => facts.method === method)?.support.periods ?? 0;
  const isOpen = verdict === 'not-enough' || verdict === 'too-close';
  return {
    method,
    published: show(published),
    own: own && show(own),
    combined: show(combined),
    gain: {
      effect: fractionOf(gain.combined.effect, found.points),
      interval80: fractionsOf(gain.combined.interval80, found.points),
    },
    verdict,
    periodsNeeded: isOpen && own ? periodsNeeded(own, worthPoints / found.points, periods) : null,
  };
}

/** Standard deviations as fractions of the maximum. */
const fractionOf = (value: number, points: number): number => (value * points) / 100;
const fractionsOf = ([low, high]: readonly [number, number], points: number): [number, number] => [
  fractionOf(low, points),
  fractionOf(high, points),
];

const inScores = (
  { effect, interval50, interval80, better, worse, positive }: Estimate,
  points: number,
): MethodEstimate => ({
  effect: fractionOf(effect, points),
  interval50: fractionsOf(interval50, points),
  interval80: fractionsOf(interval80, points),
  better,
  worse,
  positive,
});

function showFacts(
  { method, support, blocked, backward }: Comparison['methods'][number],
  { points, groups }: Comparison,
): MethodFacts {
  const estimates = groups.flatMap(({ methods }) =>
    methods.flatMap((one) => (one.method === method && one.own ? [one.own] : [])),
  );
  const clearest = estimates.toSorted(
    (a, b) => Math.abs(b.effect) / b.sd - Math.abs(a.effect) / a.sd,
  );
  return {
    method,
    scores: support.scores,
    students: support.students,
    periods: support.periods,
    blocked,
    comparedWith: support.comparable,
    overlap: support.overlap,
    gap: support.gap === null ? null : support.gap * points,
    regression: regressionWarning(support),
    backward: backward && [backward.interval95[0] * points, backward.interval95[1] * points],
    robustness:
      clearest[0] && blocked.length === 0 ? robustness(clearest[0], support.periods) : null,
  };
}
