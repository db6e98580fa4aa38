/** Short words for making trees: `equals(plus(beside(3, 'x'), 5), 20)` is 3x + 5 = 20. */
import Fraction from 'fraction.js';
import type { Bilingual } from '../words/say.ts';
import type { Maths, RelationSign } from './maths.ts';

/** Numbers and letters stand for themselves. */
export type Term = Maths | Fraction | number | bigint | string;

/** An exact number; a fraction that is not whole becomes a fraction bar, with the sign before it. */
export function maths(term: Term): Maths {
  if (typeof term === 'string') return { kind: 'symbol', name: term };
  if (typeof term === 'bigint') return { kind: 'number', value: term.toString() };
  if (typeof term === 'number') return wholeNumber(term);
  if (!(term instanceof Fraction)) return term;
  if (term.d === 1n) return { kind: 'number', value: (term.s * term.n).toString() };
  const bar = over(term.n, term.d);
  return term.s < 0n ? negative(bar) : bar;
}

function wholeNumber(value: number): Maths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`maths: ${value} is no whole number`);
  return { kind: 'number', value: `${value === 0 ? 0 : value}` };
}

/** A number as a decimal with exactly so many places: 2.50. */
export function decimal(value: Fraction | number, places: number): Maths {
  return { kind: 'number', value: decimalText(new Fraction(value), places) };
}

