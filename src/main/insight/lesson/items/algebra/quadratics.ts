/** Quadratic equations and parabolas. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  commonFactor,
  en,
  equals,
  expression,
  inAnyOrder,
  integer,
  isSquare,
  minus,
  over,
  plus,
  pointAnswer,
  polynomial,
  power,
  rational,
  root,
  say,
  signedSum,
  template,
  times,
  zh,
} from '../vocabulary.ts';

/** Roots of a quadratic whose two sides are printed: by walking over halves and thirds. */
function rootsOf(tree: Maths | undefined): number[] {
  if (tree?.kind !== 'relation') return [];
  const [left, right] = tree.sides;
  if (!left || !right) return [];
  const isRoot = (x: number) => Math.abs(evaluate(left, { x }) - evaluate(right, { x })) < 1e-7;
  const found: number[] = [];
  for (let k = -720; k <= 720; k++) if (isRoot(k / 12)) found.push(k / 12);
  return found;
}

const solveByFactoring = template({
  id: 'algebra/quadratic-by-factoring',
  version: 1,
  skill: 'quadratics.factoring',
  grades: [9, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['zero on the right', 'rearrange first', 'leading coefficient'] },
  misconceptions: {
    wrongSigns: {
      en: 'takes the numbers of the factors as roots',
      'zh-CN': '把因式里的数直接当作根',
    },
    oneRoot: { en: 'gives one root only', 'zh-CN': '只写出一个根' },
  },
  draw: (random, { form }) => ({
    form,
    k: form === 'leading coefficient' ? random.whole([2, 3]) : 1,
    p: random.whole([-9, 9]),
    q: random.whole([-9, 9]),
  }),
  allow: [
    ({ p, q }) => p < q && p !== 0 && q !== 0 && p + q !== 0,
    ({ k, p }) => commonFactor(k, p) === 1,
  ],
  pose: ({ form, k, p, q }) => {
    // (kx − p)(x − q)
    const [a, b, c] = [k, -(k * q + p), p * q];
    const [first, second] = [new Fraction(p, k), new Fraction(q)];
    const move = form === 'rearrange first';
    const zero = equals(polynomial([a, b, c]), 0);
    const factored = equals(beside(polynomial([k, -p]), polynomial([1, -q])), 0);
    return {
      prompt: move
        ? both(
            en`Solve ${equals(polynomial([a, b, 0]), -c)}.`,
            zh`解方程：${equals(polynomial([a, b, 0]), -c)}`,
          )
        : both(en`Solve ${zero}.`, zh`解方程：${zero}`),
      answer: inAnyOrder([first, second]),
      steps: [
        ...(move ? [both(en`Bring it to zero: ${zero}`, zh`移项：${zero}`)] : []),
        both(en`Factor: ${factored}`, zh`因式分解：${factored}`),
        both(
          en`One factor is zero: ${equals('x', first)} or ${equals('x', second)}`,
          zh`其中一个因式为零：${equals('x', first)} 或 ${equals('x', second)}`,
        ),
      ],
      wrong: {
        wrongSigns: inAnyOrder([first.neg(), second.neg()]),
        oneRoot: inAnyOrder([second]),
      },
    };
  },
  second: ({ trees: [relation] }) => rootsOf(relation),
});

/** (numerator + √under) / denominator as it is left standing: squares out of the root, common factors out of the fraction. */
function simplest(numerator: number, under: number, denominator: number): Maths {
  const squares = Array.from({ length: Math.floor(Math.sqrt(under)) }, (_, k) => k + 1);
  const outside = squares.findLast((k) => under % (k * k) === 0) ?? 1;
  const inside = under / outside ** 2;
  const shared = commonFactor(numerator, outside, denominator);
  const [number, front, below] = [numerator, outside, denominator].map((k) => k / shared);
  const surd = front === 1 ? root(inside) : beside(front, root(inside));
  const above = plus(number, inside === 1 ? front : surd);
  return below === 1 ? above : over(above, below);
}

