/** The deep mixed model's step as the kernel reads it: known and asked rows of a task stand one after another. */
import type { MetaBatch } from '../meta-batch.ts';
import type { DenseSpec } from '../nn/dense.ts';
import { MOST_CHUNKS, NET_BYTES, SCALARS, TASK } from './kernel/job.ts';
import type { NetLayout } from './layout.ts';
import { aligned, layoutNet, padded, placer } from './layout.ts';
import { rowStarts } from './pack.ts';
import type { JobPlan } from './plan-job.ts';
import { chunksOf, NO_WORDS } from './plan-job.ts';
import { FREE_FROM } from './threads.ts';

export type MixedShape = {
  task: 'gradient' | 'forecast';
  net: DenseSpec;
  noise: DenseSpec;
  effects: number;
  threads: number;
};

type Placer = ReturnType<typeof placer>;
type Rows = { all: number; asked: number; most: number };
type Sizes = {
  net: NetLayout;
  noise: NetLayout;
  rows: Rows;
  seenRowBytes: number;
  effectRowBytes: number;
};

/** First of each task's rows, known and asked together, and the end. */
export function stackedStarts({ support, query }: MetaBatch): Uint32Array {
  const [known, asked] = [rowStarts(support), rowStarts(query)];
  return known.map((start, b) => start + asked[b]);
}

export function planMixed(shape: MixedShape, batch: MetaBatch): JobPlan {
  const starts = stackedStarts(batch);
  const all = starts[batch.tasks];
  const most = Math.max(1, ...starts.subarray(1).map((end, b) => end - starts[b]));
  const rows = { all, asked: rowStarts(batch.query)[batch.tasks], most };
  const [net, noise] = [layoutNet(shape.net, most), layoutNet(shape.noise, most)];
  const { rowBytes } = net.columns;
  const seenRowBytes = rowBytes[0] + rowBytes[net.layers] + 16;
  const effectRowBytes = 4 * padded(shape.effects) + 16;
  const sizes = { net, noise, rows, seenRowBytes, effectRowBytes };
  const memory = placer(FREE_FROM, aligned);
  const words = {
    ...NO_WORDS,
    ...chunksOf(batch),
    task: TASK[shape.task],
    tasks: batch.tasks,
    isMixed: 1,
    effects: shape.effects,
    effectRowBytes,
    seenRowBytes,
    netAt: memory.place(NET_BYTES),
    noiseNetAt: memory.place(NET_BYTES),
    paramBytes: net.paramBytes,
    noiseParamBytes: noise.paramBytes,
    thetaAt: memory.place(net.paramBytes),
    noiseThetaAt: memory.place(noise.paramBytes),
    headAt: memory.place(headBytes(sizes)),
    supportStartAt: memory.place(4 * (batch.tasks + 1)),
    queryStartAt: memory.place(4 * (batch.tasks + 1)),
    supportXAt: memory.place(all * rowBytes[0]),
    rawXAt: memory.place(all * rowBytes[0]),
    supportYAt: memory.place(16 * all),
    ...placeScratch(memory, shape, sizes),
    ...placeSums(memory, sizes, chunksOf(batch).chunks),
    outputAt: memory.place(16 * rows.asked),
    varianceAt: memory.place(4 * rows.asked),
  };
  return { words, net, noise, end: memory.end() };
}

const headBytes = ({ seenRowBytes, effectRowBytes }: Sizes): number =>
  (seenRowBytes / 4) * effectRowBytes;

function placeScratch(memory: Placer, { threads, effects }: MixedShape, sizes: Sizes) {
  const { net, noise, rows, seenRowBytes, effectRowBytes } = sizes;
  const own = placer(net.passBytes, aligned);
  const places = {
    noiseRowsFrom: own.place(16 * rows.most),
    noisePassFrom: own.place(noise.passBytes),
    seenFrom: own.place(rows.most * seenRowBytes),
    effectsFrom: own.place(rows.most * effectRowBytes),
    effectErrorsFrom: own.place(rows.most * effectRowBytes),
    solverFrom: own.place(8 * (3 * effects * effects + 4 * effects)),
  };
  const scratchBytes = own.end() + 4096;
  return {
    ...places,
    scratchBytes,
    scratchAt: memory.place(threads * scratchBytes),
  };
}

function placeSums(memory: Placer, sizes: Sizes, chunks: number) {
  const sums = placer(sizes.net.paramBytes);
  const noiseSumsAt = sums.place(sizes.noise.paramBytes);
  const headSumsAt = sums.place(headBytes(sizes));
  const scalarSumsAt = sums.place(4 * padded(SCALARS.length));
  const sumBytes = aligned(sums.end());
  return {
    noiseSumsAt,
    headSumsAt,
    scalarSumsAt,
    sumBytes,
    sumsAt: memory.place(chunks * sumBytes),
    lossesAt: memory.place(8 * MOST_CHUNKS),
  };
}
