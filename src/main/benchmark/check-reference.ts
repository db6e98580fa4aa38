/** The engine's first proof: every learner against figures computed once in float64 by another library. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANIL } from '../learn/anil.ts';
import { gradientLearner } from '../learn/gradient-learner.ts';
import type { Variant } from '../learn/gradient-learner.ts';
import { bayesHead } from '../learn/bayes-head.ts';
import { matching } from '../learn/matching.ts';
import type { LearnerSpec, MadeLearner } from '../learn/learner.ts';
import { MAML } from '../learn/maml.ts';
import type { Task } from '../learn/meta-batch.ts';
import { padTasks } from '../learn/meta-batch.ts';
import { META_SGD } from '../learn/meta-sgd.ts';
import type { Params } from '../learn/params.ts';
import { protonet } from '../learn/protonet.ts';
import { REPTILE, reptile } from '../learn/reptile.ts';
import {
  adaptedOf,
  forecast,
  gaussianKlOf,
  metaGradientOf,
  predictiveOf,
} from '../learn/run-learner.ts';
import { useBackend } from '../learn/tensor/backends.ts';
import type { BackendName } from '../learn/tensor/backends.ts';
import { seedKey } from '../learn/tensor/keys.ts';

/** One case: its largest absolute error over the largest entry of the same expected array, the worst array counting. */
export type ReferenceCase = { case: string; maxRelativeError: number; ok: boolean };

export const TOLERANCE = 1e-4;

type Nested = number | Nested[];

/** The form of a reference file, as far as a kind of case needs it. */
type CaseFile = {
  case: string;
  loss: 'mse' | 'crossEntropy';
  activation: 'relu' | 'tanh';
  sizes: number[];
  innerSteps: number;
  innerRate: number;
  order?: 1 | 2;
  adaptedLayers?: 'all' | 'head';
  multiStepWeights?: number[] | null;
  way?: number;
  params: Nested[];
  rates?: Nested[];
  priorMean?: Nested;
  priorPrecisionFactor?: Nested;
  logNoiseVariance?: Nested;
  qMean?: Nested;
  qLogVariance?: Nested;
  pMean?: Nested;
  pLogVariance?: Nested;
  tasks: { support: { x: number[][]; y: Nested[] }; query: { x: number[][]; y: Nested[] } }[];
  expected: Record<string, Nested>;
};

/** What was computed, under the names of `expected`. */
type Computed = Record<string, readonly number[]>;

/**
 * Checks every case in a folder on one backend.
 * @throws Error when the backend cannot be had here, or the folder holds no case
 */
