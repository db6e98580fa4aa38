/** How the app speaks: every text stands in both languages side by side, so that none can be forgotten. */
import { IntlMessageFormat } from 'intl-messageformat';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text, written (not translated) in each language, in ICU message syntax. */
export type Bilingual = Readonly<Record<Language, string>>;
export type Params = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

function compile(text: string, lang: Language): IntlMessageFormat {
  const key = `${lang}\n${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const fresh = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
  compiled.set(key, fresh);
  return fresh;
}

/** The text in `lang` with its parameters filled in; plurals and numbers follow the language. */
export function say(text: Bilingual, lang: Language, params: Params = {}): string {
  const written = lang === 'zh-CN' ? makeRoom(text[lang], params) : text[lang];
  return String(compile(written, lang).format(params));
}

const LATIN_START = /^[\p{Script=Latin}\d]/u;
const LATIN_END = /[\p{Script=Latin}\d]$/u;
const HAN_START = /^\p{Script=Han}/u;
const HAN_END = /\p{Script=Han}$/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * Chinese characters stand a space apart from the Latin word beside them: 适合 Lee, but 适合李娜. What a teacher wrote is
 * not touched, nor are numbers, around which texts say themselves whether there is room.
 */
function makeRoom(text: string, params: Params): string {
  let written = text;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value !== 'string' || !LATIN.test(value)) continue;
    if (LATIN_START.test(value))
      written = written.replace(new RegExp(`(\\p{Script=Han})\\{${name}\\}`, 'gu'), `$1 {${name}}`);
    if (LATIN_END.test(value))
      written = written.replace(new RegExp(`\\{${name}\\}(?=\\p{Script=Han})`, 'gu'), `{${name}} `);
  }
  return written;
}

/** One after another, as the language lists things: Lee, Ng, and Rao; 李娜、Lee 和 Rao. */
export function list(texts: readonly string[], lang: Language): string {
  // A name such as “Ng, Lea” would fall apart among commas.
  if (texts.some((text) => text.includes(','))) return texts.join(lang === 'zh-CN' ? '；' : '; ');
  const parts = new Intl.ListFormat(lang).formatToParts(texts);
  return parts.reduce((written, { type, value }) => {
    const isApart =
      lang === 'zh-CN' &&
      (type === 'element'
        ? HAN_END.test(written) && LATIN_START.test(value)
        : LATIN_END.test(written) && HAN_START.test(value));
    return `${written}${isApart ? ' ' : ''}${value}`;
  }, '');
}

/** The app's language for a locale such as `zh_CN.UTF-8`; everything but Chinese reads English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
