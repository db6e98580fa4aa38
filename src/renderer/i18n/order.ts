/** The order of names: as the language sorts, and Chinese names by pinyin among themselves in either language. */
import type { Language } from '../../shared/words/say.ts';

const HAN = /^\p{Script=Han}/u;

export function nameOrder(language: Language | string): (a: string, b: string) => number {
  const own = new Intl.Collator(language, { numeric: true });
  const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return (a, b) => (HAN.test(a) && HAN.test(b) ? pinyin : own).compare(a, b);
}
