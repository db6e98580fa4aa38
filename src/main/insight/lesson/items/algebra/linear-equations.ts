/** Linear equations and inequalities in one letter. */
import type { Maths, RelationSign } from '../../../../../shared/maths/maths.ts';
import { evaluate, holds } from '../evaluate.ts';
import type { Seen } from '../second-solver.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  divide,
  en,
  equals,
  expression,
  integer,
  minus,
  over,
  plus,
  polynomial,
  rational,
  relate,
  template,
  zh,
} from '../vocabulary.ts';

/** The two sides of the prompt's relation. */
function sidesOf({ trees }: Seen): [Maths, Maths] {
  const relation = trees.find((tree) => tree.kind === 'relation');
  const [left, right] = relation?.sides ?? [];
  if (!left || !right) throw new RangeError('sidesOf: the prompt has no relation');
  return [left, right];
}

/** Secant through two guesses: exact for lines, and no rule of algebra is used. */
function rootOfSides(seen: Seen): number {
  const [left, right] = sidesOf(seen);
  const gap = (x: number) => evaluate(left, { x }) - evaluate(right, { x });
  const [at0, at1] = [gap(0), gap(1)];
  return at0 / (at0 - at1);
}

const signOfLast = (b: number) => (b > 0 ? minus : plus);

const twoStep = template({
  id: 'algebra/two-step-equation',
  version: 1,
  skill: 'equations.two-step',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { solution: ['positive', 'negative'], coefficient: ['positive', 'negative'] },
  misconceptions: {
    wrongInverse: {
      en: 'moves the number over without changing its sign',
      'zh-CN': '移项时没有变号',
    },
    subtractsCoefficient: {
      en: 'subtracts the coefficient instead of dividing by it',
      'zh-CN': '减去系数，而不是除以系数',
    },
    losesSign: { en: 'loses the sign at the end', 'zh-CN': '最后结果的符号弄错' },
  },
  draw: (random, { solution, coefficient }) => ({
    a: random.whole([2, 9]) * (coefficient === 'negative' ? -1 : 1),
    b: random.whole([1, 20]) * random.pick([1, -1]),
    x: random.whole([2, 12]) * (solution === 'negative' ? -1 : 1),
  }),
  allow: [({ a, b, x }) => a * x + b !== 0],
  pose: ({ a, b, x }) => {
    const c = a * x + b;
    const given = equals(polynomial([a, b]), c);
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: integer(x),
      steps: [
        both(
          b > 0
            ? en`Subtract ${b} from both sides: ${equals(polynomial([a, 0]), signOfLast(b)(c, Math.abs(b)), c - b)}`
            : en`Add ${-b} to both sides: ${equals(polynomial([a, 0]), signOfLast(b)(c, Math.abs(b)), c - b)}`,
          b > 0
            ? zh`两边同减 ${b}：${equals(polynomial([a, 0]), signOfLast(b)(c, Math.abs(b)), c - b)}`
            : zh`两边同加 ${-b}：${equals(polynomial([a, 0]), signOfLast(b)(c, Math.abs(b)), c - b)}`,
        ),
        both(
          en`Divide both sides by ${a}: ${equals('x', divide(c - b, a), x)}`,
          zh`两边同除以 ${a}：${equals('x', divide(c - b, a), x)}`,
        ),
      ],
      wrong: {
        wrongInverse: rational(new Fraction(c + b, a)),
        subtractsCoefficient: integer(c - b - a),
        losesSign: integer(-x),
      },
    };
  },
  second: rootOfSides,
});

