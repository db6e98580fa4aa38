/** Whole numbers: multiplying, dividing, and what comes first. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import {
  Fraction,
  alike,
  both,
  divide,
  en,
  equals,
  inOrder,
  integer,
  minus,
  plus,
  rational,
  template,
  times,
  words,
  zh,
} from '../vocabulary.ts';

const withoutCarry = (a: number, b: number) =>
  Number([...`${a}`].map((digit) => (Number(digit) * b) % 10).join(''));

const multiplication = template({
  id: 'arithmetic/multiplication',
  version: 1,
  skill: 'number.multiplication',
  grades: [3, 5],
  demand: 'procedure',
  kind: 'open',
  radicals: { digits: ['2 by 1', '3 by 1', '2 by 2'] },
  misconceptions: {
    dropsCarry: { en: 'forgets what is carried', 'zh-CN': '忘记进位' },
    forgetsPlaceholder: {
      en: 'does not shift the second partial product',
      'zh-CN': '第二个部分积没有错位',
    },
    multipliesByParts: {
      en: 'multiplies tens with tens and ones with ones only',
      'zh-CN': '只用十位乘十位、个位乘个位',
    },
  },
  draw: (random, { digits }) => ({
    digits,
    a: digits === '3 by 1' ? random.whole([123, 987]) : random.whole([13, 98]),
    b: digits === '2 by 2' ? random.whole([12, 89]) : random.whole([3, 9]),
  }),
  allow: [({ a, b }) => a % 10 !== 0 && b % 10 !== 0, ({ a, b }) => (a % 10) * (b % 10) > 9],
  pose: ({ digits, a, b }) => {
    const [tens, ones] = [Math.floor(b / 10), b % 10];
    const twoByTwo = digits === '2 by 2';
    const parts = [...`${a}`].map((digit, k) => Number(digit) * 10 ** (`${a}`.length - 1 - k));
    const kept = parts.filter((part) => part > 0);
    return {
      prompt: both(en`Work out ${times(a, b)}.`, zh`计算：${times(a, b)}`),
      answer: integer(a * b),
      steps: twoByTwo
        ? [
            alike(equals(times(a, ones), a * ones)),
            alike(equals(times(a, tens * 10), a * tens * 10)),
            alike(equals(plus(a * ones, a * tens * 10), a * b)),
          ]
        : [
            both(
              en`Multiply each part: ${equals(times(a, b), plus(...kept.map((part) => times(part, b))))}`,
              zh`按数位分别相乘：${equals(times(a, b), plus(...kept.map((part) => times(part, b))))}`,
            ),
            alike(equals(plus(...kept.map((part) => part * b)), a * b)),
          ],
      wrong: {
        dropsCarry: twoByTwo ? null : integer(withoutCarry(a, b)),
        forgetsPlaceholder: twoByTwo ? integer(a * ones + a * tens) : null,
        multipliesByParts: twoByTwo
          ? integer(Math.floor(a / 10) * tens * 100 + (a % 10) * ones)
          : null,
      },
    };
  },
  // Adds the first number again and again.
  second: ({ numbers: [a = 0, b = 0] }) => {
    let sum = 0;
    for (let k = 0; k < b; k++) sum += a;
    return sum;
  },
});

const remainderText = (quotient: number, rest: number) =>
  inOrder(
    [quotient, rest],
    words({ en: `${quotient} remainder ${rest}`, 'zh-CN': `${quotient} 余 ${rest}` }),
  );

const division = template({
  id: 'arithmetic/division-with-remainder',
  version: 1,
  skill: 'number.division',
  grades: [3, 5],
  demand: 'procedure',
  kind: 'open',
  radicals: { quotient: ['one digit', 'two digits', 'zero inside'] },
  misconceptions: {
    dropsZero: { en: 'leaves out the zero in the quotient', 'zh-CN': '漏写了商中间的零' },
    remainderTooLarge: {
      en: 'stops while the remainder is larger than the divisor',
      'zh-CN': '余数比除数大时就停了',
    },
    swaps: { en: 'swaps quotient and remainder', 'zh-CN': '商与余数写反' },
  },
  draw: (random, { quotient }) => ({
    divisor: random.whole([3, 9]),
    quotient: {
      'one digit': random.whole([4, 9]),
      'two digits': random.whole([12, 98]),
      'zero inside': random.whole([1, 9]) * 100 + random.whole([1, 9]),
    }[quotient],
    rest: random.whole([1, 8]),
    hasZero: quotient === 'zero inside',
  }),
  allow: [({ divisor, rest }) => rest < divisor, ({ quotient }) => quotient % 10 !== 0],
  pose: ({ divisor, quotient, rest, hasZero }) => {
    const dividend = divisor * quotient + rest;
    const given = divide(dividend, divisor);
    return {
      prompt: both(
        en`Work out ${given}. Give quotient and remainder.`,
        zh`计算：${given}（写出商和余数）`,
      ),
      answer: remainderText(quotient, rest),
      steps: [
        both(
          en`The largest multiple of ${divisor} that fits is ${equals(times(divisor, quotient), divisor * quotient)}.`,
          zh`不超过被除数的 ${divisor} 的最大倍数：${equals(times(divisor, quotient), divisor * quotient)}`,
        ),
        both(
          en`What is left: ${equals(minus(dividend, divisor * quotient), rest)}`,
          zh`余数：${equals(minus(dividend, divisor * quotient), rest)}`,
        ),
      ],
      wrong: {
        dropsZero: hasZero ? remainderText(Number(`${quotient}`.replace('0', '')), rest) : null,
        remainderTooLarge: remainderText(quotient - 1, rest + divisor),
        swaps: quotient === rest ? null : remainderText(rest, quotient),
      },
    };
  },
  // Takes the divisor away until it does not fit any more.
  second: ({ numbers: [dividend = 0, divisor = 1] }) => {
    let [left, taken] = [dividend, 0];
    while (left >= divisor) [left, taken] = [left - divisor, taken + 1];
    return [taken, left];
  },
});

type Parts = { a: number; b: number; c: number; d: number; e: number };
type Form = {
  tree: (parts: Parts) => Maths;
  steps: (parts: Parts) => Maths[];
  value: (parts: Parts) => number;
  /** Everything in the order of reading. */
  leftToRight: ((parts: Parts) => Fraction) | null;
  withoutBrackets: ((parts: Parts) => number) | null;
};

