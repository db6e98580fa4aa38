/** Points, vectors, circles in the plane. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import {
  Fraction,
  alike,
  beside,
  both,
  column,
  commonFactor,
  en,
  equals,
  expression,
  inOrder,
  integer,
  isSquare,
  minus,
  over,
  plus,
  point,
  pointAnswer,
  polynomial,
  power,
  root,
  signedSum,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const reflection = template({
  id: 'geometry/mirror-image-of-a-point',
  version: 1,
  skill: 'coordinates.reflection',
  grades: [6, 8],
  demand: 'concept',
  kind: 'open',
  radicals: { mirror: ['x-axis', 'y-axis', 'origin'] },
  misconceptions: {
    otherAxis: { en: 'reflects in the other axis', 'zh-CN': '对称轴弄反' },
    swaps: { en: 'swaps the coordinates', 'zh-CN': '横、纵坐标互换' },
    bothSigns: { en: 'changes both signs, or only one', 'zh-CN': '该变号的坐标弄错' },
  },
  draw: (random, { mirror }) => ({ mirror, x: random.whole([-9, 9]), y: random.whole([-9, 9]) }),
  allow: [({ x, y }) => x !== 0 && y !== 0 && Math.abs(x) !== Math.abs(y)],
  pose: ({ mirror, x, y }) => {
    const {
      en: name,
      zh: chinese,
      image,
      other,
      both: all,
    } = {
      'x-axis': {
        en: 'reflected in the x-axis',
        zh: '关于 x 轴对称',
        image: [x, -y],
        other: [-x, y],
        both: [-x, -y],
      },
      'y-axis': {
        en: 'reflected in the y-axis',
        zh: '关于 y 轴对称',
        image: [-x, y],
        other: [x, -y],
        both: [-x, -y],
      },
      origin: {
        en: 'turned by half a turn about the origin',
        zh: '关于原点对称',
        image: [-x, -y],
        other: [x, -y],
        both: [-x, y],
      },
    }[mirror];
    const answer = ([a = 0, b = 0]: number[]) => pointAnswer(a, b);
    return {
      prompt: both(
        en`The point ${point(x, y)} is ${name}. Where is its image?`,
        zh`点 ${point(x, y)} ${chinese}的点的坐标是什么？`,
      ),
      answer: answer(image),
      steps: [
        {
          'x-axis': both(
            en`The y-coordinate changes its sign.`,
            zh`横坐标不变，纵坐标变为相反数。`,
          ),
          'y-axis': both(
            en`The x-coordinate changes its sign.`,
            zh`纵坐标不变，横坐标变为相反数。`,
          ),
          origin: both(en`Both coordinates change their signs.`, zh`横、纵坐标都变为相反数。`),
        }[mirror],
      ],
      wrong: { otherAxis: answer(other), swaps: pointAnswer(y, x), bothSigns: answer(all) },
    };
  },
  // The midpoint of point and image lies on the mirror.
  second: ({ numbers: [x = 0, y = 0], text }) => {
    const mirror = text.includes('x-axis') ? [x, 0] : text.includes('y-axis') ? [0, y] : [0, 0];
    return [2 * (mirror[0] ?? 0) - x, 2 * (mirror[1] ?? 0) - y];
  },
});

const midpoint = template({
  id: 'geometry/midpoint',
  version: 1,
  skill: 'coordinates.midpoint',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['positive', 'any sign', 'end point'] },
  misconceptions: {
    halfDifference: {
      en: 'halves the difference instead of the sum',
      'zh-CN': '用差的一半，而不是和的一半',
    },
    forgetsHalf: { en: 'forgets to halve', 'zh-CN': '忘记取一半' },
    takesMidpoint: {
      en: 'finds the midpoint when the end is asked for',
      'zh-CN': '求端点时仍求中点',
    },
  },
  draw: (random, { asked }) => {
    const range = asked === 'positive' ? ([1, 12] as const) : ([-12, 12] as const);
    return {
      asked,
      a: random.whole(range),
      b: random.whole(range),
      c: random.whole(range),
      d: random.whole(range),
    };
  },
  allow: [
    ({ a, b, c, d }) =>
      (a + c) % 2 === 0 && (b + d) % 2 === 0 && a !== c && b !== d && (a !== 0 || b !== 0),
  ],
  pose: ({ asked, a, b, c, d }) => {
    const [mx, my] = [(a + c) / 2, (b + d) / 2];
    if (asked === 'end point') {
      return {
        prompt: both(
          en`M ${point(mx, my)} is the midpoint of AB, and A is ${point(a, b)}. Find B.`,
          zh`线段 AB 的中点是 M ${point(mx, my)}，端点 A 是 ${point(a, b)}。求端点 B 的坐标。`,
        ),
        answer: pointAnswer(c, d),
        steps: [
          alike(equals('x', minus(times(2, mx), a), c)),
          alike(equals('y', minus(times(2, my), b), d)),
        ],
        wrong: {
          halfDifference: pointAnswer(mx - a, my - b),
          forgetsHalf: pointAnswer(mx + a, my + b),
          takesMidpoint: pointAnswer(new Fraction(mx + a, 2), new Fraction(my + b, 2)),
        },
      };
    }
    return {
      prompt: both(
        en`Find the midpoint of ${point(a, b)} and ${point(c, d)}.`,
        zh`求点 ${point(a, b)} 与点 ${point(c, d)} 的中点坐标。`,
      ),
      answer: pointAnswer(mx, my),
      steps: [
        alike(equals('x', over(plus(a, c), 2), mx)),
        alike(equals('y', over(plus(b, d), 2), my)),
      ],
      wrong: {
        halfDifference: pointAnswer(new Fraction(c - a, 2), new Fraction(d - b, 2)),
        forgetsHalf: pointAnswer(a + c, b + d),
        takesMidpoint: null,
      },
    };
  },
  // Goes half of the way, or the same way again.
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) =>
    text.startsWith('M') ? [a + (a - c), b + (b - d)] : [a + 0.5 * (c - a), b + 0.5 * (d - b)],
});

const length = (a: number, b: number): Maths => {
  const square = a * a + b * b;
  return isSquare(square) ? { kind: 'number', value: `${Math.sqrt(square)}` } : root(square);
};

const distance = template({
  id: 'geometry/distance-between-points',
  version: 1,
  skill: 'coordinates.distance',
  grades: [8, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { distance: ['whole', 'root', 'root, any signs'] },
  misconceptions: {
    addsDifferences: { en: 'adds the differences', 'zh-CN': '把坐标差直接相加' },
    forgetsRoot: { en: 'forgets to take the root', 'zh-CN': '忘记开平方' },
    addsCoordinates: {
      en: 'adds the coordinates instead of subtracting',
      'zh-CN': '坐标相加，而不是相减',
    },
  },
  draw: (random, { distance }) => {
    const [dx, dy] =
      distance === 'whole'
        ? random.pick([
            [3, 4],
            [6, 8],
            [5, 12],
            [8, 15],
            [4, 3],
            [12, 5],
          ] as const)
        : [random.whole([1, 7]), random.whole([1, 7])];
    const low = distance === 'root, any signs' ? -9 : 1;
    return { distance, x: random.whole([low, 6]), y: random.whole([low, 6]), dx, dy };
  },
  allow: [
    ({ distance, dx, dy }) => distance === 'whole' || !isSquare(dx * dx + dy * dy),
    ({ x, y, dx, dy }) => x !== 0 && y !== 0 && x + dx !== 0 && y + dy !== 0,
    ({ x, y, dx, dy }) => (2 * x + dx) ** 2 + (2 * y + dy) ** 2 !== dx * dx + dy * dy,
  ],
  pose: ({ x, y, dx, dy }) => {
    const square = dx * dx + dy * dy;
    const whole = isSquare(square);
    const answer = (tree: Maths) =>
      tree.kind === 'number' ? integer(Number(tree.value)) : expression(tree);
    return {
      prompt: both(
        en`Find the distance between ${point(x, y)} and ${point(x + dx, y + dy)}. Give the exact value.`,
        zh`求点 ${point(x, y)} 与点 ${point(x + dx, y + dy)} 之间的距离（写出准确值）。`,
      ),
      answer: answer(length(dx, dy)),
      steps: [
        alike(equals(plus(power(dx, 2), power(dy, 2)), square)),
        alike(whole ? equals('d', root(square), length(dx, dy)) : equals('d', root(square))),
      ],
      wrong: {
        addsDifferences: integer(dx + dy),
        forgetsRoot: integer(square),
        addsCoordinates: answer(length(2 * x + dx, 2 * y + dy)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0] }) => Math.hypot(a - c, b - d),
});

const circleEquation = template({
  id: 'geometry/circle-equation',
  version: 1,
  skill: 'coordinates.circle',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['centre form', 'centre, expanded', 'radius, expanded'] },
  misconceptions: {
    wrongSigns: {
      en: 'takes the signs in the brackets for those of the centre',
      'zh-CN': '圆心坐标的符号弄反',
    },
    forgetsHalf: { en: 'does not halve the coefficients', 'zh-CN': '一次项系数没有取一半' },
    radiusSquared: { en: 'gives the square of the radius', 'zh-CN': '求成了半径的平方' },
  },
  draw: (random, { form }) => ({
    form,
    h: random.whole([-7, 7]),
    k: random.whole([-7, 7]),
    r: random.whole([2, 9]),
  }),
  allow: [({ h, k, r }) => h !== 0 && k !== 0 && h * h + k * k !== r * r],
  pose: ({ form, h, k, r }) => {
    const constant = h * h + k * k - r * r;
    const centre = equals(
      plus(power(polynomial([1, -h]), 2), power(polynomial([1, -k], 'y'), 2)),
      r * r,
    );
    const expanded = equals(
      signedSum(
        power('x', 2),
        power('y', 2),
        ...linearPart(-2 * h, 'x'),
        ...linearPart(-2 * k, 'y'),
        constant,
      ),
      0,
    );
    const shown = form === 'centre form' ? centre : expanded;
    const asksRadius = form === 'radius, expanded';
    return {
      prompt: asksRadius
        ? both(en`Find the radius of the circle ${shown}.`, zh`求圆 ${shown} 的半径。`)
        : both(en`Find the centre of the circle ${shown}.`, zh`求圆 ${shown} 的圆心坐标。`),
      answer: asksRadius ? integer(r) : pointAnswer(h, k),
      steps: [
        ...(form === 'centre form'
          ? []
          : [both(en`Complete the squares: ${centre}`, zh`配方：${centre}`)]),
        asksRadius
          ? alike(equals('r', root(r * r), r))
          : both(en`Centre: ${point(h, k)}`, zh`圆心：${point(h, k)}`),
      ],
      wrong: {
        wrongSigns: asksRadius ? null : pointAnswer(-h, -k),
        forgetsHalf: asksRadius || form === 'centre form' ? null : pointAnswer(2 * h, 2 * k),
        radiusSquared: asksRadius ? integer(r * r) : null,
      },
    };
  },
  // Reads the quadratic from its values: lowest point, then depth.
  second: ({ trees: [relation], text }) => {
    const [left, right] = relation?.kind === 'relation' ? relation.sides : [];
    if (!left || !right) return Number.NaN;
    const f = (x: number, y: number) => evaluate(left, { x, y }) - evaluate(right);
    const h = (f(-1, 0) - f(1, 0)) / 4;
    const k = (f(0, -1) - f(0, 1)) / 4;
    return text.includes('radius') ? Math.sqrt(-f(h, k)) : [h, k];
  },
});

/** −4x as a term that a sum takes away. */
function linearPart(coefficient: number, letter: string): Maths[] {
  const term = beside(Math.abs(coefficient), letter);
  return coefficient < 0 ? [{ kind: 'negative', of: term }] : [term];
}

