/** How a share of the maximum is written, on screen, on paper and in a terminal: whole points of a hundred. */

export function toPoints(fraction: number): number {
  return Math.round(fraction * 100);
}

/** `68–82`: both ends included. */
export function writeRange(range: readonly [number, number]): string {
  return `${toPoints(range[0])}–${toPoints(range[1])}`;
}
