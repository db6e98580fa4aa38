import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGroupPath } from '../../../../src/main/insight/practice/group-path.ts';
import type { PathQuestion, PlannedPath } from '../../../../src/main/insight/practice/plan-path.ts';
import { planPath } from '../../../../src/main/insight/practice/plan-path.ts';

const COUNT = 9;
const ids = Array.from({ length: COUNT }, (_, at) => at + 1);
const id = fc.integer({ min: 1, max: COUNT });

/** Links from later to earlier skills only: never a ring. */
const edges = fc
  .array(fc.tuple(id, id), { maxLength: 16 })
  .map((pairs) =>
    pairs.filter(([a, b]) => a > b).map(([skillId, needsId]) => ({ skillId, needsId })),
  );

const wishes = fc.record({
  goals: fc.option(fc.uniqueArray(id, { maxLength: 4 }), { nil: null }),
  pins: fc
    .array(fc.tuple(id, fc.integer({ min: 0, max: 7 })), { maxLength: 3 })
    .map((pins) => new Map(pins)),
  bans: fc.array(id, { maxLength: 2 }).map((bans) => new Set(bans)),
});
const times = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: COUNT, maxLength: COUNT });
const known = fc.uniqueArray(id, { maxLength: 4 });

const question: fc.Arbitrary<PathQuestion> = fc
  .record({
    minutes: times,
    known,
    edges,
    wishes,
    minutesAWeek: fc.integer({ min: 15, max: 120 }),
    weeks: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ minutes, known: done, ...rest }) => ({
    ...rest,
    skills: ids
      .filter((skillId) => !done.includes(skillId))
      .map((skillId) => ({ skillId, minutes: minutes[skillId - 1] ?? 10 })),
  }));

const learned = ({ steps }: PlannedPath) => steps.filter(({ kind }) => kind === 'learn');
const lastWeek = (path: PlannedPath, skillId: number) =>
  learned(path).findLast((step) => step.skillId === skillId)?.week ?? Infinity;
const firstWeek = (path: PlannedPath, skillId: number) =>
  learned(path).find((step) => step.skillId === skillId)?.week ?? Infinity;

/** No step before all that it builds on is done, and in one week the order of the steps counts. */
function respectsNeeds(path: PlannedPath, { skills, edges: links }: PathQuestion): boolean {
  const open = new Map(skills.map(({ skillId, minutes }) => [skillId, minutes]));
  for (const { skillId, minutes } of learned(path)) {
    const needs = links.filter((edge) => edge.skillId === skillId);
    if (needs.some(({ needsId }) => (open.get(needsId) ?? 0) > 0)) return false;
    open.set(skillId, (open.get(skillId) ?? 0) - minutes);
  }
  return [...open.values()].every((rest) => rest >= 0);
}

/** A question for which it does not hold, or null. */
const exception = (holds: (asked: PathQuestion) => boolean) =>
  fc.check(fc.property(question, holds), { numRuns: 400 }).counterexample;

