/** Plain statistics over short lists in which a null is unknown, never zero. */

export type Known = readonly (number | null)[];

export const known = (values: Known): number[] => values.filter((v) => v !== null);

/** @returns null for an empty list */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Standard deviation with the n − 1 divisor; 0 for fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  if (centre === null || values.length < 2) return 0;
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** Pearson's correlation over the places where both are known; `n` tells how many those were. */
export function correlation(a: Known, b: Known): { r: number; n: number } {
  const pairs = a.flatMap((x, i) => {
    const y = b[i];
    return x === null || y === null || y === undefined ? [] : [[x, y] as const];
  });
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const scale = standardDeviation(xs) * standardDeviation(ys) * (pairs.length - 1);
  if (!(scale > 0)) return { r: 0, n: pairs.length };
  const [mx, my] = [mean(xs) ?? 0, mean(ys) ?? 0];
  return {
    r: pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / scale,
    n: pairs.length,
  };
}

/** Slope of a least-squares line through (place, value), with one imagined flat unit pulling it to 0. */
export function shrunkenSlope(places: readonly number[], values: readonly number[]): number {
  const [mp, mv] = [mean(places) ?? 0, mean(values) ?? 0];
  const along = places.reduce((sum, p, i) => sum + (p - mp) * ((values[i] ?? mv) - mv), 0);
  const across = places.reduce((sum, p) => sum + (p - mp) ** 2, 0);
  return along / (across + 1);
}

/** Exponentially weighted mean, newest last and heaviest. */
export function recencyMean(values: readonly number[], keep: number): number | null {
  let [sum, weight] = [0, 0];
  for (const value of values) {
    sum = sum * keep + value;
    weight = weight * keep + 1;
  }
  return weight > 0 ? sum / weight : null;
}

/** What values come to: those of several lists can be put together without the lists. */
export type Moments = { n: number; mean: number; squares: number };

/** `squares`: sum of squared distances from the mean. @param values what is not finite is passed over */
export function momentsOf(values: Iterable<number>): Moments {
  let [n, centre, squares] = [0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    n += 1;
    const step = value - centre;
    centre += step / n;
    squares += step * (value - centre);
  }
  return { n, mean: centre, squares };
}

export function joinMoments(parts: readonly Moments[]): Moments {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const centre = parts.reduce((sum, part) => sum + part.mean * part.n, 0) / Math.max(1, n);
  const squares = parts.reduce(
    (sum, part) => sum + part.squares + part.n * (part.mean - centre) ** 2,
    0,
  );
  return { n, mean: centre, squares };
}
