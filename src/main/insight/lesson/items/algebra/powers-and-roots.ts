/** Exponents, roots, logarithms, formulas. */
import { evaluate } from '../evaluate.ts';
import type { Seen } from '../second-solver.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  choice,
  commonFactor,
  en,
  equals,
  expression,
  integer,
  logarithm,
  maths,
  minus,
  negative,
  over,
  plus,
  polynomial,
  power,
  rational,
  root,
  signedSum,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const valueOfPrompt = ({ trees: [tree] }: Seen) => (tree ? evaluate(tree) : Number.NaN);

const exponentRules = template({
  id: 'algebra/rules-for-exponents',
  version: 1,
  skill: 'exponents.rules',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { rule: ['product', 'quotient', 'power of a power'] },
  misconceptions: {
    multipliesExponents: {
      en: 'multiplies the exponents of a product',
      'zh-CN': '同底数幂相乘时把指数相乘',
    },
    addsExponents: { en: 'adds the exponents of a power', 'zh-CN': '幂的乘方时把指数相加' },
    dividesExponents: {
      en: 'adds instead of subtracting in a quotient',
      'zh-CN': '同底数幂相除时把指数相加',
    },
    forgetsCoefficient: {
      en: 'does not raise or multiply the number',
      'zh-CN': '系数没有参与运算',
    },
  },
  draw: (random, { rule }) => ({
    rule,
    a: random.whole([2, 5]),
    b: random.whole([2, 4]),
    m: random.whole([3, 9]),
    n: random.whole([2, 6]),
  }),
  allow: [
    ({ rule, m, n }) => m > n && (rule !== 'power of a power' || n <= 3),
    ({ m, n }) => m * n !== m + n && m - n !== 1,
  ],
  pose: ({ rule, a, b, m, n }) => {
    const { given, key, step } = {
      product: {
        given: times(beside(a, power('x', m)), beside(b, power('x', n))),
        key: beside(a * b, power('x', m + n)),
        step: beside(times(a, b), power('x', plus(m, n))),
      },
      quotient: {
        given: over(beside(a * b, power('x', m)), beside(b, power('x', n))),
        key: beside(a, power('x', m - n)),
        step: beside(over(a * b, b), power('x', minus(m, n))),
      },
      'power of a power': {
        given: power(beside(a, power('x', m)), n),
        key: beside(a ** n, power('x', m * n)),
        step: beside(power(a, n), power('x', times(m, n))),
      },
    }[rule];
    return {
      prompt: both(en`Simplify ${given}.`, zh`化简：${given}`),
      answer: expression(key),
      steps: [alike(equals(given, step, key))],
      wrong: {
        multipliesExponents:
          rule === 'product' ? expression(beside(a * b, power('x', m * n))) : null,
        addsExponents:
          rule === 'power of a power' ? expression(beside(a ** n, power('x', m + n))) : null,
        dividesExponents: rule === 'quotient' ? expression(beside(a, power('x', m + n))) : null,
        forgetsCoefficient: {
          product: expression(beside(a + b, power('x', m + n))),
          quotient: expression(beside(a * b - b, power('x', m - n))),
          'power of a power': expression(beside(a, power('x', m * n))),
        }[rule],
      },
    };
  },
  second:
    ({ trees: [tree] }) =>
    (at) =>
      tree ? evaluate(tree, at) : Number.NaN,
});

