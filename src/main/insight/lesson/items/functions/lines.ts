/** Functions and lines. */
import { evaluate } from '../evaluate.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  call,
  en,
  equals,
  expression,
  integer,
  minus,
  over,
  plus,
  point,
  polynomial,
  power,
  rational,
  relate,
  root,
  signedSum,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const evaluating = template({
  id: 'functions/evaluating',
  version: 1,
  skill: 'functions.evaluating',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { argument: ['positive', 'negative', 'expression'] },
  misconceptions: {
    losesSign: { en: 'loses the sign of the argument', 'zh-CN': '代入时漏了负号' },
    multipliesF: { en: 'takes f for a factor', 'zh-CN': '把 f 当作因数' },
    addsAfterwards: {
      en: 'changes the value instead of the argument',
      'zh-CN': '改变了函数值，而不是自变量',
    },
  },
  draw: (random, { argument }) => ({
    argument,
    a: random.whole([1, 4]),
    b: random.whole([-6, 6]),
    c: random.whole([-9, 9]),
    x: random.whole([2, 5]),
  }),
  allow: [({ b, c }) => b !== 0 && c !== 0],
  pose: ({ argument, a, b, c, x }) => {
    const f = (value: number) => a * value * value + b * value + c;
    const at = argument === 'negative' ? -x : x;
    const given = equals(call('f', 'x'), polynomial([a, b, c]));
    if (argument === 'expression') {
      const shifted = [a, 2 * a * x + b, f(x)];
      return {
        prompt: both(
          en`Given ${given}, write ${call('f', plus('x', x))} without brackets.`,
          zh`已知 ${given}，求 ${call('f', plus('x', x))}，并去掉括号。`,
        ),
        answer: expression(polynomial(shifted)),
        steps: [
          both(
            en`Put ${plus('x', x)} in the place of x, then expand.`,
            zh`用 ${plus('x', x)} 代替 x，再展开。`,
          ),
          alike(equals(call('f', plus('x', x)), polynomial(shifted))),
        ],
        wrong: {
          losesSign: expression(polynomial([a, b - 2 * a * x, f(-x)])),
          multipliesF: null,
          addsAfterwards: expression(polynomial([a, b, c + x])),
        },
      };
    }
    return {
      prompt: both(
        en`Given ${given}, find ${call('f', at)}.`,
        zh`已知 ${given}，求 ${call('f', at)}。`,
      ),
      answer: integer(f(at)),
      steps: [alike(equals(signedSum(times(a, power(at, 2)), times(b, at), c), f(at)))],
      wrong: {
        losesSign: at < 0 ? integer(a * at * at - b * at + c) : null,
        multipliesF: at < 0 ? null : integer((a + b + c) * at),
        addsAfterwards: null,
      },
    };
  },
  second: ({ trees: [given, asked] }) => {
    const [, body] = given?.kind === 'relation' ? given.sides : [];
    const [argument] = asked?.kind === 'call' ? asked.of : [];
    if (!body || !argument) return Number.NaN;
    if (argument.kind === 'number') return evaluate(body, { x: Number(argument.value) });
    return (at) => evaluate(body, { x: evaluate(argument, at) });
  },
});

const composition = template({
  id: 'functions/composition',
  version: 1,
  skill: 'functions.composition',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { outer: ['linear', 'square', 'negative argument'] },
  misconceptions: {
    wrongOrder: { en: 'applies the functions in the wrong order', 'zh-CN': '复合的顺序弄反' },
    multiplies: { en: 'multiplies the two values', 'zh-CN': '把两个函数值相乘' },
  },
  draw: (random, { outer }) => ({
    square: outer !== 'linear',
    a: random.whole([2, 5]),
    b: random.whole([-9, 9]),
    c: random.whole([1, 6]),
    x: random.whole([1, 5]) * (outer === 'negative argument' ? -1 : 1),
  }),
  allow: [({ b }) => b !== 0],
  pose: ({ square, a, b, c, x }) => {
    const f = (value: number) => a * value + b;
    const g = (value: number) => (square ? value * value + c : value + c);
    const [first, second] = [
      equals(call('f', 'x'), polynomial([a, b])),
      equals(call('g', 'x'), square ? polynomial([1, 0, c]) : plus('x', c)),
    ];
    return {
      prompt: both(
        en`Given ${first} and ${second}, find ${call('f', call('g', x))}.`,
        zh`已知 ${first}，${second}，求 ${call('f', call('g', x))}。`,
      ),
      answer: integer(f(g(x))),
      steps: [
        both(
          en`First the inner one: ${equals(call('g', x), g(x))}`,
          zh`先求里面的：${equals(call('g', x), g(x))}`,
        ),
        alike(equals(call('f', g(x)), f(g(x)))),
      ],
      wrong: { wrongOrder: integer(g(f(x))), multiplies: integer(f(x) * g(x)) },
    };
  },
  second: ({ trees, numbers }) => {
    const bodies = trees.flatMap((tree) =>
      tree.kind === 'relation' && tree.sides[1] ? [tree.sides[1]] : [],
    );
    const [f, g] = bodies;
    const x = numbers.at(-1) ?? Number.NaN;
    return f && g ? evaluate(f, { x: evaluate(g, { x }) }) : Number.NaN;
  },
});

