/** Requests in, answers out: what the learner process does, apart from how it is reached. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure, toFailure } from '../../shared/failure.ts';
import { createLearner } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { Arithmetic } from './fused/kernel/write-products.ts';
import type { FusedReport } from './fused/route.ts';
import { isFusedInUse, tryFused, withoutFused } from './fused/route.ts';
import { generateExamples } from './generate-examples.ts';
import type { LearnedKnowledge } from './knowledge/learn-knowledge.ts';
import { learnKnowledge } from './knowledge/learn-knowledge.ts';
import { unpackHistories } from './knowledge/pack-histories.ts';
import { listLearners } from './list-learners.ts';
import { maml } from './maml.ts';
import { featuresOf, padTasks } from './meta-batch.ts';
import { fitMixedModel } from './mixed-model.ts';
import { unpackRows, unpackTask } from './pack-rows.ts';
import type {
  FromLearner,
  PackedPredictRequest,
  PackedTrainRequest,
  Services,
  ToLearner,
} from './protocol.ts';
import { computedBy, metaGradientOf } from './run-learner.ts';
import { BACKENDS, fastest, tryBackends } from './tensor/backends.ts';
import type { BackendName, BackendReport } from './tensor/backends.ts';
import { foldIn, normals, seedKey } from './tensor/keys.ts';
import { adaptAndPredict } from './model.ts';
import type { PredictRequest } from './model.ts';
import { learnChooser } from './recommend/learn-chooser.ts';
import { trainModel } from './train-model.ts';
import type { TrainRequest, TrainResult } from './train-model.ts';

type Request = Exclude<ToLearner, { cancel: true } | { arithmetic: Arithmetic }>;

/** Answers requests one after another; a cancel is heard between two outer steps. */
export function serveLearner(
  post: (message: FromLearner) => void,
  now: () => number,
): (message: ToLearner) => void {
  const running = new Map<number, AbortController>();
  let arithmetic: Arithmetic | undefined;
  const backends = backendTrials(now, () => arithmetic);
  let queue: Promise<void> = Promise.resolve();

  const answer = async (message: Request): Promise<void> => {
    const { id } = message;
    try {
      const signal = running.get(id)?.signal;
      post({ id, result: await perform(message, { backends, post, now, signal }) });
    } catch (error) {
      const { code, params, message: detail } = toFailure(error);
      post({ id, failure: { code, params, detail } });
    } finally {
      running.delete(id);
    }
  };

  return (message) => {
    if ('arithmetic' in message) return void ({ arithmetic } = message);
    if ('cancel' in message) return running.get(message.id)?.abort();
    running.set(message.id, new AbortController());
    queue = queue.then(() => answer(message));
  };
}

/** The tensors' backends, the fastest of them in use, and the kernel that goes before them where it is faster still. */
type Tried = { tensors: BackendReport[]; fused: FusedReport };
type Trials = { quick: () => Promise<Tried>; all: () => Promise<Tried> };

/** For measuring what the kernel is worth: everything by tensors, as where it cannot run. */
const isFusedOff = (): boolean => process.env['QUICKSTUDY_FUSED'] === 'off';
const OFF: FusedReport = { name: 'fused', usable: false, reason: 'off by QUICKSTUDY_FUSED' };

/** Plain JavaScript is never the fastest where another backend starts: only a full report waits for it. */
function backendTrials(now: () => number, arithmetic: () => Arithmetic | undefined): Trials {
  let fast: Promise<Tried> | undefined;
  let slow: Promise<Tried> | undefined;
  const tried = async (names: readonly BackendName[]): Promise<Tried> => {
    const tensors = await tryBackends(() => withoutFused(trialStep), now, names);
    const least = Math.min(...tensors.map(({ metaStepMs }) => metaStepMs ?? Infinity));
    const trial = { now, thanMs: least, arithmetic: arithmetic() };
    return { tensors, fused: isFusedOff() ? OFF : await tryFused(trialStep, trial) };
  };
  const all = () => (slow ??= tried(BACKENDS));
  const withoutCpu = async () => {
    const reports = await tried(BACKENDS.filter((name) => name !== 'cpu'));
    return fastest(reports.tensors) ? reports : all();
  };
  return { quick: () => slow ?? (fast ??= withoutCpu()), all };
}

