/** What a mixture of normals says in numbers that can be shown: its middle, its range, chances. */
import { normalShare } from '../../../shared/normal.ts';
import type { Mixture } from './integrate.ts';

export function meanOf(mixture: Mixture): number {
  return mixture.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
}

export function sdOf(mixture: Mixture): number {
  const centre = meanOf(mixture);
  return Math.sqrt(
    mixture.reduce(
      (sum, { weight, mean, sd }) => sum + weight * (sd ** 2 + (mean - centre) ** 2),
      0,
    ),
  );
}

/** Chance of a value above `line`. */
export function chanceAbove(mixture: Mixture, line: number): number {
  return mixture.reduce(
    (sum, { weight, mean, sd }) => sum + weight * normalShare((mean - line) / sd),
    0,
  );
}

/** The value below which a share `p` lies, by bisection. */
export function quantileOf(mixture: Mixture, p: number): number {
  const ends = mixture.flatMap(({ mean, sd }) => [mean - 9 * sd, mean + 9 * sd]);
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (1 - chanceAbove(mixture, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The middle `share` of it. */
export const rangeOf = (mixture: Mixture, share: number): [number, number] => [
  quantileOf(mixture, (1 - share) / 2),
  quantileOf(mixture, (1 + share) / 2),
];
