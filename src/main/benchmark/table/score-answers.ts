/** How good forecasts of a table were: errors in standard deviations of the outcome, kept promises, per k. */
import { crps, quantile } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';

export type TableScore = {
  rmse: number;
  mae: number;
  crps: number;
  coverage80: number;
  coverage90: number;
};

const MEASURES = ['rmse', 'mae', 'crps', 'coverage80', 'coverage90'] as const;

/** @param outcomes null where the table does not tell; undefined when it tells none */
export function scoreAnswers(
  forecasts: readonly Predictive[],
  outcomes: readonly (number | null)[],
  spread: number,
): TableScore | undefined {
  const judged = forecasts.flatMap((predictive, i) => {
    const outcome = outcomes[i];
    return outcome === null || outcome === undefined ? [] : [{ predictive, outcome }];
  });
  if (judged.length === 0) return undefined;
  const average = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  const error = ({ predictive, outcome }: (typeof judged)[number]) =>
    (outcome - predictive.mean) / spread;
  const isKept = (share: number) => (one: (typeof judged)[number]) => {
    const [low, high] = middle(one.predictive, share);
    return one.outcome >= low && one.outcome <= high ? 1 : 0;
  };
  return {
    rmse: Math.sqrt(average((one) => error(one) ** 2)),
    mae: average((one) => Math.abs(error(one))),
    crps: average(({ predictive, outcome }) => crps(predictive, outcome)) / spread,
    coverage80: average(isKept(0.8)),
    coverage90: average(isKept(0.9)),
  };
}

/** The middle `share` of a forecast. */
export const middle = (predictive: Predictive, share: number): [number, number] => [
  quantile(predictive, (1 - share) / 2),
  quantile(predictive, (1 + share) / 2),
];

/** Each measure's mean over seeds. */
export function averageScores(scores: readonly TableScore[]): TableScore {
  const mean = (measure: (typeof MEASURES)[number]) =>
    scores.reduce((sum, score) => sum + score[measure], 0) / scores.length;
  return {
    rmse: mean('rmse'),
    mae: mean('mae'),
    crps: mean('crps'),
    coverage80: mean('coverage80'),
    coverage90: mean('coverage90'),
  };
}
