/** The keys of a memory, in WebAssembly's own memory: one query against 100,000 of them takes about a millisecond. */
import { SCAN_WASM } from './scan-wasm.ts';

const LANES = 4;
const BYTES = 4;
const PAGE = 65_536;

export type KeyTable = {
  /** @throws RangeError for a key of another width */
  put(row: number, key: ArrayLike<number>): void;
  /** The row's own numbers: changed in place until the next `put`. */
  row(row: number): Float32Array;
  /** Leaves no bytes of the key behind. */
  clear(row: number): void;
  /** Dot products of the query with the first `rows` keys; overwritten by the next scan. */
  scan(query: ArrayLike<number>, rows: number): Float32Array;
};

type Scan = (keys: number, query: number, products: number, rows: number, stride: number) => void;

/** Room for `capacity` keys of `width` numbers; what is not used yet takes no memory. */
export function openKeyTable(width: number, capacity: number): KeyTable {
  const stride = upTo(width, LANES) * BYTES;
  const products = stride; // behind the query
  const keys = products + upTo(capacity, LANES) * BYTES;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((keys + LANES * stride) / PAGE) });
  const module = new WebAssembly.Module(Buffer.from(SCAN_WASM, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const scan = exports.scan as Scan; // its only function, of five numbers

  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count);
  const row = (index: number) => floats(keys + index * stride, width);
  const reserve = (rows: number): void => {
    const missing = keys + upTo(rows, LANES) * stride - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  };
  const checked = (key: ArrayLike<number>): ArrayLike<number> => {
    if (key.length !== width)
      throw new RangeError(`a key holds ${width} numbers, got ${key.length}`);
    return key;
  };
  return {
    row,
    put: (index, key) => {
      reserve(index + 1);
      row(index).set(checked(key));
    },
    clear: (index) => void row(index).fill(0),
    scan: (query, rows) => {
      floats(0, width).set(checked(query));
      reserve(rows);
      scan(keys, 0, products, upTo(rows, LANES), stride);
      return floats(products, rows);
    },
  };
}

const upTo = (n: number, multiple: number): number => Math.ceil(n / multiple) * multiple;
