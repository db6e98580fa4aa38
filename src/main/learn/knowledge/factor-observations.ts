/** Answers as columns for the factor model's fit, and which shifts each of them has. */
import type { History } from './answers.ts';

export type Observations = {
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
export type Shifts = { values: number[][]; variance: number[] | null };

export type Kinds = { common: Shifts; skills: Shifts; items: Shifts };
/** Where a fit stands: what was seen, and what is kept of it between two steps. */
export type Fit = {
  width: number;
  seen: Observations;
  /** Per observation its item's weights, kept in step with the shifts. */
  weights: Float64Array;
  /** Per observation the bound's curvature λ. */
  curve: Float64Array;
  /** Per student E[(1, z)(1, z)ᵀ]. */
  second: Float64Array;
};

export function observe(histories: readonly History[]): Observations {
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

/** Per observation its item's weights. */
export function weightsOf(seen: Observations, { common, skills, items }: Kinds, width: number) {
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

/** Which shifts of a kind observation i has: those from start[i] to start[i + 1], in these shares. */
export type Membership = { start: Int32Array; shift: Int32Array; share: Float64Array };

export const KINDS = ['common', 'skills', 'items'] as const;

export function membership(
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
