/** How learners do on a tidy table with groups: every query row of every split forecast, beside the simple methods. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { LearnerName } from '../learn/train-model.ts';
import { quantile } from '../tasks/predictive.ts';
import type { Predictive } from '../tasks/predictive.ts';
import type { Learn } from './table/candidates.ts';
import { forecastSplit } from './table/forecast-split.ts';
import type { Answers, SplitForecasts, SplitWatch } from './table/forecast-split.ts';
import { readSplits } from './table/read-splits.ts';
import type { Split } from './table/read-splits.ts';
import { readTable } from './table/read-table.ts';
import type { Table } from './table/read-table.ts';
import { averageScores, middle, scoreAnswers } from './table/score-answers.ts';
import type { TableScore } from './table/score-answers.ts';

export type EvaluateTable = {
  data: string;
  splits: string;
  learner: 'auto' | LearnerName;
  /** Numbers of known outcomes; the file's own unless told. */
  ks?: readonly number[];
  /** Of the file's seeds; all unless told. */
  seeds?: readonly string[];
  /** For each seed. */
  budgetSeconds: number;
  /** Of the learners' own chance. */
  seed: number;
};

export type TableReport = {
  file: string;
  learner: 'auto' | LearnerName;
  seeds: string[];
  /** Means over seeds, errors in standard deviations of y over the groups to learn from. */
  results: (TableScore & {
    k: number;
    /** Mean share of each method in the served forecast. */
    blend: { method: string; share: number }[];
    baselines: (TableScore & { method: string })[];
  })[];
};

export type TableEvaluation = {
  report: TableReport;
  /** `seed,k,row,mean,sd,lo80,hi80,lo90,hi90`, in units of y. */
  predictions: string;
};

/** @throws Failure `file-not-found`, `table-unreadable`, `cancelled`, and the learners' own */
export async function evaluateTable(
  { data, splits: splitsFile, learner, budgetSeconds, seed, ...asked }: EvaluateTable,
  { learn, watch }: { learn: Learn; watch: SplitWatch },
): Promise<TableEvaluation> {
  const table = readTable(await textOf(data), basename(data));
  const splits = readSplits(await textOf(splitsFile), table, basename(splitsFile));
  const wanted = asked.seeds ?? splits.splits.map((split) => split.seed);
  const ks = asked.ks ?? splits.ks;
  refuseUnknown({ wanted, ks }, splits, basename(splitsFile));
  const chosen = splits.splits.filter((split) => wanted.includes(split.seed));
  const answered: Answered[] = [];
  for (const [i, split] of chosen.entries()) {
    const onProgress = (label: string, share: number) =>
      watch.onProgress?.(`${split.seed} · ${label}`, (i + share) / chosen.length);
    const forecasts = await forecastSplit(
      { table, splits, split },
      { learner, ks, seed, budgetSeconds },
      { learn, watch: { ...watch, onProgress } },
    );
    answered.push({ split, forecasts });
  }
  return {
    report: {
      file: basename(data),
      learner,
      seeds: chosen.map((split) => split.seed),
      results: ks.flatMap((k) => resultsAt(k, answered, table)),
    },
    predictions: predictionTable(answered, table),
  };
}

type Answered = { split: Split; forecasts: SplitForecasts };

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new Failure('file-not-found', { file: path });
  });
}

function refuseUnknown(
  { wanted, ks }: { wanted: readonly string[]; ks: readonly number[] },
  { splits, most }: { splits: readonly Split[]; most: number },
  file: string,
): void {
  const seed = wanted.find((name) => !splits.some((split) => split.seed === name));
  if (seed !== undefined) throw new Failure('table-unreadable', { file, why: `seed ${seed}` });
  const k = ks.find((count) => count > most);
  if (k !== undefined) throw new Failure('table-unreadable', { file, why: `k ${k}` });
}

const queriesOf = ({ test }: Split): number[] => test.flatMap(({ query }) => query);

/** None when the table tells no outcome of a query: predictions are written all the same. */
function resultsAt(k: number, answered: readonly Answered[], table: Table): TableReport['results'] {
  const scoresOf = (pick: (forecasts: SplitForecasts) => Answers | undefined) =>
    answered.flatMap(({ split, forecasts }) => {
      const outcomes = queriesOf(split).map((row) => table.y[row]);
      const answers = pick(forecasts);
      const score = answers && scoreAnswers(answers.forecasts, outcomes, forecasts.spread);
      return score ? [score] : [];
    });
  const served = scoresOf(({ served: all }) => all.find((one) => one.k === k));
  if (served.length === 0) return [];
  const methods = answered[0].forecasts.baselines
    .filter((one) => one.k === k)
    .map(({ method }) => method);
  const baselines = methods.map((method) => ({
    method,
    ...averageScores(
      scoresOf(({ baselines: all }) => all.find((one) => one.k === k && one.method === method)),
    ),
  }));
  return [{ k, ...averageScores(served), blend: meanBlend(k, answered), baselines }];
}

function meanBlend(k: number, answered: readonly Answered[]): { method: string; share: number }[] {
  const sums = new Map<string, number>();
  for (const { forecasts } of answered) {
    const own = forecasts.blends.find((blend) => blend.k === k)?.shares ?? [];
    for (const { method, share } of own) sums.set(method, (sums.get(method) ?? 0) + share);
  }
  return [...sums]
    .map(([method, sum]) => ({ method, share: sum / answered.length }))
    .toSorted((a, b) => b.share - a.share);
}

function predictionTable(answered: readonly Answered[], table: Table): string {
  const lines = answered.flatMap(({ split, forecasts }) => {
    const rows = queriesOf(split).map((row) => table.rows[row]);
    return forecasts.served.flatMap(({ k, forecasts: each }) =>
      each.map((predictive, i) => [split.seed, k, rows[i], ...numbersOf(predictive)].join(',')),
    );
  });
  return `${['seed,k,row,mean,sd,lo80,hi80,lo90,hi90', ...lines].join('\n')}\n`;
}

function numbersOf(predictive: Predictive): string[] {
  const sd = (quantile(predictive, 0.8413) - quantile(predictive, 0.1587)) / 2;
  const numbers = [predictive.mean, sd, ...middle(predictive, 0.8), ...middle(predictive, 0.9)];
  return numbers.map((value) => value.toPrecision(8));
}
