/** When two answers are the same, and when a second solver agrees with the key. */
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { beside, minus, plus, relate, times } from '../../../../../src/shared/maths/write-maths.ts';
import {
  decimalAnswer,
  expression,
  inAnyOrder,
  inOrder,
  integer,
  pointAnswer,
  rational,
  roundedAnswer,
  say,
  word,
} from '../../../../../src/main/insight/lesson/items/answers.ts';
import { sameAnswer } from '../../../../../src/main/insight/lesson/items/same-answer.ts';
import { agrees } from '../../../../../src/main/insight/lesson/items/second-solver.ts';

it('knows a number however it is written', () => {
  expect(sameAnswer(integer(3), decimalAnswer(3, 2))).toBe(true);
  expect(sameAnswer(rational(new Fraction(1, 2)), decimalAnswer(0.5))).toBe(true);
  expect(sameAnswer(rational(new Fraction(1, 2)), rational(new Fraction(1, 3)))).toBe(false);
});

it('minds the order of a point, not that of solutions', () => {
  expect(sameAnswer(pointAnswer(1, 2), pointAnswer(2, 1))).toBe(false);
  expect(sameAnswer(inAnyOrder([1, 2]), inAnyOrder([2, 1]))).toBe(true);
  expect(agrees(inAnyOrder([-3, 2]), [2, -3])).toBe(true);
  expect(agrees(inOrder([7, 2]), [2, 7])).toBe(false);
});

it('rounds half away from zero, and grants a second solver no more than that', () => {
  expect(roundedAnswer(new Fraction('2.345'), 2)).toMatchObject({ value: '2.35', rounded: true });
  expect(roundedAnswer(new Fraction('-0.5'), 0)).toMatchObject({ value: '-1' });
  expect(agrees(roundedAnswer(new Fraction(2, 3), 2), 2 / 3)).toBe(true);
  expect(agrees(decimalAnswer(new Fraction(67, 100)), 2 / 3)).toBe(false);
});

it('compares expressions by their values, not by their form', () => {
  const tree = plus(times(3, 'x'), -6);
  expect(agrees(expression(tree), ({ x = 0 }) => 3 * (x - 2))).toBe(true);
  expect(agrees(expression(tree), ({ x = 0 }) => 3 * (x + 2))).toBe(false);
  expect(agrees(expression(beside(3, minus('x', 2))), ({ x = 0 }) => 3 * x - 6)).toBe(true);
});

it('compares inequalities by where they are true', () => {
  const key = expression(relate('x', '≤', 4));
  expect(agrees(key, ({ x = 0 }) => 2 * x <= 8)).toBe(true);
  expect(agrees(key, ({ x = 0 }) => 2 * x < 8)).toBe(false);
});

it('compares words as they are read', () => {
  expect(agrees(word('went'), 'went')).toBe(true);
  expect(agrees(say('mean', '平均数'), 'median')).toBe(false);
});

it('refuses to call a fraction whole', () => {
  expect(() => integer(new Fraction(1, 2))).toThrow(RangeError);
});
