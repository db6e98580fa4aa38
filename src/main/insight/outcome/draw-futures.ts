/** Joint futures of a section: errors of one student go together, and so do those of one assessment. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile, normalShare, quantile } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { withinScores } from './predict-task.ts';
import type { Likeness } from './outcome-model.ts';

/** One cell to be drawn; places are any numbers that tell students and columns apart, and pick their luck. */
export type OpenCell = {
  student: number;
  lineItem: number;
  predictive: Predictive;
  /** What a drawn share comes to, where it joins a score that is there already. */
  joins?: (share: number) => number;
};

/** The first numbers of a small seed are all near 0: they would be extreme futures. */
const WARM_UP = 20;

/** Standard normal numbers, one a future, that belong to a student, to a line item (the other is null), or to both. */
export type Luck = (student: number | null, lineItem: number | null) => Float64Array;

/**
 * Independent streams, each made from the seed and the ids alone: whoever else is drawn, a student's futures stay the
 * same (common random numbers), so that worlds differ by what was changed and not by chance.
 */
export function luckFrom(seed: number, futures: number): Luck {
  return (student, lineItem) => {
    const own = mix(mix(seed, student ?? 0), lineItem ?? 0);
    const key = own + futures * 2 ** 32; // `own` has 32 bits
    const stream = drawn.get(key) ?? normalDraws(own, futures);
    drawn.set(key, stream);
    if (drawn.size > MOST_STREAMS) drawn.delete(drawn.keys().next().value ?? key);
    return stream;
  };
}

/** The latest streams, a few megabytes of them: a what-if draws the same ones at every move. */
const drawn = new Map<number, Float64Array>();
const MOST_STREAMS = 3000;

function normalDraws(seed: number, count: number): Float64Array {
  const random = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) uniformFloat64(random);
  return Float64Array.from({ length: count }, () =>
    normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, uniformFloat64(random)))),
  );
}

/** One 32-bit number of two, neighbours far apart: MurmurHash3's finaliser (Appleby 2011). */
function mix(seed: number, id: number): number {
  let hash = Math.imul(seed ^ Math.imul(id + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** No hidden direction may decide a score alone: a posterior is a model's word, and a score has its own luck. */
const MOST_EXPLAINED = 0.9;

/**
 * Joint futures: a share of the maximum for every cell, one a future; cells in order. A Gaussian copula joins the
 * cells' own distributions. What the learner's posterior leaves open goes by its hidden directions; the rest of each
 * standing is √ρs · student + √ρi · item + √(1 − ρs − ρi) · its own luck, as errors on held-out sections go together.
 */
export function drawFutures(
  cells: readonly OpenCell[],
  { withinStudent, withinItem }: Likeness,
  luck: Luck,
): Float64Array[] {
  const shares = [withinStudent, withinItem, Math.max(0, 1 - withinStudent - withinItem)];
  const [ofStudent, ofItem, ofCell] = shares.map(Math.sqrt) as [number, number, number]; // three in, three out
  const most = cells.reduce(
    (found, { predictive: { loadings = [] } }) => Math.max(found, loadings.length),
    0,
  );
  // Ids are positive: what is below them is free for the directions.
  const directions = Array.from({ length: most }, (_, z) => luck(-1 - z, null));
  return cells.map(({ student, lineItem, predictive }) => {
    const { loadings, rest } = splitVariance(predictive.loadings ?? []);
    const standings = addUp([
      [rest * ofStudent, luck(student, null)],
      [rest * ofItem, luck(null, lineItem)],
      [rest * ofCell, luck(student, lineItem)],
      ...loadings.map((loading, z) => [loading, directions[z]!] as const),
    ]);
    return toShares(standings, predictive);
  });
}

/** Tens of thousands of numbers after every move of a slider: plain loops, as short as they can be. */
function addUp(parts: readonly (readonly [weight: number, luck: Float64Array])[]): Float64Array {
  const sums = new Float64Array(parts[0]?.[1].length ?? 0);
  for (const [weight, luck] of parts)
    for (let at = 0; at < sums.length; at++) sums[at]! += weight * luck[at]!;
  return sums;
}

function toShares(standings: Float64Array, predictive: Predictive): Float64Array {
  for (let at = 0; at < standings.length; at++)
    standings[at] = withinScores(quantile(predictive, normalShare(standings[at]!)));
  return standings;
}

/** Loadings of a standing of variance one, and what they leave to everything else. */
export function splitVariance(loadings: readonly number[]): {
  loadings: readonly number[];
  rest: number;
} {
  const explained = loadings.reduce((sum, l) => sum + l * l, 0);
  const scale = Math.min(1, Math.sqrt(MOST_EXPLAINED / Math.max(explained, Number.MIN_VALUE)));
  return {
    loadings: loadings.map((l) => l * scale),
    rest: Math.sqrt(1 - explained * scale * scale),
  };
}
