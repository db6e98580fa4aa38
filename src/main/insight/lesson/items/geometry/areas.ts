/** Areas and volumes. Results with π stay exact. */
import type { Bilingual } from '../../../../../shared/words/say.ts';
import {
  CM,
  Fraction,
  alike,
  beside,
  both,
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
  template,
  times,
  zh,
} from '../vocabulary.ts';

const CM2: Bilingual = { en: 'cm²', 'zh-CN': '平方厘米' };
const CM3: Bilingual = { en: 'cm³', 'zh-CN': '立方厘米' };

const rectangle = template({
  id: 'geometry/rectangle',
  version: 1,
  skill: 'area.rectangle',
  grades: [3, 5],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['area', 'perimeter', 'missing side'] },
  misconceptions: {
    confuses: { en: 'confuses perimeter and area', 'zh-CN': '把周长与面积混淆' },
    halfPerimeter: { en: 'adds only two of the four sides', 'zh-CN': '只加了两条边' },
    dividesPerimeter: { en: 'divides the perimeter by the side', 'zh-CN': '用周长除以边长' },
  },
  draw: (random, { asked }) => ({ asked, a: random.whole([5, 25]), b: random.whole([3, 15]) }),
  allow: [({ a, b }) => a > b && a * b !== 2 * (a + b)],
  pose: ({ asked, a, b }) => {
    const [area, perimeter] = [a * b, 2 * (a + b)];
    if (asked === 'missing side') {
      return {
        prompt: both(
          en`A rectangle has a perimeter of ${perimeter} cm. One side is ${a} cm long. How long is the other side?`,
          zh`一个长方形的周长是 ${perimeter} 厘米，长是 ${a} 厘米。宽是多少厘米？`,
        ),
        answer: integer(b),
        unit: CM,
        steps: [
          both(
            en`Two neighbouring sides: ${equals(over(perimeter, 2), a + b)}`,
            zh`长与宽的和：${equals(over(perimeter, 2), a + b)}`,
          ),
          alike(equals(minus(a + b, a), b)),
        ],
        wrong: {
          confuses: null,
          halfPerimeter: integer(perimeter - a),
          dividesPerimeter: rational(new Fraction(perimeter, a)),
        },
      };
    }
    const isArea = asked === 'area';
    const what = isArea ? { en: 'area', 'zh-CN': '面积' } : { en: 'perimeter', 'zh-CN': '周长' };
    const unit = isArea ? CM2 : CM;
    return {
      prompt: both(
        en`A rectangle is ${a} cm long and ${b} cm wide. Find its ${what}.`,
        zh`一个长方形长 ${a} 厘米，宽 ${b} 厘米。求它的${what}。`,
      ),
      answer: integer(isArea ? area : perimeter),
      unit,
      steps: [alike(isArea ? equals(times(a, b), area) : equals(times(2, plus(a, b)), perimeter))],
      wrong: {
        confuses: integer(isArea ? perimeter : area),
        halfPerimeter: integer(a + b),
        dividesPerimeter: null,
      },
    };
  },
  // Counts squares, or walks round.
  second: ({ numbers: [first = 0, second = 0], text }) => {
    if (text.includes('How long')) {
      let side = 0;
      while (second + side + second + side < first) side++;
      return side;
    }
    let counted = 0;
    if (text.includes('area')) for (let row = 0; row < second; row++) counted += first;
    else counted = first + second + first + second;
    return counted;
  },
});

