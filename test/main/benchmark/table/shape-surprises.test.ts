/** Ranges that keep their promise in a new group. */
import { expect, test } from 'vitest';
import { shapeOfSurprises } from '../../../../src/main/benchmark/table/shape-surprises.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { normalQuantile, quantileOfShape } from '../../../../src/main/tasks/predictive.ts';

const surprises = (groups: number, size: number, width: number) =>
  Array.from({ length: groups }, (_, group) =>
    [...normals(foldIn(seedKey(2), group), size)].map((v) => ({ group, surprise: width * v })),
  ).flat();

test('forecasts that were twice too sure become twice as wide', () => {
  const shape = shapeOfSurprises(surprises(400, 20, 2));
  expect(quantileOfShape(shape, 0.95) / normalQuantile(0.95)).toBeCloseTo(2, 1);
});

test('few groups hold to what a normal distribution would say', () => {
  const edge = (groups: number) =>
    quantileOfShape(shapeOfSurprises(surprises(groups, 40, 2)), 0.9) / normalQuantile(0.9);
  expect(edge(3)).toBeLessThan(edge(40));
  expect(edge(3)).toBeGreaterThan(1);
});

test('one very large group does not speak for all', () => {
  const large = Array.from({ length: 5000 }, () => ({ group: 99, surprise: 30 }));
  const shape = shapeOfSurprises([...surprises(60, 10, 1), ...large]);
  expect(quantileOfShape(shape, 0.9)).toBeLessThan(2);
});

test('without held-out groups ranges are wider than the methods say', () => {
  expect(quantileOfShape(shapeOfSurprises([]), 0.9)).toBeGreaterThan(normalQuantile(0.9));
});
