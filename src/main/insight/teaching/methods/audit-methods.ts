/** Who was taught how: minutes a student, by method and group, so that nobody is left out unseen. */
import type { MethodComparison } from '../../../../shared/contract/methods.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import type { PlacedEntry } from '../log/place-lessons.ts';

type Members = { name: string; studentIds: readonly number[] };

export function auditMethods(
  log: readonly PlacedEntry[],
  groups: readonly Members[],
): MethodComparison['audit'] {
  const byMethod = Map.groupBy(log, ({ method }) => methodOfText(method));
  return [...byMethod]
    .map(([method, entries]) => ({
      method,
      minutes: groups.map(({ name, studentIds }) => ({
        group: name,
        perStudent: minutesOf(entries, studentIds),
      })),
    }))
    .toSorted((a, b) => total(b) - total(a));
}

const total = ({ minutes }: MethodComparison['audit'][number]): number =>
  minutes.reduce((sum, { perStudent }) => sum + perStudent, 0);

function minutesOf(entries: readonly PlacedEntry[], members: readonly number[]): number {
  if (members.length === 0) return 0;
  const sum = entries.reduce((all, { minutes, students }) => {
    const reached =
      students === 'all'
        ? members.length
        : members.filter((id) => students?.has(id) ?? false).length;
    return all + (minutes ?? 0) * reached;
  }, 0);
  return Math.round(sum / members.length);
}
