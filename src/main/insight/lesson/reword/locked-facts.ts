/**
 * What a rewording must leave as it is: numbers, number words, symbols, letters that stand for something, names, units,
 * quoted words, and every no and not. Compared as a bag: a sentence may be turned round, a fact may not be lost, added
 * or changed. It rather refuses too much: the lesson's own words are always there.
 */
import type { Language } from '../../../../shared/words/say.ts';
import { allNames } from '../items/incidentals.ts';

const SHARED: readonly RegExp[] = [
  /\d+(?:[.,:/]\d+)*%?/g,
  /[+−×÷=≠<>≤≥≈±√πθ°%‰∠△⊥∥∞²³¹⁰-₉_^*/|½⅓¼¾$€£¥→←↔{}[\]()]/g,
  /(?<=[\s\d(])-(?=[\s\d(a-z])/gi,
  /[“"「『‘]([^”"」』’]*)[”"」』’]/g,
];

const ENGLISH: readonly RegExp[] = [
  /[^\p{Script=Latin}\P{L}]+/gu,
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|halves|thirds?|quarters?|fourths?|fifths?|tenths?|twice|thrice|double|triple|dozen|first|second|last|once|pairs?|both|all|every|each|none|more|less|fewer|least|most|larger|smaller|greater|before|after)\b/gi,
  /\b(?:no|not|never|nor|neither|without|cannot)\b|n['’]t\b/gi,
  /(?<![\p{L}'’])(?![aAI](?![\p{L}]))\p{L}(?![\p{L}'’])/gu,
  /(?<=[\p{L},;:]\s)\p{Lu}\p{L}+/gu,
  /\b(?:mm|cm|dm|m|km|mg|g|kg|t|ml|l|s|min|h|minutes?|hours?|seconds?|metres?|meters?|grams?|litres?|liters?|mol|J|N|V|A|W|Pa|Hz)\b/g,
];

const CHINESE: readonly RegExp[] = [
  /[零〇一二两三四五六七八九十百千万亿半倍双每各都]/g,
  /[不没無无非未莫勿别]/g,
  /[前后大小多少高低左右上下正负加减乘除]/g,
  /[A-Za-z]+/g,
  /(?:毫米|厘米|分米|千米|米|毫克|千克|克|吨|毫升|升|秒|分钟|小时|摩尔|焦耳|牛顿|伏特|安培|瓦特)/g,
];

/** Every locked token with how often it stands there. */
function lockedFacts(text: string, language: Language): Map<string, number> {
  const patterns = [...SHARED, ...(language === 'en' ? ENGLISH : CHINESE)];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([token]) => token.toLocaleLowerCase('en')),
  );
  const named = allNames[language].flatMap((name) =>
    Array.from({ length: text.split(name).length - 1 }, () => name),
  );
  const counts = new Map<string, number>();
  for (const token of [...found, ...named]) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Tokens that were lost, added or repeated; none where every fact stands. */
export function changedFacts(before: string, after: string, language: Language): string[] {
  const [was, is] = [lockedFacts(before, language), lockedFacts(after, language)];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (token) => was.get(token) !== is.get(token),
  );
}

const OPENERS =
  'a an and ask at can could do end explain find for get give have here how if in invite it keep let look make now on please say see show start tell that the their then there these they think this those to try use we what when where which while who why with work write you your'.split(
    ' ',
  );

/**
 * Within a sentence a capital tells a name; a word that begins one may be a name that nobody mentioned, unless the
 * lesson has it as a word.
 */
export function newNames(proposed: string, texts: readonly string[]): string[] {
  const lower = texts.flatMap((text) => text.match(/(?<![\p{L}'’])\p{Ll}[\p{L}'’]*/gu) ?? []);
  const known = new Set([...OPENERS, ...lower]);
  const starts = [...proposed.matchAll(/(?:^|[.?:;!…—]\s*)[“"'(]*(\p{Lu}[\p{L}'’]+)/gu)];
  const said = new Set(texts.flatMap((text) => text.match(/\p{L}[\p{L}'’]*/gu) ?? []));
  return starts
    .map(([, word = '']) => word)
    .filter((word) => !said.has(word) && !known.has(word.toLowerCase()));
}
