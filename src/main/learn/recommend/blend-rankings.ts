/**
 * One ranking from several: the choice among a student's open courses as a conditional logit (McFadden 1974, Conditional
 * logit analysis of qualitative choice behavior, eq. 12), whose utilities are the members' scores.
 *
 *   p(j) = exp(Σ_m w_m s_m(j)) / Σ_i exp(Σ_m w_m s_m(i)),   w ≥ 0
 *
 * Weights maximise the likelihood of what held-out students took. None is negative: a member may be useless, but a
 * course that fits better by one measure must not rank lower for it.
 */
import type { Matrix } from '../linear-algebra.ts';
import { cholesky, solveFactored, zeros } from '../linear-algebra.ts';

/** One student's open courses: `scores` [members][candidates], on one scale; `held` are places among the candidates. */
export type Choice = { scores: Float64Array[]; held: readonly number[] };

/** Shares reach over orders of magnitude; those next to nothing differ too, and one giant must not decide alone. */
const NEAR = 0.1;

/**
 * One member's scores of the candidates with mean 0 and spread 1.
 * @param scale whether they are shares of some kind, to be bent as a logarithm would, or are logarithms already
 */
export function standardiseScores(
  scores: Float64Array,
  candidates: readonly number[],
  scale: 'share' | 'logarithm',
): Float64Array {
  const own = Float64Array.from(candidates, (course) => scores[course]);
  const { spread } = momentsOf(own);
  if (spread === 0) return own.fill(0);
  const even = scale === 'share' ? own.map((score) => Math.asinh(score / (NEAR * spread))) : own;
  const after = momentsOf(even);
  return even.map((score) => (score - after.mean) / (after.spread || 1));
}

function momentsOf(values: Float64Array): { mean: number; spread: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, values.length);
  const spread = Math.sqrt(variance);
  return { mean, spread: spread > 1e-12 * (1 + Math.abs(mean)) ? spread : 0 };
}

export function blendScores(
  scores: readonly Float64Array[],
  weights: readonly number[],
): Float64Array {
  const blended = new Float64Array(scores[0]?.length ?? 0);
  for (const [member, own] of scores.entries())
    for (let c = 0; c < blended.length; c++) blended[c] += weights[member] * own[c];
  return blended;
}

/** As much as this many students with an even choice speak for small weights. */
const RIDGE = 2;
const STEPS = 30;

/** Newton's method on the members still in; the one with the most negative weight leaves until none is. */
export function weighMembers(choices: readonly Choice[], members: number): number[] {
  let inside = Array.from({ length: members }, (_, member) => member);
  while (inside.length > 0) {
    const weights = maximise(choices, inside);
    const least = weights.reduce((low, weight, place) => (weight < weights[low] ? place : low), 0);
    if (weights[least] >= 0) return spreadOut(weights, inside, members);
    inside = inside.filter((_member, place) => place !== least);
  }
  return new Array<number>(members).fill(0);
}

function spreadOut(weights: readonly number[], inside: readonly number[], members: number) {
  const all = new Array<number>(members).fill(0);
  for (const [place, member] of inside.entries()) all[member] = weights[place];
  return all;
}

function maximise(choices: readonly Choice[], inside: readonly number[]): number[] {
  let weights = inside.map(() => 1 / inside.length);
  for (let step = 0; step < STEPS; step++) {
    const { slope, curvature } = derivativesAt(choices, inside, weights);
    const change = solveFactored(cholesky(curvature), slope);
    // a step of more than one spread of scores at a time would leave where the quadratic holds
    const longest = Math.max(...change.map(Math.abs));
    const scale = Math.min(1, 1 / longest);
    weights = weights.map((weight, m) => weight + scale * change[m]);
    if (longest < 1e-6) break;
  }
  return weights;
}

/** Of the penalised log-likelihood: its gradient, and its Hessian with the sign turned. */
function derivativesAt(
  choices: readonly Choice[],
  inside: readonly number[],
  weights: readonly number[],
): { slope: number[]; curvature: Matrix } {
  const size = inside.length;
  const slope = weights.map((weight) => -RIDGE * weight);
  const curvature = zeros(size, size);
  for (let m = 0; m < size; m++) curvature[m][m] = RIDGE;
  for (const { scores, held } of choices) {
    const own = inside.map((member) => scores[member]);
    const p = softmax(blendScores(own, weights));
    const mean = own.map((s) => s.reduce((sum, v, c) => sum + p[c] * v, 0));
    for (let a = 0; a < size; a++) {
      for (const place of held) slope[a] += own[a][place] - mean[a];
      for (let b = 0; b <= a; b++) {
        let product = 0;
        for (let c = 0; c < p.length; c++) product += p[c] * own[a][c] * own[b][c];
        const covariance = held.length * (product - mean[a] * mean[b]);
        curvature[a][b] += covariance;
        if (a !== b) curvature[b][a] += covariance;
      }
    }
  }
  return { slope, curvature };
}

function softmax(utility: Float64Array): Float64Array {
  const most = utility.reduce((high, v) => Math.max(high, v), -Infinity);
  const p = utility.map((v) => Math.exp(v - most));
  const total = p.reduce((sum, v) => sum + v, 0);
  return p.map((v) => v / total);
}
