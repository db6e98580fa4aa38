/**
 * The gradient learners on small dense networks once more, in one fused kernel: same names, same numbers, no tensors.
 * A general library spends its time on overhead per operation; here a task's whole working set stays in cache.
 */
import { settle } from '../gradient-learner.ts';
import type { Settings, Variant } from '../gradient-learner.ts';
import type { Forecasts, GradientSum, LearnerSpec, Progress } from '../learner.ts';
import type { MetaBatch } from '../meta-batch.ts';
import { allKnown } from '../meta-batch.ts';
import type { DenseSpec } from '../nn/dense.ts';
import type { Params } from '../params.ts';
import { MOST_LAYERS } from './kernel/job.ts';
import { padded } from './layout.ts';
import {
  netNames,
  noiseNames,
  packBlock,
  packClasses,
  packRows,
  placesOf,
  rowStarts,
  totalRows,
} from './pack.ts';
import type { JobFloats, JobPlan, JobShape } from './plan-job.ts';
import { planJob, scratchOf, writeJob } from './plan-job.ts';
import { packRates } from './rates.ts';
import { readAdapted, readForecast, readGradient } from './read-results.ts';
import type { Asked, Made } from './read-results.ts';
import { HALFWAY } from './step-trial.ts';
import type { Kernel, KernelMemory } from './threads.ts';

/** What the outer loop and the forecasts ask of a learner, on plain numbers. */
export type FusedLearner = {
  metaGradient(
    params: Params,
    batch: MetaBatch,
    options: { progress: Progress; signal?: AbortSignal },
  ): Promise<GradientSum>;
  forecast(params: Params, batch: MetaBatch, signal?: AbortSignal): Promise<Forecasts>;
  /** Weights of each task: [B, in, out], biases [B, 1, out]. */
  adapt(params: Params, batch: MetaBatch): Promise<Params>;
};

/** Eight threads of this still leave the kernel most of its memory for the tasks. */
export const MOST_SCRATCH = 24 << 20;
const USUAL_ROWS = 40;

/** Whether the kernel can compute this learner: small dense networks of relu or tanh. */
export function fusedCovers(spec: LearnerSpec, variant: Variant): boolean {
  const { sizes, activation } = settle(spec, variant).net;
  if (activation !== 'relu' && activation !== 'tanh') return false;
  if (sizes.some((width) => width < 1) || sizes.length > MOST_LAYERS) return false;
  return scratchBytes(spec, variant) <= MOST_SCRATCH;
}

/** Bytes that one thread keeps of a task of the usual size. */
export function scratchBytes(spec: LearnerSpec, variant: Variant): number {
  const settings = settle(spec, variant);
  const job = { task: 'gradient', progress: HALFWAY } as const;
  return scratchOf(shapeOf({ settings, variant, threads: 1 }, job), USUAL_ROWS);
}

/** @throws RangeError when `fusedCovers` would say no for a reason other than size */
export function fusedLearner(spec: LearnerSpec, variant: Variant, kernel: Kernel): FusedLearner {
  return fusedNetwork(settle(spec, variant), variant, kernel);
}

/** The same from settled sizes; squared error is a mean over several outputs, where there are. */
function fusedNetwork(settings: Settings, variant: Variant, kernel: Kernel): FusedLearner {
  const made = { settings, variant, threads: kernel.threads };
  return {
    async metaGradient(params, batch, { progress, signal }) {
      if (variant.travels === 'all')
        return travelOnAll(made, kernel, { params, batch, progress, signal });
      const job = { task: 'gradient', progress, params } as const;
      const plan = planJob(shapeOf(made, job), batch);
      const asked = { params, batch, plan, progress };
      return kernel.run({
        write: (memory) => writeAll(memory, made, asked),
        read: (memory) => readGradient(memory, made, asked),
        signal,
      });
    },
    forecast(params, batch, signal) {
      const plan = planJob(shapeOf(made, { ...AFTERWARDS, task: 'forecast', params }), batch);
      return kernel.run({
        write: (memory) => writeAll(memory, made, { ...AFTERWARDS, params, batch, plan }),
        read: (memory) => readForecast(memory, made, { batch, plan }),
        signal,
      });
    },
    adapt(params, batch) {
      const plan = planJob(shapeOf(made, { ...AFTERWARDS, task: 'adapt', params }), batch);
      return kernel.run({
        write: (memory) => writeAll(memory, made, { ...AFTERWARDS, params, batch, plan }),
        read: (memory) => readAdapted(memory, { params, batch, plan }),
      });
    },
  };
}

type Travelled = { params: Params; batch: MetaBatch; progress: Progress; signal?: AbortSignal };

