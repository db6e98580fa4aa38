/** A question on its way into the bank, and those that could not come. */
import type { BankQuestion } from '../../../../shared/bank-question.ts';
import type { Language } from '../../../../shared/words/say.ts';

export type BankDraft = Omit<BankQuestion, 'id' | 'source' | 'language'>;
export type BankRead = { questions: BankDraft[]; skipped: string[] };

export const languageOfText = (text: string): Language =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) > 2 ? 'zh-CN' : 'en';

/** The parts that are there, joined as a line of attribution; null where nobody is named. */
export function attributionOf(parts: readonly (string | undefined)[]): string | null {
  const named = [...new Set(parts.map((part) => part?.trim() ?? '').filter((part) => part !== ''))];
  return named.length > 0 ? named.join(' · ').slice(0, 500) : null;
}
