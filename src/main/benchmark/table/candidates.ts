/** Ways to forecast a table's groups: mixed models, mixed models on a boosted mean, and every learner of the engine. */
import type { LearnerClient } from '../../learn/client.ts';
import { fitBoostedTrees, predictBoosted } from '../../learn/boosted-trees.ts';
import type { SingleLearnerName } from '../../learn/create-learner.ts';
import type { Rows, Task } from '../../learn/meta-batch.ts';
import type { TrainSettings } from '../../learn/meta-train.ts';
import { fitMixedModel, predictMixed } from '../../learn/mixed-model.ts';
import type { MixedModelOptions } from '../../learn/mixed-model.ts';
import type { TrainResult } from '../../learn/train-model.ts';
import { foldIn, seedKey } from '../../learn/tensor/keys.ts';

export type NumberForecasts = { mean: number[][]; variance: number[][] };
export type Forecaster = (tasks: readonly Task[]) => Promise<NumberForecasts>;

/** What there is to learn from: whole groups, the same as tasks, and held-out tasks that say when to stop. */
export type Study = { groups: readonly Rows[]; tasks: readonly Task[]; held: readonly Task[] };

export type Fit = {
  forecast: Forecaster;
  /** The same once more on all groups, for as long as was best. */
  refit(whole: Omit<Study, 'held'>): Promise<Forecaster>;
};

export type Candidate = { name: string; fit(study: Study): Promise<Fit> };

/** Sees some features of each row only. */
export function onColumns(columns: readonly number[], { name, fit }: Candidate): Candidate {
  const rows = ({ x, y }: Rows): Rows => ({ x: x.map((row) => columns.map((j) => row[j])), y });
  const task = ({ support, query }: Task): Task => ({ support: rows(support), query: rows(query) });
  const seeing =
    (forecast: Forecaster): Forecaster =>
    (tasks) =>
      forecast(tasks.map(task));
  return {
    name,
    fit: async ({ groups, tasks, held }) => {
      const { forecast, refit } = await fit({
        groups: groups.map(rows),
        tasks: tasks.map(task),
        held: held.map(task),
      });
      return {
        forecast: seeing(forecast),
        refit: async (whole) =>
          seeing(await refit({ groups: whole.groups.map(rows), tasks: whole.tasks.map(task) })),
      };
    },
  };
}

/** A method whose every fit is alike: nothing is stopped early. */
function plain(name: string, fit: (groups: readonly Rows[]) => Forecaster): Candidate {
  return {
    name,
    fit: async ({ groups }) => ({
      forecast: fit(groups),
      refit: async (whole) => fit(whole.groups),
    }),
  };
}

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

function bestSlope(groups: readonly Rows[]): number[] {
  const spreads = (groups[0]?.x[0] ?? groups.flatMap((g) => g.x)[0] ?? []).map((_, j) => ({
    j,
    within: withinShare(groups, j),
  }));
  const tried = spreads
    .filter(({ within }) => within > 0.1)
    .toSorted((a, b) => b.within - a.within)
    .slice(0, SLOPES_TRIED);
  const fits = tried.map(({ j }) => ({
    j,
    deviance: fitMixedModel(groups, { slopes: [j] }).deviance,
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

const FOLDS = 5;

/** A mixed model whose features hold a boosted mean, fitted on other groups than it is taken for. */
export const boostedMixed = (name: string, seed: number): Candidate =>
  plain(name, (groups) => {
    const trees = Array.from({ length: FOLDS }, (_, fold) => {
      const others = groups.filter((_, g) => g % FOLDS !== fold);
      const [x, y] = [others.flatMap((g) => g.x), others.flatMap((g) => g.y)];
      return fitBoostedTrees(x, y, { key: foldIn(seedKey(seed), fold) });
    });
    const widened = groups.map(({ x, y }, g) => ({
      x: x.map((row) => [...row, predictBoosted(trees[g % FOLDS], row)]),
      y,
    }));
    const forecast = forecasterOf(widened, {});
    const widen = ({ x, y }: Rows): Rows => ({
      x: x.map((row) => [
        ...row,
        trees.reduce((sum, tree) => sum + predictBoosted(tree, row), 0) / FOLDS,
      ]),
      y,
    });
    return (tasks) =>
      forecast(
        tasks.map(({ support, query }) => ({ support: widen(support), query: widen(query) })),
      );
  });

/** The part of the learner process that this needs. */
export type Learn = Pick<LearnerClient, 'train' | 'adaptAndPredict'>;

export type LearnedOptions = {
  learner: SingleLearnerName;
  seeds: readonly number[];
  settings: Partial<TrainSettings>;
  /** Asked before each training: seconds that it may take. */
  budgetSeconds: () => number;
  signal?: AbortSignal;
};

/** A learner of the engine; several seeds are several members with equal shares. */
export function learned(name: string, options: LearnedOptions, learn: Learn): Candidate {
  const { learner, seeds, signal } = options;
  const train = (request: Pick<Study, 'tasks' | 'held'>, settings: Partial<TrainSettings>) =>
    learn.train(
      {
        learner,
        outcome: { kind: 'number' },
        train: [...request.tasks],
        validation: [...request.held],
        settings: { ...options.settings, ...settings },
      },
      { signal },
    );
  const forecaster =
    (models: readonly Uint8Array[]): Forecaster =>
    async (tasks) => {
      const asked = tasks.map(({ support, query }) => ({
        support,
        queries: query.x.map((row) => [...row]),
      }));
      const each: NumberForecasts[] = [];
      for (const model of models) {
        const forecasts = await learn.adaptAndPredict({ model, tasks: asked }, { signal });
        if (forecasts.kind === 'number') each.push(forecasts);
      }
      return averageOf(each);
    };
  return {
    name,
    fit: async (study) => {
      const trained: TrainResult[] = [];
      for (const seed of seeds)
        trained.push(await train(study, { seed, budgetSeconds: options.budgetSeconds() }));
      return {
        forecast: forecaster(trained.map(({ model }) => model)),
        refit: async ({ tasks }) => {
          const models: Uint8Array[] = [];
          for (const [i, seed] of seeds.entries()) {
            const lastStep = trained[i].members[0].bestStep;
            models.push((await train({ tasks, held: [] }, { seed, lastStep })).model);
          }
          return forecaster(models);
        },
      };
    },
  };
}

const averageOf = (each: readonly NumberForecasts[]): NumberForecasts =>
  mixForecasts(
    each,
    each.map(() => 1 / each.length),
  );

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
