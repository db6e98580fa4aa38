/**
 * The gradient learners on small dense networks once more, in one fused kernel: same names, same numbers, no tensors.
 * A general library spends its time on overhead per operation; here a task's whole working set stays in cache.
 */
import { settle } from '../gradient-learner.ts';
import type { Settings, Variant } from '../gradient-learner.ts';
import type { LearnerSpec, Progress } from '../learner.ts';
import type { MetaBatch } from '../meta-batch.ts';
import type { DenseSpec } from '../nn/dense.ts';
import type { Params } from '../params.ts';
import type { Forecasts, GradientSum } from '../run-learner.ts';
import { MOST_LAYERS } from './kernel/job.ts';
import { layoutNet, padded } from './layout.ts';
import type { Place } from './pack.ts';
import {
  packBlock,
  packClasses,
  packRows,
  perTask,
  placesOf,
  rowStarts,
  totalRows,
  unpackBlock,
  unpackOne,
} from './pack.ts';
import type { JobFloats, JobPlan, JobShape } from './plan-job.ts';
import { planJob, writeJob } from './plan-job.ts';
import { packRates, unpackRates } from './rates.ts';
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

/** Beyond this a thread's scratch leaves its cache, and what is measured here no longer holds. */
const MOST_SCRATCH = 1 << 20;
const USUAL_ROWS = 40;

/** Whether the kernel computes this learner: small dense networks of relu or tanh. */
export function fusedCovers(spec: LearnerSpec, variant: Variant): boolean {
  const { net, steps } = settle(spec, variant);
  const { sizes, activation } = net;
  if (activation !== 'relu' && activation !== 'tanh') return false;
  if (sizes.some((width) => width < 1) || sizes.length > MOST_LAYERS) return false;
  return scratchBytes(net, steps) <= MOST_SCRATCH;
}

/** Bytes that one thread keeps of a task of the usual size. */
export const scratchBytes = (net: DenseSpec, steps: number, rows = USUAL_ROWS): number =>
  (steps + 2) * layoutNet(net, rows, 2).bufferBytes;

/** @throws RangeError when `fusedCovers` would say no for a reason other than size */
export function fusedLearner(spec: LearnerSpec, variant: Variant, kernel: Kernel): FusedLearner {
  return fusedNetwork(settle(spec, variant), variant, kernel);
}

/** The same from settled sizes; squared error is a mean over several outputs, where there are. */
export function fusedNetwork(settings: Settings, variant: Variant, kernel: Kernel): FusedLearner {
  const made = { settings, variant, threads: kernel.threads };
  return {
    metaGradient(params, batch, { progress, signal }) {
      const plan = planJob(shapeOf(made, params, 'gradient'), batch);
      const asked = { params, batch, plan, progress };
      return kernel.run({
        write: (memory) => writeAll(memory, made, asked),
        read: (memory) => readGradient(memory, made, asked),
        signal,
      });
    },
    forecast(params, batch, signal) {
      const plan = planJob(shapeOf(made, params, 'forecast'), batch);
      return kernel.run({
        write: (memory) =>
          writeAll(memory, made, { params, batch, plan, progress: AFTER_TRAINING }),
        read: (memory) => readForecast(memory, made, { batch, plan }),
        signal,
      });
    },
    adapt(params, batch) {
      const plan = planJob(shapeOf(made, params, 'adapt'), batch);
      return kernel.run({
        write: (memory) =>
          writeAll(memory, made, { params, batch, plan, progress: AFTER_TRAINING }),
        read: (memory) => readAdapted(memory, { params, batch, plan }),
      });
    },
  };
}

type Made = { settings: Settings; variant: Variant; threads: number };
type Asked = { params: Params; batch: MetaBatch; plan: JobPlan; progress: Progress };

// adapting after training: nothing is annealed any more, nothing is drawn
const AFTER_TRAINING: Progress = { done: 1, key: 0 as Progress['key'] };

