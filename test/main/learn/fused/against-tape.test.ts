/** The fused kernel against the taped learners, which differentiate by themselves: random shapes, every variant. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANIL } from '../../../../src/main/learn/anil.ts';
import { FIRST_ORDER_MAML } from '../../../../src/main/learn/first-order-maml.ts';
import { fusedCovers, fusedLearner } from '../../../../src/main/learn/fused/fused-learner.ts';
import type { Variant } from '../../../../src/main/learn/gradient-learner.ts';
import { gradientLearner } from '../../../../src/main/learn/gradient-learner.ts';
import type { LearnerSpec } from '../../../../src/main/learn/learner.ts';
import { MAML_PLUS_PLUS } from '../../../../src/main/learn/maml-plus-plus.ts';
import { MAML } from '../../../../src/main/learn/maml.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import type { Rows, Task } from '../../../../src/main/learn/meta-batch.ts';
import { META_SGD } from '../../../../src/main/learn/meta-sgd.ts';
import { mapParams } from '../../../../src/main/learn/params.ts';
import { REPTILE, reptile } from '../../../../src/main/learn/reptile.ts';
import { adaptedOf, forecast, metaGradientOf } from '../../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { builds, kernelFor, worstError } from './kernels.ts';

const VARIANTS: Record<string, Variant> = {
  maml: MAML,
  fomaml: FIRST_ORDER_MAML,
  anil: ANIL,
  metasgd: META_SGD,
  mamlpp: MAML_PLUS_PLUS,
  reptile: REPTILE,
  'reptile on known rows': { ...REPTILE, travels: 'known' },
};

const shapes = fc.record({
  features: fc.integer({ min: 1, max: 9 }),
  // wide layers go through products of their own
  hidden: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 13 }) },
      { weight: 1, arbitrary: fc.constantFrom(64, 69) },
    ),
    { minLength: 0, maxLength: 3 },
  ),
  activation: fc.constantFrom('relu' as const, 'tanh' as const),
  ways: fc.constantFrom(0, 2, 5),
  outputs: fc.constantFrom(1, 1, 3),
  innerSteps: fc.integer({ min: 1, max: 4 }),
  support: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
  queries: fc.integer({ min: 1, max: 11 }),
  isBare: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1e6 }),
  done: fc.constantFrom(0, 0.3, 0.9),
});
type Shape = typeof shapes extends fc.Arbitrary<infer T> ? T : never;

/** Several numbers a row where no noise is learned. */
const outputsOf = ({ ways, isBare, outputs }: Shape): number => (ways || !isBare ? 1 : outputs);

const specOf = (shape: Shape): LearnerSpec => ({
  ...shape,
  outputs: outputsOf(shape),
  innerRate: 0.1,
  outcome: shape.ways === 0 ? { kind: 'number' } : { kind: 'category', ways: shape.ways },
});

function tasksOf(shape: Shape): Task[] {
  const { features, ways, support, queries, seed } = shape;
  const outputs = outputsOf(shape);
  const rows = (part: number, count: number): Rows => ({
    x: Array.from({ length: count }, (_, i) => [
      ...normals(foldIn(foldIn(seedKey(seed), part), i), features),
    ]),
    y: [...normals(foldIn(seedKey(seed), part + 7), count * outputs)].map((v, i) =>
      ways ? i % ways : v,
    ),
  });
  return support.map((count, i) => ({
    support: rows(20 * i, count),
    query: rows(20 * i + 1, 1 + ((queries + i) % 11)),
  }));
}

beforeAll(() => useBackend('cpu'));

describe.each(builds)('%s arithmetic', (arithmetic) => {
  const kernel = kernelFor(arithmetic, 2);

  test.each(Object.keys(VARIANTS))(
    '%s has the taped meta-gradient, forecasts and weights',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(shapes, async (shape) => {
          const guards = shape.isBare ? ('none' as const) : VARIANTS[name].guards;
          const variant = { ...VARIANTS[name], guards };
          const spec = specOf(shape);
          const learner = variant.travels ? reptile(spec, variant) : gradientLearner(spec, variant);
          const fused = fusedLearner(spec, variant, kernel);
          expect(fusedCovers(spec, variant)).toBe(true);
          // away from the start, so that no part of the gradient is zero by design
          const params = mapParams(learner.init(seedKey(shape.seed)), ({ values }, of) => {
            const scale = of.startsWith('rate') && shape.isBare ? 0.02 : 0.2;
            const apart = normals(seedKey(shape.seed + of.length), values.length);
            return values.map((v, i) => v + scale * apart[i]);
          });
          const batch = padTasks(tasksOf(shape), spec.features);
          const progress = { done: shape.done, key: seedKey(1) };
          const made = { learner, spec };
          const taped = await metaGradientOf(made, params, { batch, progress });
          const ours = await fused.metaGradient(params, batch, { progress });
          expect(Math.abs(ours.lossSum - taped.lossSum)).toBeLessThan(
            1e-4 * (1 + Math.abs(taped.lossSum)),
          );
          const { error } = worstError(ours.gradientSum, taped.gradientSum);
          expect(error).toBeLessThan(1e-3);
          const { count: _, ...adapted } = await adaptedOf(made, params, batch);
          const weights = Object.fromEntries(
            Object.entries(adapted).filter(([of]) => /^[wb]\d/.test(of)),
          );
          expect(worstError(await fused.adapt(params, batch), weights).error).toBeLessThan(1e-4);
          const expected = await forecast(made, params, batch);
          const forecasts = await fused.forecast(params, batch);
          expect(numbersOf(forecasts)).toHaveLength(numbersOf(expected).length);
          numbersOf(forecasts).forEach((v, i) => expect(v).toBeCloseTo(numbersOf(expected)[i], 3));
        }),
        { numRuns: 12, seed: 6 },
      );
    },
  );
});

const numbersOf = (forecasts: object): number[] =>
  Object.values(forecasts).filter(Array.isArray).flat(3);
