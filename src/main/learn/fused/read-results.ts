/** What the kernel left in its memory, as the named numbers that a learner answers with. */
import type { Settings, Variant } from '../gradient-learner.ts';
import type { Forecasts, GradientSum, Progress } from '../learner.ts';
import type { MetaBatch } from '../meta-batch.ts';
import type { Params } from '../params.ts';
import { padded } from './layout.ts';
import type { Place } from './pack.ts';
import {
  netNames,
  noiseNames,
  perTask,
  placesOf,
  totalRows,
  unpackBlock,
  unpackOne,
} from './pack.ts';
import type { JobPlan } from './plan-job.ts';
import { unpackRates } from './rates.ts';
import type { KernelMemory } from './threads.ts';

/** A learner as the kernel computes it. */
export type Made = { settings: Settings; variant: Variant; threads: number };
/** One question to it, with where everything of it lies. */
export type Asked = { params: Params; batch: MetaBatch; plan: JobPlan; progress: Progress };

export function readGradient(
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
    ...unpackBlock(block(0, net.paramBytes), placesOf(net, netNames), params),
    ...unpackRates((step) => block(words.rateSumsAt + step * net.paramBytes, net.paramBytes), {
      ...made,
      params,
      plan,
    }),
    ...(made.settings.noisy ? unpackBlock(noiseSums, placesOf(noise, noiseNames), params) : {}),
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

export function readForecast(
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
  const mean = each(rowAt).map((task) => task.flat());
  if (!settings.noisy) return { kind: 'number', mean, variance: mean.map((m) => m.map(() => 1)) };
  const variances = memory.floats(words.varianceAt, rows);
  return { kind: 'number', mean, variance: each((row) => variances[row]) };
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const raised = logits.map((v) => Math.exp(v - most));
  const total = raised.reduce((sum, v) => sum + v, 0);
  return raised.map((v) => v / total);
}

export function readAdapted(
  memory: KernelMemory,
  { params, batch, plan }: Pick<Asked, 'params' | 'batch' | 'plan'>,
): Params {
  const { words, net } = plan;
  const blocks = Array.from({ length: batch.tasks }, (_, t) =>
    memory.floats(words.outputAt + t * net.paramBytes, net.paramBytes / 4),
  );
  const stacked = (place: Place) => blocks.flatMap((block) => [...unpackOne(block, place)]);
  return Object.fromEntries(
    placesOf(net, netNames).map((place) => {
      const { shape } = params[place.name];
      const own = shape.length === 1 ? [1, ...shape] : shape;
      return [
        place.name,
        { shape: [batch.tasks, ...own], values: Float32Array.from(stacked(place)) },
      ];
    }),
  );
}
