/** Fits the factor model: sweeps of what is believed of students and of what items ask for, in turn. */
import { foldIn, normals } from '../tensor/keys.ts';
import type { Key } from '../tensor/keys.ts';
import type { History } from './answers.ts';
import { logit } from '../../../shared/logistic.ts';
import { believe, startingPosteriors } from './believe-students.ts';
import type { FactorModel, FactorPosterior } from './factor-model.ts';
import type { Fit, Kinds, Observations } from './factor-observations.ts';
import { KINDS, membership, observe, weightsOf } from './factor-observations.ts';
import { moveShifts } from './move-shifts.ts';

export type FactorOptions = {
  factors: number;
  sweeps: number;
  /** Standard deviations of the shifts, intercept first, then loadings: where they start. */
  skillSpread: [number, number];
  itemSpread: [number, number];
};

const FACTORS: FactorOptions = {
  factors: 3,
  sweeps: 40,
  skillSpread: [0.8, 0.4],
  itemSpread: [0.7, 0.25],
};

/** Sweeps before spreads are learned: the first loadings are chance. */
const SETTLE = 4;
/** How far loadings of the second and later factors start from 0, so that factors differ. */
const START = 0.4;

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
