/** How far numbers spread, and what that says about one of them. */
import type { Random } from '../vocabulary.ts';
import {
  Fraction,
  alike,
  areDifferent,
  both,
  decimalAnswer,
  en,
  equals,
  inARow,
  inOrder,
  integer,
  isSquare,
  minus,
  over,
  plus,
  rational,
  reduced,
  root,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const some = (random: Random, count: number, low: number, high: number) =>
  Array.from({ length: count }, () => random.whole([low, high]));
const squares = (values: readonly number[]) => {
  const middle = sumOf(values) / values.length;
  return sumOf(values.map((value) => (value - middle) ** 2));
};

const quartiles = template({
  id: 'statistics/quartiles',
  version: 1,
  skill: 'statistics.quartiles',
  grades: [8, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['lower quartile', 'upper quartile', 'interquartile range'] },
  misconceptions: {
    givesMedian: { en: 'gives the median', 'zh-CN': '求成了中位数' },
    givesRange: { en: 'gives the range of all values', 'zh-CN': '求成了全部数据的极差' },
    otherQuartile: { en: 'takes the other quartile', 'zh-CN': '把上、下四分位数弄反' },
  },
  draw: (random, { asked }) => ({ asked, values: some(random, 7, 2, 40) }),
  allow: [({ values }) => areDifferent(...values)],
  pose: ({ asked, values }) => {
    const order = sorted(values);
    const [low = 0, first = 0, , middle = 0, , third = 0, high = 0] = order;
    const name = {
      'lower quartile': { en: 'lower quartile', 'zh-CN': '下四分位数' },
      'upper quartile': { en: 'upper quartile', 'zh-CN': '上四分位数' },
      'interquartile range': { en: 'interquartile range', 'zh-CN': '四分位距' },
    }[asked];
    const between = asked === 'interquartile range';
    const key = {
      'lower quartile': first,
      'upper quartile': third,
      'interquartile range': third - first,
    }[asked];
    return {
      prompt: both(
        en`Find the ${name} of ${inARow(values)}. (The quartiles are the medians of the values below and above the median.)`,
        zh`求这组数据的${name}：${inARow(values)}（四分位数取中位数两侧数据各自的中位数）`,
      ),
      answer: integer(key),
      steps: [
        both(en`In order: ${inARow(order)}`, zh`从小到大排列：${inARow(order)}`),
        both(
          en`Lower quartile ${first}, median ${middle}, upper quartile ${third}.`,
          zh`下四分位数 ${first}，中位数 ${middle}，上四分位数 ${third}。`,
        ),
        ...(between ? [alike(equals(minus(third, first), third - first))] : []),
      ],
      wrong: {
        givesMedian: integer(middle),
        givesRange: between ? integer(high - low) : null,
        otherQuartile: between ? null : integer(asked === 'lower quartile' ? third : first),
      },
    };
  },
  // By rank: how many of the seven lie at or below.
  second: ({ numbers, text }) => {
    const ranked = (rank: number) =>
      numbers.find((value) => numbers.filter((other) => other <= value).length === rank) ??
      Number.NaN;
    if (text.includes('interquartile')) return ranked(6) - ranked(2);
    return ranked(text.includes('lower quartile of') ? 2 : 6);
  },
});

const meanDeviation = template({
  id: 'statistics/mean-absolute-deviation',
  version: 1,
  skill: 'statistics.mean-deviation',
  grades: [6, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { count: [4, 5, 6] },
  misconceptions: {
    keepsSigns: { en: 'lets plus and minus cancel', 'zh-CN': '正负相互抵消' },
    givesSum: { en: 'forgets to divide', 'zh-CN': '没有除以个数' },
    givesMean: { en: 'gives the mean', 'zh-CN': '求成了平均数' },
  },
  draw: (random, { count }) => ({ values: some(random, count, 3, 24) }),
  allow: [
    ({ values }) => sumOf(values) % values.length === 0,
    ({ values }) => {
      const middle = sumOf(values) / values.length;
      const total = sumOf(values.map((value) => Math.abs(value - middle)));
      return total > 0 && (10 * total) % values.length === 0;
    },
  ],
  pose: ({ values }) => {
    const middle = sumOf(values) / values.length;
    const gaps = values.map((value) => Math.abs(value - middle));
    const total = sumOf(gaps);
    const key = new Fraction(total, values.length);
    return {
      prompt: both(
        en`Find the mean absolute deviation of ${inARow(values)}.`,
        zh`求这组数据的平均差：${inARow(values)}`,
      ),
      answer: decimalAnswer(key),
      steps: [
        both(en`Mean: ${middle}`, zh`平均数：${middle}`),
        both(en`Distances from it: ${inARow(gaps)}`, zh`各数与平均数的距离：${inARow(gaps)}`),
        alike(equals(over(total, values.length), shortest(key))),
      ],
      wrong: { keepsSigns: integer(0), givesSum: integer(total), givesMean: integer(middle) },
    };
  },
  // Twice the gaps above the mean are all of them.
  second: ({ numbers }) => {
    const middle = sumOf(numbers) / numbers.length;
    return (
      (2 * sumOf(numbers.filter((value) => value > middle).map((value) => value - middle))) /
      numbers.length
    );
  },
});

const variance = template({
  id: 'statistics/variance',
  version: 1,
  skill: 'statistics.variance',
  grades: [8, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { count: [3, 4, 5] },
  misconceptions: {
    givesSum: { en: 'forgets to divide', 'zh-CN': '没有除以个数' },
    sampleFormula: { en: 'divides by one less than the number of values', 'zh-CN': '除以个数减一' },
    meanDeviation: { en: 'does not square the distances', 'zh-CN': '没有平方' },
  },
  draw: (random, { count }) => ({ values: some(random, count, 2, 16) }),
  allow: [
    ({ values }) => sumOf(values) % values.length === 0 && squares(values) > 0,
    ({ values }) => (10 * squares(values)) % values.length === 0,
  ],
  pose: ({ values }) => {
    const n = values.length;
    const middle = sumOf(values) / n;
    const total = squares(values);
    const key = new Fraction(total, n);
    return {
      prompt: both(
        en`Find the variance of ${inARow(values)}. (Divide by the number of values.)`,
        zh`求这组数据的方差（除以数据的个数）：${inARow(values)}`,
      ),
      answer: decimalAnswer(key),
      steps: [
        both(en`Mean: ${middle}`, zh`平均数：${middle}`),
        both(
          en`Squared distances: ${inARow(values.map((value) => (value - middle) ** 2))}`,
          zh`与平均数之差的平方：${inARow(values.map((value) => (value - middle) ** 2))}`,
        ),
        alike(equals(over(total, n), shortest(key))),
      ],
      wrong: {
        givesSum: integer(total),
        sampleFormula: rational(new Fraction(total, n - 1)),
        meanDeviation: rational(
          new Fraction(sumOf(values.map((value) => Math.abs(value - middle))), n),
        ),
      },
    };
  },
  // Mean of the squares less the square of the mean.
  second: ({ numbers }) =>
    sumOf(numbers.map((value) => value * value)) / numbers.length -
    (sumOf(numbers) / numbers.length) ** 2,
});

const standardDeviation = template({
  id: 'statistics/standard-deviation',
  version: 1,
  skill: 'statistics.standard-deviation',
  grades: [9, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { count: [4, 5, 8] },
  misconceptions: {
    givesVariance: { en: 'gives the variance', 'zh-CN': '求成了方差' },
    rootOfSum: { en: 'takes the root before dividing', 'zh-CN': '没有除以个数就开方' },
    givesRange: { en: 'gives the range', 'zh-CN': '求成了极差' },
  },
  draw: (random, { count }) => {
    const middle = random.whole([8, 60]);
    const shape = random.pick(
      {
        4: [
          [-3, -1, 1, 3],
          [-1, -1, -1, 3],
          [-4, -2, 2, 4],
          [-5, -1, 1, 5],
          [-7, -1, 1, 7],
          [-5, -5, 5, 5],
          [-6, -2, 2, 6],
          [-3, 1, 1, 1],
        ],
        5: [
          [-4, -2, 0, 2, 4],
          [-2, -1, 0, 1, 2],
          [-6, -3, 0, 3, 6],
          [-3, -1, 0, 2, 2],
          [-5, 0, 0, 0, 5],
          [-2, -2, -2, 3, 3],
          [-4, 1, 1, 1, 1],
        ],
        8: [
          [-3, -1, -1, -1, 0, 0, 2, 4],
          [-2, -2, -2, -2, 2, 2, 2, 2],
          [-6, -2, -2, -2, 0, 0, 4, 8],
          [-3, -3, -3, -3, 3, 3, 3, 3],
        ],
      }[count] as readonly (readonly number[])[],
    );
    return {
      values: random.shuffled(
        shape.map((step) => middle + step * random.stream('scale').pick([1, 1, 2])),
      ),
    };
  },
  allow: [
    ({ values }) =>
      squares(values) % values.length === 0 && isSquare(squares(values) / values.length),
    ({ values }) => sumOf(values) % values.length === 0,
  ],
  pose: ({ values }) => {
    const n = values.length;
    const middle = sumOf(values) / n;
    const total = squares(values);
    const key = Math.sqrt(total / n);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return {
      prompt: both(
        en`Find the standard deviation of ${inARow(values)}. (Divide by the number of values.)`,
        zh`求这组数据的标准差（除以数据的个数）：${inARow(values)}`,
      ),
      answer: integer(key),
      steps: [
        both(en`Mean: ${middle}`, zh`平均数：${middle}`),
        both(
          en`Variance: ${equals(over(total, n), total / n)}`,
          zh`方差：${equals(over(total, n), total / n)}`,
        ),
        alike(equals(root(total / n), key)),
      ],
      wrong: {
        givesVariance: key === 1 ? null : integer(total / n),
        rootOfSum: isSquare(total) ? integer(Math.sqrt(total)) : null,
        givesRange: high - low === key ? null : integer(high - low),
      },
    };
  },
  // From all pairs: half the mean squared difference is the variance.
  second: ({ numbers }) => {
    let total = 0;
    for (const a of numbers) for (const b of numbers) total += (a - b) ** 2;
    return Math.sqrt(total / (2 * numbers.length ** 2));
  },
});

const linearChange = template({
  id: 'statistics/change-of-all-values',
  version: 1,
  skill: 'statistics.linear-change',
  grades: [9, 12],
  demand: 'concept',
  kind: 'open',
  radicals: { change: ['plus', 'times', 'times and plus'] },
  misconceptions: {
    spreadMovesToo: {
      en: 'adds the number to the spread too',
      'zh-CN': '认为标准差也加上同一个数',
    },
    nothingChanges: {
      en: 'thinks that multiplying does not change the spread',
      'zh-CN': '认为乘法不改变标准差',
    },
    squares: { en: 'multiplies the spread by the square', 'zh-CN': '标准差乘了倍数的平方' },
  },
  draw: (random, { change }) => ({
    change,
    middle: random.whole([20, 80]),
    sd: random.whole([3, 12]),
    k: change === 'plus' ? 1 : random.whole([2, 4]),
    c: change === 'times' ? 0 : random.whole([4, 15]),
  }),
  allow: [({ sd, k }) => sd !== k],
  pose: ({ change, middle, sd, k, c }) => {
    const said = {
      plus: both(en`Every score is raised by ${c} points.`, zh`每个成绩都加 ${c} 分。`),
      times: both(en`Every score is multiplied by ${k}.`, zh`每个成绩都乘 ${k}。`),
      'times and plus': both(
        en`Every score is multiplied by ${k} and then raised by ${c} points.`,
        zh`每个成绩先乘 ${k}，再加 ${c} 分。`,
      ),
    }[change];
    const pair = (a: number, b: number) => inOrder([a, b]);
    const newMean = k * middle + c;
    return {
      prompt: {
        en: [
          ...en`Scores have mean ${middle} and standard deviation ${sd}. `,
          ...said.en,
          ' What are the new mean and the new standard deviation?',
        ],
        'zh-CN': [
          ...zh`一组成绩的平均数是 ${middle}，标准差是 ${sd}。`,
          ...said['zh-CN'],
          '新的平均数和标准差分别是多少？',
        ],
      },
      answer: pair(newMean, k * sd),
      steps: [
        both(
          en`The mean changes like every score: ${newMean}`,
          zh`平均数与每个成绩同样变化：${newMean}`,
        ),
        k === 1
          ? both(
              en`Distances between scores stay, and so does the standard deviation: ${sd}`,
              zh`成绩之间的差距不变，标准差不变：${sd}`,
            )
          : both(
              en`Distances between scores are multiplied: ${equals(times(k, sd), k * sd)}`,
              zh`成绩之间的差距成倍变化：${equals(times(k, sd), k * sd)}`,
            ),
      ],
      wrong: {
        spreadMovesToo: c === 0 ? null : pair(newMean, k * sd + c),
        nothingChanges: k === 1 ? null : pair(newMean, sd),
        squares: k === 1 ? null : pair(newMean, k * k * sd),
      },
    };
  },
  // Two scores with that mean and spread, changed and measured again.
  second: ({ numbers, text }) => {
    const [middle = 0, sd = 0, first = 0, second = 0] = numbers;
    const change = (x: number) => (text.includes('multiplied') ? first * x + second : x + first);
    const [low, high] = [change(middle - sd), change(middle + sd)];
    return [(low + high) / 2, (high - low) / 2];
  },
});

const zScore = template({
  id: 'statistics/standard-score',
  version: 1,
  skill: 'statistics.z-score',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['above', 'below', 'score from z'] },
  misconceptions: {
    forgetsSpread: {
      en: 'gives the distance from the mean',
      'zh-CN': '只求与平均数的差，没有除以标准差',
    },
    wrongSign: { en: 'gives the wrong sign', 'zh-CN': '符号弄反' },
    dividesByMean: { en: 'divides by the mean', 'zh-CN': '除以平均数' },
  },
  draw: (random, { asked }) => ({
    asked,
    middle: random.whole([50, 80]),
    sd: random.pick([2, 4, 5, 8, 10, 20]),
    tenths:
      random.whole([3, 25]) *
      (asked === 'below' || (asked === 'score from z' && random.chance(0.5)) ? -1 : 1),
  }),
  allow: [({ sd, tenths }) => (sd * tenths) % 10 === 0 && sd !== tenths],
  pose: ({ asked, middle, sd, tenths }) => {
    const z = new Fraction(tenths, 10);
    const score = middle + (sd * tenths) / 10;
    const distance = score - middle;
    if (asked === 'score from z') {
      return {
        prompt: both(
          en`A test has mean ${middle} and standard deviation ${sd}. A student has the standard score ${shortest(z)}. How many points is that?`,
          zh`一次测验的平均分是 ${middle}，标准差是 ${sd}。一名学生的标准分数是 ${shortest(z)}，这名学生的成绩是多少分？`,
        ),
        answer: integer(score),
        steps: [alike(equals(plus(middle, times(shortest(z), sd)), score))],
        wrong: {
          forgetsSpread: decimalAnswer(z.add(middle)),
          wrongSign: integer(middle - distance),
          dividesByMean: null,
        },
      };
    }
    return {
      prompt: both(
        en`A test has mean ${middle} and standard deviation ${sd}. A student has ${score} points. Find the standard score (z-score).`,
        zh`一次测验的平均分是 ${middle}，标准差是 ${sd}。一名学生得了 ${score} 分。求标准分数（z 分数）。`,
      ),
      answer: decimalAnswer(z),
      steps: [alike(equals(over(minus(score, middle), sd), shortest(z)))],
      wrong: {
        forgetsSpread: integer(distance),
        wrongSign: decimalAnswer(z.neg()),
        dividesByMean: rational(new Fraction(distance, middle)),
      },
    };
  },
  // Goes from the mean in steps of a tenth of the spread.
  second: ({ numbers: [middle = 0, sd = 1, last = 0], text }) => {
    if (text.includes('How many')) return middle + last * sd;
    let steps = 0;
    const sign = last < middle ? -1 : 1;
    while (sign * (last - middle) - (steps * sd) / 10 > 1e-9) steps++;
    return (sign * steps) / 10;
  },
});

const twoWay = template({
  id: 'statistics/two-way-table',
  version: 1,
  skill: 'statistics.two-way-tables',
  grades: [8, 11],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['share of all', 'share of a row', 'share of a column'] },
  misconceptions: {
    wrongWhole: { en: 'divides by the wrong total', 'zh-CN': '除数（总数）选错' },
    turned: { en: 'turns the condition round', 'zh-CN': '把条件与结果弄反' },
  },
  draw: (random, { asked }) => ({ asked, cells: some(random, 4, 4, 30) }),
  allow: [
    ({ cells }) => areDifferent(...cells),
    ({ cells: [a = 0, b = 0, c = 0] }) => a + b !== a + c,
  ],
  pose: ({ asked, cells: [a = 0, b = 0, c = 0, d = 0] }) => {
    const all = a + b + c + d;
    const cell = (value: number) => ({ kind: 'number', value: `${value}` }) as const;
    const table = (words: readonly string[]) => ({
      kind: 'table' as const,
      rows: [
        ['', words[0] ?? '', words[1] ?? ''],
        [words[2] ?? '', cell(a), cell(b)],
        [words[3] ?? '', cell(c), cell(d)],
      ],
    });
    const whole = { 'share of all': all, 'share of a row': a + b, 'share of a column': a + c }[
      asked
    ];
    const question = {
      'share of all': both(
        en`What fraction of all students walk and are in grade ${7}?`,
        zh`步行的 ${7} 年级学生占全体学生的几分之几？`,
      ),
      'share of a row': both(
        en`What fraction of the students in grade ${7} walk?`,
        zh`${7} 年级学生中，步行的占几分之几？`,
      ),
      'share of a column': both(
        en`What fraction of the students who walk are in grade ${7}?`,
        zh`步行的学生中，${7} 年级的占几分之几？`,
      ),
    }[asked];
    return {
      prompt: {
        en: [
          ...en`The table shows how students come to school. ${table(['walk', 'bus', 'grade 7', 'grade 8'])} `,
          ...question.en,
        ],
        'zh-CN': [
          ...zh`下表是学生的上学方式。${table(['步行', '公交车', '7 年级', '8 年级'])}`,
          ...question['zh-CN'],
        ],
      },
      answer: rational(new Fraction(a, whole)),
      steps: [
        both(en`These are ${a} of ${whole}.`, zh`${whole} 人中有 ${a} 人。`),
        alike(reduced(a, whole)),
      ],
      wrong: {
        wrongWhole: rational(new Fraction(a, asked === 'share of all' ? a + b : all)),
        turned: rational(
          new Fraction(
            a,
            asked === 'share of a row' ? a + c : asked === 'share of a column' ? a + b : a + c,
          ),
        ),
      },
    };
  },
  // Counts the students of the table one by one.
  second: ({ numbers, text }) => {
    const [, a = 0, b = 0, , c = 0, d = 0] = numbers;
    const students = [
      ...Array.from({ length: a }, () => ({ walks: true, seventh: true })),
      ...Array.from({ length: b }, () => ({ walks: false, seventh: true })),
      ...Array.from({ length: c }, () => ({ walks: true, seventh: false })),
      ...Array.from({ length: d }, () => ({ walks: false, seventh: false })),
    ];
    const asked = text.includes('of all')
      ? students
      : students.filter(({ walks, seventh }) => (text.includes('who walk') ? walks : seventh));
    return asked.filter(({ walks, seventh }) => walks && seventh).length / asked.length;
  },
});

const expectedValue = template({
  id: 'statistics/expected-value',
  version: 1,
  skill: 'statistics.expected-value',
  grades: [10, 12],
  demand: 'application',
  kind: 'open',
  radicals: { game: ['one prize', 'two prizes', 'with a stake'] },
  misconceptions: {
    meanOfPrizes: { en: 'takes the mean of the prizes', 'zh-CN': '直接求奖金的平均' },
    forgetsStake: { en: 'forgets the stake', 'zh-CN': '没有减去投入' },
    forgetsProbability: { en: 'gives the sum of the prizes', 'zh-CN': '把奖金直接相加' },
  },
  draw: (random, { game }) => ({
    game,
    sectors: random.pick([4, 5, 8, 10, 20]),
    big: random.whole([3, 20]) * 2,
    small: random.whole([1, 8]),
    wins: random.whole([1, 3]),
    stake: random.whole([1, 5]),
  }),
  allow: [
    ({ sectors, wins, game, big, small }) =>
      1 + (game === 'one prize' ? 0 : wins) < sectors && big !== small,
  ],
  pose: ({ game, sectors, big, small, wins, stake }) => {
    const one = game === 'one prize';
    const gross = new Fraction(big + (one ? 0 : small * wins), sectors);
    const net = game === 'with a stake' ? gross.sub(stake) : gross;
    const prompt = {
      'one prize': both(
        en`A wheel has ${sectors} equal sectors. One wins ${big} points, the others nothing. Find the expected number of points in one spin.`,
        zh`一个转盘分成 ${sectors} 个相等的扇形，其中一个得 ${big} 分，其余不得分。求转一次得分的期望值。`,
      ),
      'two prizes': both(
        en`A wheel has ${sectors} equal sectors. One wins ${big} points, ${wins} win ${small} points each, the others nothing. Find the expected number of points in one spin.`,
        zh`一个转盘分成 ${sectors} 个相等的扇形，其中一个得 ${big} 分，${wins} 个各得 ${small} 分，其余不得分。求转一次得分的期望值。`,
      ),
      'with a stake': both(
        en`A wheel has ${sectors} equal sectors. One wins ${big} points, ${wins} win ${small} points each, the others nothing. A spin costs ${stake} points. Find the expected gain in one spin.`,
        zh`一个转盘分成 ${sectors} 个相等的扇形，其中一个得 ${big} 分，${wins} 个各得 ${small} 分，其余不得分。转一次要付 ${stake} 分。求转一次净得分的期望值。`,
      ),
    }[game];
    return {
      prompt,
      answer: decimalAnswer(net),
      unit: { en: 'points', 'zh-CN': '分' },
      steps: [
        alike(
          one
            ? equals(times(big, over(1, sectors)), shortest(gross))
            : equals(
                plus(times(big, over(1, sectors)), times(small, over(wins, sectors))),
                shortest(gross),
              ),
        ),
        ...(game === 'with a stake'
          ? [alike(equals(minus(shortest(gross), stake), shortest(net)))]
          : []),
      ],
      wrong: {
        meanOfPrizes: one
          ? decimalAnswer(new Fraction(big, 2))
          : decimalAnswer(new Fraction(big + small, 2)),
        forgetsStake: game === 'with a stake' ? decimalAnswer(gross) : null,
        forgetsProbability: integer(one ? big : big + small),
      },
    };
  },
  // Spins once on every sector.
  second: ({ numbers: [sectors = 1, big = 0, wins = 0, small = 0, stake = 0] }) => {
    const points = Array.from({ length: sectors }, (_, k) =>
      k === 0 ? big : k <= wins ? small : 0,
    );
    return sumOf(points) / sectors - stake;
  },
});

export const spread = [quartiles, meanDeviation, variance, standardDeviation];
export const judging = [linearChange, zScore, twoWay, expectedValue];
