/** What may be said of a method for a group, and what a hidden factor would need to be to undo it. */
import type { Mixture } from '../../../learn/effects/integrate.ts';
import { chanceAbove, meanOf, rangeOf, sdOf } from '../../../learn/effects/mixture.ts';

const VERDICTS = [
  'looked-better',
  'looked-worse',
  'about-the-same',
  'too-close',
  'not-enough',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An effect as it is shown, standard deviations of a score. */
export type Estimate = {
  effect: number;
  sd: number;
  interval50: [number, number];
  interval80: [number, number];
  /** Chance that it is at least what the teacher calls worth it; that it is at least as much worse. */
  better: number;
  worse: number;
  /** Chance that it is above nothing. */
  positive: number;
};

export const estimateOf = (mixture: Mixture, meaningful: number): Estimate => ({
  effect: meanOf(mixture),
  sd: sdOf(mixture),
  interval50: rangeOf(mixture, 0.5),
  interval80: rangeOf(mixture, 0.8),
  better: chanceAbove(mixture, meaningful),
  worse: 1 - chanceAbove(mixture, -meaningful),
  positive: chanceAbove(mixture, 0),
});

/** The data alone, without published evidence, must be this sure before anything is said of them. */
const SURE = 0.8;

export function judge({ better, worse }: Estimate, isBlocked: boolean): Verdict {
  if (isBlocked) return 'not-enough';
  if (better >= SURE) return 'looked-better';
  if (worse >= SURE) return 'looked-worse';
  return 1 - better - worse >= SURE ? 'about-the-same' : 'too-close';
}

/** Two-sided 80 % of a normal. */
const HALF_80 = 1.2816;
const MOST_PERIODS = 60;

/**
 * Class-periods taught this way until the range would be narrow enough to tell, if it went on narrowing by their
 * root; null where that is beyond a few terms.
 */
export function periodsNeeded(
  { sd }: Estimate,
  meaningful: number,
  periods: number,
): number | null {
  const wanted = meaningful / HALF_80;
  const needed = Math.ceil(Math.max(1, periods) * (sd / wanted) ** 2);
  return needed > MOST_PERIODS ? null : Math.max(needed, periods + 1);
}

/**
 * Robustness value (Cinelli and Hazlett 2020, eq. 18): the share of what is left unexplained, of who was taught this
 * way and of the outcome alike, that something hidden would have to explain to bring the effect to nothing.
 */
export function robustness({ effect, sd }: Estimate, periods: number): number {
  const freedom = Math.max(1, periods - 2);
  const f2 = (effect / sd) ** 2 / freedom;
  return (Math.sqrt(f2 * f2 + 4 * f2) - f2) / 2;
}
