/**
 * Where courses lie by who takes them together: the leading directions of their shifted positive pointwise mutual
 * information (Levy and Goldberg 2014, Neural word embedding as implicit matrix factorization, eq. 10; symmetric, √σ).
 */
import type { Key } from '../tensor/keys.ts';
import { normals } from '../tensor/keys.ts';
import type { Histories } from './histories.ts';
import { countPairs } from './histories.ts';

const ROUNDS = 12;
/** Pseudo-pairs that keep a rare coincidence from being a certainty. */
const SHRINK = 2;

/** [M][width] one point a course, by orthogonal iteration (Golub and Van Loan, 8.2.4). */
export function embedCourses(histories: Histories, width: number, key: Key): number[][] {
  const { courses } = histories;
  const affinity = affinities(histories);
  const size = Math.min(width, courses);
  const start = normals(key, courses * size);
  let basis: Float64Array[] = Array.from({ length: size }, (_, d) =>
    Float64Array.from(start.subarray(d * courses, (d + 1) * courses)),
  );
  for (let round = 0; round < ROUNDS; round++)
    basis = orthonormal(basis.map((v) => times(affinity, v)));
  const spread = basis.map((v) => Math.sqrt(Math.max(0, inner(v, times(affinity, v)))));
  return Array.from({ length: courses }, (_, course) => [
    ...basis.map((v, d) => v[course] * spread[d]),
    ...new Array<number>(width - size).fill(0),
  ]);
}

function affinities(histories: Histories): Float32Array {
  const { courses } = histories;
  const pairs = countPairs(histories);
  const margin = new Float64Array(courses);
  for (let i = 0; i < courses; i++) {
    pairs[i * courses + i] = 0;
    for (let j = 0; j < courses; j++) margin[i] += pairs[i * courses + j];
  }
  const total = margin.reduce((sum, count) => sum + count, 0);
  for (let i = 0; i < courses; i++) {
    for (let j = 0; j < courses; j++) {
      const at = i * courses + j;
      const expected = (margin[i] * margin[j]) / Math.max(1, total);
      if (pairs[at] > 0)
        pairs[at] = Math.max(0, Math.log((pairs[at] + SHRINK) / (expected + SHRINK)));
    }
  }
  return pairs;
}

function times(matrix: Float32Array, v: Float64Array): Float64Array {
  const n = v.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j] * v[j];
    product[i] = sum;
  }
  return product;
}

/** Gram and Schmidt, each vector against those before it. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const given of vectors) {
    let v = given;
    for (const b of basis) {
      const along = inner(v, b);
      v = v.map((value, i) => value - along * b[i]);
    }
    const length = Math.sqrt(inner(v, v));
    basis.push(length > 1e-12 ? v.map((value) => value / length) : v.fill(0));
  }
  return basis;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
