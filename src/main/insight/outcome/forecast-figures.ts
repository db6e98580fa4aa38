/** The figures of one student's forecast under the contract's names, and their absence. */
import type { StudentForecast } from '../../../shared/contract/forecast.ts';
import { chanceAtLeast, rangeOf, spreadOf } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { needOf } from './judge-forecast.ts';

type Figures = Pick<
  StudentForecast,
  'mean' | 'sd' | 'interval50' | 'interval80' | 'interval90' | 'passProbability' | 'need'
>;

export const figuresOf = (predictive: Predictive, passLine: number): Figures => ({
  mean: predictive.mean,
  sd: spreadOf(predictive),
  interval50: rangeOf(predictive, 0.5),
  interval80: rangeOf(predictive, 0.8),
  interval90: rangeOf(predictive, 0.9),
  passProbability: chanceAtLeast(predictive, passLine),
  need: needOf(predictive, passLine),
});

/** Of a forecast that is kept back. */
export const NO_FIGURES: Figures & Pick<StudentForecast, 'baseline' | 'reasons'> = {
  mean: null,
  sd: null,
  interval50: null,
  interval80: null,
  interval90: null,
  passProbability: null,
  need: 'unknown',
  baseline: null,
  reasons: [],
};
