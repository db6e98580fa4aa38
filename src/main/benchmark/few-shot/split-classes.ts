/** Which classes are held out: those of other files, or whole groups of the same file. */
import { foldIn, permutation, seedKey } from '../../learn/tensor/keys.ts';
import type { ImageSet } from './image-set.ts';

export type Split = { train: ImageSet; test: ImageSet };

const HELD_OUT = 0.3;

/** At least `HELD_OUT` of the classes, and as many as an episode asks for, by whole groups where there are several of them. */
export function splitClasses(set: ImageSet, { seed, way }: { seed: number; way: number }): Split {
  const asked = Math.max(HELD_OUT * set.classes.length, way);
  const groups = [...Map.groupBy(set.classes, ({ group }) => group).values()];
  const drawn = permutation(foldIn(seedKey(seed), 0), groups.length).map((i) => groups[i]);
  const test: typeof drawn = [];
  while (drawn.length > 1 && test.flat().length < asked) test.push(...drawn.splice(0, 1));
  return { train: { ...set, classes: drawn.flat() }, test: { ...set, classes: test.flat() } };
}
