/** Running text with maths in it, in both languages: prompts, worked steps, options. */
import Fraction from 'fraction.js';
import { z } from 'zod';
import type { NumberFormat } from './maths/format-number.ts';
import { usualFormat } from './maths/format-number.ts';
import { Maths, partsOf } from './maths/maths.ts';
import { toPlain } from './maths/to-plain.ts';
import { maths } from './maths/write-maths.ts';
import type { Bilingual, Language } from './words/say.ts';
import { LANGUAGES } from './words/say.ts';

/** A table in the text: its first row is the head. */
export const Table = z.object({
  kind: z.literal('table'),
  rows: z.array(z.array(z.union([z.string(), Maths])).readonly()).readonly(),
});
export type Table = z.infer<typeof Table>;

export const Passage = z.array(z.union([z.string(), Table, Maths])).readonly();
export type Passage = z.infer<typeof Passage>;
export type Part = Passage[number];

/** One passage, written in each language, with the same numbers. */
export const BilingualPassage = z.object({ en: Passage, 'zh-CN': Passage }).readonly();
export type BilingualPassage = z.infer<typeof BilingualPassage>;

/** What may stand in `${}`: text in both languages takes the passage's own. */
export type Inserted = Part | Bilingual | Fraction | number | bigint;

const isBilingual = (value: object): value is Bilingual => 'en' in value;

function toPart(value: Inserted, language: Language): Part {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Fraction)
    return maths(value);
  return isBilingual(value) ? value[language] : value;
}

/** Neighbouring text becomes one part; empty text falls away. */
function join(parts: readonly Part[]): Passage {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

const writer =
  (language: Language) =>
  (texts: TemplateStringsArray, ...values: Inserted[]): Passage =>
    join(
      texts.flatMap((text, at) => {
        const value = values[at];
        return value === undefined ? [text] : [text, toPart(value, language)];
      }),
    );

/** en`Work out ${tree}.` */
export const en = writer('en');
/** zh`计算：${tree}。` */
export const zh = writer('zh-CN');

export const both = (english: Passage, chinese: Passage): BilingualPassage => ({
  en: english,
  'zh-CN': chinese,
});
/** The same in both languages: a line of maths. */
export const alike = (...parts: Inserted[]): BilingualPassage => ({
  en: join(parts.map((part) => toPart(part, 'en'))),
  'zh-CN': join(parts.map((part) => toPart(part, 'zh-CN'))),
});

/** One passage after another. */
export const together = (...passages: readonly BilingualPassage[]): BilingualPassage => ({
  en: join(passages.flatMap((passage) => passage.en)),
  'zh-CN': join(passages.flatMap((passage) => passage['zh-CN'])),
});

function plainPart(part: Part, language: Language, format: NumberFormat): string {
  if (typeof part === 'string') return part;
  if (part.kind !== 'table') return toPlain(part, language, format);
  return part.rows
    .map((row) => `\n${row.map((cell) => plainPart(cell, language, format)).join(' | ')}`)
    .join('')
    .concat('\n');
}

export function passageToPlain(
  passage: BilingualPassage,
  language: Language,
  format: NumberFormat = usualFormat[language],
): string {
  return passage[language].map((part) => plainPart(part, language, format)).join('');
}

const numbersOfTree = (tree: Maths, language: Language): string[] => {
  if (tree.kind === 'number') return [tree.value];
  if (tree.kind === 'words') return digitsIn(tree.text[language]);
  return partsOf(tree).flatMap((part) => numbersOfTree(part, language));
};
const digitsIn = (text: string): string[] => text.match(/\d+(\.\d+)?/g) ?? [];

function numbersOfPart(part: Part, language: Language): string[] {
  if (typeof part === 'string') return digitsIn(part);
  if (part.kind !== 'table') return numbersOfTree(part, language);
  return part.rows.flat().flatMap((cell) => numbersOfPart(cell, language));
}

/** Every number of a passage in reading order, exactly as written: `-2.50`. */
export function numbersIn(passage: BilingualPassage, language: Language): string[] {
  return passage[language].flatMap((part) => numbersOfPart(part, language));
}

/** Whether both languages hold the same numbers, in whatever order their grammar wants. */
export function haveSameNumbers(passage: BilingualPassage): boolean {
  const [first, ...others] = LANGUAGES.map((language) =>
    numbersIn(passage, language).sort().join(' '),
  );
  return others.every((numbers) => numbers === first);
}
