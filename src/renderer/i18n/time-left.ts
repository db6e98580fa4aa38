/** How long something still takes, as a teacher says it. */
import type { Bilingual, Params } from '../../shared/words/say.ts';
import { splitDuration } from './numbers.ts';
import { shell } from './shell.ts';

export function sayTimeLeft(
  seconds: number | null,
  say: (text: Bilingual, params?: Params) => string,
): string {
  if (seconds === null) return '';
  const { unit, n } = splitDuration(seconds);
  return say(unit === 'minute' ? shell.minutesLeft : shell.secondsLeft, { n });
}