const negativeExponents = template({
  id: 'algebra/negative-exponents',
  version: 1,
  skill: 'exponents.negative',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { base: ['zero exponent beside', 'whole number', 'fraction'] },
  misconceptions: {
    negativeValue: { en: 'makes the value negative', 'zh-CN': '把负指数当成负数' },
    timesExponent: { en: 'multiplies base and exponent', 'zh-CN': '把底数与指数相乘' },
    zeroIsZero: { en: 'takes a power with exponent zero for zero', 'zh-CN': '认为零次幂等于零' },
  },
  draw: (random, { base }) => ({
    base,
    a: random.whole([2, 9]),
    b: random.whole([2, 9]),
    n: random.whole([2, 4]),
    c: random.whole([2, 9]),
  }),
  allow: [
    ({ a, b, n }) => commonFactor(a, b) === 1 && a ** n < 700 && b ** n < 700,
    ({ a, n }) => !(a === 2 && n === 2),
  ],
  pose: ({ base, a, b, n, c }) => {
    const { given, value, rewritten } = {
      'zero exponent beside': {
        given: plus(power(a, 0), power(c, 2)),
        value: new Fraction(1 + c * c),
        rewritten: plus(1, c * c),
      },
      'whole number': {
        given: power(a, -n),
        value: new Fraction(1, a ** n),
        rewritten: over(1, power(a, n)),
      },
      fraction: {
        given: power(over(a, b), -n),
        value: new Fraction(b ** n, a ** n),
        rewritten: power(over(b, a), n),
      },
    }[base];
    const zero = base === 'zero exponent beside';
    return {
      prompt: both(
        en`Work out ${given} as a whole number or fraction.`,
        zh`计算 ${given}（结果用整数或分数表示）`,
      ),
      answer: rational(value),
      steps: [
        zero
          ? both(en`A power with exponent ${0} is ${1}.`, zh`非零数的 ${0} 次幂等于 ${1}。`)
          : both(
              en`A negative exponent means the reciprocal.`,
              zh`负整数指数幂等于正指数幂的倒数。`,
            ),
        alike(equals(given, rewritten, value)),
      ],
      wrong: {
        negativeValue: zero
          ? null
          : rational(
              base === 'fraction' ? new Fraction(-(a ** n), b ** n) : new Fraction(-(a ** n)),
            ),
        timesExponent: zero
          ? null
          : rational(base === 'fraction' ? new Fraction(-a * n, b) : new Fraction(-a * n)),
        zeroIsZero: zero ? integer(c * c) : null,
      },
    };
  },
  second: valueOfPrompt,
});

const rationalExponents = template({
  id: 'algebra/rational-exponents',
  version: 1,
  skill: 'exponents.rational',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { exponent: ['unit fraction', 'fraction', 'negative fraction'] },
  misconceptions: {
    multiplies: { en: 'multiplies by the exponent', 'zh-CN': '用底数乘指数' },
    forgetsPower: { en: 'takes the root only', 'zh-CN': '只开方，没有乘方' },
    ignoresMinus: { en: 'passes over the minus of the exponent', 'zh-CN': '忽略指数的负号' },
  },
  draw: (random, { exponent }) => ({
    exponent,
    r: random.whole([2, 6]),
    q: random.pick([2, 3, 4]),
    p: exponent === 'unit fraction' ? 1 : random.pick([2, 3]),
  }),
  allow: [({ r, q }) => r ** q <= 300, ({ p, q }) => commonFactor(p, q) === 1],
  pose: ({ exponent, r, q, p }) => {
    const base = r ** q;
    const minusSign = exponent === 'negative fraction';
    const shown = over(p, q);
    const given = power(base, minusSign ? { kind: 'negative', of: shown } : shown);
    const value = minusSign ? new Fraction(1, r ** p) : new Fraction(r ** p);
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: rational(value),
      steps: [
        both(
          en`The denominator is the root: ${equals(root(base, q === 2 ? null : q), r)}`,
          zh`分母表示开方：${equals(root(base, q === 2 ? null : q), r)}`,
        ),
        alike(minusSign ? equals(over(1, power(r, p)), value) : equals(power(r, p), value)),
      ],
      wrong: {
        multiplies: rational(new Fraction(base * p * (minusSign ? -1 : 1), q)),
        forgetsPower: p === 1 ? null : rational(minusSign ? new Fraction(1, r) : r),
        ignoresMinus: minusSign ? integer(r ** p) : null,
      },
    };
  },
  second: valueOfPrompt,
});

