/**
 * The one outer loop, for every learner: draw tasks, sum meta-gradients, clip, step, validate, keep the best.
 * All that it needs to go on stands in its state, and every draw comes from a key of (seed, step): a run that was
 * stopped and resumed gives the same bits as one that was not.
 */
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../shared/failure.ts';
import type { GradientSum, Progress } from './learner.ts';
import type { MetaBatch, Task } from './meta-batch.ts';
import { padTasks } from './meta-batch.ts';
import type { Params } from './params.ts';
import { isFiniteParams, mapParams } from './params.ts';
import type { Split } from './sample-tasks.ts';
import { sampleTasks } from './sample-tasks.ts';
import { foldIn, seedKey } from './tensor/keys.ts';
import type { AdamState } from './tensor/optimise.ts';
import { adamStart, adamStep, clipByNorm, scheduledRate } from './tensor/optimise.ts';

/** What the outer loop asks of a learner; a shard of a district can answer as well as this process. */
export type Trainee = {
  metaGradient(params: Params, batch: MetaBatch, progress: Progress): Promise<GradientSum>;
  /** Mean loss of the queries of each held-out task; tasks without queries are left out. */
  validate(params: Params, tasks: readonly Task[]): Promise<number[]>;
};

export type TrainSettings = {
  seed: number;
  steps: number;
  batchTasks: number;
  rate: number;
  warmUp: number;
  clip: number;
  weightDecay: number;
  split: Split;
  validateEvery: number;
  /** Validations without a lower loss, after which training stops. */
  patience: number;
  /** Stops here although the schedule goes on to `steps`: for a refit on more tasks. */
  lastStep: number;
  /** Stops at the first step after this time; Infinity for none. */
  budgetSeconds: number;
  /** How much of the parameters' running mean a step keeps; what is judged and kept is that mean. 0 for the last step's own. */
  averaging: number;
};

export const TRAIN_SETTINGS: TrainSettings = {
  seed: 1,
  steps: 400,
  batchTasks: 32,
  rate: 3e-3,
  warmUp: 10,
  clip: 10,
  weightDecay: 1e-3,
  split: 'asGiven',
  validateEvery: 20,
  patience: 6,
  lastStep: Infinity,
  budgetSeconds: Infinity,
  averaging: 0,
};

/** Everything that the next step depends on. */
export type TrainState = {
  step: number;
  params: Params;
  /** Running mean of the parameters (Polyak and Juditsky 1992): a step that is still long leaves its end to chance. */
  mean: Params;
  adam: AdamState;
  best: { step: number; validation: readonly number[]; params: Params };
  /** The least mean validation loss so far; null before the first. */
  lowest: number | null;
  /** Validations since the lowest. */
  waited: number;
};

export type TrainProgress = {
  step: number;
  steps: number;
  loss: number;
  /** Best validation loss so far; null before the first. */
  validation: number | null;
  secondsLeft: number;
};

/** Loss of each held-out task under the parameters after a step. */
export type Validation = { step: number; losses: readonly number[]; params: Params };

export type TrainWatch = {
  /** Milliseconds, of any origin. */
  now: () => number;
  onValidation?: (validation: Validation) => void;
  onProgress?: (progress: TrainProgress) => void;
  /** After every validation and when cancelled: a state to go on from. */
  onCheckpoint?: (state: TrainState) => void;
  signal?: AbortSignal;
};

export const startState = (params: Params): TrainState => ({
  step: 0,
  params,
  mean: params,
  adam: adamStart(params),
  best: { step: 0, validation: [], params },
  lowest: null,
  waited: 0,
});

/**
 * Trains from `state` until the steps, the patience or the budget are used up.
 * Without validation tasks, the last parameters are the best.
 *
 * @throws Failure `cancelled` when the signal fires, `not-enough-tasks` when there is nothing to learn from
 */
