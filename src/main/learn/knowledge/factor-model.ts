/**
 * What items have in common beyond their skills: a logistic factor model, so that each answer says something about
 * all items that ask for the same things (multidimensional item response theory; Reckase 2009, chapter 4).
 *
 *   logit P(right) = w₀ + Σ wₖ z[student]ₖ    with    w[item] = common + mean of shift[skills] + shift[item]
 *
 * The weights of an item are drawn towards its skills', those towards the common ones; z is standard normal. Fitted by
 * variational EM on the bound of Jaakkola and Jordan 2000 (equations 13–16), in which every step is a least-squares fit.
 */
import { cholesky, solveFactored } from '../linear-algebra.ts';
import type { Matrix } from '../linear-algebra.ts';
import { foldIn, normals } from '../tensor/keys.ts';
import type { Key } from '../tensor/keys.ts';
import type { Asked, History } from './answers.ts';
import { logit } from './answers.ts';

/** [intercept, loading by factor], by number of the skill or item; a number that is not there was not seen. */
export type FactorModel = {
  factors: number;
  common: number[];
  skills: number[][];
  items: number[][];
};

/** What a student's answers say about them: a normal with `factors` numbers. */
export type FactorPosterior = { mean: number[]; covariance: Matrix };

export type FactorOptions = {
  factors: number;
  sweeps: number;
  /** Standard deviations of the shifts, intercept first, then loadings: where they start. */
  skillSpread: [number, number];
  itemSpread: [number, number];
};

export const FACTORS: FactorOptions = {
  factors: 3,
  sweeps: 40,
  skillSpread: [0.8, 0.4],
  itemSpread: [0.7, 0.25],
};

/** How many effects the starting spreads count for. */
const SPREAD_WEIGHT = 5;
/** Sweeps before spreads are learned: the first loadings are chance. */
const SETTLE = 4;
const LEAST_VARIANCE = 1e-3;
/** How far loadings of the second and later factors start from 0, so that factors differ. */
const START = 0.4;

type Observations = {
  count: number;
  student: Int32Array;
  item: Int32Array;
  skillStart: Int32Array;
  skills: Int32Array;
  /** y − ½. */
  centred: Float64Array;
  /** Where each student's observations begin; one more than students. */
  begin: Int32Array;
};

/** Shifts of one kind with the variances that they are drawn from; null: no prior. */
type Shifts = { values: number[][]; variance: number[] | null };

type Fit = {
  width: number;
  seen: Observations;
  /** Per observation its item's weights, kept in step with the shifts. */
  weights: Float64Array;
  /** Per observation the bound's curvature λ. */
  curve: Float64Array;
  /** Per student E[(1, z)(1, z)ᵀ]. */
  second: Float64Array;
};

/** @returns the model with what it believes of each student that it was fitted to */
export function fitFactorModel(
  histories: readonly History[],
  counts: { items: number; skills: number },
  { key, ...given }: Partial<FactorOptions> & { key: Key },
): { model: FactorModel; students: FactorPosterior[] } {
  const options = { ...FACTORS, ...given };
  const width = options.factors + 1;
  const seen = observe(histories);
  const kinds = startingShifts(seen, { counts, options, key });
  const fit: Fit = {
    width,
    seen,
    weights: weightsOf(seen, kinds, width),
    curve: new Float64Array(seen.count),
    second: new Float64Array(histories.length * width * width),
  };
  const starts = {
    common: null,
    skills: spreadsOf(options.skillSpread, width),
    items: spreadsOf(options.itemSpread, width),
  };
  const moves = KINDS.map((kind) => ({ kind, of: membership(seen, kind), start: starts[kind] }));
  let students = startingPosteriors(histories.length, options.factors);
  for (let sweep = 0; sweep < options.sweeps; sweep++) {
    students = believe(fit, students);
    for (const { kind, of, start } of moves)
      moveShifts(fit, kinds[kind], { of, start, learnSpread: sweep >= SETTLE });
  }
  return {
    model: {
      factors: options.factors,
      common: kinds.common.values[0],
      skills: kinds.skills.values,
      items: kinds.items.values,
    },
    students,
  };
}

function observe(histories: readonly History[]): Observations {
  const count = histories.reduce((sum, { length }) => sum + length, 0);
  const all = histories.flat();
  const seen: Observations = {
    count,
    student: new Int32Array(count),
    item: Int32Array.from(all, ({ item }) => item),
    skillStart: new Int32Array(count + 1),
    skills: Int32Array.from(all.flatMap(({ skills }) => skills)),
    centred: Float64Array.from(all, ({ correct }) => correct - 0.5),
    begin: new Int32Array(histories.length + 1),
  };
  let place = 0;
  histories.forEach((history, student) => {
    seen.student.fill(student, place, place + history.length);
    place += history.length;
    seen.begin[student + 1] = place;
  });
  all.forEach(({ skills }, i) => {
    seen.skillStart[i + 1] = seen.skillStart[i] + skills.length;
  });
  return seen;
}