const formula = template({
  id: 'algebra/quadratic-formula',
  version: 2,
  skill: 'quadratics.formula',
  grades: [9, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { roots: ['surds, even middle', 'surds, odd middle', 'surds, leading coefficient'] },
  misconceptions: {
    wrongSignOfB: { en: 'takes b instead of −b', 'zh-CN': '公式里的 −b 写成了 b' },
    halvesRootOnly: { en: 'divides only the root', 'zh-CN': '只把根号部分除以分母' },
    plusInDiscriminant: {
      en: 'adds instead of subtracting under the root',
      'zh-CN': '根号内的减号写成加号',
    },
  },
  draw: (random, { roots }) => {
    const odd = roots === 'surds, odd middle';
    return {
      a: roots === 'surds, leading coefficient' ? random.whole([2, 5]) : 1,
      b: (odd ? random.whole([0, 4]) * 2 + 1 : random.whole([1, 4]) * 2) * random.pick([1, -1]),
      c: random.whole([-9, 9]),
    };
  },
  allow: [
    ({ a, b, c }) => c !== 0 && b * b - 4 * a * c > 0 && !isSquare(b * b - 4 * a * c),
    ({ a, b, c }) => b * b + 4 * a * c > 0,
  ],
  pose: ({ a, b, c }) => {
    const discriminant = b * b - 4 * a * c;
    const given = equals(polynomial([a, b, c]), 0);
    const found = over(plus(-b, root(discriminant)), 2 * a);
    const larger = (numerator: number, under: number) => simplest(numerator, under, 2 * a);
    const answer = larger(-b, discriminant);
    const isSimplest = JSON.stringify(answer) === JSON.stringify(found);
    return {
      prompt: both(
        en`What is the larger root of ${given}? Give the exact value.`,
        zh`方程 ${given} 较大的根是多少？写出准确值。`,
      ),
      answer: expression(answer),
      steps: [
        both(
          en`Discriminant: ${equals(minus(power(b, 2), times(4, a, c)), discriminant)}`,
          zh`判别式：${equals(minus(power(b, 2), times(4, a, c)), discriminant)}`,
        ),
        both(
          en`The larger root takes the plus: ${equals('x', found)}`,
          zh`较大的根取加号：${equals('x', found)}`,
        ),
        ...(isSimplest
          ? []
          : [both(en`Simplified: ${equals('x', answer)}`, zh`化简：${equals('x', answer)}`)]),
      ],
      wrong: {
        wrongSignOfB: expression(larger(b, discriminant)),
        halvesRootOnly: expression(plus(-b, over(root(discriminant), 2 * a))),
        plusInDiscriminant: expression(larger(-b, b * b + 4 * a * c)),
      },
    };
  },
  // Halves an interval that holds the larger root.
  second: ({ trees: [relation] }) => {
    if (relation?.kind !== 'relation') return Number.NaN;
    const [left] = relation.sides;
    const at = (x: number) => (left ? evaluate(left, { x }) : Number.NaN);
    const axis = (at(-1) - at(1)) / (2 * (at(1) + at(-1) - 2 * at(0)));
    let [low, high] = [axis, axis + 100];
    for (let k = 0; k < 80; k++) {
      const middle = (low + high) / 2;
      if (at(middle) < 0) low = middle;
      else high = middle;
    }
    return low;
  },
});

const discriminant = template({
  id: 'algebra/number-of-roots',
  version: 1,
  skill: 'quadratics.discriminant',
  grades: [9, 10],
  demand: 'concept',
  kind: 'choice',
  radicals: { leading: [1, 2, 3] },
  misconceptions: {
    always: { en: 'takes two roots for granted', 'zh-CN': '认为总有两个不同的实数根' },
    misreadsZero: { en: 'misreads a discriminant of zero', 'zh-CN': '对判别式为零的情形判断错误' },
    misreadsSign: { en: 'misreads the sign of the discriminant', 'zh-CN': '判别式的符号判断错误' },
  },
  draw: (random, { leading }) => {
    const roots = random.pick([0, 1, 2]);
    const h = random.whole([-5, 5]);
    return {
      a: leading,
      h,
      k: { 0: random.whole([1, 9]), 1: 0, 2: -random.whole([1, 9]) }[roots] ?? 0,
      roots,
    };
  },
  allow: [({ h }) => h !== 0],
  pose: ({ a, h, k, roots }) => {
    const [b, c] = [-2 * a * h, a * h * h + k];
    const given = equals(polynomial([a, b, c]), 0);
    const value = b * b - 4 * a * c;
    const texts = [
      say('none', '没有实数根'),
      say('exactly one', '有两个相等的实数根'),
      say('two different ones', '有两个不相等的实数根'),
    ] as const;
    const [key = texts[0], first = texts[0], second = texts[0]] = [
      roots,
      (roots + 1) % 3,
      (roots + 2) % 3,
    ].map((k) => texts[k]);
    const name = (count: number) =>
      count === 2 ? 'always' : count === 1 ? 'misreadsZero' : 'misreadsSign';
    const wrong = { always: null, misreadsZero: null, misreadsSign: null };
    return {
      prompt: both(
        en`How many real roots does ${given} have?`,
        zh`方程 ${given} 的实数根情况是哪一种？`,
      ),
      answer: key,
      steps: [
        both(
          en`Discriminant: ${equals(minus(power(b, 2), times(4, a, c)), value)}`,
          zh`判别式：${equals(minus(power(b, 2), times(4, a, c)), value)}`,
        ),
        value > 0
          ? both(en`It is positive: two different real roots.`, zh`大于零，有两个不相等的实数根。`)
          : value === 0
            ? both(en`It is zero: exactly one real root.`, zh`等于零，有两个相等的实数根。`)
            : both(en`It is negative: no real root.`, zh`小于零，没有实数根。`),
      ],
      wrong: { ...wrong, [name((roots + 1) % 3)]: first, [name((roots + 2) % 3)]: second },
    };
  },
  // Looks where the lowest point of the parabola lies.
  second: ({ trees: [relation] }) => {
    if (relation?.kind !== 'relation') return '';
    const [left] = relation.sides;
    const at = (x: number) => (left ? evaluate(left, { x }) : Number.NaN);
    const lowest = at((at(-1) - at(1)) / (2 * (at(1) + at(-1) - 2 * at(0))));
    if (Math.abs(lowest) < 1e-9) return 'exactly one';
    return lowest < 0 ? 'two different ones' : 'none';
  },
});

const vieta = template({
  id: 'algebra/sum-and-product-of-roots',
  version: 1,
  skill: 'quadratics.vieta',
  grades: [9, 11],
  demand: 'reasoning',
  kind: 'open',
  radicals: { asked: ['sum', 'product', 'sum of squares'] },
  misconceptions: {
    wrongSign: { en: 'loses the minus in the sum of the roots', 'zh-CN': '两根之和漏了负号' },
    forgetsLeading: {
      en: 'does not divide by the leading coefficient',
      'zh-CN': '没有除以二次项系数',
    },
    squareOfSum: { en: 'squares the sum instead', 'zh-CN': '把平方和当成和的平方' },
  },
  draw: (random, { asked }) => ({
    asked,
    a: random.whole([2, 5]),
    b: random.whole([-12, 12]),
    c: random.whole([-12, 12]),
  }),
  allow: [
    ({ a, b, c }) => b !== 0 && c !== 0 && b * b - 4 * a * c > 0,
    ({ a, b, c }) => commonFactor(a, b, c) === 1,
  ],
  pose: ({ asked, a, b, c }) => {
    const [sum, product] = [new Fraction(-b, a), new Fraction(c, a)];
    const squares = sum.mul(sum).sub(product.mul(2));
    const given = equals(polynomial([a, b, c]), 0);
    const { en: wanted, 'zh-CN': wantedChinese } = {
      sum: { en: 'the sum of the roots', 'zh-CN': '两根之和' },
      product: { en: 'the product of the roots', 'zh-CN': '两根之积' },
      'sum of squares': { en: 'the sum of the squares of the roots', 'zh-CN': '两根的平方和' },
    }[asked];
    const key = { sum, product, 'sum of squares': squares }[asked];
    return {
      prompt: both(
        en`Without solving it, find ${wanted} of ${given}.`,
        zh`不解方程，求方程 ${given} 的${wantedChinese}。`,
      ),
      answer: rational(key),
      steps: [
        both(en`Sum of the roots: ${sum}`, zh`两根之和：${sum}`),
        both(en`Product of the roots: ${product}`, zh`两根之积：${product}`),
        ...(asked === 'sum of squares'
          ? [alike(equals(minus(power(sum, 2), times(2, product)), squares))]
          : []),
      ],
      wrong: {
        wrongSign:
          asked === 'sum'
            ? rational(sum.neg())
            : asked === 'product'
              ? rational(product.neg())
              : rational(sum.mul(sum).add(product.mul(2))),
        forgetsLeading:
          asked === 'sum' ? integer(-b) : asked === 'product' ? integer(c) : integer(b * b - 2 * c),
        squareOfSum: asked === 'sum of squares' ? rational(sum.mul(sum)) : null,
      },
    };
  },
  // Solves it after all.
  second: ({ trees: [relation], text }) => {
    const [left] = relation?.kind === 'relation' ? relation.sides : [];
    const at = (x: number) => (left ? evaluate(left, { x }) : Number.NaN);
    const [c, a, b] = [at(0), (at(1) + at(-1)) / 2 - at(0), (at(1) - at(-1)) / 2];
    const gap = Math.sqrt(b * b - 4 * a * c);
    const [x, y] = [(-b + gap) / (2 * a), (-b - gap) / (2 * a)];
    if (text.includes('squares')) return x * x + y * y;
    return text.includes('sum') ? x + y : x * y;
  },
});

const vertex = template({
  id: 'algebra/vertex-of-a-parabola',
  version: 1,
  skill: 'quadratics.vertex',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['vertex form', 'leading one', 'leading coefficient'] },
  misconceptions: {
    wrongSignOfX: { en: 'gives the x-coordinate the wrong sign', 'zh-CN': '横坐标的符号弄错' },
    constantAsY: { en: 'takes the constant for the y-coordinate', 'zh-CN': '把常数项当成纵坐标' },
    swaps: { en: 'swaps the coordinates', 'zh-CN': '横、纵坐标写反' },
  },
  draw: (random, { form }) => ({
    form,
    a: form === 'leading one' ? 1 : random.pick([-3, -2, 2, 3]),
    h: random.whole([-6, 6]),
    k: random.whole([-9, 9]),
  }),
  allow: [({ h, k }) => h !== 0 && k !== 0 && h !== k],
  pose: ({ form, a, h, k }) => {
    const [b, c] = [-2 * a * h, a * h * h + k];
    const square = power(polynomial([1, -h]), 2);
    const vertexForm = signedSum(a === 1 ? square : beside(a, square), k);
    const shown = form === 'vertex form' ? vertexForm : polynomial([a, b, c]);
    const given = equals('y', shown);
    return {
      prompt: both(
        en`Find the vertex of the parabola ${given}.`,
        zh`求抛物线 ${given} 的顶点坐标。`,
      ),
      answer: pointAnswer(h, k),
      steps: [
        ...(form === 'vertex form'
          ? []
          : [
              both(
                en`Complete the square: ${equals('y', vertexForm)}`,
                zh`配方：${equals('y', vertexForm)}`,
              ),
            ]),
        both(
          en`The square is zero for ${equals('x', h)}; then ${equals('y', k)}.`,
          zh`当 ${equals('x', h)} 时平方为零，此时 ${equals('y', k)}。`,
        ),
      ],
      wrong: {
        wrongSignOfX: pointAnswer(-h, k),
        constantAsY: form === 'vertex form' ? null : pointAnswer(h, c),
        swaps: pointAnswer(k, h),
      },
    };
  },
  // The axis lies midway between two points of one height.
  second: ({ trees: [relation] }) => {
    const [, right] = relation?.kind === 'relation' ? relation.sides : [];
    const at = (x: number) => (right ? evaluate(right, { x }) : Number.NaN);
    const x = (at(-1) - at(1)) / (2 * (at(1) + at(-1) - 2 * at(0)));
    return [x, at(x)];
  },
});

