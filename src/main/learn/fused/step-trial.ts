/** The kernel and tensors on one meta-step of a learner's own shape: which of the two is faster here. */
import type { GradientSum, LearnerSpec, MadeLearner, Progress } from '../learner.ts';
import type { MetaBatch, PaddedRows } from '../meta-batch.ts';
import { normals, seedKey } from '../tensor/keys.ts';
import type { Params } from '../params.ts';

const TASKS = 16;
const ROWS = 10;
/** Each takes turns with the other after one step to warm up; other work on the computer comes and goes. */
const TURNS = 3;

export const HALFWAY = { done: 0.5, key: seedKey(1) };

/** A meta-gradient, whoever computes it. */
export type Step = (
  params: Params,
  batch: MetaBatch,
  asked: { progress: Progress },
) => Promise<GradientSum>;

export async function isFasterByTrial(
  { learner, spec }: MadeLearner,
  { fused, byTensors, now }: { fused: Step; byTensors: Step; now: () => number },
): Promise<boolean> {
  const params = learner.init(seedKey(1));
  const batch = drawBatch(featuresOf(params), spec);
  const timeOf = async (step: Step): Promise<number> => {
    const start = now();
    await step(params, batch, { progress: HALFWAY });
    return now() - start;
  };
  let [ours, theirs] = [Infinity, Infinity];
  await timeOf(fused);
  await timeOf(byTensors);
  for (let turn = 0; turn < TURNS; turn++) {
    ours = Math.min(ours, await timeOf(fused));
    theirs = Math.min(theirs, await timeOf(byTensors));
  }
  return ours < theirs;
}

const featuresOf = (params: Params): number => params.w0.shape[0];

function drawBatch(features: number, { outcome }: Pick<LearnerSpec, 'outcome'>): MetaBatch {
  const half = (seed: number): PaddedRows => ({
    rows: ROWS,
    x: normals(seedKey(seed), TASKS * ROWS * features),
    y: normals(seedKey(seed + 1), TASKS * ROWS).map((y, i) =>
      outcome.kind === 'number' ? y : i % outcome.ways,
    ),
    present: new Float32Array(TASKS * ROWS).fill(1),
    counts: new Float32Array(TASKS).fill(ROWS),
  });
  return { tasks: TASKS, features, support: half(1), query: half(3) };
}
