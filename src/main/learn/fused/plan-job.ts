/** A meta-step as the kernel reads it: addresses of everything, and its numbers. */
import type { MetaBatch } from '../meta-batch.ts';
import type { DenseSpec } from '../nn/dense.ts';
import {
  JOB_FLOATS,
  JOB_WORDS,
  LOSS,
  MOST_CHUNKS,
  NET_BYTES,
  SCALARS,
  TASK,
} from './kernel/job.ts';
import type { NetLayout } from './layout.ts';
import { aligned, layoutNet, netWords, padded, placer } from './layout.ts';
import { mostRows, totalRows } from './pack.ts';
import type { KernelMemory } from './threads.ts';
import { FREE_FROM, JOB_AT } from './threads.ts';

export type JobWords = Record<(typeof JOB_WORDS)[number], number>;
export type JobFloats = Record<(typeof JOB_FLOATS)[number], number>;

/** What the shape of a job depends on. */
export type JobShape = {
  task: keyof typeof TASK;
  loss: keyof typeof LOSS;
  net: DenseSpec;
  /** The network of the learned noise, where there is one. */
  noise?: DenseSpec;
  steps: number;
  order: 1 | 2;
  /** Whether steps before the last one have a share of the loss. */
  weighsSteps: boolean;
  adaptFrom: number;
  /** `none`: one fixed rate and no guard; `shared`: every step has the same rates; `each`: rates of its own. */
  rates: 'none' | 'shared' | 'each';
  learnsRates: boolean;
  threads: number;
};

export type JobPlan = { words: JobWords; net: NetLayout; noise: NetLayout; end: number };

/** Words that a job does not need. */
export const NO_WORDS = Object.fromEntries(JOB_WORDS.map((name) => [name, 0])) as JobWords; // every name is there

// chunks of two or more tasks: the sums of a chunk cost as much as a tenth of a task
const LEAST_CHUNK = 2;
const NO_NOISE: DenseSpec = { sizes: [1, 1, 1], activation: 'tanh' };

export function planJob(shape: JobShape, batch: MetaBatch): JobPlan {
  const rows = mostRows(batch);
  const net = layoutNet(shape.net, rows);
  const noise = layoutNet(shape.noise ?? NO_NOISE, rows);
  const memory = placer(FREE_FROM, aligned);
  const { chunks, chunkTasks } = chunksOf(batch);
  const words: JobWords = {
    ...NO_WORDS,
    task: TASK[shape.task],
    lossKind: LOSS[shape.loss],
    steps: shape.steps,
    adaptFrom: shape.adaptFrom,
    order: shape.order,
    isReptile: 0,
    isPlain: Number(shape.rates === 'none'),
    tasks: batch.tasks,
    chunks,
    chunkTasks,
    learnsRates: Number(shape.learnsRates),
    netAt: memory.place(NET_BYTES),
    noiseNetAt: memory.place(NET_BYTES),
    ...placeParams(memory, shape, { net, noise }),
    ...placeBatch(memory, batch, net),
    ...placeScratch(memory, shape, { net, noise, rows }),
    ...placeSums(memory, shape, { net, noise, chunks }),
    ...placeOutput(memory, shape, { net, batch }),
  };
  return { words, net, noise, end: memory.end() };
}

export function chunksOf({ tasks }: MetaBatch): { chunks: number; chunkTasks: number } {
  const chunkTasks = Math.max(LEAST_CHUNK, Math.ceil(tasks / MOST_CHUNKS));
  return { chunks: Math.ceil(tasks / chunkTasks), chunkTasks };
}

type Placer = ReturnType<typeof placer>;
type Layouts = { net: NetLayout; noise: NetLayout };

const rateBlocks = ({ rates, steps }: JobShape): number =>
  ({ none: 0, shared: 1, each: steps })[rates];

const placeParams = (memory: Placer, shape: JobShape, { net, noise }: Layouts) => ({
  paramBytes: net.paramBytes,
  noiseParamBytes: noise.paramBytes,
  thetaAt: memory.place(net.paramBytes),
  noiseThetaAt: memory.place(noise.paramBytes),
  ratesAt: memory.place(rateBlocks(shape) * net.paramBytes),
  rateStride: shape.rates === 'each' ? net.paramBytes : 0,
  stepWeightsAt: memory.place(4 * shape.steps),
});

