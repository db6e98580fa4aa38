/** A boosted mean as one more feature of each row, and as a forecast of its own. */
import { fitBoostedTrees, predictBoosted } from '../../learn/boosted-trees.ts';
import type { BoostedTrees } from '../../learn/boosted-trees.ts';
import type { Rows } from '../../learn/meta-batch.ts';
import { foldIn, seedKey } from '../../learn/tensor/keys.ts';
import type { Candidate, Lens } from './candidates.ts';
import { plain } from './candidates.ts';
import type { Group } from './make-tasks.ts';

const FOLDS = 5;

/**
 * Adds the mean that trees see in a row, as the last feature. For groups that are learned from, it comes from trees
 * that have not seen its block (whoever builds on it would trust it too much otherwise), for others from all trees.
 */
export function boostedLens(seed: number): Lens {
  // several methods look at the same groups, and the trees are what takes time
  const grown = new WeakMap<readonly Group[], ReturnType<Lens>>();
  return (groups) => {
    const known = grown.get(groups);
    if (known) return known;
    const trees = growTrees(groups, seed);
    const lens = {
      own: groups.map((group) => ({
        ...widened(group, [trees[group.block % FOLDS]]),
        block: group.block,
      })),
      see: (rows: Rows) => widened(rows, trees),
    };
    grown.set(groups, lens);
    return lens;
  };
}

/** One model for each fifth of the blocks, learned from the others. */
function growTrees(groups: readonly Group[], seed: number): BoostedTrees[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = groups.filter(({ block }) => block % FOLDS !== fold);
    const [x, y] = [others.flatMap((rows) => rows.x), others.flatMap((rows) => rows.y)];
    return fitBoostedTrees(x, y, { key: foldIn(seedKey(seed), fold) });
  });
}

const widened = ({ x, y }: Rows, trees: readonly BoostedTrees[]): Rows => ({
  x: x.map((row) => [
    ...row,
    trees.reduce((sum, tree) => sum + predictBoosted(tree, row), 0) / trees.length,
  ]),
  y,
});

/** The boosted mean itself, whatever the group; to be seen through `boostedLens`. */
export const pooledBoosted = (name: string): Candidate => ({
  ...plain(name, (groups) => {
    const misses = groups.flatMap(({ x, y }) => y.map((v, i) => (v - (x[i].at(-1) ?? 0)) ** 2));
    const variance = misses.reduce((sum, v) => sum + v, 0) / Math.max(1, misses.length);
    return async (tasks) => ({
      mean: tasks.map(({ query }) => query.x.map((row) => row.at(-1) ?? 0)),
      variance: tasks.map(({ query }) => query.x.map(() => variance)),
    });
  }),
  isBlind: true,
});