const completing = template({
  id: 'algebra/completing-the-square',
  version: 1,
  skill: 'quadratics.completing-the-square',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { middle: ['even', 'larger', 'odd'] },
  misconceptions: {
    forgetsToSubtract: { en: 'does not take off what was added', 'zh-CN': '加上平方后没有减去' },
    doesNotHalve: { en: 'does not halve the coefficient of x', 'zh-CN': '一次项系数没有取一半' },
  },
  draw: (random, { middle }) => ({
    b:
      {
        even: random.whole([1, 3]) * 2,
        larger: random.whole([4, 7]) * 2,
        odd: random.whole([1, 5]) * 2 + 1,
      }[middle] * random.pick([1, -1]),
    c: random.whole([-9, 9]),
  }),
  allow: [({ b, c }) => c !== 0 && b * b !== 4 * c],
  pose: ({ b, c }) => {
    const half = new Fraction(b, 2);
    const rest = new Fraction(c).sub(half.mul(half));
    const given = polynomial([1, b, c]);
    return {
      prompt: both(
        en`Write ${given} in the form ${plus(power(plus('x', 'p'), 2), 'q')}. What is ${'q'}?`,
        zh`把 ${given} 写成 ${plus(power(plus('x', 'p'), 2), 'q')} 的形式，q 的值是多少？`,
      ),
      answer: rational(rest),
      steps: [
        both(
          en`Half of the coefficient of x: ${equals('p', half)}`,
          zh`一次项系数的一半：${equals('p', half)}`,
        ),
        alike(equals('q', minus(c, power(half, 2)), rest)),
      ],
      wrong: { forgetsToSubtract: integer(c), doesNotHalve: integer(c - b * b) },
    };
  },
  // The lowest value of the expression.
  second: ({ trees: [given] }) => {
    const at = (x: number) => (given ? evaluate(given, { x }) : Number.NaN);
    return at((at(-1) - at(1)) / (2 * (at(1) + at(-1) - 2 * at(0))));
  },
});

export const quadratics = [solveByFactoring, formula, discriminant, vieta, vertex, completing];
