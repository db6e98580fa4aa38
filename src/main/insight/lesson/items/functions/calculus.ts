/** The beginnings of calculus: limits, slopes, areas. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import type { Seen } from '../second-solver.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  call,
  en,
  equals,
  expression,
  inAnyOrder,
  integer,
  minus,
  over,
  point,
  polynomial,
  rational,
  template,
  zh,
} from '../vocabulary.ts';

/** The right side of the first printed equation. */
function bodyOf({ trees }: Seen): Maths {
  const relation = trees.find((tree) => tree.kind === 'relation');
  const body = relation?.sides[1];
  if (!body) throw new RangeError('bodyOf: the prompt has no equation');
  return body;
}

/** Five points: exact for polynomials up to the fourth power. */
function slopeAt(f: (x: number) => number, x: number): number {
  const h = 0.5;
  return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
}

const limits = template({
  id: 'calculus/limits',
  version: 1,
  skill: 'calculus.limits',
  grades: [11, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { numerator: ['difference of squares', 'quadratic', 'cube'] },
  misconceptions: {
    zeroOverZero: { en: 'takes zero over zero for zero', 'zh-CN': '认为零除以零等于零' },
    halfFactor: { en: 'forgets to put the number in', 'zh-CN': '约分后没有代入' },
  },
  draw: (random, { numerator }) => ({
    numerator,
    a: random.whole([2, 9]),
    b: random.whole([1, 9]) * random.pick([1, -1]),
  }),
  allow: [({ a, b }) => a + b !== 0 && b !== a],
  pose: ({ numerator, a, b }) => {
    const { top, left, value } = {
      'difference of squares': {
        top: polynomial([1, 0, -a * a]),
        left: polynomial([1, a]),
        value: 2 * a,
      },
      quadratic: { top: polynomial([1, b - a, -a * b]), left: polynomial([1, b]), value: a + b },
      cube: {
        top: polynomial([1, 0, 0, -(a ** 3)]),
        left: polynomial([1, a, a * a]),
        value: 3 * a * a,
      },
    }[numerator];
    const given = over(top, polynomial([1, -a]));
    return {
      prompt: both(
        en`Find the limit of ${given} as x tends to ${a}.`,
        zh`求当 x 趋于 ${a} 时 ${given} 的极限。`,
      ),
      answer: integer(value),
      steps: [
        both(
          en`Factor and cancel: ${equals(given, left)}`,
          zh`因式分解并约分：${equals(given, left)}`,
        ),
        both(en`Put in ${equals('x', a)}: ${value}`, zh`代入 ${equals('x', a)}：${value}`),
      ],
      wrong: { zeroOverZero: integer(0), halfFactor: integer(numerator === 'quadratic' ? b : a) },
    };
  },
  // Comes close from both sides.
  second: ({ trees, text, numbers }) => {
    const given = trees.find(({ kind }) => kind === 'quotient');
    const at = text.includes('tends to') ? (numbers.at(-1) ?? 0) : 0;
    const f = (x: number) => (given ? evaluate(given, { x }) : Number.NaN);
    return Math.round(((f(at + 1e-4) + f(at - 1e-4)) / 2) * 1e4) / 1e4;
  },
});

const derivative = template({
  id: 'calculus/derivative',
  version: 1,
  skill: 'calculus.derivative',
  grades: [11, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { degree: [2, 3, 4] },
  misconceptions: {
    keepsConstant: { en: 'keeps the constant', 'zh-CN': '常数项没有变成零' },
    keepsExponent: { en: 'does not lower the exponent', 'zh-CN': '指数没有降低一次' },
    forgetsFactor: {
      en: 'lowers the exponent without the factor',
      'zh-CN': '只降次，没有乘原来的指数',
    },
  },
  draw: (random, { degree }) => ({
    coefficients: [
      random.whole([2, 6]),
      ...Array.from({ length: degree }, () => random.whole([-7, 7])),
    ],
  }),
  allow: [({ coefficients }) => coefficients.at(-1) !== 0 && coefficients.at(-2) !== 0],
  pose: ({ coefficients }) => {
    const degree = coefficients.length - 1;
    const derived = coefficients.slice(0, -1).map((c, k) => c * (degree - k));
    const constant = coefficients.at(-1) ?? 0;
    const given = equals(call('f', 'x'), polynomial(coefficients));
    return {
      prompt: both(en`Find the derivative of ${given}.`, zh`求函数 ${given} 的导数。`),
      answer: expression(polynomial(derived)),
      steps: [
        both(
          en`Multiply each term by its exponent, then lower the exponent by one; the constant goes.`,
          zh`每一项乘它的指数，指数减一；常数项的导数为零。`,
        ),
        alike(equals(call('f′', 'x'), polynomial(derived))),
      ],
      wrong: {
        keepsConstant: expression(
          polynomial([...derived.slice(0, -1), (derived.at(-1) ?? 0) + constant]),
        ),
        keepsExponent: expression(polynomial([...derived, 0])),
        forgetsFactor: expression(polynomial(coefficients.slice(0, -1))),
      },
    };
  },
  second: (seen) => {
    const body = bodyOf(seen);
    return ({ x: at = 0 }) => slopeAt((x) => evaluate(body, { x }), at);
  },
});

const tangent = template({
  id: 'calculus/slope-of-a-tangent',
  version: 1,
  skill: 'calculus.tangent',
  grades: [11, 12],
  demand: 'application',
  kind: 'open',
  radicals: { curve: ['parabola', 'cubic', 'negative point'] },
  misconceptions: {
    givesValue: { en: 'gives the value of the function', 'zh-CN': '求成了函数值' },
    givesCoefficient: { en: 'puts the number into one term only', 'zh-CN': '只在一项中代入' },
  },
  draw: (random, { curve }) => ({
    coefficients:
      curve === 'parabola'
        ? [0, random.whole([1, 5]), random.whole([-8, 8]), random.whole([-9, 9])]
        : [
            random.whole([1, 2]),
            random.whole([-5, 5]),
            random.whole([-8, 8]),
            random.whole([-9, 9]),
          ],
    x: random.whole([1, 4]) * (curve === 'negative point' ? -1 : 1),
  }),
  allow: [({ coefficients: [, b = 0, c = 0, d = 0] }) => b !== 0 && c !== 0 && d !== 0],
  pose: ({ coefficients, x }) => {
    const [a = 0, b = 0, c = 0, d = 0] = coefficients;
    const value = a * x ** 3 + b * x * x + c * x + d;
    const slope = 3 * a * x * x + 2 * b * x + c;
    const derived = a === 0 ? polynomial([2 * b, c]) : polynomial([3 * a, 2 * b, c]);
    const given = equals('y', polynomial(coefficients));
    return {
      prompt: both(
        en`Find the slope of the tangent to ${given} at the point ${point(x, value)}.`,
        zh`求曲线 ${given} 在点 ${point(x, value)} 处的切线的斜率。`,
      ),
      answer: integer(slope),
      steps: [
        both(en`Derivative: ${equals('y′', derived)}`, zh`导数：${equals('y′', derived)}`),
        both(en`At ${equals('x', x)}: ${slope}`, zh`当 ${equals('x', x)} 时：${slope}`),
      ],
      wrong: { givesValue: integer(value), givesCoefficient: integer(3 * a * x * x + 2 * b + c) },
    };
  },
  second: (seen) => {
    const body = bodyOf(seen);
    const x = seen.numbers.at(-2) ?? 0;
    return Math.round(slopeAt((at) => evaluate(body, { x: at }), x) * 1e6) / 1e6;
  },
});

const extrema = template({
  id: 'calculus/extreme-points',
  version: 1,
  skill: 'calculus.extrema',
  grades: [11, 12],
  demand: 'reasoning',
  kind: 'open',
  radicals: { curve: ['one point', 'two points', 'two points, larger'] },
  misconceptions: {
    roots: { en: 'takes zeros of the factors with the wrong sign', 'zh-CN': '导数零点的符号弄反' },
    oneOnly: { en: 'gives one of them only', 'zh-CN': '只写出其中一个' },
  },
  draw: (random, { curve }) => ({
    curve,
    p: random.whole([-4, 3]),
    gap: random.whole([1, 3]) * 2,
    k: curve === 'two points, larger' ? 2 : 1,
  }),
  allow: [({ p, gap }) => p !== 0 && p + gap !== 0 && 2 * p + gap !== 0],
  pose: ({ curve, p, gap, k }) => {
    const q = p + gap;
    const one = curve === 'one point';
    // The derivative is 6k(x − p)(x − q), so that every coefficient is whole.
    const coefficients = one ? [k, -2 * k * p, 5] : [2 * k, -3 * k * (p + q), 6 * k * p * q, 1];
    const derived = one ? [2 * k, -2 * k * p] : [6 * k, -6 * k * (p + q), 6 * k * p * q];
    const given = equals(call('f', 'x'), polynomial(coefficients));
    const factored = one
      ? polynomial([2 * k, -2 * k * p])
      : beside(6 * k, polynomial([1, -p]), polynomial([1, -q]));
    return {
      prompt: both(
        en`At which x does ${given} have a local maximum or minimum?`,
        zh`函数 ${given} 在哪些 x 处取得极值？`,
      ),
      answer: inAnyOrder(one ? [p] : [p, q]),
      steps: [
        alike(
          one
            ? equals(call('f′', 'x'), factored)
            : equals(call('f′', 'x'), polynomial(derived), factored),
        ),
        one
          ? both(en`It is zero for ${equals('x', p)}.`, zh`当 ${equals('x', p)} 时导数为零。`)
          : both(
              en`It is zero and changes its sign for ${equals('x', p)} and ${equals('x', q)}.`,
              zh`导数在 ${equals('x', p)} 和 ${equals('x', q)} 处为零，且两侧变号。`,
            ),
      ],
      wrong: {
        roots: inAnyOrder(one ? [-p] : [-p, -q]),
        oneOnly: one ? null : inAnyOrder([p]),
      },
    };
  },
  // Looks where the function stops rising or falling.
  second: (seen) => {
    const body = bodyOf(seen);
    const f = (x: number) => evaluate(body, { x });
    const found: number[] = [];
    for (let x = -20; x <= 20; x++) {
      const [before, at, after] = [f(x - 0.01), f(x), f(x + 0.01)];
      if ((before < at && after < at) || (before > at && after > at)) found.push(x);
    }
    return found;
  },
});

const integral = template({
  id: 'calculus/definite-integral',
  version: 1,
  skill: 'calculus.integral',
  grades: [12, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { degree: ['linear', 'quadratic', 'from a negative bound'] },
  misconceptions: {
    givesUpper: { en: 'forgets the lower bound', 'zh-CN': '没有减去下限处的值' },
    differenceOfValues: {
      en: 'subtracts values of the function itself',
      'zh-CN': '没有求原函数，直接把函数值相减',
    },
  },
  draw: (random, { degree }) => ({
    a: degree === 'linear' ? 0 : random.whole([1, 4]),
    b: random.whole([1, 6]),
    c: random.whole([1, 8]),
    from: degree === 'from a negative bound' ? -random.whole([1, 2]) : random.whole([1, 2]),
    width: random.whole([1, 3]),
  }),
  allow: [],
  pose: ({ a, b, c, from, width }) => {
    const to = from + width;
    const primitive = (x: number) =>
      new Fraction(a, 3)
        .mul(x ** 3)
        .add(new Fraction(b, 2).mul(x * x))
        .add(c * x);
    const value = (x: number) => a * x * x + b * x + c;
    const coefficients = a === 0 ? [b, c] : [a, b, c];
    const raised =
      a === 0 ? [new Fraction(b, 2), c, 0] : [new Fraction(a, 3), new Fraction(b, 2), c, 0];
    const given = equals(call('f', 'x'), polynomial(coefficients));
    const key = primitive(to).sub(primitive(from));
    return {
      prompt: both(
        en`Find the definite integral of ${given} from ${from} to ${to}.`,
        zh`求函数 ${given} 从 ${from} 到 ${to} 的定积分。`,
      ),
      answer: rational(key),
      steps: [
        both(
          en`Primitive: ${equals(call('F', 'x'), polynomial(raised))}`,
          zh`原函数：${equals(call('F', 'x'), polynomial(raised))}`,
        ),
        alike(equals(minus(call('F', to), call('F', from)), key)),
      ],
      wrong: {
        givesUpper: rational(primitive(to)),
        differenceOfValues: integer(value(to) - value(from)),
      },
    };
  },
  // Simpson’s rule: exact up to the third power.
  second: (seen) => {
    const body = bodyOf(seen);
    const [from = 0, to = 0] = seen.numbers.slice(-2);
    const f = (x: number) => evaluate(body, { x });
    return ((to - from) / 6) * (f(from) + 4 * f((from + to) / 2) + f(to));
  },
});

export const calculus = [limits, derivative, tangent, extrema, integral];