type Tools = {
  backends: Trials;
  post: (message: FromLearner) => void;
  now: () => number;
  signal?: AbortSignal;
};

async function perform(
  message: Request,
  { backends, post, now, signal }: Tools,
): Promise<Services[keyof Services]['result']> {
  if (signal?.aborted) throw new Failure('cancelled');
  if (message.service === 'fitMixed') {
    const { groups, options } = message.request;
    return fitMixedModel(groups.map(unpackRows), options); // plain arithmetic: it needs no backend
  }
  if (message.service === 'learnKnowledge') {
    const onShare = (share: number) => post({ id: message.id, share });
    return learnInTurns(message.request, { onShare, signal }); // plain arithmetic as well
  }
  const { tensors, fused } = await (message.service === 'backends'
    ? backends.all()
    : backends.quick());
  const chosen = fastest(tensors) ?? null;
  if (message.service === 'backends')
    return {
      backends: [fused, ...tensors],
      chosen: isFusedInUse() ? fused.name : chosen,
      learners: await listLearners(chosen ?? 'cpu'),
    };
  if (message.service === 'generate') return generateExamples(message.request);
  if (message.service === 'adaptAndPredict') return adaptAndPredict(unpackAsked(message.request));
  if (message.service === 'learnChooser') {
    const { histories, ...options } = message.request;
    const train = async (request: TrainRequest) => {
      const result = await trainModel(request, { now, signal });
      return { ...result, backend: chosen ?? ('cpu' as const) };
    };
    return learnChooser(histories, { ...options, signal, engine: { train, adaptAndPredict } });
  }
  const { id } = message;
  const request = unpackTraining(message.request);
  const result = await trainModel(request, {
    now,
    signal,
    onProgress: (progress) => post({ id, progress }),
    onCheckpoint: (checkpoint) => post({ id, checkpoint }),
  });
  return {
    ...result,
    backend: (await isFusedFor(request, result)) ? fused.name : (chosen ?? 'cpu'),
  };
}

/** A cancel is heard between two parts of the work. */
async function learnInTurns(
  { histories, counts }: Services['learnKnowledge']['request'],
  { onShare, signal }: { onShare: (share: number) => void; signal: AbortSignal | undefined },
): Promise<LearnedKnowledge> {
  const work = learnKnowledge(unpackHistories(histories), counts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    onShare(value);
    await nextTurn();
    if (signal?.aborted) throw new Failure('cancelled');
  }
}

/** Whether the kernel computed every member of what was trained. */
async function isFusedFor(
  { train, outcome, spec: asked }: TrainRequest,
  { members }: TrainResult,
): Promise<boolean> {
  const spec = { ...asked, features: featuresOf(train), outcome };
  const made = (name: SingleLearnerName) => ({ learner: createLearner(name, spec), spec });
  const each = await Promise.all(members.map(({ learner }) => computedBy(made(learner))));
  return each.every((fused) => fused !== undefined);
}

const unpackTraining = (request: PackedTrainRequest): TrainRequest => ({
  ...request,
  train: request.train.map(unpackTask),
  validation: request.validation.map(unpackTask),
  refit: request.refit?.map(unpackTask),
});

const unpackAsked = ({ model, tasks }: PackedPredictRequest): PredictRequest => ({
  model,
  tasks: tasks.map(({ support, queries }) => ({
    support: unpackRows(support),
    queries: unpackRows(queries).x,
  })),
});

/** A meta-step as large as a teacher's own: what the backends are compared by. */
async function trialStep(): Promise<void> {
  const spec = {
    features: 12,
    outcome: { kind: 'number' as const },
    hidden: [32, 32],
    innerSteps: 2,
  };
  const learner = maml(spec);
  const rows = (key: number) => ({
    x: Array.from({ length: 10 }, (_, i) => [...normals(foldIn(seedKey(key), i), spec.features)]),
    y: [...normals(seedKey(key), 10)],
  });
  const batch = padTasks(
    Array.from({ length: 16 }, (_, i) => ({ support: rows(i), query: rows(i + 100) })),
  );
  const progress = { done: 0.5, key: seedKey(1) };
  await metaGradientOf({ learner, spec }, learner.init(seedKey(1)), { batch, progress });
}
