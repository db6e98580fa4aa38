/** N-way k-shot episodes: which classes, which of their images are known and which are asked, decided by a key. */
import type { Key } from '../../learn/tensor/keys.ts';
import { foldIn, permutation } from '../../learn/tensor/keys.ts';
import type { ImageSet } from './image-set.ts';

/** Row = class of the episode: the images known of it and those asked about, and how far all are turned, in quarters. */
type EpisodeRow = { support: readonly number[]; query: readonly number[]; turns: number };
export type Episode = readonly EpisodeRow[];

export type EpisodeSize = { way: number; shot: number; query: number };

/** @param turned every class counts four times, turned by quarters: for training only */
export function sampleEpisode(
  { classes }: ImageSet,
  { way, shot, query }: EpisodeSize,
  { key, turned }: { key: Key; turned: boolean },
): Episode {
  const turns = turned ? 4 : 1;
  const large = classes.filter((one) => one.images.length >= shot + query);
  if (large.length * turns < way) {
    throw new RangeError(
      `sampleEpisode: ${way} classes of ${shot + query} images asked, ${large.length * turns} there`,
    );
  }
  return permutation(foldIn(key, 0), large.length * turns)
    .slice(0, way)
    .map((drawn, row) => {
      const { images } = large[Math.floor(drawn / turns)];
      const order = permutation(foldIn(key, row + 1), images.length).map((i) => images[i]);
      return {
        support: order.slice(0, shot),
        query: order.slice(shot, shot + query),
        turns: drawn % turns,
      };
    });
}
