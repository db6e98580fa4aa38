/** PNG images as grey values, by the standard's own words (ISO/IEC 15948): all colour types, not interlaced. */
import { inflateSync } from 'node:zlib';

export type GreyImage = { width: number; height: number; pixels: Uint8Array };

type Header = { width: number; height: number; bits: number; colour: number };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LARGEST_SIDE = 4096;
/** Samples a pixel by colour type: grey, colour, palette, grey with alpha, colour with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** @throws RangeError that says what is not read */
export function decodePng(bytes: Uint8Array): GreyImage {
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) throw new RangeError('decodePng: no PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  let header: Header | undefined;
  let palette = new Uint8Array(0);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = readHeader(content);
    if (type === 'PLTE') palette = Uint8Array.from(content);
    if (type === 'IDAT') packed.push(content);
    at += 12 + length;
  }
  if (!header) throw new RangeError('decodePng: no header');
  return toGrey(header, unfilter(header, inflate(header, packed)), palette);
}

function readHeader(content: Uint8Array): Header {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colour, , , interlace] = content.subarray(8);
  if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
    throw new RangeError(`decodePng: sides must be 1 … ${LARGEST_SIDE}, got ${width} × ${height}`);
  }
  if (!(colour in SAMPLES) || interlace !== 0)
    throw new RangeError('decodePng: interlaced or of unknown colour type');
  return { width, height, bits, colour };
}

const bytesOfRow = ({ width, bits, colour }: Header): number =>
  Math.ceil((width * bits * SAMPLES[colour]) / 8);

function inflate(header: Header, packed: readonly Uint8Array[]): Uint8Array {
  const size = (bytesOfRow(header) + 1) * header.height;
  const raw = inflateSync(Buffer.concat(packed), { maxOutputLength: size });
  if (raw.length !== size) throw new RangeError('decodePng: rows are missing');
  return raw;
}

/** Undoes the filter of every row: none, left, above, mean, Paeth. */
function unfilter(header: Header, raw: Uint8Array): Uint8Array {
  const length = bytesOfRow(header);
  const step = Math.max(1, (header.bits * SAMPLES[header.colour]) >> 3);
  const out = new Uint8Array(length * header.height);
  for (let row = 0; row < header.height; row++) {
    const filter = raw[row * (length + 1)];
    for (let i = 0; i < length; i++) {
      const at = row * length + i;
      const left = i >= step ? out[at - step] : 0;
      const above = row > 0 ? out[at - length] : 0;
      const corner = i >= step && row > 0 ? out[at - length - step] : 0;
      out[at] = raw[row * (length + 1) + 1 + i] + guess(filter, left, above, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 4) return paeth(left, above, corner);
  throw new RangeError(`decodePng: filter ${filter}`);
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - above);
  const c = Math.abs(estimate - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function toGrey(header: Header, rows: Uint8Array, palette: Uint8Array): GreyImage {
  const { width, height, bits, colour } = header;
  const [length, samples, highest] = [bytesOfRow(header), SAMPLES[colour], 2 ** bits - 1];
  /** Sample n of a row, 0–255, or a palette's index as it stands. */
  const sample = (row: number, n: number): number => {
    if (bits >= 8) return rows[row * length + n * (bits / 8)]; // of 16 bits the upper 8
    const byte = rows[row * length + ((n * bits) >> 3)];
    const value = (byte >> (8 - bits - ((n * bits) % 8))) & highest;
    return colour === 3 ? value : (value * 255) / highest;
  };
  const grey = (row: number, column: number): number => {
    const at = column * samples;
    if (colour === 3) return luminance((n) => palette[3 * sample(row, at) + n] ?? 0);
    return samples >= 3 ? luminance((n) => sample(row, at + n)) : sample(row, at);
  };
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) pixels[row * width + column] = grey(row, column);
  }
  return { width, height, pixels };
}

/** Rec. 601 luma. */
const luminance = (sample: (n: number) => number): number =>
  Math.round(0.299 * sample(0) + 0.587 * sample(1) + 0.114 * sample(2));
