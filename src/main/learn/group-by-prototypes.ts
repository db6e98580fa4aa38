/**
 * Groups as prototypes: a group is the mean embedding of its members, and everybody belongs to the nearest that has
 * room (Snell, Swersky, Zemel 2017, eq. 1–2, with classes found by Lloyd's alternation under a cap on their size).
 */
import type { Matrix, Vector } from './linear-algebra.ts';

export type GroupingOptions = {
  groups: number;
  /** No group holds more. */
  largest: number;
  /** Who was where before; -1 for nobody's. Leaving such a group must be clearly nearer elsewhere. */
  before?: readonly number[];
};

export type Grouping = { prototypes: Matrix; groupOf: number[] };

/** Staying counts as so much nearer. */
const STAY = 0.7;
const ROUNDS = 40;

/**
 * The same rows give the same groups, in the order of the first column.
 * @param rows [n][d], every column on one scale
 * @throws RangeError when the groups have too little room
 */
export function groupByPrototypes(rows: Matrix, options: GroupingOptions): Grouping {
  const { groups, largest, before } = options;
  if (groups * largest < rows.length)
    throw new RangeError(`groupByPrototypes: ${groups} × ${largest} < ${rows.length}`);
  let prototypes = before ? prototypesOf(rows, before, groups) : firstPrototypes(rows, groups);
  let groupOf: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const next = assign(rows, prototypes, options);
    if (next.every((group, i) => group === groupOf[i])) break;
    groupOf = next;
    // Groups that were kept are where they are: only who belongs to them may change.
    if (!before) prototypes = prototypesOf(rows, groupOf, groups);
  }
  return { prototypes, groupOf };
}

/** Means of equal parts along the first column. */
function firstPrototypes(rows: Matrix, groups: number): Matrix {
  const order = rows.map((_, i) => i).sort((a, b) => rows[a][0] - rows[b][0] || a - b);
  const part = new Array<number>(rows.length).fill(0);
  order.forEach((row, place) => {
    part[row] = Math.floor((place * groups) / rows.length);
  });
  return prototypesOf(rows, part, groups);
}

function prototypesOf(rows: Matrix, groupOf: readonly number[], groups: number): Matrix {
  const overall = meanOf(rows);
  return Array.from({ length: groups }, (_, group) => {
    const members = rows.filter((_row, i) => groupOf[i] === group);
    return members.length > 0 ? meanOf(members) : overall;
  });
}

const meanOf = (rows: Matrix): Vector =>
  (rows[0] ?? []).map((_, j) => rows.reduce((sum, row) => sum + row[j], 0) / rows.length);

/** Whoever would lose most by going elsewhere chooses first. */
function assign(
  rows: Matrix,
  prototypes: Matrix,
  { groups, largest, before }: GroupingOptions,
): number[] {
  const distances = rows.map((row, i) =>
    prototypes.map((p, group) => distance(row, p) * (before?.[i] === group ? STAY : 1)),
  );
  const room = new Array<number>(groups).fill(largest);
  const groupOf = new Array<number>(rows.length).fill(-1);
  const order = rows
    .map((_, i) => ({ i, regret: regretOf(distances[i]) }))
    .sort((a, b) => b.regret - a.regret || a.i - b.i);
  for (const { i } of order) {
    const open = room.flatMap((left, group) => (left > 0 ? [group] : []));
    const nearest = open.reduce((a, b) => (distances[i][b] < distances[i][a] ? b : a));
    groupOf[i] = nearest;
    room[nearest] -= 1;
  }
  return groupOf;
}

function regretOf(distances: readonly number[]): number {
  const [first = 0, second = first] = distances.toSorted((a, b) => a - b);
  return second - first;
}

/** Squared Euclidean. */
const distance = (a: Vector, b: Vector): number =>
  a.reduce((sum, v, j) => sum + (v - b[j]) ** 2, 0);
