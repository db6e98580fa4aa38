import { expect, test } from 'vitest';
import { readingLevel, syllablesIn } from '../../../../src/main/insight/lesson/reading-level.ts';

test('Flesch–Kincaid, ARI and Coleman–Liau of a text counted by hand', () => {
  // 12 words, 2 sentences, 41 letters, 12 syllables.
  const text = 'The cat sat on the mat. It was a big black cat.';
  const { measures, words } = readingLevel(text, 'en');
  expect(words).toBe(12);
  const letters = text.replaceAll(/[^A-Za-z]/g, '').length;
  const fk = 0.39 * 6 + 11.8 * (12 / 12) - 15.59;
  const ari = 4.71 * (letters / 12) + 0.5 * 6 - 21.43;
  const cli = 0.0588 * ((100 * letters) / 12) - 0.296 * (200 / 12) - 15.8;
  const bounded = [fk, ari, cli].map((grade) => Math.round(Math.max(1, grade) * 10) / 10);
  expect(measures.map(({ grade }) => grade)).toEqual(bounded);
});

test('harder English reads as a higher grade', () => {
  const easy = readingLevel('Take 3 cups. Add 2 cups. How many cups are there now?', 'en');
  const hard = readingLevel(
    'Determine the proportional relationship that characterises the accumulated quantities, and justify your interpretation.',
    'en',
  );
  expect(hard.grade).toBeGreaterThan(easy.grade + 4);
});

test('syllables as a reader would count them', () => {
  expect(['cat', 'table', 'equation', 'make', 'added', 'idea'].map(syllablesIn)).toEqual([
    1, 2, 3, 1, 2, 2,
  ]);
});

test('Chinese texts of common characters read lower than those of rare ones', () => {
  const easy = readingLevel('我们一起看一看，小明有三个苹果。', 'zh-CN');
  const hard = readingLevel('请阐释该命题之充要条件，并援引反例予以诘难。', 'zh-CN');
  expect(hard.grade).toBeGreaterThan(easy.grade);
  expect(easy.words).toBe(14);
});
