/** How numbers, days and times are written in each language. */
import type { Language } from '../../shared/words/say.ts';

export { toPoints, writeRange } from '../../shared/words/points.ts';

/** A count spelled out up to nine where a sentence starts with it; Chinese writes figures. */
export const STARTING_COUNT =
  '{n, plural, =0 {None} =1 {One} =2 {Two} =3 {Three} =4 {Four} =5 {Five} =6 {Six} =7 {Seven} =8 {Eight} =9 {Nine} other {#}}';

/** `82 %` / `82%`, as each language sets it. */
export function writePercent(percent: number | string, language: Language): string {
  return language === 'zh-CN' ? `${percent}%` : `${percent} %`;
}

/** A score with at most one decimal; what rounds to nothing has no sign. */
export function writeScore(points: number, language: Language): string {
  const style = { maximumFractionDigits: 1, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(language, style).format(points);
}

export function writeCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** `14 November` / `11月14日`; the year only where it is not this one. */
export function writeDay(day: string, language: Language, now: Date): string {
  const date = new Date(day.length === 10 ? `${day}T12:00:00` : day);
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year }).format(date);
}

export function writeMoment(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}

/** Seconds as a teacher says them: whole minutes above ninety seconds. */
export function splitDuration(seconds: number): { unit: 'second' | 'minute'; n: number } {
  if (seconds <= 90) return { unit: 'second', n: Math.max(1, Math.round(seconds)) };
  return { unit: 'minute', n: Math.round(seconds / 60) };
}
