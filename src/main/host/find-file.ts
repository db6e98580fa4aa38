/** Which built file of the screen an address means: inside its folder, real, no link; else none. */
import { realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export type FoundFile = { path: string; mediaType: string; bytes: number };

/** A letter, a digit, a dot inside: the names that a build makes. `%2e%2e`, `\` and NUL never pass. */
const PART = /^[\w@-][\w@.-]*$/;

function partsOf(pathname: string): string[] | undefined {
  const parts = pathname.split('/').filter((part) => part !== '');
  if (!pathname.startsWith('/') || parts.some((part) => !PART.test(part))) return undefined;
  return parts.length === 0 ? ['index.html'] : parts;
}

/**
 * @param root the folder of the built screen
 * @param pathname of a request, as it came: still percent-encoded
 * @returns undefined for anything that is not a plain file of a known type under `root`
 */
export async function findFile(root: string, pathname: string): Promise<FoundFile | undefined> {
  const parts = partsOf(pathname);
  const mediaType = parts && mediaTypes[extname(parts.at(-1) ?? '')];
  if (!parts || !mediaType) return undefined;
  const path = join(resolve(root), ...parts);
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)]);
    const isOwnName = relative(realRoot, realFile) === parts.join(sep);
    const facts = await stat(realFile);
    return isOwnName && facts.isFile()
      ? { path: realFile, mediaType, bytes: facts.size }
      : undefined;
  } catch {
    return undefined; // not there, or not ours to read: the same answer to whoever asks
  }
}
