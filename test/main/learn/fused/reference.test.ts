/** The fused kernel against figures that another library computed in float64. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANIL } from '../../../../src/main/learn/anil.ts';
import { FIRST_ORDER_MAML } from '../../../../src/main/learn/first-order-maml.ts';
import { fusedLearner } from '../../../../src/main/learn/fused/fused-learner.ts';
import type { Variant } from '../../../../src/main/learn/gradient-learner.ts';
import type { LearnerSpec } from '../../../../src/main/learn/learner.ts';
import { MAML } from '../../../../src/main/learn/maml.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import type { Task } from '../../../../src/main/learn/meta-batch.ts';
import { META_SGD } from '../../../../src/main/learn/meta-sgd.ts';
import type { Params } from '../../../../src/main/learn/params.ts';
import { REPTILE } from '../../../../src/main/learn/reptile.ts';
import { seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { builds, kernelFor } from './kernels.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/reference');
const TOLERANCE = 1e-5;

type Nested = number | Nested[];
type CaseFile = {
  loss: 'mse' | 'crossEntropy';
  activation: 'relu' | 'tanh';
  sizes: number[];
  innerSteps: number;
  innerRate: number;
  multiStepWeights?: number[] | null;
  params: Nested[];
  rates?: Nested[];
  tasks: { support: { x: number[][]; y: Nested[] }; query: { x: number[][]; y: Nested[] } }[];
  expected: Record<string, Nested>;
};

const plain = { guards: 'none', rates: 'fixed' } as const;
const CASES: Record<string, (file: CaseFile) => Variant> = {
  'maml-regression-relu': () => ({ ...MAML, ...plain }),
  'maml-regression-tanh': () => ({ ...MAML, ...plain }),
  'maml-regression-ragged': () => ({ ...MAML, ...plain }),
  'maml-classification': () => ({ ...MAML, ...plain }),
  'maml-first-order': () => ({ ...FIRST_ORDER_MAML, ...plain }),
  anil: () => ({ ...ANIL, ...plain }),
  'meta-sgd': () => ({ ...META_SGD, guards: 'none' }),
  'maml-multi-step-loss': ({ multiStepWeights }) => ({
    ...MAML,
    ...plain,
    stepWeights: () => multiStepWeights ?? [],
  }),
  'reptile-batched': () => ({ ...REPTILE, guards: 'none', travels: 'known' }),
};

const flatten = (nested: Nested): number[] =>
  Array.isArray(nested) ? nested.flatMap(flatten) : [nested];

const shapeOf = (nested: Nested): number[] =>
  Array.isArray(nested) ? [nested.length, ...shapeOf(nested[0])] : [];

const named = (list: Nested[], prefix = ''): Params =>
  Object.fromEntries(
    list.map((nested, i) => [
      `${prefix}${i % 2 ? 'b' : 'w'}${i >> 1}`,
      { shape: shapeOf(nested), values: Float32Array.from(flatten(nested)) },
    ]),
  );

const tasksOf = ({ tasks }: CaseFile): Task[] =>
  tasks.map(({ support, query }) => ({
    support: { x: support.x, y: support.y.flatMap(flatten) },
    query: { x: query.x, y: query.y.flatMap(flatten) },
  }));

const numbersOf = (params: Params, prefix = ''): number[] =>
  Object.entries(params)
    .filter(([name]) => name.startsWith('rate.') === (prefix === 'rate.'))
    .flatMap(([, { values }]) => [...values]);

/** Largest error over the largest expected entry; what is not as long as expected is wrong. */
function errorOf(computed: number[], expected: Nested): number {
  const right = flatten(expected);
  if (computed.length !== right.length) return Infinity;
  return (
    Math.max(...right.map((v, i) => Math.abs(v - computed[i]))) / Math.max(...right.map(Math.abs))
  );
}

describe.each(builds)('%s arithmetic', (arithmetic) => {
  const kernel = kernelFor(arithmetic, 2);

  test.each(Object.keys(CASES))('%s', async (name) => {
    const file: CaseFile = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    const { sizes, activation, innerSteps, innerRate, expected } = file;
    const ways = sizes.at(-1) ?? 1;
    const spec: LearnerSpec = {
      features: sizes[0],
      hidden: sizes.slice(1, -1),
      activation,
      innerSteps,
      innerRate,
      outcome: file.loss === 'mse' ? { kind: 'number' } : { kind: 'category', ways },
    };
    const learner = fusedLearner(spec, CASES[name](file), kernel);
    const weights = named(file.params);
    const params = { ...weights, ...(file.rates ? named(file.rates, 'rate.') : {}) };
    const batch = padTasks(tasksOf(file));
    const progress = { done: 1, key: seedKey(1) };
    const { lossSum, gradientSum } = await learner.metaGradient(params, batch, { progress });
    const first = await learner.adapt(params, padTasks(tasksOf(file).slice(0, 1)));
    const mean = (values: number[]) => values.map((v) => v / batch.tasks);
    const computed: Record<string, number[]> = {
      metaLoss: [lossSum / batch.tasks],
      metaGradient: mean(numbersOf(gradientSum)),
      rateGradient: mean(numbersOf(gradientSum, 'rate.')),
      adaptedParamsOfFirstTask: numbersOf(first),
      meanDelta: mean(numbersOf(gradientSum)).map((v) => -v),
    };
    const checked = Object.keys(expected).filter((of) => of !== 'queryLossPerTask');
    for (const of of checked) expect(errorOf(computed[of], expected[of])).toBeLessThan(TOLERANCE);
  });
});
