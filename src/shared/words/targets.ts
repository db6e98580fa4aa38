/** What a forecast's assessment is called; before the gradebook lists it, it has words but no title. */
import { say } from './say.ts';
import type { Bilingual, Language } from './say.ts';

const words = {
  sentence: { en: 'the next assessment', 'zh-CN': '下一次评估' },
  heading: { en: 'Next assessment', 'zh-CN': '下一次评估' },
  quoted: { en: '{title}', 'zh-CN': '“{title}”' },
} satisfies Record<string, Bilingual>;

/** Within a sentence; Chinese puts a title, and only a title, in quotation marks. */
export function nameTarget(title: string | null, lang: Language): string {
  return title ? say(words.quoted, lang, { title }) : say(words.sentence, lang);
}

/** On its own, as a heading or a button. */
export function headTarget(title: string | null, lang: Language): string {
  return title || say(words.heading, lang);
}
