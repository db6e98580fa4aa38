/** A trained model: one learner's meta-parameters, or several with weights, and the scale of its tasks. */
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { blendForecasts } from './blend-forecasts.ts';
import { createLearner, inputsFor, SINGLE_LEARNERS } from './create-learner.ts';
import type { SingleLearnerName } from './create-learner.ts';
import type { Forecasts, LearnerSpec } from './learner.ts';
import type { Rows, Task } from './meta-batch.ts';
import { padTasks } from './meta-batch.ts';
import { readBlob, writeBlob } from './model-blob.ts';
import { prefixed, under } from './params.ts';
import type { Params } from './params.ts';
import { forecast } from './run-learner.ts';
import { scaleTasks, unscaleForecasts } from './standardise.ts';
import type { Scaler } from './standardise.ts';
import { seedKey } from './tensor/keys.ts';
import { activations } from './tensor/ops.ts';
import type { Activation } from './tensor/ops.ts';

export type Member = {
  learner: SingleLearnerName;
  spec: LearnerSpec;
  weight: number;
  params: Params;
};
export type Model = { members: Member[]; scaler: Scaler };

export type PredictRequest = { model: Uint8Array; tasks: { support: Rows; queries: number[][] }[] };

const specSchema = z.object({
  features: z.int().min(0).max(10_000),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number') }),
    z.object({ kind: z.literal('category'), ways: z.int().min(2).max(1000) }),
  ]),
  hidden: z.array(z.int().min(1).max(4096)).max(8).optional(),
  activation: z.enum(Object.keys(activations) as Activation[]).optional(), // keys of a literal
  innerSteps: z.int().min(1).max(100).optional(),
  latentSteps: z.int().min(0).max(100).optional(),
  innerRate: z.number().positive().optional(),
  metric: z.enum(['euclidean', 'cosine']).optional(),
  base: z.enum(['line', 'level']).optional(),
  generated: z.int().min(1).max(10_000).optional(),
});

const modelSchema = z.object({
  kind: z.literal('model'),
  members: z
    .array(
      z.object({
        learner: z.enum(SINGLE_LEARNERS),
        spec: specSchema,
        weight: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .max(20),
  scaler: z.object({
    xMean: z.array(z.number()),
    xSpread: z.array(z.number().positive()),
    yMean: z.number(),
    ySpread: z.number().positive(),
  }),
});

export function writeModel({ members, scaler }: Model): Uint8Array {
  const cards = members.map(({ learner, spec, weight }) => ({ learner, spec, weight }));
  const params = members.map((member, i) => prefixed(`${i}`, member.params));
  return writeBlob({ kind: 'model', members: cards, scaler }, Object.assign({}, ...params));
}

/** @throws Failure `model-unreadable` unless every member holds what its learner would have made: same names and shapes */
export function readModel(bytes: Uint8Array): Model {
  const { about, params } = readBlob(bytes, modelSchema);
  const members = about.members.map((card, i) => ({ ...card, params: under(`${i}`, params) }));
  for (const { learner, spec, params: own } of members) {
    const expected = createLearner(learner, spec).init(seedKey(0));
    for (const [name, { shape }] of Object.entries(expected)) {
      if (own[name]?.shape.join() !== shape.join()) {
        throw new Failure(
          'model-unreadable',
          {},
          `readModel: ${learner}'s ${name} should be [${shape.join()}]`,
        );
      }
    }
  }
  return { members, scaler: about.scaler };
}

/**
 * Adapts a stored model to each task's support set and forecasts its queries, in the caller's units.
 * @throws Failure `model-unreadable`, `model-does-not-fit`
 */
export async function adaptAndPredict({ model: bytes, tasks }: PredictRequest): Promise<Forecasts> {
  const { members, scaler } = readModel(bytes);
  const { features, outcome } = members[0].spec;
  // what a query turned out to be is not known, and never read
  const unknown = outcome.kind === 'number' ? scaler.yMean : 0;
  const asked = tasks.map(({ support, queries }) => ({
    support,
    query: { x: queries, y: queries.map(() => unknown) },
  }));
  if (asked.some((task) => !hasFeatures(task, features))) {
    throw new Failure(
      'model-does-not-fit',
      {},
      `adaptAndPredict: the model has ${features} features`,
    );
  }
  return unscaleForecasts(await forecastScaled(members, scaleTasks(asked, scaler)), scaler);
}

const hasFeatures = ({ support, query }: Task, features: number): boolean =>
  [...support.x, ...query.x].every((row) => row.length === features);

/** The members' forecasts of standardised tasks, blended by their weights. */
async function forecastScaled(
  members: readonly Member[],
  tasks: readonly Task[],
): Promise<Forecasts> {
  const each = await forecastEach(members, tasks);
  return blendForecasts(
    each,
    members.map(({ weight }) => weight),
  );
}

export async function forecastEach(
  members: readonly Member[],
  tasks: readonly Task[],
): Promise<Forecasts[]> {
  const forecasts: Forecasts[] = [];
  for (const { learner: name, spec, params } of members) {
    const batch = padTasks(inputsFor(name, tasks), spec.features);
    forecasts.push(await forecast({ learner: createLearner(name, spec), spec }, params, batch));
  }
  return forecasts;
}
