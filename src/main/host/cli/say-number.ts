/** How numbers read in a terminal: no decimals for percent, one at most for scores, a dash for none. */

export const NONE = '–';

export function percent(fraction: number | null): string {
  return fraction === null ? NONE : `${Math.round(fraction * 100)} %`;
}

/** A likely range, `68–82 %`. */
export function percentRange(interval: readonly [number, number] | null): string {
  if (interval === null) return NONE;
  return `${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)} %`;
}

/** A change of a share in points of a hundred, with its sign. */
export function percentChange(before: number | null, after: number | null): string {
  if (before === null || after === null) return NONE;
  const points = (after - before) * 100;
  return `${points >= 0.05 ? '+' : ''}${(Math.round(points * 10) / 10).toFixed(1).replace('-', '−')}`;
}
