/** Ways to forecast a table's groups: mixed models and every learner of the engine, each through what it sees of a row. */
import type { LearnerClient } from '../../learn/client.ts';
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { Rows, Task } from '../../learn/meta-batch.ts';
import { TRAIN_SETTINGS } from '../../learn/meta-train.ts';
import type { TrainSettings } from '../../learn/meta-train.ts';
import { fitMixedModel, predictMixed } from '../../learn/mixed-model.ts';
import type { MixedModelOptions } from '../../learn/mixed-model.ts';
import type { TrainRequest, TrainResult } from '../../learn/train-model.ts';
import { trainingTasks } from './make-tasks.ts';
import type { Group, Parting } from './make-tasks.ts';

export type NumberForecasts = { mean: number[][]; variance: number[][] };
export type Forecaster = (tasks: readonly Task[]) => Promise<NumberForecasts>;

/** Whole groups to learn from, how learners part them, and held-out tasks that say when to stop. */
export type Study = { groups: readonly Group[]; parting: Parting; held: readonly Task[] };

/** What was learned by a step: the loss of each held-out task there, and the forecasts it makes. */
export type Stop = { step: number; losses: readonly number[]; forecast: Forecaster };

export type Candidate = {
  name: string;
  /** Whatever it makes of known outcomes, its forecasts are the same. */
  isBlind?: boolean;
  /**
   * Learns from the study's groups for at most so many seconds.
   * @returns where training could have been stopped, at least one step; just one for what has no steps
   */
  fit(study: Study, seconds: number): Promise<Stop[]>;
  /** The same once more on all groups, up to a step. */
  refit(whole: Omit<Study, 'held'>, lastStep: number): Promise<Forecaster>;
};

/** What a method sees of rows: of the groups that it learns from, and of any others. */
export type Lens = (groups: readonly Group[]) => { own: Group[]; see: (rows: Rows) => Rows };

/** The candidate, seeing through a lens. */
export function through(lens: Lens, { fit, refit, ...candidate }: Candidate): Candidate {
  const seeTasks = (see: (rows: Rows) => Rows, tasks: readonly Task[]): Task[] =>
    tasks.map(({ support, query }) => ({ support: see(support), query: see(query) }));
  return {
    ...candidate,
    fit: async ({ groups, parting, held }, seconds) => {
      const { own, see } = lens(groups);
      const stops = await fit({ groups: own, parting, held: seeTasks(see, held) }, seconds);
      return stops.map((stop) => ({
        ...stop,
        forecast: (tasks) => stop.forecast(seeTasks(see, tasks)),
      }));
    },
    refit: async ({ groups, parting }, lastStep) => {
      const { own, see } = lens(groups);
      const forecast = await refit({ groups: own, parting }, lastStep);
      return (tasks) => forecast(seeTasks(see, tasks));
    },
  };
}

/** Some features of each row only. */
export function columnsLens(columns: readonly number[]): Lens {
  const see = ({ x, y }: Rows): Rows => ({ x: x.map((row) => columns.map((j) => row[j])), y });
  return (groups) => ({
    own: groups.map((group) => ({ ...see(group), block: group.block })),
    see,
  });
}

/** A method whose every fit is alike: nothing is stopped early. */
export const plain = (name: string, fit: (groups: readonly Rows[]) => Forecaster): Candidate => ({
  name,
  fit: async ({ groups }) => [{ step: 0, losses: [], forecast: fit(groups) }],
  refit: async ({ groups }) => fit(groups),
});

export const mixed = (name: string, options: MixedModelOptions = {}): Candidate =>
  plain(name, (groups) => forecasterOf(groups, options));

function forecasterOf(groups: readonly Rows[], options: MixedModelOptions): Forecaster {
  const model = fitMixedModel(groups, options);
  return async (tasks) => {
    const each = tasks.map(({ support, query }) => predictMixed(model, support, query.x));
    return { mean: each.map((e) => e.mean), variance: each.map((e) => e.variance) };
  };
}

/** Random slopes of the one feature whose slope differs most between groups, by restricted likelihood. */
export const mixedSlopes = (name: string): Candidate =>
  plain(name, (groups) => forecasterOf(groups, { slopes: bestSlope(groups) }));

const SLOPES_TRIED = 3;
/** Enough groups to see which slope differs most. */
const SLOPE_GROUPS = 100;

