/** A tidy table with groups: `row` names a row, `task` its group, `y` is the outcome, `block` holds groups that belong together; the rest describes. */
import { Failure } from '../../../shared/failure.ts';
import { readRecord } from '../../gradebook/read-delimited.ts';

/** A cell is a number, a word, or null where nothing is known. */
export type Column = {
  name: string;
  kind: 'number' | 'word';
  cells: readonly (number | string | null)[];
};

export type Table = {
  /** Each row's own name, in the file's order. */
  rows: readonly string[];
  tasks: readonly string[];
  /** What each group belongs to, such as its school; the group itself where the table does not say. */
  blocks: readonly string[];
  /** The outcome; null where it is not known. */
  y: readonly (number | null)[];
  columns: readonly Column[];
};

const FIXED = ['row', 'task', 'y'] as const;
const BLOCK = 'block';
const UNKNOWN = new Set(['', 'na', 'nan', 'null', 'none', '.', '?']);

/** @throws Failure `table-unreadable` without the three columns that it needs, or where a row or an outcome makes no sense */
export function readTable(text: string, file: string): Table {
  const refuse = (why: string) => new Failure('table-unreadable', { file, why });
  const [header = [], ...records] = recordsOf(text.replace(/^\ufeff/, ''));
  const names = header.map((name) => name.trim());
  const at = (name: (typeof FIXED)[number]): string[] => {
    const place = names.indexOf(name);
    if (place < 0) throw refuse(name);
    return records.map((record) => (record[place] ?? '').trim());
  };
  const [rows, tasks, outcomes] = FIXED.map(at);
  const block = names.indexOf(BLOCK);
  const blocks = block < 0 ? tasks : records.map((record) => (record[block] ?? '').trim());
  if (new Set(rows).size !== rows.length) throw refuse('row');
  const y = columnOf('y', outcomes);
  if (y.kind === 'word') throw refuse('y');
  const places = names.flatMap((name, place) =>
    name === BLOCK || FIXED.some((fixed) => fixed === name) ? [] : [place],
  );
  const columns = places.map((place) =>
    columnOf(
      names[place],
      records.map((record) => (record[place] ?? '').trim()),
    ),
  );
  // a column of numbers holds nothing else
  return { rows, tasks, blocks, y: y.cells as (number | null)[], columns };
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  for (let at = 0; at < text.length;) {
    const { fields, next } = readRecord(text, at, ',');
    at = next;
    if (fields.length > 1 || fields[0].trim() !== '') records.push(fields);
  }
  return records;
}

/** Numbers where every known cell is one, words otherwise. */
function columnOf(name: string, texts: readonly string[]): Column {
  const known = texts.map((text) => (UNKNOWN.has(text.toLowerCase()) ? null : text));
  const numbers = known.map((text) => (text === null ? null : Number(text)));
  const isNumber = numbers.every((value) => value === null || Number.isFinite(value));
  return isNumber ? { name, kind: 'number', cells: numbers } : { name, kind: 'word', cells: known };
}