const vectorAnswer = (a: number, b: number) => inOrder([a, b], column(a, b));

const addition = template({
  id: 'vectors/addition',
  version: 1,
  skill: 'vectors.addition',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['sum', 'difference', 'with factors'] },
  misconceptions: {
    wrongSign: { en: 'loses a minus sign', 'zh-CN': '漏掉负号' },
    firstOnly: { en: 'multiplies the first component only', 'zh-CN': '数乘时只乘了第一个分量' },
    addsInstead: { en: 'adds instead of subtracting', 'zh-CN': '把减法做成加法' },
  },
  draw: (random, { form }) => ({
    form,
    a: random.whole([-9, 9]),
    b: random.whole([-9, 9]),
    c: random.whole([-9, 9]),
    d: random.whole([-9, 9]),
    k: random.whole([2, 5]),
  }),
  allow: [({ a, b, c, d }) => a !== 0 && b !== 0 && c !== 0 && d !== 0],
  pose: ({ form, a, b, c, d, k }) => {
    const [u, v] = [column(a, b), column(c, d)];
    const { given, key, slip, first } = {
      sum: { given: plus(u, v), key: [a + c, b + d], slip: [a - c, b + d], first: null },
      difference: { given: minus(u, v), key: [a - c, b - d], slip: [a - c, b + d], first: null },
      'with factors': {
        given: minus(beside(k, u), v),
        key: [k * a - c, k * b - d],
        slip: [k * a + c, k * b - d],
        first: [k * a - c, b - d],
      },
    }[form];
    const answer = ([x = 0, y = 0]: number[]) => vectorAnswer(x, y);
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: answer(key),
      steps: [
        both(
          en`Component by component: ${equals(given, column(key[0] ?? 0, key[1] ?? 0))}`,
          zh`对应分量分别计算：${equals(given, column(key[0] ?? 0, key[1] ?? 0))}`,
        ),
      ],
      wrong: {
        wrongSign: answer(slip),
        firstOnly: first ? answer(first) : null,
        addsInstead: form === 'difference' ? vectorAnswer(a + c, b + d) : null,
      },
    };
  },
  // Goes one way, then the other.
  second: ({ numbers, text }) => {
    const [k, a = 0, b = 0, c = 0, d = 0] = numbers.length === 5 ? numbers : [1, ...numbers];
    const sign = text.includes('] − ') ? -1 : 1;
    let at = [0, 0];
    for (let step = 0; step < (k ?? 1); step++) at = [(at[0] ?? 0) + a, (at[1] ?? 0) + b];
    return [(at[0] ?? 0) + sign * c, (at[1] ?? 0) + sign * d];
  },
});

