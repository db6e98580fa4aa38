/**
 * Courses for a whole class at once: who gets which seat so that wishes are met as far as seats and hours allow. An integer
 * programme, solved to the optimum by HiGHS (Huangfu and Hall 2018, Parallelizing the dual revised simplex method).
 *
 *   max Σ (worth of the choice + lot) x   seats, hours, one seat a course, so many electives; required courses first
 */
import loadHighs from 'highs';
import type { Assignment, Offering, Placement } from '../../../shared/contract/courses.ts';
import type { Id } from '../../../shared/nouns.ts';
import { foldSlot, slotHoldsStart } from '../../../shared/timetable.ts';
import { foldIn, seedKey, uniforms } from '../../learn/tensor/keys.ts';
import { scoreWithChooser } from '../../learn/recommend/learn-chooser.ts';
import { courseChoices, courseInterests } from '../../store/catalogue.ts';
import { enrolmentsOf } from '../../store/roster.ts';
import { interestShift } from './ask-interests.ts';
import { openCourseRoom, rulesFor } from './course-room.ts';
import type { CourseContext } from './course-room.ts';
import { offeredIn, openOrWhy, requiredFor } from './hard-rules.ts';
import { historyOf } from './school-courses.ts';

export type AssignRequest = { sectionId: Id; term: string; each: number; lot: number };

/** One student's claim to one seat; `choice` 1 is what fits best, null a required course. */
export type Claim = {
  student: number;
  offering: Offering;
  title: string;
  choice: number | null;
  isPinned: boolean;
};

export type Problem = {
  students: number;
  /** Electives a student at most. */
  each: number;
  claims: readonly Claim[];
  /** Seats left, by offering; absent: as many as come. */
  seats: ReadonlyMap<Id, number>;
  /** [students] who goes first among equals, 0–1. */
  lots: readonly number[];
};

/** Choices beyond this count as this one. */
const WISHES = 10;
const REQUIRED_WORTH = 1000;
const PINNED_WORTH = 100;
/** All lots together never outweigh one wish. */
const LOT_WORTH = 1e-3;
const SECONDS = 5;

/** Loaded with the first plan that is asked for. */
let solver: ReturnType<typeof loadHighs> | undefined;

/** @returns the claims that are met; `isBest`: proved, not only found in time */
export async function solveAssignment(
  problem: Problem,
): Promise<{ met: Claim[]; isBest: boolean }> {
  const { claims } = problem;
  if (claims.length === 0) return { met: [], isBest: true };
  const highs = await (solver ??= loadHighs());
  const solution = highs.solve(writeProgramme(problem), { time_limit: SECONDS, mip_rel_gap: 0 });
  const columns = 'Columns' in solution ? solution.Columns : {};
  const met = claims.filter((_claim, i) => {
    const column = columns[`x${i}`];
    return column !== undefined && 'Primal' in column && (column.Primal ?? 0) > 0.5;
  });
  return { met, isBest: solution.Status === 'Optimal' };
}

/** The lot counts in proportion, so that it says who has the better of two seats, not only who has one. */
function worthOf({ choice, isPinned, student }: Claim, lots: readonly number[]): number {
  const lot = (LOT_WORTH * lots[student]) / lots.length;
  if (choice === null) return REQUIRED_WORTH + lot;
  return (WISHES + 1 - Math.min(choice, WISHES) + (isPinned ? PINNED_WORTH : 0)) * (1 + lot);
}

/** The programme in the solver's own text form (CPLEX LP). */
function writeProgramme({ students, each, claims, seats, lots }: Problem): string {
  const objective = claims.map((claim, i) => `${worthOf(claim, lots).toFixed(7)} x${i}`);
  const rows: string[] = [];
  const limit = (some: (claim: Claim) => boolean, most: number): void => {
    const inside = claims.flatMap((claim, i) => (some(claim) ? [`x${i}`] : []));
    if (inside.length > most) rows.push(` r${rows.length}: ${inside.join(' + ')} <= ${most}`);
  };
  for (const [offeringId, left] of seats) limit(({ offering }) => offering.id === offeringId, left);
  for (let student = 0; student < students; student++) {
    const own = claims.filter((claim) => claim.student === student);
    limit((claim) => claim.student === student && claim.choice !== null, each);
    for (const courseId of new Set(own.map(({ offering }) => offering.courseId)))
      limit((claim) => claim.student === student && claim.offering.courseId === courseId, 1);
    // At every moment at which something begins there is one course at most; what lies beside it need not meet itself.
    for (const slot of new Set(own.flatMap(({ offering }) => offering.slots.map(foldSlot))))
      limit(
        ({ student: whose, offering }) =>
          whose === student && offering.slots.some((other) => slotHoldsStart(other, slot)),
        1,
      );
  }
  const names = claims.map((_claim, i) => ` x${i}`);
  return `Maximize\n obj: ${wrap(objective, ' + ')}\nSubject To\n${rows.map((row) => wrap(row.split(' + '), ' + ')).join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`;
}

/** The form allows no line of more than 255 signs. */
function wrap(parts: readonly string[], sign: string): string {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += 8) lines.push(parts.slice(at, at + 8).join(sign));
  return lines.join(`${sign.trimEnd()}\n  `);
}