const forms = {
  'two operations': {
    tree: ({ a, b, c }) => plus(a, times(b, c)),
    steps: ({ a, b, c }) => [equals(plus(a, times(b, c)), plus(a, b * c), a + b * c)],
    value: ({ a, b, c }) => a + b * c,
    leftToRight: ({ a, b, c }) => new Fraction((a + b) * c),
    withoutBrackets: null,
  },
  brackets: {
    tree: ({ a, b, c, d }) => minus(times(plus(a, b), c), d),
    steps: ({ a, b, c, d }) => [
      equals(plus(a, b), a + b),
      equals(times(a + b, c), (a + b) * c),
      equals(minus((a + b) * c, d), (a + b) * c - d),
    ],
    value: ({ a, b, c, d }) => (a + b) * c - d,
    leftToRight: null,
    withoutBrackets: ({ a, b, c, d }) => a + b * c - d,
  },
  'brackets and division': {
    tree: ({ a, b, c, d, e }) => plus(times(a, minus(b + c, c)), divide(d * e, e)),
    steps: ({ a, b, c, d, e }) => [
      equals(minus(b + c, c), b),
      equals(times(a, b), a * b),
      equals(divide(d * e, e), d),
      equals(plus(a * b, d), a * b + d),
    ],
    value: ({ a, b, d }) => a * b + d,
    leftToRight: ({ a, b, d, e }) => new Fraction(a * b + d * e, e),
    withoutBrackets: ({ a, b, c, d }) => a * (b + c) - c + d,
  },
} satisfies Record<string, Form>;

const orderOfOperations = template({
  id: 'arithmetic/order-of-operations',
  version: 1,
  skill: 'number.order-of-operations',
  grades: [4, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['two operations', 'brackets', 'brackets and division'] },
  misconceptions: {
    leftToRight: { en: 'works from left to right', 'zh-CN': '不分级，从左往右依次计算' },
    withoutBrackets: { en: 'passes over the brackets', 'zh-CN': '忽略括号' },
  },
  draw: (random, { form }) => ({
    form,
    parts: {
      a: random.whole([2, 15]),
      b: random.whole([2, 12]),
      c: random.whole([2, 9]),
      d: random.whole([2, 9]),
      e: random.whole([2, 9]),
    },
  }),
  allow: [({ form, parts }) => forms[form].value(parts) > 0],
  pose: ({ form: name, parts }) => {
    const form: Form = forms[name];
    return {
      prompt: both(en`Work out ${form.tree(parts)}.`, zh`计算：${form.tree(parts)}`),
      answer: integer(form.value(parts)),
      steps: form.steps(parts).map((tree) => alike(tree)),
      wrong: {
        leftToRight: form.leftToRight ? rational(form.leftToRight(parts)) : null,
        withoutBrackets: form.withoutBrackets ? integer(form.withoutBrackets(parts)) : null,
      },
    };
  },
  second: ({ trees: [tree] }) => (tree ? evaluate(tree) : Number.NaN),
});

export const multiplyingDividing = [multiplication, division, orderOfOperations];
