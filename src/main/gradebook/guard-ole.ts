/** The chains of sectors in an OLE file, walked before the library walks them: one that bites its tail has no end there. */
import { refuse } from './refuse.ts';

/** [MS-CFB] 2.2: places in the header. */
const SECTOR_SHIFT = 0x1e;
const FIRST_MINI_FAT = 0x3c;
const FIRST_DIFAT = 0x44;
const HEADER_DIFAT = 0x4c;
const HEADER_DIFAT_ENTRIES = 109;

/** Refuses a file whose chains loop; everything else is the library's to judge. */
export function guardOle(bytes: Uint8Array): void {
  if (bytes.length < 512) return;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(SECTOR_SHIFT, true);
  if (shift !== 9 && shift !== 12) return;
  const size = 2 ** shift;
  const entriesOf = (sector: number): number[] => {
    const from = (sector + 1) * size;
    if (sector < 0 || from >= bytes.length) return [];
    const count = Math.floor((Math.min(from + size, bytes.length) - from) / 4);
    return Array.from({ length: count }, (_, n) => view.getInt32(from + n * 4, true));
  };
  const listed = Array.from({ length: HEADER_DIFAT_ENTRIES }, (_, n) =>
    view.getInt32(HEADER_DIFAT + n * 4, true),
  );
  const more = chainOf(
    view.getInt32(FIRST_DIFAT, true),
    (sector) => entriesOf(sector).at(-1) ?? -1,
  );
  const fatSectors = [...listed, ...more.flatMap((sector) => entriesOf(sector).slice(0, -1))];
  const entries = size / 4;
  const next = (at: number): number => {
    const sector = fatSectors[Math.floor(at / entries)] ?? -1;
    const from = (sector + 1) * size + (at % entries) * 4;
    return sector >= 0 && from + 4 <= bytes.length ? view.getInt32(from, true) : -1;
  };
  const sectors = Math.ceil(bytes.length / size) - 1;
  refuseLoops(sectors, next);
  const miniFat = chainOf(view.getInt32(FIRST_MINI_FAT, true), next).flatMap(entriesOf);
  refuseLoops(miniFat.length, (at) => miniFat[at] ?? -1);
}

function chainOf(start: number, next: (at: number) => number): number[] {
  const seen = new Set<number>();
  for (let at = start; at >= 0; at = next(at)) {
    if (seen.has(at)) refuse('corrupt-archive', 'a chain of sectors that loops');
    seen.add(at);
  }
  return [...seen];
}

/** Walks on from each place until it meets what an earlier walk has seen; its own steps it must not meet. */
function refuseLoops(count: number, next: (at: number) => number): void {
  const walkOf = new Map<number, number>();
  for (let start = 0; start < count; start++) {
    for (let at = start; at >= 0; at = next(at)) {
      const walk = walkOf.get(at);
      if (walk === start) refuse('corrupt-archive', 'a chain of sectors that loops');
      if (walk !== undefined) break;
      walkOf.set(at, start);
    }
  }
}
