/** Decimals: where the point goes. */
import {
  Fraction,
  alike,
  areDifferent,
  both,
  choice,
  decimal,
  decimalAnswer,
  divide,
  en,
  equals,
  inARow,
  inOrder,
  minus,
  placesOf,
  plus,
  power,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const option = (value: Fraction) => choice(alike(shortest(value)));

const comparing = template({
  id: 'decimals/comparing',
  version: 1,
  skill: 'decimals.comparing',
  grades: [4, 6],
  demand: 'concept',
  kind: 'choice',
  radicals: { lengths: ['same length', 'longer is smaller', 'zeros inside'] },
  misconceptions: {
    longerIsLarger: {
      en: 'takes the longer decimal for the larger',
      'zh-CN': '认为位数多的小数大',
    },
    shorterIsLarger: {
      en: 'takes the shorter decimal for the larger',
      'zh-CN': '认为位数少的小数大',
    },
    fromTheRight: { en: 'compares the last digits first', 'zh-CN': '从末位开始比较' },
    ignoresZeros: {
      en: 'passes over a zero after the point',
      'zh-CN': '忽略小数点后面的零',
    },
  },
  draw: (random, { lengths }) => ({
    lengths,
    whole: random.whole([0, 9]),
    a: random.whole([5, 9]),
    b: random.whole([1, 4]),
    c: random.whole([1, 9]),
    d: random.whole([1, 9]),
  }),
  allow: [({ a, b, c, d }) => areDifferent(a, b, c, d)],
  pose: ({ lengths, whole, a, b, c, d }) => {
    const of = (digits: string) => new Fraction(`${whole}.${digits}`);
    const [key, long, short, zero] = {
      'same length': [`${a}${b}`, `${b}${c}`, `${b}${a}`, `0${a}`],
      'longer is smaller': [`${a}${b}`, `${b}${a}${c}`, `${b}`, `0${a}${d}`],
      'zeros inside': [`${a}`, `${b}${a}${c}`, `${b}`, `0${a}${d}${c}`],
    }[lengths].map(of) as [Fraction, Fraction, Fraction, Fraction];
    const shown = lengths === 'same length' ? [key, short, zero] : [key, long, short, zero];
    const ascending = shown.sort((x, y) => x.compare(y));
    return {
      prompt: both(en`Which number is the largest?`, zh`下面哪个数最大？`),
      answer: option(key),
      steps: [
        both(
          en`Compare tenths first, then hundredths: ${inARow(ascending.map((value) => shortest(value)))} from small to large.`,
          zh`先比十分位，再比百分位；从小到大是 ${inARow(ascending.map((value) => shortest(value)))}。`,
        ),
      ],
      wrong: {
        longerIsLarger: lengths === 'same length' ? null : option(long),
        shorterIsLarger: lengths === 'same length' ? null : option(short),
        fromTheRight: lengths === 'same length' ? option(short) : null,
        ignoresZeros: option(zero),
      },
    };
  },
  second: ({ options }) => [...options].sort((a, b) => Number(b) - Number(a))[0] ?? '',
});

/** A number with exactly so many places that does not end in zero. */
const hasPlaces = (value: Fraction, places: number) => placesOf(value) === places;

const addSubtract = template({
  id: 'decimals/adding-subtracting',
  version: 1,
  skill: 'decimals.addition',
  grades: [4, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { places: ['same', 'different', 'from a whole number'] },
  misconceptions: {
    alignsRight: {
      en: 'lines up the last digits instead of the points',
      'zh-CN': '末位对齐，而不是小数点对齐',
    },
    addsPartsSeparately: {
      en: 'treats the parts before and after the point as separate numbers',
      'zh-CN': '把小数点前后当作两个整数分别计算',
    },
    forgetsToExchange: {
      en: 'does not take one from the whole number',
      'zh-CN': '退位时没有从整数部分减去一',
    },
    wrongOperation: { en: 'adds instead of subtracting, or the other way', 'zh-CN': '加减法弄反' },
  },
  draw: (random, { places }) => ({
    kind: places,
    a:
      places === 'from a whole number'
        ? new Fraction(random.whole([6, 40]))
        : new Fraction(random.whole([21, 189]), 10),
    b:
      places === 'same'
        ? new Fraction(random.whole([12, 99]), 10)
        : new Fraction(random.whole([112, 989]), 100),
    adds: places !== 'from a whole number' && random.chance(0.5),
  }),
  allow: [
    ({ a, b }) => a.gt(b),
    ({ kind, a, b }) =>
      hasPlaces(b, kind === 'same' ? 1 : 2) && hasPlaces(a, kind === 'from a whole number' ? 0 : 1),
    ({ kind, a, b }) => kind !== 'same' || Number(a.mod(1).add(b.mod(1)).valueOf()) > 1,
  ],
  pose: ({ kind, a, b, adds }) => {
    const places = kind === 'same' ? 1 : 2;
    const key = adds ? a.add(b) : a.sub(b);
    const given = adds ? plus(shortest(a), shortest(b)) : minus(shortest(a), shortest(b));
    const aligned = adds
      ? plus(decimal(a, places), decimal(b, places))
      : minus(decimal(a, places), decimal(b, places));
    const digits = (value: Fraction) => value.mul(new Fraction(10).pow(placesOf(value)));
    const slipped = (adds ? digits(a).add(digits(b)) : digits(a).sub(digits(b)).abs()).div(
      10 ** places,
    );
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: decimalAnswer(key),
      steps: [
        both(
          en`Write both with the same number of places: ${aligned}`,
          zh`小数点对齐，补足位数：${aligned}`,
        ),
        alike(equals(given, shortest(key))),
      ],
      wrong: {
        alignsRight: kind === 'same' ? null : decimalAnswer(slipped),
        addsPartsSeparately:
          kind === 'same' && adds
            ? decimalAnswer(
                a
                  .floor()
                  .add(b.floor())
                  .add(a.mod(1).add(b.mod(1)).div(10)),
              )
            : null,
        forgetsToExchange:
          kind === 'same' && !adds && b.mod(1).gt(a.mod(1)) ? decimalAnswer(key.add(1)) : null,
        wrongOperation: decimalAnswer(adds ? a.sub(b) : a.add(b)),
      },
    };
  },
  // Counts in hundredths.
  second: ({ numbers: [a = 0, b = 0], text }) => {
    const [x, y] = [Math.round(a * 100), Math.round(b * 100)];
    return (text.includes('+') ? x + y : x - y) / 100;
  },
});

const multiply = template({
  id: 'decimals/multiplying',
  version: 1,
  skill: 'decimals.multiplication',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { places: ['one and none', 'one and one', 'two and one'] },
  misconceptions: {
    pointAsInAddition: {
      en: 'keeps the number of places of the longer factor',
      'zh-CN': '积的小数位数取因数中较多的一个',
    },
    tenTimesTooSmall: { en: 'moves the point one place too far', 'zh-CN': '小数点多移了一位' },
  },
  draw: (random, { places }) => {
    const [p, q] = { 'one and none': [1, 0], 'one and one': [1, 1], 'two and one': [2, 1] }[
      places
    ] as [number, number];
    return {
      p,
      q,
      a: random.whole([12, 98]),
      b: q === 0 ? random.whole([3, 9]) : random.whole([2, 9]),
    };
  },
  allow: [({ a, b }) => (a * b) % 10 !== 0 && a % 10 !== 0],
  pose: ({ p, q, a, b }) => {
    const [left, right] = [new Fraction(a, 10 ** p), new Fraction(b, 10 ** q)];
    const key = left.mul(right);
    const given = times(shortest(left), shortest(right));
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: decimalAnswer(key),
      steps: [
        both(
          en`Without the points: ${equals(times(a, b), a * b)}`,
          zh`先按整数相乘：${equals(times(a, b), a * b)}`,
        ),
        both(
          en`Decimal places of both factors together: ${p + q}. The product has as many: ${shortest(key)}`,
          zh`两个因数一共有 ${p + q} 位小数，积的小数位数相同：${shortest(key)}`,
        ),
      ],
      wrong: {
        pointAsInAddition: q === 0 ? null : decimalAnswer(new Fraction(a * b, 10 ** p)),
        tenTimesTooSmall: decimalAnswer(key.div(10)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0] }) => a * b,
});

const powersOfTen = template({
  id: 'decimals/powers-of-ten',
  version: 1,
  skill: 'decimals.powers-of-ten',
  grades: [4, 6],
  demand: 'concept',
  kind: 'open',
  radicals: { by: [10, 100, 1000], operation: ['times', 'divided by'] },
  misconceptions: {
    addsZeros: { en: 'writes zeros at the end', 'zh-CN': '直接在末尾添零' },
    wrongDirection: { en: 'moves the point the wrong way', 'zh-CN': '小数点移动方向相反' },
    onePlaceOff: { en: 'moves the point one place too few', 'zh-CN': '小数点少移了一位' },
  },
  draw: (random, { by, operation }) => ({
    by,
    operation,
    number: new Fraction(
      random.whole([123, 989]),
      operation === 'times' ? random.pick([10, 100]) : random.pick([1, 10]),
    ),
  }),
  allow: [
    ({ number }) =>
      number.mul(100).mod(10).valueOf() !== 0 ||
      number.mod(1).valueOf() !== 0 ||
      number.mod(10).valueOf() !== 0,
  ],
  pose: ({ by, operation, number }) => {
    const isTimes = operation === 'times';
    const key = isTimes ? number.mul(by) : number.div(by);
    const given = isTimes ? times(shortest(number), by) : divide(shortest(number), by);
    const places = Math.round(Math.log10(by));
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: decimalAnswer(key),
      steps: [
        both(
          en`Each digit moves ${places} ${places === 1 ? 'place' : 'places'} to the ${isTimes ? 'left' : 'right'}: ${shortest(key)}`,
          zh`小数点向${isTimes ? '右' : '左'}移动 ${places} 位：${shortest(key)}`,
        ),
      ],
      wrong: {
        addsZeros: isTimes && number.d !== 1n ? decimalAnswer(number) : null,
        wrongDirection: decimalAnswer(isTimes ? number.div(by) : number.mul(by)),
        onePlaceOff: by === 10 ? null : decimalAnswer(isTimes ? key.div(10) : key.mul(10)),
      },
    };
  },
  second: ({ numbers: [number = 0, by = 1], text }) =>
    text.includes('×') ? number * by : number / by,
});