const simplifyRoot = template({
  id: 'algebra/simplifying-square-roots',
  version: 1,
  skill: 'radicals.simplifying',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'choice',
  radicals: { form: ['one root', 'with a factor', 'sum of two'] },
  misconceptions: {
    swaps: { en: 'swaps what is outside and inside', 'zh-CN': '根号内外的数写反' },
    forgetsRoot: {
      en: 'takes the square factor out without its root',
      'zh-CN': '平方因数没有开方就移到根号外',
    },
    addsUnder: { en: 'adds under the root', 'zh-CN': '把根号内的数直接相加' },
    leavesInside: {
      en: 'takes the factor out but leaves it under the root too',
      'zh-CN': '因数移到根号外后，根号内没有去掉',
    },
  },
  draw: (random, { form }) => ({
    form,
    k: random.whole([2, 7]),
    m: random.whole([2, 5]),
    n: random.pick([2, 3, 5, 6, 7, 10]),
  }),
  allow: [({ k, m, n }) => k !== m && k !== n && k + m !== n],
  pose: ({ form, k, m, n }) => {
    const sum = form === 'sum of two';
    const front = form === 'with a factor' ? m : 1;
    const given = sum
      ? plus(root(k * k * n), root(m * m * n))
      : front === 1
        ? root(k * k * n)
        : beside(front, root(k * k * n));
    const outside = sum ? k + m : front * k;
    const option = (out: number, under: number) => choice(alike(beside(out, root(under))));
    return {
      prompt: both(
        en`Which is ${given} in simplest form?`,
        zh`${given} 化成最简二次根式是哪一个？`,
      ),
      answer: option(outside, n),
      steps: [
        alike(equals(root(k * k * n), times(root(k * k), root(n)), beside(k, root(n)))),
        ...(sum ? [alike(equals(root(m * m * n), beside(m, root(n))))] : []),
        ...(outside === k ? [] : [alike(equals(given, beside(outside, root(n))))]),
      ],
      wrong: {
        swaps: option(n, outside),
        forgetsRoot: option(sum ? k * k + m * m : front * k * k, n),
        addsUnder: sum ? choice(alike(root((k * k + m * m) * n))) : null,
        leavesInside: sum ? null : option(outside, k * n),
      },
    };
  },
  // Compares decimal values.
  second: ({ trees: [tree], options }) => {
    const target = tree ? evaluate(tree) : Number.NaN;
    const value = (text: string) => {
      const [front = '', under = ''] = text.split('√');
      return Number(front || 1) * Math.sqrt(Number(under));
    };
    return options.find((option) => Math.abs(value(option) - target) < 1e-9) ?? '';
  },
});

