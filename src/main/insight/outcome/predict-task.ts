/** From a section as of a moment to a distribution for every query, by the learner or by a simple method. */
import { Failure } from '../../../shared/failure.ts';
import type { Rows, Task } from '../../learn/meta-batch.ts';
import { shapeFor, UNCALIBRATED } from '../../tasks/calibrate.ts';
import { FEATURES } from '../../tasks/features.ts';
import type { FeatureName } from '../../tasks/features.ts';
import type { OutcomeExample, OutcomeTask } from '../../tasks/outcome-task.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import type { BaseModel, Estimate } from './base-model.ts';
import { anchorOf, estimateBase, mixedMean, mixedSpread, standardRow } from './base-model.ts';
import type { Point } from './explain.ts';
import type { Adapt } from './learner-port.ts';
import type { Method, OutcomeModel } from './outcome-model.ts';

/** Which features a learner sees beside the mixed model's answer: what may change how much history counts. */
const UNSEEN: ReadonlySet<FeatureName> = new Set<FeatureName>([
  'sectionLevel',
  'lastShift',
  'abilitySpread',
  'sectionSize',
  'sectionMissingShare',
  'weight',
]);
const LEARNER_FEATURES = FEATURES.flatMap(([name], at) => (UNSEEN.has(name) ? [] : [at]));

const learnerRow = (row: readonly number[]): number[] => LEARNER_FEATURES.map((at) => row[at] ?? 0);

/**
 * A task as learners take it. They start from the mixed model: `y` is what it left unexplained,
 * in its own standard deviations, so that a learner that has learned nothing is a good statistician.
 */
export function toLearnerTask({ support, query }: OutcomeTask, base: BaseModel): Task {
  return { support: toSupport(support, base), query: toRows(query, base) };
}

/**
 * A known assessment was easier or harder than expected for the whole section, which says nothing of the next one:
 * in the support set that part is taken off, so that a learner adapts to how students differ, not to one test.
 */
function toSupport(examples: readonly OutcomeExample[], base: BaseModel): Rows {
  const { x, y } = toRows(examples, base);
  const places = Map.groupBy(y.keys(), (i) => examples[i]?.lineItem ?? null);
  const centres = new Map(
    [...places].map(([lineItem, own]) => [
      lineItem,
      own.reduce((sum, i) => sum + (y[i] ?? 0), 0) / own.length,
    ]),
  );
  return { x, y: y.map((v, i) => v - (centres.get(examples[i]?.lineItem ?? null) ?? 0)) };
}

function toRows(examples: readonly OutcomeExample[], base: BaseModel): Rows {
  const rows = examples.map((example) => standardRow(example, base));
  const explained = mixedMean(base, rows);
  const unit = Math.sqrt(base.mixed.sigma2);
  const y = examples.map((example, i) =>
    example.y === null ? 0 : (example.y - anchorOf(example, base) - (explained[i] ?? 0)) / unit,
  );
  return { x: rows.map(learnerRow), y };
}

/** What was assumed says nothing of how far off forecasts are here. */
const widening = ({ support, assumed }: OutcomeTask): OutcomeExample[] =>
  support.filter(({ lineItem }) => lineItem === null || !assumed?.has(lineItem));

/** As much of a model as an estimate needs. */
export type Estimator = {
  card: Pick<OutcomeModel['card'], 'base' | 'learnerShare'>;
  learner: Uint8Array;
};

/** Before calibration: every query's estimate by every method, in order. */
export async function estimateTask(
  model: Estimator,
  task: OutcomeTask,
  adapt: Adapt,
): Promise<Record<Method, Estimate>[]> {
  const { base, learnerShare } = model.card;
  const rows = toLearnerTask(task, base);
  const { mean, variance, loadings } = await askLearner(model, rows.support, {
    queries: rows.query.x,
    adapt,
  });
  const unit = Math.sqrt(base.mixed.sigma2);
  const usual = mixedSpread(base);
  return estimateBase(base, task.query, widening(task)).map((estimates, i) => {
    const mixed = estimates['mixed-model'];
    const own = {
      mean: mixed.mean + unit * (mean[i] ?? 0),
      sd: unit * Math.sqrt(variance[i] ?? 1) * (mixed.sd / usual),
      loadings: loadings?.[i]?.map((l) => unit * l * (mixed.sd / usual)),
    };
    return { ...estimates, learner: blend(mixed, own, learnerShare) };
  });
}

