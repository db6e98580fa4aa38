/**
 * What a comparison of treatments is made of, as plain numbers: means of cells, what each cell was exposed to, and
 * which cells share luck. A cell is the mean of some rows; cells of one batch were treated together, batches of one
 * period shared an occasion (a class on one day), periods of one block shared an assessment. Nothing here knows who or
 * what was compared.
 */

/** Levels at which luck is shared, each within the next. */
export const LEVELS = ['batch', 'period', 'block'] as const;
export type Level = (typeof LEVELS)[number];

/** Spreads that data teach: of shared luck, of places, of parts of a place, of treatments. */
export const SCALES = [...LEVELS, 'place', 'part', 'effect'] as const;
export type ScaleName = (typeof SCALES)[number];
export type Scales = Readonly<Record<ScaleName, number>>;

/** One unknown: its prior mean, and its prior spread as a share of a scale, or as a number where `scale` is null. */
export type Unknown = { mean: number; scale: ScaleName | null; spread: number };

/** A cell's row of the design matrix, as pairs of column and value. */
export type Entry = readonly [column: number, value: number];

export type Cell = {
  /** Mean outcome of the cell's rows, and its variance from single rows alone. */
  y: number;
  noise: number;
  /** Which batch, period and block it belongs to. */
  within: Readonly<Record<Level, number>>;
  row: readonly Entry[];
};

export type Design = { cells: readonly Cell[]; unknowns: readonly Unknown[] };

export const spreadOf = ({ scale, spread }: Unknown, scales: Scales): number =>
  scale === null ? spread : spread * scales[scale];
