/** Small dense algebra in float64 for the learners' closed forms; rows first, matrices as arrays of rows. */

export type Vector = number[];
export type Matrix = number[][];

export const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

export const identity = (n: number): Matrix =>
  zeros(n, n).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));

export const transpose = (a: Matrix, columns = a[0]?.length ?? 0): Matrix =>
  Array.from({ length: columns }, (_, j) => a.map((row) => row[j]));

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export const multiplyVector = (a: Matrix, x: readonly number[]): Vector =>
  a.map((row) => dot(row, x));

export function multiply(a: Matrix, b: Matrix): Matrix {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

export const add = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value + b[i][j]));

/** L' A L. */
export const sandwich = (l: Matrix, a: Matrix): Matrix => multiply(transpose(l), multiply(a, l));

export const scale = (a: Matrix, factor: number): Matrix =>
  a.map((row) => row.map((v) => v * factor));

/**
 * Lower factor L of a symmetric positive semi-definite matrix, A = L Lᵀ.
 * A pivot that is not positive beyond rounding gives a zero column: a singular A has a factor too.
 */
export function cholesky(a: Matrix): Matrix {
  const n = a.length;
  const l = zeros(n, n);
  for (let j = 0; j < n; j++) {
    const row = l[j];
    const pivot = a[j][j] - dot(row.slice(0, j), row.slice(0, j));
    if (pivot <= 1e-13 * Math.abs(a[j][j])) continue;
    row[j] = Math.sqrt(pivot);
    for (let i = j + 1; i < n; i++) {
      l[i][j] = (a[i][j] - dot(l[i].slice(0, j), row.slice(0, j))) / row[j];
    }
  }
  return l;
}

/** x with L x = b; a zero pivot gives a zero, the minimum-norm choice for a dropped column. */
export function solveLower(l: Matrix, b: readonly number[]): Vector {
  const x: Vector = [];
  for (let i = 0; i < l.length; i++) {
    const pivot = l[i][i];
    let sum = b[i];
    for (let j = 0; j < i; j++) sum -= l[i][j] * x[j];
    x.push(pivot === 0 ? 0 : sum / pivot);
  }
  return x;
}

/** x with Lᵀ x = b. */
export function solveUpper(l: Matrix, b: readonly number[]): Vector {
  const n = l.length;
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const pivot = l[i][i];
    let sum = b[i];
    for (let j = i + 1; j < n; j++) sum -= l[j][i] * x[j];
    x[i] = pivot === 0 ? 0 : sum / pivot;
  }
  return x;
}

/** x with L Lᵀ x = b. */
export const solveFactored = (l: Matrix, b: readonly number[]): Vector =>
  solveUpper(l, solveLower(l, b));

/** log |L Lᵀ|, over the columns that were kept. */
export function logDeterminant(l: Matrix): number {
  let sum = 0;
  for (let i = 0; i < l.length; i++) {
    const pivot = l[i][i];
    if (pivot > 0) sum += 2 * Math.log(pivot);
  }
  return sum;
}
