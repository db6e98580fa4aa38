/** A memory's entries as columns: one list a fact, one row an entry, keys in a table of their own. */
import { openKeyTable } from './key-table.ts';
import type { KeyTable } from './key-table.ts';

const NOBODY = -1;

/** Cosine keeps keys at unit length and compares directions; Euclidean compares squared distances. */
export type Metric = 'cosine' | 'euclidean';

/** What is remembered: `key` [width] where, `value` and `label` what was there; `owner` the student, or nobody. */
export type NewEntry = {
  key: ArrayLike<number>;
  value: number;
  label: number;
  owner: number | null;
};

/** As it is stored: `age` counts writes since it was last written or merged, `usage` sums the weights of its retrievals. */
export type MemoryEntry = NewEntry & { key: Float32Array; age: number; usage: number };

/** One column per fact, one row per entry; `touched` is the clock at the last write, so that ageing costs nothing. */
export type Columns = {
  keys: KeyTable;
  value: Float64Array;
  label: Int32Array;
  owner: Float64Array;
  usage: Float64Array;
  touched: Float64Array;
  halfNorm: Float32Array;
  size: number;
  clock: number;
};

export function emptyColumns(width: number, capacity: number): Columns {
  return {
    keys: openKeyTable(width, capacity),
    value: new Float64Array(capacity),
    label: new Int32Array(capacity),
    owner: new Float64Array(capacity),
    usage: new Float64Array(capacity),
    touched: new Float64Array(capacity),
    halfNorm: new Float32Array(capacity),
    size: 0,
    clock: 0,
  };
}

type Placed = { entry: NewEntry & { age: number; usage: number }; metric: Metric };

export function put(columns: Columns, row: number, { entry, metric }: Placed): void {
  const { key, value, label, owner, age, usage } = entry;
  const at = placed(key, metric);
  columns.keys.put(row, at);
  columns.halfNorm[row] = halfNormOf(at);
  columns.value[row] = value;
  columns.label[row] = label;
  columns.owner[row] = owner ?? NOBODY;
  columns.usage[row] = usage;
  columns.touched[row] = columns.clock - age;
  columns.size = Math.max(columns.size, row + 1);
}

/** Halfway between the two (K[n] ← (q + K[n]) / ‖q + K[n]‖ for cosines), and young again. */
export function merge(
  columns: Columns,
  row: number,
  { entry, metric }: { entry: NewEntry; metric: Metric },
): void {
  const own = entryAt(columns, row);
  const addition = placed(entry.key, metric);
  const key = own.key.map((v, i) => (v + addition[i]) / 2);
  put(columns, row, {
    entry: { ...own, key, value: (own.value + entry.value) / 2, age: 0 },
    metric,
  });
}

/** Unit length where directions count; a zero key has none and stays. */
export function placed(key: ArrayLike<number>, metric: Metric): ArrayLike<number> {
  if (metric === 'euclidean') return key;
  const length = Math.sqrt(2 * halfNormOf(key));
  return length > 0 ? Float32Array.from(key, (v) => v / length) : key;
}

export function halfNormOf(key: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < key.length; i++) sum += key[i] * key[i];
  return sum / 2;
}

const ownerAt = ({ owner }: Columns, row: number): number | null =>
  owner[row] === NOBODY ? null : owner[row];

export const factsOf = (columns: Columns, row: number) => ({
  label: columns.label[row],
  owner: ownerAt(columns, row),
});

export function entryAt(columns: Columns, row: number): MemoryEntry {
  return {
    key: columns.keys.row(row).slice(),
    value: columns.value[row],
    label: columns.label[row],
    owner: ownerAt(columns, row),
    age: columns.clock - columns.touched[row],
    usage: columns.usage[row],
  };
}

export function forget(columns: Columns, owner: number): number {
  const { size } = columns;
  let kept = 0;
  for (let row = 0; row < size; row++) {
    if (columns.owner[row] === owner) continue;
    if (kept < row) move(columns, row, kept);
    kept += 1;
  }
  for (let row = kept; row < size; row++) clear(columns, row);
  columns.size = kept;
  return size - kept;
}

const FACTS = ['value', 'label', 'owner', 'usage', 'touched', 'halfNorm'] as const;

function move(columns: Columns, from: number, to: number): void {
  columns.keys.put(to, columns.keys.row(from));
  for (const fact of FACTS) columns[fact][to] = columns[fact][from];
}

function clear(columns: Columns, row: number): void {
  columns.keys.clear(row);
  for (const fact of FACTS) columns[fact][row] = 0;
}
