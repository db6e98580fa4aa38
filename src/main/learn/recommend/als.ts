/**
 * Matrix factors by alternating least squares for choices without a rating (Hu, Koren and Volinsky 2008, Collaborative
 * filtering for implicit feedback datasets, eq. 4 and 5): a course taken counts 1 + α, one not taken counts 1 towards 0.
 * A new student is folded in by one solve.
 */
import type { Matrix } from '../linear-algebra.ts';
import { cholesky, solveFactored, zeros } from '../linear-algebra.ts';
import type { Key } from '../tensor/keys.ts';
import { normals } from '../tensor/keys.ts';
import type { Histories, History } from './histories.ts';

/** Plain numbers: `factors` [M][D]; `base` = Y'Y + λI [D][D], from which each student's solve starts. */
export type Factors = { kind: 'factors'; factors: Matrix; base: Matrix; alpha: number };

export type AlsOptions = {
  width: number;
  alpha: number;
  ridge: number;
  rounds: number;
  key: Key;
};

const DEFAULTS = { width: 24, alpha: 10, ridge: 8, rounds: 8 };

export function fitAls(
  { courses, taken }: Histories,
  { key, ...given }: Partial<AlsOptions> & { key: Key },
): Factors {
  const { width, alpha, ridge, rounds } = { ...DEFAULTS, ...given };
  const takers = Array.from({ length: courses }, (): number[] => []);
  for (const [student, history] of taken.entries())
    for (const course of history) takers[course].push(student);
  const start = normals(key, courses * width);
  let items: Matrix = takers.map((_, j) =>
    Array.from(start.subarray(j * width, (j + 1) * width), (v) => 0.1 * v),
  );
  for (let round = 0; round < rounds; round++) {
    const students = solveAll(items, taken, { alpha, ridge });
    items = solveAll(students, takers, { alpha, ridge });
  }
  return { kind: 'factors', factors: items, base: baseOf(items, ridge), alpha };
}

export function scoreFactors(model: Factors, known: History): Float64Array {
  const student = solveOne(model.factors, known, model);
  return Float64Array.from(model.factors, (factor) => inner(factor, student));
}

type Penalty = { alpha: number; ridge: number };

function solveAll(
  others: Matrix,
  choices: readonly (readonly number[])[],
  { alpha, ridge }: Penalty,
): Matrix {
  const base = baseOf(others, ridge);
  return choices.map((chosen) => solveOne(others, chosen, { base, alpha }));
}

/** x = (Y'Y + λI + α Σ yᵢyᵢ')⁻¹ Σ (1 + α) yᵢ over what was chosen. */
function solveOne(
  others: Matrix,
  chosen: readonly number[],
  { base, alpha }: Pick<Factors, 'base' | 'alpha'>,
): number[] {
  const width = base.length;
  const left = base.map((row) => [...row]);
  const right = new Array<number>(width).fill(0);
  for (const i of chosen) {
    const y = others[i];
    for (let a = 0; a < width; a++) {
      right[a] += (1 + alpha) * y[a];
      for (let b = 0; b <= a; b++) left[a][b] += alpha * y[a] * y[b]; // the factor reads the lower half alone
    }
  }
  return solveFactored(cholesky(left), right);
}

function baseOf(rows: Matrix, ridge: number): Matrix {
  const width = rows[0]?.length ?? 0;
  const base = zeros(width, width);
  for (const row of rows)
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) base[a][b] += row[a] * row[b];
  for (let a = 0; a < width; a++) base[a][a] += ridge;
  return base;
}

function inner(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
