/** CIFAR-100's binary version, a packed tar: a record is coarse label, fine label, then red, green and blue planes. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Failure } from '../../../shared/failure.ts';
import type { ImageSet } from './image-set.ts';

const SIDE = 32;
const PLANE = SIDE * SIDE;
const RECORD = 2 + 3 * PLANE;
const BLOCK = 512;
const LARGEST = 400e6;

/** Training and test images together, a class each fine label, its superclass as group. @throws Failure `images-unreadable` */
export function readCifar100(path: string): ImageSet {
  const name = basename(path);
  const files = unpack(path);
  const records = ['train.bin', 'test.bin']
    .map((file) => files.get(file))
    .filter((bytes) => bytes !== undefined);
  const bytes = Buffer.concat(records);
  if (bytes.length === 0 || bytes.length % RECORD !== 0)
    throw new Failure('images-unreadable', { file: name });
  const [coarse, fine] = ['coarse', 'fine'].map((kind) =>
    lines(files.get(`${kind}_label_names.txt`)),
  );
  const count = bytes.length / RECORD;
  const pixels = new Uint8Array(count * 3 * PLANE);
  for (let i = 0; i < count; i++)
    interleave(bytes.subarray(i * RECORD + 2, (i + 1) * RECORD), pixels, i * 3 * PLANE);
  const byLabel = Map.groupBy(
    Array.from({ length: count }, (_, i) => i),
    (i) => bytes[i * RECORD + 1],
  );
  const classes = [...byLabel.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([label, images]) => {
      const around = bytes[images[0] * RECORD];
      return {
        name: fine[label] ?? String(label),
        group: coarse[around] ?? String(around),
        images,
      };
    });
  return { name, side: SIDE, channels: 3, pixels, classes };
}

function interleave(planes: Uint8Array, out: Uint8Array, at: number): void {
  for (let i = 0; i < PLANE; i++) {
    for (let c = 0; c < 3; c++) out[at + 3 * i + c] = planes[c * PLANE + i];
  }
}

const lines = (bytes: Uint8Array | undefined): string[] =>
  new TextDecoder()
    .decode(bytes ?? new Uint8Array())
    .split('\n')
    .filter((line) => line !== '');

/** Members of a ustar archive by their last name. */
function unpack(path: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  try {
    const tar = gunzipSync(readFileSync(path), { maxOutputLength: LARGEST });
    const word = (at: number, length: number) =>
      new TextDecoder()
        .decode(tar.subarray(at, at + length))
        .split('\0')[0]
        .trim();
    for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
      const size = Number.parseInt(word(at + 124, 12), 8);
      if (!Number.isInteger(size)) throw new RangeError('readCifar100: a member without a size');
      files.set(basename(word(at, 100)), tar.subarray(at + BLOCK, at + BLOCK + size));
      at += BLOCK * (1 + Math.ceil(size / BLOCK));
    }
    return files;
  } catch (error) {
    throw new Failure('images-unreadable', { file: basename(path) }, String(error));
  }
}
