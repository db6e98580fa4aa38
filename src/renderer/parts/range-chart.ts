/** What the class range chart draws: plain numbers and finished words, nothing about teaching. */

/** One row; every number is a share of the scale's unit (0–1 and beyond). */
export type RangeRow = {
  id: number;
  name: string;
  /** Middle, inner (darker) and outer (lighter) band; null where there is nothing to draw. */
  middle: number | null;
  inner: readonly [number, number] | null;
  outer: readonly [number, number] | null;
  /** The hollow dot: what is known so far. */
  known: number | null;
  /** Stands at the right, such as `68–82`. */
  words: string;
  /** The whole row as a sentence, for ears. */
  sentence: string;
  /** The band as it was before a change, drawn as an outline. */
  before: readonly [number, number] | null;
  /** The difference in a word or two. */
  change: string | null;
};

export type RangeGroup = {
  key: string;
  tone: 'support' | 'course' | 'stretch' | 'quiet';
  heading: string;
  rows: readonly RangeRow[];
};

/** The dashed line, its one label, and how to move it. */
export type RangeLine = { at: number; label: string; moveLabel: string; onmove: () => void };

export type RangeScale = { from: number; to: number; ticks: readonly number[] };

/** A scale that starts where the data need it, on a round number, and ends at the full mark or beyond. */
export function fitScale(values: readonly number[]): RangeScale {
  const step = 0.2;
  const low = Math.min(0.8, ...values);
  const high = Math.max(1, ...values);
  const from = Math.max(0, Math.floor(low / step + 1e-9) * step);
  const to = high > 1.005 ? Math.ceil(high * 10 - 1e-9) / 10 : 1;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((tick) => tick >= from - 1e-9);
  return { from, to, ticks };
}

/** Where a value stands on the scale, in percent of its width, kept within the drawing. */
export function placeOf(value: number, { from, to }: RangeScale): number {
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}

/** The row that an arrow key leads to. */
export function stepRow(
  rows: readonly { id: number }[],
  id: number | null,
  key: string,
): number | null {
  const at = rows.findIndex((row) => row.id === id);
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  const asked = steps[key];
  if (asked === undefined) return null;
  return rows[Math.min(rows.length - 1, Math.max(0, asked))]?.id ?? null;
}