export async function metaTrain(
  trainee: Trainee,
  tasks: { train: readonly Task[]; validation: readonly Task[] },
  { state, settings, watch }: { state: TrainState; settings: TrainSettings; watch: TrainWatch },
): Promise<TrainState> {
  const usable = tasks.train.filter(
    ({ support, query }) => query.x.length > 0 && support.x.length + query.x.length > 1,
  );
  if (usable.length === 0)
    throw new Failure('not-enough-tasks', {}, 'metaTrain: no task with rows');
  const started = watch.now();
  const from = state.step;
  const judged = (next: TrainState) => validated(trainee, tasks.validation, next, watch);
  let current = state.step === 0 ? await judged(state) : state;
  const end = Math.min(settings.steps, settings.lastStep);
  while (current.step < end && current.waited < settings.patience) {
    const { next, loss } = await outerStep(trainee, usable, { state: current, settings });
    const seconds = (watch.now() - started) / 1000;
    const last = next.step === end || seconds > settings.budgetSeconds;
    const due = last || next.step % settings.validateEvery === 0;
    current = due ? await judged(next) : next;
    if (due) watch.onCheckpoint?.(current);
    watch.onProgress?.(progressOf(current, { loss, settings, seconds, done: current.step - from }));
    await setImmediate(); // lets a cancel message in
    if (watch.signal?.aborted) {
      if (!due) watch.onCheckpoint?.(current);
      throw new Failure('cancelled');
    }
    if (last) break;
  }
  if (tasks.validation.length > 0) return current;
  const { step, mean } = current;
  return { ...current, best: { ...current.best, step, params: mean } };
}

async function outerStep(
  trainee: Trainee,
  tasks: readonly Task[],
  { state, settings }: { state: TrainState; settings: TrainSettings },
): Promise<{ next: TrainState; loss: number }> {
  const key = foldIn(seedKey(settings.seed), state.step);
  const drawn = sampleTasks(tasks, {
    count: settings.batchTasks,
    split: settings.split,
    key: foldIn(key, 0),
  });
  const progress = { done: state.step / settings.steps, key: foldIn(key, 1) };
  const sum = await trainee.metaGradient(state.params, padTasks(drawn), progress);
  const gradient = mapParams(sum.gradientSum, (p) => p.values.map((v) => v / sum.tasks));
  const { rate, warmUp, steps, clip, weightDecay, averaging } = settings;
  const schedule = { rate, warmUp, steps, floor: 0.05 };
  const options = { rate: scheduledRate(schedule, state.step), weightDecay };
  const { params, state: adam } = adamStep(
    { params: state.params, state: state.adam },
    clipByNorm(gradient, clip),
    options,
  );
  // the first steps are far from the end and soon forgotten
  const kept = Math.min(averaging, state.step / (state.step + 10));
  const mean = mapParams(params, ({ values }, name) =>
    mixed(state.mean[name].values, values, kept),
  );
  return {
    next: { ...state, step: state.step + 1, params, mean, adam },
    loss: sum.lossSum / sum.tasks,
  };
}

const mixed = (old: Float32Array, fresh: Float32Array, share: number): Float32Array =>
  fresh.map((v, i) => v + share * (old[i] - v));

/** The state with its parameters judged on held-out tasks; what is not finite is never the best. */
async function validated(
  trainee: Trainee,
  validation: readonly Task[],
  state: TrainState,
  { onValidation }: TrainWatch,
): Promise<TrainState> {
  if (validation.length === 0) return state;
  const { step, mean: params, best } = state;
  const losses = isFiniteParams(params) ? await trainee.validate(params, validation) : [];
  onValidation?.({ step, losses, params });
  const loss = losses.length > 0 ? meanOf(losses) : Infinity;
  const isLower = Number.isFinite(loss) && (state.lowest === null || loss < state.lowest);
  return {
    ...state,
    best: isClearlyBetter(losses, best.validation) ? { step, validation: losses, params } : best,
    lowest: isLower ? loss : state.lowest,
    waited: isLower ? 0 : state.waited + 1,
  };
}

/**
 * Better by more than the standard error of the paired differences: the least of many noisy validations would
 * otherwise be a lucky one, and with few held-out classes it led training away from a good start.
 */
export function isClearlyBetter(losses: readonly number[], best: readonly number[]): boolean {
  if (losses.length === 0 || !losses.every(Number.isFinite)) return false;
  if (best.length === 0) return true;
  const gains = losses.map((loss, i) => best[i] - loss);
  const gain = meanOf(gains);
  const variance = meanOf(gains.map((g) => (g - gain) ** 2));
  return gain > Math.sqrt(variance / gains.length);
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

function progressOf(
  { step, best }: TrainState,
  {
    loss,
    settings,
    seconds,
    done,
  }: { loss: number; settings: TrainSettings; seconds: number; done: number },
): TrainProgress {
  const { budgetSeconds } = settings;
  const steps = Math.min(settings.steps, settings.lastStep);
  const secondsLeft = Math.max(
    0,
    Math.min((seconds / done) * (steps - step), budgetSeconds - seconds),
  );
  const validation = best.validation.length > 0 ? meanOf(best.validation) : null;
  return { step, steps, loss, validation, secondsLeft };
}
