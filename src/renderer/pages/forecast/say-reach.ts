/** A probability as a teacher says it: so many in ten, never a percentage. */
import type { Bilingual, Params } from '../../../shared/words/say.ts';
import { whyWords } from '../../i18n/forecast.ts';

type Say = (text: Bilingual, params?: Params) => string;

/** @param line the pass line in points of 100 */
export function sayReach(probability: number, line: number, say: Say): string {
  const n = Math.round(probability * 10);
  if (n < 1) return say(whyWords.reachRarely, { line });
  if (n > 9) return say(whyWords.reachSurely, { line });
  return say(whyWords.reach, { n, line });
}
