/** Image files as users have them, told apart by name, with a word on whether each is the published one. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { ImageSet } from './image-set.ts';
import { joinSets } from './image-set.ts';
import { readCifar100 } from './read-cifar.ts';
import { readIdx } from './read-idx.ts';
import { readImageFolder } from './read-image-folder.ts';
import { readRaw } from './read-raw.ts';

/** `published` is null where no checksum is known for the name. */
export type Source = { file: string; md5: string | null; published: boolean | null };

/** As published by their authors: Lake 2015, LeCun 1998, Krizhevsky 2009. */
const MD5: Readonly<Record<string, string>> = {
  'images_background.zip': '68d2efa1b9178cc56df9314c21c6e718',
  'images_evaluation.zip': '6b91aef0f799c5bb55b94e3f2daec811',
  'images_background_small1.zip': 'e704a628b5459e08445c13499850abc4',
  'images_background_small2.zip': 'b75a71a51d3b13f821f212756fe481fd',
  'train-images-idx3-ubyte.gz': 'f68b3c2dcbeaaa9fbdd348bbdeb94873',
  'train-labels-idx1-ubyte.gz': 'd53e105ee54ea40749a09fcbcd1e9432',
  't10k-images-idx3-ubyte.gz': '9fb629c4189551a2d022fa330f9573f3',
  't10k-labels-idx1-ubyte.gz': 'ec29112dd5afa0611ce80d1b7f02629c',
  'cifar-100-binary.tar.gz': '03b5dce01913d631647c71ecec9e9cb8',
};

/** @throws Failure `images-unreadable` */
export function readImages(paths: readonly string[]): { set: ImageSet; sources: Source[] } {
  return { set: joinSets(paths.map(readOne)), sources: paths.map(describeSource) };
}

function readOne(path: string): ImageSet {
  if (!existsSync(path))
    throw new Failure('images-unreadable', { file: basename(path) }, 'no such file');
  const name = basename(path);
  if (statSync(path).isDirectory() || name.endsWith('.zip')) return readImageFolder(path);
  if (name.endsWith('.u8')) return readRaw(path, path.replace(/\.u8$/, '.json'));
  if (name.endsWith('.tar.gz') || name.endsWith('.tgz')) return readCifar100(path);
  return readIdx(path);
}

function describeSource(path: string): Source {
  const file = basename(path);
  if (statSync(path).isDirectory()) return { file, md5: null, published: null };
  const md5 = createHash('md5').update(readFileSync(path)).digest('hex');
  return { file, md5, published: file in MD5 ? MD5[file] === md5 : null };
}
