/** From tasks to a model that can be stored: scale, train one learner or several, choose, write. */
import { Failure } from '../../shared/failure.ts';
import { blendingWeights } from './blend-forecasts.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { FinishedStage } from './checkpoint.ts';
import { createLearner, inputsFor, outerRate } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { Learner, LearnerSpec, Outcome } from './learner.ts';
import type { Task } from './meta-batch.ts';
import { featuresOf, padTasks } from './meta-batch.ts';
import { metaTrain, startState, TRAIN_SETTINGS } from './meta-train.ts';
import type {
  Trainee,
  TrainProgress,
  TrainSettings,
  TrainState,
  TrainWatch,
  Validation,
} from './meta-train.ts';
import { adaptAndPredict, forecastEach, writeModel } from './model.ts';
import type { Member } from './model.ts';
import { forecast, metaGradientOf } from './run-learner.ts';
import { lossPerTask, scoreForecasts } from './score-forecasts.ts';
import type { ForecastScore } from './score-forecasts.ts';
import { fitScaler, scaleTasks } from './standardise.ts';
import type { Scaler } from './standardise.ts';
import { seedKey } from './tensor/keys.ts';

/** `ensemble` trains several learners and blends them by what held-out tasks say. */
export type LearnerName = SingleLearnerName | 'ensemble';

/** Plain numbers in the caller's units; the engine standardises by the training tasks. */
export type TrainRequest = {
  learner: LearnerName;
  outcome: Outcome;
  train: Task[];
  /** Held-out tasks: they decide when to stop and how to blend. */
  validation: Task[];
  settings?: Partial<TrainSettings>;
  /** Network and inner loop, where the learner's own defaults do not suit. */
  spec?: Partial<Omit<LearnerSpec, 'features' | 'outcome'>>;
  /** All tasks, held-out ones as whole tasks included: train once more on these, for as many steps as were best. */
  refit?: Task[];
  /** A checkpoint of the same request, to go on from. */
  resume?: Uint8Array;
  /** Of one learner: return every validation since the start or the resume with its model, for a caller who chooses where training was best. */
  trail?: boolean;
};

export type TrainResult = {
  model: Uint8Array;
  learner: LearnerName;
  /** Outer steps taken, over all members; those before an interruption count. */
  steps: number;
  seconds: number;
  /** On the validation tasks before any refit, in the caller's units; absent without such tasks. */
  validation?: ForecastScore;
  /** Shares, and the step at which each was best on the validation tasks. */
  members: { learner: SingleLearnerName; weight: number; bestStep: number }[];
  /** Where `trail` was asked for; losses of the validation tasks, none where the parameters were not finite. */
  trail?: { step: number; losses: readonly number[]; model: Uint8Array }[];
};

export type TrainIo = {
  now: () => number;
  onProgress?: (progress: TrainProgress) => void;
  onCheckpoint?: (checkpoint: Uint8Array) => void;
  signal?: AbortSignal;
};

/** Three seeds of the best single learner, and two that err differently. */
const ENSEMBLES: Record<Outcome['kind'], SingleLearnerName[]> = {
  number: ['deepmixed', 'deepmixed', 'deepmixed', 'r2d2', 'neuralprocess'],
  category: ['protonet', 'protonet', 'matching', 'r2d2'],
};

/** @throws Failure `not-enough-tasks`, `learner-not-for-this`, `cancelled`, and a checkpoint's own */
export async function trainModel(request: TrainRequest, io: TrainIo): Promise<TrainResult> {
  if (request.train.length === 0) throw new Failure('not-enough-tasks', {}, 'trainModel: no task');
  const started = io.now();
  const { names, run } = stagesOf(request, io);
  const trained: Trained[] = [];
  for (const [i, name] of names.entries()) trained.push(await run(request, { name, seedShift: i }));
  const scaler = fitScaler(request.train, request.outcome);
  const held = scaleTasks(request.validation, scaler);
  const judged = await weigh(
    trained.map(({ member }) => member),
    held,
  );
  const validation =
    held.length > 0
      ? await score(writeModel({ members: judged, scaler }), request.validation)
      : undefined;
  const members = request.refit ? await refit(request, { trained, judged, run }) : judged;
  const finalScaler = request.refit ? fitScaler(request.refit, request.outcome) : scaler;
  return {
    model: writeModel({ members, scaler: finalScaler }),
    learner: request.learner,
    steps: trained.reduce((sum, { steps }) => sum + steps, 0),
    seconds: (io.now() - started) / 1000,
    validation,
    members: members.map(({ learner, weight }, i) => ({
      learner,
      weight,
      bestStep: trained[i].bestStep,
    })),
    ...(request.trail && { trail: trailOf(trained[0], scaler) }),
  };
}

const trailOf = ({ member, validations }: Trained, scaler: Scaler): TrainResult['trail'] =>
  validations.map(({ step, losses, params }) => ({
    step,
    losses,
    model: writeModel({ members: [{ ...member, params }], scaler }),
  }));

/** `validations`: where they were asked for. */
type Trained = { member: Member; steps: number; bestStep: number; validations: Validation[] };
type Stage = { name: SingleLearnerName; seedShift: number };
type RunStage = (request: TrainRequest, stage: Stage) => Promise<Trained>;

/**
 * The trainings of a request, one after another as one run: each member, then each again on all tasks.
 * Those that a checkpoint holds are not done again.
 */
