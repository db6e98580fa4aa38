/** Zip archives behind guards: every declared and every actual size is checked, before and while inflating. */
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import {
  MAX_ARCHIVE_BYTES,
  MAX_ARCHIVE_ENTRIES,
  MAX_MEMBER_BYTES,
  MAX_RATIO,
  RATIO_MATTERS_BYTES,
} from './limits.ts';
import { Failure } from '../../shared/failure.ts';
import { refuse } from './refuse.ts';

export type ArchiveMember = {
  name: string;
  /** Declared size once inflated, in bytes; the actual one is checked by `inflateMember`. */
  size: number;
  compressedSize: number;
  method: number;
  crc: number;
  encrypted: boolean;
  offset: number;
};
export type Archive = { bytes: Uint8Array; members: ReadonlyMap<string, ArchiveMember> };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MAX_COMMENT = 65_535;
/** In a field of 32 bits: the number stands in the Zip64 record (APPNOTE 4.5.3), as streaming writers leave it. */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;
const STEP = 65_536;

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory of a zip, its declared sizes within the limits. Encrypted members are listed, not opened. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = viewOf(bytes);
  const { count, start } = readEnd(view, findEnd(view));
  if (count > MAX_ARCHIVE_ENTRIES) refuse('too-large', `${count} members`);
  const members = new Map<string, ArchiveMember>();
  let at = start;
  for (let i = 0; i < count; i++) {
    const { member, next } = readEntry(view, at);
    at = next;
    if (!member.name.endsWith('/')) members.set(member.name, member);
  }
  guardSizes([...members.values()]);
  return { bytes, members };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return refuse('corrupt-archive', 'no central directory');
}

function readEnd(view: DataView, end: number): { count: number; start: number } {
  const start = view.getUint32(end + 16, true);
  if (start !== ELSEWHERE) return { count: view.getUint16(end + 10, true), start };
  const at =
    end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64 ? wide(view, end - 12) : ELSEWHERE;
  if (at + 56 > end || view.getUint32(at, true) !== END_OF_DIRECTORY_64) {
    refuse('corrupt-archive', 'no Zip64 end of directory');
  }
  return { count: wide(view, at + 32), start: wide(view, at + 48) };
}

/** 64 bits as a number; what does not fit is too large for every check that follows. */
function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

type Sizes = Pick<ArchiveMember, 'size' | 'compressedSize' | 'offset'>;

/** The extra field holds, in this order, only those of the three that stand elsewhere. */
function withZip64(view: DataView, sizes: Sizes, extra: { from: number; to: number }): Sizes {
  if (!Object.values(sizes).includes(ELSEWHERE)) return sizes;
  let at = extra.from;
  while (at + 4 <= extra.to && view.getUint16(at, true) !== ZIP64) {
    at += 4 + view.getUint16(at + 2, true);
  }
  let next = at + 4;
  const last = Math.min(extra.to, next + (next <= extra.to ? view.getUint16(at + 2, true) : 0));
  const take = (value: number): number => {
    if (value !== ELSEWHERE) return value;
    if (next + 8 > last) refuse('corrupt-archive', 'no Zip64 sizes');
    next += 8;
    return wide(view, next - 8);
  };
  const size = take(sizes.size);
  const compressedSize = take(sizes.compressedSize);
  return { size, compressedSize, offset: take(sizes.offset) };
}

function readEntry(view: DataView, at: number): { member: ArchiveMember; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
    refuse('corrupt-archive', `no directory entry at ${at}`);
  }
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const skip = extraLength + view.getUint16(at + 32, true);
  if (at + 46 + nameLength + skip > view.byteLength) refuse('corrupt-archive', 'directory cut off');
  const raw = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const extra = { from: at + 46 + nameLength, to: at + 46 + nameLength + extraLength };
  const declared = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const member = {
    name: decodeName(raw).replace(/\\/g, '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...withZip64(view, declared, extra),
    encrypted: (flags & 1) === 1,
  };
  return { member, next: at + 46 + nameLength + skip };
}

/** Names matter only for telling members apart; Chinese Windows writes them in GBK without a mark. */
function decodeName(raw: Uint8Array): string {
  for (const label of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(raw);
    } catch {
      continue;
    }
  }
  return new TextDecoder('windows-1252').decode(raw);
}

function guardSizes(members: readonly ArchiveMember[]): void {
  let total = 0;
  for (const { name, size, compressedSize } of members) {
    total += size;
    const ratio = size / Math.max(1, compressedSize);
    const tooDense = size > RATIO_MATTERS_BYTES && ratio > MAX_RATIO;
    if (size > MAX_MEMBER_BYTES || tooDense) refuse('too-large', `${name} declares ${size} bytes`);
  }
  if (total > MAX_ARCHIVE_BYTES) refuse('too-large', `${total} bytes in all`);
}

/** One member's bytes. What it declares is not believed: inflating stops at the limit. */
export function inflateMember(archive: Archive, member: ArchiveMember): Uint8Array {
  if (member.encrypted) refuse('encrypted', member.name);
  const packed = packedBytes(archive, member);
  if (member.method !== 0 && member.method !== 8) {
    refuse('corrupt-archive', `${member.name}: method ${member.method}`);
  }
  const bytes = member.method === 0 ? packed : inflateGuarded(packed, member);
  if (crc32(bytes) !== member.crc) refuse('corrupt-archive', `${member.name}: checksum differs`);
  return bytes;
}

function packedBytes({ bytes }: Archive, member: ArchiveMember): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = member;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    refuse('corrupt-archive', `${member.name}: no local entry`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + member.compressedSize;
  if (end > bytes.length) refuse('corrupt-archive', `${member.name}: cut off`);
  return bytes.subarray(start, end);
}

function inflateGuarded(packed: Uint8Array, member: ArchiveMember): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    length += chunk.length;
    finished = final;
    const tooDense = length > RATIO_MATTERS_BYTES && length / packed.length > MAX_RATIO;
    if (length > MAX_MEMBER_BYTES || tooDense) refuse('too-large', `${member.name} inflates on`);
    chunks.push(chunk);
  });
  try {
    pushInSteps(inflate, packed);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    refuse('corrupt-archive', `${member.name}: ${String(thrown).slice(0, 80)}`);
  }
  if (!finished || length !== member.size) {
    refuse('corrupt-archive', `${member.name}: ${length} bytes of ${member.size}`);
  }
  return Buffer.concat(chunks, length);
}

/** In steps, so that the guard above sees every 64 KiB of what went in. */
function pushInSteps(inflate: Inflate, packed: Uint8Array): void {
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
}
