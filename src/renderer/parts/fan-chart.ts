/** Where things stand in a fan chart: shares up, steps across, and labels that fit. */

/** The 10, 25, 50, 75 and 90 % marks of one step. */
export type StepMarks = readonly [number, number, number, number, number];
export type FanStep = {
  key: string;
  label: string;
  before: StepMarks | null;
  after: StepMarks | null;
};

/** A share's scale from a round tenth below the least to the whole, or to the most. */
export function fitShares(values: readonly number[]): { low: number; high: number } {
  const low = Math.max(0, Math.floor((Math.min(...values, 0.9) - 0.02) * 10) / 10);
  return { low, high: Math.max(1, ...values) };
}

/** The outline of a band: along the upper marks, back along the lower ones. */
export function bandPath(
  points: readonly { x: number; low: number; high: number }[],
  yOf: (share: number) => number,
): string {
  const there = points.map(({ x, high }) => `${x} ${yOf(high)}`);
  const back = points.toReversed().map(({ x, low }) => `${x} ${yOf(low)}`);
  return points.length === 0 ? '' : `M${[...there, ...back].join('L')}Z`;
}

/** About as wide as one character of a caption; Chinese ones take more. */
const CHARACTER = 7;
const WIDE_CHARACTER = 12;
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign >= '\u2e80' ? WIDE_CHARACTER : CHARACTER), 0);

export function fitLabel(label: string, width: number): string {
  if (widthOf(label) <= width) return label;
  const signs = [...label];
  const cut = signs.findLastIndex(
    (_, at) => widthOf(signs.slice(0, at).join('')) + CHARACTER <= width,
  );
  return `${signs.slice(0, Math.max(1, cut)).join('')}…`;
}

/** Where titles would be cut alike, only every second or third is written, so that they can be told apart. */
export function fitLabels(labels: readonly string[], space: number): string[] {
  const strideFits = (stride: number) =>
    labels.every((label, at) => at % stride > 0 || widthOf(label) <= stride * space);
  const stride = [1, 2, 3].find(strideFits) ?? Math.min(3, labels.length);
  return labels.map((label, at) => (at % stride === 0 ? fitLabel(label, stride * space) : ''));
}