/** @throws RangeError when the places do not hold the number exactly */
export function decimalText(value: Fraction, places: number): string {
  const scaled = value.mul(10n ** BigInt(places));
  if (scaled.d !== 1n) throw new RangeError(`decimalText: ${value.toFraction()} needs more places`);
  const digits = scaled.n.toString().padStart(places + 1, '0');
  const sign = scaled.s < 0n ? '-' : '';
  return places === 0
    ? sign + digits
    : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A decimal with as few places as it needs. @throws RangeError for thirds and their like */
export function shortest(value: Fraction | number): Maths {
  return decimal(value, placesOf(new Fraction(value)));
}

export function placesOf(value: Fraction): number {
  for (let places = 0; places <= 12; places++) {
    if (10n ** BigInt(places) % value.d === 0n) return places;
  }
  throw new RangeError(`placesOf: ${value.toFraction()} has no short decimal`);
}

export const words = (text: Bilingual): Maths => ({ kind: 'words', text });
export const plus = (...terms: Term[]): Maths => ({ kind: 'sum', terms: terms.map(maths) });
export const negative = (of: Term): Maths => ({ kind: 'negative', of: maths(of) });
export function minus(first: Term, ...rest: Term[]): Maths {
  const begun = maths(first);
  return plus(...(begun.kind === 'sum' ? begun.terms : [begun]), ...rest.map(negative));
}

/** A sum in which negative numbers are taken away: x² − 3, not x² + (−3). */
export function signedSum(...terms: Term[]): Maths {
  const signed = terms.map((term, at) =>
    at > 0 && typeof term === 'number' && term < 0 ? negative(-term) : term,
  );
  const kept = signed.filter((term) => term !== 0);
  const [only] = kept;
  if (only === undefined) return maths(0);
  return kept.length === 1 ? maths(only) : plus(...kept);
}

const product = (factors: readonly Term[], sign: 'times' | 'dot' | 'none'): Maths => ({
  kind: 'product',
  factors: factors.map(maths),
  sign,
});
export const times = (...factors: Term[]): Maths => product(factors, 'times');
/** Factors side by side: 3x. */
export const beside = (...factors: Term[]): Maths => product(factors, 'none');

export const over = (top: Term, under: Term): Maths => ({
  kind: 'quotient',
  over: maths(top),
  under: maths(under),
  style: 'fraction',
});
export const divide = (dividend: Term, divisor: Term): Maths => ({
  kind: 'quotient',
  over: maths(dividend),
  under: maths(divisor),
  style: 'divide',
});

/** A fraction and, where it is not in lowest terms, what it comes to: 6/8 = 3/4. */
export function reduced(top: number, under: number): Maths {
  const value = new Fraction(top, under);
  const bar = over(top, under);
  return value.d === BigInt(under) ? bar : equals(bar, value);
}

/** 7/3 as 2⅓; whole numbers and proper fractions as they are. */
export function mixed(value: Fraction): Maths {
  const whole = value.n / value.d;
  if (whole === 0n || value.d === 1n) return maths(value);
  const positive: Maths = {
    kind: 'mixed',
    whole: maths(whole),
    part: over(value.n % value.d, value.d),
  };
  return value.s < 0n ? negative(positive) : positive;
}

export const power = (base: Term, exponent: Term): Maths => ({
  kind: 'power',
  base: maths(base),
  exponent: maths(exponent),
});
export const indexed = (base: Term, index: Term): Maths => ({
  kind: 'index',
  base: maths(base),
  index: maths(index),
});
export const root = (of: Term, degree: Term | null = null): Maths => ({
  kind: 'root',
  of: maths(of),
  degree: degree === null ? null : maths(degree),
});
export const call = (name: string, ...of: Term[]): Maths => ({
  kind: 'call',
  name,
  of: of.map(maths),
  base: null,
});
export const logarithm = (base: Term, of: Term): Maths => ({
  kind: 'call',
  name: 'log',
  of: [maths(of)],
  base: maths(base),
});
export const bars = (of: Term): Maths => ({ kind: 'bars', of: maths(of) });

export function relate(left: Term, sign: RelationSign, right: Term): Maths {
  return { kind: 'relation', sides: [maths(left), maths(right)], signs: [sign] };
}
export const equals = (...sides: Term[]): Maths => ({
  kind: 'relation',
  sides: sides.map(maths),
  signs: sides.slice(1).map(() => '='),
});
export const ratio = (...sides: Term[]): Maths => ({
  kind: 'relation',
  sides: sides.map(maths),
  signs: sides.slice(1).map(() => ':'),
});

const list = (members: readonly Term[], open: string, close: string): Maths => ({
  kind: 'list',
  members: members.map(maths),
  open,
  close,
});
export const point = (...members: Term[]): Maths => list(members, '(', ')');
/** Numbers one after another: 3, 5, 8. */
export const inARow = (members: readonly Term[]): Maths => list(members, '', '');

export const column = (...members: Term[]): Maths => ({
  kind: 'grid',
  rows: members.map((member) => [maths(member)]),
  style: 'matrix',
});
export const system = (...rows: Maths[]): Maths => ({
  kind: 'grid',
  rows: rows.map((row) => [row]),
  style: 'system',
});

export const quantity = (amount: Term, unit: Bilingual): Maths => ({
  kind: 'quantity',
  amount: maths(amount),
  unit,
});
const DEGREE: Bilingual = { en: '°', 'zh-CN': '°' };
const PERCENT: Bilingual = { en: '%', 'zh-CN': '%' };
export const degrees = (amount: Term): Maths => quantity(amount, DEGREE);
export const percent = (amount: Term): Maths => quantity(amount, PERCENT);

/** coefficient · x^exponent as it is written: 1 and the exponents 0 and 1 are not. */
export function monomial(coefficient: Fraction | number, letter: string, exponent: number): Maths {
  const factor = new Fraction(coefficient);
  const letters = exponent === 1 ? maths(letter) : power(letter, exponent);
  if (exponent === 0) return maths(factor);
  if (factor.equals(1)) return letters;
  if (factor.equals(-1)) return negative(letters);
  return factor.s < 0n ? negative(beside(factor.neg(), letters)) : beside(factor, letters);
}

/** From the highest power down; zero coefficients fall out, so does the plus before a minus. */
export function polynomial(coefficients: readonly (Fraction | number)[], letter = 'x'): Maths {
  const highest = coefficients.length - 1;
  return linear(coefficients.map((c, at) => [c, monomialOf(c, letter, highest - at)]));
}

function monomialOf(c: Fraction | number, letter: string, exponent: number): Maths {
  return monomial(new Fraction(c).abs(), letter, exponent);
}

/** ax + by + c from pairs of a coefficient and its positive term. */
function linear(pairs: readonly (readonly [Fraction | number, Maths])[]): Maths {
  const terms = pairs
    .filter(([c]) => !new Fraction(c).equals(0))
    .map(([c, term]) => (new Fraction(c).s < 0n ? negative(term) : term));
  const [only] = terms;
  if (only === undefined) return maths(0);
  return terms.length === 1 ? bareNegative(only) : plus(...withBareFirst(terms));
}

/** −3 as a number rather than the negative of one. */
function bareNegative(term: Maths): Maths {
  return term.kind === 'negative' && term.of.kind === 'number'
    ? { kind: 'number', value: `-${term.of.value}` }
    : term;
}
const withBareFirst = ([first, ...rest]: readonly Maths[]): Maths[] =>
  first === undefined ? [] : [bareNegative(first), ...rest];

/** ax + by (+ c) with each coefficient written as it should be. */
export function combination(
  terms: readonly (readonly [number | Fraction, string])[],
  constant: number | Fraction = 0,
): Maths {
  return linear([
    ...terms.map(([c, letter]) => [c, monomial(new Fraction(c).abs(), letter, 1)] as const),
    [constant, maths(new Fraction(constant).abs())] as const,
  ]);
}
