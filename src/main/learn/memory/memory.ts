/**
 * External memory: what was embedded once can be looked up later, by whichever learner embedded it.
 * Retrieval and the update for rare events are those of Kaiser, Nachum, Roy and Bengio 2017 (Learning to remember rare
 * events, section 2): keys K, values V, ages A; the k nearest keys answer with softmax weights; a right answer moves
 * the nearest key, a wrong one takes the place of the oldest. Ours also knows each entry's owner, and merges only
 * within one: what one student left can be forgotten without a trace.
 *
 * It is the one part of the engine that changes in place: a hundred thousand keys aren't copied for one more.
 */
import type { Key } from '../tensor/keys.ts';
import { uniforms } from '../tensor/keys.ts';
import {
  emptyColumns,
  entryAt,
  factsOf,
  forget,
  halfNormOf,
  merge,
  placed,
  put,
} from './entry-columns.ts';
import type { Columns, MemoryEntry, Metric, NewEntry } from './entry-columns.ts';

/** `similarity`: the cosine, or the negative squared distance; weights add up to one. */
export type Retrieved = MemoryEntry & { similarity: number; weight: number };

export type MemoryOptions = {
  width: number;
  capacity: number;
  metric: Metric;
  /** Entries of the same owner and label at least this similar become one; Infinity: none do. */
  mergeAbove?: number;
  /** What an earlier memory held. */
  entries?: readonly MemoryEntry[];
};

export type Lookup = {
  k: number;
  /** Weight ∝ exp(sharpness · similarity). */
  sharpness?: number;
  /** Only entries that it accepts; a student's own may be left out, for one. */
  among?: (entry: { label: number; owner: number | null }) => boolean;
};

export type Memory = {
  readonly width: number;
  readonly metric: Metric;
  size(): number;
  /** Merges a near-duplicate, else adds, and when full evicts the least useful. */
  write(entry: NewEntry): void;
  /** Kaiser's update: the nearest is merged where it was right, else the oldest gives way. */
  writeRareEvent(entry: NewEntry, random: Key): void;
  /** The k nearest, nearest first. */
  retrieve(query: ArrayLike<number>, lookup: Lookup): Retrieved[];
  /** Removes everything of one owner. @returns how many entries that were */
  forget(owner: number): number;
  /** A copy of all entries, to be stored. */
  entries(): MemoryEntry[];
};

/** The paper's inverse temperature. */
const SHARPNESS = 40;

/** @throws RangeError when there are more entries than the capacity, or keys of another width */
export function openMemory(options: MemoryOptions): Memory {
  const { width, capacity, metric, mergeAbove = Infinity, entries = [] } = options;
  if (entries.length > capacity)
    throw new RangeError(`openMemory: ${entries.length} entries for a capacity of ${capacity}`);
  const columns = emptyColumns(width, capacity);
  columns.clock = entries.reduce((most, { age }) => Math.max(most, age), 0);
  for (const entry of entries) put(columns, columns.size, { entry, metric });

  const replace = (row: number, entry: NewEntry): void => {
    columns.clock += 1;
    put(columns, row, { entry: { ...entry, age: 0, usage: 0 }, metric });
  };
  const mergeInto = (row: number, entry: NewEntry): void => {
    columns.clock += 1;
    merge(columns, row, { entry, metric });
  };
  const nearest = (key: ArrayLike<number>, accepts: (row: number) => boolean) =>
    select(similarities(columns, placed(key, metric), metric), { k: 1, accepts })[0];

  return {
    width,
    metric,
    size: () => columns.size,
    write(entry) {
      const twin =
        mergeAbove < Infinity
          ? nearest(entry.key, (row) => isSame(columns, row, entry))
          : undefined;
      if (twin && twin.similarity >= mergeAbove) return mergeInto(twin.row, entry);
      replace(columns.size < capacity ? columns.size : leastUseful(columns), entry);
    },
    writeRareEvent(entry, random) {
      const found = nearest(entry.key, () => true);
      if (found && isSame(columns, found.row, entry)) return mergeInto(found.row, entry);
      replace(columns.size < capacity ? columns.size : oldest(columns, random), entry);
    },
    retrieve(query, { k, sharpness = SHARPNESS, among }) {
      const accepts = among && ((row: number) => among(factsOf(columns, row)));
      const all = similarities(columns, placed(query, metric), metric);
      const found = select(all, { k, accepts });
      const weights = softmax(found.map(({ similarity }) => sharpness * similarity));
      return found.map(({ row, similarity }, i) => {
        columns.usage[row] += weights[i];
        return { ...entryAt(columns, row), similarity, weight: weights[i] };
      });
    },
    forget: (owner) => forget(columns, owner),
    entries: () => Array.from({ length: columns.size }, (_, row) => entryAt(columns, row)),
  };
}

function isSame(columns: Columns, row: number, { label, owner }: NewEntry): boolean {
  const own = factsOf(columns, row);
  return own.label === label && own.owner === owner;
}

/** Of every entry; −‖q − K‖² = 2 (q·K − ½‖K‖²) − ‖q‖². */
function similarities(columns: Columns, query: ArrayLike<number>, metric: Metric): Float32Array {
  const products = columns.keys.scan(query, columns.size);
  if (metric === 'cosine') return products;
  const own = 2 * halfNormOf(query);
  for (let row = 0; row < products.length; row++)
    products[row] = Math.min(0, 2 * (products[row] - columns.halfNorm[row]) - own);
  return products;
}

type Found = { row: number; similarity: number };

/** The k largest, largest first; of equals the earlier. */
function select(
  all: Float32Array,
  { k, accepts }: { k: number; accepts?: (row: number) => boolean },
): Found[] {
  const found: Found[] = [];
  let floor = -Infinity;
  for (let row = 0; row < all.length; row++) {
    const similarity = all[row];
    if (found.length === k && !(similarity > floor)) continue;
    if (accepts && !accepts(row)) continue;
    const place = found.findLastIndex((other) => other.similarity >= similarity) + 1;
    found.splice(place, 0, { row, similarity });
    if (found.length > k) found.pop();
    floor = found.at(-1)?.similarity ?? floor;
  }
  return found;
}

function softmax(logits: readonly number[]): number[] {
  const highest = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - highest));
  const total = raised.reduce((sum, v) => sum + v, 0);
  return raised.map((v) => v / total);
}

/** Asked for seldom in a long time: a new entry is worth keeping until it had its chance. */
const leastUseful = ({ usage, touched, clock, size }: Columns): number =>
  smallest(size, (row) => (1 + usage[row]) / (1 + clock - touched[row]));

/** n′ = argmax A[i] + r[i]: of equally old ones, chance decides. */
function oldest({ touched, size }: Columns, random: Key): number {
  const shake = uniforms(random, size);
  return smallest(size, (row) => touched[row] - shake[row]);
}

function smallest(size: number, of: (row: number) => number): number {
  let least = 0;
  for (let row = 1; row < size; row++) if (of(row) < of(least)) least = row;
  return least;
}
