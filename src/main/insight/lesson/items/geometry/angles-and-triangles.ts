/** Angles, right triangles, similar figures. */
import type { Bilingual } from '../../../../../shared/words/say.ts';
import {
  CM,
  Fraction,
  alike,
  both,
  degrees,
  en,
  equals,
  integer,
  minus,
  over,
  plus,
  polynomial,
  power,
  ratio,
  rational,
  root,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const DEGREE: Bilingual = { en: '°', 'zh-CN': '°' };
const CM2: Bilingual = { en: 'cm²', 'zh-CN': '平方厘米' };

const inTriangle = template({
  id: 'geometry/angles-in-a-triangle',
  version: 1,
  skill: 'angles.triangle',
  grades: [4, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { triangle: ['two angles', 'isosceles, apex', 'isosceles, base'] },
  misconceptions: {
    fullCircle: { en: 'takes 360° for the sum of the angles', 'zh-CN': '把内角和当成 360°' },
    forgetsHalf: {
      en: 'does not share between the two base angles',
      'zh-CN': '没有平分给两个底角',
    },
    wrongPair: { en: 'takes the wrong two angles for equal', 'zh-CN': '弄错了哪两个角相等' },
    givesSum: { en: 'gives the sum of the two angles', 'zh-CN': '求成了两个角的和' },
  },
  draw: (random, { triangle }) => ({
    triangle,
    a: random.whole([21, 84]),
    b: random.whole([23, 88]),
  }),
  allow: [
    ({ a, b }) => a + b < 160 && a !== b,
    ({ triangle, a }) => triangle === 'two angles' || (a % 2 === 0 && a !== 60),
    ({ a, b }) => 180 - a - b !== a + b,
  ],
  pose: ({ triangle, a, b }) => {
    const angle = (value: number) => integer(value);
    if (triangle === 'two angles') {
      const key = 180 - a - b;
      return {
        prompt: both(
          en`Two angles of a triangle are ${degrees(a)} and ${degrees(b)}. How large is the third?`,
          zh`一个三角形的两个内角分别是 ${degrees(a)} 和 ${degrees(b)}。第三个角是多少度？`,
        ),
        answer: angle(key),
        unit: DEGREE,
        steps: [alike(equals(minus(degrees(180), degrees(a), degrees(b)), degrees(key)))],
        wrong: {
          fullCircle: angle(360 - a - b),
          forgetsHalf: null,
          wrongPair: null,
          givesSum: angle(a + b),
        },
      };
    }
    const apexGiven = triangle === 'isosceles, apex';
    const key = apexGiven ? (180 - a) / 2 : 180 - 2 * a;
    return {
      prompt: apexGiven
        ? both(
            en`In an isosceles triangle, the angle between the equal sides is ${degrees(a)}. How large is each of the other angles?`,
            zh`等腰三角形的顶角是 ${degrees(a)}。每个底角是多少度？`,
          )
        : both(
            en`In an isosceles triangle, each of the two equal angles is ${degrees(a)}. How large is the third angle?`,
            zh`等腰三角形的每个底角是 ${degrees(a)}。顶角是多少度？`,
          ),
      answer: angle(key),
      unit: DEGREE,
      steps: apexGiven
        ? [
            alike(equals(minus(degrees(180), degrees(a)), degrees(180 - a))),
            alike(equals(over(degrees(180 - a), 2), degrees(key))),
          ]
        : [alike(equals(minus(degrees(180), times(2, degrees(a))), degrees(key)))],
      wrong: {
        fullCircle: angle(apexGiven ? (360 - a) / 2 : 360 - 2 * a),
        forgetsHalf: apexGiven ? angle(180 - a) : null,
        wrongPair: angle(apexGiven ? 180 - 2 * a : (180 - a) / 2),
        givesSum: null,
      },
    };
  },
  // Tries every whole angle until the three fill half a turn.
  second: ({ numbers: [a = 0, b = 0], text }) => {
    for (let angle = 1; angle < 180; angle++) {
      const sum = text.startsWith('Two')
        ? a + b + angle
        : text.includes('between')
          ? a + angle + angle
          : a + a + angle;
      if (sum === 180) return angle;
    }
    return Number.NaN;
  },
});

const parallelLines = template({
  id: 'geometry/angles-at-parallel-lines',
  version: 1,
  skill: 'angles.parallel-lines',
  grades: [7, 9],
  demand: 'concept',
  kind: 'open',
  radicals: { pair: ['corresponding', 'co-interior', 'with an equation'] },
  misconceptions: {
    confusesPairs: {
      en: 'takes equal angles for supplementary ones, or the other way',
      'zh-CN': '把相等的角与互补的角弄混',
    },
    complements: { en: 'takes 90° for the sum', 'zh-CN': '把两角之和当成 90°' },
  },
  draw: (random, { pair }) => ({
    pair,
    angle: random.whole([31, 79]),
    k: random.whole([2, 4]),
    x: random.whole([12, 24]),
  }),
  allow: [({ pair, k, x }) => pair !== 'with an equation' || (k * x < 150 && k * x !== 90)],
  pose: ({ pair, angle, k, x }) => {
    const begin = both(en`A line crosses two parallel lines. `, zh`一条直线与两条平行线相交。`);
    if (pair === 'with an equation') {
      const rest = 180 - k * x;
      const given = polynomial([k, 0]);
      const equation = equals(plus(given, rest), 180);
      return {
        prompt: both(
          [
            ...begin.en,
            ...en`Two co-interior angles measure ${given} degrees and ${rest} degrees. Find x.`,
          ],
          [...begin['zh-CN'], ...zh`一对同旁内角分别是 ${given} 度和 ${rest} 度。求 x。`],
        ),
        answer: integer(x),
        steps: [
          both(
            en`Co-interior angles add up to half a turn: ${equation}`,
            zh`两直线平行，同旁内角互补：${equation}`,
          ),
          alike(equals('x', over(minus(180, rest), k), x)),
        ],
        wrong: {
          confusesPairs: rational(new Fraction(rest, k)),
          complements: rational(new Fraction(90 - rest, k)),
        },
      };
    }
    const equal = pair === 'corresponding';
    const name = equal
      ? { en: 'corresponding', 'zh-CN': '同位角' }
      : { en: 'co-interior', 'zh-CN': '同旁内角' };
    const key = equal ? angle : 180 - angle;
    return {
      prompt: both(
        [
          ...begin.en,
          ...en`Of two ${name} angles, one is ${degrees(angle)}. How large is the other?`,
        ],
        [...begin['zh-CN'], ...zh`一对${name}中，一个角是 ${degrees(angle)}。另一个角是多少度？`],
      ),
      answer: integer(key),
      unit: DEGREE,
      steps: [
        equal
          ? both(
              en`Corresponding angles at parallel lines are equal.`,
              zh`两直线平行，同位角相等。`,
            )
          : both(
              en`Co-interior angles add up to half a turn: ${equals(minus(degrees(180), degrees(angle)), degrees(key))}`,
              zh`两直线平行，同旁内角互补：${equals(minus(degrees(180), degrees(angle)), degrees(key))}`,
            ),
      ],
      wrong: {
        confusesPairs: integer(equal ? 180 - angle : angle),
        complements: integer(90 - angle),
      },
    };
  },
  second: ({ numbers: [first = 0, second = 0], text }) => {
    if (!text.includes('Find x')) return text.includes('corresponding') ? first : 180 - first;
    for (let x = 1; x < 180; x++) if (first * x + second === 180) return x;
    return Number.NaN;
  },
});

const polygon = template({
  id: 'geometry/angles-in-polygons',
  version: 1,
  skill: 'angles.polygon',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['sum', 'regular angle', 'number of sides'] },
  misconceptions: {
    tooManyTriangles: {
      en: 'cuts it into as many triangles as it has sides',
      'zh-CN': '三角形的个数算成了边数',
    },
    givesExterior: { en: 'confuses interior and exterior angles', 'zh-CN': '把内角与外角混淆' },
    forgetsTwo: { en: 'forgets to add two at the end', 'zh-CN': '最后忘记加上二' },
  },
  draw: (random, { asked }) => ({
    asked,
    n:
      asked === 'regular angle'
        ? random.pick([5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36])
        : random.whole([5, 24]),
  }),
  allow: [],
  pose: ({ asked, n }) => {
    const sum = (n - 2) * 180;
    const each = asked === 'regular angle' ? sum / n : 0;
    const { prompt, key, steps, many, exterior } = {
      sum: {
        prompt: both(
          en`Find the sum of the interior angles of a polygon with ${n} sides.`,
          zh`求 ${n} 边形的内角和。`,
        ),
        key: sum,
        steps: [equals(times(minus(n, 2), degrees(180)), degrees(sum))],
        many: integer(n * 180),
        exterior: integer(360),
      },
      'regular angle': {
        prompt: both(
          en`How large is each interior angle of a regular polygon with ${n} sides?`,
          zh`正 ${n} 边形的每个内角是多少度？`,
        ),
        key: each,
        steps: [
          equals(times(minus(n, 2), degrees(180)), degrees(sum)),
          equals(over(degrees(sum), n), degrees(each)),
        ],
        many: integer(180),
        exterior: rational(new Fraction(360, n)),
      },
      'number of sides': {
        prompt: both(
          en`The interior angles of a polygon add up to ${degrees(sum)}. How many sides does it have?`,
          zh`一个多边形的内角和是 ${degrees(sum)}。它有几条边？`,
        ),
        key: n,
        steps: [equals(over(degrees(sum), degrees(180)), n - 2), equals(plus(n - 2, 2), n)],
        many: null,
        exterior: rational(new Fraction(sum, 360)),
      },
    }[asked];
    return {
      prompt,
      answer: integer(key),
      ...(asked === 'number of sides' ? {} : { unit: DEGREE }),
      steps: steps.map((step) => alike(step)),
      wrong: {
        tooManyTriangles: many,
        givesExterior: exterior,
        forgetsTwo: asked === 'number of sides' ? integer(n - 2) : null,
      },
    };
  },
  // Turns once round: the exterior angles make a full turn.
  second: ({ numbers: [given = 0], text }) => {
    const sumOf = (sides: number) => sides * 180 - 360;
    if (text.includes('add up')) {
      let sides = 3;
      while (sumOf(sides) < given) sides++;
      return sides;
    }
    return text.includes('each') ? 180 - 360 / given : sumOf(given);
  },
});

const TRIPLES = [
  [3, 4, 5],
  [5, 12, 13],
  [8, 15, 17],
  [7, 24, 25],
  [20, 21, 29],
  [9, 40, 41],
  [12, 35, 37],
] as const;

const hypotenuse = template({
  id: 'geometry/pythagoras-hypotenuse',
  version: 1,
  skill: 'pythagoras.hypotenuse',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { numbers: ['small', 'multiple', 'word problem'] },
  misconceptions: {
    addsSides: { en: 'adds the two sides', 'zh-CN': '直接把两条直角边相加' },
    forgetsRoot: { en: 'forgets to take the root', 'zh-CN': '忘记开平方' },
  },
  draw: (random, { numbers }) => ({
    numbers,
    triple: random.pick(TRIPLES),
    k: numbers === 'small' ? 1 : random.whole([2, 9]),
    turned: random.chance(0.5),
  }),
  allow: [({ triple: [, , c], k }) => c * k <= 150],
  pose: ({ numbers, triple: [p, q, r], k, turned }) => {
    const [a, b] = turned ? [q * k, p * k] : [p * k, q * k];
    const c = r * k;
    const squares = plus(power(a, 2), power(b, 2));
    return {
      prompt:
        numbers === 'word problem'
          ? both(
              en`A boat sails ${a} km north and then ${b} km east. How many kilometres is it from its start in a straight line?`,
              zh`一艘船先向北航行 ${a} 千米，再向东航行 ${b} 千米。它离出发点的直线距离是多少千米？`,
            )
          : both(
              en`The legs of a right triangle are ${a} cm and ${b} cm long. How long is the hypotenuse?`,
              zh`直角三角形的两条直角边分别长 ${a} 厘米和 ${b} 厘米。斜边长多少厘米？`,
            ),
      answer: integer(c),
      unit: numbers === 'word problem' ? { en: 'km', 'zh-CN': '千米' } : CM,
      steps: [alike(equals(squares, a * a + b * b)), alike(equals(root(a * a + b * b), c))],
      wrong: { addsSides: integer(a + b), forgetsRoot: integer(c * c) },
    };
  },
  second: ({ numbers: [a = 0, b = 0] }) => Math.hypot(a, b),
});

const leg = template({
  id: 'geometry/pythagoras-leg',
  version: 1,
  skill: 'pythagoras.leg',
  grades: [8, 9],
  demand: 'application',
  kind: 'open',
  radicals: { form: ['triangle', 'ladder', 'isosceles'] },
  misconceptions: {
    forgetsRoot: { en: 'forgets to take the root', 'zh-CN': '忘记开平方' },
    subtractsSides: { en: 'subtracts the lengths', 'zh-CN': '直接把边长相减' },
    halvesAtEnd: { en: 'halves the height too', 'zh-CN': '把高也取了一半' },
  },
  draw: (random, { form }) => ({
    form,
    triple: random.pick(TRIPLES),
    k: random.whole([1, 6]),
    turned: random.chance(0.5),
  }),
  allow: [({ triple: [, , c], k }) => c * k <= 120],
  pose: ({ form, triple: [p, q, r], k, turned }) => {
    const [known, key] = turned ? [q * k, p * k] : [p * k, q * k];
    const c = r * k;
    const prompt = {
      triangle: both(
        en`A right triangle has a hypotenuse of ${c} cm and a leg of ${known} cm. How long is the other leg?`,
        zh`直角三角形的斜边长 ${c} 厘米，一条直角边长 ${known} 厘米。另一条直角边长多少厘米？`,
      ),
      ladder: both(
        en`A cable of ${c} m runs straight from the top of a mast to a point on level ground ${known} m from its foot. How high is the mast?`,
        zh`一根长 ${c} 米的缆绳从桅杆顶端拉直到水平地面，地面固定点距桅杆底部 ${known} 米。桅杆高多少米？`,
      ),
      isosceles: both(
        en`An isosceles triangle has two sides of ${c} cm and a base of ${2 * known} cm. Find the height on the base.`,
        zh`等腰三角形的腰长 ${c} 厘米，底边长 ${2 * known} 厘米。求底边上的高。`,
      ),
    }[form];
    return {
      prompt,
      answer: integer(key),
      unit: form === 'ladder' ? { en: 'm', 'zh-CN': '米' } : CM,
      steps: [
        ...(form === 'isosceles'
          ? [both(en`Half of the base: ${known}`, zh`底边的一半：${known}`)]
          : []),
        alike(equals(minus(power(c, 2), power(known, 2)), c * c - known * known)),
        alike(equals(root(key * key), key)),
      ],
      wrong: {
        subtractsSides: integer(c - known),
        forgetsRoot: integer(key * key),
        halvesAtEnd: form === 'isosceles' ? rational(new Fraction(key, 2)) : null,
      },
    };
  },
  // Lengthens the leg until the triangle closes.
  second: ({ numbers: [c = 0, given = 0], text }) => {
    const known = text.includes('isosceles') ? given / 2 : given;
    let length = 0;
    while (known * known + length * length < c * c) length++;
    return length;
  },
});

const similarLengths = template({
  id: 'geometry/similar-triangles',
  version: 1,
  skill: 'similarity.lengths',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { factor: ['whole', 'fraction', 'shadow'] },
  misconceptions: {
    additive: { en: 'adds the difference of the sides', 'zh-CN': '按边长之差相加' },
    inverts: { en: 'divides the wrong pair', 'zh-CN': '对应边配错' },
  },
  draw: (random, { factor }) => {
    const [p, q] =
      factor === 'whole'
        ? [random.whole([2, 5]), 1]
        : random.pick([
            [3, 2],
            [5, 2],
            [4, 3],
            [5, 3],
          ] as const);
    return { factor, a: random.whole([2, 8]) * q, b: random.whole([3, 9]) * q, p, q };
  },
  allow: [({ a, b }) => a !== b],
  pose: ({ factor, a, b, p, q }) => {
    const [c, d] = [(a * p) / q, (b * p) / q];
    const shadow = factor === 'shadow';
    return {
      prompt: shadow
        ? both(
            en`A pole ${a} m high has a shadow of ${b} m. At the same time a tower has a shadow of ${d} m. How high is the tower?`,
            zh`一根高 ${a} 米的杆子影长 ${b} 米。同一时刻，一座塔的影长 ${d} 米。塔高多少米？`,
          )
        : both(
            en`Two triangles are similar. Sides of ${a} cm and ${b} cm in the first correspond to sides of ${c} cm and x cm in the second. Find x.`,
            zh`两个三角形相似。第一个三角形中 ${a} 厘米和 ${b} 厘米的边，分别对应第二个三角形中 ${c} 厘米和 x 厘米的边。求 x。`,
          ),
      answer: integer(shadow ? c : d),
      unit: shadow ? { en: 'm', 'zh-CN': '米' } : CM,
      steps: [
        both(
          en`Corresponding sides have one ratio: ${shadow ? equals(over('x', a), over(d, b)) : equals(over('x', b), over(c, a))}`,
          zh`对应边成比例：${shadow ? equals(over('x', a), over(d, b)) : equals(over('x', b), over(c, a))}`,
        ),
        alike(equals('x', shadow ? c : d)),
      ],
      wrong: {
        additive: shadow
          ? a + d - b > 0
            ? integer(a + d - b)
            : null
          : b + c - a > 0
            ? integer(b + c - a)
            : null,
        inverts: rational(shadow ? new Fraction(b * d, a) : new Fraction(a * c, b)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 1, c = 0], text }) =>
    text.startsWith('A pole') ? a * (c / b) : b * (c / a),
});

const similarAreas = template({
  id: 'geometry/areas-of-similar-figures',
  version: 1,
  skill: 'similarity.areas',
  grades: [9, 11],
  demand: 'reasoning',
  kind: 'open',
  radicals: { asked: ['larger area', 'smaller area', 'length from area'] },
  misconceptions: {
    linearFactor: {
      en: 'uses the ratio of the lengths for the areas',
      'zh-CN': '把边长比当作面积比',
    },
    doubles: { en: 'doubles the ratio instead of squaring it', 'zh-CN': '把比值加倍，而没有平方' },
  },
  draw: (random, { asked }) => ({
    asked,
    a: random.whole([2, 5]),
    b: random.whole([3, 7]),
    unit: random.whole([2, 9]),
  }),
  allow: [({ a, b }) => a < b && new Fraction(a, b).d === BigInt(b), ({ a, b }) => b !== 2 * a],
  pose: ({ asked, a, b, unit }) => {
    const [small, large] = [a * a * unit, b * b * unit];
    const factor = new Fraction(b, a);
    const { prompt, key, linear, doubled, step, cm } = {
      'larger area': {
        prompt: both(
          en`Two similar figures have lengths in the ratio ${ratio(a, b)}. The smaller has an area of ${small} cm². Find the area of the larger.`,
          zh`两个相似图形的对应边之比是 ${ratio(a, b)}。较小图形的面积是 ${small} 平方厘米。求较大图形的面积。`,
        ),
        key: new Fraction(large),
        linear: factor.mul(small),
        doubled: factor.mul(2 * small),
        step: equals(times(small, power(over(b, a), 2)), large),
        cm: CM2,
      },
      'smaller area': {
        prompt: both(
          en`Two similar figures have lengths in the ratio ${ratio(a, b)}. The larger has an area of ${large} cm². Find the area of the smaller.`,
          zh`两个相似图形的对应边之比是 ${ratio(a, b)}。较大图形的面积是 ${large} 平方厘米。求较小图形的面积。`,
        ),
        key: new Fraction(small),
        linear: new Fraction(large).div(factor),
        doubled: new Fraction(large).div(factor.mul(2)),
        step: equals(times(large, power(over(a, b), 2)), small),
        cm: CM2,
      },
      'length from area': {
        prompt: both(
          en`Two similar figures have areas of ${small} cm² and ${large} cm². A side of the smaller is ${a * unit} cm long. How long is the corresponding side of the larger?`,
          zh`两个相似图形的面积分别是 ${small} 平方厘米和 ${large} 平方厘米。较小图形的一条边长 ${a * unit} 厘米。较大图形的对应边长多少厘米？`,
        ),
        key: new Fraction(b * unit),
        linear: factor.mul(factor).mul(a * unit),
        doubled: factor
          .mul(factor)
          .div(2)
          .mul(a * unit),
        step: equals(times(a * unit, root(over(large, small))), b * unit),
        cm: CM,
      },
    }[asked];
    return {
      prompt,
      answer: rational(key),
      unit: cm,
      steps: [
        both(en`Areas grow with the square of the lengths.`, zh`面积比等于边长比的平方。`),
        alike(step),
      ],
      wrong: { linearFactor: rational(linear), doubles: rational(doubled) },
    };
  },
  second: ({ numbers: [a = 1, b = 1, c = 0], text }) => {
    if (text.includes('areas of')) return c * Math.sqrt(b / a);
    return text.includes('The smaller has') ? (c / (a * a)) * b * b : (c / (b * b)) * a * a;
  },
});

export const angles = [inTriangle, parallelLines, polygon];
export const triangles = [hypotenuse, leg, similarLengths, similarAreas];