const rationalise = template({
  id: 'algebra/rationalising-denominators',
  version: 1,
  skill: 'radicals.rationalising',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'choice',
  radicals: { denominator: ['one root', 'root with a factor', 'sum'] },
  misconceptions: {
    squaresOnlyDenominator: {
      en: 'squares the denominator only',
      'zh-CN': '只把分母平方，分子没有变',
    },
    wrongConjugate: {
      en: 'gets the new denominator or a sign wrong',
      'zh-CN': '新的分母或符号算错',
    },
    forgetsDivision: { en: 'leaves the denominator out', 'zh-CN': '漏掉分母' },
  },
  draw: (random, { denominator }) => ({
    denominator,
    a: random.whole([1, 9]),
    n: random.pick([2, 3, 5, 6, 7]),
    m: random.whole([2, 4]),
  }),
  allow: [
    ({ denominator, a, n, m }) =>
      denominator === 'sum'
        ? m * m - n > 1 && commonFactor(a, m * m - n) === 1
        : commonFactor(a, n * m) === 1 && a > 1,
  ],
  pose: ({ denominator, a, n, m }) => {
    const option = (tree: Parameters<typeof alike>[0]) => choice(alike(tree));
    const times1 = (tree: Parameters<typeof beside>[0]) =>
      a === 1 ? maths(tree) : beside(a, tree);
    const { given, key, plain, wrong, bare } = {
      'one root': {
        given: over(a, root(n)),
        key: over(times1(root(n)), n),
        plain: over(a, n),
        wrong: over(times1(root(n)), n * n),
        bare: times1(root(n)),
      },
      'root with a factor': {
        given: over(a, beside(m, root(n))),
        key: over(times1(root(n)), m * n),
        plain: over(a, m * n),
        wrong: over(times1(root(n)), m * m * n),
        bare: times1(root(n)),
      },
      sum: {
        given: over(a, plus(m, root(n))),
        key: over(times1(minus(m, root(n))), m * m - n),
        plain: over(a, m * m - n),
        wrong: over(times1(plus(m, root(n))), m * m - n),
        bare: times1(minus(m, root(n))),
      },
    }[denominator];
    return {
      prompt: both(
        en`Which equals ${given}, with no root in the denominator?`,
        zh`把 ${given} 分母有理化，结果是哪一个？`,
      ),
      answer: option(key),
      steps: [
        denominator === 'sum'
          ? both(
              en`Multiply both by ${minus(m, root(n))}.`,
              zh`分子、分母同乘 ${minus(m, root(n))}。`,
            )
          : both(en`Multiply both by ${root(n)}.`, zh`分子、分母同乘 ${root(n)}。`),
        alike(equals(given, key)),
      ],
      wrong: {
        squaresOnlyDenominator: option(plain),
        wrongConjugate: option(wrong),
        forgetsDivision: option(bare),
      },
    };
  },
  second: ({ trees: [tree], options }) => {
    const target = tree ? evaluate(tree) : Number.NaN;
    const value = (text: string) => {
      const [top = '', under = '1'] = text.split('/');
      const bare = top.replace(/^\((.*)\)$/, '$1');
      const [, front = '', inner = bare] = /^(\d*)\((.*)\)$/.exec(bare) ?? [];
      const sum = inner.split(/ (?=[+−])/).reduce((total, term) => {
        const sign = term.startsWith('−') ? -1 : 1;
        const [factor = '', radicand] = term.replace(/^[+−] /, '').split('√');
        return (
          total +
          sign *
            (radicand === undefined
              ? Number(factor)
              : Number(factor || 1) * Math.sqrt(Number(radicand)))
        );
      }, 0);
      return (Number(front || 1) * sum) / Number(under);
    };
    return options.find((option) => Math.abs(value(option) - target) < 1e-9) ?? '';
  },
});

const formulas = template({
  id: 'algebra/rearranging-formulas',
  version: 1,
  skill: 'expressions.formulas',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['product', 'two steps', 'fraction'] },
  misconceptions: {
    wrongInverse: { en: 'repeats an operation instead of undoing it', 'zh-CN': '没有用逆运算' },
    wrongOrder: { en: 'undoes the steps in the wrong order', 'zh-CN': '逆运算的顺序弄错' },
  },
  draw: (random, { form }) => ({ form, k: random.whole([2, 9]), b: random.whole([2, 12]) }),
  allow: [],
  pose: ({ form, k, b }) => {
    const { given, key, inverse, order } = {
      product: {
        given: equals('y', beside(k, 'x')),
        key: over('y', k),
        inverse: beside(k, 'y'),
        order: minus('y', k),
      },
      'two steps': {
        given: equals('y', plus(beside(k, 'x'), b)),
        key: over(minus('y', b), k),
        inverse: over(plus('y', b), k),
        order: minus(over('y', k), b),
      },
      fraction: {
        given: equals('y', over(minus('x', b), k)),
        key: plus(beside(k, 'y'), b),
        inverse: minus(beside(k, 'y'), b),
        order: beside(k, plus('y', b)),
      },
    }[form];
    const steps = {
      product: [
        both(en`Divide by ${k}: ${equals('x', key)}`, zh`两边同除以 ${k}：${equals('x', key)}`),
      ],
      'two steps': [
        both(
          en`Subtract ${b}: ${equals(minus('y', b), beside(k, 'x'))}`,
          zh`两边同减 ${b}：${equals(minus('y', b), beside(k, 'x'))}`,
        ),
        both(en`Divide by ${k}: ${equals('x', key)}`, zh`两边同除以 ${k}：${equals('x', key)}`),
      ],
      fraction: [
        both(
          en`Multiply by ${k}: ${equals(beside(k, 'y'), minus('x', b))}`,
          zh`两边同乘 ${k}：${equals(beside(k, 'y'), minus('x', b))}`,
        ),
        both(en`Add ${b}: ${equals('x', key)}`, zh`两边同加 ${b}：${equals('x', key)}`),
      ],
    }[form];
    return {
      prompt: both(en`Write x in terms of y: ${given}`, zh`用含 y 的式子表示 x：${given}`),
      answer: expression(key),
      steps,
      wrong: { wrongInverse: expression(inverse), wrongOrder: expression(order) },
    };
  },
  // Finds by the secant which x gives the value of y.
  second: ({ trees: [relation] }) => {
    const [, right] = relation?.kind === 'relation' ? relation.sides : [];
    const at = (x: number) => (right ? evaluate(right, { x }) : Number.NaN);
    return ({ y = 0 }) => (y - at(0)) / (at(1) - at(0));
  },
});

