/** Fractions: equal forms, order, products and quotients. */
import { evaluate } from '../evaluate.ts';
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
  inARow,
  integer,
  maths,
  minus,
  mixed,
  over,
  rational,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const equivalent = template({
  id: 'fractions/equivalent',
  version: 1,
  skill: 'fractions.equivalent',
  grades: [3, 5],
  demand: 'concept',
  kind: 'open',
  radicals: { missing: ['larger numerator', 'larger denominator', 'smaller numerator'] },
  misconceptions: {
    addsDifference: {
      en: 'adds or subtracts the same number above and below',
      'zh-CN': '分子、分母同加（减）一个数',
    },
    copies: { en: 'copies the known number', 'zh-CN': '照抄原来的数' },
  },
  draw: (random, { missing }) => {
    const under = random.whole([3, 12]);
    return { missing, top: random.whole([1, under - 1]), under, factor: random.whole([2, 9]) };
  },
  allow: [({ top, under }) => commonFactor(top, under) === 1 && top > 1],
  pose: ({ missing, top, under, factor }) => {
    const [bigTop, bigUnder] = [top * factor, under * factor];
    const { given, value, adds, copied } = {
      'larger numerator': {
        given: equals(over(top, under), over('x', bigUnder)),
        value: bigTop,
        adds: top + bigUnder - under,
        copied: top,
      },
      'larger denominator': {
        given: equals(over(top, under), over(bigTop, 'x')),
        value: bigUnder,
        adds: under + bigTop - top,
        copied: under,
      },
      'smaller numerator': {
        given: equals(over(bigTop, bigUnder), over('x', under)),
        value: top,
        adds: bigTop - bigUnder + under,
        copied: bigTop,
      },
    }[missing];
    return {
      prompt: both(en`Find x: ${given}`, zh`求 x：${given}`),
      answer: integer(value),
      steps: [
        missing === 'smaller numerator'
          ? both(
              en`Numerator and denominator are divided by ${factor}.`,
              zh`分子和分母同时除以 ${factor}。`,
            )
          : both(
              en`Numerator and denominator are multiplied by ${factor}.`,
              zh`分子和分母同时乘 ${factor}。`,
            ),
        alike(equals('x', value)),
      ],
      wrong: { addsDifference: adds > 0 ? integer(adds) : null, copies: integer(copied) },
    };
  },
  // Cross-multiplies.
  second: ({ numbers: [a = 0, b = 1, c = 0], text }) =>
    text.includes('x/') ? (a * c) / b : (b * c) / a,
});

const option = (value: Fraction) => choice(alike(over(value.n, value.d)));

const comparing = template({
  id: 'fractions/comparing',
  version: 1,
  skill: 'fractions.comparing',
  grades: [3, 5],
  demand: 'concept',
  kind: 'choice',
  radicals: { fractions: ['unit fractions', 'one missing part', 'any'] },
  misconceptions: {
    largerDenominator: {
      en: 'takes the larger denominator for the larger fraction',
      'zh-CN': '认为分母大的分数大',
    },
    largerNumerator: { en: 'compares the numerators only', 'zh-CN': '只比较分子' },
    byLook: {
      en: 'does not look for a common denominator',
      'zh-CN': '没有通分，凭感觉比较',
    },
  },
  draw: (random, { fractions }) => {
    const denominators = random.shuffled([2, 3, 4, 5, 6, 7, 8, 9, 10]).slice(0, 4);
    const values = denominators.map((d) => {
      const top = { 'unit fractions': 1, 'one missing part': d - 1, any: random.whole([1, d - 1]) }[
        fractions
      ];
      return new Fraction(top, d);
    });
    return { values: values.sort((x, y) => y.compare(x)), denominators };
  },
  allow: [
    ({ values }) => values.every((value, k) => k === 0 || !value.equals(values[k - 1] ?? 0)),
    ({ values, denominators }) => values.every(({ d }) => denominators.includes(Number(d))),
  ],
  pose: ({ values }) => {
    const [first = new Fraction(0), ...others] = values;
    const most = (list: readonly Fraction[], part: (value: Fraction) => bigint) =>
      list.reduce((best, value) => (part(value) > part(best) ? value : best));
    const deep = most(others, ({ d }) => d);
    const rest = others.filter((value) => value !== deep);
    const tall = most(rest, ({ n }) => n);
    const last = rest.find((value) => value !== tall) ?? tall;
    const shown = [first, deep, ...(first.n < tall.n ? [tall] : []), last];
    const common = commonMultiple(...shown.map(({ d }) => Number(d)));
    return {
      prompt: both(en`Which fraction is the largest?`, zh`下面哪个分数最大？`),
      answer: option(first),
      steps: [
        both(
          en`With the common denominator ${common}: ${inARow(shown.map((value) => over(value.mul(common).n, common)))}`,
          zh`以 ${common} 为公分母：${inARow(shown.map((value) => over(value.mul(common).n, common)))}`,
        ),
      ],
      wrong: {
        largerDenominator: option(deep),
        largerNumerator: first.n < tall.n ? option(tall) : null,
        byLook: option(last),
      },
    };
  },
  second: ({ options }) => {
    const value = (text: string) => {
      const [top = 0, under = 1] = text.split('/').map(Number);
      return top / under;
    };
    return [...options].sort((a, b) => value(b) - value(a))[0] ?? '';
  },
});