type Kinds = { common: Shifts; skills: Shifts; items: Shifts };
type Start = { counts: { items: number; skills: number }; options: FactorOptions; key: Key };

/** The first factor starts as general ability; the others by chance, or EM would never tell them apart. */
function startingShifts(seen: Observations, { counts, options, key }: Start): Kinds {
  const width = options.factors + 1;
  const right = seen.centred.reduce((sum, v) => sum + v + 0.5, 0);
  const common = [logit((right + 1) / (seen.count + 2)), 1, ...new Array<number>(width).fill(0)];
  const random = (n: number, branch: number) => {
    const luck = normals(foldIn(key, branch), n * width);
    return Array.from({ length: n }, (_, i) =>
      Array.from({ length: width }, (_, j) => (j < 2 ? 0 : START * luck[i * width + j])),
    );
  };
  return {
    common: { values: [common.slice(0, width)], variance: null },
    skills: { values: random(counts.skills, 0), variance: spreadsOf(options.skillSpread, width) },
    items: {
      values: random(counts.items, 1).map((row) => row.map((v) => v / 2)),
      variance: spreadsOf(options.itemSpread, width),
    },
  };
}

const spreadsOf = ([intercept, loading]: [number, number], width: number): number[] =>
  Array.from({ length: width }, (_, j) => (j === 0 ? intercept : loading) ** 2);

function weightsOf(seen: Observations, { common, skills, items }: Kinds, width: number) {
  const weights = new Float64Array(seen.count * width);
  for (let i = 0; i < seen.count; i++) {
    const [from, to] = [seen.skillStart[i], seen.skillStart[i + 1]];
    for (let j = 0; j < width; j++) {
      let sum = common.values[0][j] + items.values[seen.item[i]][j];
      for (let at = from; at < to; at++) sum += skills.values[seen.skills[at]][j] / (to - from);
      weights[i * width + j] = sum;
    }
  }
  return weights;
}

const startingPosteriors = (students: number, factors: number): FactorPosterior[] =>
  Array.from({ length: students }, () => ({
    mean: new Array<number>(factors).fill(0),
    covariance: Array.from({ length: factors }, (_, a) =>
      Array.from({ length: factors }, (_, b) => (a === b ? 1 : 0)),
    ),
  }));

/** E step: λ by the beliefs that there were, then each student's normal given λ. */
function believe(fit: Fit, before: readonly FactorPosterior[]): FactorPosterior[] {
  const { seen, width, weights, curve } = fit;
  const factors = width - 1;
  return before.map((own, student) => {
    const precision = startingPosteriors(1, factors)[0].covariance;
    const pull = new Array<number>(factors).fill(0);
    for (let i = seen.begin[student]; i < seen.begin[student + 1]; i++) {
      const w = weights.subarray(i * width, (i + 1) * width);
      curve[i] = curvature(own, w);
      for (let a = 0; a < factors; a++) {
        pull[a] += w[a + 1] * (seen.centred[i] - curve[i] * w[0]);
        for (let b = 0; b < factors; b++) precision[a][b] += curve[i] * w[a + 1] * w[b + 1];
      }
    }
    const posterior = {
      mean: solveFactored(cholesky(precision), pull),
      covariance: inverse(precision),
    };
    remember(fit, student, posterior);
    return posterior;
  });
}

/** 2λ(ξ) = tanh(ξ/2) / (2ξ) at the bound's best ξ² = E[(w · (1, z))²]. */
function curvature({ mean, covariance }: FactorPosterior, w: ArrayLike<number>): number {
  let [middle, variance] = [w[0], 0];
  for (let a = 0; a < mean.length; a++) {
    middle += w[a + 1] * mean[a];
    for (let b = 0; b < mean.length; b++) variance += w[a + 1] * w[b + 1] * covariance[a][b];
  }
  const xi = Math.sqrt(middle * middle + variance);
  return xi < 1e-6 ? 0.25 : Math.tanh(xi / 2) / (2 * xi);
}

