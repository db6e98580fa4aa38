/** What stands in a name's place where names are hidden: the same on screen and on paper. */
import type { Id } from '../nouns.ts';
import type { Language } from './say.ts';
import { say } from './say.ts';

const CODE = { en: 'Student {code}', 'zh-CN': '学生 {code}' };

/** `Student 07`: the number that the school file gave the student, which only the teacher can look up. */
export function studentCode(id: Id, lang: Language): string {
  return say(CODE, lang, { code: String(id).padStart(2, '0') });
}
