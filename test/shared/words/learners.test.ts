import { expect, it } from 'vitest';
import { TO_COMPARE } from '../../../src/main/insight/outcome/compare-learners.ts';
import { METHODS } from '../../../src/main/insight/outcome/outcome-model.ts';
import { learnersHere } from '../../../src/main/host/cli/learners-here.ts';
import { SINGLE_LEARNERS } from '../../../src/main/learn/create-learner.ts';
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

it('commands, the engine, the comparison under Trust and doctor know the same learners', () => {
  const asked = LEARNERS.filter((name) => name !== 'auto');
  expect([...SINGLE_LEARNERS, 'ensemble']).toEqual(asked);
  expect(TO_COMPARE).toEqual(asked);
  expect(learnersHere([], 'en').map(({ name }) => name)).toEqual(asked);
});

it('a method of another version is not shown by its code', () => {
  expect(learnerWords('x-learner_2').en).toBe('Another method');
});