function placeBatch(memory: Placer, { tasks, support, query }: MetaBatch, net: NetLayout) {
  const [into, out] = [net.columns.rowBytes[0], net.columns.rowBytes[net.layers]];
  return {
    supportStartAt: memory.place(4 * (tasks + 1)),
    queryStartAt: memory.place(4 * (tasks + 1)),
    supportXAt: memory.place(totalRows(support) * into),
    supportYAt: memory.place(totalRows(support) * out),
    queryXAt: memory.place(totalRows(query) * into),
    queryYAt: memory.place(totalRows(query) * out),
  };
}

type Scratch = Omit<JobShape, 'threads' | 'learnsRates'>;

/** What is kept of every inner step, for the way back; the others overwrite each other. */
function strides(
  { task, order, weighsSteps, rates }: Scratch,
  { paramBytes, passBytes }: NetLayout,
) {
  const goesBack = task === 'gradient';
  return {
    paramStride: goesBack && (order === 2 || weighsSteps) ? paramBytes : 0,
    gradientStride: goesBack && rates !== 'none' ? paramBytes : 0,
    passStride: goesBack && order === 2 ? passBytes : 0,
  };
}

/** Where everything lies that a thread keeps of one task. */
function placeInScratch(shape: Scratch, { net, noise, rows }: Layouts & { rows: number }) {
  const { paramBytes, passBytes } = net;
  const stride = strides(shape, net);
  const later = shape.steps - 1;
  const own = placer(0, aligned);
  const places = {
    stepParamsFrom: own.place(paramBytes + later * stride.paramStride),
    gradientsFrom: own.place(paramBytes + later * stride.gradientStride),
    passesFrom: own.place(passBytes + later * stride.passStride),
    queryPassFrom: own.place(passBytes),
    movedPassFrom: own.place(passBytes),
    movedFrom: own.place(2 * paramBytes),
    factorsFrom: own.place(4 * shape.steps),
    noiseRowsFrom: own.place(16 * rows),
    noisePassFrom: own.place(noise.passBytes),
  };
  return { ...stride, ...places, end: own.end() };
}

/** Bytes that a thread needs for a task of so many rows. */
export const scratchOf = (shape: Scratch, rows: number): number =>
  placeInScratch(shape, {
    net: layoutNet(shape.net, rows),
    noise: layoutNet(shape.noise ?? NO_NOISE, rows),
    rows,
  }).end;

function placeScratch(memory: Placer, shape: JobShape, layouts: Layouts & { rows: number }) {
  const { end, ...places } = placeInScratch(shape, layouts);
  // two threads must not write next to each other, nor all at the same place of a cache's pages
  const scratchBytes = end + 4096;
  return { ...places, scratchBytes, scratchAt: memory.place(shape.threads * scratchBytes) };
}

function placeSums(
  memory: Placer,
  shape: JobShape,
  { net, noise, chunks }: Layouts & { chunks: number },
) {
  const sums = placer(net.paramBytes);
  const rateSumsAt = sums.place(shape.learnsRates ? rateBlocks(shape) * net.paramBytes : 0);
  const noiseSumsAt = sums.place(noise.paramBytes);
  const scalarSumsAt = sums.place(4 * padded(SCALARS.length));
  const sumBytes = aligned(sums.end());
  const isSummed = shape.task === 'gradient';
  return {
    rateSumsAt,
    noiseSumsAt,
    scalarSumsAt,
    sumBytes: isSummed ? sumBytes : 0,
    sumsAt: memory.place(isSummed ? chunks * sumBytes : 0),
    lossesAt: memory.place(8 * MOST_CHUNKS),
  };
}

function placeOutput(
  memory: Placer,
  { task }: JobShape,
  { net, batch }: { net: NetLayout; batch: MetaBatch },
) {
  const rows = task === 'forecast' ? totalRows(batch.query) : 0;
  const bytes =
    task === 'adapt' ? batch.tasks * net.paramBytes : rows * net.columns.rowBytes[net.layers];
  return { outputAt: memory.place(bytes), varianceAt: memory.place(4 * rows) };
}

export function writeJob(
  memory: KernelMemory,
  { words, net, noise }: JobPlan,
  floats: JobFloats,
): void {
  memory.words(JOB_AT, JOB_WORDS.length).set(JOB_WORDS.map((name) => words[name]));
  memory
    .floats(JOB_AT + 4 * JOB_WORDS.length, JOB_FLOATS.length)
    .set(JOB_FLOATS.map((name) => floats[name]));
  memory.words(words.netAt, NET_BYTES / 4).set(netWords(net));
  memory.words(words.noiseNetAt, NET_BYTES / 4).set(netWords(noise));
}
