import { describe, expect, it } from 'vitest';
import type { LineItem } from '../../src/shared/nouns.ts';
import { BLANK_SCORE } from '../../src/shared/nouns.ts';
import { LISTENERS, talkingPoints, type TalkFacts } from '../../src/shared/talking-points.ts';

const itemOf = (id: number, title: string): LineItem => ({
  id,
  title,
  maxPoints: 20,
  categoryId: null,
  dueOn: null,
  kind: 'quiz',
  position: id,
  externalId: null,
});
const graded = (points: number) =>
  ({ ...BLANK_SCORE, points, status: 'graded', detail: null }) as const;
const scoresOf = (...points: (number | null)[]): TalkFacts['scores'] =>
  points.map((each, at) => ({
    lineItem: itemOf(at + 1, `Quiz ${at + 1}`),
    score: each === null ? { ...BLANK_SCORE, detail: 'flagged' } : graded(each),
  }));
const factsOf = (
  scores: TalkFacts['scores'],
  forecast: Partial<NonNullable<TalkFacts['forecast']>> = {},
): TalkFacts => ({
  name: 'Ada',
  scores,
  forecast: { interval80: [0.48, 0.66], known: null, reasons: [], ...forecast },
  targetTitle: 'Mid-term',
  goal: null,
});
const english = (facts: TalkFacts, audience: (typeof LISTENERS)[number] = 'student') =>
  talkingPoints(facts, { audience, language: 'en' });

describe('talking points', () => {
  it('begin with a strength, then what to look at, what is likely, and a question', () => {
    expect(english(factsOf(scoresOf(12, 18, null, 9, 8)))).toEqual([
      'You have a score in 4 pieces of work so far.',
      'You got 18 of 20 in Quiz 2.',
      'One piece of work is still open: Quiz 3.',
      'The latest scores, 9 of 20, 8 of 20, are below your own average of 59.',
      'As things stand, Mid-term is likely to come out between 48 and 66 of 100. That is a range and can change.',
      'What went well for you lately, and what would help with Mid-term?',
    ]);
  });

  it('speak of the student by name to a family, and hold the goal of a plan', () => {
    const facts = { ...factsOf(scoresOf(12, 13, 18)), goal: 'Hand in the next three' };
    const said = english(facts, 'family');
    expect(said[0]).toBe('Ada got 18 of 20 in Quiz 3.');
    expect(said).toContain('The goal we have set: Hand in the next three');
  });

  it('take from the reasons only what is about the student: never how the class stands', () => {
    const evidence = [{ title: 'Essay', points: 9, maxPoints: 10 }];
    const reason = { effect: -0.2, without: 0.7, evidence, count: 3 };
    const reasons = [
      { ...reason, kind: 'level' as const },
      { ...reason, kind: 'section' as const },
      { ...reason, kind: 'category' as const },
    ];
    for (const audience of LISTENERS) {
      const facts = factsOf(scoresOf(12, 12, 12), { reasons });
      const said = english(facts, audience).join(' ');
      expect(said).toMatch(/Work like Essay comes out lower than/);
      expect(said).not.toMatch(/class|others|rank/i);
      const chinese = talkingPoints(facts, { audience, language: 'zh-CN' }).join('');
      expect(chinese).not.toMatch(/班|名次|其他同学/);
    }
  });

  it('have something to begin with where nothing is known', () => {
    const said = english({ ...factsOf([]), forecast: null, targetTitle: null }, 'meeting');
    expect(said).toEqual([
      'What have you seen in your lessons, and who could try what until when?',
    ]);
  });
});
