/** Image files in the forms in which they are distributed, made small. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readImages } from '../../../../src/main/benchmark/few-shot/read-images.ts';
import { readRaw } from '../../../../src/main/benchmark/few-shot/read-raw.ts';
import { cifarRecord, drawing, idx, tar } from './make-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'images-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('Omniglot’s zip: alphabets of characters of drawings, ink light on dark, 28 × 28', () => {
  const entries = ['Greek/character01/a_01', 'Greek/character01/a_02', 'Latin/character01/b_01'];
  const zip = zipSync({
    'images_background/': new Uint8Array(),
    ...Object.fromEntries(entries.map((name) => [`images_background/${name}.png`, drawing(40)])),
  });
  const { set } = readImages([put('images.zip', zip)]);
  expect(set.classes.map(({ name, group, images }) => [name, group, images])).toEqual([
    ['Greek/character01', 'Greek', [0, 1]],
    ['Latin/character01', 'Latin', [2]],
  ]);
  expect(set.side).toBe(28);
  expect([set.pixels[0], set.pixels[14 * 28 + 14]]).toEqual([0, 255]);
});

test('a folder with a folder of PNG images for each class', () => {
  for (const name of ['cat', 'dog']) {
    mkdirSync(join(folder, name));
    put(join(name, '1.png'), drawing(20));
  }
  expect(readImages([folder]).set.classes.map(({ name, images }) => [name, images])).toEqual([
    ['cat', [0]],
    ['dog', [1]],
  ]);
});

test('MNIST’s pair of files, packed', () => {
  const images = Array.from({ length: 3 * 4 }, (_, i) => i);
  const path = put('t10k-images-idx3-ubyte.gz', gzipSync(idx([3, 2, 2], images)));
  put('t10k-labels-idx1-ubyte.gz', gzipSync(idx([3], [7, 1, 7])));
  const { set, sources } = readImages([path]);
  expect(set.classes).toEqual([
    { name: '1', group: '1', images: [1] },
    { name: '7', group: '7', images: [0, 2] },
  ]);
  expect([...set.pixels]).toEqual(images);
  expect(sources[0].published).toBe(false); // it bears the published name with other content
});

test('CIFAR-100’s binary archive: colours side by side, superclasses as groups', () => {
  const archive = tar({
    'cifar-100-binary/train.bin': cifarRecord(1, 0, [10, 20, 30]),
    'cifar-100-binary/test.bin': cifarRecord(1, 0, [40, 50, 60]),
    'cifar-100-binary/fine_label_names.txt': new TextEncoder().encode('apple\nbee\n'),
    'cifar-100-binary/coarse_label_names.txt': new TextEncoder().encode('insects\nfruit\n'),
  });
  const { set } = readImages([put('cifar.tar.gz', gzipSync(archive))]);
  expect(set.classes).toEqual([{ name: 'apple', group: 'fruit', images: [0, 1] }]);
  expect([set.side, set.channels]).toEqual([32, 3]);
  expect([...set.pixels.subarray(0, 3), ...set.pixels.subarray(3072, 3075)]).toEqual([
    10, 20, 30, 40, 50, 60,
  ]);
});

test('a file that holds no images is named in the failure', () => {
  const path = put('notes-images-idx3-ubyte', new TextEncoder().encode('these are no images'));
  expect(() => readImages([path])).toThrow(
    expect.objectContaining({
      code: 'images-unreadable',
      params: { file: 'notes-images-idx3-ubyte' },
    }),
  );
});

const shared = join(import.meta.dirname, '../../../../../shared/data');

describe.skipIf(!existsSync(shared))('on the published files (skipped without them)', () => {
  test('Omniglot’s drawings become the same numbers as the prepared ones', () => {
    const { set, sources } = readImages([join(shared, 'omniglot/images_background_small1.zip')]);
    const raw = readRaw(join(shared, 'omniglot/train.u8'), join(shared, 'omniglot/train.json'));
    expect(sources[0].published).toBe(true);
    expect(set.classes.map(({ name }) => name)).toEqual(raw.classes.map(({ name }) => name));
    const apart = set.pixels.reduce((most, v, i) => Math.max(most, Math.abs(v - raw.pixels[i])), 0);
    expect(apart).toBeLessThanOrEqual(1);
  });

  test('MNIST’s test part holds 10,000 digits', () => {
    const { set } = readImages([join(shared, 'mnist/t10k-images-idx3-ubyte.gz')]);
    expect(set.classes.map(({ images }) => images.length).reduce((a, b) => a + b)).toBe(10_000);
    expect(set.classes[0].images).toHaveLength(980);
  });
});