function shapeOf(
  { settings, variant, threads }: Made,
  params: Params,
  task: JobShape['task'],
): JobShape {
  const { net, noisy, outcome, steps, adapted } = settings;
  const isBare = variant.guards === 'none' && variant.rates === 'fixed';
  const numbers = noisy ? 'gaussian' : 'squared';
  const shared = variant.rates === 'tensorAndStep' ? 'each' : 'shared';
  return {
    task,
    loss: outcome.kind === 'category' ? 'crossEntropy' : numbers,
    net,
    noise: noisy ? noiseNet(params) : undefined,
    steps,
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

const NOISE = (kind: 'w' | 'b', layer: number): string => `noise.${kind}${layer}`;
const PLAIN = (kind: 'w' | 'b', layer: number): string => `${kind}${layer}`;

function writeAll(memory: KernelMemory, made: Made, asked: Asked): number {
  const { variant, settings } = made;
  const { plan, params, batch, progress } = asked;
  const { words, net, noise } = plan;
  memory.reserve(plan.end);
  words.order = variant.order(progress);
  words.isReptile = Number(variant.travels ?? false);
  const weights = variant.stepWeights?.(settings.steps, progress) ?? lastAlone(settings.steps);
  writeJob(memory, plan, floatsOf(made, params, weights));
  memory.floats(words.stepWeightsAt, weights.length).set(weights);
  const block = (at: number, bytes: number) => memory.floats(at, bytes / 4);
  const named = (name: string) => params[name].values;
  packBlock(block(words.thetaAt, net.paramBytes), placesOf(net, PLAIN), named);
  if (settings.noisy)
    packBlock(block(words.noiseThetaAt, noise.paramBytes), placesOf(noise, NOISE), named);
  packRates((at) => block(at, net.paramBytes), { settings, variant, params, plan });
  writeHalf(memory, settings, { plan, batch, half: 'support' });
  writeHalf(memory, settings, { plan, batch, half: 'query' });
  return words.chunks;
}

const lastAlone = (steps: number): number[] =>
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

function readGradient(
  memory: KernelMemory,
  made: Made,
  { plan, params, batch }: Asked,
): GradientSum {
  const { words, net, noise } = plan;
  const losses = memory.doubles(words.lossesAt, words.chunks);
  const sums = memory.floats(words.sumsAt, words.sumBytes / 4);
  const block = (from: number, bytes: number) => sums.subarray(from / 4, (from + bytes) / 4);
  const noiseSums = block(words.noiseSumsAt, noise.paramBytes);
  const gradientSum = {
    ...unpackBlock(block(0, net.paramBytes), placesOf(net, PLAIN), params),
    ...unpackRates((step) => block(words.rateSumsAt + step * net.paramBytes, net.paramBytes), {
      ...made,
      params,
      plan,
    }),
    ...(made.settings.noisy ? unpackBlock(noiseSums, placesOf(noise, NOISE), params) : {}),
    ...scalarsOf(sums.subarray(words.scalarSumsAt / 4), made),
  };
  const named = Object.keys(params).map((name) => [name, gradientSum[name]]);
  const lossSum = losses.reduce((sum, loss) => sum + loss, 0);
  return { tasks: batch.tasks, lossSum, gradientSum: Object.fromEntries(named) };
}

function scalarsOf(sums: Float32Array, { settings, variant }: Made): Params {
  const [strength, level, open, prior] = sums;
  return {
    ...(variant.guards === 'none' ? {} : { strength: vector(strength) }),
    ...(settings.noisy ? { 'noise.level': vector(level), 'noise.open': vector(open, prior) } : {}),
  };
}

const vector = (...values: number[]): Params[string] => ({
  shape: [values.length],
  values: Float32Array.from(values),
});

function readForecast(
  memory: KernelMemory,
  { settings }: Made,
  { batch, plan }: Pick<Asked, 'batch' | 'plan'>,
): Forecasts {
  const { words, net } = plan;
  const width = net.columns.width[net.layers];
  const rows = totalRows(batch.query);
  const stride = padded(width);
  const outputs = memory.floats(words.outputAt, rows * stride);
  const rowAt = (row: number) => [...outputs.subarray(row * stride, row * stride + width)];
  const each = <T>(f: (row: number) => T) => perTask(batch, f);
  if (settings.outcome.kind === 'category')
    return { kind: 'category', probability: each((row) => softmax(rowAt(row))) };
  const variances = memory.floats(words.varianceAt, rows);
  return {
    kind: 'number',
    mean: each((row) => outputs[row * stride]),
    variance: each((row) => (settings.noisy ? variances[row] : 1)),
  };
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const raised = logits.map((v) => Math.exp(v - most));
  const total = raised.reduce((sum, v) => sum + v, 0);
  return raised.map((v) => v / total);
}

function readAdapted(
  memory: KernelMemory,
  { params, batch, plan }: Pick<Asked, 'params' | 'batch' | 'plan'>,
): Params {
  const { words, net } = plan;
  const blocks = Array.from({ length: batch.tasks }, (_, t) =>
    memory.floats(words.outputAt + t * net.paramBytes, net.paramBytes / 4),
  );
  const stacked = (place: Place) => blocks.flatMap((block) => [...unpackOne(block, place)]);
  return Object.fromEntries(
    placesOf(net, PLAIN).map((place) => {
      const { shape } = params[place.name];
      const own = shape.length === 1 ? [1, ...shape] : shape;
      return [
        place.name,
        { shape: [batch.tasks, ...own], values: Float32Array.from(stacked(place)) },
      ];
    }),
  );
}
