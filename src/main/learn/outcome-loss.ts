/** The loss of forecasts that already know what kind they are: the meta-loss of every learner with a predictive. */
import type { Predictive, RowTensors } from './learner.ts';
import { gaussianNegativeLogLikelihood, weightedSum } from './tensor/losses.ts';
import type { Tensor } from './tensor/tf.ts';
import { tf } from './tensor/tf.ts';

/** Mean negative log-likelihood of each task's rows, in nats → [B] */
export function negativeLogLikelihood(forecast: Predictive, rows: RowTensors): Tensor {
  if (forecast.kind === 'number')
    return gaussianNegativeLogLikelihood(forecast, rows.y, rows.weight);
  return tf.neg(weightedSum(tf.mul(forecast.logProbability, rows.y), rows.weight));
}
