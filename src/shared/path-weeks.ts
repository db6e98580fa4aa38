/** The weeks of a path as days: a path begins on a day and counts in sevens from there. */
import type { PlannedStep } from './contract/learning-path.ts';

const DAY_MS = 86_400_000;

/** The first day of a week, counted from 0. @param startsOn `2026-11-23` */
export function dayOfWeek(startsOn: string, week: number): string {
  return new Date(Date.parse(startsOn) + 7 * week * DAY_MS).toISOString().slice(0, 10);
}

/** Week by week, those without a step included. */
export function stepsByWeek<Step extends Pick<PlannedStep, 'week'>>(
  steps: readonly Step[],
  weeks: number,
): Step[][] {
  return Array.from({ length: weeks }, (_, week) => steps.filter((step) => step.week === week));
}
