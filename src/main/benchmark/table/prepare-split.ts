/** One split of a table as numbers: what to learn from, held-out groups that judge, and what is asked. */
import type { Task } from '../../learn/meta-batch.ts';
import type { Study } from './candidates.ts';
import { encodeColumns } from './encode-columns.ts';
import type { Features } from './encode-columns.ts';
import { askedOf, rowsAt } from './make-tasks.ts';
import type { Asked, Group, Numbers } from './make-tasks.ts';
import type { Split, Splits } from './read-splits.ts';
import type { Table } from './read-table.ts';

/** y = mean + spread · what the learners see. */
export type Scale = { mean: number; spread: number };

/** Groups to learn from, and others that judge. */
export type Fold = {
  study: Study;
  /** The judging groups with k outcomes known. */
  askedAt(k: number): Asked[];
};

export type PreparedSplit = {
  features: Features;
  scale: Scale;
  folds: Fold[];
  /** Training and validation groups together. */
  whole: Omit<Study, 'held'>;
  /** The test groups with k outcomes known. */
  testAt(k: number): Task[];
};

/** Fewer validation blocks than this say too little: all blocks take their turn at judging. */
const ENOUGH_JUDGES = 80;
const TURNS = 4;
/** Parted this often by chance, few groups say more than they would once. */
const DRAWS = 4;

export function prepareSplit(
  { table, splits, split }: { table: Table; splits: Splits; split: Split },
  seed: number,
): PreparedSplit {
  const [trainRows, valRows] = [split.train, split.val].map(withoutEmpty);
  const both = [...trainRows, ...valRows];
  const scale = scaleOf(both.flat().map((i) => table.y[i] ?? 0));
  const features = encodeColumns(table, both.flat());
  const y = table.y.map((value) => (value === null ? 0 : (value - scale.mean) / scale.spread));
  const numbers: Numbers = { x: features.x, y };
  const { ks, most, inOrder } = splits;
  const parting = { ks, inOrder };
  const blockOf = numberBlocks(table, both);
  const groupOf = (rows: readonly number[]): Group => ({
    ...rowsAt(numbers, rows),
    block: blockOf(rows[0]),
  });
  const foldOf = (learn: readonly Group[], judge: readonly Group[]): Fold => {
    const asked = (k: number, draws: number) => askedOf(judge, { k, most, inOrder, draws, seed });
    return {
      study: { groups: learn, parting, held: ks.flatMap((k) => asked(k, 1)) },
      askedAt: (k) => asked(k, DRAWS),
    };
  };
  const [train, val] = [trainRows.map(groupOf), valRows.map(groupOf)];
  const whole = [...train, ...val];
  const blocksIn = (groups: readonly Group[]) => new Set(groups.map(({ block }) => block)).size;
  const folds =
    blocksIn(val) >= ENOUGH_JUDGES || blocksIn(whole) < 2 * TURNS
      ? [foldOf(train, val)]
      : Array.from({ length: TURNS }, (_, turn) =>
          foldOf(
            whole.filter(({ block }) => block % TURNS !== turn),
            whole.filter(({ block }) => block % TURNS === turn),
          ),
        );
  return {
    features,
    scale,
    folds,
    whole: { groups: whole, parting },
    testAt: (k) =>
      split.test.map(({ support, query }) => ({
        support: rowsAt(numbers, support.slice(0, k)),
        query: rowsAt(numbers, query),
      })),
  };
}

const withoutEmpty = (groups: readonly number[][]): number[][] =>
  groups.filter((rows) => rows.length > 0);

/** Blocks in their order of appearance; each group is its own where the table names only a few. */
function numberBlocks(
  { blocks, tasks }: Table,
  groups: readonly number[][],
): (row: number) => number {
  const namesIn = (column: readonly string[]) => [...new Set(groups.map(([row]) => column[row]))];
  const column = namesIn(blocks).length < 2 * TURNS ? tasks : blocks;
  const numbers = new Map(namesIn(column).map((name, i) => [name, i]));
  return (row) => numbers.get(column[row]) ?? 0;
}

function scaleOf(known: readonly number[]): Scale {
  const mean = known.reduce((sum, v) => sum + v, 0) / Math.max(1, known.length);
  const variance = known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, known.length);
  return { mean, spread: variance > 0 ? Math.sqrt(variance) : 1 };
}