function inverse(a: Matrix): Matrix {
  const factor = cholesky(a);
  return a.map((_, i) =>
    solveFactored(
      factor,
      a.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
}

function remember({ width, second }: Fit, student: number, { mean, covariance }: FactorPosterior) {
  const at = student * width * width;
  second[at] = 1;
  for (let a = 1; a < width; a++) {
    second[at + a] = second[at + a * width] = mean[a - 1];
    for (let b = 1; b < width; b++)
      second[at + a * width + b] = mean[a - 1] * mean[b - 1] + covariance[a - 1][b - 1];
  }
}

/** Which shifts of a kind observation i has: those from start[i] to start[i + 1], in these shares. */
type Membership = { start: Int32Array; shift: Int32Array; share: Float64Array };

const KINDS = ['common', 'skills', 'items'] as const;

function membership(
  { count, item, skillStart, skills }: Observations,
  kind: (typeof KINDS)[number],
): Membership {
  if (kind === 'skills') {
    const share = new Float64Array(skills.length);
    for (let i = 0; i < count; i++)
      share.fill(1 / (skillStart[i + 1] - skillStart[i]), skillStart[i], skillStart[i + 1]);
    return { start: skillStart, shift: skills, share };
  }
  return {
    start: Int32Array.from({ length: count + 1 }, (_, i) => i),
    shift: kind === 'items' ? item : new Int32Array(count),
    share: new Float64Array(count).fill(1),
  };
}

type Move = { of: Membership; start: number[] | null; learnSpread: boolean };

/**
 * M step of one kind: weighted least squares for every shift at once, given all others. Shares of several skills
 * move together: curvature counts a share once, not squared, which bounds the joint step.
 */
function moveShifts(fit: Fit, shifts: Shifts, { of, start, learnSpread }: Move): void {
  const { width, weights } = fit;
  const { values, variance } = shifts;
  const { curves, slopes } = normalEquations(fit, values.length, of);
  const sums = new Float64Array(width);
  const steps = values.map((own, shift) => {
    const at = shift * width * width;
    const precision = own.map((_, p) =>
      own.map((__, q) => {
        const prior = p === q ? (variance ? 1 / variance[p] : 1e-6) : 0;
        return curves[at + p * width + q] + prior;
      }),
    );
    const slope = own.map((v, p) => slopes[shift * width + p] - (variance ? v / variance[p] : 0));
    const step = solveFactored(cholesky(precision), slope);
    for (let p = 0; p < width; p++) own[p] += step[p];
    // E[shift²]: what the shift is not sure of is part of how far shifts spread
    if (learnSpread)
      own.forEach((v, p) => (sums[p] += v ** 2 + 1 / Math.max(1e-9, precision[p][p])));
    return step;
  });
  for (let i = 0; i < fit.seen.count; i++)
    for (let at = of.start[i]; at < of.start[i + 1]; at++) {
      const step = steps[of.shift[at]];
      for (let p = 0; p < width; p++) weights[i * width + p] += of.share[at] * step[p];
    }
  if (!variance || !start || !learnSpread) return;
  for (let p = 0; p < width; p++) {
    const all = SPREAD_WEIGHT * start[p] + sums[p];
    variance[p] = Math.max(LEAST_VARIANCE, all / (SPREAD_WEIGHT + values.length));
  }
}

/** Per shift the bound's curvature [width][width] and slope [width]. */
function normalEquations(
  { seen, width, weights, curve, second }: Fit,
  count: number,
  of: Membership,
) {
  const square = width * width;
  const curves = new Float64Array(count * square);
  const slopes = new Float64Array(count * width);
  for (let i = 0; i < seen.count; i++) {
    const z = seen.student[i] * square;
    for (let p = 0; p < width; p++) {
      let forecast = 0;
      for (let q = 0; q < width; q++)
        forecast += second[z + p * width + q] * weights[i * width + q];
      const slope = seen.centred[i] * second[z + p] - curve[i] * forecast;
      for (let at = of.start[i]; at < of.start[i + 1]; at++) {
        const [to, share] = [of.shift[at] * width + p, of.share[at]];
        slopes[to] += share * slope;
        for (let q = 0; q < width; q++)
          curves[to * width + q] += share * curve[i] * second[z + p * width + q];
      }
    }
  }
  return { curves, slopes };
}

/** An item's weights, from its skills alone where it was never seen. */
export function weightsFor({ common, skills, items }: FactorModel, asked: Asked): number[] {
  const own = items[asked.item];
  return common.map((value, j) => {
    const shift = asked.skills.reduce((sum, skill) => sum + (skills[skill]?.[j] ?? 0), 0);
    return value + (own?.[j] ?? 0) + shift / Math.max(1, asked.skills.length);
  });
}
