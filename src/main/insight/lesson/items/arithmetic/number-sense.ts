/** Whole numbers: places, rounding, factors, multiples, time. */
import {
  Fraction,
  alike,
  both,
  choice,
  commonFactor,
  commonMultiple,
  decimalAnswer,
  divide,
  en,
  equals,
  inOrder,
  integer,
  plus,
  power,
  primeFactors,
  roundTo,
  shortest,
  template,
  times,
  words,
  zh,
} from '../vocabulary.ts';

/** Digits from `lowest` (10 to that power) upwards, all different and none zero. */
const placeValue = template({
  id: 'arithmetic/value-of-a-digit',
  version: 1,
  skill: 'number.place-value',
  grades: [3, 5],
  demand: 'concept',
  kind: 'open',
  radicals: { number: ['four digits', 'six digits', 'decimal'] },
  misconceptions: {
    faceValue: { en: 'gives the digit itself', 'zh-CN': '直接写出这个数字' },
    onePlaceTooHigh: { en: 'is one place too high', 'zh-CN': '高了一个数位' },
    onePlaceTooLow: { en: 'is one place too low', 'zh-CN': '低了一个数位' },
  },
  draw: (random, { number }) => {
    const length = { 'four digits': 4, 'six digits': 6, decimal: 5 }[number];
    const digits = random.shuffled([1, 2, 3, 4, 5, 6, 7, 8, 9]).slice(0, length);
    return { digits, at: random.whole([0, length - 2]), places: number === 'decimal' ? 3 : 0 };
  },
  allow: [({ digits, at, places }) => digits.length - 1 - at !== places],
  pose: ({ digits, at, places }) => {
    const number = new Fraction(Number(digits.join('')), 10 ** places);
    const digit = digits[at] ?? 0;
    const unit = new Fraction(10).pow(digits.length - 1 - at - places);
    return {
      prompt: both(
        en`What is the value of the digit ${digit} in ${shortest(number)}?`,
        zh`在 ${shortest(number)} 中，数字 ${digit} 表示的数值是多少？`,
      ),
      answer: decimalAnswer(unit.mul(digit)),
      steps: [
        both(
          en`The digit stands in the place worth ${shortest(unit)}.`,
          zh`这个数字所在数位的计数单位是 ${shortest(unit)}。`,
        ),
        alike(equals(times(digit, shortest(unit)), shortest(unit.mul(digit)))),
      ],
      wrong: {
        faceValue: integer(digit),
        onePlaceTooHigh: unit.equals(new Fraction(1, 10))
          ? null
          : decimalAnswer(unit.mul(digit * 10)),
        onePlaceTooLow: unit.equals(10) ? null : decimalAnswer(unit.mul(digit).div(10)),
      },
    };
  },
  // Sets every other digit to zero.
  second: ({ numbers: [digit = 0, number = 0] }) =>
    Number(`${number}`.replaceAll(/\d/g, (sign) => (sign === `${digit}` ? sign : '0'))),
});

