/** What a try-out's marked rounds show: means of the units, what earlier work would let one expect taken out. */
import type { LineItem, SectionGradebook } from '../../../../shared/nouns.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import type { TryOutRecord } from '../../../store/try-out.ts';
import type { FitMixed } from '../../outcome/learner-port.ts';
import type { PlacedEntry } from '../log/place-lessons.ts';
import { adjustOutcomes } from '../methods/adjust-outcomes.ts';
import { observeSection, shifted } from '../methods/observe-section.ts';
import type { Lesson } from '../methods/observe-section.ts';
import { outcomeItems } from './outcome-items.ts';

export type Measured = {
  /** [marked rounds][units] */
  means: (number | null)[][];
  scores: number;
  /** Points of 100 that one standard deviation is. */
  points: number;
};

type Around = {
  gradebook: SectionGradebook;
  groups: readonly TeachingGroup[];
  fitMixed: FitMixed;
};

/** Rounds count in order, up to the first that is not marked yet. What was drawn counts, not what was taught in the end. */
export async function measureRounds(
  { plan, rounds, startedOn }: TryOutRecord,
  { gradebook, groups, fitMixed }: Around,
): Promise<Measured> {
  const items = outcomeItems(gradebook, plan, startedOn).slice(0, rounds.length);
  const marked = items.slice(0, firstUnmarked(gradebook, items));
  const everybody = new Set(gradebook.students.map(({ id }) => id));
  const membersOf = (groupId: number | null) =>
    groupId === null
      ? everybody
      : new Set(groups.find(({ id }) => id === groupId)?.studentIds ?? []);
  const lessons = marked.flatMap(({ dueOn }, round): Lesson[] =>
    (rounds[round] ?? []).map(({ groupId, method }) => ({
      usedOn: shifted(dueOn, -1),
      method,
      minutes: null,
      students: membersOf(groupId),
    })),
  );
  const periods = new Set(marked.map(({ id }) => `${gradebook.section.id}\n${id}`));
  const outcomes = observeSection(gradebook, lessons).filter(({ period }) => periods.has(period));
  if (outcomes.length === 0) return { means: [], scores: 0, points: 0 };
  const units = rounds[0]?.map(({ groupId }) => groupId) ?? [];
  const unitOf = (studentId: number) =>
    units.findIndex((groupId) => membersOf(groupId).has(studentId));
  const cells = await adjustOutcomes(
    outcomes,
    ({ studentId }) => String(unitOf(studentId)),
    fitMixed,
  );
  return {
    means: marked.map(({ id }) =>
      units.map(
        (_, unit) =>
          cells.find(
            (cell) =>
              cell.period === `${gradebook.section.id}\n${id}` && cell.part === String(unit),
          )?.y ?? null,
      ),
    ),
    scores: outcomes.length,
    points: outcomes.reduce((sum, { points }) => sum + points, 0) / outcomes.length,
  };
}

function firstUnmarked(gradebook: SectionGradebook, items: readonly LineItem[]): number {
  const isMarked = ({ id }: LineItem) => {
    const column = gradebook.lineItems.findIndex((item) => item.id === id);
    return gradebook.scores.some((row) => row[column]?.status === 'graded');
  };
  const at = items.findIndex((item) => !isMarked(item));
  return at < 0 ? items.length : at;
}

/** Whether the log says that a round was taught as drawn; null where it says nothing. */
export function wasTaughtSo(
  { rounds, startedOn }: TryOutRecord,
  at: number,
  {
    log,
    groups,
    items,
  }: {
    log: readonly PlacedEntry[];
    groups: readonly TeachingGroup[];
    items: readonly { dueOn: string }[];
  },
): boolean | null {
  const until = items[at]?.dueOn;
  if (until === undefined) return null;
  const from = at === 0 ? startedOn : (items[at - 1]?.dueOn ?? startedOn);
  const within = log.filter(({ usedOn }) => usedOn !== null && from <= usedOn && usedOn < until);
  if (within.length === 0) return null;
  return (rounds[at] ?? []).every(({ groupId, method }) => {
    const members = groups.find(({ id }) => id === groupId)?.studentIds;
    return within.some(
      (entry) =>
        methodOfText(entry.method) === method &&
        (entry.students === 'all' ||
          (members?.every((id) => entry.students !== 'all' && entry.students?.has(id)) ?? false)),
    );
  });
}
