/** Files that a command is given or writes; each failure names the file. */
import { existsSync, openAsBlob } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';

/** A file as the contract takes it; its bytes are read when they are needed. @throws Failure file-not-found */
export async function openFile(path: string): Promise<File> {
  try {
    if (!(await stat(path)).isFile()) throw new Failure('file-not-found', { file: path });
    return new File([await openAsBlob(path)], basename(path));
  } catch {
    throw new Failure('file-not-found', { file: path });
  }
}

/** @throws Failure file-not-found, unreadable-file with where it departs from `shape` */
export async function readJson<T>(path: string, shape: z.ZodType<T>, example: string): Promise<T> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failure('file-not-found', { file: path });
  });
  const refuse = (why: string) => new Failure('unreadable-file', { file: path, why, example });
  const value = parse(text, () => refuse('JSON'));
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  throw refuse(checked.error.issues[0]?.path.join('.') || 'JSON');
}

function parse(text: string, refuse: () => Failure): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse();
  }
}

/** Beside its place first, so that no half of a file is ever there. @throws Failure file-not-written */
export async function writeWhole(path: string, blob: Blob): Promise<number> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, blob.stream(), { flush: true });
    await rename(draft, path);
    return blob.size;
  } catch {
    await rm(draft, { force: true });
    throw new Failure('file-not-written', { file: path });
  }
}

/** @throws Failure file-not-written when its folder is not there: said before the work, not after */
export function checkFolder(path: string, folder: string): void {
  if (!existsSync(folder)) throw new Failure('file-not-written', { file: path });
}
