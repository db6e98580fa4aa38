/** What no learning does: the nearest class by the cosine of raw pixels, as the figure to be above. */
import type { ImageSet } from './image-set.ts';
import { pixelsOfImage } from './image-set.ts';
import type { Predictions } from './judge-episodes.ts';
import { drawImages } from './judge-episodes.ts';
import type { Episode } from './sample-episode.ts';

export function predictByPixels(set: ImageSet, episodes: readonly Episode[]): Predictions {
  const size = pixelsOfImage(set);
  const length = ofLengthOne(size);
  return episodes.map((episode) => {
    const known = episode.map(({ support }) => length(mean(drawImages(set, support), size)));
    return episode.flatMap(({ query }) =>
      query.map((index) => {
        const asked = drawImages(set, [index]);
        const cosines = known.map((prototype) =>
          prototype.reduce((sum, v, i) => sum + v * asked[i], 0),
        );
        return cosines.indexOf(Math.max(...cosines));
      }),
    );
  });
}

const mean = (images: Float32Array, size: number): Float32Array =>
  Float32Array.from({ length: size }, (_, i) => {
    let sum = 0;
    for (let at = i; at < images.length; at += size) sum += images[at];
    return (sum * size) / images.length;
  });

const ofLengthOne = (size: number) => (image: Float32Array) => {
  const norm = Math.sqrt(image.reduce((sum, v) => sum + v * v, 0));
  return norm === 0 ? new Float32Array(size) : image.map((v) => v / norm);
};
