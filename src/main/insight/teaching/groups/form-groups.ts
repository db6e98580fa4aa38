/** Groups by need and skills: small enough to teach, the same as before unless somebody's need has clearly changed. */
import { groupByPrototypes } from '../../../learn/group-by-prototypes.ts';
import type { StudentNeed } from './embed-students.ts';
import { averageOf } from './embed-students.ts';

export type FormedGroup = {
  name: string;
  studentIds: number[];
  /** How many of each need. */
  needs: Record<StudentNeed['need'], number>;
  /** Where the group stands, standard deviations within the section. */
  level: number;
  /** Skills that the group knows less surely than the class, weakest first. */
  weakSkills: string[];
};

export type KnownGroup = { name: string; studentIds: readonly number[] };

/** Twelve to a group keeps enough of them for a comparison; a lecture is cut in three. */
const USUAL_LARGEST = 12;
const MOST_GROUPS = 3;
/** Fewer students than this stay together. */
const WORTH_PARTING = 8;
const WEAK = -0.35;
const MOST_SKILLS = 2;

export const usualLargest = (students: number): number =>
  Math.max(USUAL_LARGEST, Math.ceil(students / MOST_GROUPS));

/** Letters, not levels: what a group is called says nothing about who is in it. */
const nameOf = (place: number): string => String.fromCodePoint(65 + place);

/** @param kept the grouping in use, whose names and members stay as far as they can */
export function formGroups(
  students: readonly StudentNeed[],
  largest: number,
  kept: readonly KnownGroup[] = [],
): FormedGroup[] {
  if (students.length === 0) return [];
  if (students.length < WORTH_PARTING) return [describeGroup(nameOf(0), students)];
  const rows = students.map(({ at }) => at);
  const wanted = Math.max(2, Math.ceil(students.length / largest));
  if (kept.length === wanted) {
    const before = students.map(({ id }) =>
      kept.findIndex(({ studentIds }) => studentIds.includes(id)),
    );
    const { groupOf } = groupByPrototypes(rows, { groups: wanted, largest, before });
    return kept.map(({ name }, group) =>
      describeGroup(
        name,
        students.filter((_, i) => groupOf[i] === group),
      ),
    );
  }
  const { groupOf } = groupByPrototypes(rows, { groups: wanted, largest });
  const found = Array.from({ length: wanted }, (_, group) =>
    students.filter((_student, i) => groupOf[i] === group),
  ).filter((members) => members.length > 0);
  // In the order of the class list's first name in each, so that letters are no ranks.
  const order = found.toSorted((a, b) => students.indexOf(a[0]!) - students.indexOf(b[0]!));
  return order.map((members, place) => describeGroup(nameOf(place), members));
}

export function describeGroup(name: string, members: readonly StudentNeed[]): FormedGroup {
  const count = (need: StudentNeed['need']) =>
    members.filter((member) => member.need === need).length;
  const skills = new Set(members.flatMap((member) => [...member.skills.keys()]));
  const known = [...skills].map((skill) => ({
    skill,
    at: averageOf(members.flatMap((member) => member.skills.get(skill) ?? [])),
  }));
  return {
    name,
    studentIds: members.map(({ id }) => id),
    needs: {
      support: count('support'),
      'on-course': count('on-course'),
      stretch: count('stretch'),
      unknown: count('unknown'),
    },
    level: averageOf(members.map(({ standing }) => standing)),
    weakSkills: known
      .filter(({ at }) => at < WEAK)
      .toSorted((a, b) => a.at - b.at)
      .slice(0, MOST_SKILLS)
      .map(({ skill }) => skill),
  };
}
