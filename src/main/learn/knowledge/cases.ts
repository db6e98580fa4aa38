/**
 * Cases that a new student is compared with: what earlier students turned out to be, as points among the factors.
 * Each case gets attention by how well it explains the student's answers; the student is then the weighted mean of
 * the cases, and their spread is what is not known yet. That is attention over a memory (Vinyals et al. 2016,
 * equation 1) with the likelihood as its kernel, which makes it the exact posterior under the cases as prior.
 */
import type { Matrix } from '../linear-algebra.ts';
import { cholesky } from '../linear-algebra.ts';
import { foldIn, normals } from '../tensor/keys.ts';
import type { Key } from '../tensor/keys.ts';
import type { Effect } from './ability-model.ts';
import type { Asked, History } from './answers.ts';
import type { FactorModel, FactorPosterior } from './factor-model.ts';
import { weightsFor } from './factor-model.ts';

/** Points [cases][factors], flat; `owner` is the place of the student that each comes from. */
export type Cases = { factors: number; points: Float64Array; owner: Int32Array };

/** Cases in all: few students give several draws each. */
const CASES = 1500;

/** Draws from what is believed of each student, so that what is not known of them counts as well. */
export function drawCases(students: readonly FactorPosterior[], factors: number, key: Key): Cases {
  const each = Math.max(1, Math.round(CASES / Math.max(1, students.length)));
  const count = Math.max(1, students.length) * each;
  const points = new Float64Array(count * factors);
  const owner = new Int32Array(count);
  const drawn = students.length > 0 ? students : [standardNormal(factors)];
  drawn.forEach(({ mean, covariance }, student) => {
    const factor = cholesky(covariance);
    const luck = normals(foldIn(key, student), each * factors);
    for (let draw = 0; draw < each; draw++) {
      const at = student * each + draw;
      owner[at] = student;
      for (let a = 0; a < factors; a++) {
        let value = mean[a];
        for (let b = 0; b <= a; b++) value += factor[a][b] * luck[draw * factors + b];
        points[at * factors + a] = value;
      }
    }
  });
  return { factors, points, owner };
}

function standardNormal(factors: number): FactorPosterior {
  const identity = Array.from({ length: factors }, (_, a) =>
    Array.from({ length: factors }, (_, b) => (a === b ? 1 : 0)),
  );
  return { mean: new Array<number>(factors).fill(0), covariance: identity };
}

/** How much each case is attended to after the answers; sums to one. */
export function attention(
  model: FactorModel,
  { factors, points, owner }: Cases,
  answers: History,
): Float64Array {
  const fit = new Float64Array(owner.length);
  for (const answer of answers) {
    const w = weightsFor(model, answer);
    for (let c = 0; c < fit.length; c++) {
      let x = w[0];
      for (let a = 0; a < factors; a++) x += w[a + 1] * points[c * factors + a];
      // log σ for a right answer, log(1 − σ) for a wrong one, shares in between
      fit[c] += answer.correct * x - softplus(x);
    }
  }
  const best = fit.reduce((most, v) => Math.max(most, v), -Infinity);
  let total = 0;
  for (let c = 0; c < fit.length; c++) total += fit[c] = Math.exp(fit[c] - best);
  return fit.map((v) => v / total);
}

const softplus = (x: number): number => (x > 30 ? x : Math.log1p(Math.exp(x)));

/** The attended cases' mean and covariance. */
export function attendedTo({ factors, points }: Cases, weights: Float64Array): FactorPosterior {
  const mean = new Array<number>(factors).fill(0);
  const second: Matrix = mean.map(() => mean.map(() => 0));
  for (let c = 0; c < weights.length; c++) {
    if (weights[c] < 1e-9) continue;
    for (let a = 0; a < factors; a++) {
      const own = points[c * factors + a];
      mean[a] += weights[c] * own;
      for (let b = 0; b <= a; b++) second[a][b] += weights[c] * own * points[c * factors + b];
    }
  }
  return {
    mean,
    covariance: second.map((row, a) =>
      row.map((_, b) => second[Math.max(a, b)][Math.min(a, b)] - mean[a] * mean[b]),
    ),
  };
}

/** The logit of a right answer, as a normal. */
export function standingAmong(
  model: FactorModel,
  { mean, covariance }: FactorPosterior,
  asked: Asked,
): Effect {
  const w = weightsFor(model, asked);
  let [middle, variance] = [w[0], 0];
  for (let a = 0; a < mean.length; a++) {
    middle += w[a + 1] * mean[a];
    for (let b = 0; b < mean.length; b++) variance += w[a + 1] * w[b + 1] * covariance[a][b];
  }
  return { mean: middle, sd: Math.sqrt(Math.max(0, variance)) };
}