function stagesOf(
  request: TrainRequest,
  io: TrainIo,
): { names: readonly SingleLearnerName[]; run: RunStage } {
  const names =
    request.learner === 'ensemble' ? ENSEMBLES[request.outcome.kind] : [request.learner];
  const stages = request.refit ? [...names, ...names] : names;
  const resumed = request.resume ? readCheckpoint(request.resume, stages) : undefined;
  const finished: FinishedStage[] = [];
  const { steps: stageSteps } = { ...TRAIN_SETTINGS, ...request.settings };
  const run: RunStage = async (own, stage) => {
    const index = finished.length;
    const known = resumed?.finished[index];
    const spec = specOf(own);
    if (known) {
      finished.push(known);
      const { learner, params, steps, bestStep } = known;
      return { member: { learner, spec, weight: 1, params }, steps, bestStep, validations: [] };
    }
    const before = [...finished];
    const { onCheckpoint } = io;
    const trained = await trainMember(own, stage, {
      state: resumed?.finished.length === index ? resumed.state : undefined,
      watch: {
        ...io,
        onProgress: wholeProgress(io, { index, count: stages.length, stageSteps }),
        onCheckpoint:
          onCheckpoint &&
          ((state) =>
            onCheckpoint(writeCheckpoint({ learner: stage.name, finished: before, state }))),
      },
    });
    const { member, steps, bestStep } = trained;
    finished.push({ learner: stage.name, params: member.params, steps, bestStep });
    return trained;
  };
  return { names, run };
}

const specOf = (request: TrainRequest): LearnerSpec => ({
  ...request.spec,
  features: featuresOf(request.train),
  outcome: request.outcome,
});

async function trainMember(
  request: TrainRequest,
  { name, seedShift }: Stage,
  { state, watch }: { state?: TrainState; watch: TrainWatch },
): Promise<Trained> {
  const scaler = fitScaler(request.train, request.outcome);
  const tasks = {
    train: inputsFor(name, scaleTasks(request.train, scaler)),
    validation: inputsFor(name, scaleTasks(request.validation, scaler)),
  };
  const spec = specOf(request);
  const given = { ...TRAIN_SETTINGS, rate: outerRate(name, spec), ...request.settings };
  const settings = { ...given, seed: given.seed + 1000 * seedShift };
  const learner = createLearner(name, spec);
  const from = state ?? startState(startOf(learner, tasks.train, settings.seed));
  const made = traineeOf(learner, spec);
  const validations: Validation[] = [];
  const onValidation = (validation: Validation) => void validations.push(validation);
  const seen = request.trail ? { ...watch, onValidation } : watch;
  const { best, step } = await metaTrain(made, tasks, { state: from, settings, watch: seen });
  const member = { learner: name, spec, weight: 1, params: best.params };
  return { member, steps: step, bestStep: best.step, validations };
}

const startOf = (learner: Learner, tasks: readonly Task[], seed: number) =>
  learner.prepare?.(tasks, seedKey(seed)) ?? learner.init(seedKey(seed));

type Place = { index: number; count: number; stageSteps: number };

/** Stages count alike, so that steps go on where the stage before ended, however early that was. */
function wholeProgress({ onProgress }: TrainIo, { index, count, stageSteps }: Place) {
  if (!onProgress || count === 1) return onProgress;
  return (p: TrainProgress): void => {
    const later = (count - index - 1) * p.secondsLeft;
    onProgress({
      ...p,
      step: Math.round(stageSteps * (index + p.step / p.steps)),
      steps: count * stageSteps,
      secondsLeft: p.secondsLeft + (later * p.steps) / Math.max(1, p.steps - p.step),
    });
  };
}

/** Members with the shares that held-out tasks give them; equal ones without such tasks. */
async function weigh(members: Member[], held: Task[]): Promise<Member[]> {
  if (members.length === 1) return members;
  const equal = members.map(() => 1 / members.length);
  const weights =
    held.length > 0 ? blendingWeights(await forecastEach(members, held), held) : equal;
  return members.map((member, i) => ({ ...member, weight: Math.min(1, weights[i]) }));
}

async function refit(
  request: TrainRequest,
  { trained, judged, run }: { trained: Trained[]; judged: Member[]; run: RunStage },
): Promise<Member[]> {
  const whole = { ...request, train: request.refit ?? request.train, validation: [] };
  const members: Member[] = [];
  for (const [i, { member, bestStep }] of trained.entries()) {
    const settings = { ...request.settings, lastStep: bestStep };
    const again = await run({ ...whole, settings }, { name: member.learner, seedShift: i });
    members.push({ ...again.member, weight: judged[i].weight });
  }
  return members;
}

async function score(model: Uint8Array, tasks: Task[]): Promise<ForecastScore> {
  const asked = tasks.map(({ support, query }) => ({
    support,
    queries: query.x.map((row) => [...row]),
  }));
  return scoreForecasts(await adaptAndPredict({ model, tasks: asked }), tasks);
}

function traineeOf(learner: Learner, spec: LearnerSpec): Trainee {
  const made = { learner, spec };
  return {
    metaGradient: (params, batch, progress) => metaGradientOf(made, params, { batch, progress }),
    validate: async (params, tasks) =>
      lossPerTask(await forecast(made, params, padTasks(tasks, spec.features)), tasks),
  };
}