const triangle = template({
  id: 'geometry/triangle-area',
  version: 1,
  skill: 'area.triangle',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['area', 'height', 'base, other unit'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets to halve', 'zh-CN': '忘记取一半' },
    halvesTwice: { en: 'halves when it should double', 'zh-CN': '应加倍却取了一半' },
  },
  draw: (random, { asked }) => ({
    asked,
    base: random.whole([4, 24]),
    height: random.whole([3, 18]),
  }),
  allow: [({ base, height }) => (base * height) % 2 === 0 && base !== height],
  pose: ({ asked, base, height }) => {
    const area = (base * height) / 2;
    if (asked === 'area') {
      return {
        prompt: both(
          en`A triangle has a base of ${base} cm and a height of ${height} cm. Find its area.`,
          zh`一个三角形的底是 ${base} 厘米，高是 ${height} 厘米。求它的面积。`,
        ),
        answer: integer(area),
        unit: CM2,
        steps: [alike(equals(over(times(base, height), 2), area))],
        wrong: { forgetsHalf: integer(2 * area), halvesTwice: rational(new Fraction(area, 2)) },
      };
    }
    const height2 = asked === 'height';
    const [given, key] = height2 ? [base, height] : [height, base];
    const known = height2 ? { en: 'base', 'zh-CN': '底' } : { en: 'height', 'zh-CN': '高' };
    const wanted = height2 ? { en: 'height', 'zh-CN': '高' } : { en: 'base', 'zh-CN': '底' };
    return {
      prompt: both(
        en`A triangle has an area of ${area} cm² and a ${known} of ${given} cm. Find its ${wanted}.`,
        zh`一个三角形的面积是 ${area} 平方厘米，${known}是 ${given} 厘米。求它的${wanted}。`,
      ),
      answer: integer(key),
      unit: CM,
      steps: [
        both(
          en`Twice the area: ${equals(times(2, area), 2 * area)}`,
          zh`面积的两倍：${equals(times(2, area), 2 * area)}`,
        ),
        alike(equals(over(2 * area, given), key)),
      ],
      wrong: {
        forgetsHalf: rational(new Fraction(area, given)),
        halvesTwice: rational(new Fraction(area, 2 * given)),
      },
    };
  },
  // Half of the rectangle about it, found by trying.
  second: ({ numbers: [first = 0, second = 0], text }) => {
    if (text.includes('Find its area')) return first * second * 0.5;
    let side = 0;
    while (side * second * 0.5 < first) side++;
    return side;
  },
});

const trapezium = template({
  id: 'geometry/trapezium-area',
  version: 1,
  skill: 'area.trapezium',
  grades: [5, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { figure: ['parallelogram', 'trapezium', 'height of a trapezium'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets to halve', 'zh-CN': '忘记取一半' },
    oneBase: { en: 'uses one of the parallel sides only', 'zh-CN': '只用了一条底' },
    slantedSide: { en: 'uses the slanted side for the height', 'zh-CN': '把斜边当作高' },
  },
  draw: (random, { figure }) => ({
    figure,
    a: random.whole([8, 20]),
    c: random.whole([3, 12]),
    h: random.whole([3, 12]),
    side: random.whole([4, 15]),
  }),
  allow: [({ a, c, h, side }) => a > c && ((a + c) * h) % 2 === 0 && side > h],
  pose: ({ figure, a, c, h, side }) => {
    const area = ((a + c) * h) / 2;
    if (figure === 'parallelogram') {
      return {
        prompt: both(
          en`A parallelogram has a base of ${a} cm, a slanted side of ${side} cm and a height of ${h} cm on that base. Find its area.`,
          zh`一个平行四边形的底是 ${a} 厘米，邻边是 ${side} 厘米，这条底上的高是 ${h} 厘米。求它的面积。`,
        ),
        answer: integer(a * h),
        unit: CM2,
        steps: [alike(equals(times(a, h), a * h))],
        wrong: {
          forgetsHalf: null,
          oneBase: rational(new Fraction(a * h, 2)),
          slantedSide: integer(a * side),
        },
      };
    }
    if (figure === 'trapezium') {
      return {
        prompt: both(
          en`A trapezium has parallel sides of ${a} cm and ${c} cm; they are ${h} cm apart. Find its area.`,
          zh`一个梯形的下底是 ${a} 厘米，上底是 ${c} 厘米，高是 ${h} 厘米。求它的面积。`,
        ),
        answer: integer(area),
        unit: CM2,
        steps: [alike(equals(over(times(plus(a, c), h), 2), area))],
        wrong: { forgetsHalf: integer(2 * area), oneBase: integer(a * h), slantedSide: null },
      };
    }
    return {
      prompt: both(
        en`A trapezium has parallel sides of ${a} cm and ${c} cm and an area of ${area} cm². How far apart are the parallel sides?`,
        zh`一个梯形的下底是 ${a} 厘米，上底是 ${c} 厘米，面积是 ${area} 平方厘米。它的高是多少？`,
      ),
      answer: integer(h),
      unit: CM,
      steps: [
        both(
          en`Twice the area: ${equals(times(2, area), 2 * area)}`,
          zh`面积的两倍：${equals(times(2, area), 2 * area)}`,
        ),
        alike(equals(over(2 * area, plus(a, c)), h)),
      ],
      wrong: {
        forgetsHalf: rational(new Fraction(area, a + c)),
        oneBase: rational(new Fraction(area, a)),
        slantedSide: null,
      },
    };
  },
  // The trapezium is two triangles of one height.
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.startsWith('A parallelogram')) return 2 * (0.5 * a * c);
    if (text.includes('How far')) {
      let height = 0;
      while (0.5 * a * height + 0.5 * b * height < c) height++;
      return height;
    }
    return 0.5 * a * c + 0.5 * b * c;
  },
});

