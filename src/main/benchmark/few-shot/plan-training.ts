/**
 * How each learner is trained: metric learners on more ways than they are asked, with shots between those asked
 * (as Snell 2017 found to help); learners whose head has a fixed width on just the ways asked.
 */
import type { ImageLearnerName } from '../../learn/images/image-learner-names.ts';
import type { EpisodePlan } from './train-on-episodes.ts';
import type { EpisodeSize } from './sample-episode.ts';

type Asked = { name: ImageLearnerName; anyWays: boolean; sizes: readonly EpisodeSize[] };

/** Classes that there are to draw from, and the fewest images that one has. */
type Available = { classes: number; images: number };

const RATES: Partial<Record<ImageLearnerName, number>> = {
  maml: 2e-3,
  fomaml: 2e-3,
  reptile: 1e-3,
};

const distinct = (all: readonly number[]): number[] => [...new Set(all)].toSorted((a, b) => a - b);

/** @param asked episodes of one number of ways where `anyWays` is false */
export function planTraining(
  { name, anyWays, sizes }: Asked,
  { classes, images }: Available,
): Pick<EpisodePlan, 'sizes' | 'tasks' | 'rate'> {
  const rate = RATES[name] ?? 2e-3;
  const fitted = (size: EpisodeSize): EpisodeSize => {
    const shot = Math.min(size.shot, images - 1);
    return {
      way: Math.min(size.way, 4 * classes),
      shot,
      query: Math.min(size.query, images - shot),
    };
  };
  if (name === 'reptile') {
    // learns the support set by heart, so it is given a large one (Nichol 2018, section 6.1)
    return { sizes: [fitted({ way: sizes[0].way, shot: 10, query: 1 })], tasks: 4, rate };
  }
  const shots = distinct(sizes.map(({ shot }) => shot));
  if (anyWays) {
    const [least, most] = [shots[0], Math.min(shots.at(-1) ?? 1, 3)];
    const way = Math.max(32, ...sizes.map((size) => size.way));
    return {
      sizes: distinct([least, most]).map((shot) => fitted({ way, shot, query: 4 })),
      tasks: 1,
      rate,
    };
  }
  const { way } = sizes[0];
  return {
    sizes: shots.map((shot) => fitted({ way, shot, query: 5 })),
    tasks: way > 10 ? 1 : 4,
    rate,
  };
}
