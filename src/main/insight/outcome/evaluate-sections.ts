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

/** From this many known scores on, forecasts count as one row of the table. */
const MOST_KNOWN = 8;

/**
 * Each fold's ranges are shown as the other folds calibrate them, so coverage is measured on sections that took no
 * part in it; the model itself is then calibrated on all of them.
 */
export async function evaluateSections(
  heldOut: readonly HeldOut[],
  learner: string,
  seed: number,
): Promise<Judgement> {
  const rivals: Rival[] = [];
  for (const method of METHODS)
    rivals.push(await judgeMethod(heldOut, method, nameOfMethod({ learner }, method)));
  const served = rivals.reduce((best, rival) =>
    rival.measures.rmse < best.measures.rmse ? rival : best,
  );
  return {
    serving: served.method,
    calibrations: Object.fromEntries(
      rivals.map(({ method, calibration }) => [method, calibration]),
    ),
    evaluation: {
      sections: new Set(heldOut.map(({ section }) => section)).size,
      forecasts: heldOut.length,
      serving: served.name,
      fellBack: served.method !== 'learner',
      methods: rivals.map((rival) => scoreOf(rival, served, seed)),
      calibration: promisesOf(served.measures),
      byKnown: rivals.flatMap(errorByKnown),
    },
  };
}

/** In a tie the simpler one serves: METHODS begins with the simplest. */
type Rival = {
  method: Method;
  name: string;
  judged: Judged[];
  measures: Measures;
  calibration: Calibration;
};

async function judgeMethod(
  heldOut: readonly HeldOut[],
  method: Method,
  name: string,
): Promise<Rival> {
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

function errorByKnown({ judged, name }: Rival): Evaluation['byKnown'] {
  const groups = Map.groupBy(judged, ({ knownCount }) => Math.min(MOST_KNOWN, knownCount));
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([known, list]) => {
      const mae = list.reduce((sum, one) => sum + absoluteError(one), 0) / list.length;
      return { known, method: name, mae, n: list.length };
    });
}
