/** Tiny families of tasks with known truth, drawn from a seed. */
import type { Rows, Task } from '../../../src/main/learn/meta-batch.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../src/main/learn/tensor/keys.ts';
import type { Key } from '../../../src/main/learn/tensor/keys.ts';

export const FEATURES = 3;

/** Classes that differ in level and in one slope around a common bent trend; noise 0.3. */
export function classTasks(seed: number, supports: number[], queries = 6): Task[] {
  return supports.map((support, i) => {
    const key = foldIn(seedKey(seed), i);
    const [level, slope] = normals(key, 2);
    const outcome = (x: number[], noise: number) =>
      0.6 * x[0] + 0.5 * Math.sin(2 * x[1]) + 0.8 * level + 0.5 * slope * x[2] + 0.3 * noise;
    const rows = rowsOf(foldIn(key, 1), support + queries, outcome);
    return split(rows, support);
  });
}

/** Episodes of `ways` classes around random centres. */
export function episodes(
  seed: number,
  { count, ways, shots }: { count: number; ways: number; shots: number },
): Task[] {
  return Array.from({ length: count }, (_, i) => {
    const key = foldIn(seedKey(seed), i);
    const centres = Array.from({ length: ways }, (_, c) =>
      [...normals(foldIn(key, c + 1), FEATURES)].map((v) => 2 * v),
    );
    const half = (part: number): Rows => {
      const y = Array.from({ length: ways * shots }, (_, j) => j % ways);
      const noise = normals(foldIn(key, 100 + part), y.length * FEATURES);
      return { x: y.map((c, j) => centres[c].map((v, d) => v + 0.7 * noise[j * FEATURES + d])), y };
    };
    return { support: half(0), query: half(1) };
  });
}

function rowsOf(key: Key, n: number, outcome: (x: number[], noise: number) => number): Rows {
  const noise = normals(foldIn(key, 1), n);
  const flat = uniforms(foldIn(key, 2), n * FEATURES).map((v) => 4 * v - 2);
  const x = Array.from({ length: n }, (_, i) => [
    ...flat.subarray(i * FEATURES, (i + 1) * FEATURES),
  ]);
  return { x, y: x.map((row, i) => outcome(row, noise[i])) };
}

const split = ({ x, y }: Rows, at: number): Task => ({
  support: { x: x.slice(0, at), y: y.slice(0, at) },
  query: { x: x.slice(at), y: y.slice(at) },
});
