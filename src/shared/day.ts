/** Calendar days as text, `2026-11-23`. */

const DAY_MS = 86_400_000;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day that it is where the teacher is. */
export function dayOf(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()];
  return [moment.getFullYear(), twoDigits(month), twoDigits(day)].join('-');
}

/** The moment as the clock on the teacher's wall says it, so that its first ten signs are the day there: `2026-11-23T09:15:00`. */
export function stampOf(moment: Date): string {
  const [hours, minutes, seconds] = [moment.getHours(), moment.getMinutes(), moment.getSeconds()];
  return `${dayOf(moment)}T${[hours, minutes, seconds].map(twoDigits).join(':')}`;
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
