/** From tasks to a model that can be stored, and from a model to forecasts: the learner process's two services. */
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { createLearner, SINGLE_LEARNERS } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { Learner, LearnerSpec, Outcome } from './learner.ts';
import type { Rows, Task } from './meta-batch.ts';
import { featuresOf, padTasks } from './meta-batch.ts';
import { metaTrain, startState, TRAIN_SETTINGS } from './meta-train.ts';
import type { Trainee, TrainProgress, TrainSettings, TrainState } from './meta-train.ts';
import { readBlob, writeBlob } from './model-blob.ts';
import type { Params } from './params.ts';
import { forecast, metaGradientOf } from './run-learner.ts';
import type { Forecasts } from './run-learner.ts';
import { scoreForecasts } from './score-forecasts.ts';
import type { ForecastScore } from './score-forecasts.ts';
import { fitScaler, scaleTasks, unscaleForecasts } from './standardise.ts';
import { activations } from './tensor/ops.ts';
import type { Activation } from './tensor/ops.ts';
import { seedKey } from './tensor/keys.ts';

/** Plain numbers in the caller's units; the engine standardises by the training tasks. */
export type TrainRequest = {
  learner: SingleLearnerName;
  outcome: Outcome;
  train: Task[];
  validation: Task[];
  settings?: Partial<TrainSettings>;
  /** Network and inner loop, where the learner's own defaults do not suit. */
  spec?: Partial<Omit<LearnerSpec, 'features' | 'outcome'>>;
  /** A checkpoint of the same request, to go on from. */
  resume?: Uint8Array;
};

export type TrainResult = {
  model: Uint8Array;
  learner: SingleLearnerName;
  steps: number;
  seconds: number;
  /** On the validation tasks, in the caller's units; absent without such tasks. */
  validation?: ForecastScore;
};

export type PredictRequest = { model: Uint8Array; tasks: { support: Rows; queries: number[][] }[] };

export type TrainIo = {
  now: () => number;
  onProgress?: (progress: TrainProgress) => void;
  onCheckpoint?: (checkpoint: Uint8Array) => void;
  signal?: AbortSignal;
};

const scalerSchema = z.object({
  xMean: z.array(z.number()),
  xSpread: z.array(z.number().positive()),
  yMean: z.number(),
  ySpread: z.number().positive(),
});

const specSchema = z.object({
  features: z.int().min(0).max(10_000),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number') }),
    z.object({ kind: z.literal('category'), ways: z.int().min(2).max(1000) }),
  ]),
  hidden: z.array(z.int().min(1).max(4096)).max(8).optional(),
  activation: z.enum(Object.keys(activations) as Activation[]).optional(), // keys of a literal
  innerSteps: z.int().min(1).max(100).optional(),
  innerRate: z.number().positive().optional(),
});

const modelSchema = z.object({
  kind: z.literal('model'),
  learner: z.enum(SINGLE_LEARNERS),
  spec: specSchema,
  scaler: scalerSchema,
});

const checkpointSchema = z.object({
  kind: z.literal('checkpoint'),
  learner: z.enum(SINGLE_LEARNERS),
  step: z.int().min(0),
  adamStep: z.int().min(0),
  waited: z.int().min(0),
  best: z.object({ step: z.int().min(0), validation: z.number().nullable() }),
});

/** Meta-trains one learner and writes it down. */
export async function trainModel(request: TrainRequest, io: TrainIo): Promise<TrainResult> {
  const started = io.now();
  const { learner: name, outcome } = request;
  const scaler = fitScaler(request.train, outcome);
  const spec: LearnerSpec = { ...request.spec, features: featuresOf(request.train), outcome };
  const learner = createLearner(name, spec);
  const settings = { ...TRAIN_SETTINGS, ...request.settings };
  const train = scaleTasks(request.train, scaler);
  const validation = scaleTasks(request.validation, scaler);
  const state = request.resume
    ? readCheckpoint(request.resume, name)
    : startState(learner.prepare?.(train, seedKey(settings.seed)) ?? learner.init(seedKey(settings.seed)));
  const { onCheckpoint } = io;
  const watch = {
    ...io,
    onCheckpoint: onCheckpoint && ((at: TrainState) => onCheckpoint(writeCheckpoint(at, name))),
  };
  const trainee = traineeOf(learner, spec);
  const { best, step } = await metaTrain(trainee, { train, validation }, { state, settings, watch });
  const model = writeBlob({ kind: 'model', learner: name, spec, scaler }, best.params);
  const score = request.validation.length > 0 ? await scoreModel(model, request.validation) : undefined;
  return { model, learner: name, steps: step, seconds: (io.now() - started) / 1000, validation: score };
}

