/** Which steps of the history a teacher asks about: by the days of the wall calendar. */
import { dayOf } from '../../../shared/day.ts';

export type Since = 'all' | 'monday' | 'today';

export function isSince(moment: string, since: Since, now: Date): boolean {
  if (since === 'all') return true;
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  // A week begins on Monday; Sunday is its last day.
  if (since === 'monday') first.setDate(first.getDate() - ((first.getDay() + 6) % 7));
  return dayOf(new Date(moment)) >= dayOf(first);
}