const dividing = template({
  id: 'decimals/dividing',
  version: 1,
  skill: 'decimals.division',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { divisor: ['whole number', 'tenths', 'hundredths'] },
  misconceptions: {
    movesOnePointOnly: {
      en: 'moves the point of the divisor only',
      'zh-CN': '只移动了除数的小数点',
    },
    tenTimesTooLarge: {
      en: 'sets the point one place too far right',
      'zh-CN': '商的小数点点错一位',
    },
  },
  draw: (random, { divisor }) => ({
    places: { 'whole number': 0, tenths: 1, hundredths: 2 }[divisor],
    divisor: random.whole([2, 9]) + (divisor === 'hundredths' ? 10 : 0),
    quotient: new Fraction(random.whole([11, 98]), 10),
  }),
  allow: [({ quotient }) => quotient.d !== 1n, ({ divisor }) => divisor % 10 !== 0],
  pose: ({ places, divisor, quotient }) => {
    const by = new Fraction(divisor, 10 ** places);
    const dividend = by.mul(quotient);
    const given = divide(shortest(dividend), shortest(by));
    const raised = divide(shortest(dividend.mul(10 ** places)), divisor);
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: decimalAnswer(quotient),
      steps: [
        ...(places === 0
          ? []
          : [
              both(
                en`Multiply both by ${10 ** places}: ${raised}`,
                zh`被除数和除数同乘 ${10 ** places}：${raised}`,
              ),
            ]),
        alike(equals(raised, shortest(quotient))),
      ],
      wrong: {
        movesOnePointOnly: places === 0 ? null : decimalAnswer(dividend.div(divisor)),
        tenTimesTooLarge: decimalAnswer(quotient.mul(10)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 1] }) => a / b,
});

