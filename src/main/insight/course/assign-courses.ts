/** Courses for a whole class at once: what everybody wishes for within the rules, who gets it, and why nothing better. */
import type { Assignment, CatalogueCourse, Placement } from '../../../shared/contract/courses.ts';
import type { Id } from '../../../shared/nouns.ts';
import { foldIn, seedKey, uniforms } from '../../learn/tensor/keys.ts';
import { scoreWithChooser } from '../../learn/recommend/learn-chooser.ts';
import { courseChoices, courseInterests } from '../../store/catalogue.ts';
import { enrolmentsOf } from '../../store/roster.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { interestShift } from './ask-interests.ts';
import { openCourseRoom, rulesFor } from './course-room.ts';
import type { CourseContext } from './course-room.ts';
import { offeredIn, openOrWhy, requiredFor } from './hard-rules.ts';
import { historyOf } from './school-courses.ts';
import type { SchoolCourses, StudentRecord } from './school-courses.ts';
import type { Claim, Problem } from './solve-assignment.ts';
import { solveWidening, WISHES } from './solve-assignment.ts';

export type AssignRequest = { sectionId: Id; term: string; each: number; lot: number };

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
  const given = new Map([...before].map(([id, all]) => [id, all.length]));
  const wished = members.map((record, student) =>
    wishesOf({ record, student }, { school, courses, term, given, scores: scores[student] }),
  );
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
  const { problem, met, isBest } = await solveWidening(wished, { each, seats, lots });
  const [metBy, firstBy] = [
    Map.groupBy(met, ({ offering }) => offering.id),
    Map.groupBy(
      problem.claims.filter(({ choice }) => choice === 1),
      ({ offering }) => offering.id,
    ),
  ];
  const placements = members.map((record, student) =>
    explainPlacement(record, student, { problem, met }),
  );
  return {
    term,
    placements,
    offerings: offered.map(({ offering, title }) => ({
      offering,
      title,
      given: metBy.get(offering.id)?.length ?? 0,
      before: takenBefore(offering.id),
      wanted: firstBy.get(offering.id)?.length ?? 0,
    })),
    firstChoices: placements.filter(({ courses: own }) => own.some(({ choice }) => choice === 1))
      .length,
    lot,
    isBest,
  };
}

type Ground = {
  school: SchoolFile;
  courses: SchoolCourses;
  term: string;
  /** Seats that others hold already, by offering. */
  given: ReadonlyMap<Id, number>;
  /** How well each course fits this student, by its number. */
  scores: ReadonlyMap<number, number>;
};

/** The claims to required courses, then to one open course after another, what fits best first. */
function wishesOf(
  { record, student }: { record: StudentRecord; student: number },
  { school, courses, term, given, scores }: Ground,
): Claim[][] {
  const { rules, chooser: own } = rulesFor(school, { courses, record, term });
  const free = { rules: { ...rules, given }, chooser: { ...own, chosen: [] } };
  const shift = interestShift(courses, courseInterests(school, record.id));
  const worth = (id: Id) => {
    const number = courses.numberOfId.get(id) ?? -1;
    return (scores.get(number) ?? -20) + shift(number);
  };
  const must = requiredFor(free.rules, free.chooser);
  const electives = rules.courses
    .filter(
      (course) =>
        !must.includes(course) &&
        typeof openOrWhy(course, free.rules, free.chooser, must) !== 'string',
    )
    .map((course) => ({ course, worth: worth(course.id) }))
    .toSorted((a, b) => b.worth - a.worth);
  const claimsOf = (course: CatalogueCourse, choice: number | null) =>
    offeredIn(course, term).map((offering) => ({
      student,
      offering,
      title: course.title,
      choice,
      isPinned: own.chosen.some(({ id }) => id === offering.id),
    }));
  return [
    must.flatMap((course) => claimsOf(course, null)),
    ...electives.map(({ course }, rank) => claimsOf(course, rank + 1)),
  ];
}

/** What a student has, and why nothing better: no seat, no hour, or somebody with an equal claim drew the better lot. */
export function explainPlacement(
  { id, name }: { id: Id; name: string },
  student: number,
  { problem, met }: { problem: Problem; met: readonly Claim[] },
): Placement {
  const own = met.filter((claim) => claim.student === student);
  const mine = problem.claims.filter((claim) => claim.student === student);
  // Of choices that count next to nothing no reason is owed; a large catalogue would fill a page with them.
  const worst = Math.min(WISHES + 1, Math.max(0, ...own.map(({ choice }) => choice ?? 0)));
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
