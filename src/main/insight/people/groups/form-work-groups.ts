/**
 * Small groups of equal size, as alike or as mixed as the class allows. Pinned students stay, wishes (apart, together)
 * come before likeness. Found by exchanging pairs until no exchange helps (Kernighan and Lin 1970, with the within-group
 * sum of squares of Ward 1963 as what is made small, or large where mixed).
 */
import type {
  GroupingManner,
  GroupWish,
  ProposedGroups,
  WorkGroup,
} from '../../../../shared/contract/work-groups.ts';

/** A student as a point where near means alike in need and skills; nothing about a person is in it. */
type Placed = { id: number; at: readonly number[] };

export type GroupingQuestion = {
  students: readonly Placed[];
  size: number;
  manner: GroupingManner;
  wishes: readonly GroupWish[];
  /** Groups before: their names stay, and whoever is pinned in one. */
  groups: readonly WorkGroup[];
};

type State = GroupingQuestion & {
  /** Student's place → group; who is pinned is never exchanged. */
  groupOf: number[];
  isPinned: readonly boolean[];
  wishesOf: ReadonlyMap<number, readonly GroupWish[]>;
};

const MOST_ROUNDS = 30;
/** One broken wish weighs more than any likeness. */
const BROKEN = 1e6;

export function formWorkGroups(question: GroupingQuestion): ProposedGroups {
  const { students, groups } = question;
  if (students.length === 0) return { groups: [], unmet: [] };
  const pinned = pinnedGroups(question);
  const count = Math.max(pinned.used, Math.max(1, Math.round(students.length / question.size)));
  const state: State = {
    ...question,
    groupOf: fillSeats(question, pinned.groupOf, count),
    isPinned: pinned.groupOf.map((group) => group !== null),
    wishesOf: wishesByStudent(question.wishes),
  };
  exchangePairs(state);
  if (pinned.used === 0) orderByList(state, count);
  const names = namesFor(groups, count);
  return {
    groups: names.map((name, group) => ({ name, members: membersOf(state, group) })),
    unmet: question.wishes.flatMap((wish, place) => (brokenPairs(state, wish) > 0 ? [place] : [])),
  };
}

/** In the order of the class list's first name in each, so that letters are no ranks. */
function orderByList({ groupOf }: State, count: number): void {
  const order = Array.from({ length: count }, (_, group) => group).sort(
    (a, b) => groupOf.indexOf(a) - groupOf.indexOf(b),
  );
  groupOf.forEach((group, place) => {
    groupOf[place] = order.indexOf(group);
  });
}

