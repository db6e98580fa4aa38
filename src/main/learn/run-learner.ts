/** Learners on plain numbers: pads tasks into tensors, sums meta-gradients, reads forecasts back. */
import { fusedOf } from './fused/route.ts';
import type {
  Forecasts,
  GradientSum,
  LearnerSpec,
  MadeLearner,
  Predictive,
  Progress,
  RowTensors,
  TaskTensors,
} from './learner.ts';
import type { MetaBatch, PaddedRows } from './meta-batch.ts';
import { unpad } from './meta-batch.ts';
import type { Params } from './params.ts';
import { evaluate } from './tensor/evaluate.ts';
import { gaussianKl } from './tensor/losses.ts';
import type { Tensors } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

type Asked = { batch: MetaBatch; progress: Progress };

/** The sum over the batch's tasks of loss and meta-gradient. */
export async function metaGradientOf(
  made: MadeLearner,
  params: Params,
  { batch, progress }: Asked,
): Promise<GradientSum> {
  const fused = await computedBy(made);
  return fused
    ? fused.metaGradient(params, batch, { progress })
    : gradientByTensors(made, params, { batch, progress });
}

/** The kernel's learner that answers for this one; undefined where tensors do. */
export const computedBy = (made: MadeLearner): ReturnType<typeof fusedOf> =>
  fusedOf(made, (params, batch, { progress }) =>
    gradientByTensors(made, params, { batch, progress }),
  );

async function gradientByTensors(
  { learner, spec }: MadeLearner,
  params: Params,
  { batch, progress }: Asked,
): Promise<GradientSum> {
  const { '': loss, ...gradientSum } = await evaluate((tensors) => {
    const result = learner.metaGradient(tensors, toTaskTensors(batch, spec), progress);
    return { '': result.lossSum, ...result.gradientSum };
  }, params);
  return { tasks: batch.tasks, lossSum: loss.values[0], gradientSum };
}

/** What each task's parameters became: named numbers with the tasks as leading dimension. */
export const adaptedOf = (
  { learner, spec }: MadeLearner,
  params: Params,
  batch: MetaBatch,
): Promise<Params> =>
  evaluate((tensors) => learner.adapt(tensors, toTaskTensors(batch, spec).support), params);

/** Adapts to every task's support set and forecasts its queries. */
export async function forecast(
  made: MadeLearner,
  params: Params,
  batch: MetaBatch,
): Promise<Forecasts> {
  const fused = await computedBy(made);
  if (fused) return fused.forecast(params, batch);
  const read = await predictiveOf(made, params, batch);
  return readForecasts(read, batch.query, made.spec);
}

/** The predictive distributions as the learner gives them, in float32 and padded: log probabilities keep what probabilities lose. */
export const predictiveOf = (
  { learner, spec }: MadeLearner,
  params: Params,
  batch: MetaBatch,
): Promise<Params> =>
  evaluate((tensors) => {
    const { support, query } = toTaskTensors(batch, spec);
    return outputs(learner.predict(learner.adapt(tensors, support), query.x));
  }, params);

/** What `outputs` named, one list a task. */
export function readForecasts(
  read: Params,
  query: PaddedRows,
  { outcome }: Pick<LearnerSpec, 'outcome'>,
): Forecasts {
  if (outcome.kind === 'category') {
    const { ways } = outcome;
    const rows = unpad(read.logProbability.values.map(Math.exp), query, ways);
    return { kind: 'category', probability: rows.map((row) => chunks(row, ways)) };
  }
  const variance = read.logVariance.values.map(Math.exp);
  const columns = query.y.length / query.present.length;
  const numbers = {
    kind: 'number' as const,
    mean: unpad(read.mean.values, query, columns),
    variance: unpad(variance, query, columns),
  };
  const { loadings } = read;
  if (!loadings) return numbers;
  const directions = loadings.shape.at(-1) ?? 1;
  const rows = unpad(loadings.values, query, directions);
  return { ...numbers, loadings: rows.map((row) => chunks(row, directions)) };
}

/** KL(q ‖ p) of diagonal Gaussians, row by row; arrays [n, d] named as in the reference case. */
export const gaussianKlOf = (inputs: Params): Promise<Params> =>
  evaluate(({ qMean, qLogVariance, pMean, pLogVariance }) => {
    const q = { mean: qMean, logVariance: qLogVariance };
    return { kl: gaussianKl(q, { mean: pMean, logVariance: pLogVariance }) };
  }, inputs);

export const outputs = (p: Predictive): Tensors =>
  p.kind === 'number'
    ? { mean: p.mean, logVariance: p.logVariance, ...(p.loadings && { loadings: p.loadings }) }
    : { logProbability: p.logProbability };

const chunks = (row: number[], size: number): number[][] =>
  Array.from({ length: row.length / size }, (_, i) => row.slice(i * size, (i + 1) * size));

function toTaskTensors(batch: MetaBatch, spec: Pick<LearnerSpec, 'outcome'>): TaskTensors {
  return {
    support: rowTensors(batch, batch.support, spec),
    query: rowTensors(batch, batch.query, spec),
  };
}

/** One half of a padded batch as tensors. */
export function rowTensors(
  batch: MetaBatch,
  half: PaddedRows,
  { outcome }: Pick<LearnerSpec, 'outcome'>,
): RowTensors {
  const { tasks } = batch;
  const weight = half.present.map(
    (p, i) => p / Math.max(1, half.counts[Math.floor(i / half.rows)]),
  );
  return {
    x: tf.tensor(half.x, [tasks, half.rows, batch.features]),
    y:
      outcome.kind === 'number'
        ? tf.tensor(half.y, [tasks, half.rows, half.y.length / (tasks * half.rows)])
        : tf.tensor(oneHot(half, outcome.ways), [tasks, half.rows, outcome.ways]),
    present: tf.tensor(half.present, [tasks, half.rows, 1]),
    weight: tf.tensor(weight, [tasks, half.rows]),
    count: tf.tensor(half.counts, [tasks, 1, 1]),
  };
}

/** @throws RangeError when a class index is not one of the ways */
function oneHot({ y, present }: PaddedRows, ways: number): Float32Array {
  const flat = new Float32Array(y.length * ways);
  y.forEach((category, i) => {
    if (!Number.isInteger(category) || category < 0 || category >= ways) {
      throw new RangeError(`oneHot: class must be 0 … ${ways - 1}, got ${category}`);
    }
    flat[i * ways + category] = present[i];
  });
  return flat;
}
