/** When a skill counts as mastered: three items, p(known) of 0.95, and a check some days later that confirms it. */
import { addDays } from '../../../shared/day.ts';

/** One answer in a skill. */
export type SkillAnswer = {
  correct: number;
  /** ISO day; null where nobody knows. */
  on: string | null;
  hints: number | null;
};

export const MASTERED = 0.95;
const FEWEST_ITEMS = 3;
/** Long enough to forget what was only held for the day (ASSISTments retests after seven). */
const CHECK_AFTER_DAYS = 5;

export type Mastery = 'none' | 'unconfirmed' | 'confirmed';

/** @param answers oldest first */
export function masteryOf(known: number, answers: readonly SkillAnswer[]): Mastery {
  if (known < MASTERED || answers.length < FEWEST_ITEMS) return 'none';
  const firstDay = answers[FEWEST_ITEMS - 1]?.on ?? null;
  if (firstDay === null) return 'unconfirmed';
  const from = addDays(firstDay, CHECK_AFTER_DAYS);
  const checks = answers.filter(({ on }) => on !== null && on >= from);
  return (checks.at(-1)?.correct ?? 0) >= 0.5 ? 'confirmed' : 'unconfirmed';
}

/** The day from which a delayed check says something; null where no answer has a date. */
export function checkDueOn(answers: readonly SkillAnswer[]): string | null {
  const last = answers.findLast(({ on }) => on !== null)?.on ?? null;
  return last === null ? null : addDays(last, CHECK_AFTER_DAYS);
}
