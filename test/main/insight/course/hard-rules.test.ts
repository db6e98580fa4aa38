/** Whatever a school offers and a student has taken, no rule is ever broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueCourse, Offering } from '../../../../src/shared/contract/courses.ts';
import { meetsNeeds } from '../../../../src/shared/course-needs.ts';
import { timetablesMeet } from '../../../../src/shared/timetable.ts';
import type { Chooser, Open, TermRules } from '../../../../src/main/insight/course/hard-rules.ts';
import { fillTerm } from '../../../../src/main/insight/course/plan-pathways.ts';
import {
  hasSeat,
  mostSeated,
  openCourses,
  openOrWhy,
  requiredFor,
} from '../../../../src/main/insight/course/hard-rules.ts';

const TERM = 'Spring';
const SLOTS = ['Mon 1', 'Mon 2', 'Tue 1', 'Tue 1-2'];

const offering = (courseId: number, id: number) =>
  fc.record({
    id: fc.constant(id),
    courseId: fc.constant(courseId),
    term: fc.constantFrom(TERM, TERM, 'Autumn'),
    slots: fc.subarray(SLOTS, { maxLength: 2 }),
    capacity: fc.option(fc.integer({ min: 0, max: 3 })),
    seatsTaken: fc.integer({ min: 0, max: 2 }),
  });

const course = (id: number): fc.Arbitrary<CatalogueCourse> =>
  fc.record({
    id: fc.constant(id),
    code: fc.constant(null),
    title: fc.constant(`Course ${id}`),
    credits: fc.constant(1),
    subject: fc.constant('Any'),
    level: fc.constant(null),
    needs: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 2 }), {
      maxLength: 2,
    }),
    requiredFor: fc.constantFrom([], [], ['all'], ['A']),
    about: fc.constant(null),
    offerings: fc.tuple(offering(id, id * 10), offering(id, id * 10 + 1)),
  });

const school = fc.tuple(...Array.from({ length: 8 }, (_, i) => course(i + 1))).chain((courses) =>
  fc.record({
    rules: fc.record({
      courses: fc.constant(courses as CatalogueCourse[]),
      term: fc.constant(TERM),
      given: fc
        .array(fc.tuple(fc.integer({ min: 10, max: 81 }), fc.integer({ min: 0, max: 3 })))
        .map((pairs) => new Map(pairs)),
    }),
    chooser: fc.record({
      taken: fc.uniqueArray(fc.integer({ min: 1, max: 9 })).map((ids) => new Set(ids)),
      passed: fc.uniqueArray(fc.integer({ min: 1, max: 9 })).map((ids) => new Set(ids)),
      groups: fc.constantFrom(new Set<string>(), new Set(['A'])),
      chosen: fc
        .subarray(courses.flatMap(({ offerings }) => offerings).filter((o) => o.term === TERM))
        .map(withoutClashes),
    }),
  }),
);

function withoutClashes(all: readonly Offering[]): Offering[] {
  const kept: Offering[] = [];
  for (const one of all)
    if (!kept.some((o) => o.courseId === one.courseId || timetablesMeet(o.slots, one.slots)))
      kept.push(one);
  return kept;
}

describe('the hard rules', () => {
  it('are never broken by what is open', () => {
    fc.assert(
      fc.property(school, ({ rules, chooser }: { rules: TermRules; chooser: Chooser }) => {
        for (const { course: one, offering: seat } of openCourses(rules, chooser).open) {
          const others = chooser.chosen.filter(({ courseId }) => courseId !== one.id);
          const isOwn = chooser.chosen.some(({ id }) => id === seat.id);
          expect(chooser.taken.has(one.id)).toBe(false);
          expect(seat.term).toBe(TERM);
          expect(meetsNeeds(one.needs, chooser.passed)).toBe(true);
          expect(isOwn || hasSeat(seat, rules.given)).toBe(true);
          expect(others.some(({ slots }) => timetablesMeet(slots, seat.slots))).toBe(false);
          const waiting = requiredFor(rules, chooser).filter(
            ({ id }) => id !== one.id && !others.some(({ courseId }) => courseId === id),
          );
          expect(mostSeated(waiting, [...others, seat], rules)).toBeGreaterThanOrEqual(
            mostSeated(waiting, others, rules),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are never broken by a term that is filled course by course', () => {
    fc.assert(
      fc.property(school, fc.integer({ min: 1, max: 4 }), ({ rules, chooser }, each) => {
        const worth = ({ course: one }: Open) => (one.id * 7) % 5;
        const picked = fillTerm({ rules, chooser, each, first: new Set(), worth });
        const mine = (seat: Offering) => chooser.chosen.some(({ id }) => id === seat.id);
        for (const [at, { course: one, offering: seat }] of picked.entries()) {
          const others = picked.filter((_, other) => other !== at);
          expect(others.some(({ course: other }) => other.id === one.id)).toBe(false);
          expect(others.some((other) => timetablesMeet(other.offering.slots, seat.slots))).toBe(
            false,
          );
          if (mine(seat)) continue;
          expect(chooser.taken.has(one.id)).toBe(false);
          expect(meetsNeeds(one.needs, chooser.passed)).toBe(true);
          expect(hasSeat(seat, rules.given)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('close a course with the reason that a teacher would give', () => {
    const maths: CatalogueCourse = {
      id: 1,
      code: 'M',
      title: 'Maths',
      credits: 1,
      subject: null,
      level: null,
      about: null,
      needs: [[7]],
      requiredFor: [],
      offerings: [
        {
          id: 10,
          courseId: 1,
          term: TERM,
          slots: ['Mon 1'],
          capacity: 1,
          seatsTaken: 0,
        },
      ],
    };
    const rules: TermRules = { courses: [maths], term: TERM, given: new Map() };
    const nobody: Chooser = {
      taken: new Set(),
      passed: new Set([7]),
      groups: new Set(),
      chosen: [],
    };
    const busy = { ...maths.offerings[0]!, id: 99, courseId: 9 };
    expect(openOrWhy(maths, rules, nobody)).toMatchObject({ offering: { id: 10 } });
    expect(openOrWhy(maths, rules, { ...nobody, passed: new Set() })).toBe('prerequisite');
    expect(openOrWhy(maths, rules, { ...nobody, taken: new Set([1]) })).toBe('taken');
    expect(openOrWhy(maths, { ...rules, given: new Map([[10, 1]]) }, nobody)).toBe('full');
    expect(openOrWhy(maths, { ...rules, term: 'Autumn' }, nobody)).toBe('not-offered');
    expect(openOrWhy(maths, rules, { ...nobody, chosen: [busy] })).toBe('clash');
    const sport: CatalogueCourse = {
      ...maths,
      id: 2,
      title: 'Sport',
      needs: [],
      requiredFor: ['all'],
      offerings: [
        {
          ...maths.offerings[0]!,
          id: 20,
          courseId: 2,
          capacity: null,
        },
      ],
    };
    expect(openOrWhy(maths, { ...rules, courses: [maths, sport] }, nobody)).toBe('required');
  });
});
