/**
 * Class folders of PNG images, in a folder or a zip: an image's folder is its class, the folder around that its group.
 * Omniglot is distributed so: alphabet / character / drawing.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { Failure } from '../../../shared/failure.ts';
import { decodePng } from './decode-png.ts';
import type { Fit } from './fit-image.ts';
import { fitTo, withDarkPaper } from './fit-image.ts';
import type { ImageClass, ImageSet } from './image-set.ts';

type Picture = { path: readonly string[]; bytes: () => Uint8Array };

const SIDE = 28;
const LARGEST = 1e6;
const isPicture = (name: string) =>
  name.toLowerCase().endsWith('.png') && !name.includes('__MACOSX');

/** @throws Failure `images-unreadable` */
export function readImageFolder(place: string): ImageSet {
  const name = basename(place);
  const pictures = statSync(place).isDirectory() ? inFolder(place) : inZip(place);
  const sorted = pictures
    .filter(({ path }) => path.length > 1)
    .toSorted((a, b) => compare(a.path.join('/'), b.path.join('/')));
  if (sorted.length === 0) throw new Failure('images-unreadable', { file: name });
  const pixels = new Uint8Array(sorted.length * SIDE * SIDE);
  const fit = fitTo(SIDE);
  sorted.forEach((picture, i) => pixels.set(read(picture, fit, name), i * SIDE * SIDE));
  return { name, side: SIDE, channels: 1, pixels, classes: classesOf(sorted) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function read({ bytes }: Picture, fit: Fit, file: string): Uint8Array {
  try {
    return fit(withDarkPaper(decodePng(bytes())));
  } catch (error) {
    throw new Failure('images-unreadable', { file }, String(error));
  }
}

function classesOf(pictures: readonly Picture[]): ImageClass[] {
  const folders = Map.groupBy(
    pictures.map(({ path }, i) => ({ folder: path.slice(0, -1), i })),
    ({ folder }) => folder.join('/'),
  );
  return [...folders.entries()].map(([name, members]) => {
    const group = members[0].folder.slice(0, -1).join('/');
    return { name, group: group === '' ? name : group, images: members.map(({ i }) => i) };
  });
}

function inFolder(folder: string): Picture[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isPicture)
    .map((file) => ({
      path: file.split(sep),
      bytes: () => readFileSync(join(folder, file)),
    }));
}

function inZip(file: string): Picture[] {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      isPicture(name) && originalSize <= LARGEST;
    const entries = unzipSync(readFileSync(file), { filter });
    return Object.entries(entries).map(([name, bytes]) => {
      const parts = name.split('/');
      return { path: parts.length > 3 ? parts.slice(1) : parts, bytes: () => bytes }; // without the zip's own folder
    });
  } catch (error) {
    throw new Failure('images-unreadable', { file: basename(file) }, String(error));
  }
}