export async function assignCourses(
  context: CourseContext,
  { sectionId, term, each, lot }: AssignRequest,
): Promise<Assignment> {
  const { school, learner } = context;
  const { courses, chooser } = await openCourseRoom(context);
  const members = enrolmentsOf(school, sectionId).flatMap(({ studentId }) => {
    const record = courses.records.get(studentId);
    return record ? [record] : [];
  });
  const scores = await scoreWithChooser(
    chooser,
    learner,
    members.map((record) => ({ known: historyOf(record), besides: [] })),
  );
  const inClass = new Set(members.map(({ id }) => id));
  const choices = courseChoices(school);
  const before = Map.groupBy(
    choices.filter(({ studentId }) => !inClass.has(studentId)),
    ({ offeringId }) => offeringId,
  );
  const takenBefore = (id: Id) => before.get(id)?.length ?? 0;
  const claims: Claim[] = [];
  for (const [student, record] of members.entries()) {
    const { rules, chooser: own } = rulesFor(school, { courses, record, term });
    const given = new Map([...before].map(([id, all]) => [id, all.length]));
    const free = { rules: { ...rules, given }, chooser: { ...own, chosen: [] } };
    const shift = interestShift(courses, courseInterests(school, record.id));
    const worth = (id: Id) => {
      const number = courses.numberOfId.get(id) ?? -1;
      return (scores[student].get(number) ?? -20) + shift(number);
    };
    const required = new Set(requiredFor(free.rules, free.chooser).map(({ id }) => id));
    const open = rules.courses.filter(
      (course) =>
        required.has(course.id) || typeof openOrWhy(course, free.rules, free.chooser) !== 'string',
    );
    const electives = open
      .filter(({ id }) => !required.has(id))
      .toSorted((a, b) => worth(b.id) - worth(a.id));
    for (const course of open) {
      const rank = electives.indexOf(course);
      for (const offering of offeredIn(course, term))
        claims.push({
          student,
          offering,
          title: course.title,
          choice: rank === -1 ? null : rank + 1,
          isPinned: own.chosen.some(({ id }) => id === offering.id),
        });
    }
  }
  const offered = courses.catalogue.courses.flatMap((course) =>
    offeredIn(course, term).map((offering) => ({ offering, title: course.title })),
  );
  const seats = new Map(
    offered.flatMap(({ offering: { id, capacity, seatsTaken } }) =>
      capacity === null
        ? []
        : [[id, Math.max(0, capacity - seatsTaken - takenBefore(id))] as const],
    ),
  );
  const lots = [...uniforms(foldIn(seedKey(lot), 0), members.length)];
  const problem = { students: members.length, each, claims, seats, lots };
  const { met, isBest } = await solveAssignment(problem);
  const placements = members.map((record, student) =>
    explainPlacement(record, student, { problem, met }),
  );
  return {
    term,
    placements,
    offerings: offered.map(({ offering, title }) => ({
      offering,
      title,
      given: met.filter((claim) => claim.offering.id === offering.id).length,
      before: takenBefore(offering.id),
      wanted: claims.filter(({ offering: one, choice }) => one.id === offering.id && choice === 1)
        .length,
    })),
    firstChoices: placements.filter(({ courses: own }) => own.some(({ choice }) => choice === 1))
      .length,
    lot,
    isBest,
  };
}

/** What a student has, and why nothing better: no seat, no hour, or somebody with an equal claim drew the better lot. */
export function explainPlacement(
  { id, name }: { id: Id; name: string },
  student: number,
  { problem, met }: { problem: Problem; met: readonly Claim[] },
): Placement {
  const own = met.filter((claim) => claim.student === student);
  const mine = problem.claims.filter((claim) => claim.student === student);
  const worst = Math.max(0, ...own.map(({ choice }) => choice ?? 0));
  const hasCourse = (courseId: Id) => own.some(({ offering }) => offering.courseId === courseId);
  const better = mine.filter(
    ({ choice, offering }) => choice !== null && choice < worst && !hasCourse(offering.courseId),
  );
  const missed = [...Map.groupBy(better, ({ offering }) => offering.courseId).values()];
  return {
    studentId: id,
    name,
    courses: own.map(({ offering, title, choice, isPinned }) => ({
      courseId: offering.courseId,
      title,
      offeringId: offering.id,
      slots: offering.slots,
      choice,
      isRequired: choice === null,
      isPinned,
    })),
    missed: missed.flatMap((offers) => {
      const [first] = offers;
      if (!first || first.choice === null) return [];
      return [
        { title: first.title, choice: first.choice, why: whyMissed(offers, { problem, met }) },
      ];
    }),
    lacking: [
      ...new Set(
        mine.flatMap(({ choice, title, offering }) =>
          choice === null && !hasCourse(offering.courseId) ? [title] : [],
        ),
      ),
    ],
  };
}

function whyMissed(
  offers: readonly Claim[],
  { problem, met }: { problem: Problem; met: readonly Claim[] },
): Placement['missed'][number]['why'] {
  const given = (id: Id) => met.filter(({ offering }) => offering.id === id);
  const isFull = ({ offering }: Claim) =>
    given(offering.id).length >= (problem.seats.get(offering.id) ?? Infinity);
  if (!offers.every(isFull)) return 'clash';
  const [claim] = offers;
  const equals = offers.some(({ offering }) =>
    given(offering.id).some(({ choice }) => choice === claim?.choice),
  );
  return equals ? 'lot' : 'full';
}
