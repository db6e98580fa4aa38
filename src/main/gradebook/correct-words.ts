/** Words in score cells that only this school uses, as the teacher explained them. */
import type { Corrections, WordMeaning } from '../../shared/import/corrections.ts';
import { foldText } from './clean-text.ts';
import type { Flag } from './score-words.ts';

/** `full` and `zero` are numbers: the maximum, and none of it. */
export type CellWord = Flag | 'full' | 'zero';
export type CellWords = ReadonlyMap<string, CellWord>;

const meaningOf = (means: WordMeaning): CellWord =>
  means === 'zero' ? 'zero' : { status: means, detail: 'flagged' };

/** @param own words that the system itself writes; the teacher's win */
export function withWords(
  own: CellWords | undefined,
  { words }: Corrections,
): CellWords | undefined {
  if (!words?.length) return own;
  const corrected = words.map(({ text, means }) => [foldText(text), meaningOf(means)] as const);
  return new Map([...(own ?? []), ...corrected]);
}
