/** What may be suggested at all: never a course that is taken, closed, full, at the wrong hour, or in a required one's way. */
import type { CatalogueCourse, Closed, Offering } from '../../../shared/contract/courses.ts';
import { EVERYONE } from '../../../shared/contract/courses.ts';
import { meetsNeeds } from '../../../shared/course-needs.ts';
import type { Id } from '../../../shared/nouns.ts';
import { timetablesMeet } from '../../../shared/timetable.ts';

/** A student as the rules see one, for one term. */
export type Chooser = {
  /** Ids of courses taken or sat in, and of those that others may build on. */
  taken: ReadonlySet<Id>;
  passed: ReadonlySet<Id>;
  groups: ReadonlySet<string>;
  /** What is already chosen for this term. */
  chosen: readonly Offering[];
};

export type TermRules = {
  courses: readonly CatalogueCourse[];
  term: string;
  /** Seats that other students of this school file have, by offering. */
  given: ReadonlyMap<Id, number>;
};

export type Open = { course: CatalogueCourse; offering: Offering };

export const offeredIn = ({ offerings }: CatalogueCourse, term: string): Offering[] =>
  offerings.filter((offering) => offering.term === term);

export function hasSeat(
  { id, capacity, seatsTaken }: Offering,
  given: TermRules['given'],
): boolean {
  return capacity === null || seatsTaken + (given.get(id) ?? 0) < capacity;
}

/** Courses that this student must take this term: named for one of the groups, offered, within reach, not yet taken. */
export function requiredFor(rules: TermRules, chooser: Chooser): CatalogueCourse[] {
  return rules.courses.filter(
    (course) =>
      course.requiredFor.some((group) => group === EVERYONE || chooser.groups.has(group)) &&
      !chooser.taken.has(course.id) &&
      meetsNeeds(course.needs, chooser.passed) &&
      offeredIn(course, rules.term).length > 0,
  );
}

/**
 * The first offering that breaks no rule, or the rule that closes the course.
 * @param required where it is known already: a catalogue of thousands is gone through once then, not for every course
 */
export function openOrWhy(
  course: CatalogueCourse,
  rules: TermRules,
  chooser: Chooser,
  required = requiredFor(rules, chooser),
): Open | Closed {
  if (chooser.taken.has(course.id)) return 'taken';
  const offered = offeredIn(course, rules.term);
  if (offered.length === 0) return 'not-offered';
  if (!meetsNeeds(course.needs, chooser.passed)) return 'prerequisite';
  const isOwn = (offering: Offering) => chooser.chosen.some(({ id }) => id === offering.id);
  const seated = offered.filter((offering) => isOwn(offering) || hasSeat(offering, rules.given));
  if (seated.length === 0) return 'full';
  const others = chooser.chosen.filter(({ courseId }) => courseId !== course.id);
  const free = seated.filter(
    (one) => !others.some(({ slots }) => timetablesMeet(slots, one.slots)),
  );
  if (free.length === 0) return 'clash';
  const waiting = required.filter(
    ({ id }) => id !== course.id && !others.some(({ courseId }) => courseId === id),
  );
  const before = mostSeated(waiting, others, rules);
  const fitting = free.find((one) => mostSeated(waiting, [...others, one], rules) >= before);
  return fitting ? { course, offering: fitting } : 'required';
}

/** How many of these courses can be had together beside what is fixed: tried out, since there are few. */
export function mostSeated(
  waiting: readonly CatalogueCourse[],
  fixed: readonly Offering[],
  rules: TermRules,
): number {
  const [first, ...rest] = waiting;
  if (!first) return 0;
  let most = 0;
  for (const offering of offeredIn(first, rules.term)) {
    if (!hasSeat(offering, rules.given)) continue;
    if (fixed.some(({ slots }) => timetablesMeet(slots, offering.slots))) continue;
    most = Math.max(most, 1 + mostSeated(rest, [...fixed, offering], rules));
    if (most === waiting.length) return most;
  }
  return Math.max(most, mostSeated(rest, fixed, rules));
}

export function openCourses(
  rules: TermRules,
  chooser: Chooser,
): { open: Open[]; closed: { courseId: Id; why: Closed }[] } {
  const open: Open[] = [];
  const closed: { courseId: Id; why: Closed }[] = [];
  const required = requiredFor(rules, chooser);
  for (const course of rules.courses) {
    const found = openOrWhy(course, rules, chooser, required);
    if (typeof found === 'string') closed.push({ courseId: course.id, why: found });
    else open.push(found);
  }
  return { open, closed };
}
