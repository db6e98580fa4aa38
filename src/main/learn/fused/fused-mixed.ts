/** The deep mixed model in the kernel: its network forwards and backwards, and the exact posterior between them. */
import type { Forecasts, GradientSum } from '../learner.ts';
import type { MixedSizes } from '../deep-mixed.ts';
import type { MetaBatch } from '../meta-batch.ts';
import type { DenseSpec } from '../nn/dense.ts';
import type { Params } from '../params.ts';
import type { FusedLearner } from './fused-learner.ts';
import { MOST_SCRATCH } from './fused-learner.ts';
import { layoutNet, padded } from './layout.ts';
import {
  netNames,
  noiseNames,
  packBlock,
  perTask,
  placesOf,
  rowStarts,
  unpackBlock,
} from './pack.ts';
import { planMixed, stackedStarts } from './mixed-job.ts';
import type { MixedShape } from './mixed-job.ts';
import type { JobPlan } from './plan-job.ts';
import { writeJob } from './plan-job.ts';
import type { Kernel, KernelMemory } from './threads.ts';

/** How far out the networks see, in standard deviations; as `nearby` of deep-mixed.ts. */
const NEAR = 3;
/** One task's rows of the usual size, for the question whether a thread's cache holds them. */
const USUAL_ROWS = 80;

export function mixedCovers(sizes: MixedSizes): boolean {
  const { net, features, effects } = sizes;
  if (net.activation !== 'relu' && net.activation !== 'tanh') return false;
  if (features < 1 || effects < 1) return false;
  return mixedScratchBytes(sizes) <= MOST_SCRATCH;
}

export const mixedScratchBytes = ({ net }: MixedSizes): number =>
  layoutNet(net, USUAL_ROWS).passBytes;

export function fusedMixed(
  sizes: MixedSizes,
  kernel: Kernel,
): Pick<FusedLearner, 'metaGradient' | 'forecast'> {
  const shapeOf = (params: Params, task: MixedShape['task']): MixedShape => ({
    task,
    net: sizes.net,
    noise: noiseOf(params),
    effects: sizes.effects,
    threads: kernel.threads,
  });
  return {
    metaGradient(params, batch, { signal }) {
      const plan = planMixed(shapeOf(params, 'gradient'), batch);
      return kernel.run({
        write: (memory) => writeAll(memory, sizes, { plan, params, batch }),
        read: (memory) => readGradient(memory, sizes, { plan, params, batch }),
        signal,
      });
    },
    forecast(params, batch, signal) {
      const plan = planMixed(shapeOf(params, 'forecast'), batch);
      return kernel.run({
        write: (memory) => writeAll(memory, sizes, { plan, params, batch }),
        read: (memory) => readForecast(memory, { plan, batch }),
        signal,
      });
    },
  };
}

type Asked = { plan: JobPlan; params: Params; batch: MetaBatch };

const noiseOf = (params: Params): DenseSpec => ({
  sizes: [...params['noise.w0'].shape, 1],
  activation: 'tanh',
});

function writeAll(memory: KernelMemory, sizes: MixedSizes, { plan, params, batch }: Asked): number {
  const { words, net, noise } = plan;
  memory.reserve(plan.end);
  writeJob(memory, plan, { ...NO_FLOATS, noiseLevel: params['noise.level'].values[0] });
  const named = (name: string) => params[name].values;
  packBlock(memory.floats(words.thetaAt, net.paramBytes / 4), placesOf(net, netNames), named);
  packBlock(
    memory.floats(words.noiseThetaAt, noise.paramBytes / 4),
    placesOf(noise, noiseNames),
    named,
  );
  writeHead(memory.floats(words.headAt, headNumbers(plan)), headOf(plan, sizes), params);
  writeRows(memory, plan, batch);
  return words.chunks;
}

const NO_FLOATS = {
  fixedRate: 0,
  lossScale: 1,
  kappa: -1,
  inverseLongest2: 0,
  weightSum: 1,
  noiseLevel: 0,
  noiseOpen: 0,
  noisePrior: 1,
};

/** Where each row of `factor` and `beta`, [1, x, φ(x)], stands in the kernel's [x, φ(x), 1], and beta's column. */
type Head = { rowOf: (row: number) => number; stride: number; effects: number; betaAt: number };