const rounding = template({
  id: 'arithmetic/rounding',
  version: 1,
  skill: 'number.rounding',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { to: ['tens', 'hundreds', 'tenths'] },
  misconceptions: {
    roundsDown: { en: 'always rounds down', 'zh-CN': '一律舍去' },
    roundsUp: { en: 'always rounds up', 'zh-CN': '一律进一' },
    wrongPlace: { en: 'rounds to the next lower place', 'zh-CN': '精确到了低一位' },
  },
  draw: (random, { to }) => ({ to, digits: random.whole([1234, 9876]) }),
  allow: [
    ({ to, digits }) =>
      to === 'hundreds' ? digits % 100 !== 50 && digits % 100 > 9 : digits % 10 !== 0,
  ],
  pose: ({ to, digits }) => {
    const number = new Fraction(digits, to === 'tenths' ? 100 : 1);
    const unit = {
      tens: new Fraction(10),
      hundreds: new Fraction(100),
      tenths: new Fraction(1, 10),
    }[to];
    const [down, nearest] = [
      number.div(unit).floor().mul(unit),
      roundTo(number.div(unit), 0).mul(unit),
    ];
    const place = {
      tens: { en: 'ten', 'zh-CN': '十位' },
      hundreds: { en: 'hundred', 'zh-CN': '百位' },
      tenths: { en: 'tenth', 'zh-CN': '十分位' },
    }[to];
    const [low, high] = [shortest(down), shortest(down.add(unit))];
    const asks = (value: Fraction) => decimalAnswer(value, to === 'tenths' ? 1 : 0);
    return {
      prompt: both(
        en`Round ${shortest(number)} to the nearest ${place}.`,
        zh`把 ${shortest(number)} 四舍五入，精确到${place}。`,
      ),
      answer: asks(nearest),
      steps: [
        both(
          en`The number lies between ${low} and ${high}.`,
          zh`这个数在 ${low} 与 ${high} 之间。`,
        ),
        both(
          en`The digit behind that place decides: ${shortest(nearest)}.`,
          zh`看后一位数字决定舍或入：${shortest(nearest)}。`,
        ),
      ],
      wrong: {
        roundsDown: nearest.equals(down) ? null : asks(down),
        roundsUp: nearest.equals(down) ? asks(down.add(unit)) : null,
        wrongPlace: to === 'hundreds' ? asks(roundTo(number.div(10), 0).mul(10)) : null,
      },
    };
  },
  second: ({ numbers: [number = 0], text }) => {
    const unit = text.includes('hundred') ? 100 : text.includes('tenth') ? 0.1 : 10;
    return Math.floor(number / unit + 0.5 + 1e-9) * unit;
  },
});

