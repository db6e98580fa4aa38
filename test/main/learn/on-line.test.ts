/** A learner on a line: forecasts less the line are those of the learner alone, and the line learns too. */
import { expect, test } from 'vitest';
import { createLearner } from '../../../src/main/learn/create-learner.ts';
import { fitLine } from '../../../src/main/learn/linear-start.ts';
import { padTasks } from '../../../src/main/learn/meta-batch.ts';
import type { Task } from '../../../src/main/learn/meta-batch.ts';
import type { Params } from '../../../src/main/learn/params.ts';
import { forecast, metaGradientOf } from '../../../src/main/learn/run-learner.ts';
import { foldIn, normals, seedKey } from '../../../src/main/learn/tensor/keys.ts';

const rowsOf = (seed: number, count: number) => {
  const x = Array.from({ length: count }, (_, i) => [...normals(foldIn(seedKey(seed), i), 2)]);
  const noise = normals(seedKey(seed + 50), count);
  return { x, y: x.map(([a, b], i) => 1 + 2 * a - b + 0.3 * noise[i]) };
};
const tasks: Task[] = [1, 2, 3, 4].map((g) => ({
  support: rowsOf(g, 4),
  query: rowsOf(g + 20, 5),
}));
const batch = padTasks(tasks);
const spec = { features: 2, outcome: { kind: 'number' }, hidden: [6] } as const;
const progress = { done: 1, key: seedKey(1) };

const learner = createLearner('bayes', { ...spec, base: 'line' });
const params = learner.prepare?.(tasks, seedKey(1)) ?? {};

test('its forecast is the line and what the learner says of what the line left', async () => {
  const { line, ...own } = params;
  const { beta } = fitLine(tasks);
  line.values.forEach((value, j) => expect(value).toBeCloseTo(beta[j], 5));
  const at = (row: readonly number[]) =>
    line.values[0] + line.values[1] * row[0] + line.values[2] * row[1];
  const left = ({ x, y }: Task['support']) => ({ x, y: y.map((v, i) => v - at(x[i])) });
  const alone = await forecast(
    { learner: createLearner('bayes', spec), spec },
    own,
    padTasks(tasks.map(({ support, query }) => ({ support: left(support), query: left(query) }))),
  );
  const whole = await forecast({ learner, spec }, params, batch);
  if (alone.kind !== 'number' || whole.kind !== 'number') throw new Error('expected numbers');
  whole.mean.forEach((means, t) =>
    means.forEach((mean, q) =>
      expect(mean).toBeCloseTo(alone.mean[t][q] + at(tasks[t].query.x[q]), 4),
    ),
  );
  expect(whole.variance.flat()).toEqual(alone.variance.flat().map((v) => expect.closeTo(v, 5)));
});

test('the meta-gradient reaches the line: it equals finite differences', async () => {
  const lossAt = async (by: number, j: number) => {
    const values = params.line.values.map((v, i) => v + (i === j ? by : 0));
    const moved: Params = { ...params, line: { ...params.line, values } };
    return (await metaGradientOf({ learner, spec }, moved, { batch, progress })).lossSum;
  };
  const { gradientSum } = await metaGradientOf({ learner, spec }, params, { batch, progress });
  for (const j of [0, 1, 2]) {
    const slope = ((await lossAt(5e-3, j)) - (await lossAt(-5e-3, j))) / 1e-2;
    expect(Math.abs(gradientSum.line.values[j] - slope)).toBeLessThan(0.02 * (1 + Math.abs(slope)));
  }
});

test('with a level, it is the mixed model’s forecast and what the learner says of the rest', async () => {
  const prototypes = createLearner('protonet', spec);
  const levelled = createLearner('protonet', { ...spec, base: 'level' });
  const all = levelled.prepare?.(tasks, seedKey(1)) ?? {};
  const { line, 'line.trust': trust, ...own } = all;
  const base = predictions(line.values, Math.exp(trust.values[0]));
  const left = tasks.map(({ support, query }, t) => ({
    support: { x: support.x, y: support.y.map((y, i) => y - base(tasks[t], support.x[i])) },
    query,
  }));
  const alone = await forecast({ learner: prototypes, spec }, own, padTasks(left));
  const whole = await forecast({ learner: levelled, spec }, all, batch);
  if (alone.kind !== 'number' || whole.kind !== 'number') throw new Error('expected numbers');
  whole.mean.forEach((means, t) =>
    means.forEach((mean, q) =>
      expect(mean).toBeCloseTo(alone.mean[t][q] + base(tasks[t], tasks[t].query.x[q]), 4),
    ),
  );
});

/** β₀ + x'β + u with u = Σ residuals / (n + trust), by hand. */
const predictions =
  (beta: Float32Array, trust: number) =>
  ({ support }: Task, row: readonly number[]): number => {
    const line = ([a, b]: readonly number[]) => beta[0] + beta[1] * a + beta[2] * b;
    const total = support.y.reduce((sum, y, i) => sum + y - line(support.x[i]), 0);
    return line(row) + total / (support.y.length + trust);
  };

test('the meta-gradient reaches what shrinks the level', async () => {
  const levelled = createLearner('bayes', { ...spec, base: 'level' });
  const all = levelled.prepare?.(tasks, seedKey(1)) ?? {};
  const lossAt = async (by: number) => {
    const trust = { shape: [1], values: all['line.trust'].values.map((v) => v + by) };
    const moved: Params = { ...all, 'line.trust': trust };
    return (await metaGradientOf({ learner: levelled, spec }, moved, { batch, progress })).lossSum;
  };
  const { gradientSum } = await metaGradientOf({ learner: levelled, spec }, all, {
    batch,
    progress,
  });
  const slope = ((await lossAt(1e-2)) - (await lossAt(-1e-2))) / 2e-2;
  expect(Math.abs(gradientSum['line.trust'].values[0] - slope)).toBeLessThan(
    0.02 * (0.1 + Math.abs(slope)),
  );
});
