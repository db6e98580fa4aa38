/** Counting without listing. */
import {
  Fraction,
  alike,
  both,
  call,
  en,
  equals,
  integer,
  over,
  power,
  rational,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const choose = (n: number, k: number): number =>
  Math.round(factorial(n) / (factorial(k) * factorial(n - k)));
const arrange = (n: number, k: number): number => (k === 0 ? 1 : n * arrange(n - 1, k - 1));
const falling = (n: number, k: number) => Array.from({ length: k }, (_, at) => n - at);

const productRule = template({
  id: 'counting/product-rule',
  version: 1,
  skill: 'counting.product-rule',
  grades: [5, 9],
  demand: 'concept',
  kind: 'open',
  radicals: { choices: ['two kinds', 'three kinds', 'codes'] },
  misconceptions: {
    adds: { en: 'adds the numbers of choices', 'zh-CN': '把各步的种数相加' },
    forgetsOne: { en: 'leaves out one kind', 'zh-CN': '漏了一步' },
  },
  draw: (random, { choices }) => ({
    choices,
    a: random.whole([3, 9]),
    b: random.whole([2, 8]),
    c: random.whole([2, 6]),
  }),
  allow: [({ a, b, c }) => a !== b && b !== c && a * b !== a + b],
  pose: ({ choices, a, b, c }) => {
    const { prompt, key, sum, fewer, tree } = {
      'two kinds': {
        prompt: both(
          en`A café offers ${a} soups and ${b} main courses. In how many ways can a soup and a main course be chosen?`,
          zh`餐厅有 ${a} 种汤和 ${b} 种主菜。选一种汤和一种主菜，共有多少种选法？`,
        ),
        key: a * b,
        sum: a + b,
        fewer: null,
        tree: times(a, b),
      },
      'three kinds': {
        prompt: both(
          en`A café offers ${a} soups, ${b} main courses and ${c} desserts. In how many ways can one of each be chosen?`,
          zh`餐厅有 ${a} 种汤、${b} 种主菜和 ${c} 种甜点。各选一种，共有多少种选法？`,
        ),
        key: a * b * c,
        sum: a + b + c,
        fewer: a * b,
        tree: times(a, b, c),
      },
      codes: {
        prompt: both(
          en`A code has ${c} signs. Each is one of ${a} letters, and letters may come again. How many codes are there?`,
          zh`一个密码有 ${c} 位，每一位是 ${a} 个字母之一，字母可以重复。共有多少个密码？`,
        ),
        key: a ** c,
        sum: a * c,
        fewer: arrange(a, Math.min(a, c)),
        tree: power(a, c),
      },
    }[choices];
    return {
      prompt,
      answer: integer(key),
      steps: [alike(equals(tree, key))],
      wrong: { adds: integer(sum), forgetsOne: fewer === null ? null : integer(fewer) },
    };
  },
  // Grows the list choice by choice.
  second: ({ numbers, text }) => {
    const counts = text.includes('code')
      ? Array.from({ length: numbers[0] ?? 0 }, () => numbers[1] ?? 0)
      : numbers;
    return counts.reduce(
      (ways, count) => Array.from({ length: count }, () => ways).reduce((a, b) => a + b, 0),
      1,
    );
  },
});

const permutations = template({
  id: 'counting/arrangements',
  version: 1,
  skill: 'counting.permutations',
  family: 'counting/choices',
  grades: [9, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { places: ['all', 'some', 'with a fixed end'] },
  misconceptions: {
    power: { en: 'lets things come again', 'zh-CN': '当作可以重复计算' },
    combinations: { en: 'passes over the order', 'zh-CN': '忽略顺序' },
    adds: { en: 'adds instead of multiplying', 'zh-CN': '把各步相加' },
  },
  draw: (random, { places }) => ({ places, n: random.whole([4, 9]), k: random.whole([2, 4]) }),
  allow: [({ places, n }) => places !== 'all' || n <= 7],
  pose: ({ places, n, k }) => {
    const { prompt, key, again, unordered, tree, sum } = {
      all: {
        prompt: both(
          en`In how many orders can ${n} students stand in a row?`,
          zh`${n} 名学生排成一行，有多少种排法？`,
        ),
        key: factorial(n),
        again: n ** n,
        unordered: null,
        tree: times(...falling(n, n)),
        sum: (n * (n + 1)) / 2,
      },
      some: {
        prompt: both(
          en`From ${n} students, ${k} different offices are filled, each by one student. In how many ways?`,
          zh`从 ${n} 名学生中选人担任 ${k} 个不同的职务，每人至多一职。有多少种安排？`,
        ),
        key: arrange(n, k),
        again: n ** k,
        unordered: choose(n, k),
        tree: times(...falling(n, k)),
        sum: falling(n, k).reduce((a, b) => a + b),
      },
      'with a fixed end': {
        prompt: both(
          en`In how many orders can ${n} students stand in a row if a certain one of them stands first or last?`,
          zh`${n} 名学生排成一行，其中某一名必须站在两端之一。有多少种排法？`,
        ),
        key: 2 * factorial(n - 1),
        again: factorial(n),
        unordered: factorial(n - 1),
        tree: times(2, ...falling(n - 1, n - 1)),
        sum: null,
      },
    }[places];
    return {
      prompt,
      answer: integer(key),
      steps: [
        both(en`Choose place after place and multiply.`, zh`逐个位置选择，再相乘。`),
        alike(equals(tree, key)),
      ],
      wrong: {
        power: integer(again),
        combinations: unordered === null ? null : integer(unordered),
        adds: sum === null ? null : integer(sum),
      },
    };
  },
  // Lists them all.
  second: ({ numbers: [n = 0, k = n], text }) => {
    let count = 0;
    const places = text.startsWith('From') ? k : n;
    const fill = (used: readonly number[]): void => {
      if (used.length === places) {
        if (!text.includes('first or last') || used[0] === 0 || used.at(-1) === 0) count++;
        return;
      }
      for (let next = 0; next < n; next++) if (!used.includes(next)) fill([...used, next]);
    };
    if (n <= 6) fill([]);
    else {
      const rest = Array.from({ length: places }, (_, at) => n - at).reduce((a, b) => a * b, 1);
      count = text.includes('first or last') ? (2 * rest) / n : rest;
    }
    return count;
  },
});

const combinations = template({
  id: 'counting/choices',
  version: 1,
  skill: 'counting.combinations',
  family: 'counting/choices',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['pairs', 'three or more', 'two groups'] },
  misconceptions: {
    ordered: { en: 'counts every order', 'zh-CN': '把不同顺序都算进去' },
    adds: { en: 'adds where it should multiply', 'zh-CN': '应相乘却相加' },
    power: { en: 'lets things come again', 'zh-CN': '当作可以重复计算' },
  },
  draw: (random, { form }) => ({
    form,
    n: random.whole([5, 12]),
    k: form === 'pairs' ? 2 : random.whole([3, 4]),
    m: random.whole([4, 7]),
  }),
  allow: [({ form, n, k, m }) => n - k >= 2 && (form !== 'two groups' || n !== m)],
  pose: ({ form, n, k, m }) => {
    if (form === 'two groups') {
      const [a, b] = [choose(n, 2), choose(m, 2)];
      return {
        prompt: both(
          en`A team of four is chosen: ${2} of ${n} older and ${2} of ${m} younger students. In how many ways?`,
          zh`从 ${n} 名高年级学生中选 ${2} 人，从 ${m} 名低年级学生中选 ${2} 人，组成四人小组。有多少种选法？`,
        ),
        answer: integer(a * b),
        steps: [
          alike(equals(over(times(n, n - 1), 2), a)),
          alike(equals(over(times(m, m - 1), 2), b)),
          alike(equals(times(a, b), a * b)),
        ],
        wrong: { ordered: integer(4 * a * b), adds: integer(a + b), power: null },
      };
    }
    const key = choose(n, k);
    return {
      prompt: both(
        en`In how many ways can ${k} of ${n} students be chosen for a team?`,
        zh`从 ${n} 名学生中选 ${k} 人组成小组，有多少种选法？`,
      ),
      answer: integer(key),
      steps: [
        both(
          en`The order does not count, so divide by the number of orders.`,
          zh`不计顺序，要除以排列的种数。`,
        ),
        alike(equals(over(times(...falling(n, k)), times(...falling(k, k))), key)),
      ],
      wrong: { ordered: integer(arrange(n, k)), adds: null, power: integer(n ** k) },
    };
  },
  // Pascal’s triangle.
  second: ({ numbers, text }) => {
    const pascal = (n: number, k: number): number =>
      k === 0 || k === n ? 1 : pascal(n - 1, k - 1) + pascal(n - 1, k);
    if (text.startsWith('A team')) {
      const [, n = 0, , m = 0] = numbers;
      return pascal(n, 2) * pascal(m, 2);
    }
    const [k = 0, n = 0] = numbers;
    return pascal(n, k);
  },
});

const binomial = template({
  id: 'probability/binomial',
  version: 1,
  skill: 'probability.binomial',
  grades: [11, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { event: ['all', 'exactly one', 'exactly k'] },
  misconceptions: {
    forgetsOrders: { en: 'forgets in how many orders it can happen', 'zh-CN': '漏乘组合数' },
    forgetsMisses: { en: 'forgets the probability of the misses', 'zh-CN': '漏乘未命中的概率' },
    adds: { en: 'multiplies the probability by the number', 'zh-CN': '用概率直接乘次数' },
  },
  draw: (random, { event }) => {
    const n = random.whole([3, 5]);
    return {
      event,
      n,
      k: { all: n, 'exactly one': 1, 'exactly k': 2 }[event],
      p: new Fraction(random.whole([1, 3]), random.pick([3, 4, 5])),
    };
  },
  allow: [({ p }) => p.lt(1) && !p.equals(new Fraction(1, 2)), ({ p }) => p.d > 2n],
  pose: ({ event, n, k, p }) => {
    const q = new Fraction(1).sub(p);
    const hit = p.pow(k) ?? p;
    const miss = q.pow(n - k) ?? q;
    const ways = choose(n, k);
    const key = hit.mul(miss).mul(ways);
    const said =
      event === 'all'
        ? both(en`every time`, zh`每次都命中`)
        : both(en`exactly ${k} ${k === 1 ? 'time' : 'times'}`, zh`恰好命中 ${k} 次`);
    const tree = event === 'all' ? power(p, n) : times(ways, power(p, k), power(q, n - k));
    return {
      prompt: {
        en: [
          ...en`A player scores with probability ${p} at each throw. With what probability does the player score `,
          ...said.en,
          ...en` in ${n} throws?`,
        ],
        'zh-CN': [
          ...zh`一名选手每次投篮命中的概率是 ${p}。投 ${n} 次，`,
          ...said['zh-CN'],
          '的概率是多少？',
        ],
      },
      answer: rational(key),
      steps: [
        ...(event === 'all'
          ? []
          : [
              both(
                en`Number of orders: ${equals(call('C', n, k), ways)}`,
                zh`不同顺序的种数：${equals(call('C', n, k), ways)}`,
              ),
            ]),
        alike(equals(tree, key)),
      ],
      wrong: {
        forgetsOrders: ways === 1 ? null : rational(hit.mul(miss)),
        forgetsMisses: event === 'all' ? null : rational(hit.mul(ways)),
        adds: event === 'all' ? rational(p.mul(n)) : null,
      },
    };
  },
  // Every row of throws, hit or miss, with its probability.
  second: ({ numbers, text }) => {
    const [a = 0, b = 1] = numbers;
    const p = a / b;
    const n = numbers.at(-1) ?? 0;
    const k = text.includes('every time') ? n : (numbers[2] ?? 0);
    let total = 0;
    for (let row = 0; row < 2 ** n; row++) {
      const hits = [...row.toString(2)].filter((sign) => sign === '1').length;
      if (hits === k) total += p ** hits * (1 - p) ** (n - hits);
    }
    return total;
  },
});

export const counting = [productRule, permutations, combinations, binomial];
