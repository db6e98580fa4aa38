import { expect, test } from 'vitest';
import { mathmlToOmml } from '../../../../src/main/report/lesson/mathml-to-omml.ts';
import { toOmml } from '../../../../src/main/report/lesson/to-omml.ts';
import type { Maths } from '../../../../src/shared/maths/maths.ts';
import { texToMathml } from '../../../../src/shared/maths/to-mathml.ts';
import { maths, minus, over, plus } from '../../../../src/shared/maths/write-maths.ts';

/** The text of every run, in reading order. */
const read = (omml: string) =>
  [...omml.matchAll(/<m:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
const relation = (left: string, sign: '=' | '<', right: number): Maths => ({
  kind: 'relation',
  sides: [maths(left), maths(right)],
  signs: [sign],
});

test('a sum of fractions is two fraction bars with a plus between', () => {
  const omml = toOmml(plus(over(1, 2), over(1, 3)), 'en');
  expect(omml.match(/<m:f>/g)).toHaveLength(2);
  expect(read(omml)).toBe('12 + 13');
});

test('what is subtracted is shown with a minus, and bracketed where it has to be', () => {
  const omml = toOmml(minus('x', plus('y', 2)), 'en');
  expect(read(omml)).toBe('x − (y + 2)');
  const tall = toOmml(minus('x', plus(over(1, 2), 2)), 'en');
  expect(tall).toContain('<m:d>');
});

test('a system has one open brace and a line for each equation', () => {
  const rows = [[relation('x', '=', 1)], [relation('y', '=', 2)]];
  const omml = toOmml({ kind: 'grid', rows, style: 'system' }, 'en');
  expect(omml).toContain('<m:begChr m:val="{"/><m:endChr m:val=""/>');
  expect(read(omml)).toBe('x = 1y = 2');
});

test('signs that XML keeps for itself are written as text', () => {
  expect(toOmml(relation('x', '<', 3), 'zh-CN')).toContain('&lt;');
});

test('TeX of an imported question is an equation too', () => {
  const omml = mathmlToOmml(texToMathml('\\frac{3}{4} - x^{2} = \\sqrt{y}'));
  expect(omml).toMatch(/<m:f><m:num>.*3.*<\/m:num><m:den>.*4.*<\/m:den><\/m:f>/);
  expect(omml).toMatch(/<m:sSup>.*x.*2.*<\/m:sSup>/);
  expect(omml).toMatch(/<m:rad>.*<m:degHide m:val="1"\/>.*y.*<\/m:rad>/);
});
