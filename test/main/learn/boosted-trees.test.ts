/** Boosted trees find what a line does not, and stop where rows are few. */
import { expect, test } from 'vitest';
import { fitBoostedTrees, predictBoosted } from '../../../src/main/learn/boosted-trees.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../src/main/learn/tensor/keys.ts';

const key = seedKey(1);
const rows = (seed: number, n: number) => {
  const flat = uniforms(foldIn(key, seed), n * 3);
  return Array.from({ length: n }, (_, i) => [...flat.subarray(3 * i, 3 * i + 3)]);
};
const truth = ([a, b]: number[]) => (a > 0.5 && b > 0.5 ? 2 : 0);

test('a corner that no line can follow is found in new rows', () => {
  const x = rows(1, 1500);
  const noise = normals(foldIn(key, 2), 1500);
  const model = fitBoostedTrees(
    x,
    x.map((row, i) => truth(row) + 0.3 * noise[i]),
    { key },
  );
  const misses = rows(3, 500).map((row) => (predictBoosted(model, row) - truth(row)) ** 2);
  // the variance of the corner itself is 0.75
  expect(misses.reduce((a, b) => a + b) / 500).toBeLessThan(0.05);
});

test('pure chance is not learned', () => {
  const x = rows(4, 300);
  const model = fitBoostedTrees(x, [...normals(foldIn(key, 5), 300)], { key, trees: 20 });
  const spread = rows(6, 300).map((row) => predictBoosted(model, row) - model.base);
  expect(Math.sqrt(spread.reduce((sum, v) => sum + v * v, 0) / 300)).toBeLessThan(0.25);
});

test('fewer rows than two leaves need give their mean', () => {
  const model = fitBoostedTrees(rows(7, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { key });
  expect(predictBoosted(model, [0.5, 0.5, 0.5])).toBeCloseTo(5.5, 0);
});

test('the same key grows the same trees', () => {
  const x = rows(8, 100);
  const y = x.map(truth);
  expect(fitBoostedTrees(x, y, { key })).toEqual(fitBoostedTrees(x, y, { key }));
});
