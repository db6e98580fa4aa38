/** Trigonometry with exact values. */
import {
  CM,
  Fraction,
  alike,
  beside,
  both,
  call,
  commonFactor,
  degrees,
  en,
  equals,
  expression,
  integer,
  minus,
  monomial,
  over,
  plus,
  power,
  rational,
  root,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const TRIPLES = [
  [3, 4, 5],
  [5, 12, 13],
  [8, 15, 17],
  [7, 24, 25],
  [20, 21, 29],
] as const;

const ratios = template({
  id: 'trigonometry/ratios',
  version: 1,
  skill: 'trigonometry.ratios',
  grades: [9, 10],
  demand: 'concept',
  kind: 'open',
  radicals: { ratio: ['sin', 'cos', 'tan'], given: ['all sides', 'two sides'] },
  misconceptions: {
    wrongRatio: { en: 'takes sine for cosine, or the other way', 'zh-CN': '把正弦与余弦弄反' },
    upsideDown: { en: 'turns the fraction over', 'zh-CN': '分子、分母写反' },
  },
  draw: (random, { ratio, given }) => ({
    ratio,
    given,
    triple: random.pick(TRIPLES),
    k: random.whole([1, 4]),
    turned: random.chance(0.5),
  }),
  allow: [],
  pose: ({ ratio, given, triple: [p, q, r], k, turned }) => {
    const [opposite, adjacent] = turned ? [q * k, p * k] : [p * k, q * k];
    const hypotenuse = r * k;
    const { key, other } = {
      sin: { key: new Fraction(opposite, hypotenuse), other: new Fraction(adjacent, hypotenuse) },
      cos: { key: new Fraction(adjacent, hypotenuse), other: new Fraction(opposite, hypotenuse) },
      tan: { key: new Fraction(opposite, adjacent), other: new Fraction(opposite, hypotenuse) },
    }[ratio];
    const asked = call(ratio, 'A');
    const all = given === 'all sides';
    const word = {
      sin: { en: 'opposite side over hypotenuse', 'zh-CN': '对边比斜边' },
      cos: { en: 'adjacent side over hypotenuse', 'zh-CN': '邻边比斜边' },
      tan: { en: 'opposite side over adjacent side', 'zh-CN': '对边比邻边' },
    }[ratio];
    return {
      prompt: all
        ? both(
            en`In triangle ABC the angle at C is a right angle, AC is ${adjacent} cm, BC is ${opposite} cm and AB is ${hypotenuse} cm long. Find ${asked}.`,
            zh`在三角形 ABC 中，角 C 是直角，AC 长 ${adjacent} 厘米，BC 长 ${opposite} 厘米，AB 长 ${hypotenuse} 厘米。求 ${asked}。`,
          )
        : both(
            en`In triangle ABC the angle at C is a right angle, AC is ${adjacent} cm and BC is ${opposite} cm long. Find ${asked}.`,
            zh`在三角形 ABC 中，角 C 是直角，AC 长 ${adjacent} 厘米，BC 长 ${opposite} 厘米。求 ${asked}。`,
          ),
      answer: rational(key),
      steps: [
        ...(all || ratio === 'tan'
          ? []
          : [
              both(
                en`Hypotenuse: ${equals(root(plus(power(adjacent, 2), power(opposite, 2))), hypotenuse)}`,
                zh`斜边：${equals(root(plus(power(adjacent, 2), power(opposite, 2))), hypotenuse)}`,
              ),
            ]),
        both(en`It is the ${word}: ${equals(asked, key)}`, zh`${word}：${equals(asked, key)}`),
      ],
      wrong: { wrongRatio: rational(other), upsideDown: rational(key.inverse()) },
    };
  },
  // From the angle itself.
  second: ({ numbers: [adjacent = 0, opposite = 0], text }) => {
    const angle = Math.atan2(opposite, adjacent);
    if (text.includes('sin')) return Math.sin(angle);
    return text.includes('cos') ? Math.cos(angle) : Math.tan(angle);
  },
});

const sides = template({
  id: 'trigonometry/side-from-angle',
  version: 1,
  skill: 'trigonometry.sides',
  grades: [9, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { angle: ['30°, opposite', '60° or 45°, opposite', '30° or 45°, adjacent'] },
  misconceptions: {
    wrongRatio: { en: 'takes sine for cosine, or the other way', 'zh-CN': '把正弦与余弦弄反' },
    givesHypotenuse: { en: 'doubles instead of halving', 'zh-CN': '应取一半却加了倍' },
  },
  draw: (random, { angle }) => ({
    opposite: angle !== '30° or 45°, adjacent',
    angle: random.pick(
      {
        '30°, opposite': [30],
        '60° or 45°, opposite': [60, 45],
        '30° or 45°, adjacent': [30, 45, 60],
      }[angle],
    ),
    half: random.whole([2, 15]),
  }),
  allow: [],
  pose: ({ angle, opposite, half }) => {
    const c = 2 * half;
    const sine = { 30: half, 45: beside(half, root(2)), 60: beside(half, root(3)) }[angle] ?? half;
    const cosine =
      { 30: beside(half, root(3)), 45: beside(half, root(2)), 60: half }[angle] ?? half;
    const [key, other] = opposite ? [sine, cosine] : [cosine, sine];
    const under = opposite === (angle === 60) && angle !== 45 ? 3 : angle === 45 ? 2 : 1;
    const side = opposite
      ? { en: 'opposite', 'zh-CN': '对边' }
      : { en: 'next to', 'zh-CN': '邻边' };
    const name = opposite ? 'sin' : 'cos';
    return {
      prompt: both(
        en`A right triangle has a hypotenuse of ${c} cm. How long is the leg ${side} the angle of ${degrees(angle)}? Give the exact value.`,
        zh`直角三角形的斜边长 ${c} 厘米。求 ${degrees(angle)} 角的${side}的长（写出准确值）。`,
      ),
      answer: typeof key === 'number' ? integer(key) : expression(key),
      unit: CM,
      steps: [alike(equals(times(c, call(name, degrees(angle))), key))],
      wrong: {
        wrongRatio:
          angle === 45 ? null : typeof other === 'number' ? integer(other) : expression(other),
        givesHypotenuse:
          under === 1 ? integer(4 * half) : expression(beside(4 * half, root(under))),
      },
    };
  },
  second: ({ numbers: [c = 0, angle = 0], text }) => {
    const radians = (angle / 180) * Math.PI;
    return text.includes('opposite')
      ? Math.sqrt(c * c - (c * Math.cos(radians)) ** 2)
      : Math.sqrt(c * c - (c * Math.sin(radians)) ** 2);
  },
});

const identity = template({
  id: 'trigonometry/one-from-the-other',
  version: 1,
  skill: 'trigonometry.identity',
  grades: [10, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { quadrant: ['acute, other function', 'acute, tangent', 'obtuse'] },
  misconceptions: {
    subtractsFromOne: {
      en: 'subtracts from one without squares',
      'zh-CN': '没有平方，直接用一去减',
    },
    wrongSign: { en: 'gives the wrong sign', 'zh-CN': '符号弄错' },
    upsideDown: { en: 'turns the quotient over', 'zh-CN': '商的分子、分母写反' },
  },
  draw: (random, { quadrant }) => ({
    quadrant,
    triple: random.pick(TRIPLES),
    turned: random.chance(0.5),
    k: random.whole([1, 4]),
  }),
  allow: [],
  pose: ({ quadrant, triple: [p, q, r], turned, k }) => {
    const [s, c] = turned ? [q, p] : [p, q];
    const sine = new Fraction(s, r);
    const cosine = new Fraction(quadrant === 'obtuse' ? -c : c, r);
    const givesTangent = quadrant === 'acute, tangent';
    const given = equals(call('sin', 'A'), over(s * k, r * k));
    const range =
      quadrant === 'obtuse'
        ? { en: 'an obtuse angle', 'zh-CN': '钝角' }
        : { en: 'an acute angle', 'zh-CN': '锐角' };
    const key = givesTangent ? sine.div(cosine) : cosine;
    return {
      prompt: both(
        en`A is ${range} and ${given}. Find ${call(givesTangent ? 'tan' : 'cos', 'A')}.`,
        zh`已知 A 是${range}，${given}。求 ${call(givesTangent ? 'tan' : 'cos', 'A')}。`,
      ),
      answer: rational(key),
      steps: [
        alike(equals(power(call('cos', 'A'), 2), minus(1, power(sine, 2)), cosine.mul(cosine))),
        alike(equals(call('cos', 'A'), cosine)),
        ...(givesTangent
          ? [alike(equals(call('tan', 'A'), over(call('sin', 'A'), call('cos', 'A')), key))]
          : []),
      ],
      wrong: {
        subtractsFromOne: givesTangent ? null : rational(new Fraction(1).sub(sine)),
        wrongSign: rational(key.neg()),
        upsideDown: givesTangent ? rational(key.inverse()) : null,
      },
    };
  },
  second: ({ numbers: [top = 0, under = 1], text }) => {
    const acute = Math.asin(top / under);
    const angle = text.includes('obtuse') ? Math.PI - acute : acute;
    return text.includes('tan') ? Math.tan(angle) : Math.cos(angle);
  },
});

const radians = template({
  id: 'trigonometry/radians-and-arcs',
  version: 1,
  skill: 'trigonometry.radians',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['to radians', 'arc length', 'sector area'] },
  misconceptions: {
    wrongFullTurn: { en: 'takes 180° for a full turn', 'zh-CN': '把 180° 当作一周' },
    confuses: { en: 'confuses arc and sector', 'zh-CN': '把弧长与扇形面积混淆' },
  },
  draw: (random, { asked }) => ({
    asked,
    angle: random.pick([30, 36, 40, 45, 60, 72, 80, 90, 120, 135, 144, 150, 210, 240, 300]),
    r: random.whole([3, 18]),
  }),
  allow: [
    ({ asked, angle, r }) => asked === 'to radians' || (angle * r) % 180 === 0,
    ({ r }) => r !== 2,
  ],
  pose: ({ asked, angle, r }) => {
    const turn = new Fraction(angle, 360);
    const multiple = (value: Fraction) => monomial(value, 'π', 1);
    const { prompt, key, wrongTurn, confused, unit } = {
      'to radians': {
        prompt: both(
          en`Write ${degrees(angle)} in radians as a multiple of π.`,
          zh`把 ${degrees(angle)} 化成弧度（用 π 表示）。`,
        ),
        key: turn.mul(2),
        wrongTurn: turn.mul(4),
        confused: turn,
        unit: undefined,
      },
      'arc length': {
        prompt: both(
          en`A sector has a radius of ${r} cm and an angle of ${degrees(angle)}. Find the length of its arc as a multiple of π.`,
          zh`扇形的半径是 ${r} 厘米，圆心角是 ${degrees(angle)}。求弧长（结果保留 π）。`,
        ),
        key: turn.mul(2 * r),
        wrongTurn: turn.mul(4 * r),
        confused: turn.mul(r * r),
        unit: CM,
      },
      'sector area': {
        prompt: both(
          en`A sector has a radius of ${r} cm and an angle of ${degrees(angle)}. Find its area as a multiple of π.`,
          zh`扇形的半径是 ${r} 厘米，圆心角是 ${degrees(angle)}。求扇形的面积（结果保留 π）。`,
        ),
        key: turn.mul(r * r),
        wrongTurn: turn.mul(2 * r * r),
        confused: turn.mul(2 * r),
        unit: { en: 'cm²', 'zh-CN': '平方厘米' },
      },
    }[asked];
    return {
      prompt,
      answer: expression(multiple(key)),
      ...(unit ? { unit } : {}),
      steps: [
        both(
          en`Share of a full turn: ${equals(over(degrees(angle), degrees(360)), turn)}`,
          zh`占一周的：${equals(over(degrees(angle), degrees(360)), turn)}`,
        ),
        alike(multiple(key)),
      ],
      wrong: {
        wrongFullTurn: expression(multiple(wrongTurn)),
        confuses: expression(multiple(confused)),
      },
    };
  },
  second: ({ numbers: [first = 0, second = 0], text }) => {
    if (text.startsWith('Write')) return (first * Math.PI) / 180;
    const angle = (second * Math.PI) / 180;
    return text.includes('arc') ? angle * first : 0.5 * angle * first * first;
  },
});

const cosineRule = template({
  id: 'trigonometry/cosine-rule',
  version: 1,
  skill: 'trigonometry.cosine-rule',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { angle: ['60°', '120°', 'find the angle'] },
  misconceptions: {
    forgetsLastTerm: { en: 'works as in a right triangle', 'zh-CN': '按直角三角形用勾股定理' },
    wrongSign: { en: 'gives the last term the wrong sign', 'zh-CN': '最后一项的符号弄错' },
    supplement: { en: 'gives the angle that makes half a turn with it', 'zh-CN': '求成了补角' },
  },
  draw: (random, { angle }) => ({
    angle,
    a: random.whole([2, 12]),
    b: random.whole([3, 15]),
    obtuse: angle === '120°' || (angle === 'find the angle' && random.chance(0.5)),
    k: 1,
  }),
  allow: [
    ({ a, b }) => a < b,
    ({ a, b, obtuse }) =>
      Number.isInteger(Math.sqrt(a * a + b * b + (obtuse ? 1 : -1) * a * b)) || !obtuse,
    ({ angle, a, b, obtuse }) =>
      angle !== 'find the angle' ||
      Number.isInteger(Math.sqrt(a * a + b * b + (obtuse ? 1 : -1) * a * b)),
  ],
  pose: ({ angle, a, b, obtuse }) => {
    const square = a * a + b * b + (obtuse ? a * b : -a * b);
    const whole = Number.isInteger(Math.sqrt(square));
    const c = whole ? Math.sqrt(square) : 0;
    const size = obtuse ? 120 : 60;
    if (angle === 'find the angle') {
      return {
        prompt: both(
          en`A triangle has sides of ${a} cm, ${b} cm and ${c} cm. How large is the angle between the sides of ${a} cm and ${b} cm?`,
          zh`三角形的三边长分别是 ${a} 厘米、${b} 厘米和 ${c} 厘米。${a} 厘米与 ${b} 厘米的两边的夹角是多少度？`,
        ),
        answer: integer(size),
        unit: { en: '°', 'zh-CN': '°' },
        steps: [
          alike(
            equals(
              over(minus(plus(power(a, 2), power(b, 2)), power(c, 2)), times(2, a, b)),
              new Fraction(obtuse ? -1 : 1, 2),
            ),
          ),
          both(en`The angle is ${degrees(size)}.`, zh`这个角是 ${degrees(size)}。`),
        ],
        wrong: { forgetsLastTerm: integer(90), wrongSign: null, supplement: integer(180 - size) },
      };
    }
    const answer = (value: number) =>
      Number.isInteger(Math.sqrt(value)) ? integer(Math.sqrt(value)) : expression(root(value));
    return {
      prompt: both(
        en`Two sides of a triangle are ${a} cm and ${b} cm long, with an angle of ${degrees(size)} between them. Find the third side. Give the exact value.`,
        zh`三角形的两边长分别是 ${a} 厘米和 ${b} 厘米，夹角是 ${degrees(size)}。求第三边的长（写出准确值）。`,
      ),
      answer: answer(square),
      unit: CM,
      steps: [
        alike(
          equals(
            power('c', 2),
            minus(plus(power(a, 2), power(b, 2)), times(2, a, b, call('cos', degrees(size)))),
            square,
          ),
        ),
        alike(equals('c', whole ? c : root(square))),
      ],
      wrong: {
        forgetsLastTerm: answer(a * a + b * b),
        wrongSign: answer(a * a + b * b - (obtuse ? a * b : -a * b)),
        supplement: null,
      },
    };
  },
  // Places the triangle in the plane and measures.
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.includes('How large')) {
      for (let angle = 1; angle < 180; angle++) {
        const t = (angle * Math.PI) / 180;
        if (Math.abs(Math.hypot(b - a * Math.cos(t), a * Math.sin(t)) - c) < 1e-6) return angle;
      }
      return Number.NaN;
    }
    const t = (c * Math.PI) / 180;
    return Math.hypot(b - a * Math.cos(t), a * Math.sin(t));
  },
});

