/** Accuracy on fixed episodes, with the interval that their number allows. */
import type { ImageLearner } from '../../learn/images/create-image-learner.ts';
import { embedImages } from '../../learn/images/on-conv4.ts';
import type { MetaBatch } from '../../learn/meta-batch.ts';
import type { Conv4Spec } from '../../learn/nn/conv4.ts';
import { embeddingSize } from '../../learn/nn/conv4.ts';
import type { Params } from '../../learn/params.ts';
import { forecast } from '../../learn/run-learner.ts';
import { drawImage } from './draw-image.ts';
import type { ImageSet } from './image-set.ts';
import { countImages, pixelsOfImage } from './image-set.ts';
import type { Episode } from './sample-episode.ts';
import { embeddedBatch, toMetaBatch } from './to-meta-batch.ts';

/** Predicted labels, an episode each, class after class in the episode's order. */
export type Predictions = readonly (readonly number[])[];

export type Accuracy = { episodes: number; accuracy: number; interval95: [number, number] };

type Judged = { made: ImageLearner; conv4: Conv4Spec; params: Params; set: ImageSet };

/** Where only a head adapts, every image is embedded once; else each episode's images go through its own filters. */
export async function predictEpisodes(
  { made, conv4, params, set }: Judged,
  episodes: readonly Episode[],
  onShare?: (share: number) => void,
): Promise<Predictions> {
  const ways = episodes[0].length;
  const spec = { outcome: { kind: 'category', ways } } as const;
  const embeddings = made.head && (await embedSet(conv4, params, set));
  const learner = made.head ?? made.learner;
  const toBatch = (some: readonly Episode[]): MetaBatch =>
    embeddings ? embeddedBatch(embeddings, embeddingSize(conv4), some) : toMetaBatch(set, some);
  const predicted: number[][] = [];
  for (const some of chunks(episodes, embeddings ? 50 : 8)) {
    const result = await forecast({ learner, spec }, params, toBatch(some));
    if (result.kind !== 'category') throw new TypeError('predictEpisodes: classes were asked');
    predicted.push(...result.probability.map((rows) => rows.map(indexOfLargest)));
    onShare?.(predicted.length / episodes.length);
  }
  return predicted;
}

const AT_ONCE = 400;

async function embedSet(conv4: Conv4Spec, params: Params, set: ImageSet): Promise<Float32Array> {
  const count = countImages(set);
  const all = new Float32Array(count * embeddingSize(conv4));
  for (let from = 0; from < count; from += AT_ONCE) {
    const indices = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    all.set(
      await embedImages(conv4, params, drawImages(set, indices)),
      from * embeddingSize(conv4),
    );
  }
  return all;
}

/** Images as they are, one after another. */
export function drawImages(set: ImageSet, indices: readonly number[]): Float32Array {
  const size = pixelsOfImage(set);
  const out = new Float32Array(indices.length * size);
  indices.forEach((index, n) => drawImage(set, { index, turns: 0 }, out, n * size));
  return out;
}

/** Mean over episodes ± 1.96 standard errors. */
export function accuracyOf(episodes: readonly Episode[], predictions: Predictions): Accuracy {
  const shares = episodes.map((episode, e) => {
    const labels = labelsOf(episode);
    return labels.filter((label, i) => predictions[e][i] === label).length / labels.length;
  });
  const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
  const variance =
    shares.reduce((sum, s) => sum + (s - mean) ** 2, 0) / Math.max(1, shares.length - 1);
  const half = 1.96 * Math.sqrt(variance / shares.length);
  return {
    episodes: shares.length,
    accuracy: mean,
    interval95: [Math.max(0, mean - half), Math.min(1, mean + half)],
  };
}

/** The class of every query, in the order in which they are asked. */
export const labelsOf = (episode: Episode): number[] =>
  episode.flatMap(({ query }, label) => query.map(() => label));

const indexOfLargest = (row: readonly number[]): number =>
  row.reduce((best, v, i) => (v > row[best] ? i : best), 0);

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );
}