const mixedNumbers = template({
  id: 'fractions/subtracting-mixed-numbers',
  version: 1,
  skill: 'fractions.mixed-numbers',
  grades: [5, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['enough parts', 'from a whole number', 'one whole is opened'] },
  misconceptions: {
    smallerFromLarger: {
      en: 'takes the smaller fraction part from the larger',
      'zh-CN': '分数部分总用大的减小的',
    },
    forgetsOpening: {
      en: 'opens a whole but does not make it one less',
      'zh-CN': '借一后整数部分没有减一',
    },
    addsInstead: { en: 'adds instead of subtracting', 'zh-CN': '把减法做成加法' },
  },
  draw: (random, { form }) => {
    const d = random.whole([4, 12]);
    return {
      form,
      d,
      w: random.whole([4, 9]),
      v: random.whole([1, 3]),
      a: form === 'from a whole number' ? 0 : random.whole([1, d - 1]),
      b: random.whole([1, d - 1]),
    };
  },
  allow: [
    ({ form, a, b }) => (form === 'enough parts' ? a > b : a < b),
    ({ a, b, d }) => commonFactor(b, d) === 1 && (a === 0 || commonFactor(a, d) === 1),
  ],
  pose: ({ form, d, w, v, a, b }) => {
    const [left, right] = [new Fraction(w * d + a, d), new Fraction(v * d + b, d)];
    const value = left.sub(right);
    const opens = form !== 'enough parts';
    const opened = { kind: 'mixed', whole: maths(w - 1), part: over(a + d, d) } as const;
    const given = minus(mixed(left), mixed(right));
    return {
      prompt: both(
        en`Work out ${given}. Give your answer in simplest form.`,
        zh`计算：${given}（结果化成最简形式）`,
      ),
      answer: rational(value, 'mixed'),
      steps: [
        ...(opens
          ? [
              both(
                en`Open one whole: ${equals(mixed(left), opened)}`,
                zh`从整数部分借一：${equals(mixed(left), opened)}`,
              ),
            ]
          : []),
        alike(equals(given, mixed(value))),
      ],
      wrong: {
        smallerFromLarger: opens ? rational(new Fraction((w - v) * d + b - a, d), 'mixed') : null,
        forgetsOpening: opens ? rational(value.add(1), 'mixed') : null,
        addsInstead: rational(left.add(right), 'mixed'),
      },
    };
  },
  second: ({ trees: [tree] }) => (tree ? evaluate(tree) : Number.NaN),
});

