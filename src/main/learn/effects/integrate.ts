/**
 * Effects with their spreads integrated out: the posterior of the spreads is explored around its mode by weighted
 * draws (a normal proposal widened beyond the curvature there, importance weights), and each draw's exact posterior
 * counts by its weight. With few occasions the spreads are hardly known, and ranges must say so.
 */
import { cholesky } from '../linear-algebra.ts';
import type { Matrix } from '../linear-algebra.ts';
import { minimise } from '../minimise.ts';
import type { Design } from './design.ts';
import { SCALES } from './design.ts';
import { normalPoints } from './normal-points.ts';
import type { Posterior } from './posterior.ts';
import { contrastOf, posteriorOf } from './posterior.ts';
import type { ScalePrior } from './scale-prior.ts';
import { scalesAt } from './scale-prior.ts';

/** A mixture of normals: what is believed of one number. */
export type Mixture = readonly { weight: number; mean: number; sd: number }[];

export type Effects = {
  /** What is believed of a weighted sum of the unknowns. */
  contrast(weights: Float64Array): Mixture;
  /** The draws of the spreads with their weights, for another prior of the effects over the same data. */
  draws: readonly Draw[];
};
export type Draw = { theta: readonly number[]; weight: number };

const DRAWS = 48;
/** Proposals reach further than the curvature at the mode says, so that the tails are seen. */
const WIDEN = 1.4;
const STEP = 0.35;
const SEARCH = { step: 0.7, tolerance: 4e-3, evaluations: 150 };

/** After every so many evaluations others may go first. */
export type TakeTurn = () => Promise<void>;
const AT_ONCE: TakeTurn = () => Promise.resolve();

export async function integrateEffects(
  design: Design,
  prior: ScalePrior,
  takeTurn: TakeTurn = AT_ONCE,
): Promise<Effects> {
  const solve = posteriorOf(design);
  const value = (theta: readonly number[]) =>
    solve(scalesAt(prior, theta)).logEvidence - theta.reduce((sum, t) => sum + t * t, 0) / 2;
  const mode = await search((theta) => -value(theta), takeTurn);
  const spread = await spreadAround(value, mode, takeTurn);
  const draws: (Draw & { log: number })[] = [];
  for (const point of normalPoints(DRAWS, SCALES.length)) {
    const theta = mode.map(
      (at, i) => at + WIDEN * spread[i]!.reduce((sum, s, j) => sum + s * point[j]!, 0),
    );
    const log = value(theta) + point.reduce((sum, z) => sum + z * z, 0) / 2;
    draws.push({ theta, log, weight: 0 });
    await takeTurn();
  }
  const top = Math.max(...draws.map(({ log }) => log));
  const total = draws.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  const weighed = draws
    .map(({ theta, log }) => ({ theta, weight: Math.exp(log - top) / total }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  return effectsAt(design, prior, weighed);
}

const NEGLIGIBLE = 1e-4;

/** The same data under other prior means and spreads of single effects, at spreads that were found before. */
export function effectsAt(design: Design, prior: ScalePrior, draws: readonly Draw[]): Effects {
  const solve = posteriorOf(design);
  const total = draws.reduce((sum, { weight }) => sum + weight, 0);
  const solved: { weight: number; posterior: Posterior }[] = draws.map(({ theta, weight }) => ({
    weight: weight / total,
    posterior: solve(scalesAt(prior, theta)),
  }));
  return {
    draws,
    contrast: (weights) =>
      solved.map(({ weight, posterior }) => {
        const { mean, variance } = contrastOf(posterior, weights);
        return { weight, mean, sd: Math.sqrt(variance) };
      }),
  };
}

async function search(
  f: (theta: readonly number[]) => number,
  takeTurn: TakeTurn,
): Promise<number[]> {
  let at = SCALES.map(() => 0);
  // In pieces, so that a long search does not hold up others.
  for (let piece = 0; piece < PIECES; piece++) {
    const evaluations = SEARCH.evaluations / PIECES;
    at = minimise(f, at, { ...SEARCH, step: SEARCH.step / (1 + piece), evaluations }).at;
    await takeTurn();
  }
  return at;
}

const PIECES = 3;

/** A factor of the inverse curvature at the mode, by finite differences. */
async function spreadAround(
  value: (theta: readonly number[]) => number,
  mode: readonly number[],
  takeTurn: TakeTurn,
): Promise<Matrix> {
  const moved = (...steps: readonly (readonly [number, number])[]) => {
    const theta = [...mode];
    for (const [at, by] of steps) theta[at]! += by;
    return value(theta);
  };
  const centre = value(mode);
  const up = mode.map((_, i) => moved([i, STEP]));
  const down = mode.map((_, i) => moved([i, -STEP]));
  const curvature: Matrix = mode.map(() => mode.map(() => 0));
  for (const [i] of mode.entries()) {
    await takeTurn();
    curvature[i]![i] = Math.max(FLATTEST, (2 * centre - up[i]! - down[i]!) / STEP ** 2);
    for (let j = 0; j < i; j++) {
      const both = moved([i, STEP], [j, STEP]);
      const cross = (up[i]! + up[j]! - centre - both) / STEP ** 2;
      const most = CORRELATED * Math.sqrt(curvature[i]![i]! * curvature[j]![j]!);
      curvature[i]![j] = curvature[j]![i] = Math.max(-most, Math.min(most, cross));
    }
  }
  const factor = cholesky(curvature);
  const isSound = factor.every((row, i) => row[i]! > 0);
  return inverseFactor(isSound ? factor : cholesky(diagonalOf(curvature)));
}

/** The prior alone curves by 1; a flatter place is a kink of the differences. */
const FLATTEST = 0.5;
/** Two spreads that trade against each other keep a curvature that can be inverted. */
const CORRELATED = 0.6;

const diagonalOf = (a: Matrix): Matrix => a.map((row, i) => row.map((v, j) => (i === j ? v : 0)));

/** L⁻ᵀ: its columns map standard normals to the proposal. */
function inverseFactor(l: Matrix): Matrix {
  const n = l.length;
  const columns = l.map((_, k) => {
    const x = new Array<number>(n).fill(0);
    for (let i = n - 1; i >= 0; i--) {
      let sum = i === k ? 1 : 0;
      for (let j = i + 1; j < n; j++) sum -= l[j]![i]! * x[j]!;
      x[i] = sum / l[i]![i]!;
    }
    return x;
  });
  return l.map((_, i) => columns.map((column) => column[i]!));
}
