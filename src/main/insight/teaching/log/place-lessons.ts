/** The log's entries with the students that they reached: by the groups in use that day, else by the class list's. */
import type { MethodUsed } from '../../../store/method-log.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import type { Lesson } from '../methods/observe-section.ts';
import { isEverybody, isSameGroup } from './group-name.ts';

export type KnownGroups = {
  taught: readonly TeachingGroup[];
  listed: ReadonlyMap<string, ReadonlySet<number>>;
};

export type PlacedEntry = MethodUsed & { students: Lesson['students'] };

export function placeLessons(log: readonly MethodUsed[], groups: KnownGroups): PlacedEntry[] {
  return log.map((entry) => ({ ...entry, students: studentsOf(entry, groups) }));
}

/** Those that have a day, as the comparison takes them. */
export const lessonsOf = (placed: readonly PlacedEntry[]): Lesson[] =>
  placed.flatMap(({ usedOn, method, minutes, students }) =>
    usedOn === null ? [] : [{ usedOn, method, minutes, students }],
  );

function studentsOf(
  { usedOn, groupName }: MethodUsed,
  { taught, listed }: KnownGroups,
): Lesson['students'] {
  if (groupName === null || isEverybody(groupName)) return 'all';
  const then = taught.filter(
    ({ name, madeOn, endedOn }) =>
      isSameGroup(name, groupName) &&
      (usedOn === null || madeOn <= usedOn) &&
      (endedOn === null || (usedOn !== null && usedOn < endedOn)),
  );
  const group = then.at(-1);
  if (group) return new Set(group.studentIds);
  const list = [...listed].find(([name]) => isSameGroup(name, groupName));
  return list?.[1] ?? null;
}