const area = template({
  id: 'trigonometry/triangle-area',
  version: 1,
  skill: 'trigonometry.triangle-area',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { angle: ['30° or 150°', '45° or 135°', '60° or 120°'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets to halve', 'zh-CN': '忘记取一半' },
    forgetsSine: { en: 'works as with a right angle', 'zh-CN': '没有乘正弦，当作直角三角形' },
  },
  draw: (random, { angle }) => ({
    angle: random.pick(
      { '30° or 150°': [30, 150], '45° or 135°': [45, 135], '60° or 120°': [60, 120] }[angle],
    ),
    a: random.whole([2, 12]) * 2,
    b: random.whole([2, 12]) * 2,
  }),
  allow: [({ a, b }) => a !== b && commonFactor(a, b) > 0],
  pose: ({ angle, a, b }) => {
    const quarter = (a * b) / 4;
    const radicand = { 30: 1, 150: 1, 45: 2, 135: 2, 60: 3, 120: 3 }[angle] ?? 1;
    const sized = (factor: number) =>
      radicand === 1 ? integer(factor) : expression(beside(factor, root(radicand)));
    const shown = radicand === 1 ? quarter : beside(quarter, root(radicand));
    return {
      prompt: both(
        en`Two sides of a triangle are ${a} cm and ${b} cm long, with an angle of ${degrees(angle)} between them. Find the area. Give the exact value.`,
        zh`三角形的两边长分别是 ${a} 厘米和 ${b} 厘米，夹角是 ${degrees(angle)}。求它的面积（写出准确值）。`,
      ),
      answer: sized(quarter),
      unit: { en: 'cm²', 'zh-CN': '平方厘米' },
      steps: [alike(equals(times(over(1, 2), a, b, call('sin', degrees(angle))), shown))],
      wrong: {
        forgetsHalf: sized(2 * quarter),
        forgetsSine: radicand === 1 ? null : integer(2 * quarter),
      },
    };
  },
  // Heron’s formula, with the third side measured.
  second: ({ numbers: [a = 0, b = 0, angle = 0] }) => {
    const t = (angle * Math.PI) / 180;
    const c = Math.hypot(b - a * Math.cos(t), a * Math.sin(t));
    const half = (a + b + c) / 2;
    return Math.sqrt(half * (half - a) * (half - b) * (half - c));
  },
});

export const trigonometry = [ratios, sides, identity];
export const trigonometryOfTriangles = [radians, cosineRule, area];
