/** Where the build lies, seen from the source or from the build itself. */
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder `out/`: above a built file, or in the project of a source file (src/main/host/…). */
export function builtFolder(base = import.meta.url): string {
  const folder = dirname(fileURLToPath(base));
  if (base.endsWith('.ts')) return resolve(folder, '../../../out');
  return basename(folder) === 'main' ? dirname(folder) : resolve(folder, '../..');
}

export const screenFolder = (): string => join(builtFolder(), 'renderer');
/** What Electron is told to run: the folder whose package.json names the main file. */
export const packageFolder = (): string => dirname(builtFolder());