/**
 * Adapts a stored model to each task's support set and forecasts its queries, in the caller's units.
 * @throws Failure `model-unreadable`, `model-does-not-fit`
 */
export async function adaptAndPredict({ model, tasks }: PredictRequest): Promise<Forecasts> {
  const { about, params } = readBlob(model, modelSchema);
  const { spec, scaler, learner: name } = about;
  const asked = tasks.map(({ support, queries }) => ({ support, query: { x: queries, y: queries.map(() => scaler.yMean) } }));
  const misfit = asked.some(({ support, query }) => [...support.x, ...query.x].some((row) => row.length !== spec.features));
  if (misfit) throw new Failure('model-does-not-fit', {}, `adaptAndPredict: model has ${spec.features} features`);
  const learner = createLearner(name, spec);
  const named = checkedParams(learner, params);
  const batch = padTasks(scaleTasks(forCategories(asked, spec.outcome), scaler), spec.features);
  return unscaleForecasts(await forecast({ learner, spec }, named, batch), scaler);
}

/** A query's unknown class is written as the first; it is never read. */
function forCategories(tasks: Task[], { kind }: Outcome): Task[] {
  if (kind === 'number') return tasks;
  return tasks.map(({ support, query }) => ({ support, query: { x: query.x, y: query.y.map(() => 0) } }));
}

/** The stored numbers must be those that this learner would have made: same names, same shapes. */
function checkedParams(learner: Learner, params: Params): Params {
  const expected = learner.init(seedKey(0));
  for (const [name, { shape }] of Object.entries(expected)) {
    if (params[name]?.shape.join() !== shape.join()) {
      throw new Failure('model-unreadable', {}, `checkedParams: ${name} should be [${shape.join()}]`);
    }
  }
  return params;
}

async function scoreModel(model: Uint8Array, tasks: Task[]): Promise<ForecastScore> {
  const asked = tasks.map(({ support, query }) => ({ support, queries: query.x.map((row) => [...row]) }));
  return scoreForecasts(await adaptAndPredict({ model, tasks: asked }), tasks);
}

function traineeOf(learner: Learner, spec: LearnerSpec): Trainee {
  const made = { learner, spec };
  return {
    metaGradient: (params, batch, progress) => metaGradientOf(made, params, { batch, progress }),
    validate: async (params, tasks) =>
      scoreForecasts(await forecast(made, params, padTasks(tasks, spec.features)), tasks).logLoss,
  };
}

function writeCheckpoint(state: TrainState, learner: SingleLearnerName): Uint8Array {
  const { step, waited, best, adam, params } = state;
  const validation = Number.isFinite(best.validation) ? best.validation : null;
  const about = { kind: 'checkpoint', learner, step, adamStep: adam.step, waited, best: { step: best.step, validation } };
  return writeBlob(about, {
    ...prefixed('params', params),
    ...prefixed('best', best.params),
    ...prefixed('mean', adam.mean),
    ...prefixed('square', adam.square),
  });
}

/** @throws Failure `model-unreadable` when it is a checkpoint of something else */
function readCheckpoint(bytes: Uint8Array, learner: SingleLearnerName): TrainState {
  const { about, params } = readBlob(bytes, checkpointSchema);
  if (about.learner !== learner) throw new Failure('model-does-not-fit', {}, `readCheckpoint: of ${about.learner}`);
  const { step, waited, best } = about;
  return {
    step,
    waited,
    params: under('params', params),
    adam: { step: about.adamStep, mean: under('mean', params), square: under('square', params) },
    best: { step: best.step, validation: best.validation ?? Infinity, params: under('best', params) },
  };
}

const prefixed = (prefix: string, params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, p]) => [`${prefix}/${name}`, p]));

function under(prefix: string, params: Params): Params {
  const own = Object.entries(params).filter(([name]) => name.startsWith(`${prefix}/`));
  return Object.fromEntries(own.map(([name, p]) => [name.slice(prefix.length + 1), p]));
}
