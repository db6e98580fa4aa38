/** What a teacher does to groups by hand, as values: whoever is moved is pinned. */
import type { GroupWish, WorkGroup } from '../../../../shared/contract/work-groups.ts';

export type Groups = readonly WorkGroup[];

export const groupOf = (groups: Groups, studentId: number): number =>
  groups.findIndex(({ members }) => members.some((member) => member.studentId === studentId));

export function moveStudent(groups: Groups, studentId: number, to: number): WorkGroup[] {
  return groups.map(({ name, members }, place) => {
    const others = members.filter((member) => member.studentId !== studentId);
    return { name, members: place === to ? [...others, { studentId, isPinned: true }] : others };
  });
}

export function setPinned(groups: Groups, studentId: number, isPinned: boolean): WorkGroup[] {
  return groups.map(({ name, members }) => ({
    name,
    members: members.map((member) =>
      member.studentId === studentId ? { studentId, isPinned } : member,
    ),
  }));
}

/** An empty name, or one that another group has, is not taken. */
export function renameGroup(groups: Groups, place: number, typed: string): WorkGroup[] {
  const name = typed.trim().slice(0, 40);
  if (name === '' || groups.some((group, at) => at !== place && group.name === name))
    return [...groups];
  return groups.map((group, at) => (at === place ? { ...group, name } : group));
}

/** Everybody of one group joins another, and is pinned there. */
export function mergeGroups(groups: Groups, from: number, into: number): WorkGroup[] {
  const moving = (groups[from]?.members ?? []).map((member) => ({ ...member, isPinned: true }));
  return groups
    .map((group, at) =>
      at === into ? { ...group, members: [...group.members, ...moving] } : group,
    )
    .filter((_, at) => at !== from);
}

/** The second half becomes a group of its own; all are pinned, so that the next proposal leaves them. */
export function splitGroup(groups: Groups, place: number): WorkGroup[] {
  const members = (groups[place]?.members ?? []).map((member) => ({ ...member, isPinned: true }));
  const half = Math.ceil(members.length / 2);
  return groups.flatMap((group, at) =>
    at === place
      ? [
          { ...group, members: members.slice(0, half) },
          { name: freeName(groups), members: members.slice(half) },
        ]
      : [group],
  );
}

function freeName(groups: Groups): string {
  const taken = new Set(groups.map(({ name }) => name));
  for (let letter = 0; letter < 26; letter++) {
    const name = String.fromCodePoint(65 + letter);
    if (!taken.has(name)) return name;
  }
  return String(groups.length + 1);
}

/** Places of the wishes that the groups as they are do not keep. */
export function brokenWishes(groups: Groups, wishes: readonly GroupWish[]): number[] {
  return wishes.flatMap(({ kind, studentIds }, place) => {
    const at = studentIds.map((id) => groupOf(groups, id)).filter((group) => group >= 0);
    const different = new Set(at).size;
    return (kind === 'apart' ? different < at.length : different > 1) ? [place] : [];
  });
}