const magnitude = template({
  id: 'vectors/magnitude',
  version: 1,
  skill: 'vectors.magnitude',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { length: ['whole', 'root', 'between points'] },
  misconceptions: {
    addsComponents: { en: 'adds the components', 'zh-CN': '把分量直接相加' },
    forgetsRoot: { en: 'forgets to take the root', 'zh-CN': '忘记开平方' },
  },
  draw: (random, { length }) => {
    const [a, b] =
      length === 'whole'
        ? random.pick([
            [3, 4],
            [-3, 4],
            [6, -8],
            [5, 12],
            [-8, 15],
            [-5, -12],
            [7, 24],
            [20, 21],
            [-9, 12],
            [12, 16],
          ] as const)
        : [random.whole([-8, 8]), random.whole([-8, 8])];
    return {
      length,
      a,
      b,
      x: random.whole([-5, 5]),
      y: random.whole([-5, 5]),
      k: length === 'whole' ? random.whole([1, 3]) : 1,
    };
  },
  allow: [
    ({ length, a, b }) => a !== 0 && b !== 0 && (length === 'whole' || !isSquare(a * a + b * b)),
    ({ a, b }) => Math.abs(a) !== Math.abs(b) || commonFactor(a, b) > 0,
  ],
  pose: ({ length: form, a: p, b: q, x, y, k }) => {
    const [a, b] = [p * k, q * k];
    const square = a * a + b * b;
    const tree = length(a, b);
    return {
      prompt:
        form === 'between points'
          ? both(
              en`Find the length of the vector from ${point(x, y)} to ${point(x + a, y + b)}. Give the exact value.`,
              zh`求从点 ${point(x, y)} 到点 ${point(x + a, y + b)} 的向量的模（写出准确值）。`,
            )
          : both(
              en`Find the length of the vector ${column(a, b)}. Give the exact value.`,
              zh`求向量 ${column(a, b)} 的模（写出准确值）。`,
            ),
      answer: tree.kind === 'number' ? integer(Number(tree.value)) : expression(tree),
      steps: [
        ...(form === 'between points'
          ? [both(en`Components: ${column(a, b)}`, zh`分量：${column(a, b)}`)]
          : []),
        alike(equals(root(plus(power(a, 2), power(b, 2))), tree)),
      ],
      wrong: { addsComponents: integer(Math.abs(a) + Math.abs(b)), forgetsRoot: integer(square) },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c, d] }) =>
    c === undefined || d === undefined ? Math.hypot(a, b) : Math.hypot(c - a, d - b),
});

