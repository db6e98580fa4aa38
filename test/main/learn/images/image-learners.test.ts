/** Learners of images: their meta-gradients through all tasks, and what they promise. Small images, a small network. */
import { beforeAll, describe, expect, test } from 'vitest';
import { convGradientLearner } from '../../../../src/main/learn/images/conv-gradient-learner.ts';
import { createImageLearner } from '../../../../src/main/learn/images/create-image-learner.ts';
import { IMAGE_LEARNERS } from '../../../../src/main/learn/images/image-learner-names.ts';
import { nearestPrototype } from '../../../../src/main/learn/images/nearest-prototype.ts';
import { embedImages, onConv4, settleMoments } from '../../../../src/main/learn/images/on-conv4.ts';
import type { Learner } from '../../../../src/main/learn/learner.ts';
import { padTasks } from '../../../../src/main/learn/meta-batch.ts';
import { mapParams } from '../../../../src/main/learn/params.ts';
import type { Params } from '../../../../src/main/learn/params.ts';
import { forecast, metaGradientOf } from '../../../../src/main/learn/run-learner.ts';
import { useBackend } from '../../../../src/main/learn/tensor/backends.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';
import { tf } from '../../../../src/main/learn/tensor/tf.ts';
import { presentBackends } from '../present-backends.ts';
import type { Plain } from '../nn/float64-conv4.ts';
import { float64ImageMamlLoss, float64PrototypeLoss } from './float64-image-learners.ts';

const conv4 = { side: 6, channels: 1, filters: 3, blocks: 2 };
const PIXELS = 36;
const WAYS = 3;
const spec = { outcome: { kind: 'category', ways: WAYS } } as const;
const progress = { done: 0.5, key: seedKey(9) };

/** A class is a pattern, an image the pattern with noise on it. */
function taskOf(seed: number) {
  const key = seedKey(seed);
  const patterns = Array.from({ length: WAYS }, (_, c) => uniforms(foldIn(key, c), PIXELS));
  const rows = (perClass: number, from: number) => {
    const y = Array.from({ length: WAYS * perClass }, (_, i) => i % WAYS);
    const x = y.map((c, i) => {
      const noise = normals(foldIn(key, from + i), PIXELS);
      return [...patterns[c]].map((v, p) => Math.fround(v + 0.2 * noise[p]));
    });
    return { x, y };
  };
  return { support: rows(1, 100), query: rows(3, 200) };
}
const float32Tasks = [taskOf(1), taskOf(2)];
const batch = padTasks(float32Tasks);

const gradientSpec = { conv4, ways: WAYS, steps: 2, adaptSteps: 2, rate: 0.2 } as const;
const made: Record<string, Learner> = {
  protonet: onConv4(conv4, nearestPrototype()),
  maml: convGradientLearner({ ...gradientSpec, outer: 'secondOrder', start: 'blank' }),
  protoMaml: convGradientLearner({ ...gradientSpec, outer: 'secondOrder', start: 'prototypes' }),
  fomaml: convGradientLearner({ ...gradientSpec, outer: 'firstOrder', start: 'blank' }),
  reptile: convGradientLearner({ ...gradientSpec, outer: 'reptile', start: 'blank' }),
};

/** Away from where learning starts, so that no part of a gradient is zero by design; and no unit stands on its kink. */
function moved(learner: Learner): Params {
  return mapParams(learner.init(seedKey(3)), ({ values }, name) => {
    const noise = normals(foldIn(seedKey(name.length + 3), values.length), values.length);
    return values.map((v, i) => v + 0.2 * noise[i]);
  });
}

const gradientOf = (name: string, params: Params) =>
  metaGradientOf({ learner: made[name], spec }, params, { batch, progress });

beforeAll(() => useBackend('cpu'));

type Direction = Record<string, Float32Array>;
const plain = (params: Params): Plain => along(params, {}, 0);
const along = (params: Params, direction: Direction, by: number): Plain =>
  Object.fromEntries(
    Object.entries(params).map(([n, { values }]) => [
      n,
      [...values].map((v, i) => v + by * (direction[n]?.[i] ?? 0)),
    ]),
  );

const oracles = {
  protonet: (weights: Plain) => float64PrototypeLoss(conv4, weights, float32Tasks),
  maml: (weights: Plain) =>
    float64ImageMamlLoss({ conv4, ways: WAYS, steps: 2 }, weights, float32Tasks),
  protoMaml: (weights: Plain) =>
    float64ImageMamlLoss({ conv4, ways: WAYS, steps: 2 }, weights, float32Tasks),
};

type Oracle = { loss: number; slopes: Map<number, number> };