const inverse = template({
  id: 'functions/inverse',
  version: 1,
  skill: 'functions.inverse',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['linear', 'fraction', 'cube'] },
  misconceptions: {
    reciprocal: { en: 'takes the reciprocal for the inverse', 'zh-CN': '把反函数当成倒数' },
    wrongOrder: { en: 'undoes the steps in the wrong order', 'zh-CN': '逆运算的顺序弄错' },
  },
  draw: (random, { form }) => ({
    form,
    a: random.whole([2, 9]),
    b: random.whole([1, 12]),
    x: random.whole([2, 6]),
  }),
  allow: [],
  pose: ({ form, a, b, x }) => {
    const { body, value, undone } = {
      linear: {
        body: plus(beside(a, 'x'), b),
        value: a * x + b,
        undone: new Fraction(a * x + b, a).sub(b),
      },
      fraction: { body: over(plus('x', b), a), value: x, undone: new Fraction(x + b).mul(a) },
      cube: { body: plus(power('x', 3), b), value: x ** 3 + b, undone: new Fraction(x ** 3) },
    }[form];
    const given = equals(call('f', 'x'), body);
    const key = form === 'fraction' ? a * x - b : x;
    const asked = call('f⁻¹', value);
    return {
      prompt: both(en`Given ${given}, find ${asked}.`, zh`已知 ${given}，求 ${asked}。`),
      answer: integer(key),
      steps: [
        both(
          en`Look for the x with ${equals(body, value)}.`,
          zh`求满足 ${equals(body, value)} 的 x。`,
        ),
        alike(equals('x', key)),
      ],
      wrong: {
        reciprocal: {
          linear: rational(new Fraction(1, a * value + b)),
          fraction: rational(new Fraction(a, value + b)),
          cube: null,
        }[form],
        wrongOrder: rational(undone),
      },
    };
  },
  // Tries whole arguments until the function takes the value.
  second: ({ trees: [given, asked] }) => {
    const [, body] = given?.kind === 'relation' ? given.sides : [];
    const [value] = asked?.kind === 'call' ? asked.of : [];
    if (!body || !value) return Number.NaN;
    for (let x = -500; x <= 500; x++)
      if (Math.abs(evaluate(body, { x }) - evaluate(value)) < 1e-9) return x;
    return Number.NaN;
  },
});

