/**
 * How hard a lesson's student texts are to read.
 * English: Flesch–Kincaid grade (Kincaid et al. 1975), automated readability index (Smith & Senter 1967) and
 * Coleman–Liau (Coleman & Liau 1975), with their median as the grade.
 * Chinese: the share of characters beyond each level of a list of our own making (character-levels.ts), and the
 * length of sentences.
 */
import type { ReadingLevel } from '../../../shared/contract/lesson.ts';
import type { LessonPlan } from '../../../shared/lesson.ts';
import { passageToPlain } from '../../../shared/passage.ts';
import { LANGUAGES } from '../../../shared/words/say.ts';
import type { Language } from '../../../shared/words/say.ts';
import { levelOfCharacter } from './character-levels.ts';

/** What students read: the questions, the words, the claims put before them. */
function studentTextOf(plan: LessonPlan, language: Language): string {
  const asked = plan.phases.flatMap(({ moves }) =>
    moves.filter(({ kind }) => kind === 'ask').map(({ text }) => text[language]),
  );
  const prompts = plan.tasks.map(({ item }) => passageToPlain(item.prompt, language));
  const words = plan.words.map(({ meaning }) => meaning[language]);
  return [...asked, ...prompts, ...words].join('\n');
}

export const readingOf = (plan: LessonPlan): ReadingLevel[] =>
  LANGUAGES.map((language) => readingLevel(studentTextOf(plan, language), language));

export const readingLevel = (text: string, language: Language): ReadingLevel =>
  language === 'en' ? readEnglish(text) : readChinese(text);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;
/** Formulas go below 1 and far above school; grades do not. */
const asGrade = (value: number): number => oneDecimal(Math.min(14, Math.max(1, value)));

function readEnglish(text: string): ReadingLevel {
  const words = text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [];
  const sentences = Math.max(1, sentencesIn(text, /[.!?:;]+(?=\s|$)|\n+/));
  const n = Math.max(1, words.length);
  const letters = words.reduce((sum, word) => sum + word.replaceAll(/[^A-Za-z]/g, '').length, 0);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const perSentence = n / sentences;
  const measures = [
    {
      name: 'Flesch–Kincaid',
      grade: asGrade(0.39 * perSentence + 11.8 * (syllables / n) - 15.59),
    },
    { name: 'ARI', grade: asGrade(4.71 * (letters / n) + 0.5 * perSentence - 21.43) },
    {
      name: 'Coleman–Liau',
      grade: asGrade(0.0588 * ((100 * letters) / n) - 0.296 * ((100 * sentences) / n) - 15.8),
    },
  ];
  return {
    language: 'en',
    grade: medianOf(measures.map(({ grade }) => grade)),
    measures,
    words: words.length,
  };
}

const sentencesIn = (text: string, end: RegExp): number =>
  text.split(end).filter((part) => /[\p{L}]/u.test(part)).length;

/** Groups of vowels, less a silent e: the usual estimate. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const groups =
    plain.replace(/(?:[^laeiouy]e|(?<![dt])ed|[^laeiouy]es)$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}

/** A reader of a level knows 19 of 20 characters of a text that suits them. */
const KNOWN_SHARE = 0.95;
const LONG_SENTENCE = 22;

function readChinese(text: string): ReadingLevel {
  const characters = [...text].filter((sign) => /\p{Script=Han}/u.test(sign));
  const n = Math.max(1, characters.length);
  const grades = characters.map(levelOfCharacter).sort((a, b) => a - b);
  const byCharacters = grades[Math.min(grades.length - 1, Math.floor(KNOWN_SHARE * n))] ?? 1;
  const perSentence = n / Math.max(1, sentencesIn(text, /[。！？；]+|\n+/));
  const byLength = asGrade(1 + (perSentence / LONG_SENTENCE) * 5);
  const measures = [
    { name: '汉字分级（95%）', grade: asGrade(byCharacters) },
    { name: '句长', grade: byLength },
  ];
  const grade = oneDecimal((byCharacters + byLength) / 2);
  return { language: 'zh-CN', grade, measures, words: characters.length };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