const dotProduct = template({
  id: 'vectors/dot-product',
  version: 1,
  skill: 'vectors.dot-product',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['product', 'any sign', 'perpendicular'] },
  misconceptions: {
    crossPairs: { en: 'multiplies the wrong components', 'zh-CN': '分量配对弄错' },
    wrongSign: { en: 'loses a minus sign', 'zh-CN': '漏掉负号' },
  },
  draw: (random, { asked }) => {
    const range = asked === 'product' ? ([1, 9] as const) : ([-9, 9] as const);
    return {
      asked,
      a: random.whole(range),
      b: random.whole(range),
      c: random.whole(range),
      d: random.whole(range),
    };
  },
  allow: [
    ({ a, b, c, d }) => a !== 0 && b !== 0 && c !== 0 && d !== 0,
    ({ asked, a, b, c }) => asked !== 'perpendicular' || (a * c) % b === 0,
  ],
  pose: ({ asked, a, b, c, d }) => {
    const u = column(a, b);
    if (asked === 'perpendicular') {
      const k = -(a * c) / b;
      return {
        prompt: both(
          en`For which k are the vectors ${u} and ${column(c, 'k')} perpendicular?`,
          zh`当 k 取何值时，向量 ${u} 与 ${column(c, 'k')} 垂直？`,
        ),
        answer: integer(k),
        steps: [
          both(
            en`The dot product is zero: ${equals(plus(times(a, c), times(b, 'k')), 0)}`,
            zh`数量积为零：${equals(plus(times(a, c), times(b, 'k')), 0)}`,
          ),
          alike(equals('k', k)),
        ],
        wrong: { crossPairs: null, wrongSign: integer(-k) },
      };
    }
    const key = a * c + b * d;
    const given = { kind: 'product', factors: [u, column(c, d)], sign: 'dot' } as const;
    return {
      prompt: both(en`Work out ${given}.`, zh`计算数量积：${given}`),
      answer: integer(key),
      steps: [alike(equals(plus(times(a, c), times(b, d)), key))],
      wrong: { crossPairs: integer(a * d + b * c), wrongSign: integer(a * c - b * d) },
    };
  },
  // From the lengths: (|u + v|² − |u − v|²) / 4; for k by trying.
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) => {
    if (text.startsWith('For which')) {
      for (let k = -100; k <= 100; k++)
        if (Math.abs(Math.hypot(a + c, b + k) - Math.hypot(a - c, b - k)) < 1e-9) return k;
      return Number.NaN;
    }
    return (Math.hypot(a + c, b + d) ** 2 - Math.hypot(a - c, b - d) ** 2) / 4;
  },
});

export const coordinates = [reflection, midpoint, distance, circleEquation];
export const vectors = [addition, magnitude, dotProduct];
