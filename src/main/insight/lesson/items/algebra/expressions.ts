/** Expressions: their value, their terms, their factors. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import type { SecondSolver } from '../second-solver.ts';
import {
  alike,
  areDifferent,
  beside,
  both,
  combination,
  commonFactor,
  en,
  equals,
  expression,
  integer,
  maths,
  minus,
  monomial,
  negative,
  over,
  plus,
  polynomial,
  power,
  template,
  times,
  zh,
} from '../vocabulary.ts';

/** The answer must have the printed expression's value wherever it is tried. */
const sameAsPrompt: SecondSolver =
  ({ trees: [tree] }) =>
  (at) =>
    tree ? evaluate(tree, at) : Number.NaN;

const evaluating = template({
  id: 'algebra/evaluating-expressions',
  version: 1,
  skill: 'expressions.evaluating',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { value: ['positive', 'negative'], form: ['linear', 'square'] },
  misconceptions: {
    joinsDigits: {
      en: 'writes the number beside the coefficient',
      'zh-CN': '代入后把数字并排当成一个数',
    },
    losesSign: { en: 'loses the sign of the number put in', 'zh-CN': '代入负数时漏了符号' },
    squaresProduct: { en: 'squares the coefficient too', 'zh-CN': '把系数也平方了' },
  },
  draw: (random, { value, form }) => ({
    form,
    a: random.whole([2, 6]),
    b: random.whole([2, 9]),
    c: random.whole([1, 12]),
    x: random.whole([2, 7]) * (value === 'negative' ? -1 : 1),
  }),
  allow: [({ a, b, x }) => a * x + b !== 0],
  pose: ({ form, a, b, c, x }) => {
    const square = form === 'square';
    const coefficients = square ? [a, -b, c] : [a, b];
    const value = square ? a * x * x - b * x + c : a * x + b;
    const given = polynomial(coefficients);
    const put = square
      ? plus(times(a, power(x, 2)), negative(times(b, x)), c)
      : plus(times(a, x), b);
    return {
      prompt: both(
        en`Find the value of ${given} for ${equals('x', x)}.`,
        zh`当 ${equals('x', x)} 时，求 ${given} 的值。`,
      ),
      answer: integer(value),
      steps: [alike(put), alike(equals(put, value))],
      wrong: {
        joinsDigits: x > 0 && !square ? integer(Number(`${a}${x}`) + b) : null,
        losesSign: x < 0 ? integer(square ? a * x * x + b * x + c : -a * x + b) : null,
        squaresProduct: square ? integer((a * x) ** 2 - b * x + c) : null,
      },
    };
  },
  second: ({ trees, numbers }) => {
    const x = numbers.at(-1) ?? Number.NaN;
    const given = trees.find(({ kind }) => kind === 'sum');
    return given ? evaluate(given, { x }) : Number.NaN;
  },
});

