/** What host and kernel agree on: the words of a job, of a network's table and of the control block, in this order. */

/** Numbers of four bytes; those called … At are addresses in the shared memory. */
export const JOB_WORDS = [
  'task', // what to do with each task: one of TASK
  'tasks',
  'chunks',
  'chunkTasks',
  'steps',
  'adaptFrom', // layers that do not adapt: 0 for all adapt
  'order',
  'isReptile',
  'isPlain', // one fixed rate and no guard: the rate is folded into the loss
  'lossKind', // one of LOSS
  'netAt',
  'noiseNetAt',
  'thetaAt',
  'noiseThetaAt',
  'paramBytes',
  'noiseParamBytes',
  'ratesAt',
  'rateStride', // bytes from one step's rates to the next one's: 0 where steps share them
  'learnsRates',
  'stepWeightsAt',
  'supportXAt',
  'supportYAt',
  'supportStartAt', // first row of each task, and one more for the end
  'queryXAt',
  'queryYAt',
  'queryStartAt',
  'scratchAt',
  'scratchBytes',
  'paramStride', // from what is kept of one inner step to the next one's: 0 where steps share a place
  'gradientStride',
  'passStride',
  'stepParamsFrom', // within a thread's scratch, as are the next eight
  'gradientsFrom',
  'passesFrom',
  'queryPassFrom',
  'movedPassFrom',
  'movedFrom',
  'factorsFrom',
  'noiseRowsFrom',
  'noisePassFrom',
  'sumsAt',
  'sumBytes',
  'rateSumsAt', // from here on, within a chunk's sums
  'noiseSumsAt',
  'scalarSumsAt',
  'lossesAt',
  'outputAt',
  'varianceAt',
  'isMixed', // the deep mixed model; what follows is its own, and `support` holds known and asked rows of each task
  'effects',
  'effectRowBytes', // a row of [g, h'beta]: effects padded to four, and four more
  'seenRowBytes', // a row of h: x and its learned features, each padded to four, and [1, 0, 0, 0]
  'rawXAt', // the linear part sees all of a value, the networks only what is near
  'headAt', // [C, beta], one row for each number of h
  'headSumsAt', // within a chunk's sums
  'seenFrom', // within a thread's scratch, as are the rest
  'effectsFrom',
  'effectErrorsFrom',
  'solverFrom',
] as const;

export const JOB_FLOATS = [
  'fixedRate',
  'lossScale',
  'kappa', // rows that count as much as the prior; negative for no damping
  'inverseLongest2', // 0 for no longest step
  'weightSum',
  'noiseLevel',
  'noiseOpen',
  'noisePrior',
] as const;

export const TASK = { gradient: 0, forecast: 1, adapt: 2 } as const;
export const LOSS = { squared: 0, crossEntropy: 1, gaussian: 2 } as const;
export const ACTIVATION = { relu: 0, tanh: 1 } as const;

/** A network's table: number of layers, activation, then each column for the layers 0 … MOST_LAYERS − 1. */
export const MOST_LAYERS = 10;
export const NET_COLUMNS = [
  'width',
  'rowBytes', // width padded to four numbers
  'weights', // within a block of parameters
  'biases',
  'outputs', // within a pass, as are the rest
  'errors',
  'transposed', // weights, of layers that are not wide
  'unbent', // the error before it passed the activation's slope
] as const;
export const NET_BYTES = 4 * (2 + NET_COLUMNS.length * MOST_LAYERS);

/** From this width on products go along the rows of a matrix, instead of turning it first. */
export const WIDE_ROW_BYTES = 4 * 64;

/** The control block: what threads wait on, whether the job is no longer wanted, and who computes which chunk. */
export const CONTROL = { epoch: 0, finished: 4, stop: 8, job: 12, states: 64 } as const;
export const STATE = { free: 0, done: -1 } as const;
export const MOST_CHUNKS = 32;
export const CONTROL_BYTES = CONTROL.states + 4 * MOST_CHUNKS;

/** Factor of the noise network's bounded output, as in nn/noise.ts. */
export const NOISE_REACH = 1.5;
/** Sums of a chunk that are single numbers. */
export const SCALARS = ['strength', 'level', 'open', 'prior'] as const;

export const JOB_BYTES = 4 * (JOB_WORDS.length + JOB_FLOATS.length);
