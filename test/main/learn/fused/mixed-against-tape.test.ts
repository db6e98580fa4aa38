/** The deep mixed model in the kernel, whose gradient is written by hand, against the tape that derives it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deepMixed } from '../../../../src/main/learn/deep-mixed.ts';
import { fusedMixed, mixedCovers } from '../../../../src/main/learn/fused/fused-mixed.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import type { Rows } from '../../../../src/main/learn/meta-batch.ts';
import { mapParams } from '../../../../src/main/learn/params.ts';
import { forecast, metaGradientOf } from '../../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';
import { builds, kernelFor, worstError } from './kernels.ts';

const shapes = fc.record({
  features: fc.integer({ min: 1, max: 9 }),
  hidden: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 0, maxLength: 2 }),
  activation: fc.constantFrom('relu' as const, 'tanh' as const),
  embedding: fc.integer({ min: 1, max: 6 }),
  effects: fc.integer({ min: 1, max: 6 }),
  support: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 }),
  queries: fc.integer({ min: 1, max: 9 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
});
const progress = { done: 0.5, key: seedKey(1) };

beforeAll(() => useBackend('cpu'));

describe.each(builds)('%s arithmetic', (arithmetic) => {
  const kernel = kernelFor(arithmetic, 2);

  test('the deep mixed model has the taped meta-gradient and forecasts', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async ({ support, queries, seed, ...sizes }) => {
        const spec = { ...sizes, outcome: { kind: 'number' } } as const;
        const learner = deepMixed(spec);
        expect(mixedCovers(learner.mixed)).toBe(true);
        // far enough out that the networks see less of it than the linear part
        const rows = (part: number, count: number): Rows => ({
          x: Array.from({ length: count }, (_, i) =>
            [...normals(foldIn(foldIn(seedKey(seed), part), i), spec.features)].map((v) => 2 * v),
          ),
          y: [...normals(foldIn(seedKey(seed), part + 7), count)],
        });
        const tasks = support.map((count, i) => ({
          support: rows(20 * i, count),
          query: rows(20 * i + 1, 1 + ((queries + i) % 9)),
        }));
        const params = mapParams(learner.init(seedKey(seed)), ({ values }, name) => {
          const apart = normals(seedKey(seed + name.length), values.length);
          return values.map((v, i) => v + 0.2 * apart[i]);
        });
        const batch = padTasks(tasks, spec.features);
        const made = { learner, spec };
        const fused = fusedMixed(learner.mixed, kernel);
        const taped = await metaGradientOf(made, params, { batch, progress });
        const ours = await fused.metaGradient(params, batch, { progress });
        expect(ours.lossSum).toBeCloseTo(taped.lossSum, 3);
        const { error } = worstError(ours.gradientSum, taped.gradientSum);
        expect(error).toBeLessThan(1e-3);
        const [expected, forecasts] = [
          await forecast(made, params, batch),
          await fused.forecast(params, batch),
        ];
        const numbers = Object.values(forecasts).filter(Array.isArray).flat(2);
        const right = Object.values(expected).filter(Array.isArray).flat(2);
        expect(numbers).toHaveLength(right.length);
        numbers.forEach((v, i) => expect(v).toBeCloseTo(right[i], 3));
      }),
      { numRuns: 40, seed: 6 },
    );
  });
});
