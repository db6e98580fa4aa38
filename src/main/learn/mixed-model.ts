/**
 * The statistician's answer to "what is learned from many sections, and what from this one?": the linear mixed model.
 * It is the baseline that every learner must beat, the safety net when none does, and the start of the Bayesian head.
 *
 *   y = x'β + z'u + e,   u ~ N(0, σ² Λ Λ'),   e ~ N(0, σ²),   x = [1, features],   z = [1, chosen features]
 *
 * Variances by REML, profiled over β and σ² (Bates et al. 2015, Fitting linear mixed-effects models using lme4,
 * eq. 34–42); Λ may be singular, so a random intercept alone, or no group effect at all, is an ordinary answer.
 */
import type { Matrix, Vector } from './linear-algebra.ts';
import {
  add,
  cholesky,
  dot,
  identity,
  logDeterminant,
  multiply,
  multiplyVector,
  sandwich,
  scale,
  solveFactored,
  transpose,
  zeros,
} from './linear-algebra.ts';
import { minimise } from './minimise.ts';
import { absorberOf, momentsOf, totalOf } from './mixed-moments.ts';
import type { Absorbed, Total } from './mixed-moments.ts';

/** Examples of one task: `x` is [n][D] features, `y` their n outcomes. Missing values are the caller's to fill. */
export type Examples = { x: readonly (readonly number[])[]; y: readonly number[] };

export type MixedModelOptions = {
  /** Features whose slope differs between tasks, besides the intercept; at most a handful. */
  slopes?: readonly number[];
  /** Penalty on the slopes of standardised features, in pseudo-observations; 0 is plain REML. */
  ridge?: number;
};

/** What many tasks teach. Plain numbers: it can be stored as JSON. */
export type MixedModel = {
  /** [1 + D] intercept and slopes, in units of y per unit of feature. */
  beta: Vector;
  /** [1 + D][1 + D] sampling covariance of `beta`. */
  betaCovariance: Matrix;
  slopes: readonly number[];
  /** [q][q] factor of the task effects' covariance: Cov(u) = factor · factor'. May be singular. */
  covarianceFactor: Matrix;
  /** Variance of a single outcome within its task. */
  sigma2: number;
  /** Twice the negative restricted log-likelihood at the estimate. */
  deviance: number;
  tasks: number;
  examples: number;
};

/** Per query: mean and variance of a new outcome, and what the task's own rows say about its effects. */
export type MixedPrediction = {
  mean: Vector;
  variance: Vector;
  /** The part of `variance` that is shared through the task and β; the rest is `sigma2`, each outcome's own. */
  sharedVariance: Vector;
  /** [q] predicted task effects (BLUP) and their [q][q] posterior covariance. */
  effects: Vector;
  effectsCovariance: Matrix;
};

type Profile = { deviance: number; beta: Vector; factor: Matrix; sigma2: number };

/**
 * Fits the mixed model to whole tasks by REML.
 *
 * @param tasks at least one with a row; a task without rows teaches nothing and is passed over
 * @throws RangeError when there are no more examples than coefficients
 */
export function fitMixedModel(
  tasks: readonly Examples[],
  options: MixedModelOptions = {},
): MixedModel {
  const slopes = options.slopes ?? [];
  const known = tasks.filter((task) => task.y.length > 0);
  const examples = known.reduce((sum, task) => sum + task.y.length, 0);
  const scaler = standardise(known);
  if (examples <= scaler.usable) {
    throw new RangeError(`fitMixedModel: needs more examples than coefficients, got ${examples}`);
  }
  const moments = known.map((task) => momentsOf(scaledRows(task, scaler), task.y, slopes));
  const penalty = ridgePenalty(scaler, options.ridge ?? 0);
  const total = totalOf(moments);
  const absorb = absorberOf(moments);
  const profileAt = (lambda: Matrix) =>
    profile(total, absorb(lambda), { penalty, coefficients: scaler.usable });
  const theta = bestTheta((at) => profileAt(unpack(at)).deviance, slopes.length + 1);
  const lambda = unpack(theta);
  return unscale(profileAt(lambda), { lambda, scaler, slopes, tasks: known.length, examples });
}

