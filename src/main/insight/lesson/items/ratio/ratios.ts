/** Ratio and proportion: comparing by multiplying. */
import {
  Fraction,
  aFruit,
  aName,
  alike,
  both,
  commonFactor,
  decimal,
  decimalAnswer,
  divide,
  en,
  equals,
  inOrder,
  integer,
  over,
  ratio,
  rational,
  shortest,
  someNames,
  template,
  times,
  together,
  zh,
} from '../vocabulary.ts';

const simplestRatio = template({
  id: 'ratio/simplest-form',
  version: 1,
  skill: 'ratio.simplest-form',
  grades: [6, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['whole numbers', 'three parts', 'decimals'] },
  misconceptions: {
    swapsOrder: { en: 'turns the order round', 'zh-CN': '前项与后项颠倒' },
    subtractsSame: {
      en: 'subtracts the same number from each part',
      'zh-CN': '各项同减一个数，而不是同除以一个数',
    },
  },
  draw: (random, { form }) => ({
    form,
    parts: [random.whole([2, 9]), random.whole([2, 9]), random.whole([2, 9])].slice(
      0,
      form === 'three parts' ? 3 : 2,
    ),
    factor: form === 'decimals' ? random.pick([2, 3, 4, 6, 7, 8]) : random.whole([3, 12]),
  }),
  allow: [
    ({ parts }) => commonFactor(...parts) === 1,
    ({ parts }) => new Set(parts).size === parts.length,
    ({ parts, factor, form }) =>
      form !== 'decimals' || parts.some((part) => (part * factor) % 10 !== 0),
  ],
  pose: ({ form, parts, factor }) => {
    const scaled = parts.map((part) => part * factor);
    const given = ratio(
      ...scaled.map((part) => (form === 'decimals' ? decimal(new Fraction(part, 10), 1) : part)),
    );
    const least = Math.min(...parts) - 1;
    return {
      prompt: both(
        en`Write the ratio ${given} in simplest form with whole numbers.`,
        zh`把 ${given} 化成最简整数比。`,
      ),
      answer: inOrder(parts, ratio(...parts)),
      steps: [
        ...(form === 'decimals'
          ? [
              both(
                en`Multiply each part by ${10}: ${ratio(...scaled)}.`,
                zh`各项同乘 ${10}：${ratio(...scaled)}。`,
              ),
            ]
          : []),
        both(
          en`Divide each part by ${factor}: ${ratio(...parts)}.`,
          zh`各项同除以 ${factor}：${ratio(...parts)}。`,
        ),
      ],
      wrong: {
        swapsOrder: inOrder([...parts].reverse(), ratio(...[...parts].reverse())),
        subtractsSame:
          least > 0
            ? inOrder(
                parts.map((part) => part - least),
                ratio(...parts.map((part) => part - least)),
              )
            : null,
      },
    };
  },
  // Looks for the smallest whole multiple of the first part that makes every part whole.
  second: ({ numbers }) => {
    const [first = 1] = numbers;
    for (let k = 1; ; k++) {
      const parts = numbers.map((number) => (number / first) * k);
      if (parts.every((part) => Math.abs(part - Math.round(part)) < 1e-9)) return parts;
    }
  },
});

