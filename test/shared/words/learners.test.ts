import { expect, it } from 'vitest';
import { METHODS } from '../../../src/main/insight/outcome/outcome-model.ts';
import { LEARNERS } from '../../../src/shared/nouns.ts';
import { learnerWords } from '../../../src/shared/words/learners.ts';

const methods = [...METHODS.filter((method) => method !== 'learner'), ...LEARNERS];

it('every method has a name of its own, and no code for a name', () => {
  const names = methods.map((method) => learnerWords(method));
  for (const language of ['en', 'zh-CN'] as const) {
    expect(new Set(names.map((name) => name[language])).size).toBe(methods.length);
  }
  expect(names.filter(({ en }, i) => en === methods[i])).toEqual([]);
});

it('a method of another version is not shown by its code', () => {
  expect(learnerWords('x-learner_2').en).toBe('Another method');
});
