/** New examples from a stored model: adapted to each task, drawn in the caller's units. */
import { Failure } from '../../shared/failure.ts';
import { createLearner } from './create-learner.ts';
import type { ExampleLearner, Learner } from './learner.ts';
import type { Rows } from './meta-batch.ts';
import { padTasks } from './meta-batch.ts';
import { readModel } from './model.ts';
import { rowTensors } from './run-learner.ts';
import type { Scaler } from './standardise.ts';
import { clipTasks, scaleTasks } from './standardise.ts';
import { evaluate } from './tensor/evaluate.ts';
import { seedKey } from './tensor/keys.ts';
import { tf } from './tensor/tf.ts';

export type GenerateRequest = {
  model: Uint8Array;
  /** What is known of each task, and the context that its new examples stand in. */
  tasks: { support: Rows; context: number[] }[];
  count: number;
  seed: number;
};

const isExampleLearner = (learner: Learner): learner is ExampleLearner => 'generate' in learner;

/**
 * @returns `count` examples a task, the generated features alone
 * @throws Failure `model-unreadable`, `model-does-not-fit` for a model that makes no examples
 */
export async function generateExamples(request: GenerateRequest): Promise<number[][][]> {
  const { tasks, count, seed } = request;
  const { members, scaler } = readModel(request.model);
  const [{ learner: name, spec, params }] = members;
  const learner = createLearner(name, spec);
  if (!isExampleLearner(learner))
    throw new Failure('model-does-not-fit', {}, 'generateExamples: the model makes no examples');
  const { generated } = learner;
  const asked = tasks.map(({ support }) => ({ support, query: { x: [], y: [] } }));
  const batch = padTasks(clipTasks(scaleTasks(asked, scaler)), spec.features);
  const context = tasks.flatMap((task) =>
    repeat(scaleContext(task.context, scaler, generated), count),
  );
  const { made } = await evaluate((tensors) => {
    const taskParams = learner.adapt(tensors, rowTensors(batch, batch.support, spec));
    const c = tf.tensor(context.flat(), [tasks.length, count, spec.features - generated]);
    return { made: learner.generate(taskParams, c, seedKey(seed)) };
  }, params);
  return tasks.map((_, task) =>
    Array.from({ length: count }, (__, row) => {
      const start = (task * count + row) * generated;
      return unscale([...made.values.subarray(start, start + generated)], scaler);
    }),
  );
}

const repeat = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value);

const scaleContext = (context: readonly number[], { xMean, xSpread }: Scaler, from: number) =>
  context.map((value, at) => (value - xMean[from + at]) / xSpread[from + at]);

const unscale = (values: readonly number[], { xMean, xSpread }: Scaler): number[] =>
  values.map((value, at) => value * xSpread[at] + xMean[at]);