/** By one method alone: a simple one need not wait for the learner. */
async function estimateBy(
  model: Estimator,
  task: OutcomeTask,
  { method, adapt }: { method: Method; adapt: Adapt },
): Promise<Estimate[]> {
  if (method === 'learner')
    return (await estimateTask(model, task, adapt)).map((estimates) => estimates.learner);
  const { base } = model.card;
  return estimateBase(base, task.query, widening(task)).map((estimates) => estimates[method]);
}

/** The mixed model's estimate, moved towards the learner's by a share: means on a line, spreads by their ratio. */
export const blend = (mixed: Estimate, learner: Estimate, share: number): Estimate => ({
  mean: mixed.mean + share * (learner.mean - mixed.mean),
  sd: mixed.sd * (learner.sd / mixed.sd) ** share,
  ...(learner.loadings && { loadings: learner.loadings.map((l) => share * l) }),
});

/** Calibrated distributions, one a query, in order. */
export async function predictTask(
  model: OutcomeModel,
  task: OutcomeTask,
  how: { method: Method; adapt: Adapt },
): Promise<Predictive[]> {
  const estimates = await estimateBy(model, task, how);
  const calibration = model.card.calibrations[how.method] ?? UNCALIBRATED;
  return estimates.map((estimate, i) => ({
    mean: withinScores(estimate.mean),
    sd: estimate.sd,
    shape: shapeFor(calibration, task.query[i]!),
    ...(estimate.loadings && { loadings: estimate.loadings.map((l) => l / estimate.sd) }),
  }));
}

/** A mean is kept to what a score can be. */
export const withinScores = (mean: number): number => Math.min(1, Math.max(0, mean));

/** The point of an example at which its forecast is explained. */
export const pointOf = (example: OutcomeExample, base: BaseModel): Point => ({
  row: standardRow(example, base),
  anchor: anchorOf(example, base),
});

/** The serving model's mean at any points, for the reasons; the section's own support set adapts it as ever. */
export async function meansAt(
  model: Estimator,
  points: readonly Point[],
  {
    support,
    adapt,
    method,
  }: { support: readonly OutcomeExample[]; adapt: Adapt; method: 'mixed-model' | 'learner' },
): Promise<number[]> {
  const { base } = model.card;
  const rows = points.map((point) => point.row);
  const explained = mixedMean(base, rows);
  const learned = method === 'learner' ? await learnedMeans(model, rows, { support, adapt }) : [];
  return points.map(({ anchor }, i) =>
    withinScores(anchor + (explained[i] ?? 0) + (learned[i] ?? 0)),
  );
}

async function learnedMeans(
  model: Estimator,
  rows: readonly (readonly number[])[],
  { support, adapt }: { support: readonly OutcomeExample[]; adapt: Adapt },
): Promise<number[]> {
  const { base, learnerShare } = model.card;
  const asked = { queries: rows.map(learnerRow), adapt };
  const { mean } = await askLearner(model, toSupport(support, base), asked);
  return mean.map((m) => learnerShare * m * Math.sqrt(base.mixed.sigma2));
}

async function askLearner(
  model: Estimator,
  support: Rows,
  { queries, adapt }: { queries: readonly (readonly number[])[]; adapt: Adapt },
): Promise<{ mean: number[]; variance: number[]; loadings?: number[][] }> {
  const rows = queries.map((row) => [...row]);
  const forecasts = await adapt({ model: model.learner, tasks: [{ support, queries: rows }] });
  if (forecasts.kind !== 'number')
    throw new Failure('model-does-not-fit', {}, 'outcome model forecasts classes');
  const { mean, variance, loadings } = forecasts;
  return { mean: mean[0] ?? [], variance: variance[0] ?? [], loadings: loadings?.[0] };
}
