/** How good forecasts were, once the scores arrived: error, sharpness and kept promises, sections as clusters. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Predictive } from './predictive.ts';
import { crps, rangeOf } from './predictive.ts';

/** One forecast and its outcome, in shares of the maximum. */
export type Judged = {
  section: number;
  knownCount: number;
  predictive: Predictive;
  outcome: number;
};

export type Measures = {
  n: number;
  rmse: number;
  mae: number;
  crps: number;
  coverage50: number;
  coverage80: number;
  coverage90: number;
};

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;

export const absoluteError = ({ predictive, outcome }: Judged): number =>
  Math.abs(predictive.mean - outcome);

function kept({ predictive, outcome }: Judged, share: number): number {
  const [low, high] = rangeOf(predictive, share);
  return Number(outcome >= low - 1e-9 && outcome <= high + 1e-9);
}

export function measureForecasts(judged: readonly Judged[]): Measures {
  const coverage = (share: number) => average(judged.map((one) => kept(one, share)));
  return {
    n: judged.length,
    rmse: Math.sqrt(average(judged.map((one) => absoluteError(one) ** 2))),
    mae: average(judged.map(absoluteError)),
    crps: average(judged.map((one) => crps(one.predictive, one.outcome))),
    coverage50: coverage(0.5),
    coverage80: coverage(0.8),
    coverage90: coverage(0.9),
  };
}

const RESAMPLES = 1000;

/**
 * 95 % interval of the mean difference in absolute error, a − b, by resampling whole sections.
 * @param a,b the same forecasts in the same order, by two methods
 * @returns null for fewer than two sections
 */
export function compareErrors(
  a: readonly Judged[],
  b: readonly Judged[],
  seed: number,
): [number, number] | null {
  const clusters = sumBySection(a, b);
  if (clusters.length < 2) return null;
  const random = xoroshiro128plus(seed);
  const draws = Array.from({ length: RESAMPLES }, () => {
    let [sum, n] = [0, 0];
    for (let i = 0; i < clusters.length; i++) {
      const cluster = clusters[Math.floor(uniformFloat64(random) * clusters.length)]!;
      sum += cluster.sum;
      n += cluster.n;
    }
    return sum / n;
  }).sort((x, y) => x - y);
  return [draws[Math.floor(0.025 * RESAMPLES)]!, draws[Math.ceil(0.975 * RESAMPLES) - 1]!];
}

function sumBySection(a: readonly Judged[], b: readonly Judged[]): { sum: number; n: number }[] {
  const sums = new Map<number, { sum: number; n: number }>();
  a.forEach((one, i) => {
    const cluster = sums.get(one.section) ?? { sum: 0, n: 0 };
    cluster.sum += absoluteError(one) - absoluteError(b[i]!);
    cluster.n += 1;
    sums.set(one.section, cluster);
  });
  return [...sums.values()];
}
