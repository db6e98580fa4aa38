/** Reasons as the contract carries them: what a feature group did to the forecast, and the scores it rests on. */
import type { Reason } from '../../../shared/contract/forecast.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { FEATURE_GROUPS } from '../../tasks/features.ts';
import type { FeatureGroup } from '../../tasks/features.ts';
import type { Explanation } from './explain.ts';
import type { Column } from '../../tasks/read-columns.ts';

type Seen = { gradebook: SectionGradebook; past: readonly Column[]; category: Column['category'] };

/** Largest effect first, in either direction; together they lead from the baseline to the forecast. */
export function gatherReasons(
  { effects, without }: Pick<Explanation, 'effects' | 'without'>,
  student: number,
  seen: Seen,
): Reason[] {
  return FEATURE_GROUPS.filter((group) => effects[group] !== 0)
    .map((kind) => ({
      kind,
      effect: effects[kind],
      without: without[kind],
      ...restsOn(kind, student, seen),
    }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function restsOn(
  kind: FeatureGroup,
  student: number,
  seen: Seen,
): Pick<Reason, 'evidence' | 'count' | 'excused'> {
  const { past, category } = seen;
  if (kind === 'missing') return countWithoutScore(student, seen);
  if (kind === 'section') return { evidence: [], count: past.length };
  if (kind === 'item')
    return { evidence: [], count: past.filter((column) => column.category === category).length };
  const columns =
    kind === 'category' ? past.filter((column) => column.category === category) : past;
  const evidence = columns.flatMap((column) => scoreIn(seen.gradebook, column, student));
  const shown = kind === 'recent' ? evidence.slice(-2) : evidence;
  return { evidence: shown, count: shown.length };
}

/** Whatever the reason why there is no score yet, blank or flagged; an excused one is nobody's debt. */
function countWithoutScore(
  student: number,
  { gradebook, past }: Seen,
): Pick<Reason, 'evidence' | 'count' | 'excused'> {
  const statuses = past.flatMap(({ lineItem }) =>
    lineItem === null ? [] : (gradebook.scores[student]?.[lineItem]?.status ?? 'missing'),
  );
  const excused = statuses.filter((status) => status === 'excused').length;
  const count = statuses.filter((status) => status !== 'graded').length - excused;
  return { evidence: [], count, ...(excused > 0 ? { excused } : {}) };
}

function scoreIn(
  gradebook: SectionGradebook,
  { lineItem, fractions }: Column,
  student: number,
): Reason['evidence'] {
  if (lineItem === null) return [];
  const title = gradebook.lineItems[lineItem]?.title;
  const score = gradebook.scores[student]?.[lineItem];
  const fraction = fractions[student] ?? null;
  if (title === undefined || fraction === null || score?.points == null) return [];
  const maxPoints =
    score.outOf ??
    gradebook.lineItems[lineItem]?.maxPoints ??
    (fraction > 0 ? score.points / fraction : 0);
  return maxPoints > 0 ? [{ title, points: score.points, maxPoints }] : [];
}
