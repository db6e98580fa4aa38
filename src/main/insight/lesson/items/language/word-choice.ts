/** How language items are made: a sentence with a gap, its right word, and wrong words that have a reason. */
import type { Answer } from '../../../../../shared/item.ts';
import type { BilingualPassage } from '../../../../../shared/passage.ts';
import { alike, both, say, together, word } from '../vocabulary.ts';

export const GAP = '____';
export const CHINESE_GAP = '（　）';

/** The instruction in the reader's language, then the sentence as it is. */
export const ask = (en: string, chinese: string, sentence: string): BilingualPassage =>
  together(both([`${en} `], [chinese]), alike(sentence));

export const explain = (en: string, chinese: string): BilingualPassage => both([en], [chinese]);

/** Of a closed set of words, every one but the key is a distractor with its own reason. */
export function otherThan<M extends string>(
  key: M,
  options: Readonly<Record<M, unknown>>,
  make: (text: M) => Answer = (text) => say(text, text),
): Record<M, Answer | null> {
  // `Object.keys` of a record with exactly the keys M.
  const names = Object.keys(options) as M[];
  const entries = names.map((name) => [name, name === key ? null : make(name)] as const);
  return Object.fromEntries(entries) as Record<M, Answer | null>;
}

/** Wrong words in their order of `names`; a missing one is null. */
export function wrongWords<M extends string>(
  names: readonly M[],
  texts: readonly (string | undefined)[],
  make: (text: string) => Answer = (text) => word(text),
): Record<M, Answer | null> {
  const entries = names.map((name, k) => {
    const text = texts[k];
    return [name, text ? make(text) : null] as const;
  });
  return Object.fromEntries(entries) as Record<M, Answer | null>;
}

export const chosen = (text: string): Answer => say(text, text);

/** `a b c; d e f` as rows of fields. */
export const rowsOf = (text: string, field: RegExp | string = ' '): string[][] =>
  text
    .split(';')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => row.split(field).map((part) => part.trim()));

/** The sentence after the instruction. */
export const sentenceOf = (text: string): string => text.slice(text.indexOf(': ') + 2);
