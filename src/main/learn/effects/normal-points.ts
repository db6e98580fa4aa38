/** Points of a standard normal that fill it evenly, the same every time: Halton's sequence through the quantiles. */
import { normalQuantile } from '../../../shared/normal.ts';

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19];

/** @returns [count][dimensions]; at most eight dimensions */
export function normalPoints(count: number, dimensions: number): number[][] {
  return Array.from({ length: count }, (_, at) =>
    PRIMES.slice(0, dimensions).map((base) => normalQuantile(radicalInverse(at + 1, base))),
  );
}

/** The digits of a whole number mirrored at the point (Halton 1960). */
function radicalInverse(n: number, base: number): number {
  let [left, place, sum] = [n, 1 / base, 0];
  while (left > 0) {
    sum += (left % base) * place;
    left = Math.floor(left / base);
    place /= base;
  }
  return sum;
}
