/**
 * What came out: the difference between the arms once rounds and units are allowed their own levels (two-way least
 * squares; a single unit has but one), its range by Student's t, and how many of the ways in
 * which chance might have given the methods out would have shown as much (a randomisation test, Fisher 1935).
 */
import { normalQuantile } from '../../../../shared/normal.ts';
import type { Arms } from './draw-arms.ts';

/** [rounds][units] adjusted means, standard deviations of a score; null where a unit has no score. */
export type Means = readonly (readonly (number | null)[])[];

export type Difference = { effect: number; error: number; freedom: number };

type Cell = { round: number; unit: number; y: number; arm: number };

/** Null where the arms can't be told from rounds and units. @returns arm 1 minus arm 0 */
export function differenceOf(means: Means, arms: readonly Arms[]): Difference | null {
  const units = means[0]?.length ?? 0;
  const whole = wholeOf(means, units);
  if (whole) return wholeDifference(whole, arms, units);
  const cells = means.flatMap((row, round) =>
    row.flatMap((y, unit): Cell[] =>
      y === null || arms[round] === undefined
        ? []
        : [{ round: units === 1 ? 0 : round, unit, y, arm: arms[round][unit] ?? 0 }],
    ),
  );
  const levels = new Set(cells.map(({ round }) => round)).size + units - 1;
  const freedom = cells.length - levels - 1;
  if (freedom < 1) return null;
  const y = withoutLevels(
    cells,
    cells.map((cell) => cell.y),
  );
  const arm = withoutLevels(
    cells,
    cells.map((cell) => cell.arm),
  );
  const size = arm.reduce((sum, v) => sum + v * v, 0);
  if (size < 1e-9) return null;
  const effect = arm.reduce((sum, v, i) => sum + v * y[i]!, 0) / size;
  const rest = y.reduce((sum, v, i) => sum + (v - effect * arm[i]!) ** 2, 0);
  return { effect, error: Math.sqrt(rest / freedom / size), freedom };
}

/** All means in one row, or null where one is missing. */
function wholeOf(means: Means, units: number): Float64Array | null {
  const flat = new Float64Array(means.length * units);
  for (let round = 0; round < means.length; round++) {
    for (let unit = 0; unit < units; unit++) {
      const y = means[round]?.[unit] ?? null;
      if (y === null) return null;
      flat[round * units + unit] = y;
    }
  }
  return flat;
}

/** Without gaps one pass is exact: less the round's and the unit's mean, plus that of all. */
function wholeDifference(y: Float64Array, arms: readonly Arms[], units: number): Difference | null {
  const cells = y.length;
  const width = units === 1 ? cells : units;
  const rounds = cells / width;
  const freedom = cells - rounds - (units - 1) - 1;
  if (freedom < 1) return null;
  const arm = new Float64Array(cells);
  for (let i = 0; i < cells; i++) arm[i] = arms[Math.floor(i / units)]?.[i % units] ?? 0;
  centre(y, { width, byPlace: units > 1 });
  centre(arm, { width, byPlace: units > 1 });
  let [size, along] = [0, 0];
  for (let i = 0; i < cells; i++) {
    size += arm[i]! * arm[i]!;
    along += arm[i]! * y[i]!;
  }
  if (size < 1e-9) return null;
  const effect = along / size;
  let rest = 0;
  for (let i = 0; i < cells; i++) rest += (y[i]! - effect * arm[i]!) ** 2;
  return { effect, error: Math.sqrt(rest / freedom / size), freedom };
}

/** In place: rows of `width` less their means, and places within rows less theirs. */
function centre(values: Float64Array, { width, byPlace }: { width: number; byPlace: boolean }) {
  for (let start = 0; start < values.length; start += width)
    lessMean(values, start, start + width, 1);
  if (byPlace)
    for (let place = 0; place < width; place++) lessMean(values, place, values.length, width);
}

function lessMean(values: Float64Array, from: number, to: number, step: number): void {
  let [sum, n] = [0, 0];
  for (let i = from; i < to; i += step) {
    sum += values[i]!;
    n += 1;
  }
  for (let i = from; i < to; i += step) values[i]! -= sum / n;
}

function meansBy(
  cells: readonly Cell[],
  values: readonly number[],
  by: 'round' | 'unit',
): Float64Array {
  const sums = new Float64Array(cells.length);
  const counts = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    sums[cells[i]![by]]! += values[i]!;
    counts[cells[i]![by]]! += 1;
  }
  return sums.map((sum, at) => sum / Math.max(1, counts[at]!));
}

const SWEEPS = 60;

/** Values less the means of their round and unit, by alternating projections. */
function withoutLevels(cells: readonly Cell[], values: readonly number[]): number[] {
  let left = [...values];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const by of ['round', 'unit'] as const) {
      const means = meansBy(cells, left, by);
      left = left.map((v, i) => v - means[cells[i]![by]]!);
    }
  }
  return left;
}

/** Share of other draws that would have shown a difference at least as large; the draw that was counts as one. */
export function chanceOfAsMuch(
  means: Means,
  arms: readonly Arms[],
  { redraw, draws }: { redraw: (draw: number) => readonly Arms[]; draws: number },
): number {
  const seen = Math.abs(differenceOf(means, arms)?.effect ?? 0);
  let asMuch = 1;
  for (let draw = 0; draw < draws; draw++) {
    const other = Math.abs(differenceOf(means, redraw(draw))?.effect ?? 0);
    if (other >= seen - 1e-12) asMuch += 1;
    // So many that it can't be few any more: the rest would not change what is said.
    if (asMuch > GIVEN_UP * (draws + 1)) return asMuch / (draw + 2);
  }
  return asMuch / (draws + 1);
}

const GIVEN_UP = 0.12;

/** The middle `share` of where the difference lies. */
export function rangeOfDifference(
  { effect, error, freedom }: Difference,
  share: number,
): [number, number] {
  const half = studentQuantile((1 + share) / 2, freedom) * error;
  return [effect - half, effect + half];
}

/** Quantile of Student's t by expansion in the normal's (Abramowitz and Stegun 26.7.5); exact enough from 3 up. */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom < 2) return Math.tan(Math.PI * (p - 0.5));
  const z = normalQuantile(p);
  const z3 = z ** 3;
  const z5 = z ** 5;
  const z7 = z ** 7;
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