const scientific = (digits: Fraction, exponent: number) =>
  inOrder([digits, exponent], times(shortest(digits), power(10, exponent)));

const scientificNotation = template({
  id: 'decimals/scientific-notation',
  version: 1,
  skill: 'decimals.scientific-notation',
  grades: [7, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { number: ['thousands', 'millions', 'below one'] },
  misconceptions: {
    countsZeros: { en: 'counts the zeros only', 'zh-CN': '指数只数了零的个数' },
    wrongFactor: {
      en: 'leaves a factor that is ten or more',
      'zh-CN': '系数不在一到十之间',
    },
    wrongSign: { en: 'gives the exponent the wrong sign', 'zh-CN': '指数的符号弄反' },
  },
  draw: (random, { number }) => ({
    digits: new Fraction(random.whole([112, 989]), 100),
    exponent: {
      thousands: random.whole([3, 4]),
      millions: random.whole([6, 8]),
      'below one': -random.whole([3, 5]),
    }[number],
  }),
  allow: [({ digits }) => digits.mul(100).mod(10).valueOf() !== 0],
  pose: ({ digits, exponent }) => {
    const number = digits.mul(new Fraction(10).pow(exponent) ?? 1);
    const zeros = exponent > 0 ? exponent - 2 : -(-exponent - 1);
    return {
      prompt: both(
        en`Write ${shortest(number)} in scientific notation.`,
        zh`用科学记数法表示 ${shortest(number)}。`,
      ),
      answer: scientific(digits, exponent),
      steps: [
        both(
          en`Put the point behind the first digit that is not zero: ${shortest(digits)}`,
          zh`小数点移到第一个非零数字之后：${shortest(digits)}`,
        ),
        both(
          en`It has moved ${Math.abs(exponent)} places: ${equals(shortest(number), times(shortest(digits), power(10, exponent)))}`,
          zh`小数点移动了 ${Math.abs(exponent)} 位：${equals(shortest(number), times(shortest(digits), power(10, exponent)))}`,
        ),
      ],
      wrong: {
        countsZeros: scientific(digits, zeros),
        wrongFactor: scientific(digits.mul(10), exponent - 1),
        wrongSign: scientific(digits, -exponent),
      },
    };
  },
  // Divides or multiplies by ten until one digit stands before the point.
  second: ({ numbers: [number = 0] }) => {
    let [digits, exponent] = [number, 0];
    while (digits >= 10) [digits, exponent] = [digits / 10, exponent + 1];
    while (digits < 1) [digits, exponent] = [digits * 10, exponent - 1];
    return [digits, exponent];
  },
});

export const decimals = [
  comparing,
  addSubtract,
  multiply,
  powersOfTen,
  dividing,
  scientificNotation,
];