export async function checkReference(
  dir: string,
  backend: BackendName = 'cpu',
): Promise<{ cases: ReferenceCase[] }> {
  await useBackend(backend);
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  if (files.length === 0) throw new Error(`checkReference: no case in ${dir}`);
  const cases: ReferenceCase[] = [];
  for (const name of files)
    cases.push(await checkCase(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
  return { cases };
}

async function checkCase(file: CaseFile): Promise<ReferenceCase> {
  const computed = await compute(file);
  const errors = Object.entries(file.expected).map(([name, expected]) =>
    relativeError(computed[name], expected),
  );
  const maxRelativeError = Math.max(...errors);
  return { case: file.case, maxRelativeError, ok: maxRelativeError <= TOLERANCE };
}

/** An expected array that nothing computes counts as wrong, never as passed. */
function relativeError(computed: readonly number[] | undefined, expected: Nested): number {
  const flat = flatten(expected);
  if (computed?.length !== flat.length) return Infinity;
  const size = Math.max(...flat.map(Math.abs));
  const worst = Math.max(...flat.map((v, i) => Math.abs(v - computed[i])));
  return Number.isNaN(worst) ? Infinity : worst / (size || 1);
}

const flatten = (nested: Nested): number[] =>
  Array.isArray(nested) ? nested.flatMap(flatten) : [nested];

/** What a case asks is told by what it holds and expects, so that a new case of a known form needs no new name here. */
function compute(file: CaseFile): Promise<Computed> {
  const { expected } = file;
  if ('kl' in expected) return computeGaussianKl(file);
  if ('meanDelta' in expected) return computeReptile(file);
  if (file.priorPrecisionFactor) return computeBayesHead(file);
  if ('logProbabilitiesOfFirstTask' in expected) return computeMetric(file);
  if ('adaptedParamsOfFirstTask' in expected) return computeGradientLearner(file);
  throw new Error(`checkReference: unknown form of case ${file.case}`);
}

/** The bare algorithm of the paper: no bounds, no learned noise, so that it can be compared. */
function bareVariant({ order = 2, adaptedLayers, rates, multiStepWeights }: CaseFile): Variant {
  return {
    ...(adaptedLayers === 'head' ? ANIL : MAML),
    order: () => order,
    rates: rates ? META_SGD.rates : 'fixed',
    stepWeights: multiStepWeights ? () => multiStepWeights : undefined,
    guards: 'none',
  };
}

async function computeGradientLearner(file: CaseFile): Promise<Computed> {
  const spec = specOf(file);
  const made: MadeLearner = { learner: gradientLearner(spec, bareVariant(file)), spec };
  const rates = file.rates ? namedParams(file.rates, 'rate.') : {};
  const weights = namedParams(file.params);
  const params = { ...weights, ...rates };
  const tasks = tasksOf(file);
  const { gradientSum, ...losses } = await lossesAndGradient(made, params, tasks);
  const adapted = await adaptedOf(made, params, padTasks(tasks.slice(0, 1)));
  const mean = (names: string[]) => flat(gradientSum, names).map((v) => v / tasks.length);
  return {
    ...losses,
    queryLossPerTask: losses.lossPerTask,
    adaptedParamsOfFirstTask: flat(adapted, Object.keys(weights)),
    metaGradient: mean(Object.keys(weights)),
    rateGradient: mean(Object.keys(rates)),
  };
}

async function computeReptile(file: CaseFile): Promise<Computed> {
  const spec = specOf(file);
  const made = { learner: reptile(spec, { ...REPTILE, guards: 'none', travels: 'known' }), spec };
  const params = namedParams(file.params);
  const tasks = tasksOf(file);
  const { gradientSum } = await lossesAndGradient(made, params, tasks);
  return { meanDelta: flat(gradientSum, Object.keys(params)).map((v) => -v / tasks.length) };
}

/** Prototypes or attention, as its name says; scale 1, as in the papers: ours is learned from another start. */
async function computeMetric(file: CaseFile): Promise<Computed> {
  const outcome = { kind: 'category', ways: file.way ?? 0 } as const;
  const metric = file.case.includes('cosine') ? 'cosine' : 'euclidean';
  const spec = { ...embeddingSpecOf(file), outcome, metric } as const;
  const make = file.case.startsWith('matching') ? matching : protonet;
  const made = { learner: make(spec), spec };
  const weights = namedParams(file.params);
  const params = { ...weights, scale: { shape: [1], values: Float32Array.of(0) } };
  const tasks = tasksOf(file);
  const { gradientSum, ...losses } = await lossesAndGradient(made, params, tasks);
  const { logProbability } = await predictiveOf(made, params, padTasks(tasks.slice(0, 1)));
  const metaGradient = flat(gradientSum, Object.keys(weights)).map((v) => v / tasks.length);
  return { ...losses, logProbabilitiesOfFirstTask: [...logProbability.values], metaGradient };
}

async function computeBayesHead(file: CaseFile): Promise<Computed> {
  const spec = { ...embeddingSpecOf(file), outcome: { kind: 'number' } as const };
  const made = { learner: bayesHead(spec), spec };
  const weights = namedParams(file.params);
  const [priorMean, priorPrecisionFactor, logNoiseVariance] = [
    paramOf(file.priorMean ?? []),
    paramOf(file.priorPrecisionFactor ?? []),
    paramOf(file.logNoiseVariance ?? []),
  ];
  const params = { ...weights, priorMean, priorPrecisionFactor, logNoiseVariance };
  const tasks = tasksOf(file);
  const { gradientSum, ...losses } = await lossesAndGradient(made, params, tasks);
  const forecasts = await forecast(made, params, padTasks(tasks));
  const mean = (names: string[]) => flat(gradientSum, names).map((v) => v / tasks.length);
  return {
    ...losses,
    mean: forecasts.kind === 'number' ? forecasts.mean.flat() : [],
    variance: forecasts.kind === 'number' ? forecasts.variance.flat() : [],
    metaGradient: mean(Object.keys(weights)),
    priorMeanGradient: mean(['priorMean']),
    priorPrecisionFactorGradient: mean(['priorPrecisionFactor']),
    logNoiseVarianceGradient: mean(['logNoiseVariance']),
  };
}

async function computeGaussianKl(file: CaseFile): Promise<Computed> {
  const names = ['qMean', 'qLogVariance', 'pMean', 'pLogVariance'] as const;
  const params = Object.fromEntries(names.map((name) => [name, paramOf(file[name] ?? [])]));
  const { kl } = await gaussianKlOf(params);
  return { kl: [...kl.values] };
}

/** The last of `sizes` is the embedding; nothing follows it. */
const embeddingSpecOf = ({ sizes, activation }: CaseFile) => ({
  features: sizes[0],
  hidden: sizes.slice(1, -1),
  embedding: sizes.at(-1) ?? 0,
  activation,
});

/** Whole batch for the gradient; each task alone for its loss, which checks the padding on the way. */
async function lossesAndGradient(made: MadeLearner, params: Params, tasks: Task[]) {
  const progress = { done: 1, key: seedKey(1) };
  const whole = await metaGradientOf(made, params, { batch: padTasks(tasks), progress });
  const lossPerTask: number[] = [];
  for (const task of tasks) {
    lossPerTask.push(
      (await metaGradientOf(made, params, { batch: padTasks([task]), progress })).lossSum,
    );
  }
  return { lossPerTask, metaLoss: [whole.lossSum / tasks.length], gradientSum: whole.gradientSum };
}

function specOf({ sizes, activation, innerSteps, innerRate, loss }: CaseFile): LearnerSpec {
  const outputs = sizes.at(-1) ?? 1;
  return {
    features: sizes[0],
    hidden: sizes.slice(1, -1),
    activation,
    innerSteps,
    innerRate,
    ...(loss === 'mse'
      ? { outputs, outcome: { kind: 'number' } }
      : { outcome: { kind: 'category', ways: outputs } }),
  };
}

/** The file lists W, b layer by layer; ours are named w0, b0, w1, … */
const namedParams = (list: Nested[], prefix = ''): Params =>
  Object.fromEntries(
    list.map((nested, i) => [`${prefix}${i % 2 ? 'b' : 'w'}${i >> 1}`, paramOf(nested)]),
  );

function paramOf(nested: Nested): Params[string] {
  const shape: number[] = [];
  for (let at = nested; Array.isArray(at); at = at[0]) shape.push(at.length);
  return { shape, values: Float32Array.from(flatten(nested)) };
}

const tasksOf = (file: CaseFile): Task[] =>
  file.tasks.map(({ support, query }) => ({
    support: { x: support.x, y: support.y.flatMap(flatten) },
    query: { x: query.x, y: query.y.flatMap(flatten) },
  }));

const flat = (params: Params, names: string[]): number[] =>
  names.flatMap((name) => Array.from(params[name].values));