const domain = template({
  id: 'functions/domain',
  version: 1,
  skill: 'functions.domain',
  grades: [9, 11],
  demand: 'concept',
  kind: 'open',
  radicals: { inside: ['x minus', 'with a coefficient', 'minus x'] },
  misconceptions: {
    excludesZero: { en: 'excludes the bound itself', 'zh-CN': '把端点排除在外' },
    wrongDirection: { en: 'turns the inequality the wrong way', 'zh-CN': '不等号方向弄反' },
    wrongSign: { en: 'gives the bound the wrong sign', 'zh-CN': '端点的符号弄错' },
  },
  draw: (random, { inside }) => ({
    k: { 'x minus': 1, 'with a coefficient': random.whole([2, 5]), 'minus x': -1 }[inside],
    bound: random.whole([1, 9]) * (inside === 'with a coefficient' ? random.pick([1, -1]) : 1),
  }),
  allow: [],
  pose: ({ k, bound }) => {
    const inner = k === -1 ? minus(bound, 'x') : polynomial([k, -k * bound]);
    const sign = k > 0 ? '≥' : '≤';
    const given = equals(call('f', 'x'), root(inner));
    return {
      prompt: both(
        en`For which x is ${given} defined? Answer with an inequality.`,
        zh`函数 ${given} 的自变量 x 的取值范围是什么？用不等式表示。`,
      ),
      answer: expression(relate('x', sign, bound)),
      steps: [
        both(
          en`What stands under the root must not be negative: ${relate(inner, '≥', 0)}`,
          zh`被开方数不能为负：${relate(inner, '≥', 0)}`,
        ),
        alike(relate('x', sign, bound)),
      ],
      wrong: {
        excludesZero: expression(relate('x', k > 0 ? '>' : '<', bound)),
        wrongDirection: expression(relate('x', k > 0 ? '≤' : '≥', bound)),
        wrongSign: expression(relate('x', sign, -bound)),
      },
    };
  },
  // Where the printed function has a value.
  second:
    ({ trees: [given] }) =>
    (at) => {
      const [, body] = given?.kind === 'relation' ? given.sides : [];
      return body !== undefined && !Number.isNaN(evaluate(body, at));
    },
});

const slope = template({
  id: 'functions/slope-from-two-points',
  version: 1,
  skill: 'lines.slope',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { slope: ['whole', 'negative', 'fraction'] },
  misconceptions: {
    inverted: {
      en: 'divides the difference of x by that of y',
      'zh-CN': '用横坐标之差除以纵坐标之差',
    },
    wrongSign: {
      en: 'takes the differences in different orders',
      'zh-CN': '分子、分母相减的顺序不一致',
    },
  },
  draw: (random, { slope }) => ({
    x: random.whole([-6, 6]),
    y: random.whole([-6, 6]),
    run: random.whole([2, 5]),
    rise: { whole: 0, negative: 0, fraction: random.whole([-7, 7]) }[slope],
    factor: { whole: random.whole([2, 4]), negative: -random.whole([2, 4]), fraction: 0 }[slope],
  }),
  allow: [({ run, rise, factor }) => factor !== 0 || (rise !== 0 && rise % run !== 0)],
  pose: ({ x, y, run, rise: drawn, factor }) => {
    const rise = factor === 0 ? drawn : factor * run;
    const key = new Fraction(rise, run);
    const [first, second] = [point(x, y), point(x + run, y + rise)];
    return {
      prompt: both(
        en`Find the slope of the line through ${first} and ${second}.`,
        zh`求过点 ${first} 和 ${second} 的直线的斜率。`,
      ),
      answer: rational(key),
      steps: [
        alike(equals(over(minus(y + rise, y), minus(x + run, x)), over(rise, run))),
        alike(equals('m', key)),
      ],
      wrong: { inverted: rational(key.inverse()), wrongSign: rational(key.neg()) },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0] }) => (b - d) / (a - c),
});

