/**
 * Meta-parameters as bytes: a magic word, a JSON header, float32 numbers. Nothing in it is ever run.
 * It is checked on reading as a stranger's file would be, since models travel between schools.
 *
 *   'QSM1' · header length (uint32, little endian) · header (UTF-8 JSON) · padding to 4 · float32 …
 */
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Params } from './params.ts';
import { sizeOf } from './params.ts';

const MAGIC = 'QSM1';
const LARGEST_BYTES = 64 * 1024 * 1024;
const LARGEST_HEADER = 2 * 1024 * 1024;

const tensorSchema = z.object({
  name: z.string().max(80),
  shape: z.array(z.int().min(0).max(1_000_000)).max(6),
});
const headerSchema = z.object({ tensors: z.array(tensorSchema).max(2000), about: z.unknown() });

/** @param about anything JSON: what the numbers are of */
export function writeBlob(about: unknown, params: Params): Uint8Array<ArrayBuffer> {
  const tensors = Object.entries(params).map(([name, { shape }]) => ({ name, shape }));
  const header = new TextEncoder().encode(JSON.stringify({ tensors, about }));
  const start = aligned(8 + header.length);
  const total = Object.values(params).reduce((sum, p) => sum + p.values.length, 0);
  const bytes = new Uint8Array(start + 4 * total);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = start;
  for (const { values } of Object.values(params)) {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/** @throws Failure `model-unreadable` for anything that `writeBlob` did not write, or that is not finite */
export function readBlob<About>(
  bytes: Uint8Array,
  about: z.ZodType<About>,
): { about: About; params: Params } {
  const { header, view, start } = readHeader(bytes);
  const parsed = about.safeParse(header.about);
  if (!parsed.success) throw unreadable(z.prettifyError(parsed.error));
  const total = header.tensors.reduce((sum, t) => sum + sizeOf(t.shape), 0);
  if (bytes.length !== start + 4 * total)
    throw unreadable(`${bytes.length} bytes for ${total} numbers`);
  let at = start;
  const entries = header.tensors.map(({ name, shape }) => {
    const values = Float32Array.from({ length: sizeOf(shape) }, (_, i) =>
      view.getFloat32(at + 4 * i, true),
    );
    at += 4 * values.length;
    if (!values.every(Number.isFinite)) throw unreadable(`${name} is not finite`);
    return [name, { shape, values }] as const;
  });
  return { about: parsed.data, params: Object.fromEntries(entries) };
}

function readHeader(bytes: Uint8Array) {
  if (bytes.length < 8 || bytes.length > LARGEST_BYTES) throw unreadable(`${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC) throw unreadable('no model');
  const length = view.getUint32(4, true);
  if (length > LARGEST_HEADER || 8 + length > bytes.length) throw unreadable(`header of ${length}`);
  const header = headerSchema.safeParse(parseJson(bytes.subarray(8, 8 + length)));
  if (!header.success) throw unreadable(z.prettifyError(header.error));
  return { header: header.data, view, start: aligned(8 + length) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // the schema refuses it with a reason
  }
}

const aligned = (n: number): number => Math.ceil(n / 4) * 4;

const unreadable = (detail: string): Failure =>
  new Failure('model-unreadable', {}, `readBlob: ${detail}`);
