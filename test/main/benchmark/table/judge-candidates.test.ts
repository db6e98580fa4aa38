/** Whom the blend listens to, depending on how much is known of a group. */
import { expect, test } from 'vitest';
import { judgeCandidates } from '../../../../src/main/benchmark/table/judge-candidates.ts';
import type { Fitted } from '../../../../src/main/benchmark/table/judge-candidates.ts';
import type { Asked } from '../../../../src/main/benchmark/table/make-tasks.ts';
import type { Task } from '../../../../src/main/learn/meta-batch.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';

const GROUPS = 60;

/** Groups that happen not to differ: one forecast for all is then as good as any that looks at known outcomes. */
const groups: Asked[] = Array.from({ length: GROUPS }, (_, block) => {
  const y = [...normals(foldIn(seedKey(5), block), 12)];
  const x = y.map(() => [0]);
  return { block, support: { x: x.slice(0, 3), y: y.slice(0, 3) }, query: { x, y } };
});

const constant = (name: string, isBlind: boolean, off: number): Fitted => ({
  name,
  isSafe: true,
  isBlind,
  forecasters: [
    async (tasks) => ({
      mean: tasks.map(({ query }) => query.y.map(() => off)),
      variance: tasks.map(({ query }) => query.y.map(() => 1)),
    }),
  ],
});

const fitted = [constant('looks', false, 0.5), constant('blind', true, 0)];

test('a method that makes nothing of known outcomes has a say only while none is known', async () => {
  const folds = [{ askedAt: () => groups }];
  expect((await judgeCandidates(fitted, folds, 0)).shares[1]).toBeGreaterThan(0.5);
  expect((await judgeCandidates(fitted, folds, 3)).shares).toEqual([1, 0]);
  expect((await judgeCandidates(fitted.slice(1), folds, 3)).shares).toEqual([1]);
});

test('where four groups tell no blend, the plain method serves more often than a lucky one', async () => {
  const tables = Array.from({ length: 40 }, (_, table) => {
    const some = groups.slice(0, 4).map(({ block, support, query }) => {
      const y = [...normals(foldIn(seedKey(100 + table), block), 6)];
      return { block, support, query: { x: query.x.slice(0, 6), y } };
    });
    const equallyGood = [0, 1, 2, 3, 4, 5, 6, 7].map((method): Fitted => {
      const forecast = async (tasks: readonly Task[]) => ({
        mean: tasks.map(({ query }, b) =>
          [...normals(foldIn(foldIn(seedKey(method), table), b), query.y.length)].map((v) => v / 2),
        ),
        variance: tasks.map(({ query }) => query.y.map(() => 1)),
      });
      return { name: `${method}`, isSafe: true, isBlind: false, forecasters: [forecast] };
    });
    return judgeCandidates(equallyGood, [{ askedAt: () => some }], 3);
  });
  const alone = (await Promise.all(tables)).map(({ shares }) => shares.indexOf(1));
  const lucky = alone.filter((m) => m > 0).length;
  expect(alone.filter((m) => m === 0).length).toBeGreaterThan(lucky);
});
