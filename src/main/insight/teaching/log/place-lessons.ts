/** The log's entries with the students that they reached: by the groups in use that day, else by the class list's. */
import type { MethodUsed } from '../../../store/method-log.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import type { Lesson } from '../methods/observe-section.ts';

export type KnownGroups = {
  taught: readonly TeachingGroup[];
  listed: ReadonlyMap<string, ReadonlySet<number>>;
};

/** What logs from elsewhere write for everybody. */
const EVERYBODY = new Set(['all', 'whole class', 'class', 'everyone', '全班', '全体', '所有']);

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
  if (groupName === null || EVERYBODY.has(plain(groupName))) return 'all';
  const then = taught.filter(
    ({ name, madeOn, endedOn }) =>
      isSameName(name, groupName) &&
      (usedOn === null || madeOn <= usedOn) &&
      (endedOn === null || (usedOn !== null && usedOn < endedOn)),
  );
  const group = then.at(-1);
  if (group) return new Set(group.studentIds);
  const list = [...listed].find(([name]) => isSameName(name, groupName));
  return list?.[1] ?? null;
}

/** "red " in the log is "Red" on the list. */
const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
