/** How numbers read in a terminal: no decimals for percent, one at most for scores, a dash for none. */

import { toPoints, writeRange } from '../../../shared/words/points.ts';

export const NONE = '–';

export function percent(fraction: number | null): string {
  return fraction === null ? NONE : `${toPoints(fraction)} %`;
}

/** A likely range, `68–82 %`. */
export function percentRange(interval: readonly [number, number] | null): string {
  return interval === null ? NONE : `${writeRange(interval)} %`;
}

/** A change of a share in points of a hundred, with its sign. */
export function percentChange(before: number | null, after: number | null): string {
  if (before === null || after === null) return NONE;
  const points = (after - before) * 100;
  return `${points >= 0.05 ? '+' : ''}${(Math.round(points * 10) / 10).toFixed(1).replace('-', '−')}`;
}

/** How wide something is, in points of 100. */
export const percentWidth = (share: number): string => (100 * share).toFixed(2);
