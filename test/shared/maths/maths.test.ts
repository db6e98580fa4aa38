/** One tree, read the same in plain text, TeX and MathML. */
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { COMMA } from '../../../src/shared/maths/format-number.ts';
import { Maths } from '../../../src/shared/maths/maths.ts';
import { toMathml } from '../../../src/shared/maths/to-mathml.ts';
import { toPlain } from '../../../src/shared/maths/to-plain.ts';
import { toTex } from '../../../src/shared/maths/to-tex.ts';
import * as m from '../../../src/shared/maths/write-maths.ts';

const plain = (tree: Maths) => toPlain(tree, 'en');

describe('brackets', () => {
  it.each([
    [m.minus(5, -3), '5 − (−3)'],
    [m.plus(-5, -3), '−5 + (−3)'],
    [m.plus(2, m.times(-3, 4)), '2 + (−3 × 4)'],
    [m.times(m.plus(2, 3), 4), '(2 + 3) × 4'],
    [m.times(-2, -4), '−2 × (−4)'],
    [m.minus(10, m.plus(2, 3)), '10 − (2 + 3)'],
    [m.divide(12, m.divide(6, 2)), '12 ÷ (6 ÷ 2)'],
    [m.power(-3, 2), '(−3)²'],
    [m.negative(m.power(3, 2)), '−3²'],
    [m.power(m.beside(2, 'x'), 3), '(2x)³'],
    [m.power(m.maths(new Fraction(2, 3)), 2), '(2/3)²'],
    [m.beside(3, m.minus('x', 2)), '3(x − 2)'],
    [m.over(m.plus('x', 1), 2), '(x + 1)/2'],
    [m.root(m.plus(9, 16)), '√(9 + 16)'],
    [m.bars(m.minus('x', 3)), '|x − 3|'],
    [m.plus(m.indexed('a', 10), m.logarithm(2, 8)), 'a₁₀ + log₂(8)'],
    [m.call('sin', m.degrees(30)), 'sin 30°'],
    [m.ratio(3, m.percent(40)), '3 : 40%'],
    [m.column(1, -2), '[1; −2]'],
    [m.call('P', m.words({ en: 'red', 'zh-CN': '红' })), 'P(red)'],
  ])('%#', (tree, text) => expect(plain(tree)).toBe(text));
});

it('writes polynomials without needless ones, zeros and signs', () => {
  expect(plain(m.polynomial([1, -3, 0]))).toBe('x² − 3x');
  expect(plain(m.polynomial([-2, 0, 1, -5]))).toBe('−2x³ + x − 5');
  expect(plain(m.polynomial([0, 0]))).toBe('0');
  expect(
    plain(
      m.combination(
        [
          [2, 'x'],
          [-1, 'y'],
        ],
        7,
      ),
    ),
  ).toBe('2x − y + 7');
});

it('writes exact decimals and refuses what does not fit', () => {
  expect(plain(m.decimal(new Fraction(5, 2), 2))).toBe('2.50');
  expect(plain(m.shortest(new Fraction(-1, 8)))).toBe('−0.125');
  expect(() => m.decimal(new Fraction(1, 3), 2)).toThrow(RangeError);
});

it('keeps mixed numbers and their sign together', () => {
  expect(plain(m.mixed(new Fraction(-7, 3)))).toBe('−2 1/3');
});

it('writes numbers as each class is used to', () => {
  const tree = m.point(m.decimal(12345.5, 1), 2);
  expect(toPlain(tree, 'en')).toBe('(12,345.5, 2)');
  expect(toPlain(tree, 'zh-CN')).toBe('(12345.5, 2)');
  expect(toPlain(tree, 'en', COMMA)).toBe('(12\u202f345,5; 2)');
});

it('becomes TeX and MathML without inline styles', () => {
  const tree = m.system(
    m.equals(
      m.combination([
        [2, 'x'],
        [1, 'y'],
      ]),
      7,
    ),
    m.relate('x', '≤', m.root(2)),
  );
  expect(toTex(tree, 'en')).toBe('\\begin{cases}2x+y=7\\\\x\\le \\sqrt{2}\\end{cases}');
  const mathml = toMathml(tree, 'en');
  expect(mathml).toContain('<mtable>');
  expect(mathml).not.toContain('style=');
});

it('speaks units and words in the reader’s language', () => {
  const speed = m.quantity(5, { en: 'm/s', 'zh-CN': '米/秒' });
  expect(toPlain(speed, 'zh-CN')).toBe('5\u202f米/秒');
  expect(toMathml(speed, 'en')).toContain('<mtext>m/s</mtext>');
});

it('crosses a door unchanged', () => {
  const tree = m.equals(m.call('f', 'x'), m.mixed(new Fraction(7, 2)));
  expect(Maths.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
});
