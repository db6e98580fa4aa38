/** From past sections to a model that may answer: base, learner, held-out evaluation, calibration. */
import { Failure } from '../../../shared/failure.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { TrainRequest } from '../../learn/train-model.ts';
import type { TrainProgress } from '../../learn/meta-train.ts';
import type { Examples } from '../../learn/mixed-model.ts';
import { FEATURES_VERSION } from '../../tasks/features.ts';
import type { BaseModel } from './base-model.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { MIXED_RIDGE, measureBase, mixedGroups } from './base-model.ts';
import { learnerShareOf, withShare } from './collect-forecasts.ts';
import type { HeldOut } from './collect-forecasts.ts';
import { PRIOR, evaluateSections } from './evaluate-sections.ts';
import type { Candidate } from './evaluate-sections.ts';
import { holdOutParts } from './hold-out.ts';
import { fitMixedHere } from './learner-port.ts';
import type { Adapt, FitMixed, Train } from './learner-port.ts';
import { learnWorlds } from './learn-worlds.ts';
import { measureLikeness } from './measure-likeness.ts';
import type { OutcomeCard, OutcomeModel } from './outcome-model.ts';
import { readPast } from './read-past.ts';
import type { Past } from './read-past.ts';
import type { Estimator } from './predict-task.ts';
import { turnTaker } from './take-turns.ts';
import { trainingTasks } from './training-tasks.ts';
import type { WorldsModel } from './worlds-card.ts';

export type LearnRequest = {
  learner: TrainRequest['learner'];
  seed: number;
  /** Outer steps of the model that is kept; each fold of the evaluation gets half of them. */
  steps: number;
  budgetSeconds?: number;
  simulated: boolean;
  resume?: Uint8Array;
  /** The bundled prior: it serves on where what is learned here does not beat it on sections held out. */
  prior?: OutcomeModel;
};

export type LearnWatch = {
  train: Train;
  adapt: Adapt;
  /** Takes about a second for a school: by the learner's process where somebody waits at a screen. */
  fitMixed?: FitMixed;
  now: () => Date;
  version: string;
  /** Steps count over all trainings together. */
  onProgress?: (progress: TrainProgress) => void;
  onCheckpoint?: (checkpoint: Uint8Array) => void;
  signal?: AbortSignal;
};

/** What `auto` trains: the best on OULAD's 2013 sections held out (RMSE .1642; deep mixed .1648, mixed model .1661). */
export const AUTO_LEARNER: LearnRequest['learner'] = 'maml';
export const DEFAULT_STEPS = 200;

/** Fewer sections can't be parted into some to learn from and some to judge by. */
export const FEWEST_SECTIONS = 3;
export const FOLDS = 3;
/** Share of the time that the kept model may take; the folds of the evaluation share the rest. */
const KEPT_SHARE = 0.5;
const WORLDS_SHARE = 0.1;
const VALIDATION_EVERY = 6;
const SPEC = { hidden: [24, 24], innerSteps: 3 };

/** `heldOut`: what whoever serves would have said of every past section, as it would have been shown. */
export type Learned = Pick<OutcomeModel, 'card' | 'learner'> & {
  heldOut: HeldOutForecast[];
  worlds: WorldsModel;
};
/** Section by place in the gradebooks, student and line item by place in the section. */
export type HeldOutForecast = { held: HeldOut; predictive: Predictive };
/**
 * Meta-trains on whole sections and judges every method on sections held out.
 * @throws Failure not-enough-tasks for fewer than three sections with two marked assessments; cancelled
 */
export async function learnOutcome(
  gradebooks: readonly SectionGradebook[],
  request: LearnRequest,
  watch: LearnWatch,
): Promise<Learned> {
  const past = await readPast(gradebooks, watch.signal);
  if (past.length < FEWEST_SECTIONS)
    throw new Failure('not-enough-tasks', { sections: past.length });
  const started = watch.now();
  const kept = await trainOn(past, keptPlan(request), watch);
  const heldOut = await holdOut(past, request, watch);
  const learnerShare = learnerShareOf(heldOut);
  const { prior } = request;
  const { judged, ...judgement } = await evaluateSections(withShare(heldOut, learnerShare), {
    ...request,
    prior: prior ? await holdOutUnlearned(past, prior, watch) : null,
  });
  const stays = prior && judgement.evaluation.serving === PRIOR ? prior : null;
  const base = stays?.card.base ?? kept.base;
  const tasks = past.flatMap((section) => section.tasks);
  const card: OutcomeCard = {
    featuresVersion: FEATURES_VERSION,
    learner: stays?.card.learner ?? request.learner,
    seed: request.seed,
    version: watch.version,
    backend: kept.backend,
    steps: kept.steps,
    seconds: (watch.now().getTime() - started.getTime()) / 1000,
    sections: past.length,
    tasks: tasks.length,
    simulated: request.simulated,
    createdAt: watch.now().toISOString(),
    ...(stays && { bundled: { sections: stays.card.sections } }),
    base,
    learnerShare: stays?.card.learnerShare ?? learnerShare,
    likeness: await measureLikeness(tasks, base),
    ...judgement,
  };
  const worlds = await worldsFor(past, request, { card, watch });
  const shown = heldOut.map((held, i) => ({ held, predictive: judged[i]!.predictive }));
  return { card, learner: stays?.learner ?? kept.learner, heldOut: shown, worlds };
}

