/** Damaged gradebooks without end: each must give a result or a coded refusal, soon and in little memory. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { importResultSchema } from '../../../shared/import/result.ts';
import { readGradebook } from '../../gradebook/read-gradebook.ts';

export type FuzzOptions = {
  /** Whole gradebooks to damage; their `.json` companions are left out. */
  seeds: string;
  /** Where each find is kept, with the reason in its name. */
  finds: string;
  seconds: number;
  seed: number;
  signal: AbortSignal;
  /** Milliseconds, monotonic. */
  now: () => number;
  onTried?: (tried: number, found: number) => void;
};

export type Fuzzed = { tried: number; finds: string[]; slowestMs: number };

type Whole = (from: number, to: number) => number;

/** Files of these sizes take milliseconds. */
const SLOW_MS = 5000;
const TRIES_A_PAUSE = 50;

/** Tries until the time is over or `signal` says so. A hang shows as a run that does not end. */
export async function fuzzImport(options: FuzzOptions): Promise<Fuzzed> {
  const { seeds, finds, seconds, seed, signal, now, onTried } = options;
  const random = xoroshiro128plus(seed);
  const whole: Whole = (from, to) => uniformInt(random, from, to);
  const files = readdirSync(seeds)
    .filter((name) => !/\.(?:json|mjs|mts)$/.test(name))
    .map((name) => ({ name, bytes: readFileSync(join(seeds, name)) }));
  const fuzzed: Fuzzed = { tried: 0, finds: [], slowestMs: 0 };
  const end = now() + seconds * 1000;
  while (now() < end && !signal.aborted) {
    const one = files[whole(0, files.length - 1)];
    const other = files[whole(0, files.length - 1)];
    if (!one || !other) break;
    const bytes = damage(one.bytes, other.bytes, whole);
    const start = now();
    const why = whatIsWrong(bytes, one.name);
    const took = now() - start;
    fuzzed.tried += 1;
    fuzzed.slowestMs = Math.max(fuzzed.slowestMs, took);
    const reason = why ?? (took > SLOW_MS ? 'slow' : null);
    if (reason) fuzzed.finds.push(keep(finds, { bytes, name: one.name, reason }));
    if (fuzzed.tried % TRIES_A_PAUSE === 0) {
      onTried?.(fuzzed.tried, fuzzed.finds.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return fuzzed;
}

function whatIsWrong(bytes: Uint8Array, name: string): string | null {
  try {
    const results = readGradebook(bytes, name);
    if (results.length === 0) return 'nothing';
    return results.every((result) => importResultSchema.safeParse(result).success) ? null : 'form';
  } catch {
    return 'crash';
  }
}

function keep(
  folder: string,
  { bytes, name, reason }: { bytes: Uint8Array; name: string; reason: string },
): string {
  mkdirSync(folder, { recursive: true });
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const path = join(folder, `${reason}-${mark}${extname(name)}`);
  writeFileSync(path, bytes);
  return path;
}

const TOKENS = [
  '"',
  ',',
  ';',
  '\t',
  '\r\n',
  '\u0000',
  '\ufeff',
  '=1+1',
  '12/20',
  '85 %',
  '缺考',
  '٤٫٥',
  '<table>',
  '<!DOCTYPE x>',
  '((((',
  '1e999',
  '-',
  'Points Possible',
  'sep=;\n',
  '姓名',
].map((token) => Buffer.from(token));

/** One to four of: a byte flipped, a stretch cut, doubled, moved or taken from another file, a telling word put in. */
function damage(bytes: Uint8Array, other: Uint8Array, whole: Whole): Uint8Array {
  let result = Buffer.from(bytes);
  for (let n = whole(1, 4); n > 0; n--) {
    const at = whole(0, result.length);
    const end = Math.min(result.length, at + whole(1, Math.max(1, result.length >> 2)));
    const [before, piece, after] = [
      result.subarray(0, at),
      result.subarray(at, end),
      result.subarray(end),
    ];
    const from = whole(0, other.length);
    const foreign = Buffer.from(other.subarray(from, from + whole(0, 200)));
    const token = TOKENS[whole(0, TOKENS.length - 1)] ?? Buffer.alloc(0);
    const ways: readonly (readonly Buffer[])[] = [
      [before, Buffer.from([whole(0, 255)]), piece.subarray(1), after],
      [before, after],
      [before, piece, piece, after],
      [piece, before, after],
      [before, foreign, piece, after],
      [before, token, piece, after],
      [before],
    ];
    result = Buffer.concat(ways[whole(0, ways.length - 1)] ?? [result]);
  }
  return result;
}