/** Letters, not levels; names that the teacher gave stay with the place. */
function namesFor(groups: readonly WorkGroup[], count: number): string[] {
  const names = groups.slice(0, count).map(({ name }) => name);
  for (let letter = 0; names.length < count; letter++) {
    const name = letter < 26 ? String.fromCodePoint(65 + letter) : String(letter + 1);
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

const membersOf = ({ students, groupOf, isPinned }: State, group: number): WorkGroup['members'] =>
  students.flatMap(({ id }, place) =>
    groupOf[place] === group ? [{ studentId: id, isPinned: isPinned[place] ?? false }] : [],
  );

function pinnedGroups({ students, groups }: GroupingQuestion) {
  const at = new Map(
    groups.flatMap(({ members }, group) =>
      members.filter(({ isPinned }) => isPinned).map(({ studentId }) => [studentId, group]),
    ),
  );
  const groupOf = students.map(({ id }) => at.get(id) ?? null);
  return { groupOf, used: 1 + Math.max(-1, ...groupOf.map((group) => group ?? -1)) };
}

/** The rest by the first number of where they are: neighbours side by side, or dealt out in turn where mixed. */
function fillSeats(
  { students, manner }: GroupingQuestion,
  pinned: readonly (number | null)[],
  count: number,
): number[] {
  const taken = Array.from(
    { length: count },
    (_, group) => pinned.filter((g) => g === group).length,
  );
  const seats = [...taken];
  for (let left = pinned.filter((group) => group === null).length; left > 0; left--) {
    const emptiest = seats.indexOf(Math.min(...seats));
    seats[emptiest] = (seats[emptiest] ?? 0) + 1;
  }
  const free = seats.map((seat, group) => seat - (taken[group] ?? 0));
  const inTurn = manner === 'alike' ? blocksOf(free) : dealOut(free);
  const order = students
    .map((_, place) => place)
    .filter((place) => pinned[place] === null)
    .sort((a, b) => (students[a]?.at[0] ?? 0) - (students[b]?.at[0] ?? 0) || a - b);
  const groupOf = pinned.map((group) => group ?? 0);
  order.forEach((place, turn) => {
    groupOf[place] = inTurn[turn] ?? 0;
  });
  return groupOf;
}

const blocksOf = (free: readonly number[]): number[] =>
  free.flatMap((seats, group) => Array.from({ length: seats }, () => group));

const dealOut = (free: readonly number[]): number[] =>
  Array.from({ length: Math.max(...free) }, (_, turn) =>
    free.flatMap((seats, group) => (seats > turn ? [group] : [])),
  ).flat();

function exchangePairs(state: State): void {
  const { students, groupOf, isPinned } = state;
  const open = students.map((_, place) => place).filter((place) => !isPinned[place]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasHelped = false;
    for (const a of open)
      for (const b of open) {
        if (a >= b || groupOf[a] === groupOf[b]) continue;
        const before = costAround(state, a, b);
        exchange(groupOf, a, b);
        if (costAround(state, a, b) < before - 1e-9) hasHelped = true;
        else exchange(groupOf, a, b);
      }
    if (!hasHelped) return;
  }
}

function exchange(groupOf: number[], a: number, b: number): void {
  [groupOf[a], groupOf[b]] = [groupOf[b] ?? 0, groupOf[a] ?? 0];
}

/** What an exchange of two students can change: their two groups, and the wishes that name them. */
function costAround(state: State, a: number, b: number): number {
  const { students, groupOf, manner, wishesOf } = state;
  const spread = spreadOf(state, groupOf[a] ?? 0) + spreadOf(state, groupOf[b] ?? 0);
  const wishes = new Set([a, b].flatMap((place) => wishesOf.get(students[place]?.id ?? 0) ?? []));
  let broken = 0;
  for (const wish of wishes) broken += brokenPairs(state, wish);
  return (manner === 'alike' ? spread : -spread) + BROKEN * broken;
}

/** Sum of squared distances from the group's mean. */
function spreadOf({ students, groupOf }: State, group: number): number {
  const members = students.filter((_, place) => groupOf[place] === group);
  const width = members[0]?.at.length ?? 0;
  let sum = 0;
  for (let d = 0; d < width; d++) {
    const centre = members.reduce((total, { at }) => total + (at[d] ?? 0), 0) / members.length;
    for (const { at } of members) sum += ((at[d] ?? 0) - centre) ** 2;
  }
  return sum;
}

function wishesByStudent(wishes: readonly GroupWish[]): Map<number, GroupWish[]> {
  const by = new Map<number, GroupWish[]>();
  for (const wish of wishes)
    for (const id of wish.studentIds) by.set(id, [...(by.get(id) ?? []), wish]);
  return by;
}

/** Pairs of a wish that are not as wished; who is no longer in the class counts for nothing. */
function brokenPairs({ students, groupOf }: State, { kind, studentIds }: GroupWish): number {
  const at = studentIds.flatMap((id) => {
    const place = students.findIndex((student) => student.id === id);
    return place < 0 ? [] : [groupOf[place]];
  });
  let broken = 0;
  at.forEach((group, first) => {
    for (const other of at.slice(first + 1))
      if ((group === other) === (kind === 'apart')) broken += 1;
  });
  return broken;
}
