/** Images as raw bytes with an index of their classes beside. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { ImageSet } from './image-set.ts';

const index = z.object({
  n_images: z.number().int().positive(),
  height: z.number().int().positive(),
  width: z.number().int().positive(),
  per_class: z.number().int().positive(),
  classes: z.array(z.record(z.string(), z.string())).min(1),
});

/**
 * Image k of class c is image per_class · c + k. A class is named by all that the index says of it, and belongs to
 * the first thing said (for characters: their alphabet).
 *
 * @throws Failure `images-unreadable`
 */
export function readRaw(imageFile: string, indexFile: string): ImageSet {
  const name = basename(imageFile);
  const read = index.safeParse(JSON.parse(readFileSync(indexFile, 'utf8')));
  if (!read.success) throw new Failure('images-unreadable', { file: basename(indexFile) });
  const { n_images: count, height, width, per_class: perClass, classes } = read.data;
  const pixels = new Uint8Array(readFileSync(imageFile));
  if (
    height !== width ||
    pixels.length !== count * height * width ||
    classes.length * perClass !== count
  ) {
    throw new Failure('images-unreadable', { file: name });
  }
  const described = classes.map((words, c) => {
    const said = Object.values(words);
    const images = Array.from({ length: perClass }, (_, k) => perClass * c + k);
    return { name: said.join('/'), group: said[0] ?? String(c), images };
  });
  return { name, side: height, channels: 1, pixels, classes: described };
}