const lineEquation = template({
  id: 'functions/line-through-a-point',
  version: 1,
  skill: 'lines.equation',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { given: ['slope and intercept', 'slope and point', 'two points'] },
  misconceptions: {
    pointAsIntercept: {
      en: 'takes the y-coordinate for the intercept',
      'zh-CN': '把纵坐标当成截距',
    },
    swaps: { en: 'swaps slope and intercept', 'zh-CN': '斜率与截距写反' },
    wrongSign: { en: 'gives the intercept the wrong sign', 'zh-CN': '截距的符号弄错' },
  },
  draw: (random, { given }) => ({
    given,
    m: random.whole([-5, 5]),
    b: random.whole([-9, 9]),
    x: random.whole([1, 5]),
    run: random.whole([1, 4]),
  }),
  allow: [({ m, b }) => m !== 0 && b !== 0 && m !== b],
  pose: ({ given, m, b, x, run }) => {
    const y = m * x + b;
    const key = polynomial([m, b]);
    const prompt = {
      'slope and intercept': both(
        en`A line has slope ${m} and crosses the y-axis at ${point(0, b)}. Write y in terms of x.`,
        zh`一条直线的斜率为 ${m}，与 y 轴交于点 ${point(0, b)}。写出 y 关于 x 的表达式。`,
      ),
      'slope and point': both(
        en`A line has slope ${m} and passes through ${point(x, y)}. Write y in terms of x.`,
        zh`一条直线的斜率为 ${m}，且经过点 ${point(x, y)}。写出 y 关于 x 的表达式。`,
      ),
      'two points': both(
        en`A line passes through ${point(x, y)} and ${point(x + run, y + m * run)}. Write y in terms of x.`,
        zh`一条直线经过点 ${point(x, y)} 和 ${point(x + run, y + m * run)}。写出 y 关于 x 的表达式。`,
      ),
    }[given];
    return {
      prompt,
      answer: expression(key),
      steps: [
        ...(given === 'two points'
          ? [
              both(
                en`Slope: ${equals(over(m * run, run), m)}`,
                zh`斜率：${equals(over(m * run, run), m)}`,
              ),
            ]
          : []),
        ...(given === 'slope and intercept'
          ? []
          : [
              both(
                en`Intercept: ${equals(minus(y, times(m, x)), b)}`,
                zh`截距：${equals(minus(y, times(m, x)), b)}`,
              ),
            ]),
        alike(equals('y', key)),
      ],
      wrong: {
        pointAsIntercept: given === 'slope and intercept' ? null : expression(polynomial([m, y])),
        swaps: expression(polynomial([b, m])),
        wrongSign: expression(polynomial([m, -b])),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) => {
    if (text.startsWith('A line has')) return ({ x = 0 }) => c + a * (x - b);
    return ({ x = 0 }) => b + ((d - b) / (c - a)) * (x - a);
  },
});

const perpendicular = template({
  id: 'functions/perpendicular-slope',
  version: 1,
  skill: 'lines.parallel-perpendicular',
  grades: [9, 11],
  demand: 'concept',
  kind: 'open',
  radicals: { slope: ['whole', 'fraction', 'general form'] },
  misconceptions: {
    parallel: { en: 'gives the slope of a parallel line', 'zh-CN': '求成了平行线的斜率' },
    reciprocalOnly: { en: 'takes the reciprocal without the minus', 'zh-CN': '只取倒数，没有变号' },
    oppositeOnly: {
      en: 'takes the opposite without the reciprocal',
      'zh-CN': '只变号，没有取倒数',
    },
  },
  draw: (random, { slope }) => ({
    slope,
    a: random.whole([-7, 7]),
    b: slope === 'whole' ? 1 : random.whole([2, 7]),
    c: random.whole([-9, 9]),
  }),
  allow: [
    ({ a, b, c }) =>
      a !== 0 &&
      c !== 0 &&
      Math.abs(a) !== 1 &&
      Math.abs(a) !== b &&
      new Fraction(a, b).d === BigInt(b),
  ],
  pose: ({ slope, a, b, c }) => {
    const general = slope === 'general form';
    const m = new Fraction(general ? -a : a, b);
    const given = general
      ? equals(signedSum(polynomial([a, 0]), beside(b, 'y')), c)
      : equals('y', polynomial([m, c]));
    const key = m.inverse().neg();
    return {
      prompt: both(
        en`What is the slope of a line perpendicular to ${given}?`,
        zh`与直线 ${given} 垂直的直线的斜率是多少？`,
      ),
      answer: rational(key),
      steps: [
        both(en`The slope of the given line is ${m}.`, zh`已知直线的斜率是 ${m}。`),
        both(
          en`The product of the slopes is ${-1}: ${equals(times(m, 'k'), -1)}, so ${equals('k', key)}.`,
          zh`两斜率之积为 ${-1}：${equals(times(m, 'k'), -1)}，所以 ${equals('k', key)}。`,
        ),
      ],
      wrong: {
        parallel: rational(m),
        reciprocalOnly: rational(m.inverse()),
        oppositeOnly: rational(m.neg()),
      },
    };
  },
  // Turns the direction of the line by a right angle.
  second: ({ trees: [given] }) => {
    const [left, right] = given?.kind === 'relation' ? given.sides : [];
    if (!left || !right) return Number.NaN;
    const gap = (x: number, y: number) => evaluate(left, { x, y }) - evaluate(right, { x, y });
    const along = [gap(0, 1) - gap(0, 0), -(gap(1, 0) - gap(0, 0))] as const;
    return -along[0] / along[1];
  },
});

export const functions = [evaluating, composition, inverse, domain];
export const lines = [slope, lineEquation, perpendicular];
