/** Small systems, one a task, solved exactly or on a graphics processor by iteration. */
import { beforeAll, expect, test } from 'vitest';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { solveByIteration, solveSpd } from '../../../../src/main/learn/tensor/solve-spd.ts';
import { tf } from '../../../../src/main/learn/tensor/tf.ts';

beforeAll(() => useBackend('cpu'));

/** Three random positive definite systems of five unknowns, and two right sides each. */
function systems() {
  const root = tf.tensor(normals(seedKey(1), 75), [3, 5, 5]);
  const a = tf.add(tf.matMul(root, root, false, true), tf.expandDims(tf.eye(5), 0));
  return { a, b: tf.tensor(normals(seedKey(2), 30), [3, 5, 2]) };
}

test.each([
  ['by Cholesky', solveSpd],
  ['by iteration', solveByIteration],
])('%s, A X gives B back', (_how, solve) => {
  const { a, b } = systems();
  const miss = tf.max(tf.abs(tf.sub(tf.matMul(a, solve(a, b)), b))).dataSync()[0];
  expect(miss).toBeLessThan(1e-4);
});

test('its gradient is that of the iteration, which is made of plain products', () => {
  const { a, b } = systems();
  const gradient = (solve: typeof solveSpd) =>
    tf.grads((x, y) => tf.sum(tf.square(solve(x, y))))([a, b]);
  const [exact, iterated] = [gradient(solveSpd), gradient(solveByIteration)];
  exact.forEach((g, i) => {
    const miss = tf.div(tf.max(tf.abs(tf.sub(g, iterated[i]))), tf.max(tf.abs(g))).dataSync()[0];
    expect(miss).toBeLessThan(1e-3);
  });
});