const remainder = template({
  id: 'algebra/remainder-theorem',
  version: 1,
  skill: 'polynomials.remainder',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { divisor: ['x minus one', 'x minus', 'x plus'] },
  misconceptions: {
    wrongSign: { en: 'puts in the number with the wrong sign', 'zh-CN': '代入的数符号弄反' },
    givesConstant: { en: 'gives the constant of the polynomial', 'zh-CN': '直接写出常数项' },
  },
  draw: (random, { divisor }) => ({
    p: { 'x minus one': 1, 'x minus': random.whole([2, 4]), 'x plus': -random.whole([1, 3]) }[
      divisor
    ],
    b: random.whole([-5, 5]),
    c: random.whole([-6, 6]),
    d: random.whole([-9, 9]),
  }),
  allow: [({ b, c, d }) => b !== 0 && c !== 0 && d !== 0],
  pose: ({ p, b, c, d }) => {
    const at = (x: number) => x ** 3 + b * x * x + c * x + d;
    const given = polynomial([1, b, c, d]);
    const term = (factor: number, exponent: number) => {
      const size = times(Math.abs(factor), exponent === 1 ? p : power(p, exponent));
      return factor < 0 ? negative(size) : size;
    };
    return {
      prompt: both(
        en`What is the remainder when ${given} is divided by ${polynomial([1, -p])}?`,
        zh`${given} 除以 ${polynomial([1, -p])} 的余数是多少？`,
      ),
      answer: integer(at(p)),
      steps: [
        both(
          en`The remainder is the value at ${equals('x', p)}.`,
          zh`余数等于 ${equals('x', p)} 时的值。`,
        ),
        alike(equals(signedSum(power(p, 3), term(b, 2), term(c, 1), d), at(p))),
      ],
      wrong: { wrongSign: integer(at(-p)), givesConstant: integer(d) },
    };
  },
  // Divides step by step (Horner), from coefficients read off by differences.
  second: ({ trees: [given, divisor] }) => {
    if (!given || !divisor) return Number.NaN;
    const f = (x: number) => evaluate(given, { x });
    const d = f(0);
    const b = (f(1) + f(-1)) / 2 - d;
    const c = (f(1) - f(-1)) / 2 - 1;
    const p = -evaluate(divisor, { x: 0 });
    return [b, c, d].reduce((carried, coefficient) => carried * p + coefficient, 1);
  },
});

