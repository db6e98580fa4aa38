import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/shared/contract/forecast.ts';
import { wordsOfReason } from '../../../src/shared/words/reasons.ts';
import { say } from '../../../src/shared/words/say.ts';

const reason = (kind: Reason['kind'], effect: number, count: number): Reason => ({
  kind,
  effect,
  evidence: [],
  count,
});
const read = (one: Reason, lang: 'en' | 'zh-CN') =>
  say(wordsOfReason(one), lang, { count: one.count });

describe('the words of a reason', () => {
  it('tell no missing work from some, whatever it did to the forecast', () => {
    expect(read(reason('missing', 0.01, 0), 'en')).toBe('No work is missing');
    expect(read(reason('missing', 0.01, 1), 'en')).toBe('One piece of work is missing');
    expect(read(reason('missing', -0.01, 3), 'zh-CN')).toBe('有 3 次任务缺交');
  });

  it('say on which side of the class a student’s scores stand', () => {
    expect(read(reason('level', 0.1, 4), 'en')).toContain('above');
    expect(read(reason('level', -0.1, 4), 'en')).toContain('below');
  });
});