const sharing = template({
  id: 'ratio/sharing',
  version: 1,
  skill: 'ratio.sharing',
  grades: [6, 8],
  demand: 'application',
  kind: 'open',
  radicals: { given: ['the whole', 'one share', 'the difference'] },
  misconceptions: {
    dividesByRatioNumber: {
      en: 'divides the amount by one number of the ratio',
      'zh-CN': '用总量直接除以比中的一项',
    },
    halves: { en: 'shares equally', 'zh-CN': '当作平均分' },
  },
  draw: (random, { given }) => ({
    given,
    a: random.whole([2, 9]),
    b: random.whole([2, 9]),
    part: random.whole([4, 25]),
  }),
  allow: [({ a, b }) => a > b && commonFactor(a, b) === 1],
  pose: ({ given, a, b, part }, incidentals) => {
    const [one, other] = someNames(incidentals, 2);
    const [name, friend] = [one ?? '', other ?? ''];
    const known = {
      'the whole': (a + b) * part,
      'one share': b * part,
      'the difference': (a - b) * part,
    }[given];
    const parts = { 'the whole': a + b, 'one share': b, 'the difference': a - b }[given];
    const shared = both(
      en`${name} and ${friend} share some beads in the ratio ${ratio(a, b)}. `,
      zh`${name}和${friend}按 ${ratio(a, b)} 分一些珠子。`,
    );
    const asked = {
      'the whole': both(
        en`There are ${known} beads. How many does ${name} get?`,
        zh`一共有 ${known} 颗。${name}分到多少颗？`,
      ),
      'one share': both(
        en`${friend} gets ${known} beads. How many does ${name} get?`,
        zh`${friend}分到 ${known} 颗。${name}分到多少颗？`,
      ),
      'the difference': both(
        en`${name} gets ${known} beads more than ${friend}. How many does ${name} get?`,
        zh`${name}比${friend}多分到 ${known} 颗。${name}分到多少颗？`,
      ),
    }[given];
    return {
      prompt: together(shared, asked),
      answer: integer(a * part),
      unit: { en: 'beads', 'zh-CN': '颗' },
      steps: [
        both(en`${known} beads are ${parts} parts.`, zh`${known} 颗相当于 ${parts} 份。`),
        both(
          en`One part: ${equals(divide(known, parts), part)}`,
          zh`每份：${equals(divide(known, parts), part)}`,
        ),
        alike(equals(times(a, part), a * part)),
      ],
      wrong: {
        dividesByRatioNumber: parts === a ? null : rational(new Fraction(known, a)),
        halves: given === 'the whole' ? rational(new Fraction(known, 2)) : null,
      },
    };
  },
  // Deals the beads round by round until the known number is reached.
  second: ({ numbers: [a = 0, b = 0, known = 0], text }) => {
    for (let rounds = 1; ; rounds++) {
      const [mine, theirs] = [a * rounds, b * rounds];
      const reached = text.includes('more than')
        ? mine - theirs
        : text.includes('There are')
          ? mine + theirs
          : theirs;
      if (reached >= known) return mine;
    }
  },
});

const unitRate = template({
  id: 'ratio/unit-rate',
  version: 1,
  skill: 'ratio.unit-rate',
  grades: [5, 7],
  demand: 'application',
  kind: 'open',
  radicals: { price: ['whole', 'tenths', 'hundredths'] },
  misconceptions: {
    usesDifference: {
      en: 'adds the difference in number instead of using the price of one',
      'zh-CN': '按数量之差相加，没有先求单价',
    },
    forgetsToDivide: {
      en: 'multiplies the whole price by the new number',
      'zh-CN': '没有求单价，直接用总价乘数量',
    },
  },
  draw: (random, { price }) => ({
    cents:
      random.whole([2, 9]) * 100 +
      {
        whole: 0,
        tenths: random.whole([1, 9]) * 10,
        hundredths: random.pick([5, 15, 25, 35, 45, 75, 95]),
      }[price],
    known: random.whole([3, 8]),
    asked: random.whole([2, 12]),
  }),
  allow: [({ known, asked }) => known !== asked],
  pose: ({ cents, known, asked }, incidentals) => {
    const { many, zh: chinese } = aFruit(incidentals);
    const name = aName(incidentals);
    const money = (count: number) => decimal(new Fraction(cents * count, 100), 2);
    const difference = (cents * known + (asked - known) * 100) / 100;
    return {
      prompt: both(
        en`${known} kg of ${many} cost $${money(known)}. ${name} buys ${asked} kg. How much does ${name} pay?`,
        zh`${known} 千克${chinese}售价 ${money(known)} 元。${name}买 ${asked} 千克，应付多少元？`,
      ),
      answer: decimalAnswer(new Fraction(cents * asked, 100), 2),
      unit: { en: 'dollars', 'zh-CN': '元' },
      steps: [
        both(
          en`${1} kg costs ${equals(divide(money(known), known), money(1))} dollars.`,
          zh`${1} 千克的价钱：${equals(divide(money(known), known), money(1))}（元）`,
        ),
        alike(equals(times(money(1), asked), money(asked))),
      ],
      wrong: {
        usesDifference:
          difference > 0
            ? decimalAnswer(new Fraction(cents * known, 100).add(asked - known), 2)
            : null,
        forgetsToDivide: decimalAnswer(new Fraction(cents * known * asked, 100), 2),
      },
    };
  },
  // Scales the price by the quotient of the two weights.
  second: ({ numbers: [known = 1, price = 0, asked = 0] }) => (asked / known) * price,
});