const composite = template({
  id: 'geometry/composite-area',
  version: 1,
  skill: 'area.composite',
  grades: [4, 7],
  demand: 'application',
  kind: 'open',
  radicals: { figure: ['two rectangles', 'cut out', 'path around'] },
  misconceptions: {
    ignoresPart: { en: 'passes over one part', 'zh-CN': '漏算一部分' },
    wrongOperation: {
      en: 'adds instead of taking away, or the other way',
      'zh-CN': '该减却加，或该加却减',
    },
  },
  draw: (random, { figure }) => ({
    figure,
    a: random.whole([10, 30]),
    b: random.whole([8, 20]),
    c: random.whole([2, 7]),
    d: random.whole([2, 6]),
  }),
  allow: [({ a, b, c, d }) => c < a && d < b && a !== b],
  pose: ({ figure, a, b, c, d }) => {
    const M2: Bilingual = { en: 'm²', 'zh-CN': '平方米' };
    const { prompt, key, steps, ignores, opposite } = {
      'two rectangles': {
        prompt: both(
          en`A hall of ${a} m by ${b} m has a stage of ${c} m by ${d} m built on to it. Find the area of hall and stage together.`,
          zh`一个礼堂长 ${a} 米、宽 ${b} 米，旁边又建了长 ${c} 米、宽 ${d} 米的舞台。礼堂和舞台的总面积是多少？`,
        ),
        key: a * b + c * d,
        steps: [
          equals(times(a, b), a * b),
          equals(times(c, d), c * d),
          equals(plus(a * b, c * d), a * b + c * d),
        ],
        ignores: a * b,
        opposite: a * b - c * d,
      },
      'cut out': {
        prompt: both(
          en`A garden is ${a} m by ${b} m. A pond of ${c} m by ${d} m lies in it. Find the area of the garden without the pond.`,
          zh`一个花园长 ${a} 米、宽 ${b} 米，里面有一个长 ${c} 米、宽 ${d} 米的水池。除去水池，花园的面积是多少？`,
        ),
        key: a * b - c * d,
        steps: [
          equals(times(a, b), a * b),
          equals(times(c, d), c * d),
          equals(minus(a * b, c * d), a * b - c * d),
        ],
        ignores: a * b,
        opposite: a * b + c * d,
      },
      'path around': {
        prompt: both(
          en`A lawn of ${a} m by ${b} m has a path ${d} m wide all around it. Find the area of the path.`,
          zh`一块草坪长 ${a} 米、宽 ${b} 米，四周有一条宽 ${d} 米的小路。求小路的面积。`,
        ),
        key: (a + 2 * d) * (b + 2 * d) - a * b,
        steps: [
          equals(times(a + 2 * d, b + 2 * d), (a + 2 * d) * (b + 2 * d)),
          equals(times(a, b), a * b),
          equals(minus((a + 2 * d) * (b + 2 * d), a * b), (a + 2 * d) * (b + 2 * d) - a * b),
        ],
        ignores: (a + d) * (b + d) - a * b,
        opposite: (a + 2 * d) * (b + 2 * d) + a * b,
      },
    }[figure];
    return {
      prompt,
      answer: integer(key),
      unit: M2,
      steps: steps.map((step) => alike(step)),
      wrong: { ignoresPart: integer(ignores), wrongOperation: integer(opposite) },
    };
  },
  // Counts square metres row by row; the path as four strips and four corners.
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) => {
    const count = (length: number, width: number) =>
      Array.from({ length: width }, () => length).reduce((x, y) => x + y, 0);
    if (text.includes('path')) return 2 * count(a, c) + 2 * count(b, c) + 4 * count(c, c);
    return count(a, b) + (text.includes('pond') ? -1 : 1) * count(c, d);
  },
});

