/**
 * How much practice moves p(known): each item teaches with a small chance, as in knowledge tracing (Corbett and
 * Anderson 1995). The chance is reckoned from the minutes that a skill takes from nothing; published values of it
 * differ by a factor of three, and the range says so.
 */
import { MASTERED } from './mastery.ts';

/** Where a teacher says nothing. */
const USUAL_MINUTES = 40;
/** What is left unknown after a skill's own minutes. */
const LEFT_UNKNOWN = 0.08;
const SLOW = 0.55;
const FAST = 1.6;
const LEAST_MINUTES = 10;
const STEP = 5;

/** Minutes until p(known) reaches mastery. @param minutes from nothing */
export function minutesToMastery(known: number, minutes: number | null): number {
  const share = Math.log((1 - MASTERED) / Math.max(1e-6, 1 - known)) / Math.log(LEFT_UNKNOWN);
  const needed = (minutes ?? USUAL_MINUTES) * Math.max(0, share);
  return Math.max(LEAST_MINUTES, Math.ceil(needed / STEP) * STEP);
}

export type Gain = { expected: number; range: [low: number, high: number] };

/** What so many minutes add to p(known). */
export function gainOf(known: number, spent: number, minutes: number | null): Gain {
  const share = spent / (minutes ?? USUAL_MINUTES);
  const after = (pace: number) => 1 - (1 - known) * LEFT_UNKNOWN ** (share * pace);
  return {
    expected: after(1) - known,
    range: [after(SLOW) - known, after(FAST) - known],
  };
}

export const addGains = (gains: readonly Gain[]): Gain =>
  gains.reduce<Gain>(
    (sum, { expected, range }) => ({
      expected: sum.expected + expected,
      range: [sum.range[0] + range[0], sum.range[1] + range[1]],
    }),
    { expected: 0, range: [0, 0] },
  );
