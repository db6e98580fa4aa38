/** The class's plan against trying everything out, and what it tells those who did not get their first choice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainPlacement } from '../../../../src/main/insight/course/assign-courses.ts';
import {
  solveAssignment,
  solveWidening,
} from '../../../../src/main/insight/course/solve-assignment.ts';
import type { Claim, Problem } from '../../../../src/main/insight/course/solve-assignment.ts';
import { timetablesMeet } from '../../../../src/shared/timetable.ts';

const seat = (id: number, slots: string[]) => ({
  id,
  courseId: id,
  term: 'Spring',
  slots,
  capacity: 1,
  seatsTaken: 0,
});
const claim = (
  student: number,
  id: number,
  choice: number | null,
  slots = [`Mon ${id}`],
): Claim => ({
  student,
  offering: seat(id, slots),
  title: `Course ${id}`,
  choice,
  isPinned: false,
});

/** Worth as the programme counts it, without the lot. */
const worth = ({ choice }: Claim): number => (choice === null ? 1000 : 11 - choice);

function isAllowed(met: readonly Claim[], { each, seats, lots }: Problem): boolean {
  for (const [id, left] of seats)
    if (met.filter(({ offering }) => offering.id === id).length > left) return false;
  for (let student = 0; student < lots.length; student++) {
    const own = met.filter((one) => one.student === student);
    if (own.filter(({ choice }) => choice !== null).length > each) return false;
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1))
        if (
          a.offering.courseId === b.offering.courseId ||
          timetablesMeet(a.offering.slots, b.offering.slots)
        )
          return false;
  }
  return true;
}

describe('a plan for a class', () => {
  it('is as good as the best of all plans, and breaks no rule', async () => {
    const problems = fc.record({
      each: fc.integer({ min: 1, max: 2 }),
      claims: fc.uniqueArray(
        fc.record({
          student: fc.integer({ min: 0, max: 2 }),
          id: fc.integer({ min: 1, max: 3 }),
          choice: fc.constantFrom(null, 1, 2, 3),
          slot: fc.constantFrom('Mon 1', 'Mon 1-2', 'Mon 2', 'Mon 2-3', 'Mon 3'),
        }),
        { maxLength: 9, selector: ({ student, id }) => `${student} ${id}` },
      ),
      left: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(problems, async ({ each, claims, left }) => {
        const problem: Problem = {
          each,
          claims: claims.map(({ student, id, choice, slot }) => claim(student, id, choice, [slot])),
          seats: new Map([1, 2, 3].map((id) => [id, left])),
          lots: [0.1, 0.2, 0.3],
        };
        const { met, isBest } = await solveAssignment(problem);
        expect(isBest).toBe(true);
        expect(isAllowed(met, problem)).toBe(true);
        const all = Array.from({ length: 2 ** problem.claims.length }, (_, set) =>
          problem.claims.filter((_claim, i) => (set >> i) % 2 === 1),
        );
        const best = Math.max(
          ...all
            .filter((some) => isAllowed(some, problem))
            .map((some) => some.reduce((sum, one) => sum + worth(one), 0)),
        );
        expect(met.reduce((sum, one) => sum + worth(one), 0)).toBeCloseTo(best, 6); // the lot breaks ties alone
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('tells who lost an equal claim that lots decided, and that a seat was full otherwise', async () => {
    const problem: Problem = {
      each: 1,
      claims: [claim(0, 1, 1), claim(0, 2, 2), claim(1, 1, 1), claim(1, 2, 2)],
      seats: new Map([[1, 1]]),
      lots: [0.2, 0.9],
    };
    const { met } = await solveAssignment(problem);
    expect(met.find(({ student }) => student === 1)?.offering.id).toBe(1);
    const first = explainPlacement({ id: 7, name: 'Ada' }, 0, { problem, met });
    expect(first.courses).toMatchObject([{ courseId: 2, choice: 2 }]);
    expect(first.missed).toEqual([{ title: 'Course 1', choice: 1, why: 'lot' }]);
  });

  it('lets whoever finds no seat among the first wishes ask for more', async () => {
    const wishes = (student: number) => [
      [],
      ...Array.from({ length: 60 }, (_, at) => [claim(student, at + 1, at + 1)]),
    ];
    const seats = new Map(
      Array.from({ length: 60 }, (_, at) => [at + 1, at < 50 ? 0 : 1] as const),
    );
    const rules = { each: 1, seats, lots: [0.2, 0.9] };
    const { met } = await solveWidening([wishes(0), wishes(1)], rules);
    expect(met.map(({ choice }) => choice).toSorted()).toEqual([51, 52]);
  });
});
