/** MNIST's own form, IDX: a file of images with a file of labels beside it, packed by gzip or not. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../../shared/failure.ts';
import type { ImageSet } from './image-set.ts';

const IMAGES = 0x0803; // unsigned bytes, three dimensions
const LABELS = 0x0801;

/**
 * @param imageFile such as t10k-images-idx3-ubyte.gz; labels are in the file of the same name with labels-idx1
 * @throws Failure `images-unreadable`
 */
export function readIdx(imageFile: string): ImageSet {
  const name = basename(imageFile);
  const labelFile = join(
    dirname(imageFile),
    name.replace('images-idx3', 'labels-idx1').replace('images.idx3', 'labels.idx1'),
  );
  const images = readArray(imageFile, IMAGES);
  const labels = readArray(labelFile, LABELS);
  const [count, height, width] = images.sizes;
  if (height !== width || labels.sizes[0] !== count)
    throw new Failure('images-unreadable', { file: name });
  const byLabel = Map.groupBy(labels.values.keys(), (i) => labels.values[i]);
  const classes = [...byLabel.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([label, members]) => ({ name: String(label), group: String(label), images: members }));
  return { name, side: height, channels: 1, pixels: images.values, classes };
}

function readArray(path: string, kind: number): { sizes: number[]; values: Uint8Array } {
  const bytes = unpacked(path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dimensions = bytes[3] ?? 0;
  const head = 4 + 4 * dimensions;
  if (bytes.length < head || view.getUint32(0) !== kind)
    throw new Failure('images-unreadable', { file: basename(path) });
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  const values = bytes.subarray(head);
  if (values.length !== sizes.reduce((a, b) => a * b, 1))
    throw new Failure('images-unreadable', { file: basename(path) });
  return { sizes, values };
}

function unpacked(path: string): Uint8Array {
  try {
    const bytes = readFileSync(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new Failure('images-unreadable', { file: basename(path) }, String(error));
  }
}