const circle = template({
  id: 'geometry/circle',
  version: 1,
  skill: 'area.circle',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['circumference', 'area', 'area from diameter'] },
  misconceptions: {
    confuses: { en: 'confuses circumference and area', 'zh-CN': '把周长与面积混淆' },
    diameterForRadius: {
      en: 'takes the diameter for the radius, or the other way',
      'zh-CN': '把直径与半径混淆',
    },
  },
  draw: (random, { asked }) => ({ asked, r: random.whole([3, 20]) }),
  allow: [({ r }) => r !== 4],
  pose: ({ asked, r }) => {
    const [around, area] = [beside(2 * r, 'π'), beside(r * r, 'π')];
    const isArea = asked !== 'circumference';
    const diameter = asked === 'area from diameter';
    const what = isArea
      ? { en: 'area', 'zh-CN': '面积' }
      : { en: 'circumference', 'zh-CN': '周长' };
    const given = diameter
      ? { en: 'diameter', 'zh-CN': '直径' }
      : { en: 'radius', 'zh-CN': '半径' };
    return {
      prompt: both(
        en`A circle has a ${given} of ${diameter ? 2 * r : r} cm. Find its ${what} as a multiple of π.`,
        zh`一个圆的${given}是 ${diameter ? 2 * r : r} 厘米。求它的${what}（结果保留 π）。`,
      ),
      answer: expression(isArea ? area : around),
      unit: isArea ? CM2 : CM,
      steps: [
        ...(diameter
          ? [both(en`Radius: ${equals(over(2 * r, 2), r)}`, zh`半径：${equals(over(2 * r, 2), r)}`)]
          : []),
        alike(isArea ? equals(times('π', power(r, 2)), area) : equals(times(2, 'π', r), around)),
      ],
      wrong: {
        confuses: expression(isArea ? around : area),
        diameterForRadius: expression(beside(isArea ? 4 * r * r : r, 'π')),
      },
    };
  },
  // Cuts the circle into thin triangles about its centre.
  second: ({ numbers: [given = 0], text }) => {
    const r = text.includes('diameter') ? given / 2 : given;
    const around = 2 * Math.PI * r;
    return text.includes('circumference') ? around : (around * r) / 2;
  },
});

const cuboid = template({
  id: 'geometry/cuboid',
  version: 1,
  skill: 'volume.cuboid',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['volume', 'missing edge', 'surface'] },
  misconceptions: {
    confuses: { en: 'confuses volume and surface', 'zh-CN': '把体积与表面积混淆' },
    threeFaces: { en: 'counts three faces instead of six', 'zh-CN': '只算了三个面' },
    addsEdges: { en: 'adds the edges', 'zh-CN': '把棱长相加' },
  },
  draw: (random, { asked }) => ({
    asked,
    a: random.whole([4, 15]),
    b: random.whole([3, 12]),
    c: random.whole([2, 10]),
  }),
  allow: [({ a, b, c }) => a > b && b > c && a * b * c !== 2 * (a * b + b * c + a * c)],
  pose: ({ asked, a, b, c }) => {
    const [volume, half] = [a * b * c, a * b + b * c + a * c];
    if (asked === 'missing edge') {
      return {
        prompt: both(
          en`A box has a volume of ${volume} cm³. It is ${a} cm long and ${b} cm wide. How high is it?`,
          zh`一个长方体的体积是 ${volume} 立方厘米，长 ${a} 厘米，宽 ${b} 厘米。它的高是多少？`,
        ),
        answer: integer(c),
        unit: CM,
        steps: [alike(equals(over(volume, times(a, b)), over(volume, a * b), c))],
        wrong: {
          confuses: null,
          threeFaces: rational(new Fraction(volume, a + b)),
          addsEdges: integer(volume - a - b),
        },
      };
    }
    const isVolume = asked === 'volume';
    const what = isVolume
      ? { en: 'volume', 'zh-CN': '体积' }
      : { en: 'surface area', 'zh-CN': '表面积' };
    return {
      prompt: both(
        en`A box is ${a} cm long, ${b} cm wide and ${c} cm high. Find its ${what}.`,
        zh`一个长方体长 ${a} 厘米，宽 ${b} 厘米，高 ${c} 厘米。求它的${what}。`,
      ),
      answer: integer(isVolume ? volume : 2 * half),
      unit: isVolume ? CM3 : CM2,
      steps: [
        alike(
          isVolume
            ? equals(times(a, b, c), volume)
            : equals(times(2, plus(times(a, b), times(b, c), times(a, c))), 2 * half),
        ),
      ],
      wrong: {
        confuses: integer(isVolume ? 2 * half : volume),
        threeFaces: isVolume ? null : integer(half),
        addsEdges: integer(a + b + c),
      },
    };
  },
  // Stacks layers; unfolds the side faces into one strip.
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.includes('How high')) {
      let layers = 0;
      while (layers * b * c < a) layers++;
      return layers;
    }
    if (text.includes('surface')) return (a + b + a + b) * c + a * b + a * b;
    let volume = 0;
    for (let layer = 0; layer < c; layer++) volume += a * b;
    return volume;
  },
});

