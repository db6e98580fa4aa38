/** Small whole-number facts that constraints ask for. */

/** The largest number that divides all of them. */
export const commonFactor = (...values: readonly number[]): number =>
  values.reduce((a, b) => {
    let [left, right] = [Math.abs(a), Math.abs(b)];
    while (right > 0) [left, right] = [right, left % right];
    return left;
  });

/** The smallest number that all of them divide. */
export const commonMultiple = (...values: readonly number[]): number =>
  values.reduce((a, b) => (a * b) / commonFactor(a, b));

/** The primes of a number with their exponents: 12 is [[2, 2], [3, 1]]. */
export function primeFactors(value: number): [prime: number, exponent: number][] {
  const factors: [number, number][] = [];
  let rest = value;
  for (let prime = 2; rest > 1; prime++) {
    let exponent = 0;
    while (rest % prime === 0) {
      rest /= prime;
      exponent++;
    }
    if (exponent > 0) factors.push([prime, exponent]);
  }
  return factors;
}

export const isSquare = (value: number): boolean => Number.isInteger(Math.sqrt(value));

export const areDifferent = (...values: readonly (number | string)[]): boolean =>
  new Set(values).size === values.length;