const proportion = template({
  id: 'ratio/proportion',
  version: 1,
  skill: 'ratio.proportion',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { factor: ['whole', 'a half more', 'any fraction'] },
  misconceptions: {
    additive: {
      en: 'adds the same difference instead of multiplying by the same factor',
      'zh-CN': '按相差的数相加，而不是按倍数关系求',
    },
    inverts: { en: 'multiplies the wrong pair', 'zh-CN': '交叉相乘时配错了项' },
  },
  draw: (random, { factor }) => {
    const [top, under] =
      factor === 'whole'
        ? [random.whole([2, 6]), 1]
        : factor === 'a half more'
          ? [3, 2]
          : random.pick([
              [5, 2],
              [4, 3],
              [5, 3],
              [7, 4],
            ] as const);
    return { a: random.whole([2, 8]) * under, b: random.whole([3, 12]) * under, top, under };
  },
  allow: [({ a, b }) => a !== b],
  pose: ({ a, b, top, under }) => {
    const [c, x] = [(a * top) / under, (b * top) / under];
    const given = equals(over(a, b), over(c, 'x'));
    return {
      prompt: both(en`Find x: ${given}`, zh`解比例：${given}`),
      answer: integer(x),
      steps: [
        both(
          en`Cross-multiply: ${equals(times(a, 'x'), times(b, c))}`,
          zh`交叉相乘：${equals(times(a, 'x'), times(b, c))}`,
        ),
        alike(equals('x', divide(b * c, a), x)),
      ],
      wrong: {
        additive: b + c - a > 0 ? integer(b + c - a) : null,
        inverts: rational(new Fraction(a * c, b)),
      },
    };
  },
  // Tries whole numbers until both fractions have one value.
  second: ({ numbers: [a = 0, b = 1, c = 0] }) => {
    for (let x = 1; ; x++) if (c / x <= a / b) return x;
  },
});

const scale = template({
  id: 'ratio/map-scale',
  version: 1,
  skill: 'ratio.scale',
  grades: [6, 8],
  demand: 'application',
  kind: 'open',
  radicals: { direction: ['map to ground', 'ground to map'], map: ['whole', 'tenths'] },
  misconceptions: {
    wrongUnit: {
      en: 'takes 1 km for 10,000 cm',
      'zh-CN': '误认为 1 千米等于 10000 厘米',
    },
    dividesAgain: { en: 'is off by a factor of ten', 'zh-CN': '单位换算差了十倍' },
  },
  draw: (random, { direction, map }) => ({
    direction,
    tenths: map === 'whole' ? random.whole([2, 12]) * 10 : random.whole([11, 95]),
    hundreds: random.pick([250, 500, 1000, 2000]),
  }),
  allow: [({ tenths, hundreds }) => tenths * hundreds >= 10_000],
  pose: ({ direction, tenths, hundreds }) => {
    const onMap = new Fraction(tenths, 10);
    const scaleNumber = hundreds * 100;
    const km = onMap.mul(scaleNumber).div(100_000);
    const shown = ratio(1, scaleNumber);
    const cm = decimalAnswer(onMap);
    const kilometres = decimalAnswer(km);
    const mapToGround = direction === 'map to ground';
    const centimetres = decimal(onMap.mul(scaleNumber), 0);
    return {
      prompt: mapToGround
        ? both(
            en`On a map with scale ${shown}, two villages are ${shortest(onMap)} cm apart. How many kilometres apart are they?`,
            zh`在比例尺为 ${shown} 的地图上，两个村庄相距 ${shortest(onMap)} 厘米。两村的实际距离是多少千米？`,
          )
        : both(
            en`Two villages are ${shortest(km)} km apart. How many centimetres apart are they on a map with scale ${shown}?`,
            zh`两个村庄的实际距离是 ${shortest(km)} 千米。在比例尺为 ${shown} 的地图上，两村相距多少厘米？`,
          ),
      answer: mapToGround ? kilometres : cm,
      unit: mapToGround ? { en: 'km', 'zh-CN': '千米' } : { en: 'cm', 'zh-CN': '厘米' },
      steps: mapToGround
        ? [
            alike(equals(times(shortest(onMap), scaleNumber), centimetres)),
            both(
              en`${1} km is ${100_000} cm, so divide by ${100_000}.`,
              zh`${1} 千米是 ${100_000} 厘米，所以除以 ${100_000}。`,
            ),
          ]
        : [
            both(
              en`In centimetres: ${equals(times(shortest(km), 100_000), centimetres)}`,
              zh`化成厘米：${equals(times(shortest(km), 100_000), centimetres)}`,
            ),
            alike(equals(divide(centimetres, scaleNumber), shortest(onMap))),
          ],
      wrong: {
        wrongUnit: decimalAnswer(mapToGround ? km.mul(10) : onMap.div(10)),
        dividesAgain: decimalAnswer(mapToGround ? km.div(10) : onMap.mul(10)),
      },
    };
  },
  // Works in metres, one centimetre of the map at a time.
  second: ({ numbers: [first = 0, second = 0, third = 0], text }) => {
    if (text.startsWith('On a map')) return (second / 1000) * third * 0.01 * first;
    return (first * 1000) / (third * second * 0.01);
  },
});

export const ratios = [simplestRatio, sharing, unitRate, proportion, scale];