const multiplying = template({
  id: 'fractions/multiplying',
  version: 1,
  skill: 'fractions.multiplication',
  grades: [5, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['by a whole number', 'nothing cancels', 'something cancels'] },
  misconceptions: {
    multipliesBoth: {
      en: 'multiplies numerator and denominator by the whole number',
      'zh-CN': '分子、分母都乘这个整数',
    },
    addsNumerators: {
      en: 'adds the numerators instead of multiplying',
      'zh-CN': '分子相加，没有相乘',
    },
    crossMultiplies: { en: 'multiplies crosswise as in division', 'zh-CN': '按除法交叉相乘' },
  },
  draw: (random, { form }) => {
    const [b, d] = [
      random.whole([3, 12]),
      form === 'by a whole number' ? 1 : random.whole([3, 12]),
    ];
    return {
      form,
      a: random.whole([2, b - 1]),
      b,
      c: form === 'by a whole number' ? random.whole([2, 9]) : random.whole([2, d - 1]),
      d,
    };
  },
  allow: [
    ({ a, b, c, d }) => commonFactor(a, b) === 1 && commonFactor(c, d) === 1,
    ({ form, a, b, c, d }) =>
      form === 'by a whole number' ||
      commonFactor(a * c, b * d) > 1 === (form === 'something cancels'),
  ],
  pose: ({ form, a, b, c, d }) => {
    const value = new Fraction(a * c, b * d);
    const whole = form === 'by a whole number';
    const given = times(over(a, b), whole ? c : over(c, d));
    const raw = over(times(a, c), whole ? b : times(b, d));
    return {
      prompt: both(
        en`Work out ${given}. Give your answer in simplest form.`,
        zh`计算：${given}（结果化成最简形式）`,
      ),
      answer: rational(value, 'mixed'),
      steps: [alike(equals(given, raw, mixed(value)))],
      wrong: {
        multipliesBoth: whole ? rational(new Fraction(a, b)) : null,
        addsNumerators: whole
          ? rational(new Fraction(a + c, b), 'mixed')
          : rational(new Fraction(a + c, b * d), 'mixed'),
        crossMultiplies: whole ? null : rational(new Fraction(a * d, b * c), 'mixed'),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 1, c = 0, d = 1] }) => (a / b) * (c / d),
});

const dividing = template({
  id: 'fractions/dividing',
  version: 1,
  skill: 'fractions.division',
  grades: [6, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['by a whole number', 'whole number by fraction', 'fraction by fraction'] },
  misconceptions: {
    multiplies: {
      en: 'multiplies without turning the divisor over',
      'zh-CN': '没有取除数的倒数，直接相乘',
    },
    turnsFirst: { en: 'turns the dividend over', 'zh-CN': '把被除数取了倒数' },
  },
  draw: (random, { form }) => {
    const [b, d] = [
      form === 'whole number by fraction' ? 1 : random.whole([3, 10]),
      form === 'by a whole number' ? 1 : random.whole([3, 10]),
    ];
    return {
      form,
      a: b === 1 ? random.whole([2, 9]) : random.whole([2, b - 1]),
      b,
      c: d === 1 ? random.whole([2, 9]) : random.whole([2, d - 1]),
      d,
    };
  },
  allow: [
    ({ a, b, c, d }) => commonFactor(a, b) === 1 && commonFactor(c, d) === 1 && a * d !== b * c,
  ],
  pose: ({ a, b, c, d }) => {
    const [left, right] = [new Fraction(a, b), new Fraction(c, d)];
    const value = left.div(right);
    const given = divide(left, right);
    const turned = times(left, right.inverse());
    return {
      prompt: both(
        en`Work out ${given}. Give your answer in simplest form.`,
        zh`计算：${given}（结果化成最简形式）`,
      ),
      answer: rational(value, 'mixed'),
      steps: [
        both(
          en`Multiply by the reciprocal of the divisor: ${turned}`,
          zh`除以一个数等于乘它的倒数：${turned}`,
        ),
        alike(equals(turned, mixed(value))),
      ],
      wrong: {
        multiplies: rational(left.mul(right), 'mixed'),
        turnsFirst: rational(value.inverse(), 'mixed'),
      },
    };
  },
  second: ({ trees: [tree] }) => (tree ? evaluate(tree) : Number.NaN),
});

