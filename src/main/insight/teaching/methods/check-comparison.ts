/**
 * What must hold before one's own data may say anything of a method: enough of it and of another one, students with
 * alike earlier scores under both, no more low scorers than there, and no effect on what came before.
 */
import { fitLogistic, logisticChance } from '../../../learn/logistic-regression.ts';
import { mean } from '../../../tasks/statistics.ts';
import { chosenAnew } from './chosen-anew.ts';
import { isMainly } from './observe-section.ts';
import type { Outcome } from './observe-section.ts';

const FEWEST_PERIODS = 2;
const FEWEST_STUDENTS = 12;
const PROPENSITY = [0.1, 0.9] as const;
/** So many of the scores under either method must have a like under the other. */
const OVERLAP_NEEDED = 0.75;
/** Standard deviations by which the last score of those taught this way lies apart: said from, blocked from. */
const GAP_SAID = 0.25;
const GAP_BLOCKS = 0.6;

/** What bears on a method: scores of students mainly taught this way before, in class-periods with enough of them. */
export type Support = {
  scores: number;
  students: number;
  periods: number;
  /** Methods with enough class-periods, and those of them under which students were alike. */
  enough: string[];
  comparable: string[];
  /** The best overlap with any method that has enough; null without one. */
  overlap: number | null;
  /** Whether it mostly reached a part of a class that was made up anew each time (chosen-anew.ts). */
  isChosenAnew: boolean;
  /** How far the last score before lay from all others', standard deviations. */
  gap: number | null;
};

/** Of a method that no outcome bears on. */
export const UNSUPPORTED: Support = {
  scores: 0,
  students: 0,
  periods: 0,
  enough: [],
  comparable: [],
  overlap: null,
  isChosenAnew: false,
  gap: null,
};

type Taught = { outcomes: readonly Outcome[]; periods: number };

/** Every method's support, against every other. */
export function supportsOf(outcomes: readonly Outcome[]): Map<string, Support> {
  const names = new Set(outcomes.flatMap(({ exposure }) => [...exposure.keys()]));
  const taught = new Map([...names].map((name) => [name, taughtBy(outcomes, name)]));
  const anew = chosenAnew(outcomes);
  return new Map(
    [...names].map((name) => [name, supportOf(name, { taught, isChosenAnew: anew.has(name) })]),
  );
}

function taughtBy(outcomes: readonly Outcome[], method: string): Taught {
  const own = outcomes.filter(({ exposure }) => isMainly(exposure, method));
  const counts = Map.groupBy(own, ({ period }) => period);
  const full = [...counts.values()].filter((of) => of.length >= FEWEST_STUDENTS);
  return { outcomes: own, periods: full.length };
}

function supportOf(
  method: string,
  { taught, isChosenAnew }: { taught: ReadonlyMap<string, Taught>; isChosenAnew: boolean },
): Support {
  const { outcomes: own, periods } = taught.get(method)!;
  const others = [...taught].filter(([name]) => name !== method);
  const enough = others.filter(([, of]) => of.periods >= FEWEST_PERIODS);
  const likeness = enough.map(([name, of]) => ({ name, ...likenessOf(own, of.outcomes) }));
  const rest = others.flatMap(([, of]) => of.outcomes);
  return {
    scores: own.length,
    students: new Set(own.map(({ studentId }) => studentId)).size,
    periods,
    enough: enough.map(([name]) => name),
    comparable: likeness.filter(({ isAlike }) => isAlike).map(({ name }) => name),
    isChosenAnew,
    overlap: likeness.length > 0 ? Math.max(...likeness.map(({ overlap }) => overlap)) : null,
    gap: own.length > 0 && rest.length > 0 ? meanLast(own) - meanLast(rest) : null,
  };
}

const meanLast = (outcomes: readonly Outcome[]): number =>
  mean(outcomes.map(({ last }) => last)) ?? 0;

function likenessOf(own: readonly Outcome[], others: readonly Outcome[]) {
  if (own.length === 0) return { overlap: 0, isAlike: false };
  const overlap = overlapOf(own, others);
  const gap = Math.abs(meanLast(own) - meanLast(others));
  return { overlap, isAlike: overlap >= OVERLAP_NEEDED && gap <= GAP_BLOCKS };
}

/**
 * Share of scores whose chance of having been taught this way lies within 0.1–0.9, both sides counting alike: a rare
 * method is not a confounded one (Rosenbaum, Rubin 1983; the bounds of Crump et al. 2009).
 */
function overlapOf(own: readonly Outcome[], others: readonly Outcome[]): number {
  const all = [...own, ...others];
  const x = all.map(({ standing, last }) => [standing, standing ** 2, last]);
  const y = all.map((_, at): 0 | 1 => (at < own.length ? 1 : 0));
  const weight = y.map((is) => (is ? 0.5 / own.length : 0.5 / others.length) * all.length);
  const beta = fitLogistic({ x, y, weight });
  const [low, high] = PROPENSITY;
  const within = x.filter((row) => {
    const chance = logisticChance(beta, row);
    return chance >= low && chance <= high;
  });
  return within.length / all.length;
}

const CHECKS = [
  'few-methods',
  'few-periods',
  'no-overlap',
  'regression',
  'chosen-anew',
  'acts-backward',
] as const;
export type Check = (typeof CHECKS)[number];

/** What keeps the data from saying anything; empty when nothing does. */
export function blockedBy(
  { periods, enough, comparable, overlap, isChosenAnew }: Support,
  { actsBackward }: { actsBackward: boolean },
): Check[] {
  const found: Check[] = [];
  if (periods < FEWEST_PERIODS) found.push('few-periods');
  if (enough.length === 0) found.push('few-methods');
  if (found.length > 0) return found;
  if (comparable.length === 0)
    found.push((overlap ?? 0) < OVERLAP_NEEDED ? 'no-overlap' : 'regression');
  if (isChosenAnew) found.push('chosen-anew');
  if (actsBackward) found.push('acts-backward');
  return found;
}

/** Given to those who had just done badly, or well: their next scores move back by themselves. */
export function regressionWarning({ gap }: Support): 'low' | 'high' | null {
  if (gap === null || Math.abs(gap) < GAP_SAID) return null;
  return gap < 0 ? 'low' : 'high';
}