/** The weights' way on every row of a task; rates, damping and noise by the loss of its queries. */
async function travelOnAll(
  { settings, variant }: Made,
  kernel: Kernel,
  { params, batch, ...asked }: Travelled,
): Promise<GradientSum> {
  const ruled = (travels: Variant['travels']) =>
    fusedNetwork(settings, { ...variant, travels }, kernel);
  const { gradientSum, ...sum } = await ruled(undefined).metaGradient(params, batch, asked);
  const way = await ruled('known').metaGradient(params, allKnown(batch), asked);
  const weights = settings.adapted.map((name) => [name, way.gradientSum[name]]);
  return { ...sum, gradientSum: { ...gradientSum, ...Object.fromEntries(weights) } };
}

// adapting after training: nothing is annealed any more, nothing is drawn
const AFTERWARDS: { progress: Progress } = { progress: { done: 1, key: 0 as Progress['key'] } };

type Job = { task: JobShape['task']; progress: Progress; params?: Params };

function shapeOf({ settings, variant, threads }: Made, { task, progress, params }: Job): JobShape {
  const { net, noisy, outcome, steps, adapted } = settings;
  const isBare = variant.guards === 'none' && variant.rates === 'fixed';
  const numbers = noisy ? 'gaussian' : 'squared';
  const shared = variant.rates === 'tensorAndStep' ? 'each' : 'shared';
  return {
    task,
    loss: outcome.kind === 'category' ? 'crossEntropy' : numbers,
    net,
    noise: noisy && params ? noiseNet(params) : undefined,
    steps,
    order: variant.order(progress),
    weighsSteps: weightsOf({ settings, variant }, progress)
      .slice(0, -1)
      .some((w) => w !== 0),
    adaptFrom: net.sizes.length - 1 - adapted.length / 2,
    rates: isBare ? 'none' : shared,
    learnsRates: task === 'gradient' && variant.rates !== 'fixed',
    threads,
  };
}

const noiseNet = (params: Params): DenseSpec => ({
  sizes: [...params['noise.w0'].shape, 1],
  activation: 'tanh',
});

function writeAll(memory: KernelMemory, made: Made, asked: Asked): number {
  const { variant, settings } = made;
  const { plan, params, batch, progress } = asked;
  const { words, net, noise } = plan;
  memory.reserve(plan.end);
  words.isReptile = Number(variant.travels !== undefined);
  const weights = weightsOf(made, progress);
  writeJob(memory, plan, floatsOf(made, params, weights));
  memory.floats(words.stepWeightsAt, weights.length).set(weights);
  const block = (at: number, bytes: number) => memory.floats(at, bytes / 4);
  const named = (name: string) => params[name].values;
  packBlock(block(words.thetaAt, net.paramBytes), placesOf(net, netNames), named);
  if (settings.noisy)
    packBlock(block(words.noiseThetaAt, noise.paramBytes), placesOf(noise, noiseNames), named);
  packRates((at) => block(at, net.paramBytes), { settings, variant, params, plan });
  writeHalf(memory, settings, { plan, batch, half: 'support' });
  writeHalf(memory, settings, { plan, batch, half: 'query' });
  return words.chunks;
}

/** The share of each inner step in the loss of the queries: the last alone unless told. */
const weightsOf = (
  { settings: { steps }, variant }: Pick<Made, 'settings' | 'variant'>,
  progress: Progress,
): readonly number[] =>
  variant.stepWeights?.(steps, progress) ??
  Array.from({ length: steps }, (_, i) => Number(i === steps - 1));

function floatsOf(
  { settings, variant }: Made,
  params: Params,
  weights: readonly number[],
): JobFloats {
  const { guards } = variant;
  const isNumber = settings.outcome.kind === 'number';
  const [open, prior] = settings.noisy ? params['noise.open'].values : [0, 0];
  return {
    fixedRate: settings.rate,
    lossScale: isNumber ? 1 / (settings.net.sizes.at(-1) ?? 1) : 1,
    kappa: guards === 'none' ? -1 : Math.exp(params.strength.values[0]),
    inverseLongest2: guards === 'none' ? 0 : 1 / guards.longestStep ** 2,
    weightSum: weights.reduce((sum, w) => sum + w, 0),
    noiseLevel: settings.noisy ? params['noise.level'].values[0] : 0,
    noiseOpen: Math.exp(open),
    noisePrior: Math.exp(prior),
  };
}

function writeHalf(
  memory: KernelMemory,
  { net, outcome }: Settings,
  { plan, batch, half }: { plan: JobPlan; batch: MetaBatch; half: 'support' | 'query' },
): void {
  const { words } = plan;
  const rows = batch[half];
  const count = totalRows(rows);
  const [into, out] = [net.sizes[0], net.sizes.at(-1) ?? 1];
  const starts = rowStarts(rows);
  memory.words(words[`${half}StartAt`], starts.length).set(starts);
  packRows(memory.floats(words[`${half}XAt`], count * padded(into)), {
    half: rows,
    width: into,
    values: rows.x,
  });
  const y = memory.floats(words[`${half}YAt`], count * padded(out));
  if (outcome.kind === 'category') packClasses(y, rows, out);
  else packRows(y, { half: rows, width: out, values: rows.y });
}
