/** What is timed: steps of learning, one class's forecast, an episode of images, a look into the memory. */
import type { MetaBatch, PaddedRows } from '../../learn/meta-batch.ts';
import { normals, seedKey } from '../../learn/tensor/keys.ts';
import type { Rule } from './rules.ts';

/**
 * `sizes`: layers from input to output (of deepmixed and prototypes, the last is the number of learned features); of images, a side and
 * the ways; of the memory, its entries and their width.
 */
export type SpeedCase = { sizes: readonly number[]; rule: Rule; tasks: number };

export const SPEED_CASES: readonly SpeedCase[] = [
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 32 },
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'second', tasks: 1024 },
  { sizes: [12, 32, 32, 1], rule: 'second', tasks: 256 },
  { sizes: [64, 128, 128, 10], rule: 'second', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'first', tasks: 256 },
  { sizes: [16, 40, 40, 1], rule: 'reptile', tasks: 256 },
  { sizes: [12, 32, 32, 1], rule: 'guarded', tasks: 32 },
  { sizes: [12, 24, 8], rule: 'deepmixed', tasks: 32 },
  { sizes: [12, 32, 32, 16], rule: 'prototypes', tasks: 32 },
  { sizes: [16, 40, 40, 1], rule: 'forecast', tasks: 1 },
  { sizes: [28, 5], rule: 'images', tasks: 1 },
  { sizes: [100_000, 64], rule: 'retrieval', tasks: 1 },
];

export const INNER_STEPS = 5;

/** Known rows of a task, and as many asked. */
const rowsOf = ({ rule }: SpeedCase): number => (rule === 'forecast' ? 40 : 10);

/** One number is forecast from several learned features. */
const endsInFeatures = ({ rule }: SpeedCase): boolean =>
  rule === 'deepmixed' || rule === 'prototypes';

/** Engines of other languages know the bare rules, and a class's forecast. */
export const isBare = ({ rule }: SpeedCase): boolean =>
  rule === 'second' || rule === 'first' || rule === 'reptile' || rule === 'forecast';

/** One engine on one case. */
export type Contender = {
  name: string;
  /** Of this app: the fastest of these is what all are compared with. */
  isOurs: boolean;
  /** Takes some steps and tells how many milliseconds each took. */
  steps(count: number): Promise<number[]>;
  close(): unknown;
};

/** Why a peer is not compared. `program`: what was to run or compile it; `differs`: by how much of the largest number. */
export type Absent = {
  contender: string;
  reason: 'missing' | 'not-compiled' | 'differs' | 'ended';
  program: string;
  differs?: number;
};

export function drawBatch(one: SpeedCase): MetaBatch {
  const { sizes, tasks } = one;
  const rows = rowsOf(one);
  const outputs = endsInFeatures(one) ? 1 : (sizes.at(-1) ?? 1);
  const half = (seed: number): PaddedRows => ({
    rows,
    x: normals(seedKey(seed), tasks * rows * sizes[0]),
    y: normals(seedKey(seed + 1), tasks * rows * outputs),
    present: new Float32Array(tasks * rows).fill(1),
    counts: new Float32Array(tasks).fill(rows),
  });
  return { tasks, features: sizes[0], support: half(1), query: half(3) };
}

/**
 * Multiplications and additions of all products that a step cannot do without, of the bare rules. A pass forwards takes
 * Σ, backwards Σ less the first layer, its gradient Σ; so does a pass's derivative along a direction, twice where both
 * factors move (all but what touches the first layer's inputs).
 */
export function operationsOf(one: SpeedCase): number | undefined {
  if (!isBare(one)) return undefined;
  const { sizes, rule, tasks } = one;
  const layers = sizes.slice(1).map((width, l) => 2 * rowsOf(one) * sizes[l] * width);
  const all = layers.reduce((sum, layer) => sum + layer, 0);
  const step = 3 * all - layers[0];
  const curvature = 6 * all - 4 * layers[0];
  const asked = rule === 'second' || rule === 'first' ? step : all;
  return tasks * (INNER_STEPS * (step + (rule === 'second' ? curvature : 0)) + asked);
}
