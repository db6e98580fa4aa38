/** The app's side of the learner process: calls that can be watched and cancelled, on plain numbers. */
import type { Forecasts } from './learner.ts';
import { Failure } from '../../shared/failure.ts';
import type { ChildHandle, ProcessOptions, StartProcess } from '../../shared/process.ts';
import type { History } from './knowledge/answers.ts';
import type { LearnedKnowledge } from './knowledge/learn-knowledge.ts';
import { packHistories } from './knowledge/pack-histories.ts';
import type { TrainProgress } from './meta-train.ts';
import type { GenerateRequest } from './generate-examples.ts';
import type { Examples, MixedModel, MixedModelOptions } from './mixed-model.ts';
import type { PredictRequest } from './model.ts';
import { packRows, packTask } from './pack-rows.ts';
import type { FromLearner, PackedTrainRequest, Service, Services, ToLearner } from './protocol.ts';
import type { TrainRequest } from './train-model.ts';

export type CallOptions = {
  onProgress?: (progress: TrainProgress) => void;
  /** Of services that tell no more than how much is done, 0–1. */
  onShare?: (share: number) => void;
  /** Bytes to hand back as `resume`, after every validation and when cancelled. */
  onCheckpoint?: (checkpoint: Uint8Array) => void;
  signal?: AbortSignal;
};

/** Each call rejects with a Failure: `cancelled`, `learner-stopped`, or what the service says. */
export type LearnerClient = {
  train(request: TrainRequest, options?: CallOptions): Promise<Services['train']['result']>;
  adaptAndPredict(request: PredictRequest, options?: CallOptions): Promise<Forecasts>;
  /** Examples like a task's own; see generate-examples.ts. */
  generate(request: GenerateRequest, options?: CallOptions): Promise<number[][][]>;
  backends(): Promise<Services['backends']['result']>;
  /** The mixed model of many groups: about a second's work for a school. */
  fitMixed(
    groups: readonly Examples[],
    options: MixedModelOptions,
    call?: CallOptions,
  ): Promise<MixedModel>;
  learnChooser(
    request: Services['learnChooser']['request'],
    call?: CallOptions,
  ): Promise<Services['learnChooser']['result']>;
  learnKnowledge(
    histories: readonly History[],
    counts: Services['learnKnowledge']['request']['counts'],
    call?: CallOptions,
  ): Promise<LearnedKnowledge>;
  /** Ends the process; a later call starts a new one. */
  close(): void;
};

type Pending = CallOptions & {
  resolve: (result: unknown) => void;
  reject: (failure: Failure) => void;
};

// a step of the outer loop is far shorter; a process that does not hear by then is ended and started anew
const CANCEL_MS = 800;

/** `isStrict` is asked whenever the process starts: whether other computers must give the same bits. */
export type LearnerOptions = Pick<ProcessOptions, 'isAwaited'> & { isStrict?: () => boolean };

/** The process starts with the first call, and again with the next one after it has died. */
export function openLearner(
  startProcess: StartProcess,
  { isStrict = () => false, ...options }: LearnerOptions = {},
): LearnerClient {
  const pending = new Map<number, Pending>();
  let child: ChildHandle | undefined;
  let startedStrict = false;
  let lastId = 0;

  const settleAll = (failure: () => Failure): void => {
    for (const { reject } of pending.values()) reject(failure());
    pending.clear();
  };
  const start = (): ChildHandle => {
    const started = startProcess('learner', options);
    startedStrict = isStrict();
    if (startedStrict) started.post({ arithmetic: 'strict' } satisfies ToLearner);
    started.onMessage((message) => receive(pending, message as FromLearner)); // our own process, our own protocol
    started.onExit((code) => {
      if (child !== started) return; // ended by us
      child = undefined;
      settleAll(() => new Failure('learner-stopped', {}, `learner process ended with ${code}`));
    });
    return started;
  };
  const end = (failure: () => Failure): void => {
    const ended = child;
    child = undefined;
    ended?.kill();
    settleAll(failure);
  };

  const call = <S extends Service>(
    service: S,
    request: Services[S]['request'],
    options: CallOptions = {},
  ): Promise<Services[S]['result']> => {
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(new Failure('cancelled'));
    if (pending.size === 0 && startedStrict !== isStrict()) end(() => new Failure('cancelled')); // chosen anew since
    const id = ++lastId;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    pending.set(id, { ...options, resolve, reject });
    child ??= start();
    child.post({ id, service, request });
    const stop = () => cancel(id);
    signal?.addEventListener('abort', stop, { once: true });
    const settled = promise.finally(() => signal?.removeEventListener('abort', stop));
    return settled as Promise<Services[S]['result']>; // the protocol pairs service and result
  };

  const cancel = (id: number): void => {
    child?.post({ id, cancel: true });
    setTimeout(() => {
      const waiting = pending.get(id);
      if (!waiting) return;
      waiting.reject(new Failure('cancelled'));
      pending.delete(id);
      end(() => new Failure('learner-stopped', {}, 'ended to cancel another call'));
    }, CANCEL_MS).unref();
  };

  return {
    train: async (request, options) => call('train', packTraining(request), options),
    adaptAndPredict: async ({ model, tasks }, options) =>
      call('adaptAndPredict', { model, tasks: tasks.map(packAsked) }, options),
    generate: (request, options) => call('generate', request, options),
    backends: () => call('backends', null),
    fitMixed: async (groups, options, watch) =>
      call('fitMixed', { groups: groups.map(packRows), options }, watch),
    learnChooser: async (request, options) => call('learnChooser', request, options),
    learnKnowledge: (histories, counts, options) =>
      call('learnKnowledge', { histories: packHistories(histories), counts }, options),
    close: () => end(() => new Failure('cancelled')),
  };
}

const packTraining = (request: TrainRequest): PackedTrainRequest => ({
  ...request,
  train: request.train.map(packTask),
  validation: request.validation.map(packTask),
  refit: request.refit?.map(packTask),
});

const packAsked = ({ support, queries }: PredictRequest['tasks'][number]) => ({
  support: packRows(support),
  queries: packRows({ x: queries, y: [] }),
});

function receive(pending: Map<number, Pending>, message: FromLearner): void {
  const call = pending.get(message.id);
  if (!call) return; // an answer that came after its call was given up
  if ('progress' in message) return call.onProgress?.(message.progress);
  if ('share' in message) return call.onShare?.(message.share);
  if ('checkpoint' in message) return call.onCheckpoint?.(message.checkpoint);
  pending.delete(message.id);
  if ('result' in message) return call.resolve(message.result);
  const { code, params, detail } = message.failure;
  call.reject(new Failure(code, params, detail));
}
