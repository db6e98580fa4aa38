/** Makers of exact answers, and what they look like. */
import Fraction from 'fraction.js';
import type { Answer } from '../../../../shared/item.ts';
import type { Maths } from '../../../../shared/maths/maths.ts';
import {
  decimalText,
  inARow,
  maths,
  placesOf,
  point,
  type Term,
} from '../../../../shared/maths/write-maths.ts';
import type { BilingualPassage } from '../../../../shared/passage.ts';

export type Exact = Fraction | number | bigint;

/** @throws RangeError for what is not whole */
export function integer(value: Exact): Answer {
  const exact = new Fraction(value);
  if (exact.d !== 1n) throw new RangeError(`integer: ${exact.toFraction()} is not whole`);
  return { kind: 'integer', value: exact.toFraction() };
}

/** A fraction in lowest terms; whole numbers stay whole. */
export function rational(value: Exact, form: 'fraction' | 'mixed' = 'fraction'): Answer {
  const exact = new Fraction(value);
  if (exact.d === 1n) return integer(exact);
  return { kind: 'rational', value: exact.toFraction(), form };
}

/** An exact decimal, with as many places as it needs or as told. */
export function decimalAnswer(value: Exact, places?: number): Answer {
  const exact = new Fraction(value);
  const kept = places ?? placesOf(exact);
  if (kept === 0) return integer(exact);
  return { kind: 'decimal', value: decimalText(exact, kept), places: kept, rounded: false };
}

/** Half away from zero, as in class. */
export function roundTo(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const rounded = value.abs().mul(scale).add(1, 2).floor().div(scale);
  return value.s < 0n ? rounded.neg() : rounded;
}

/** Rounded where the prompt says so. */
export function roundedAnswer(value: Fraction, places: number): Answer {
  return {
    kind: 'decimal',
    value: decimalText(roundTo(value, places), places),
    places,
    rounded: true,
  };
}

const texts = (values: readonly Exact[]) => values.map((value) => new Fraction(value).toFraction());

/** Coordinates of a point or vector. */
export const pointAnswer = (...values: Exact[]): Answer => ({
  kind: 'numbers',
  values: texts(values),
  order: 'given',
  shown: point(...values),
});
/** Numbers in their order: a ratio, quotient and remainder, the next terms. */
export const inOrder = (values: readonly Exact[], shown: Maths = inARow(values)): Answer => ({
  kind: 'numbers',
  values: texts(values),
  order: 'given',
  shown,
});
/** Solutions, whichever comes first. */
export const inAnyOrder = (values: readonly Exact[], shown: Maths = inARow(values)): Answer => ({
  kind: 'numbers',
  values: texts(values),
  order: 'any',
  shown,
});
export const expression = (tree: Term): Answer => ({ kind: 'expression', tree: maths(tree) });
export const choice = (text: BilingualPassage): Answer => ({ kind: 'choice', text });
/** One of several texts without maths. */
export const say = (en: string, chinese: string): Answer =>
  choice({ en: [en], 'zh-CN': [chinese] });
export const word = (text: string, accepted: readonly string[] = []): Answer => ({
  kind: 'word',
  text,
  accepted,
});
