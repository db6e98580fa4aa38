/** First step: what a file is, decided by its bytes and never by its name. */
import { refuse } from './refuse.ts';

export type FileKind = 'zip' | 'ole' | 'text';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** Signatures of things that no gradebook is. */
const OTHER_TYPES: readonly (readonly [RegExp, number])[] = [
  [/^%PDF/, 0],
  [/^\x89PNG/, 0],
  [/^\xff\xd8\xff/, 0],
  [/^GIF8/, 0],
  [/^\{\\rtf/, 0],
  [/^RIFF[\s\S]{4}(?:WEBP|WAVE|AVI )/, 0],
  [/^(?:II\*\x00|MM\x00\*)/, 0],
  [/^ftyp/, 4],
  [/^ID3/, 0],
  [/^(?:OggS|fLaC)/, 0],
  [/^7z\xbc\xaf\x27\x1c/, 0],
  [/^Rar!\x1a\x07/, 0],
  [/^\x1f\x8b/, 0],
  [/^BZh[1-9]1AY/, 0],
  [/^\xfd7zXZ/, 0],
  [/^\x7fELF/, 0],
  [/^MZ[\s\S]{56,}PE\x00\x00/, 0],
  [/^SQLite format 3\x00/, 0],
  [/^%!PS/, 0],
  [/^BM[\s\S]{4}\x00\x00\x00\x00/, 0],
];

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuse('empty-file', 'no bytes');
  const head = latin(bytes, 0, 1024);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  // Some writers put blanks or a byte order mark before the mark of their type.
  const trimmed = head.replace(/^(?:\xef\xbb\xbf)?[\s\x00]*/, '');
  for (const [mark, at] of OTHER_TYPES) {
    if (mark.test(head.slice(at)) || (at === 0 && /^%PDF|^\{\\rtf/.test(trimmed))) {
      refuse('wrong-file-type', String(mark));
    }
  }
  return 'text';
}
