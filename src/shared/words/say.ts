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
  return String(compile(text[lang], lang).format(params));
}

/** The app's language for a locale such as `zh_CN.UTF-8`; everything but Chinese reads English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