function headOf({ words }: JobPlan, { features, effects }: MixedSizes): Head {
  const stride = words.effectRowBytes / 4;
  const ones = words.seenRowBytes / 4 - 4;
  const rowOf = (row: number) => {
    if (row === 0) return ones;
    return row <= features ? row - 1 : padded(features) + row - 1 - features;
  };
  return { rowOf, stride, effects, betaAt: stride - 4 };
}

const headNumbers = ({ words }: JobPlan): number =>
  (words.seenRowBytes / 4) * (words.effectRowBytes / 4);

function writeHead(block: Float32Array, head: Head, { factor, beta }: Params): void {
  block.fill(0);
  beta.values.forEach((value, row) => {
    const at = head.rowOf(row) * head.stride;
    block[at + head.betaAt] = value;
    for (let r = 0; r < head.effects; r++) block[at + r] = factor.values[row * head.effects + r];
  });
}

function readHead(block: Float32Array, head: Head, like: Params): Params {
  const { factor, beta } = like;
  const at = (row: number, column: number) => block[head.rowOf(row) * head.stride + column];
  return {
    beta: { shape: beta.shape, values: beta.values.map((_, row) => at(row, head.betaAt)) },
    factor: {
      shape: factor.shape,
      values: factor.values.map((_, i) => at(Math.floor(i / head.effects), i % head.effects)),
    },
  };
}

function writeRows(memory: KernelMemory, { words, net }: JobPlan, batch: MetaBatch): void {
  const { features, tasks } = batch;
  const starts = stackedStarts(batch);
  const stride = net.columns.rowBytes[0] / 4;
  const all = starts[tasks];
  const raw = memory.floats(words.rawXAt, all * stride).fill(0);
  const near = memory.floats(words.supportXAt, all * stride);
  const y = memory.floats(words.supportYAt, 4 * all).fill(0);
  memory.words(words.supportStartAt, starts.length).set(starts);
  memory.words(words.queryStartAt, starts.length).set(rowStarts(batch.query));
  let row = 0;
  for (let b = 0; b < tasks; b++) {
    for (const { rows, counts, x, y: outcomes } of [batch.support, batch.query]) {
      for (let k = 0; k < counts[b]; k++, row++) {
        const from = (b * rows + k) * features;
        for (let j = 0; j < features; j++) raw[row * stride + j] = x[from + j];
        y[4 * row] = outcomes[b * rows + k];
      }
    }
  }
  for (let i = 0; i < raw.length; i++) near[i] = Math.max(-NEAR, Math.min(NEAR, raw[i]));
}

function readGradient(
  memory: KernelMemory,
  sizes: MixedSizes,
  { plan, params, batch }: Asked,
): GradientSum {
  const { words, net, noise } = plan;
  const sums = memory.floats(words.sumsAt, words.sumBytes / 4);
  const part = (at: number, bytes: number) => sums.subarray(at / 4, (at + bytes) / 4);
  const [, level] = part(words.scalarSumsAt, 16);
  const gradientSum: Params = {
    ...unpackBlock(part(0, net.paramBytes), placesOf(net, netNames), params),
    ...unpackBlock(part(words.noiseSumsAt, noise.paramBytes), placesOf(noise, noiseNames), params),
    'noise.level': { shape: [1], values: Float32Array.of(level) },
    ...readHead(part(words.headSumsAt, 4 * headNumbers(plan)), headOf(plan, sizes), params),
  };
  const lossSum = memory.doubles(words.lossesAt, words.chunks).reduce((sum, loss) => sum + loss, 0);
  const named = Object.keys(params).map((name) => [name, gradientSum[name]]);
  return { tasks: batch.tasks, lossSum, gradientSum: Object.fromEntries(named) };
}

function readForecast(
  memory: KernelMemory,
  { plan, batch }: { plan: JobPlan; batch: MetaBatch },
): Forecasts {
  const asked = rowStarts(batch.query)[batch.tasks];
  const means = memory.floats(plan.words.outputAt, 4 * asked);
  const variances = memory.floats(plan.words.varianceAt, asked);
  return {
    kind: 'number',
    mean: perTask(batch, (row) => means[4 * row]),
    variance: perTask(batch, (row) => variances[row]),
  };
}
