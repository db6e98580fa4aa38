import { expect, test } from 'vitest';
import { outlookWords } from '../../../src/shared/words/class-outlook.ts';
import { say } from '../../../src/shared/words/say.ts';
import { headTarget, nameTarget } from '../../../src/shared/words/targets.ts';

test('Chinese quotes a title, and nothing where there is none', () => {
  const sentence = (title: string) =>
    say(outlookWords.titleItem, 'zh-CN', { n: 4, total: 10, target: nameTarget(title, 'zh-CN') });
  expect(sentence('期中')).toBe('10 人中有 4 人在“期中”之前可关注');
  expect(sentence('')).toBe('10 人中有 4 人在下一次评估之前可关注');
});

test('a target without a title still has a heading', () => {
  expect(headTarget('', 'en')).toBe('Next assessment');
  expect(headTarget(null, 'zh-CN')).toBe('下一次评估');
  expect(headTarget('Mid-term', 'en')).toBe('Mid-term');
});