/**
 * Forecasts outcomes of a task that took no part in the fit, given its own known rows (none is allowed).
 * The variance counts the outcome's own noise, what is not known of the task's effects, and what is not known of β.
 */
export function predictMixed(
  model: MixedModel,
  support: Examples,
  queries: readonly (readonly number[])[],
): MixedPrediction {
  const { posterior, gain, effects } = condition(model, support);
  const rows = queries.map((x) => [1, ...x]);
  const zOf = (x: Vector) => [1, ...model.slopes.map((column) => x[column + 1])];
  const mean = rows.map((x) => dot(x, model.beta) + dot(zOf(x), effects));
  const sharedVariance = rows.map((x) => {
    const z = zOf(x);
    const own = dot(z, multiplyVector(posterior, z));
    const carried = multiplyVector(gain, z);
    const open = x.map((value, i) => value - carried[i]);
    return own + dot(open, multiplyVector(model.betaCovariance, open));
  });
  const variance = sharedVariance.map((shared) => shared + model.sigma2);
  return { mean, variance, sharedVariance, effects, effectsCovariance: posterior };
}

/** The task's posterior: û = Σ Z'V⁻¹(y − Xβ), its covariance, and X'V⁻¹ZΣ, by which β's error cancels. */
function condition(
  model: MixedModel,
  support: Examples,
): { posterior: Matrix; gain: Matrix; effects: Vector } {
  const { covarianceFactor: factor, sigma2 } = model;
  const rows = support.x.map((x) => [1, ...x]);
  const residual = support.y.map((y, i) => y - dot(rows[i], model.beta));
  const m = momentsOf(rows, residual, model.slopes);
  const p = model.beta.length;
  // with L L' = Σ: posterior = L (I + L'Z'Z L / σ²)⁻¹ L', which never inverts a singular Σ
  const inner = add(identity(factor.length), scale(sandwich(factor, m.zz), 1 / sigma2));
  const c = cholesky(inner);
  const posterior = multiply(factor, columnsSolved(c, transpose(factor)));
  const effects = multiplyVector(posterior, scaleVector(m.zy, 1 / sigma2));
  const gain =
    rows.length === 0 ? zeros(p, factor.length) : scale(multiply(m.xz, posterior), 1 / sigma2);
  return { posterior, gain, effects };
}

const scaleVector = (x: Vector, factor: number): Vector => x.map((v) => v * factor);

/** (C C')⁻¹ B, column by column. */
const columnsSolved = (c: Matrix, b: Matrix): Matrix =>
  transpose(transpose(b).map((column) => solveFactored(c, column)));

type Scaler = { mean: Vector; spread: Vector; usable: number };

/** Features are centred and scaled for the fit alone: REML's answer does not depend on it, its rounding does. */
function standardise(tasks: readonly Examples[]): Scaler {
  const rows = tasks.flatMap((task) => task.x);
  const columns = rows[0]?.length ?? 0;
  const mean: Vector = [];
  const spread: Vector = [];
  for (let j = 0; j < columns; j++) {
    const m = rows.reduce((sum, row) => sum + row[j], 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + (row[j] - m) ** 2, 0) / rows.length;
    const sd = Math.sqrt(variance);
    mean.push(m);
    spread.push(sd > 1e-9 * (1 + Math.abs(m)) ? sd : 0); // 0 marks a constant column: it says nothing
  }
  return { mean, spread, usable: 1 + spread.filter((sd) => sd > 0).length };
}

function scaledRows(task: Examples, { mean, spread }: Scaler): Matrix {
  return task.x.map((row) => [
    1,
    ...row.map((v, j) => (spread[j] > 0 ? (v - mean[j]) / spread[j] : 0)),
  ]);
}

