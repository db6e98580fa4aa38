/** Which steps of the history a teacher asks about: by the days of the wall calendar. */
export type Since = 'all' | 'monday' | 'today';

/** yyyy-mm-dd where the teacher is. */
export function dayOf(moment: string): string {
  return dayOfDate(new Date(moment));
}

export function isSince(moment: string, since: Since, now: Date): boolean {
  if (since === 'all') return true;
  const first = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  // A week begins on Monday; Sunday is its last day.
  if (since === 'monday') first.setDate(first.getDate() - ((first.getDay() + 6) % 7));
  return dayOf(moment) >= dayOfDate(first);
}

function dayOfDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