/** Loss and slope along each seed's direction, worked out once for all backends. */
const expectations = new Map<string, Oracle>();
function expectationOf(name: keyof typeof oracles, params: Params): Oracle {
  const known = expectations.get(name);
  if (known) return known;
  const slopes = [5, 6].map((seed) => {
    const [ahead, behind] = [1e-6, -1e-6].map((by) =>
      oracles[name](along(params, directionOf(params, seed), by)),
    );
    return [seed, (ahead - behind) / 2e-6] as const;
  });
  const found = { loss: oracles[name](plain(params)), slopes: new Map(slopes) };
  expectations.set(name, found);
  return found;
}

const directionOf = (params: Params, seed: number): Direction =>
  Object.fromEntries(
    Object.entries(params).map(([n, { values }]) => [
      n,
      normals(foldIn(seedKey(seed), n.length), values.length),
    ]),
  );

describe.each(presentBackends)('on %s', (backend) => {
  test.each(['protonet', 'maml', 'protoMaml'] as const)(
    'the meta-gradient of %s equals finite differences in float64',
    { timeout: 60_000 },
    async (name) => {
      await useBackend(backend);
      const params = moved(made[name]);
      const { lossSum, gradientSum } = await gradientOf(name, params);
      const { loss, slopes: expected } = expectationOf(name, params);
      expect(lossSum).toBeCloseTo(loss, 3);
      for (const [seed, slope] of expected) {
        const direction = directionOf(params, seed);
        const slopes = Object.entries(gradientSum).flatMap(([n, { values }]) =>
          [...values].map((v, i) => v * direction[n][i]),
        );
        const size = Math.sqrt(slopes.reduce((total, v) => total + v * v, 0));
        expect(Math.abs(slopes.reduce((x, y) => x + y, 0) - slope) / size).toBeLessThan(1e-3);
      }
    },
  );
});

test('first-order MAML is not second-order MAML, from the same loss', async () => {
  const params = moved(made.maml);
  const [second, first] = [await gradientOf('maml', params), await gradientOf('fomaml', params)];
  expect(second.lossSum).toBeCloseTo(first.lossSum, 5);
  expect(second.gradientSum.conv0.values[0]).not.toBeCloseTo(first.gradientSum.conv0.values[0], 4);
});

test('Reptile’s meta-gradient is where it started less where its tasks arrived', async () => {
  const params = moved(made.reptile);
  const { gradientSum } = await gradientOf('reptile', params);
  const each = await Promise.all(
    float32Tasks.map((task) =>
      metaGradientOf({ learner: made.reptile, spec }, params, {
        batch: padTasks([task]),
        progress,
      }),
    ),
  );
  const sum = each.reduce((total, one) => total + one.gradientSum['head.w'].values[0], 0);
  expect(gradientSum['head.w'].values[0]).toBeCloseTo(sum, 5);
  expect(sum).not.toBeCloseTo(0, 4);
});

test('each step of Reptile sees shots of its own: where they are alike, it is as if it saw them all', async () => {
  const once = taskOf(1).support;
  const order = [0, 1, 2].flatMap((c) => [once.y.indexOf(c), once.y.indexOf(c)]);
  const doubled = { x: order.map((i) => once.x[i]), y: order.map((i) => once.y[i]) };
  const [whole, parted] = [once, doubled].map((support) =>
    padTasks([{ support, query: taskOf(1).query }]),
  );
  const params = moved(made.reptile);
  const of = (one: typeof batch) =>
    metaGradientOf({ learner: made.reptile, spec }, params, { batch: one, progress });
  const [a, b] = [await of(whole), await of(parted)];
  a.gradientSum.conv1.values.forEach((v, i) =>
    expect(b.gradientSum.conv1.values[i]).toBeCloseTo(v, 4),
  );
});

test('with settled moments an image’s embedding does not depend on the images beside it', async () => {
  const images = uniforms(seedKey(4), 6 * PIXELS);
  const params = await settleMoments(conv4, moved(made.protonet), images);
  const all = await embedImages(conv4, params, images);
  const alone = await embedImages(conv4, params, images.slice(PIXELS, 2 * PIXELS));
  const width = alone.length;
  alone.forEach((v, i) => expect(v).toBeCloseTo(all[width + i], 5));
});

test('not one tensor is left behind', async () => {
  for (const [name, learner] of Object.entries(made)) {
    const params = moved(learner);
    const before = tf.memory().numTensors;
    await gradientOf(name, params);
    await forecast({ learner, spec }, params, batch);
    expect(tf.memory().numTensors).toBe(before);
  }
});

test.each(IMAGE_LEARNERS)('%s gives every class a probability', async (name) => {
  const { learner } = createImageLearner(name, conv4, WAYS);
  const result = await forecast({ learner, spec }, learner.init(seedKey(1)), batch);
  if (result.kind !== 'category') throw new Error('expected classes');
  const sums = result.probability.flat().map((row) => row.reduce((a, b) => a + b, 0));
  sums.forEach((sum) => expect(sum).toBeCloseTo(1, 4));
});