describe('a path over weeks', () => {
  it('never teaches what builds on something that is not learned', () => {
    expect(exception((asked) => respectsNeeds(planPath(asked), asked))).toBeNull();
  });

  it('never holds more minutes in a week than there are', () => {
    expect(
      exception((asked) => {
        const load = new Map<number, number>();
        for (const { week, minutes } of planPath(asked).steps)
          load.set(week, (load.get(week) ?? 0) + minutes);
        return [...load].every(([week, sum]) => week < asked.weeks && sum <= asked.minutesAWeek);
      }),
    ).toBeNull();
  });

  it('never teaches what was banned, nor what builds on it', () => {
    expect(
      exception((asked) => {
        const path = planPath(asked);
        const open = new Set(asked.skills.map(({ skillId }) => skillId));
        return learned(path).every(
          ({ skillId }) =>
            !asked.wishes.bans.has(skillId) &&
            asked.edges
              .filter((edge) => edge.skillId === skillId)
              .every(({ needsId }) => !asked.wishes.bans.has(needsId) || !open.has(needsId)),
        );
      }),
    ).toBeNull();
  });

  it('accounts for every skill that was asked for: taught, or left out with a reason', () => {
    expect(
      exception((asked) => {
        const path = planPath({ ...asked, wishes: { ...asked.wishes, goals: null } });
        const spent = new Map<number, number>();
        for (const { skillId, minutes } of learned(path))
          spent.set(skillId, (spent.get(skillId) ?? 0) + minutes);
        return asked.skills.every(
          ({ skillId, minutes }) =>
            spent.get(skillId) === minutes || path.leftOut.some((left) => left.skillId === skillId),
        );
      }),
    ).toBeNull();
  });

  it('keeps a pin in its week, or says where it had to go', () => {
    expect(
      exception((asked) => {
        const path = planPath(asked);
        return [...asked.wishes.pins].every(
          ([skillId, week]) =>
            firstWeek(path, skillId) === week ||
            !learned(path).some((step) => step.skillId === skillId) ||
            path.movedPins.some((pin) => pin.skillId === skillId && pin.wished === week),
        );
      }),
    ).toBeNull();
  });

  const chain = [
    { skillId: 2, needsId: 1 },
    { skillId: 3, needsId: 2 },
  ];
  const three = [1, 2, 3, 4].map((skillId) => ({ skillId, minutes: 30 }));
  const free = { goals: null, pins: new Map<number, number>(), bans: new Set<number>() };
  const plain = { skills: three, edges: chain, minutesAWeek: 40, weeks: 6, wishes: free };

  it('brings forward what a pin builds on', () => {
    const early = planPath({ ...plain, wishes: { ...free, pins: new Map([[3, 2]]) } });
    expect(early.movedPins).toEqual([]);
    expect([1, 2, 3].map((skillId) => lastWeek(early, skillId) <= 2)).toEqual([true, true, true]);
  });

  it('checks each skill in a later week', () => {
    const { steps } = planPath(plain);
    const check = steps.find(({ skillId, kind }) => skillId === 1 && kind === 'check');
    expect(check?.week).toBe(1);
  });
});

const members = fc.array(fc.tuple(times, known), { minLength: 2, maxLength: 5 });

describe('a path for a group', () => {
  it('puts nobody into a step that they are not ready for, and nobody over the minutes', () => {
    const property = fc.property(question, members, (asked, each) => {
      const group = each.map(([minutes, done], at) => ({
        studentId: at + 1,
        skills: ids
          .filter((skillId) => !done.includes(skillId))
          .map((skillId) => ({ skillId, minutes: minutes[skillId - 1] ?? 10 })),
      }));
      const { shared, takes, own } = planGroupPath(group, asked);
      return own.every(({ studentId, path }) => {
        const mine = shared.steps.filter(({ skillId }) => takes.get(skillId)?.includes(studentId));
        const member = group.find((one) => one.studentId === studentId);
        const needed = new Set(member?.skills.map(({ skillId }) => skillId));
        const week = (skillId: number) =>
          Math.min(lastWeek({ ...path, steps: [...mine, ...path.steps] }, skillId), Infinity);
        const load = (at: number) =>
          [...mine, ...path.steps]
            .filter((step) => step.week === at)
            .reduce((sum, { minutes }) => sum + minutes, 0);
        const isInOrder = asked.edges.every(
          ({ skillId, needsId }) =>
            !needed.has(needsId) ||
            !learned({ ...path, steps: [...mine, ...path.steps] }).some(
              (step) => step.skillId === skillId,
            ) ||
            week(needsId) <= week(skillId),
        );
        const weeks = Array.from({ length: asked.weeks }, (_, at) => at);
        return isInOrder && weeks.every((at) => load(at) <= asked.minutesAWeek);
      });
    });
    expect(fc.check(property, { numRuns: 300 }).counterexample).toBeNull();
  });
});
