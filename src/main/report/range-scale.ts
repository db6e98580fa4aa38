/** One scale for the whole class range chart: from just below the lowest thing drawn to full marks. */
import type { SectionReport } from './gather-section-report.ts';

export type RangeScale = {
  low: number;
  high: number;
  /** Fractions of the maximum, whole tens (or twenties) of percent. */
  ticks: number[];
};

const STEP = 0.1;
const MOST_TICKS = 7;

/** Everything that must be on the paper, fractions of the maximum. */
function drawn(report: SectionReport): number[] {
  const students = report.groups.flatMap((group) => group.students);
  const points = students.flatMap(({ interval80, known }) =>
    [...(interval80 ?? []), known ?? []].flat(),
  );
  return [...points, report.passLine];
}

export function rangeScale(report: SectionReport): RangeScale {
  const values = drawn(report);
  const low = Math.max(0, Math.floor(Math.min(...values, 0.9) / STEP - 0.2) * STEP);
  const high = Math.max(1, Math.ceil(Math.max(...values) / STEP - 1e-9) * STEP);
  const step = (high - low) / STEP > MOST_TICKS ? 2 * STEP : STEP;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(2)),
  );
  return { low: Number(low.toFixed(2)), high: Number(high.toFixed(2)), ticks };
}

/** Where a fraction lies on the scale, percent of the width, inside the paper. */
export function placeOn(scale: RangeScale, fraction: number): number {
  const share = (fraction - scale.low) / (scale.high - scale.low);
  return Number((100 * Math.min(1, Math.max(0, share))).toFixed(2));
}
