/** X with A X = B for a small symmetric positive definite A of every task; differentiable at any order. */
import type { Tensor } from './tf.ts';
import { tf } from './tf.ts';

/** A [B, n, n], B [B, n, m] → X [B, n, m]. Gradients: ∂B = A⁻¹ ∂X, ∂A = −∂B Xᵀ. */
export function solveSpd(a: Tensor, b: Tensor): Tensor {
  const op = tf.customGrad((...given) => {
    // tfjs types the arguments of customGrad loosely; here they are two tensors and the saver
    const [left, right, keep] = given as unknown as [Tensor, Tensor, (saved: Tensor[]) => void];
    keep([left, right]);
    return {
      value: readsAtOnce() ? solveByCholesky(left, right) : solveByIteration(left, right),
      gradFunc: (dx: Tensor, saved: Tensor[]) => backward(dx, saved[0], saved[1]),
    };
  });
  return op(a, b);
}

function backward(dx: Tensor, a: Tensor, b: Tensor): Tensor[] {
  const db = solveSpd(a, dx);
  return [tf.neg(tf.matMul(db, solveSpd(a, b), false, true)), db];
}

/** A GPU answers later only: there the solution is iterated without being read. */
const readsAtOnce = (): boolean => tf.getBackend() !== 'webgpu';

/** In float64 outside the engine: exact to float32, and one pass instead of n small operations. */
function solveByCholesky(a: Tensor, b: Tensor): Tensor {
  const [tasks, n, m] = b.shape as number[]; // every dimension is known
  const [left, right] = [a.dataSync(), b.dataSync()];
  const x = new Float32Array(tasks * n * m);
  for (let t = 0; t < tasks; t++) {
    const l = factor(left.subarray(t * n * n, (t + 1) * n * n), n);
    for (let j = 0; j < m; j++) substitute({ l, n }, right, x, { at: t * n * m + j, stride: m });
  }
  return tf.tensor(x, [tasks, n, m]);
}

/** Lower factor by rows; the upper half of A is not read. */
function factor(a: ArrayLike<number>, n: number): Float64Array {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k++) sum -= l[i * n + k] * l[j * n + k];
      // a pivot that rounding took to zero stays small and positive: the caller adds its prior to the diagonal
      l[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j * n + j];
    }
  }
  return l;
}

/** One column of X, read from `b` and written to `x` at the same places. */
function substitute(
  { l, n }: { l: Float64Array; n: number },
  b: ArrayLike<number>,
  x: Float32Array,
  { at, stride }: { at: number; stride: number },
): void {
  const z = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[at + i * stride];
    for (let k = 0; k < i; k++) sum -= l[i * n + k] * z[k];
    z[i] = sum / l[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = z[i];
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i] * z[k];
    z[i] = sum / l[i * n + i];
    x[at + i * stride] = z[i];
  }
}

const ITERATIONS = 24; // doubles the right digits each time once near: enough for a condition of 10⁵

/** A⁻¹ by Y ← Y (2 − A Y) (Schulz 1933), from Y = 1 / trace, where it always converges for such A. */
export function solveByIteration(a: Tensor, b: Tensor): Tensor {
  const n = a.shape[1] ?? 0;
  const one = tf.expandDims(tf.eye(n), 0);
  const trace = tf.sum(tf.mul(a, one), [1, 2], true);
  let inverse: Tensor = tf.div(one, trace); // [B, n, n]
  for (let i = 0; i < ITERATIONS; i++) {
    inverse = tf.matMul(inverse, tf.sub(tf.mul(2, one), tf.matMul(a, inverse)));
  }
  return tf.matMul(inverse, b);
}