type Plan = {
  learner: TrainRequest['learner'];
  seed: number;
  steps: number;
  budgetSeconds?: number;
  resume?: Uint8Array;
  /** Steps done before this training, and all that are planned: what the progress is shown against. */
  before: number;
  total: number;
  checkpoints: boolean;
};

export const foldSteps = (steps: number): number => Math.max(1, Math.round(steps / 2));
/** The kept model, the folds, and last the worlds. */
const totalSteps = (steps: number): number => steps + (FOLDS + 1) * foldSteps(steps);

function keptPlan({ learner, seed, steps, budgetSeconds, resume }: LearnRequest): Plan {
  const budget = budgetSeconds === undefined ? undefined : budgetSeconds * KEPT_SHARE;
  return {
    learner,
    seed,
    steps,
    budgetSeconds: budget,
    resume,
    before: 0,
    total: totalSteps(steps),
    checkpoints: true,
  };
}

function foldPlan({ learner, seed, steps, budgetSeconds }: LearnRequest, fold: number): Plan {
  const own = foldSteps(steps);
  const budget =
    budgetSeconds === undefined
      ? undefined
      : (budgetSeconds * (1 - KEPT_SHARE - WORLDS_SHARE)) / FOLDS;
  const before = steps + fold * own;
  return {
    learner,
    seed,
    steps: own,
    budgetSeconds: budget,
    before,
    total: totalSteps(steps),
    checkpoints: false,
  };
}

async function trainOn(past: readonly Past[], plan: Plan, watch: LearnWatch) {
  const { learner, seed, steps, budgetSeconds = Infinity, resume } = plan;
  const base = await fitBase(past, watch);
  const isValidation = (i: number) =>
    past.length >= VALIDATION_EVERY && i % VALIDATION_EVERY === seed % VALIDATION_EVERY;
  const tasksOf = (wanted: (i: number) => boolean) =>
    trainingTasks(
      past.filter((_, i) => wanted(i)).flatMap(({ tasks }) => tasks),
      base,
      seed,
    );
  const trained = await watch.train(
    {
      learner,
      outcome: { kind: 'number' },
      train: await tasksOf((i) => !isValidation(i)),
      validation: await tasksOf(isValidation),
      settings: { seed, steps, budgetSeconds, batchTasks: 16 },
      spec: SPEC,
      resume,
    },
    {
      signal: watch.signal,
      onProgress: (progress) => watch.onProgress?.(overall(progress, plan)),
      onCheckpoint: plan.checkpoints ? watch.onCheckpoint : undefined,
    },
  );
  return { base, learner: trained.model, backend: trained.backend, steps: trained.steps };
}

function overall(
  progress: TrainProgress,
  { before, total, steps }: Pick<Plan, 'before' | 'total' | 'steps'>,
): TrainProgress {
  const perStep = progress.secondsLeft / Math.max(1, steps - progress.step);
  const after = total - before - steps;
  return {
    ...progress,
    step: before + progress.step,
    steps: total,
    secondsLeft: progress.secondsLeft + perStep * after,
  };
}

async function fitBase(
  past: readonly Past[],
  { fitMixed = fitMixedHere, signal }: LearnWatch,
): Promise<BaseModel> {
  const measured = measureBase(past.map(({ measures }) => measures));
  const groups: Examples[] = [];
  const takeTurns = turnTaker(signal);
  for (const { support } of past) {
    groups.push(...mixedGroups(support, measured));
    await takeTurns();
  }
  return { ...measured, mixed: await fitMixed(groups, { ridge: MIXED_RIDGE }, { signal }) };
}

/** VAML on the kept model's base: who draws what goes together. */
function worldsFor(
  past: readonly Past[],
  { seed, steps, budgetSeconds }: LearnRequest,
  { card: { base, likeness }, watch }: { card: OutcomeCard; watch: LearnWatch },
): Promise<WorldsModel> {
  const own = foldSteps(steps);
  const plan = { before: steps + FOLDS * own, total: totalSteps(steps), steps: own };
  const budget = budgetSeconds === undefined ? undefined : budgetSeconds * WORLDS_SHARE;
  return learnWorlds(
    past,
    { base, likeness, seed, steps: own, budgetSeconds: budget },
    { ...watch, onProgress: (progress) => watch.onProgress?.(overall(progress, plan)) },
  );
}

/** Every section is forecast once, by models that learned from the other parts. */
export const holdOut = (
  past: readonly Past[],
  request: LearnRequest,
  watch: LearnWatch,
  parts: number = FOLDS,
): Promise<HeldOut[]> =>
  holdOutParts(past, (learnFrom, part) => learnPart(learnFrom, foldPlan(request, part), watch), {
    ...watch,
    parts,
  });

async function learnPart(past: readonly Past[], plan: Plan, watch: LearnWatch): Promise<Estimator> {
  const { base, learner } = await trainOn(past, plan, watch);
  return { card: { base, learnerShare: 1 }, learner };
}

/** What the model that is there already would have said of the same sections, in the same order. */
export const holdOutUnlearned = async (
  past: readonly Past[],
  prior: OutcomeModel,
  { adapt, signal }: Pick<LearnWatch, 'adapt' | 'signal'>,
  parts: number = FOLDS,
): Promise<Candidate> => ({
  name: PRIOR,
  method: prior.card.serving,
  heldOut: await holdOutParts(past, () => prior, { parts, adapt, signal }),
});
