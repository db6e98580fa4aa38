/** Shares of methods: the better one leads, few groups are cautious, and what one group says is tried on the others. */
import { expect, test } from 'vitest';
import {
  crossError,
  meanSquare,
  stackingShares,
} from '../../../../src/main/benchmark/table/stack-forecasts.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';

const noise = (n: number, key: number, size = 1) =>
  [...normals(foldIn(seedKey(9), key), n)].map((v) => size * v);
const inGroups = (n: number, groups: number) => Array.from({ length: n }, (_, i) => i % groups);

test('of two unrelated errors the shares go as one over their variances', () => {
  const misses = [noise(40_000, 1, 1), noise(40_000, 2, 2)];
  const shares = stackingShares({ misses, groups: inGroups(40_000, 4000) }, [0.5, 0.5]);
  expect(shares[0]).toBeCloseTo(0.8, 1);
  expect(shares[0] + shares[1]).toBeCloseTo(1);
});

test('a method that is merely a worse copy gets nothing', () => {
  const good = noise(5000, 1);
  const shares = stackingShares(
    { misses: [good, good.map((v) => 1.5 * v)], groups: inGroups(5000, 500) },
    [0.5, 0.5],
  );
  expect(shares).toEqual([1, 0]);
});

test('three groups say less against equal shares than three hundred', () => {
  const misses = [noise(3000, 1, 1), noise(3000, 2, 1.4)];
  const few = stackingShares({ misses, groups: inGroups(3000, 3) }, [0.5, 0.5]);
  const many = stackingShares({ misses, groups: inGroups(3000, 300) }, [0.5, 0.5]);
  expect(few[0]).toBeGreaterThan(0.5);
  expect(few[0]).toBeLessThan(many[0]);
});

test('a blend is judged on groups that did not set its shares', () => {
  const misses = [noise(200, 1), noise(200, 2)];
  const groups = inGroups(200, 10);
  const shares = stackingShares({ misses, groups }, [0.5, 0.5]);
  const inside = meanSquare(misses[0].map((v, i) => shares[0] * v + shares[1] * misses[1][i]));
  expect(crossError({ misses, groups }, [0.5, 0.5])).toBeGreaterThan(inside);
});
