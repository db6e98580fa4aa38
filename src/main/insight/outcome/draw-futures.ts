/** Joint futures of a section: errors of one student go together, and so do those of one assessment. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile, normalShare, quantile } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { withinScores } from './predict-task.ts';
import type { Likeness } from './outcome-model.ts';

/** One cell to be drawn; places are any numbers that tell students and columns apart, and pick their luck. */
export type OpenCell = { student: number; lineItem: number; predictive: Predictive };

/** The first numbers of a small seed are all near 0: they would be extreme futures. */
const WARM_UP = 20;

/** The next standard normal number that belongs to a student, to a line item (the other is null), or to both. */
export type Luck = (student: number | null, lineItem: number | null) => number;

/**
 * Independent streams, each made from the seed and the ids alone: whoever else is drawn, and how often, a student's
 * futures stay the same (common random numbers), so that worlds differ by what was changed and not by chance.
 */
export function luckFrom(seed: number): Luck {
  const streams = new Map<string, () => number>();
  return (student, lineItem) => {
    const key = `${student} ${lineItem}`;
    const stream = streams.get(key) ?? normalDraws(mix(mix(seed, student ?? 0), lineItem ?? 0));
    streams.set(key, stream);
    return stream();
  };
}

function normalDraws(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) uniformFloat64(random);
  return () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, uniformFloat64(random))));
}

/** One 32-bit number of two, neighbours far apart: MurmurHash3's finaliser (Appleby 2011). */
function mix(seed: number, id: number): number {
  let hash = Math.imul(seed ^ Math.imul(id + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * One future: a share of the maximum for every cell, in order. A Gaussian copula joins the cells' own distributions:
 * each standing is √ρs · student + √ρi · item + √(1 − ρs − ρi) · its own luck.
 */
export function drawFuture(cells: readonly OpenCell[], likeness: Likeness, luck: Luck): number[] {
  const students = new Map<number, number>();
  const items = new Map<number, number>();
  const { withinStudent, withinItem } = likeness;
  const own = Math.sqrt(Math.max(0, 1 - withinStudent - withinItem));
  return cells.map(({ student, lineItem, predictive }) => {
    const shared =
      Math.sqrt(withinStudent) * drawnOnce(students, student, () => luck(student, null)) +
      Math.sqrt(withinItem) * drawnOnce(items, lineItem, () => luck(null, lineItem));
    return withinScores(quantile(predictive, normalShare(shared + own * luck(student, lineItem))));
  });
}

function drawnOnce(drawn: Map<number, number>, of: number, draw: () => number): number {
  const known = drawn.get(of);
  if (known !== undefined) return known;
  const fresh = draw();
  drawn.set(of, fresh);
  return fresh;
}
