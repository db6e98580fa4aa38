import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  type Choosable,
  chooseNext,
  type Policy,
  USUAL_POLICY,
} from '../../../../src/main/insight/practice/choose-next.ts';
import { composeSet } from '../../../../src/main/insight/practice/compose-set.ts';
import { standingsOf } from '../../../../src/main/insight/practice/standing.ts';
import type { SkillStanding } from '../../../../src/shared/contract/practice-set.ts';

const TODAY = '2026-11-23';
const policy: Policy = { ...USUAL_POLICY, opens: new Map(), today: TODAY };

function standing(skillId: number, more: Partial<SkillStanding> = {}): SkillStanding {
  return {
    skillId,
    state: 'shaky',
    probability: 0.6,
    interval: [0.4, 0.8],
    n: 3,
    known: 0.4,
    mastery: 'none',
    isReady: true,
    waitsFor: [],
    review: null,
    checkDueOn: null,
    stuck: null,
    practised: 0,
    ...more,
  };
}
const mastered = (skillId: number, more: Partial<SkillStanding> = {}) =>
  standing(skillId, {
    known: 0.98,
    mastery: 'confirmed',
    isReady: false,
    review: { dueOn: '2026-12-01', retrievability: 0.95, stability: 10, isDue: false },
    ...more,
  });

/** Ten items a skill, expected 0.5 to 0.95. */
const itemsOf = (...skills: number[]): Choosable[] =>
  skills.flatMap((skillId) =>
    Array.from({ length: 10 }, (_, at) => ({
      key: `${skillId}/${at}`,
      skillId,
      expected: 0.5 + 0.05 * at,
      minutes: 2,
      seen: 0,
    })),
  );
const failed = (skillId: number, key: string): Asked => ({
  key,
  skillId,
  expected: 0.75,
  outcome: 0,
  isOlder: false,
});

describe('the next item', () => {
  it('is likely to succeed, but not sure', () => {
    const next = chooseNext([standing(1)], itemsOf(1), { asked: [], policy });
    expect(next?.item.expected).toBeCloseTo(0.75, 6);
  });

  it('is never of a skill that waits for another', () => {
    const waiting = standing(2, { isReady: false, waitsFor: [1] });
    const set = composeSet([standing(1), waiting], itemsOf(1, 2), { minutes: 60, policy });
    expect(new Set(set.map(({ item }) => item.skillId))).toEqual(new Set([1]));
  });

  it('is an easier one where one more failure would be too much', () => {
    const asked = [failed(1, '1/5'), { ...failed(1, '1/6'), outcome: 1 }, failed(1, '1/7')];
    const next = chooseNext([standing(1), mastered(2)], itemsOf(1, 2), { asked, policy });
    expect(next).toMatchObject({ why: 'easier' });
    expect(next?.item.expected).toBeGreaterThanOrEqual(0.85);
  });

  it('never lets a student fail three times in a row, whatever is asked and however it goes', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const skill = fc.record({
      known: share,
      mastery: fc.constantFrom('none', 'unconfirmed', 'confirmed'),
      isReady: fc.boolean(),
      isDue: fc.boolean(),
    });
    const answers = fc.array(fc.constantFrom(0, 0, 0.3, 0.6, 1), { minLength: 3, maxLength: 30 });
    const holds = fc.property(
      fc.array(skill, { minLength: 1, maxLength: 5 }),
      fc.array(share, { minLength: 5, maxLength: 40 }),
      answers,
      (skills, chances, outcomes) => {
        const standings = skills.map(({ isDue, ...more }, at) =>
          more.mastery === 'none'
            ? standing(at, more)
            : mastered(at, {
                ...more,
                review: { dueOn: TODAY, retrievability: 0.8, stability: 5, isDue },
              }),
        );
        const items = chances.map((expected, at) => ({
          key: `${at}`,
          skillId: at % skills.length,
          expected,
          minutes: 2,
          seen: 0,
        }));
        const asked: Asked[] = [];
        for (const outcome of outcomes) {
          const next = chooseNext(standings, items, { asked, policy });
          if (!next) break;
          asked.push({ ...next.item, isOlder: next.isOlder, outcome });
        }
        const isFailed = asked.map(({ outcome }) => (outcome ?? 1) < 0.5);
        return isFailed.every((_, at) => at < 2 || !isFailed.slice(at - 2, at + 1).every(Boolean));
      },
    );
    expect(fc.check(holds, { seed: 8, numRuns: 300 }).counterexample).toBeNull();
  });

  it('is nothing where all is mastered and nothing is due', () => {
    expect(chooseNext([mastered(1)], itemsOf(1), { asked: [], policy })).toBeNull();
  });

  it('is a check some days after mastery', () => {
    const due = mastered(1, { mastery: 'unconfirmed', checkDueOn: TODAY });
    const next = chooseNext([due], itemsOf(1), { asked: [], policy });
    expect(next?.why).toBe('delayed-check');
  });

  it('is not of a skill that needs the teacher, or that was banned', () => {
    const stuck = standing(1, { stuck: 'ten-items' });
    const banned = { ...policy, banned: new Set([2]) };
    expect(
      chooseNext([stuck, standing(2)], itemsOf(1, 2), { asked: [], policy: banned }),
    ).toBeNull();
  });
});