const cylinder = template({
  id: 'geometry/cylinder-and-cone',
  version: 1,
  skill: 'volume.cylinder',
  grades: [6, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { solid: ['cylinder', 'cone', 'cylinder from diameter'] },
  misconceptions: {
    forgetsThird: { en: 'confuses cylinder and cone', 'zh-CN': '把圆柱与圆锥的体积混淆' },
    forgetsSquare: { en: 'does not square the radius', 'zh-CN': '半径没有平方' },
    diameterForRadius: { en: 'takes the diameter for the radius', 'zh-CN': '把直径当成半径' },
  },
  draw: (random, { solid }) => ({ solid, r: random.whole([2, 9]), h: random.whole([3, 15]) }),
  allow: [({ solid, r, h }) => solid !== 'cone' || (r * r * h) % 3 === 0, ({ r, h }) => r !== h],
  pose: ({ solid, r, h }) => {
    const whole = r * r * h;
    const cone = solid === 'cone';
    const diameter = solid === 'cylinder from diameter';
    const key = cone ? whole / 3 : whole;
    const what = cone ? { en: 'cone', 'zh-CN': '圆锥' } : { en: 'cylinder', 'zh-CN': '圆柱' };
    const given = diameter
      ? { en: 'a base diameter', 'zh-CN': '底面直径' }
      : { en: 'a base radius', 'zh-CN': '底面半径' };
    const multiple = (value: Fraction | number) => expression(monomial(value, 'π', 1));
    const base = times('π', power(r, 2), h);
    return {
      prompt: both(
        en`A ${what} has ${given} of ${diameter ? 2 * r : r} cm and a height of ${h} cm. Find its volume as a multiple of π.`,
        zh`一个${what}的${given}是 ${diameter ? 2 * r : r} 厘米，高是 ${h} 厘米。求它的体积（结果保留 π）。`,
      ),
      answer: multiple(key),
      unit: CM3,
      steps: [
        ...(diameter
          ? [both(en`Radius: ${equals(over(2 * r, 2), r)}`, zh`半径：${equals(over(2 * r, 2), r)}`)]
          : []),
        alike(equals(cone ? over(base, 3) : base, monomial(key, 'π', 1))),
      ],
      wrong: {
        forgetsThird: multiple(cone ? whole : new Fraction(whole, 3)),
        forgetsSquare: multiple(cone ? new Fraction(r * h, 3) : r * h),
        diameterForRadius: diameter ? multiple(4 * whole) : null,
      },
    };
  },
  // Simpson’s rule over the cross-sections: exact for cylinder and cone.
  second: ({ numbers: [given = 0, h = 0], text }) => {
    const r = text.includes('diameter') ? given / 2 : given;
    const section = (share: number) => Math.PI * (text.includes('cone') ? r * (1 - share) : r) ** 2;
    return (h / 6) * (section(0) + 4 * section(0.5) + section(1));
  },
});

export const areas = [rectangle, triangle, trapezium, composite];
export const solids = [circle, cuboid, cylinder];