/** A millionth of an observation keeps doubled columns solvable and moves nothing that can be seen. */
function ridgePenalty({ spread }: Scaler, ridge: number): Vector {
  return [0, ...spread.map((sd) => (sd > 0 ? ridge + 1e-6 : 1))];
}

/** Twice the negative restricted log-likelihood of what the effects leave of the whole, with β and σ² at their best. */
function profile(
  total: Total,
  taken: Absorbed,
  { penalty, coefficients }: { penalty: Vector; coefficients: number },
): Profile {
  const a = total.xx.map((row, i) =>
    row.map((v, j) => v - taken.xx[i][j] + (i === j ? penalty[i] : 0)),
  ); // the factor reads the lower half alone
  const b = total.xy.map((v, i) => v - taken.xy[i]);
  const yy = total.yy - taken.yy;
  const factor = cholesky(a);
  const beta = solveFactored(factor, b);
  const freedom = total.n - coefficients;
  const sigma2 = Math.max((yy - dot(beta, b)) / freedom, 1e-12 * (1 + total.yy / total.n));
  const deviance =
    taken.logDeterminant + logDeterminant(factor) + freedom * (1 + Math.log(2 * Math.PI * sigma2));
  return { deviance, beta, factor, sigma2 };
}

/** Λ as [q][q] lower triangle from its q(q+1)/2 entries; the sign of a column does not matter. */
function unpack(theta: readonly number[]): Matrix {
  const q = (Math.sqrt(8 * theta.length + 1) - 1) / 2;
  const lambda = zeros(q, q);
  let next = 0;
  for (let i = 0; i < q; i++) for (let j = 0; j <= i; j++) lambda[i][j] = theta[next++];
  return lambda;
}

/** Starts at unrelated effects of a third of σ; the border Λ = 0 is tried as well, since REML often ends there. */
function bestTheta(criterion: (theta: readonly number[]) => number, q: number): readonly number[] {
  const none = new Array<number>((q * (q + 1)) / 2).fill(0);
  const start = none.slice();
  for (let i = 0, at = 0; i < q; i++, at += i + 1) start[at] = i === 0 ? 0.4 : 0.1;
  const found = minimise(criterion, start, {
    step: 0.3,
    tolerance: 1e-14,
    evaluations: 300 * none.length,
  });
  const gain = criterion(none) - found.value;
  return gain > 1e-8 * (1 + Math.abs(found.value)) ? found.at : none;
}

type FitFacts = {
  lambda: Matrix;
  scaler: Scaler;
  slopes: readonly number[];
  tasks: number;
  examples: number;
};

/** Back from standardised features to the caller's units, for β and for the factor's rows alike. */
function unscale(fit: Profile, { lambda, scaler, slopes, tasks, examples }: FitFacts): MixedModel {
  const back = toUnits(scaler);
  const inverse = transpose(identity(fit.beta.length).map((e) => solveFactored(fit.factor, e)));
  const picks = [0, ...slopes.map((column) => column + 1)];
  const backZ = picks.map((row) => picks.map((column) => back[row][column]));
  return {
    beta: multiplyVector(back, fit.beta),
    betaCovariance: scale(multiply(back, multiply(inverse, transpose(back))), fit.sigma2),
    slopes,
    covarianceFactor: multiply(backZ, scale(lambda, Math.sqrt(fit.sigma2))),
    sigma2: fit.sigma2,
    deviance: fit.deviance,
    tasks,
    examples,
  };
}

/** [1 + D][1 + D]: coefficients of raw features from those of standardised ones. */
function toUnits({ mean, spread }: Scaler): Matrix {
  const inverse = spread.map((sd) => (sd > 0 ? 1 / sd : 0));
  const first = [1, ...inverse.map((v, j) => -mean[j] * v)];
  return [first, ...inverse.map((v, j) => [0, ...inverse.map((_, k) => (k === j ? v : 0))])];
}
