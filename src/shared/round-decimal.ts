/** Rounding as it is done on paper: in decimal, halves up, whatever the binary form of the number. */

/** More digits than any school writes, fewer than where binary sums go wrong. */
const DIGITS = 13;

/** The number without the dust of binary sums: 0.1 + 0.2 is 0.3. */
export function snap(value: number): number {
  if (Number.isSafeInteger(value) && Math.abs(value) < 10 ** DIGITS) return value; // nothing to do, and often asked
  return Number(value.toPrecision(DIGITS));
}

/** `value` to `places` decimal places: 89.995 to two places is 90, 1.005 is 1.01. */
export function roundHalfUp(value: number, places: number): number {
  return shift(Math.floor(shift(snap(value), places) + 0.5), -places);
}

/** Moves the decimal point in the decimal text, where no bit is lost. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
