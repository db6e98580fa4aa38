/** Labelled images as the benchmark works on them, whatever file they came from. */

export type ImageClass = {
  name: string;
  /** What classes are split by: an alphabet, a superclass; the class itself where there is none. */
  group: string;
  /** Which images of the set. */
  images: readonly number[];
};

/**
 * Square images. `pixels` holds image after image, row after row, channels last; 0–255, where handwriting is high
 * and its paper 0.
 */
export type ImageSet = {
  name: string;
  side: number;
  channels: number;
  pixels: Uint8Array;
  classes: readonly ImageClass[];
};

export const pixelsOfImage = ({ side, channels }: Pick<ImageSet, 'side' | 'channels'>): number =>
  side * side * channels;

export const countImages = (set: ImageSet): number => set.pixels.length / pixelsOfImage(set);

/** Sets side by side; they have the same side and channels. */
export function joinSets(sets: readonly ImageSet[]): ImageSet {
  const [first] = sets;
  if (sets.some((set) => set.side !== first.side || set.channels !== first.channels)) {
    throw new RangeError(
      `joinSets: images of one size are needed, got ${sets.map(({ side, channels }) => `${side}×${side}×${channels}`).join(', ')}`,
    );
  }
  const pixels = new Uint8Array(sets.reduce((sum, set) => sum + set.pixels.length, 0));
  const classes: ImageClass[] = [];
  let at = 0;
  for (const set of sets) {
    const from = at / pixelsOfImage(first);
    pixels.set(set.pixels, at);
    classes.push(
      ...set.classes.map((one) => ({ ...one, images: one.images.map((i) => i + from) })),
    );
    at += set.pixels.length;
  }
  return { ...first, name: sets.map((set) => set.name).join(' + '), pixels, classes };
}