const likeTerms = template({
  id: 'algebra/collecting-like-terms',
  version: 1,
  skill: 'expressions.like-terms',
  grades: [7, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { terms: ['one letter', 'two letters', 'letter and square'] },
  misconceptions: {
    joinsAll: { en: 'puts unlike terms together', 'zh-CN': '把不是同类项的项也合并了' },
    losesSign: { en: 'takes a minus for a plus', 'zh-CN': '合并时把减号当成加号' },
  },
  draw: (random, { terms }) => ({
    terms,
    a: random.whole([2, 9]),
    b: random.whole([2, 9]),
    c: random.whole([2, 9]),
    d: random.whole([2, 9]),
  }),
  allow: [({ a, b, c, d }) => a !== c && b !== d && areDifferent(a, b)],
  pose: ({ terms, a, b, c, d }) => {
    const second = {
      'one letter': (k: number) => maths(k),
      'two letters': (k: number) => monomial(k, 'y', 1),
      'letter and square': (k: number) => monomial(k, 'x', 2),
    }[terms];
    const join = (p: number, q: number): Maths =>
      ({
        'one letter': polynomial([p, q]),
        'two letters': combination([
          [p, 'x'],
          [q, 'y'],
        ]),
        'letter and square': polynomial([q, p, 0]),
      })[terms];
    const given = plus(beside(a, 'x'), second(b), negative(beside(c, 'x')), second(d));
    const all = a + b - c + d;
    return {
      prompt: both(en`Simplify ${given}.`, zh`合并同类项：${given}`),
      answer: expression(join(a - c, b + d)),
      steps: [
        both(
          en`Like terms together: ${plus(beside(a, 'x'), negative(beside(c, 'x')), second(b), second(d))}`,
          zh`同类项放在一起：${plus(beside(a, 'x'), negative(beside(c, 'x')), second(b), second(d))}`,
        ),
        alike(join(a - c, b + d)),
      ],
      wrong: {
        joinsAll:
          all > 1 ? expression(monomial(all, 'x', terms === 'letter and square' ? 2 : 1)) : null,
        losesSign: expression(join(a + c, b + d)),
      },
    };
  },
  second: sameAsPrompt,
});

const expanding = template({
  id: 'algebra/expanding-brackets',
  version: 1,
  skill: 'expressions.expanding',
  grades: [7, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { factor: ['positive', 'negative', 'two brackets'] },
  misconceptions: {
    firstTermOnly: { en: 'multiplies the first term only', 'zh-CN': '只乘了括号里的第一项' },
    losesSign: { en: 'keeps the sign of the second term', 'zh-CN': '去括号时第二项没有变号' },
  },
  draw: (random, { factor }) => ({
    factor,
    k: random.whole([2, 7]),
    a: random.whole([2, 6]),
    b: random.whole([1, 9]),
    m: random.whole([2, 5]),
    c: random.whole([1, 9]),
  }),
  allow: [({ k, a, m }) => k * a !== m],
  pose: ({ factor, k, a, b, m, c }) => {
    const inner = minus(beside(a, 'x'), b);
    const other = minus('x', c);
    const { given, x, one, firstOnly, kept } = {
      positive: { given: beside(k, inner), x: k * a, one: -k * b, firstOnly: -b, kept: k * b },
      negative: {
        given: negative(beside(k, inner)),
        x: -k * a,
        one: k * b,
        firstOnly: -b,
        kept: -k * b,
      },
      'two brackets': {
        given: minus(beside(k, inner), beside(m, other)),
        x: k * a - m,
        one: -k * b + m * c,
        firstOnly: -b - c,
        kept: -k * b - m * c,
      },
    }[factor];
    const opened =
      factor === 'two brackets'
        ? plus(beside(k * a, 'x'), negative(k * b), negative(beside(m, 'x')), m * c)
        : polynomial([x, one]);
    return {
      prompt: both(en`Expand and simplify ${given}.`, zh`去括号并化简：${given}`),
      answer: expression(polynomial([x, one])),
      steps: [
        both(
          en`Multiply every term in the brackets: ${opened}`,
          zh`用括号外的数乘括号里的每一项：${opened}`,
        ),
        ...(factor === 'two brackets' ? [alike(polynomial([x, one]))] : []),
      ],
      wrong: {
        firstTermOnly: expression(polynomial([x, firstOnly])),
        losesSign: expression(polynomial([x, kept])),
      },
    };
  },
  second: sameAsPrompt,
});

const binomials = template({
  id: 'algebra/multiplying-binomials',
  version: 1,
  skill: 'expressions.binomials',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { signs: ['both plus', 'one minus', 'with a coefficient'] },
  misconceptions: {
    firstAndLast: {
      en: 'multiplies first with first and last with last only',
      'zh-CN': '只把首项相乘、末项相乘',
    },
    addsLast: { en: 'adds the last terms instead of multiplying', 'zh-CN': '常数项相加而没有相乘' },
  },
  draw: (random, { signs }) => ({
    k: signs === 'with a coefficient' ? random.whole([2, 4]) : 1,
    a: random.whole([1, 9]),
    b: random.whole([1, 9]) * (signs === 'both plus' ? 1 : -1),
  }),
  allow: [({ k, a, b }) => k * b + a !== 0 && a * b !== a + b],
  pose: ({ k, a, b }) => {
    const given = beside(polynomial([k, a]), polynomial([1, b]));
    const key = polynomial([k, k * b + a, a * b]);
    return {
      prompt: both(en`Expand and simplify ${given}.`, zh`计算并化简：${given}`),
      answer: expression(key),
      steps: [
        both(
          en`Each term with each: ${plus(monomial(k, 'x', 2), monomial(k * b, 'x', 1), monomial(a, 'x', 1), b < 0 ? negative(-a * b) : a * b)}`,
          zh`每一项乘每一项：${plus(monomial(k, 'x', 2), monomial(k * b, 'x', 1), monomial(a, 'x', 1), b < 0 ? negative(-a * b) : a * b)}`,
        ),
        alike(key),
      ],
      wrong: {
        firstAndLast: expression(polynomial([k, 0, a * b])),
        addsLast: expression(polynomial([k, k * b + a, a + b])),
      },
    };
  },
  second: sameAsPrompt,
});

const specialProducts = template({
  id: 'algebra/special-products',
  version: 1,
  skill: 'expressions.special-products',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['difference of squares', 'square of a sum', 'square of a difference'] },
  misconceptions: {
    noMiddleTerm: { en: 'leaves out the middle term', 'zh-CN': '漏掉中间项' },
    halfMiddleTerm: { en: 'forgets to double the middle term', 'zh-CN': '中间项没有加倍' },
    wrongSign: { en: 'gives the square the wrong sign', 'zh-CN': '平方项的符号弄错' },
  },
  draw: (random, { form }) => ({ form, k: random.whole([1, 5]), b: random.whole([2, 9]) }),
  allow: [({ k, b }) => commonFactor(k, b) === 1],
  pose: ({ form, k, b }) => {
    const first = monomial(k, 'x', 1);
    const { given, middle, last } = {
      'difference of squares': {
        given: beside(plus(first, b), minus(first, b)),
        middle: 0,
        last: -b * b,
      },
      'square of a sum': { given: power(plus(first, b), 2), middle: 2 * k * b, last: b * b },
      'square of a difference': {
        given: power(minus(first, b), 2),
        middle: -2 * k * b,
        last: b * b,
      },
    }[form];
    const key = polynomial([k * k, middle, last]);
    return {
      prompt: both(en`Expand ${given}.`, zh`用乘法公式计算：${given}`),
      answer: expression(key),
      steps: [
        form === 'difference of squares'
          ? both(
              en`Sum times difference is the difference of the squares: ${minus(power(first, 2), power(b, 2))}`,
              zh`平方差公式：${minus(power(first, 2), power(b, 2))}`,
            )
          : both(
              en`Square, twice the product, square: ${plus(power(first, 2), form === 'square of a sum' ? times(2, first, b) : negative(times(2, first, b)), power(b, 2))}`,
              zh`完全平方公式：${plus(power(first, 2), form === 'square of a sum' ? times(2, first, b) : negative(times(2, first, b)), power(b, 2))}`,
            ),
        alike(key),
      ],
      wrong: {
        noMiddleTerm: middle === 0 ? null : expression(polynomial([k * k, 0, last])),
        halfMiddleTerm: middle === 0 ? null : expression(polynomial([k * k, middle / 2, last])),
        wrongSign: expression(polynomial([k * k, middle, -last])),
      },
    };
  },
  second: sameAsPrompt,
});

const rationalExpression = template({
  id: 'algebra/simplifying-rational-expressions',
  version: 1,
  skill: 'expressions.rational',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { numerator: ['common factor', 'difference of squares', 'quadratic'] },
  misconceptions: {
    cancelsTerms: { en: 'cancels terms instead of factors', 'zh-CN': '约去了项，而不是因式' },
    wrongSign: { en: 'keeps the factor with the wrong sign', 'zh-CN': '留下的因式符号弄错' },
  },
  draw: (random, { numerator }) => ({
    numerator,
    a: random.whole([1, 9]),
    b: random.whole([1, 9]) * random.pick([1, -1]),
    k: random.whole([2, 6]),
  }),
  allow: [({ a, b }) => Math.abs(b) !== a && a + b !== 0],
  pose: ({ numerator, a, b, k }) => {
    const factor = polynomial([1, -a]);
    const { top, value, cancelled, flipped } = {
      'common factor': {
        top: polynomial([k, -k * a]),
        value: maths(k),
        cancelled: polynomial([k - 1, -k * a + a]),
        flipped: maths(-k),
      },
      'difference of squares': {
        top: polynomial([1, 0, -a * a]),
        value: polynomial([1, a]),
        cancelled: polynomial([1, -a * a + a]),
        flipped: polynomial([1, -a]),
      },
      quadratic: {
        top: polynomial([1, b - a, -a * b]),
        value: polynomial([1, b]),
        cancelled: polynomial([1, b - a, b]),
        flipped: polynomial([1, -b]),
      },
    }[numerator];
    const given = over(top, factor);
    return {
      prompt: both(
        en`Simplify ${given}, where ${'x'} is not ${a}.`,
        zh`化简 ${given}（x 不等于 ${a}）。`,
      ),
      answer: expression(value),
      steps: [
        both(
          en`Factor the numerator: ${equals(top, beside(value, factor))}`,
          zh`把分子因式分解：${equals(top, beside(value, factor))}`,
        ),
        both(en`Cancel the common factor: ${value}`, zh`约去公因式：${value}`),
      ],
      wrong: { cancelsTerms: expression(cancelled), wrongSign: expression(flipped) },
    };
  },
  second: sameAsPrompt,
});

export const expressions = [
  evaluating,
  likeTerms,
  expanding,
  binomials,
  specialProducts,
  rationalExpression,
];
