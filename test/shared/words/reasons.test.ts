import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/shared/contract/forecast.ts';
import { wordsOfReason } from '../../../src/shared/words/reasons.ts';
import { say } from '../../../src/shared/words/say.ts';

const reason = (kind: Reason['kind'], effect: number, count: number): Reason => ({
  kind,
  effect,
  without: 0.5,
  evidence: [],
  count,
});
const read = (one: Reason, lang: 'en' | 'zh-CN') =>
  say(wordsOfReason(one), lang, { count: one.count });

describe('the words of a reason', () => {
  it('tell scores that are all there from some that are not, whatever it did to the forecast', () => {
    expect(read(reason('missing', 0.01, 0), 'en')).toBe('Every earlier piece of work has a score');
    expect(read(reason('missing', 0.01, 1), 'en')).toBe('One earlier piece of work has no score');
    expect(read(reason('missing', -0.01, 3), 'zh-CN')).toBe('有 3 次以往任务没有成绩');
  });

  it('do not take an excuse for a score, nor for a gap', () => {
    const excused = (count: number) => ({ ...reason('missing', 0.01, count), excused: 1 });
    expect(read(excused(0), 'en')).toBe('Every earlier piece of work has a score or is excused');
    expect(read(excused(2), 'en')).toMatch(/^2 earlier pieces of work have no score/);
    expect(read(excused(0), 'zh-CN')).toBe('以往任务都有成绩或已免计');
  });

  it('say on which side of the class a student’s scores stand', () => {
    expect(read(reason('level', 0.1, 4), 'en')).toContain('above');
    expect(read(reason('level', -0.1, 4), 'en')).toContain('below');
  });
});
