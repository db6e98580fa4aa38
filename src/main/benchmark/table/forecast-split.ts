/** One split of a table: fit on its training groups, believe by its validation groups, fit again on both, forecast. */
import { Failure } from '../../../shared/failure.ts';
import type { Task } from '../../learn/meta-batch.ts';
import type { LearnerName } from '../../learn/train-model.ts';
import { LEVELS, normalQuantile } from '../../tasks/predictive.ts';
import type { Predictive, Shape } from '../../tasks/predictive.ts';
import { baselines } from './baselines.ts';
import { bestStop, forecasterAt } from './best-stop.ts';
import { mixForecasts } from './candidates.ts';
import type { Candidate, Forecaster, Learn, NumberForecasts, Stop } from './candidates.ts';
import { chooseCandidates } from './choose-candidates.ts';
import type { Chosen } from './choose-candidates.ts';
import { judgeCandidates } from './judge-candidates.ts';
import type { Fitted, Judgement } from './judge-candidates.ts';
import { prepareSplit } from './prepare-split.ts';
import type { PreparedSplit, Scale } from './prepare-split.ts';
import type { Split, Splits } from './read-splits.ts';
import type { Table } from './read-table.ts';

export type SplitRequest = {
  learner: 'auto' | LearnerName;
  ks: readonly number[];
  seed: number;
  budgetSeconds: number;
};

export type SplitWatch = {
  now: () => number;
  signal?: AbortSignal;
  /** @param share of this split's work, 0–1 */
  onProgress?: (label: string, share: number) => void;
};

/** One method's forecasts of the queries for one k, in the table's units and in the order of the split's queries. */
export type Answers = { k: number; method: string; forecasts: Predictive[] };
export type SplitForecasts = {
  served: Answers[];
  baselines: Answers[];
  /** Per k, the methods that the served forecast is made of. */
  blends: { k: number; shares: { method: string; share: number }[] }[];
  /** Standard deviation of y over the groups to learn from: what errors are divided by. */
  spread: number;
};

/** Part of the budget for the first fits: fitting once more on all groups takes about as long. */
const FIRST_FITS = 0.5;
const NORMAL: Shape = LEVELS.map(normalQuantile);

/** @throws Failure `cancelled`, and the learners' own */
export async function forecastSplit(
  given: { table: Table; splits: Splits; split: Split },
  request: SplitRequest,
  { learn, watch }: { learn: Learn; watch: SplitWatch },
): Promise<SplitForecasts> {
  const prepared = prepareSplit(given, request.seed);
  const { ks } = request;
  const started = watch.now();
  const left = () => request.budgetSeconds * FIRST_FITS - (watch.now() - started) / 1000;
  const chosen = chooseCandidates(
    {
      learner: request.learner,
      features: prepared.features,
      settings: { split: splitOf(given.splits) },
      seed: request.seed,
      signal: watch.signal,
    },
    learn,
  );
  const least = LEAST_TIME * request.budgetSeconds;
  const fitted = await fitAll(chosen, prepared, { left, least, watch });
  const judged: Judgement[] = [];
  for (const k of ks) judged.push(await judgeCandidates(fitted, prepared.folds, k));
  const final = await refitUsed(fitted, judged, { prepared, watch });
  const served: Answers[] = [];
  for (const { k, shares, shape } of judged) {
    const forecasts = await blend(final, shares, prepared.testAt(k));
    served.push({ k, method: 'served', forecasts: inUnits(forecasts, prepared.scale, shape) });
  }
  return {
    served,
    baselines: await answerSimply(prepared, ks),
    blends: judged.map(({ k, shares }) => ({ k, shares: namedShares(fitted, shares) })),
    spread: prepared.scale.spread,
  };
}

/** Where time decides, tasks are parted already; else a step draws any number of known outcomes up to a few more. */
const splitOf = ({ inOrder, most }: Splits) =>
  inOrder ? ('asGiven' as const) : { least: 0, most: most + 2 };

/** `step`: as long as learning on all groups goes on. */
type FittedCandidate = Fitted & { step: number; candidate: Candidate };

/** Less than this share of the budget is not worth beginning a learner with. */
const LEAST_TIME = 0.05;

/** The mixed models always, the learners while there is time; one learner that was asked for, whatever it takes. */
async function fitAll(
  { safe, others }: Chosen,
  { folds }: PreparedSplit,
  { left, least, watch }: { left: () => number; least: number; watch: SplitWatch },
): Promise<FittedCandidate[]> {
  const fitted: FittedCandidate[] = [];
  const all = [...safe, ...others];
  for (const [i, candidate] of all.entries()) {
    const isSafe = safe.includes(candidate);
    if (fitted.length > 0 && !isSafe && left() <= least) break;
    const stops: Stop[][] = [];
    for (const [turn, { study }] of folds.entries()) {
      report(watch, candidate, (0.5 * (i + turn / folds.length)) / all.length);
      stops.push(await candidate.fit(study, Math.max(1, left() / (folds.length - turn))));
    }
    const step = bestStop(stops);
    const forecasters = stops.map((each) => forecasterAt(each, step));
    const { name, isBlind = false } = candidate;
    fitted.push({ name, isSafe, isBlind, forecasters, step, candidate });
  }
  return fitted;
}

/** Fits again, on all groups, what has a share for any k. */
async function refitUsed(
  fitted: readonly FittedCandidate[],
  judged: readonly Judgement[],
  { prepared, watch }: { prepared: PreparedSplit; watch: SplitWatch },
): Promise<(Forecaster | undefined)[]> {
  const final: (Forecaster | undefined)[] = [];
  for (const [m, { candidate, step }] of fitted.entries()) {
    const isUsed = judged.some(({ shares }) => shares[m] > 0);
    report(watch, candidate, 0.5 + (0.5 * m) / fitted.length);
    final.push(isUsed ? await candidate.refit(prepared.whole, step) : undefined);
  }
  return final;
}

function report({ signal, onProgress }: SplitWatch, { name }: { name: string }, share: number) {
  if (signal?.aborted) throw new Failure('cancelled');
  onProgress?.(name, share);
}

async function blend(
  final: readonly (Forecaster | undefined)[],
  shares: readonly number[],
  tasks: readonly Task[],
): Promise<NumberForecasts> {
  const used = final.flatMap((forecast, m) =>
    forecast && shares[m] > 0 ? [{ forecast, share: shares[m] }] : [],
  );
  const each: NumberForecasts[] = [];
  for (const { forecast } of used) each.push(await forecast(tasks));
  return mixForecasts(
    each,
    used.map(({ share }) => share),
  );
}

async function answerSimply({ whole, testAt, scale }: PreparedSplit, ks: readonly number[]) {
  const all: Answers[] = [];
  for (const candidate of baselines()) {
    const forecast = await candidate.refit(whole, 0);
    for (const k of ks) {
      const forecasts = inUnits(await forecast(testAt(k)), scale, NORMAL);
      all.push({ k, method: candidate.name, forecasts });
    }
  }
  return all;
}

const inUnits = (
  { mean, variance }: NumberForecasts,
  { mean: centre, spread }: Scale,
  shape: Shape,
): Predictive[] => {
  const variances = variance.flat();
  return mean.flat().map((m, i) => ({
    mean: centre + spread * m,
    sd: spread * Math.sqrt(variances[i]),
    shape,
  }));
};

const namedShares = (fitted: readonly Pick<Candidate, 'name'>[], shares: readonly number[]) =>
  fitted.flatMap(({ name: method }, m) => (shares[m] > 0 ? [{ method, share: shares[m] }] : []));
