/** Episodes as the engine takes tasks: one row of numbers an image, the class's place in the episode its outcome. */
import type { MetaBatch, PaddedRows } from '../../learn/meta-batch.ts';
import type { Key } from '../../learn/tensor/keys.ts';
import { foldIn, uniforms } from '../../learn/tensor/keys.ts';
import type { Bend } from './draw-image.ts';
import { bendBy, drawImage } from './draw-image.ts';
import type { ImageSet } from './image-set.ts';
import { pixelsOfImage } from './image-set.ts';
import type { Episode } from './sample-episode.ts';

/** Writes image `index`, turned, as row `n` of a half. */
type Draw = (image: { index: number; turns: number; n: number }, out: Float32Array) => void;
type Half = 'support' | 'query';

/** Images as they are, or bent at random while training. Episodes of one size. */
export function toMetaBatch(
  set: ImageSet,
  episodes: readonly Episode[],
  bend?: { by: Bend; key: Key },
): MetaBatch {
  const width = pixelsOfImage(set);
  const half = (which: Half, key?: Key): PaddedRows => {
    const drawer: Draw = ({ index, turns, n }, out) => {
      const draws = key === undefined ? undefined : uniforms(foldIn(key, n), 6);
      drawImage(
        set,
        { index, turns, bend: bend && draws && bendBy(bend.by, draws) },
        out,
        n * width,
      );
    };
    return toRows(episodes, which, { width, drawer });
  };
  return {
    tasks: episodes.length,
    features: width,
    support: half('support', bend && foldIn(bend.key, 0)),
    query: half('query', bend && foldIn(bend.key, 1)),
  };
}

/** Episodes whose images are rows of features already. */
export function embeddedBatch(
  embeddings: Float32Array,
  width: number,
  episodes: readonly Episode[],
): MetaBatch {
  const drawer: Draw = ({ index, n }, out) =>
    out.set(embeddings.subarray(index * width, (index + 1) * width), n * width);
  const half = (which: Half) => toRows(episodes, which, { width, drawer });
  return {
    tasks: episodes.length,
    features: width,
    support: half('support'),
    query: half('query'),
  };
}

function toRows(
  episodes: readonly Episode[],
  which: Half,
  { width, drawer }: { width: number; drawer: Draw },
): PaddedRows {
  const rows = episodes[0].reduce((sum, row) => sum + row[which].length, 0);
  const x = new Float32Array(episodes.length * rows * width);
  const y: number[] = [];
  for (const episode of episodes) {
    episode.forEach((row, label) => {
      for (const index of row[which]) {
        drawer({ index, turns: row.turns, n: y.length }, x);
        y.push(label);
      }
    });
  }
  return {
    rows,
    x,
    y: Float32Array.from(y),
    present: new Float32Array(y.length).fill(1),
    counts: new Float32Array(episodes.length).fill(rows),
  };
}
