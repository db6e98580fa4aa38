/** Which groups are learned from, which judge, which are asked about: one split a seed. */
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import type { Table } from './read-table.ts';

const name = z.union([z.string(), z.number()]).transform(String);
const schema = z.object({
  K: z.int().min(0),
  ks: z.array(z.int().min(0)).min(1),
  seeds: z.record(
    z.string(),
    z.object({
      train: z.array(name).min(1),
      val: z.array(name),
      test: z.array(z.object({ task: name, support: z.array(name) })),
    }),
  ),
});

/** Rows as indices into the table. Queries are the same for every number of known outcomes. */
type TestGroup = { task: string; support: number[]; query: number[] };
export type Split = { seed: string; train: number[][]; val: number[][]; test: TestGroup[] };
export type Splits = {
  ks: number[];
  /** Known rows set aside in each test group; the others are asked about. */
  most: number;
  /** The known rows of each test group are its first ones: time decides, not chance. */
  inOrder: boolean;
  splits: Split[];
};

/** @throws Failure `table-unreadable` when the text is no such file or names what the table lacks */
export function readSplits(text: string, table: Table, file: string): Splits {
  const refuse = (why: string) => new Failure('table-unreadable', { file, why });
  const parsed = schema.safeParse(parse(text));
  if (!parsed.success) throw refuse(parsed.error.issues[0]?.path.join('.') || 'JSON');
  const { K, ks, seeds } = parsed.data;
  const rowsOf = Map.groupBy(table.tasks.keys(), (i) => table.tasks[i]);
  const places = new Map(table.rows.map((row, i) => [row, i]));
  const group = (task: string): number[] => {
    const rows = rowsOf.get(task);
    if (!rows) throw refuse(`task ${task}`);
    return rows;
  };
  const place = (row: string): number => {
    const i = places.get(row);
    if (i === undefined) throw refuse(`row ${row}`);
    return i;
  };
  const known = (rows: number[]) => rows.filter((i) => table.y[i] !== null);
  const splits = Object.entries(seeds).map(([seed, { train, val, test }]) => ({
    seed,
    train: train.map((task) => known(group(task))),
    val: val.map((task) => known(group(task))),
    test: test.map(({ task, support }) => {
      const set = new Set(support.map(place));
      return { task, support: known([...set]), query: group(task).filter((i) => !set.has(i)) };
    }),
  }));
  const tests = splits.flatMap((split) => split.test);
  const inOrder = tests.every(({ task, support }) =>
    support.every((row, i) => row === known(group(task))[i]),
  );
  return { ks, most: K, inOrder, splits };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema refuses it
  }
}