const bothSides = template({
  id: 'algebra/letter-on-both-sides',
  version: 1,
  skill: 'equations.both-sides',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { brackets: ['none', 'one pair', 'two pairs'] },
  misconceptions: {
    addsLetters: {
      en: 'adds the terms with x of both sides',
      'zh-CN': '把两边含 x 的项直接相加',
    },
    multipliesFirstOnly: {
      en: 'multiplies only the first term in the brackets',
      'zh-CN': '去括号时只乘了第一项',
    },
  },
  draw: (random, { brackets }) => ({
    a: random.whole([2, 9]),
    b: random.whole([1, 9]) * random.pick([1, -1]),
    c: random.whole([2, 9]),
    x: random.whole([-9, 12]),
    m: brackets === 'none' ? 1 : random.whole([2, 5]),
    n: brackets === 'two pairs' ? random.whole([2, 5]) : 1,
  }),
  allow: [
    ({ a, c, m, n }) => m * a > n * c,
    ({ x }) => x !== 0 && x !== 1,
    // The right side's constant follows from the solution and must be whole.
    ({ a, b, c, x, m, n }) => (m * (a * x + b)) % n === 0 && m * (a * x + b) - n * c * x !== 0,
  ],
  pose: ({ a, b, c, x, m, n }) => {
    const d = (m * (a * x + b)) / n - c * x;
    const side = (k: number, tree: Maths) => (k === 1 ? tree : beside(k, tree));
    const given = equals(side(m, polynomial([a, b])), side(n, polynomial([c, d])));
    const opened = equals(polynomial([m * a, m * b]), polynomial([n * c, n * d]));
    const collected = equals(polynomial([m * a - n * c, 0]), n * d - m * b);
    const wrongGap = m * a - n * c;
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: integer(x),
      steps: [
        ...(m === 1 && n === 1 ? [] : [both(en`Multiply out: ${opened}`, zh`去括号：${opened}`)]),
        both(
          en`Terms with x to the left, numbers to the right: ${collected}`,
          zh`移项、合并同类项：${collected}`,
        ),
        ...(m * a - n * c === 1 ? [] : [alike(equals('x', x))]),
      ],
      wrong: {
        addsLetters: rational(new Fraction(n * d - m * b, m * a + n * c)),
        multipliesFirstOnly: m === 1 && n === 1 ? null : rational(new Fraction(d - b, wrongGap)),
      },
    };
  },
  second: rootOfSides,
});

const withFraction = template({
  id: 'algebra/equation-with-fraction',
  version: 1,
  skill: 'equations.fractions',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['one fraction', 'sum above', 'two fractions'] },
  misconceptions: {
    forgetsRightSide: {
      en: 'multiplies only one side by the denominator',
      'zh-CN': '去分母时只乘了一边',
    },
    dividesInstead: {
      en: 'divides by the denominator instead of multiplying',
      'zh-CN': '应乘分母，却除以分母',
    },
  },
  draw: (random, { form }) => ({
    form,
    p: random.whole([2, 9]),
    q: random.whole([2, 9]),
    b: random.whole([1, 9]),
    k: random.whole([2, 8]),
  }),
  allow: [({ p, q, form }) => form !== 'two fractions' || p < q],
  pose: ({ form, p, q, b, k }) => {
    const x = form === 'two fractions' ? k * p * q : form === 'sum above' ? k * p - b : k * p;
    const [left, right] = {
      'one fraction': [plus(over('x', p), b), k + b],
      'sum above': [over(plus('x', b), p), k],
      'two fractions': [minus(over('x', p), over('x', q)), k * (q - p)],
    }[form] as [Maths, number];
    const given = equals(left, right);
    const steps = {
      'one fraction': [
        both(
          en`Subtract ${b}: ${equals(over('x', p), k)}`,
          zh`两边同减 ${b}：${equals(over('x', p), k)}`,
        ),
        both(en`Multiply by ${p}: ${equals('x', x)}`, zh`两边同乘 ${p}：${equals('x', x)}`),
      ],
      'sum above': [
        both(
          en`Multiply by ${p}: ${equals(plus('x', b), k * p)}`,
          zh`两边同乘 ${p}：${equals(plus('x', b), k * p)}`,
        ),
        both(en`Subtract ${b}: ${equals('x', x)}`, zh`两边同减 ${b}：${equals('x', x)}`),
      ],
      'two fractions': [
        both(
          en`Multiply by ${p * q}: ${equals(minus(beside(q, 'x'), beside(p, 'x')), right * p * q)}`,
          zh`两边同乘 ${p * q}：${equals(minus(beside(q, 'x'), beside(p, 'x')), right * p * q)}`,
        ),
        ...(q - p === 1 ? [] : [alike(equals(polynomial([q - p, 0]), right * p * q))]),
        alike(equals('x', x)),
      ],
    }[form];
    const oneSided = {
      'one fraction': () => new Fraction((k + b) * p - b),
      'sum above': () => new Fraction(k - b),
      'two fractions': () => new Fraction(right, q - p),
    }[form];
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: integer(x),
      steps,
      wrong: {
        forgetsRightSide: rational(oneSided()),
        dividesInstead: form === 'two fractions' ? null : rational(new Fraction(k, p)),
      },
    };
  },
  second: rootOfSides,
});

