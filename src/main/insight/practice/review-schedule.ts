/** When a skill should come back: FSRS (Ye, Su, Cao 2022; version 6) at the level of skills, a day's answers as one review. */
import type { Card, Grade } from 'ts-fsrs';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { daysBetween } from '../../../shared/day.ts';
import type { SkillAnswer } from './mastery.ts';

/** How likely a skill should still be there when it comes back; the teacher's to choose. */
export const RETENTION = { least: 0.8, usual: 0.9, most: 0.95 } as const;

export type Review = {
  /** ISO day. */
  dueOn: string;
  /** Chance that it is still there today, 0–1. */
  retrievability: number;
  /** Days until that chance has fallen to 0.9. */
  stability: number;
  lastOn: string;
};

type Given = { today: string; retention: number };

/** Null where no answer has a date. @param answers oldest first */
export function reviewOf(
  answers: readonly SkillAnswer[],
  { today, retention }: Given,
): Review | null {
  const days = Map.groupBy(answers, ({ on }) => on);
  days.delete(null);
  const scheduler = schedulerFor(retention);
  let card: Card | null = null;
  let lastOn = '';
  for (const [on, given] of days) {
    if (on === null) continue;
    const at = noon(on);
    card = scheduler.next(card ?? createEmptyCard(at), at, gradeOf(given)).card;
    lastOn = on;
  }
  if (!card) return null;
  return {
    dueOn: card.due.toISOString().slice(0, 10),
    retrievability: scheduler.get_retrievability(card, noon(today), false),
    stability: card.stability,
    lastOn,
  };
}

/** Whole days only: nothing is scheduled within one, and nothing by chance. */
const schedulerFor = (retention: number) =>
  fsrs({ request_retention: retention, enable_fuzz: false, enable_short_term: false });

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Most right is remembered; half is hard; help taken makes it no easier than hard. */
function gradeOf(answers: readonly SkillAnswer[]): Grade {
  const share = answers.reduce((sum, { correct }) => sum + correct, 0) / answers.length;
  if (share < 0.5) return Rating.Again;
  return share < 0.8 || answers.some(({ hints }) => (hints ?? 0) > 0) ? Rating.Hard : Rating.Good;
}

/** A review is two items; what was forgotten takes as much again, twice. */
const MINUTES_A_REVIEW = 4;
const MINUTES_A_LAPSE = 8;

/** What it costs to keep these skills at a retention, minutes a week. */
export function minutesAWeek(
  reviews: readonly Pick<Review, 'stability'>[],
  retention: number,
): number {
  const scheduler = schedulerFor(retention);
  return reviews.reduce((sum, { stability }) => {
    const interval = Math.max(1, scheduler.next_interval(stability, 0));
    return sum + (7 / interval) * (MINUTES_A_REVIEW + (1 - retention) * MINUTES_A_LAPSE);
  }, 0);
}

export const isDue = ({ dueOn }: Review, today: string): boolean => daysBetween(dueOn, today) >= 0;
