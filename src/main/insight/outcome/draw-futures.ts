/** Joint futures of a section: errors of one student go together, and so do those of one assessment. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { normalQuantile, normalShare, quantile } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { withinScores } from './predict-task.ts';
import type { Likeness } from './outcome-model.ts';

/** One cell to be drawn; places are any numbers that tell students and columns apart. */
export type OpenCell = { student: number; lineItem: number; predictive: Predictive };

/** The first numbers of a small seed are all near 0: they would be extreme futures. */
const WARM_UP = 20;

/** Independent standard normal numbers from one seed. */
export function normalDraws(seed: number): () => number {
  const random = xoroshiro128plus(seed);
  for (let i = 0; i < WARM_UP; i++) uniformFloat64(random);
  return () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, uniformFloat64(random))));
}

/**
 * One future: a share of the maximum for every cell, in order. A Gaussian copula joins the cells' own distributions:
 * each standing is √ρs · student + √ρi · item + √(1 − ρs − ρi) · its own luck.
 */
export function drawFuture(
  cells: readonly OpenCell[],
  likeness: Likeness,
  normal: () => number,
): number[] {
  const students = new Map<number, number>();
  const items = new Map<number, number>();
  const { withinStudent, withinItem } = likeness;
  const own = Math.sqrt(Math.max(0, 1 - withinStudent - withinItem));
  return cells.map(({ student, lineItem, predictive }) => {
    const shared =
      Math.sqrt(withinStudent) * drawnOnce(students, student, normal) +
      Math.sqrt(withinItem) * drawnOnce(items, lineItem, normal);
    return withinScores(quantile(predictive, normalShare(shared + own * normal())));
  });
}

function drawnOnce(drawn: Map<number, number>, of: number, normal: () => number): number {
  const known = drawn.get(of);
  if (known !== undefined) return known;
  const fresh = normal();
  drawn.set(of, fresh);
  return fresh;
}
