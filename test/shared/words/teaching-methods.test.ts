import { describe, expect, it } from 'vitest';
import { evidenceOf, METHOD_KEYS } from '../../../src/shared/teaching-methods.ts';
import { methodCards } from '../../../src/shared/words/method-cards.ts';
import { methodOfText, nameOfMethod } from '../../../src/shared/words/teaching-method-names.ts';

describe('the vocabulary of teaching methods', () => {
  it('is known by its names in both languages and by what other logs call them', () => {
    for (const key of METHOD_KEYS) {
      expect(methodOfText(nameOfMethod(key).en)).toBe(key);
      expect(methodOfText(nameOfMethod(key)['zh-CN'])).toBe(key);
    }
    expect(methodOfText(' Direct  Instruction ')).toBe('explicit-instruction');
    expect(methodOfText('讲授法')).toBe('explicit-instruction');
  });

  it('keeps what a teacher calls otherwise, with nothing published about it', () => {
    expect(methodOfText('Lab with partners')).toBe('Lab with partners');
    expect(evidenceOf('Lab with partners')).toMatchObject({ security: 0, expected: 0 });
  });

  it.each(METHOD_KEYS)('has a card for %s with a source and, for figures, a year', (key) => {
    const { source, what, strength, check } = methodCards[key];
    for (const text of [what, strength, check]) {
      expect(text.en.length).toBeGreaterThan(10);
      expect(text['zh-CN'].length).toBeGreaterThan(5);
    }
    expect(source).toMatch(evidenceOf(key).published ? /\b(19|20)\d\d\b/ : /\S/);
  });

  it.each(METHOD_KEYS)('expects no more of %s than what was published', (key) => {
    const { expected, published } = evidenceOf(key);
    expect(expected).toBeLessThanOrEqual(published?.[1] ?? 0.15);
  });
});
