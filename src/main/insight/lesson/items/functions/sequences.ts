/** Sequences and growth. */
import {
  Fraction,
  alike,
  both,
  en,
  equals,
  inARow,
  indexed,
  integer,
  minus,
  over,
  percent,
  plus,
  power,
  rational,
  roundedAnswer,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const arithmetic = template({
  id: 'sequences/arithmetic-term',
  version: 1,
  skill: 'sequences.arithmetic',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { difference: ['positive', 'negative'], asked: ['term', 'position'] },
  misconceptions: {
    oneStepTooMany: { en: 'counts n steps instead of n − 1', 'zh-CN': '把 n − 1 个公差算成 n 个' },
    forgetsFirst: { en: 'forgets the first term', 'zh-CN': '漏掉首项' },
  },
  draw: (random, { difference, asked }) => ({
    asked,
    first: random.whole([-9, 20]),
    d: random.whole([2, 9]) * (difference === 'negative' ? -1 : 1),
    n: random.whole([10, 40]),
  }),
  allow: [({ first, d }) => first !== 0 && first !== d],
  pose: ({ asked, first, d, n }) => {
    const value = first + (n - 1) * d;
    const begin = inARow([first, first + d, first + 2 * d]);
    return asked === 'term'
      ? {
          prompt: both(
            en`An arithmetic sequence begins ${begin}. What is its term number ${n}?`,
            zh`一个等差数列的前几项是 ${begin}。它的第 ${n} 项是多少？`,
          ),
          answer: integer(value),
          steps: [
            both(en`Common difference: ${equals('d', d)}`, zh`公差：${equals('d', d)}`),
            alike(equals(indexed('a', n), plus(first, times(n - 1, d)), value)),
          ],
          wrong: { oneStepTooMany: integer(value + d), forgetsFirst: integer((n - 1) * d) },
        }
      : {
          prompt: both(
            en`An arithmetic sequence begins ${begin}. Which term is ${value}? Give its number.`,
            zh`一个等差数列的前几项是 ${begin}。${value} 是它的第几项？`,
          ),
          answer: integer(n),
          steps: [
            both(en`Common difference: ${equals('d', d)}`, zh`公差：${equals('d', d)}`),
            alike(equals('n', plus(over(minus(value, first), d), 1), n)),
          ],
          wrong: { oneStepTooMany: integer(n - 1), forgetsFirst: rational(new Fraction(value, d)) },
        };
  },
  // Walks along the sequence.
  second: ({ numbers: [first = 0, next = 0, , last = 0], text }) => {
    const step = next - first;
    if (text.includes('Which term')) {
      let [term, place] = [first, 1];
      while (term !== last) [term, place] = [term + step, place + 1];
      return place;
    }
    let term = first;
    for (let place = 1; place < last; place++) term += step;
    return term;
  },
});

const arithmeticSum = template({
  id: 'sequences/arithmetic-sum',
  version: 1,
  skill: 'sequences.arithmetic-series',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { given: ['first whole numbers', 'first and last', 'first and difference'] },
  misconceptions: {
    forgetsHalf: { en: 'forgets to halve', 'zh-CN': '忘记取一半' },
    wrongCount: { en: 'counts one term too few', 'zh-CN': '项数少算了一个' },
  },
  draw: (random, { given }) => ({
    given,
    first: given === 'first whole numbers' ? 1 : random.whole([2, 15]),
    d: given === 'first whole numbers' ? 1 : random.whole([2, 7]),
    n: random.whole([10, given === 'first whole numbers' ? 90 : 30]),
  }),
  allow: [],
  pose: ({ given, first, d, n }) => {
    const last = first + (n - 1) * d;
    const sum = (n * (first + last)) / 2;
    const prompt = {
      'first whole numbers': both(
        en`Find the sum of all whole numbers from ${1} to ${n}.`,
        zh`求从 ${1} 到 ${n} 的所有整数的和。`,
      ),
      'first and last': both(
        en`An arithmetic sequence has ${n} terms. The first is ${first}, the last ${last}. Find the sum.`,
        zh`一个等差数列共有 ${n} 项，首项是 ${first}，末项是 ${last}。求各项的和。`,
      ),
      'first and difference': both(
        en`An arithmetic sequence has first term ${first} and common difference ${d}. Find the sum of its first ${n} terms.`,
        zh`一个等差数列的首项是 ${first}，公差是 ${d}。求它的前 ${n} 项的和。`,
      ),
    }[given];
    return {
      prompt,
      answer: integer(sum),
      steps: [
        ...(given === 'first and difference'
          ? [
              both(
                en`Last term: ${equals(plus(first, times(n - 1, d)), last)}`,
                zh`末项：${equals(plus(first, times(n - 1, d)), last)}`,
              ),
            ]
          : []),
        alike(equals(over(times(n, plus(first, last)), 2), sum)),
      ],
      wrong: {
        forgetsHalf: integer(2 * sum),
        wrongCount: rational(new Fraction((n - 1) * (first + last), 2)),
      },
    };
  },
  // Adds term by term.
  second: ({ numbers, text }) => {
    const [a = 0, b = 0, c = 0] = numbers;
    const [first, step, count] = text.startsWith('Find')
      ? [1, 1, b]
      : text.includes('the last')
        ? [b, (c - b) / (a - 1), a]
        : [a, b, c];
    let sum = 0;
    for (let k = 0; k < count; k++) sum += first + k * step;
    return sum;
  },
});

const geometric = template({
  id: 'sequences/geometric-term',
  version: 1,
  skill: 'sequences.geometric',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { ratio: ['whole', 'negative', 'fraction'] },
  misconceptions: {
    oneStepTooMany: {
      en: 'multiplies n times instead of n − 1 times',
      'zh-CN': '把 n − 1 次公比算成 n 次',
    },
    arithmetic: { en: 'adds the first difference again and again', 'zh-CN': '当成等差数列计算' },
  },
  draw: (random, { ratio }) => ({
    r: {
      whole: new Fraction(random.whole([2, 4])),
      negative: new Fraction(-random.whole([2, 3])),
      fraction: new Fraction(1, random.whole([2, 3])),
    }[ratio],
    first: random.whole([1, 6]) * (ratio === 'fraction' ? 36 : 1),
    n: random.whole([5, 8]),
  }),
  allow: [],
  pose: ({ r, first, n }) => {
    const term = (k: number) => r.pow(k - 1)?.mul(first) ?? r;
    const begin = inARow([term(1), term(2), term(3)]);
    const difference = term(2).sub(term(1));
    return {
      prompt: both(
        en`A geometric sequence begins ${begin}. What is its term number ${n}?`,
        zh`一个等比数列的前几项是 ${begin}。它的第 ${n} 项是多少？`,
      ),
      answer: rational(term(n)),
      steps: [
        both(en`Common ratio: ${equals('q', r)}`, zh`公比：${equals('q', r)}`),
        alike(equals(indexed('a', n), times(first, power(r, n - 1)), term(n))),
      ],
      wrong: {
        oneStepTooMany: rational(term(n + 1)),
        arithmetic: rational(difference.mul(n - 1).add(first)),
      },
    };
  },
  second: ({ trees: [list], numbers }) => {
    const [first = 1, next = 1] =
      list?.kind === 'list'
        ? list.members.map((member) =>
            member.kind === 'number' ? Number(member.value) : Number.NaN,
          )
        : [];
    let term = first;
    for (let place = 1; place < (numbers.at(-1) ?? 0); place++) term *= next / first;
    return term;
  },
});

const geometricSum = template({
  id: 'sequences/geometric-sum',
  version: 1,
  skill: 'sequences.geometric-series',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { ratio: ['two', 'larger', 'negative'] },
  misconceptions: {
    lastTerm: { en: 'gives the last term, not the sum', 'zh-CN': '求成了最后一项，而不是和' },
    oneTooFew: { en: 'leaves out one term', 'zh-CN': '少加了一项' },
  },
  draw: (random, { ratio }) => ({
    q: { two: 2, larger: random.whole([3, 5]), negative: -random.whole([2, 3]) }[ratio],
    first: random.whole([1, 9]),
    n: random.whole([4, ratio === 'two' ? 9 : 6]),
  }),
  allow: [],
  pose: ({ q, first, n }) => {
    const sum = (count: number) => (first * (q ** count - 1)) / (q - 1);
    return {
      prompt: both(
        en`A geometric sequence has first term ${first} and common ratio ${q}. Find the sum of its first ${n} terms.`,
        zh`一个等比数列的首项是 ${first}，公比是 ${q}。求它的前 ${n} 项的和。`,
      ),
      answer: integer(sum(n)),
      steps: [
        alike(equals(indexed('S', n), over(times(first, minus(power(q, n), 1)), minus(q, 1)))),
        alike(equals(indexed('S', n), sum(n))),
      ],
      wrong: { lastTerm: integer(first * q ** (n - 1)), oneTooFew: integer(sum(n - 1)) },
    };
  },
  second: ({ numbers: [first = 0, q = 0, n = 0] }) => {
    let [sum, term] = [0, first];
    for (let k = 0; k < n; k++) [sum, term] = [sum + term, term * q];
    return sum;
  },
});

const growth = template({
  id: 'functions/growth-and-decay',
  version: 1,
  skill: 'functions.exponential-growth',
  grades: [9, 12],
  demand: 'application',
  kind: 'open',
  radicals: { kind: ['doubling', 'percent growth', 'percent decay'] },
  misconceptions: {
    linear: { en: 'adds the same amount each time', 'zh-CN': '每次增减相同的数量（当成线性变化）' },
    oneStepTooMany: { en: 'counts one step too many', 'zh-CN': '多算了一次' },
  },
  draw: (random, { kind }) => ({
    kind,
    start: random.whole([2, 30]) * 100,
    rate: random.whole([1, 8]) * 5,
    steps: random.whole([2, 4]),
    hours: random.whole([2, 6]),
  }),
  // Exactly halfway between two whole numbers, classes round in different ways.
  allow: [
    ({ kind, start, rate, steps }) =>
      kind === 'doubling' ||
      new Fraction(100 + (kind === 'percent growth' ? rate : -rate), 100)
        .pow(steps)
        ?.mul(2 * start)
        .mod(2)
        .equals(1) !== true,
  ],
  pose: ({ kind, start, rate, steps, hours }) => {
    const doubling = kind === 'doubling';
    const factor = doubling
      ? new Fraction(2)
      : new Fraction(100 + (kind === 'percent growth' ? rate : -rate), 100);
    const value = factor.pow(steps)?.mul(start) ?? factor;
    const more = value.mul(factor);
    const straight = factor.sub(1).mul(steps).add(1).mul(start);
    const prompt = {
      doubling: both(
        en`A culture of ${start} bacteria doubles every ${hours} hours. How many are there after ${hours * steps} hours?`,
        zh`某种细菌有 ${start} 个，每 ${hours} 小时数量翻一倍。${hours * steps} 小时后有多少个？`,
      ),
      'percent growth': both(
        en`A town has ${start} people. The number grows by ${percent(rate)} every year. How many are there after ${steps} years? Round to a whole number.`,
        zh`某镇有 ${start} 人，人口每年增长 ${percent(rate)}。${steps} 年后有多少人？结果取整数。`,
      ),
      'percent decay': both(
        en`A pond has ${start} litres of water. It loses ${percent(rate)} of its water every day. How many litres are left after ${steps} days? Round to a whole number.`,
        zh`一个水池有 ${start} 升水，每天减少当天水量的 ${percent(rate)}。${steps} 天后还剩多少升？结果取整数。`,
      ),
    }[kind];
    return {
      prompt,
      answer: roundedAnswer(value, 0),
      unit: {
        doubling: { en: 'bacteria', 'zh-CN': '个' },
        'percent growth': { en: 'people', 'zh-CN': '人' },
        'percent decay': { en: 'litres', 'zh-CN': '升' },
      }[kind],
      steps: [
        both(
          en`Each step multiplies by ${shortest(factor)}; there are ${steps} steps.`,
          zh`每一步乘 ${shortest(factor)}，共 ${steps} 步。`,
        ),
        alike(times(start, power(shortest(factor), steps))),
      ],
      wrong: { linear: roundedAnswer(straight, 0), oneStepTooMany: roundedAnswer(more, 0) },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    let value = a;
    if (text.includes('doubles')) {
      for (let hour = b; hour <= c; hour += b) value += value;
      return value;
    }
    for (let k = 0; k < c; k++) value += ((text.includes('grows') ? 1 : -1) * value * b) / 100;
    return value;
  },
});

export const sequences = [arithmetic, arithmeticSum, geometric, geometricSum, growth];
