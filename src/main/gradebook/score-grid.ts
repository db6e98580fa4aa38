/** Scores as columns: ten bytes a cell where an object takes a hundred, so that a million rows fit. */
import type { Score, ScoreDetail, ScoreStatus } from '../../shared/import/gradebook.ts';
import { SCORE_STATUSES } from '../../shared/nouns.ts';
import { MAX_CELLS } from './limits.ts';
import type { ScoreFacts } from './read-points.ts';
import { refuse } from './refuse.ts';

/** Rare facts beside the points, by cell. */
type Rare<T> = Map<number, T>;

/** Cell = student × assessments + assessment, both from 0. A plain value: it travels between processes. */
export type ScoreGrid = {
  assessments: number;
  /** NaN where no number is known. */
  points: Float64Array;
  /** Status, detail and late flag; see `codeOf`. */
  codes: Uint8Array;
  letters: Rare<string>;
  percents: Rare<number>;
  outOfs: Rare<number>;
};

const DETAILS: readonly (ScoreDetail | undefined)[] = [
  undefined,
  'blank',
  'flagged',
  'not-attempted',
  'not-assigned',
  'deferred',
  'partial',
];
const LATE = 64;

const STATUS_CODE = new Map<ScoreStatus, number>(SCORE_STATUSES.map((status, n) => [status, n]));
const DETAIL_CODE = new Map(DETAILS.map((detail, n) => [detail, n << 3]));

/** What no cell was written into. */
const BLANK_CODE = codeOf({ status: 'missing', detail: 'blank', late: undefined });
/** What stood in the cell could not be read; a warning said so. */
const UNREADABLE_CODE = codeOf({ status: 'missing', detail: undefined, late: undefined });

function codeOf({ status, detail, late }: Pick<ScoreFacts, 'status' | 'detail' | 'late'>): number {
  return (STATUS_CODE.get(status) ?? 0) | (DETAIL_CODE.get(detail) ?? 0) | (late ? LATE : 0);
}

/** Every cell blank. Refuses what no memory would hold. */
export function emptyGrid(students: number, assessments: number): ScoreGrid {
  const cells = students * assessments;
  if (cells > MAX_CELLS) refuse('too-large', `${cells} cells`);
  return {
    assessments,
    points: new Float64Array(cells).fill(NaN),
    codes: new Uint8Array(cells).fill(BLANK_CODE),
    letters: new Map(),
    percents: new Map(),
    outOfs: new Map(),
  };
}

export function putFacts(grid: ScoreGrid, cell: number, facts: ScoreFacts): void {
  grid.points[cell] = facts.points ?? NaN;
  grid.codes[cell] = codeOf(facts);
  if (facts.letter !== null) grid.letters.set(cell, facts.letter);
  if (facts.percent !== undefined) grid.percents.set(cell, facts.percent);
  if (facts.outOf !== undefined) grid.outOfs.set(cell, facts.outOf);
}

export function factsAt(grid: ScoreGrid, cell: number): ScoreFacts {
  const points = grid.points[cell] ?? NaN;
  const code = grid.codes[cell] ?? BLANK_CODE;
  const facts: ScoreFacts = {
    points: Number.isNaN(points) ? null : points,
    status: SCORE_STATUSES[code & 7] ?? 'missing',
    letter: grid.letters.get(cell) ?? null,
  };
  const percent = grid.percents.get(cell);
  const outOf = grid.outOfs.get(cell);
  const detail = DETAILS[(code >> 3) & 7];
  if (percent !== undefined) facts.percent = percent;
  if (outOf !== undefined) facts.outOf = outOf;
  if (detail !== undefined) facts.detail = detail;
  if (code & LATE) facts.late = true;
  return facts;
}

/** True for a cell that holds nothing to keep, without looking at it whole. */
export function isBlankCell(grid: ScoreGrid, cell: number): boolean {
  const code = grid.codes[cell];
  return (code === BLANK_CODE || code === UNREADABLE_CODE) && Number.isNaN(grid.points[cell]);
}

/** Whose scores: only the keys are asked for, and only when a score is looked at. */
type Keys = { students: readonly { key: string }[]; assessments: readonly { key: string }[] };

const grids = new WeakMap<readonly Score[], ScoreGrid>();

/**
 * The grid as the list that a result holds: every student × assessment pair, once. It reads like an array of
 * objects and is none: each score is made when it is looked at, so that a list of millions costs nothing.
 */
export function scoreList(grid: ScoreGrid, { students, assessments }: Keys): Score[] {
  const length = grid.codes.length;
  const at = (cell: number): Score => ({
    student: students[Math.floor(cell / grid.assessments)]?.key ?? '',
    assessment: assessments[cell % grid.assessments]?.key ?? '',
    ...factsAt(grid, cell),
  });
  const cellOf = (key: string | symbol): number => {
    const cell = typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : -1;
    return cell < length ? cell : -1;
  };
  const list = new Proxy<Score[]>([], {
    get(target, key, receiver) {
      if (key === 'length') return length;
      const cell = cellOf(key);
      return cell < 0 ? Reflect.get(target, key, receiver) : at(cell);
    },
    has: (target, key) => cellOf(key) >= 0 || Reflect.has(target, key),
    ownKeys: () => [...Array.from({ length }, (_, cell) => String(cell)), 'length'],
    getOwnPropertyDescriptor(target, key) {
      const cell = cellOf(key);
      if (cell < 0) return Reflect.getOwnPropertyDescriptor(target, key);
      return { value: at(cell), configurable: true, enumerable: true, writable: true };
    },
    set: () => false,
  });
  grids.set(list, grid);
  return list;
}

/** The scores of a result as a grid: the one they are held in, or made from a plain list. */
export function gridOf(scores: readonly Score[], { students, assessments }: Keys): ScoreGrid {
  const held = grids.get(scores);
  if (held) return held;
  const grid = emptyGrid(students.length, assessments.length);
  const rows = new Map(students.map(({ key }, n) => [key, n * assessments.length]));
  const columns = new Map(assessments.map(({ key }, n) => [key, n]));
  for (const { student, assessment, ...facts } of scores) {
    const [row, column] = [rows.get(student), columns.get(assessment)];
    if (row !== undefined && column !== undefined) putFacts(grid, row + column, facts);
  }
  return grid;
}