const ofQuantity = template({
  id: 'fractions/of-a-quantity',
  version: 1,
  skill: 'fractions.of-a-quantity',
  grades: [4, 6],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['one part', 'several parts', 'what is left'] },
  misconceptions: {
    onePart: { en: 'takes one part only', 'zh-CN': '只算了一份' },
    dividesByNumerator: { en: 'divides by the numerator', 'zh-CN': '除以分子' },
    givesTaken: {
      en: 'gives the part that is taken, not what is left',
      'zh-CN': '求成了用去的部分，而不是剩下的',
    },
  },
  draw: (random, { asked }) => {
    const under = random.whole([3, 10]);
    return {
      asked,
      under,
      top: asked === 'one part' ? 1 : random.whole([2, under - 1]),
      part: random.whole([3, 15]),
    };
  },
  allow: [
    ({ top, under }) => commonFactor(top, under) === 1,
    ({ top, under }) => 2 * top !== under,
  ],
  pose: ({ asked, under, top, part }) => {
    const whole = under * part;
    const taken = top * part;
    const left = asked === 'what is left';
    return {
      prompt: left
        ? both(
            en`A school has ${whole} trees. Of these, ${over(top, under)} are fruit trees. How many are not?`,
            zh`一所学校有 ${whole} 棵树，其中 ${over(top, under)} 是果树。不是果树的有多少棵？`,
          )
        : both(
            en`A school has ${whole} trees. Of these, ${over(top, under)} are fruit trees. How many fruit trees are there?`,
            zh`一所学校有 ${whole} 棵树，其中 ${over(top, under)} 是果树。果树有多少棵？`,
          ),
      answer: integer(left ? whole - taken : taken),
      unit: { en: 'trees', 'zh-CN': '棵' },
      steps: [
        both(
          en`One part: ${equals(divide(whole, under), part)}`,
          zh`每份：${equals(divide(whole, under), part)}`,
        ),
        alike(equals(times(part, top), taken)),
        ...(left ? [alike(equals(minus(whole, taken), whole - taken))] : []),
      ],
      wrong: {
        onePart: top === 1 ? null : integer(part),
        dividesByNumerator: top === 1 ? integer(whole) : rational(new Fraction(whole, top)),
        givesTaken: left ? integer(taken) : null,
      },
    };
  },
  second: ({ numbers: [whole = 0, top = 0, under = 1], text }) => {
    const share = (top / under) * whole;
    return text.includes('are not?') ? whole - share : share;
  },
});

const toDecimal = template({
  id: 'fractions/to-decimal',
  version: 1,
  skill: 'fractions.to-decimal',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { denominator: ['tenths', 'fourths and twentieths', 'eighths'] },
  misconceptions: {
    writesBoth: {
      en: 'writes numerator and denominator about a point',
      'zh-CN': '把分子、分母写在小数点两边',
    },
    dividesWrongWay: { en: 'puts the point one place off', 'zh-CN': '小数点错了一位' },
  },
  draw: (random, { denominator }) => {
    const under = random.pick(
      { tenths: [5, 10], 'fourths and twentieths': [4, 20, 25], eighths: [8, 16, 40] }[denominator],
    );
    return { under, top: random.whole([1, 2 * under - 1]) };
  },
  allow: [({ top, under }) => commonFactor(top, under) === 1],
  pose: ({ under, top }) => {
    const value = new Fraction(top, under);
    return {
      prompt: both(
        en`Write ${over(top, under)} as a decimal.`,
        zh`把 ${over(top, under)} 化成小数。`,
      ),
      answer: decimalAnswer(value),
      steps: [alike(equals(over(top, under), divide(top, under), shortest(value)))],
      wrong: {
        writesBoth: decimalAnswer(new Fraction(`${top}.${under}`)),
        dividesWrongWay: decimalAnswer(value.div(10)),
      },
    };
  },
  second: ({ numbers: [top = 0, under = 1] }) => top / under,
});

export const workingWithFractions = [
  equivalent,
  comparing,
  mixedNumbers,
  multiplying,
  dividing,
  ofQuantity,
  toDecimal,
];