const inequality = template({
  id: 'algebra/linear-inequality',
  version: 1,
  skill: 'inequalities.linear',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { coefficient: ['positive', 'negative'], bound: ['positive', 'negative'] },
  misconceptions: {
    keepsSign: {
      en: 'does not turn the sign when dividing by a negative number',
      'zh-CN': '两边除以负数时不等号没有改变方向',
    },
    turnsSign: {
      en: 'turns the sign when dividing by a positive number',
      'zh-CN': '两边除以正数时却改变了不等号方向',
    },
    wrongInverse: {
      en: 'moves the number over without changing its sign',
      'zh-CN': '移项时没有变号',
    },
  },
  draw: (random, { coefficient, bound }) => ({
    a: random.whole([2, 6]) * (coefficient === 'negative' ? -1 : 1),
    b: random.whole([1, 12]) * random.pick([1, -1]),
    x: random.whole([1, 9]) * (bound === 'negative' ? -1 : 1),
    sign: random.pick(['<', '≤', '>', '≥'] as const),
  }),
  allow: [],
  pose: ({ a, b, x, sign }) => {
    const c = a * x + b;
    const turned = ({ '<': '>', '≤': '≥', '>': '<', '≥': '≤' } as const)[sign];
    const right: RelationSign = a < 0 ? turned : sign;
    const other: RelationSign = a < 0 ? sign : turned;
    const given = relate(polynomial([a, b]), sign, c);
    const [verb, move] =
      b > 0 ? [en`Subtract ${b}`, zh`两边同减 ${b}`] : [en`Add ${-b}`, zh`两边同加 ${-b}`];
    const line = relate(polynomial([a, 0]), sign, c - b);
    const wrongBound = new Fraction(c + b, a);
    return {
      prompt: both(en`Solve ${given}.`, zh`解不等式：${given}`),
      answer: expression(relate('x', right, x)),
      steps: [
        { en: [...verb, ': ', line], 'zh-CN': [...move, '：', line] },
        both(
          a < 0
            ? en`Divide by ${a}; the sign turns because ${a} is negative: ${relate('x', right, x)}`
            : en`Divide by ${a}: ${relate('x', right, x)}`,
          a < 0
            ? zh`两边同除以 ${a}，因为 ${a} 是负数，不等号方向改变：${relate('x', right, x)}`
            : zh`两边同除以 ${a}：${relate('x', right, x)}`,
        ),
      ],
      wrong: {
        keepsSign: a < 0 ? expression(relate('x', other, x)) : null,
        turnsSign: a > 0 ? expression(relate('x', other, x)) : null,
        wrongInverse: expression(relate('x', right, wrongBound)),
      },
    };
  },
  // Tests the printed inequality itself at every point.
  second:
    ({ trees: [relation] }) =>
    (at) =>
      relation !== undefined && holds(relation, at),
});

export const linearEquations = [twoStep, bothSides, withFraction, inequality];
