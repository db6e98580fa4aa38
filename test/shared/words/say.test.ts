import { describe, expect, it } from 'vitest';
import { list, say } from '../../../src/shared/words/say.ts';

const fits = {
  en: '{n, plural, one {# course fits {name}} other {# courses fit {name}}}',
  'zh-CN': '{n, plural, =0 {{name}暂无可选课程} other {有 # 门课程适合{name}}}',
};
const range = { en: '{low}–{high} of {most}', 'zh-CN': '满分{most}中的{low}–{high}分' };

describe('a text in Chinese', () => {
  it('stands a space apart from a Latin name', () => {
    expect(say(fits, 'zh-CN', { n: 3, name: 'Mizuhara' })).toBe('有 3 门课程适合 Mizuhara');
    expect(say(fits, 'zh-CN', { n: 0, name: 'Lee B2' })).toBe('Lee B2 暂无可选课程');
  });

  it('stands close to a Chinese name, and leaves what a teacher wrote as it is', () => {
    expect(say(fits, 'zh-CN', { n: 3, name: '李娜' })).toBe('有 3 门课程适合李娜');
    expect(say(fits, 'zh-CN', { n: 0, name: '李Lisa娜' })).toBe('李Lisa娜暂无可选课程');
  });

  it('lists names that hold a comma apart', () => {
    expect(list(['Ng, Lea', 'Rao, Tom'], 'en')).toBe('Ng, Lea; Rao, Tom');
    expect(list(['Ng, Lea', '李娜'], 'zh-CN')).toBe('Ng, Lea；李娜');
  });

  it('lists with the same room', () => {
    expect(list(['李娜', 'Lee', 'Rao'], 'zh-CN')).toBe('李娜、Lee 和 Rao');
    expect(list(['Lee', '李娜'], 'zh-CN')).toBe('Lee 和李娜');
    expect(list(['Lee', 'Rao'], 'en')).toBe('Lee and Rao');
  });

  it('says itself where numbers have room', () => {
    expect(say(range, 'zh-CN', { low: '68', high: '82', most: 100 })).toBe('满分100中的68–82分');
  });
});

it('a text in English is as it was written', () => {
  expect(say(fits, 'en', { n: 1, name: 'Lee' })).toBe('1 course fits Lee');
});
