/** How much each method is believed, from held-out groups: least squares over shares that add up to one. */

/** What one method missed on every held-out query, and the group of each query. */
export type Misses = { misses: readonly (readonly number[])[]; groups: readonly number[] };

/** How strongly few groups hold to equal shares, in units of the squared error; it fades with the number of groups. */
const CAUTION = 0.3;
const STEPS = 3000;
const FOLDS = 5;

/**
 * Shares that minimise the squared error of the blend (stacking: Wolpert 1992, Breiman 1996), pulled towards `prior`.
 * @returns one share a method
 */
export function stackingShares({ misses, groups }: Misses, prior: readonly number[]): number[] {
  const queries = groups.length;
  const product = misses.map((a) =>
    misses.map((b) => a.reduce((sum, v, i) => sum + v * b[i], 0) / Math.max(1, queries)),
  );
  const methods = misses.length;
  const level = product.reduce((sum, row, i) => sum + row[i], 0) / methods;
  const pull = (CAUTION * level) / Math.max(1, new Set(groups).size);
  const steepest = 2 * (product.reduce((sum, row, i) => sum + row[i], 0) + pull);
  let shares = [...prior];
  for (let step = 0; step < STEPS; step++) {
    const moved = shares.map((share, i) => {
      const slope = product[i].reduce((sum, v, j) => sum + v * shares[j], 0);
      return share - (2 * (slope + pull * (share - prior[i]))) / steepest;
    });
    shares = ontoSimplex(moved);
  }
  return shares;
}

/** Mean squared error of shares that were learned from other groups than they are judged on. */
export function crossError({ misses, groups }: Misses, prior: readonly number[]): number {
  const names = [...new Set(groups)];
  const fold = new Map(names.map((name, i) => [name, i % FOLDS]));
  let sum = 0;
  for (let f = 0; f < FOLDS; f++) {
    const inside = (i: number) => fold.get(groups[i]) === f;
    const others = groups.flatMap((_, i) => (inside(i) ? [] : [i]));
    if (others.length === groups.length) continue;
    const pick = (values: readonly number[]) => others.map((i) => values[i]);
    const shares = stackingShares({ misses: misses.map(pick), groups: pick(groups) }, prior);
    groups.forEach((_, i) => {
      if (inside(i)) sum += misses.reduce((miss, own, m) => miss + shares[m] * own[i], 0) ** 2;
    });
  }
  return sum / Math.max(1, groups.length);
}

export const meanSquare = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v * v, 0) / Math.max(1, values.length);

/** The nearest point whose entries are shares (Duchi, Shalev-Shwartz, Singer, Chandra 2008). */
function ontoSimplex(values: readonly number[]): number[] {
  const falling = values.toSorted((a, b) => b - a);
  let sum = 0;
  let cut = 0;
  falling.forEach((value, i) => {
    sum += value;
    const level = (sum - 1) / (i + 1);
    if (value > level) cut = level;
  });
  return values.map((value) => Math.max(0, value - cut));
}
