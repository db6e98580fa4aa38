/** A second round of proposals: between the best of the first, and a little around them. */
import type { Random } from '../../../shared/random.ts';
import { PHASES } from '../../../shared/lesson.ts';
import { clamp, STRUCTURE } from './structure.ts';

export type Valued = { vector: readonly number[]; value: number };

const PARENTS = 8;
const AROUND = 0.06;
const SHARE_AROUND = 0.015;
const shares: ReadonlySet<string> = new Set(PHASES);
const spreads = STRUCTURE.map((name) => (shares.has(name) ? SHARE_AROUND : AROUND));

/** @returns `count` new vectors; the same draws of `random` give the same ones */
export function refineProposals(
  first: readonly Valued[],
  count: number,
  random: Random,
): number[][] {
  const parents = first.toSorted((a, b) => b.value - a.value).slice(0, PARENTS);
  if (parents.length === 0) return [];
  return Array.from({ length: count }, () => {
    const [one, other, along] = [random.pick(parents), random.pick(parents), random.share()];
    return one.vector.map((value, place) => {
      const between = value + along * ((other.vector[place] ?? value) - value);
      return clamp(between + random.normal(0, spreads[place] ?? 0));
    });
  });
}
