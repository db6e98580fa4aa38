/** The inverse of a symmetric positive definite matrix, in place of textbook rows: a thousand courses in seconds. */

/**
 * By its Cholesky factor: A = L L', then L⁻¹, then A⁻¹ = L⁻' L⁻¹ (Golub and Van Loan, Matrix computations, 4.2).
 * @param a [n, n] row by row; left as it is
 * @throws RangeError when the matrix is not positive definite
 */
export function invertSymmetric(a: Float64Array, n: number): Float64Array {
  const inverse = invertLower(factor(a, n), n);
  const result = new Float64Array(n * n);
  // row k of L⁻¹ adds its outer product: runs along rows alone
  for (let k = 0; k < n; k++) {
    for (let i = 0; i <= k; i++) {
      const left = inverse[k * n + i];
      if (left === 0) continue;
      for (let j = 0; j <= i; j++) result[i * n + j] += left * inverse[k * n + j];
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) result[j * n + i] = result[i * n + j];
  return result;
}

function factor(a: Float64Array, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k];
      if (i !== j) l[i * n + j] = sum / l[j * n + j];
      else if (sum > 0) l[i * n + i] = Math.sqrt(sum);
      else throw new RangeError(`invertSymmetric: row ${i} makes the matrix not positive definite`);
    }
  }
  return l;
}

function invertLower(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let k = 0; k < i; k++) {
      const left = l[row + k];
      if (left === 0) continue;
      for (let j = 0; j <= k; j++) inverse[row + j] -= left * inverse[k * n + j];
    }
    inverse[row + i] = 1;
    for (let j = 0; j <= i; j++) inverse[row + j] /= l[row + i];
  }
  return inverse;
}