function bestSlope(groups: readonly Rows[]): number[] {
  const spreads = (groups[0]?.x[0] ?? groups.flatMap((g) => g.x)[0] ?? []).map((_, j) => ({
    j,
    within: withinShare(groups, j),
  }));
  const tried = spreads
    .filter(({ within }) => within > 0.1)
    .toSorted((a, b) => b.within - a.within)
    .slice(0, SLOPES_TRIED);
  const every = Math.ceil(groups.length / SLOPE_GROUPS);
  const some = groups.filter((_, g) => g % every === 0);
  const fits = tried.map(({ j }) => ({
    j,
    deviance: fitMixedModel(some, { slopes: [j] }).deviance,
  }));
  const [best] = fits.toSorted((a, b) => a.deviance - b.deviance);
  return best ? [best.j] : [];
}

/** Of a feature's variance, the part within groups, times how it goes with the outcome. */
function withinShare(groups: readonly Rows[], j: number): number {
  let [xx, yy, xy, all] = [0, 0, 0, 0];
  const rows = groups.flatMap(({ x }) => x);
  const centre = rows.reduce((sum, row) => sum + row[j], 0) / Math.max(1, rows.length);
  for (const { x, y } of groups) {
    const [mx, my] = [x.reduce((s, row) => s + row[j], 0), y.reduce((s, v) => s + v, 0)];
    x.forEach((row, i) => {
      const [dx, dy] = [row[j] - mx / x.length, y[i] - my / x.length];
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
      all += (row[j] - centre) ** 2;
    });
  }
  return xx > 1e-12 && yy > 0 && all > 0 && xx / all > 0.1
    ? 0.1 + Math.abs(xy) / Math.sqrt(xx * yy)
    : 0;
}

/** The part of the learner process that this needs. */
export type Learn = Pick<LearnerClient, 'train' | 'adaptAndPredict'>;

export type LearnedOptions = {
  learner: SingleLearnerName;
  seeds: readonly number[];
  settings: Partial<TrainSettings>;
  /** Tasks of few rows are taken together until a step has about so many. */
  rowsAStep?: number;
  spec?: TrainRequest['spec'];
  signal?: AbortSignal;
};

/** A learner of the engine; it is judged with one seed and served with all of them, as members with equal shares. */
export function learned(name: string, options: LearnedOptions, learn: Learn): Candidate {
  const { learner, seeds, signal } = options;
  const train = (
    { groups, parting, held }: Study,
    settings: Partial<TrainSettings>,
  ): Promise<TrainResult> => {
    const tasks = trainingTasks(groups, parting);
    const batch = options.rowsAStep && { batchTasks: tasksFor(options.rowsAStep, tasks) };
    const request = {
      learner,
      outcome: { kind: 'number' as const },
      train: tasks,
      validation: [...held],
      settings: { ...batch, ...options.settings, ...settings },
      spec: options.spec,
      trail: held.length > 0,
    };
    return learn.train(request, { signal });
  };
  const forecaster =
    (models: readonly Uint8Array[]): Forecaster =>
    async (tasks) => {
      if (tasks.length === 0) return { mean: [], variance: [] };
      const asked = tasks.map(({ support, query }) => ({
        support,
        queries: query.x.map((row) => [...row]),
      }));
      const each: NumberForecasts[] = [];
      for (const model of models) {
        const forecasts = await learn.adaptAndPredict({ model, tasks: asked }, { signal });
        if (forecasts.kind === 'number') each.push(forecasts);
      }
      return mixForecasts(
        each,
        each.map(() => 1 / each.length),
      );
    };
  return {
    name,
    fit: async (study, budgetSeconds) => {
      const { trail, model, steps } = await train(study, { seed: seeds[0], budgetSeconds });
      const stops = trail ?? [{ step: steps, losses: [], model }];
      return stops.map((stop) => ({ ...stop, forecast: forecaster([stop.model]) }));
    },
    refit: async (whole, lastStep) => {
      const models: Uint8Array[] = [];
      for (const seed of seeds)
        models.push((await train({ ...whole, held: [] }, { seed, lastStep })).model);
      return forecaster(models);
    },
  };
}

/** At least as many as usual. */
function tasksFor(rowsAStep: number, tasks: readonly Task[]): number {
  const rows = tasks.reduce(
    (sum, { support, query }) => sum + support.y.length + query.y.length,
    0,
  );
  return Math.max(TRAIN_SETTINGS.batchTasks, Math.round((rowsAStep * tasks.length) / rows));
}

/** Mean and variance of the mixture. */
export function mixForecasts(
  each: readonly NumberForecasts[],
  weights: readonly number[],
): NumberForecasts {
  const mix = (of: (f: NumberForecasts) => number) =>
    each.reduce((sum, f, i) => sum + weights[i] * of(f), 0);
  const mean = each[0].mean.map((row, b) => row.map((_, q) => mix((f) => f.mean[b][q])));
  const variance = mean.map((row, b) =>
    row.map((m, q) => mix((f) => f.variance[b][q] + (f.mean[b][q] - m) ** 2)),
  );
  return { mean, variance };
}