const logarithmValue = template({
  id: 'algebra/values-of-logarithms',
  version: 1,
  skill: 'logarithms.values',
  grades: [10, 12],
  demand: 'concept',
  kind: 'open',
  radicals: { value: ['whole', 'negative', 'fraction'] },
  misconceptions: {
    divides: { en: 'divides by the base', 'zh-CN': '把对数当作除法' },
    wrongSign: {
      en: 'passes over a minus or a fraction of the exponent',
      'zh-CN': '忽略指数的负号或分数',
    },
  },
  draw: (random, { value }) => ({
    value,
    r: random.whole([2, 7]),
    n: random.whole([2, 5]),
    q: random.pick([2, 3]),
  }),
  allow: [
    ({ r, n, q, value }) =>
      r ** n <= 1300 && (value !== 'fraction' || (commonFactor(n, q) === 1 && r ** q <= 130)),
  ],
  pose: ({ value, r, n, q }) => {
    const { given, key, base } = {
      whole: { given: logarithm(r, r ** n), key: new Fraction(n), base: new Fraction(r ** n, r) },
      negative: {
        given: logarithm(r, over(1, r ** n)),
        key: new Fraction(-n),
        base: new Fraction(1, r ** (n + 1)),
      },
      fraction: {
        given: logarithm(r ** q, r ** n),
        key: new Fraction(n, q),
        base: new Fraction(r ** n, r ** q),
      },
    }[value];
    const steps = {
      whole: [alike(equals(power(r, n), r ** n))],
      negative: [alike(equals(power(r, -n), over(1, r ** n)))],
      fraction: [
        alike(equals(r ** q, power(r, q))),
        alike(equals(r ** n, power(r, n))),
        alike(equals(power(power(r, q), over(n, q)), power(r, n))),
      ],
    }[value];
    return {
      prompt: both(en`Work out ${given}.`, zh`求值：${given}`),
      answer: rational(key),
      steps: [...steps, alike(equals(given, key))],
      wrong: {
        divides: rational(base),
        wrongSign: value === 'whole' ? null : integer(n),
      },
    };
  },
  second: valueOfPrompt,
});

const exponentialEquation = template({
  id: 'algebra/exponential-equations',
  version: 1,
  skill: 'logarithms.equations',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['one power', 'logarithm', 'different bases'] },
  misconceptions: {
    dividesByBase: { en: 'divides by the base', 'zh-CN': '直接除以底数' },
    forgetsConstant: {
      en: 'forgets to undo the number beside x',
      'zh-CN': '没有处理与 x 相加的常数',
    },
  },
  draw: (random, { form }) => ({
    form,
    r: random.whole([2, 5]),
    b: random.whole([1, 6]),
    n: random.whole([2, 6]),
  }),
  allow: [({ r, n }) => r ** n <= 1300, ({ b, n }) => b !== n],
  pose: ({ form, r, b, n }) => {
    const { given, key, forgets, steps } = {
      'one power': {
        given: equals(power(r, signedSum('x', b)), r ** n),
        key: new Fraction(n - b),
        forgets: new Fraction(n),
        steps: [alike(equals(r ** n, power(r, n))), alike(equals(plus('x', b), n))],
      },
      logarithm: {
        given: equals(logarithm(r, minus('x', b)), n),
        key: new Fraction(r ** n + b),
        forgets: new Fraction(r ** n),
        steps: [alike(equals(minus('x', b), power(r, n))), alike(equals(power(r, n), r ** n))],
      },
      'different bases': {
        given: equals(power(r * r, 'x'), r ** n),
        key: new Fraction(n, 2),
        forgets: new Fraction(n),
        steps: [
          alike(equals(r * r, power(r, 2))),
          alike(equals(power(r, beside(2, 'x')), power(r, n))),
        ],
      },
    }[form];
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: rational(key),
      steps: [...steps, alike(equals('x', key))],
      wrong: {
        dividesByBase: rational(
          form === 'different bases'
            ? new Fraction(r ** n, r * r)
            : form === 'one power'
              ? new Fraction(r ** n, r).sub(b)
              : new Fraction(n * r + b),
        ),
        forgetsConstant: rational(forgets),
      },
    };
  },
  // Halves an interval until both sides meet.
  second: ({ trees: [relation] }) => {
    const [left, right] = relation?.kind === 'relation' ? relation.sides : [];
    if (!left || !right) return Number.NaN;
    const isBelow = (x: number) => {
      const value = evaluate(left, { x });
      return Number.isNaN(value) || value < evaluate(right);
    };
    let [low, high] = [-20, 3000];
    for (let k = 0; k < 100; k++) {
      const middle = (low + high) / 2;
      if (isBelow(middle)) low = middle;
      else high = middle;
    }
    return low;
  },
});

export const powersAndRoots = [
  exponentRules,
  negativeExponents,
  rationalExponents,
  simplifyRoot,
  rationalise,
  formulas,
];
export const logarithms = [remainder, logarithmValue, exponentialEquation];
