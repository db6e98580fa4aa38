/** How the methods compare on sections they had not seen, and who may therefore answer. */
import { setImmediate } from 'node:timers/promises';
import type { Evaluation, MethodScore } from '../../../shared/contract/trust.ts';
import { calibrate } from '../../tasks/calibrate.ts';
import type { Calibration } from '../../tasks/calibrate.ts';
import { absoluteError, compareErrors, measureForecasts } from '../../tasks/measure-forecasts.ts';
import type { Judged, Measures } from '../../tasks/measure-forecasts.ts';
import { judgedBy, surprisesOf } from './collect-forecasts.ts';
import type { HeldOut } from './collect-forecasts.ts';
import { METHODS, nameOfMethod } from './outcome-model.ts';
import type { Method } from './outcome-model.ts';

export type Judgement = {
  evaluation: Evaluation;
  serving: Method;
  calibrations: Partial<Record<Method, Calibration>>;
};

/** A way of forecasting, and what it would have said of sections that it had not seen. */
export type Candidate = { name: string; method: Method; heldOut: readonly HeldOut[] };

/** The name of the bundled prior among the candidates. */
export const PRIOR = 'prior';

/** From this many known scores on, forecasts count as one row of the table. */
const MOST_KNOWN = 8;

/**
 * Each fold's ranges are shown as the other folds calibrate them, so coverage is measured on sections that took no
 * part in it; the model itself is then calibrated on all of them.
 */
export async function evaluateSections(
  heldOut: readonly HeldOut[],
  { learner, seed, prior = null }: { learner: string; seed: number; prior?: Candidate | null },
): Promise<Judgement & { judged: Judged[] }> {
  const own = METHODS.map((method) => ({
    method,
    name: nameOfMethod({ learner }, method),
    heldOut,
  }));
  const candidates = prior ? [...own, prior] : own;
  const { rivals, served, evaluation } = await compareCandidates(candidates, { seed });
  return {
    evaluation,
    serving: served.method,
    judged: served.judged,
    calibrations:
      prior && served.name === prior.name
        ? calibrateAll(prior.heldOut)
        : Object.fromEntries(rivals.map(({ method, calibration }) => [method, calibration])),
  };
}

/** Whoever stays brings its own forecasts of every method, as each may be asked for. */
const calibrateAll = (heldOut: readonly HeldOut[]): Judgement['calibrations'] =>
  Object.fromEntries(METHODS.map((method) => [method, calibrate(surprisesOf(heldOut, method))]));

/**
 * All candidates on the same forecasts, in the same order; differences are to the one that serves.
 * @param serving the name of whoever answers; left out, the most exact one does, in a tie the first
 */
export async function compareCandidates(
  candidates: readonly Candidate[],
  { seed, serving }: { seed: number; serving?: string },
): Promise<{ rivals: Rival[]; served: Rival; evaluation: Evaluation }> {
  const rivals: Rival[] = [];
  for (const candidate of candidates) rivals.push(await judgeMethod(candidate));
  const best = rivals.reduce((first, rival) =>
    rival.measures.rmse < first.measures.rmse ? rival : first,
  );
  const served = rivals.find(({ name }) => name === serving) ?? best;
  const [heldOut = []] = candidates.map((candidate) => candidate.heldOut);
  const evaluation = {
    sections: new Set(heldOut.map(({ section }) => section)).size,
    forecasts: heldOut.length,
    serving: served.name,
    fellBack: served.method !== 'learner',
    methods: rivals.map((rival) => scoreOf(rival, served, seed)),
    calibration: promisesOf(served.measures),
    byKnown: rivals.flatMap((rival) => errorByKnown(rival, served, seed)),
  };
  return { rivals, served, evaluation };
}

/** In a tie the simpler one serves: METHODS begins with the simplest. */
type Rival = {
  method: Method;
  name: string;
  judged: Judged[];
  measures: Measures;
  calibration: Calibration;
};

async function judgeMethod({ heldOut, method, name }: Candidate): Promise<Rival> {
  const calibrationOf = await crossCalibration(heldOut, method);
  const judged = judgedBy(heldOut, method, calibrationOf);
  await setImmediate();
  const calibration = calibrate(surprisesOf(heldOut, method));
  await setImmediate();
  const measures = measureForecasts(judged);
  await setImmediate();
  return { method, name, judged, measures, calibration };
}

function scoreOf({ name, judged, measures }: Rival, served: Rival, seed: number): MethodScore {
  const { n: _n, ...scores } = measures;
  const maeDifference = name === served.name ? null : compareErrors(judged, served.judged, seed);
  return { method: name, ...scores, maeDifference };
}

async function crossCalibration(
  heldOut: readonly HeldOut[],
  method: Method,
): Promise<(fold: number) => Calibration> {
  const byFold = new Map<number, Calibration>();
  for (const fold of new Set(heldOut.map((one) => one.fold))) {
    const rest = heldOut.filter((one) => one.fold !== fold);
    byFold.set(fold, calibrate(surprisesOf(rest, method)));
    await setImmediate();
  }
  return (fold) => byFold.get(fold) ?? calibrate([]);
}

function promisesOf({
  n,
  coverage50,
  coverage80,
  coverage90,
}: Measures): Evaluation['calibration'] {
  return [
    { promised: 0.5, kept: coverage50, n },
    { promised: 0.8, kept: coverage80, n },
    { promised: 0.9, kept: coverage90, n },
  ];
}

function errorByKnown(rival: Rival, served: Rival, seed: number): Evaluation['byKnown'] {
  const { judged, name } = rival;
  const rowOf = (place: number) => Math.min(MOST_KNOWN, judged[place]!.knownCount);
  return [...Map.groupBy(judged.keys(), rowOf)]
    .toSorted(([a], [b]) => a - b)
    .map(([known, places]) => {
      const own = places.map((place) => judged[place]!);
      const mae = own.reduce((sum, one) => sum + absoluteError(one), 0) / own.length;
      const others = places.map((place) => served.judged[place]!);
      const maeDifference = rival === served ? null : compareErrors(own, others, seed);
      return { known, method: name, mae, n: own.length, maeDifference };
    });
}