describe('a set', () => {
  it('holds about a third of older skills', () => {
    const set = composeSet(
      [standing(1), standing(2), mastered(3), mastered(4)],
      itemsOf(1, 2, 3, 4),
      {
        minutes: 20,
        policy,
      },
    );
    expect(set).toHaveLength(10);
    expect(set.filter(({ isOlder }) => isOlder)).toHaveLength(3);
  });

  it('is expected to go well seven times in ten, however hard the new skill is', () => {
    const hard = itemsOf(1).map((item) => ({ ...item, expected: 0.4 }));
    const items = [...hard, ...itemsOf(2, 3, 4)];
    const set = composeSet([standing(1), mastered(2), mastered(3), mastered(4)], items, {
      minutes: 16,
      policy,
    });
    const expected = set.reduce((sum, { item }) => sum + item.expected, 0) / set.length;
    expect(expected).toBeGreaterThanOrEqual(0.7);
    expect(set.map(({ why }) => why)).toContain('continue');
    expect(set.map(({ why }) => why)).toContain('easier');
  });

  it('keeps to the minutes', () => {
    const holds = fc.property(fc.integer({ min: 2, max: 90 }), (minutes) => {
      const set = composeSet([standing(1), mastered(2)], itemsOf(1, 2), { minutes, policy });
      return set.reduce((sum, { item }) => sum + item.minutes, 0) <= minutes;
    });
    expect(fc.check(holds).counterexample).toBeNull();
  });

  it('never asks one item twice', () => {
    const set = composeSet([standing(1), mastered(2)], itemsOf(1, 2), { minutes: 60, policy });
    expect(new Set(set.map(({ item }) => item.key)).size).toBe(set.length);
  });
});

describe('where a student stands', () => {
  const known = (skillId: number, chance: number) => ({
    skillId,
    state: 'shaky' as const,
    probability: 0.7,
    interval: [0.5, 0.9] as [number, number],
    n: 4,
    known: chance,
  });
  const right = (...days: (string | null)[]) => days.map((on) => ({ correct: 1, on, hints: null }));
  const rules = { edges: [{ skillId: 2, needsId: 1 }], today: TODAY, retention: 0.9 };
  const stand = (chance: number, answers: ReturnType<typeof right>, practised = 0) =>
    standingsOf(
      {
        known: [known(1, chance), known(2, 0.3)],
        answers: new Map([[1, answers]]),
        practised: new Map([[1, practised]]),
      },
      rules,
    );

  it('is ready only for what builds on known skills', () => {
    expect(stand(0.5, right())[1]).toMatchObject({ isReady: false, waitsFor: [1] });
    expect(stand(0.97, right())[1]).toMatchObject({ isReady: true, waitsFor: [] });
  });

  it('is mastered with three items and p(known) of 0.95, confirmed by a right answer days later', () => {
    const day = '2026-11-02';
    expect(stand(0.97, right(day, day))[0]?.mastery).toBe('none');
    expect(stand(0.94, right(day, day, day))[0]?.mastery).toBe('none');
    expect(stand(0.97, right(day, day, day))[0]?.mastery).toBe('unconfirmed');
    expect(stand(0.97, right(day, day, day, '2026-11-06'))[0]?.mastery).toBe('unconfirmed');
    expect(stand(0.97, right(day, day, day, '2026-11-07'))[0]?.mastery).toBe('confirmed');
  });

  it('without days is never confirmed', () => {
    expect(stand(0.97, right(null, null, null, null))[0]?.mastery).toBe('unconfirmed');
  });

  it('needs the teacher after ten items without mastery', () => {
    expect(stand(0.5, right(TODAY), 9)[0]?.stuck).toBeNull();
    expect(stand(0.5, right(TODAY), 10)[0]?.stuck).toBe('ten-items');
  });
});
