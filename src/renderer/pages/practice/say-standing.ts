/** What a cell of the class grid says: a word, a tone, and the whole as a sentence. */
import type { SkillStanding } from '../../../shared/contract/practice-set.ts';
import type { Bilingual, Params } from '../../../shared/words/say.ts';
import { toPoints } from '../../i18n/numbers.ts';
import { practiceWords as words } from '../../i18n/practice.ts';

export type Tone = 'support' | 'course' | 'stretch' | 'quiet';

export function wordOf(standing: SkillStanding): { word: Bilingual; tone: Tone } {
  if (standing.stuck !== null) return { word: words.needsYou, tone: 'support' };
  if (standing.review?.isDue) return { word: words.due, tone: 'stretch' };
  if (standing.mastery === 'confirmed') return { word: words.confirmed, tone: 'course' };
  if (standing.mastery === 'unconfirmed') return { word: words.unconfirmed, tone: 'course' };
  return standing.isReady
    ? { word: words.ready, tone: 'stretch' }
    : { word: words.waits, tone: 'quiet' };
}

export function saySentence(
  standing: SkillStanding,
  say: (text: Bilingual, params?: Params) => string,
): string {
  const [from, to] = standing.interval.map(toPoints);
  const state = say(wordOf(standing).word);
  return say(words.cell, { state, from: from ?? 0, to: to ?? 0, n: standing.n });
}