const largestCommonFactor = template({
  id: 'arithmetic/greatest-common-factor',
  version: 1,
  skill: 'number.factors',
  grades: [5, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { factor: ['one prime', 'two primes', 'three primes'] },
  misconceptions: {
    stopsEarly: {
      en: 'gives a common factor that is not the largest',
      'zh-CN': '找到的公因数不是最大的',
    },
    givesMultiple: { en: 'gives the least common multiple', 'zh-CN': '求成了最小公倍数' },
  },
  draw: (random, { factor }) => ({
    factor: random.pick(
      {
        'one prime': [2, 3, 5, 7],
        'two primes': [4, 6, 9, 10, 14],
        'three primes': [8, 12, 18, 20, 30],
      }[factor],
    ),
    a: random.whole([2, 9]),
    b: random.whole([2, 9]),
  }),
  allow: [({ a, b }) => a < b && commonFactor(a, b) === 1],
  pose: ({ factor, a, b }) => {
    const [left, right] = [a * factor, b * factor];
    const [smallest = [1, 1]] = primeFactors(factor);
    const proper = factor / smallest[0];
    return {
      prompt: both(
        en`What is the greatest common factor of ${left} and ${right}?`,
        zh`${left} 和 ${right} 的最大公因数是多少？`,
      ),
      answer: integer(factor),
      steps: [
        alike(equals(left, times(factor, a))),
        alike(equals(right, times(factor, b))),
        both(
          en`${a} and ${b} have no common factor but ${1}.`,
          zh`${a} 和 ${b} 除 ${1} 以外没有公因数。`,
        ),
      ],
      wrong: {
        stopsEarly: proper === 1 ? null : integer(proper),
        givesMultiple: integer(factor * a * b),
      },
    };
  },
  // Tries every number downwards.
  second: ({ numbers: [a = 1, b = 1] }) => {
    for (let factor = a; ; factor--) if (a % factor === 0 && b % factor === 0) return factor;
  },
});

const leastCommonMultiple = template({
  id: 'arithmetic/least-common-multiple',
  version: 1,
  skill: 'number.multiples',
  grades: [5, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { numbers: ['no common factor', 'a common factor', 'three numbers'] },
  misconceptions: {
    multipliesAll: { en: 'multiplies the numbers', 'zh-CN': '直接把几个数相乘' },
    givesFactor: { en: 'gives the greatest common factor', 'zh-CN': '求成了最大公因数' },
  },
  draw: (random, { numbers }) => ({
    kind: numbers,
    numbers: [random.whole([3, 15]), random.whole([4, 18]), random.whole([4, 12])]
      .slice(0, numbers === 'three numbers' ? 3 : 2)
      .sort((a, b) => a - b),
  }),
  allow: [
    ({ numbers }) => numbers.every((number, k) => k === 0 || number > (numbers[k - 1] ?? 0)),
    ({ numbers }) => numbers.every((number) => number < commonMultiple(...numbers)),
    ({ kind, numbers }) =>
      (commonFactor(...numbers.slice(0, 2)) === 1) === (kind === 'no common factor'),
    ({ numbers }) => commonMultiple(...numbers) <= 180,
  ],
  pose: ({ numbers }) => {
    const least = commonMultiple(...numbers);
    const product = numbers.reduce((a, b) => a * b);
    const listed =
      numbers.length === 2
        ? both(
            en`${numbers[0] ?? 0} and ${numbers[1] ?? 0}`,
            zh`${numbers[0] ?? 0} 和 ${numbers[1] ?? 0}`,
          )
        : both(
            en`${numbers[0] ?? 0}, ${numbers[1] ?? 0} and ${numbers[2] ?? 0}`,
            zh`${numbers[0] ?? 0}、${numbers[1] ?? 0} 和 ${numbers[2] ?? 0}`,
          );
    return {
      prompt: {
        en: ['What is the least common multiple of ', ...listed.en, '?'],
        'zh-CN': [...listed['zh-CN'], ' 的最小公倍数是多少？'],
      },
      answer: integer(least),
      steps: numbers.map((number) => alike(equals(least, times(number, least / number)))),
      wrong: {
        multipliesAll: product === least ? null : integer(product),
        givesFactor: integer(commonFactor(...numbers)),
      },
    };
  },
  // Counts up until every number divides.
  second: ({ numbers }) => {
    for (let multiple = 1; ; multiple++) {
      if (numbers.every((number) => multiple % number === 0)) return multiple;
    }
  },
});

const factored = (factors: readonly (readonly [number, number])[]) =>
  choice(
    alike(
      times(...factors.map(([base, exponent]) => (exponent === 1 ? base : power(base, exponent)))),
    ),
  );

const primeFactorisation = template({
  id: 'arithmetic/prime-factorisation',
  version: 1,
  skill: 'number.primes',
  grades: [5, 8],
  demand: 'procedure',
  kind: 'choice',
  radicals: { primes: ['small', 'medium', 'large'] },
  misconceptions: {
    leavesComposite: {
      en: 'leaves a factor that is not prime',
      'zh-CN': '有的因数不是质数',
    },
    losesFactor: { en: 'leaves out a repeated factor', 'zh-CN': '漏掉重复的质因数' },
    addsFactor: { en: 'counts a factor once too often', 'zh-CN': '某个质因数多算了一次' },
  },
  draw: (random, { primes }) => {
    const [top, last] = (
      { small: [2, [3, 5]], medium: [3, [5, 7]], large: [4, [7, 11, 13]] } as const
    )[primes];
    return {
      twos: random.whole([2, top]),
      threes: random.whole([1, 2]),
      last: random.pick<number>(last),
    };
  },
  allow: [({ last }) => last !== 3],
  pose: ({ twos, threes, last }) => {
    const number = 2 ** twos * 3 ** threes * last;
    const primes = primeFactors(number);
    const rest = primes.slice(1);
    return {
      prompt: both(
        en`Which is the prime factorisation of ${number}?`,
        zh`${number} 分解质因数的结果是哪一个？`,
      ),
      answer: factored(primes),
      steps: [
        both(
          en`Divide by the smallest prime as long as it goes: ${equals(divide(number, 2 ** twos), number / 2 ** twos)}`,
          zh`先反复除以最小的质数：${equals(divide(number, 2 ** twos), number / 2 ** twos)}`,
        ),
        alike(
          equals(
            number,
            times(
              ...primes.map(([base, exponent]) => (exponent === 1 ? base : power(base, exponent))),
            ),
          ),
        ),
      ],
      wrong: {
        leavesComposite: factored([[4, 1], ...(twos > 2 ? [[2, twos - 2] as const] : []), ...rest]),
        losesFactor: factored([[2, twos - 1], ...rest]),
        addsFactor: factored([
          [2, twos],
          [3, threes + 1],
          [last, 1],
        ]),
      },
    };
  },
  // Reads every option: all bases prime, product right.
  second: ({ numbers: [number = 0], options }) => {
    const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    const isPrime = (value: number) =>
      primeFactors(value).length === 1 && primeFactors(value)[0]?.[1] === 1;
    const right = options.filter((option) => {
      const factors = option.split(' × ').map((part) => {
        const exponent = [...part]
          .map((sign) => raised.indexOf(sign))
          .filter((at) => at >= 0)
          .join('');
        return [Number.parseInt(part, 10), Number(exponent || 1)] as const;
      });
      const product = factors.reduce((sofar, [base, exponent]) => sofar * base ** exponent, 1);
      return product === number && factors.every(([base]) => isPrime(base));
    });
    return right.length === 1 ? (right[0] ?? '') : '';
  },
});

const clock = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  const text = `${hours}:${`${rest}`.padStart(2, '0')}`;
  return {
    tree: words({ en: text, 'zh-CN': text }),
    answer: inOrder([hours, rest], words({ en: text, 'zh-CN': text })),
  };
};

const elapsedTime = template({
  id: 'arithmetic/elapsed-time',
  version: 1,
  skill: 'number.time',
  grades: [3, 5],
  demand: 'application',
  kind: 'open',
  radicals: { minutes: ['within the hour', 'past the hour', 'more than an hour'] },
  misconceptions: {
    hundredMinutes: {
      en: 'counts a hundred minutes to the hour',
      'zh-CN': '按一小时一百分钟计算',
    },
    forgetsHour: { en: 'does not go on to the next hour', 'zh-CN': '满一小时没有进位' },
    addsHour: { en: 'goes on to the next hour too early', 'zh-CN': '不满一小时就进了位' },
  },
  draw: (random, { minutes }) => ({
    kind: minutes,
    start: random.whole([7, 19]) * 60 + random.whole([1, 11]) * 5,
    lasts:
      minutes === 'more than an hour' ? random.whole([13, 23]) * 5 + 1 : random.whole([3, 11]) * 5,
  }),
  allow: [
    ({ kind, start, lasts }) =>
      (start % 60) + (lasts % 60) < 60 === (kind === 'within the hour') &&
      (start + lasts) % 60 !== 0,
  ],
  pose: ({ kind, start, lasts }, incidentals) => {
    const thing = incidentals.pick([
      { en: 'A film', 'zh-CN': '一部电影' },
      { en: 'A concert', 'zh-CN': '一场音乐会' },
      { en: 'A match', 'zh-CN': '一场比赛' },
    ]);
    const end = start + lasts;
    const decimalClock = (start % 60) + lasts;
    const toHour = 60 - (start % 60);
    return {
      prompt: both(
        en`${thing} begins at ${clock(start).tree} and lasts ${lasts} minutes. At what time does it end?`,
        zh`${thing} ${clock(start).tree} 开始，持续 ${lasts} 分钟。几时几分结束？`,
      ),
      answer: clock(end).answer,
      steps:
        kind === 'within the hour'
          ? [alike(equals(plus(start % 60, lasts), (start % 60) + lasts))]
          : [
              both(
                en`${toHour} minutes to the next full hour; ${lasts - toHour} minutes are left.`,
                zh`到下一个整点还有 ${toHour} 分钟，剩下 ${lasts - toHour} 分钟。`,
              ),
              both(en`It ends at ${clock(end).tree}.`, zh`结束时间是 ${clock(end).tree}。`),
            ],
      wrong: {
        hundredMinutes:
          decimalClock >= 100
            ? clock(Math.floor(start / 60) * 60 + 60 + decimalClock - 100).answer
            : null,
        forgetsHour: kind === 'within the hour' ? null : clock(end - 60).answer,
        addsHour: kind === 'within the hour' ? clock(end + 60).answer : null,
      },
    };
  },
  // Lets the clock tick.
  second: ({ numbers: [hour = 0, minute = 0, lasts = 0] }) => {
    let [h, m] = [hour, minute];
    for (let k = 0; k < lasts; k++) {
      m += 1;
      if (m === 60) [h, m] = [h + 1, 0];
    }
    return [h % 24, m];
  },
});

export const numberSense = [
  placeValue,
  rounding,
  largestCommonFactor,
  leastCommonMultiple,
  primeFactorisation,
  elapsedTime,
];
