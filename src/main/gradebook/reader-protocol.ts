/** What the app and its reader process say to each other; a result travels in parts, so no message is huge. */
import type { FailureCode } from '../../shared/failure.ts';
import type { Corrections } from '../../shared/import/corrections.ts';
import type { Student } from '../../shared/import/gradebook.ts';
import type { ImportResult } from '../../shared/import/result.ts';
import { emptyGrid, gridOf, type ScoreGrid, scoreList } from './score-grid.ts';
import { shareList } from './share-list.ts';

/** A file by its place, or by its bytes, of which `size` follow. */
export type ReadRequest = ({ path: string } | { size: number }) & {
  type: 'read';
  name: string;
  corrections?: Corrections;
};

export type ToReader =
  | ReadRequest
  | { type: 'bytes'; bytes: Uint8Array }
  /** A part was taken: another may come. */
  | { type: 'next' };

/** The lists of a result that may be long. */
const LISTS = [
  'students',
  'warnings',
  'rejectedRows',
  'responses',
  'courses',
  'methods',
  'skills',
  'items',
] as const;
const RARE = ['letters', 'percents', 'outOfs'] as const;

export type FromReader =
  /** Every result with its long lists empty; their parts follow. */
  | { type: 'results'; results: ImportResult[] }
  | { type: 'part'; result: number; list: (typeof LISTS)[number]; entries: unknown[] }
  | { type: 'grid'; result: number; students: number; assessments: number }
  | { type: 'cells'; result: number; from: number; points: Float64Array; codes: Uint8Array }
  | { type: 'rare'; result: number; of: (typeof RARE)[number]; entries: unknown[] }
  /** How much of a large file has been read; nothing is to be taken. */
  | { type: 'reading'; share: number }
  | { type: 'done' }
  | { type: 'failure'; code: FailureCode; params: Record<string, string | number> };

/** Taken in within a few milliseconds. */
const ENTRIES_A_MESSAGE = 1_000;
const CELLS_A_MESSAGE = 100_000;
const BYTES_A_MESSAGE = 512 * 1024;

export function* bytesMessages(bytes: Uint8Array): Generator<ToReader> {
  for (let at = 0; at < bytes.length; at += BYTES_A_MESSAGE)
    yield { type: 'bytes', bytes: bytes.slice(at, at + BYTES_A_MESSAGE) };
}

/** Gives the results away: their long lists are empty afterwards. */
export function* messagesOf(results: readonly ImportResult[]): Generator<FromReader> {
  yield { type: 'results', results: results.map(withoutLists) };
  for (const [result, read] of results.entries()) {
    if ('scores' in read) {
      const [students, assessments] = [read.students.length, read.assessments.length];
      yield { type: 'grid', result, students, assessments };
      yield* cellMessages(result, gridOf(read.scores, read));
    }
    for (const list of LISTS) {
      for (const entries of inParts(listOf(read, list)))
        yield { type: 'part', result, list, entries };
    }
  }
  yield { type: 'done' };
}

function* cellMessages(result: number, grid: ScoreGrid): Generator<FromReader> {
  for (let from = 0; from < grid.codes.length; from += CELLS_A_MESSAGE) {
    const points = grid.points.slice(from, from + CELLS_A_MESSAGE);
    yield {
      type: 'cells',
      result,
      from,
      points,
      codes: grid.codes.slice(from, from + CELLS_A_MESSAGE),
    };
  }
  for (const of of RARE) {
    for (const entries of inParts([...grid[of]])) yield { type: 'rare', result, of, entries };
  }
}

/** What has been sent is let go: while one side fills, the other empties. */
function* inParts(list: unknown[]): Generator<unknown[]> {
  for (let at = 0; at < list.length; at += ENTRIES_A_MESSAGE) {
    yield list.slice(at, at + ENTRIES_A_MESSAGE);
    list.fill(null, at, at + ENTRIES_A_MESSAGE);
  }
}

function listOf(result: ImportResult, list: (typeof LISTS)[number]): unknown[] {
  const found: unknown = (result as Record<string, unknown>)[list]; // which lists a result has depends on its kind
  return Array.isArray(found) ? found : [];
}

function withoutLists(result: ImportResult): ImportResult {
  const own = LISTS.filter((list) => list in result).map((list) => [list, []] as const);
  return { ...result, ...Object.fromEntries(own), ...('scores' in result ? { scores: [] } : {}) };
}

/** On the way each student got a list of their own again. */
function shareSections(students: readonly Student[]): void {
  for (const student of students) student.sections = shareList(student.sections);
}

/** Puts the parts together again; `take` says true when all have come. */
export function collectMessages() {
  let results: ImportResult[] = [];
  const grids = new Map<number, ScoreGrid>();
  const gridAt = (index: number): ScoreGrid => grids.get(index) ?? emptyGrid(0, 0);
  const take = (message: FromReader): boolean => {
    if (message.type === 'results') results = message.results;
    if (message.type === 'part') {
      const list = listOf(results[message.result] ?? results[0]!, message.list);
      for (const entry of message.entries) list.push(entry);
      if (message.list === 'students') shareSections(message.entries as Student[]); // of that list
    }
    if (message.type === 'grid')
      grids.set(message.result, emptyGrid(message.students, message.assessments));
    if (message.type === 'cells') {
      const grid = gridAt(message.result);
      grid.points.set(message.points, message.from);
      grid.codes.set(message.codes, message.from);
    }
    if (message.type === 'rare') {
      const rare = gridAt(message.result)[message.of] as Map<number, unknown>; // what was sent for this map
      for (const [cell, value] of message.entries as [number, unknown][]) rare.set(cell, value); // see messagesOf
    }
    return message.type === 'done';
  };
  return {
    take,
    results: () =>
      results.map((result, index) =>
        'scores' in result ? { ...result, scores: scoreList(gridAt(index), result) } : result,
      ),
  };
}
