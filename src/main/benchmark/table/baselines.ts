/** The simple methods that a learner is held against, each fitted to the same groups. */
import type { Rows, Task } from '../../learn/meta-batch.ts';
import { cholesky, dot, solveFactored } from '../../learn/linear-algebra.ts';
import type { Candidate, Forecaster } from './candidates.ts';
import { mixed, mixedSlopes, plain } from './candidates.ts';

/** By the names under which they are reported. */
export const baselines = (): Candidate[] => [
  plain('group mean', groupMean),
  pooled('pooled ridge'),
  mixed('mixed model, random intercept'),
  mixedSlopes('mixed model, random slopes'),
];

export const pooled = (name: string): Candidate => ({
  ...plain(name, pooledRidge),
  isBlind: true,
});

/** The mean of the group's known outcomes; of all groups while none is known. */
function groupMean(groups: readonly Rows[]): Forecaster {
  const all = groups.flatMap(({ y }) => y);
  const overall = mean(all);
  const total = mean(all.map((y) => (y - overall) ** 2));
  const within = mean(
    groups.flatMap(({ y }) => {
      const own = mean(y);
      return y.length > 1 ? y.map((v) => ((v - own) ** 2 * y.length) / (y.length - 1)) : [];
    }),
  );
  return async (tasks) =>
    each(tasks, ({ support: { y } }) => () => ({
      mean: y.length > 0 ? mean(y) : overall,
      variance: y.length > 0 ? within * (1 + 1 / y.length) : total,
    }));
}

const RIDGE = 1;

/** One line through all rows, whatever their group. */
function pooledRidge(groups: readonly Rows[]): Forecaster {
  const rows = groups.flatMap(({ x }) => x);
  const y = groups.flatMap((group) => group.y);
  const width = rows[0]?.length ?? 0;
  const centre = Array.from({ length: width }, (_, j) => mean(rows.map((row) => row[j])));
  const spread = centre.map((c, j) => Math.sqrt(mean(rows.map((row) => (row[j] - c) ** 2))) || 1);
  const scaled = (row: readonly number[]) => [1, ...row.map((v, j) => (v - centre[j]) / spread[j])];
  const products = Array.from({ length: width + 1 }, () => new Array<number>(width + 1).fill(0));
  const moment = new Array<number>(width + 1).fill(0);
  rows.forEach((row, i) => {
    const x = scaled(row);
    for (let a = 0; a <= width; a++) {
      moment[a] += x[a] * y[i];
      for (let b = 0; b <= width; b++) products[a][b] += x[a] * x[b];
    }
  });
  for (let j = 1; j <= width; j++) products[j][j] += RIDGE;
  const beta = solveFactored(cholesky(products), moment);
  const variance = mean(rows.map((row, i) => (y[i] - dot(beta, scaled(row))) ** 2));
  return async (tasks) => each(tasks, () => (row) => ({ mean: dot(beta, scaled(row)), variance }));
}

type Answer = { mean: number; variance: number };

function each(tasks: readonly Task[], of: (task: Task) => (row: readonly number[]) => Answer) {
  const answers = tasks.map((task) => task.query.x.map(of(task)));
  return {
    mean: answers.map((rows) => rows.map((row) => row.mean)),
    variance: answers.map((rows) => rows.map((row) => row.variance)),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
