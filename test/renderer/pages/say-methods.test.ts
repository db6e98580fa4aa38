import { expect, test } from 'vitest';
import type { MethodComparison } from '../../../src/shared/contract/methods.ts';
import type { Bilingual, Language, Params } from '../../../src/shared/words/say.ts';
import { list, say } from '../../../src/shared/words/say.ts';
import { sayUnplaced } from '../../../src/renderer/pages/teaching/methods/say-methods.ts';

const speaker = (language: Language) => ({
  say: (text: Bilingual, params?: Params) => say(text, language, params),
  list: (texts: readonly string[]) => list(texts, language),
});
const inGroups = (...names: string[]): Pick<MethodComparison, 'unplaced'> => ({
  unplaced: names.map((group) => ({ section: '7A', group, lessons: 1 })),
});

test('groups that no list knows stand apart in either language, and no more than four are named', () => {
  expect(sayUnplaced(inGroups('Red', 'Blue'), speaker('en'))).toContain(
    'Red in 7A and Blue in 7A.',
  );
  expect(sayUnplaced(inGroups('红组', '蓝组'), speaker('zh-CN'))).toContain(
    '7A 的红组和 7A 的蓝组。',
  );
  const many = sayUnplaced(inGroups('A', 'B', 'C', 'D', 'E'), speaker('en'));
  expect(many).toContain('D in 7A …');
  expect(many).not.toContain('E in 7A');
});
