/** The centre of some numbers, and what moves it. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
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
  integer,
  minus,
  over,
  percent,
  plus,
  rational,
  say,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const some = (random: Random, count: number, low: number, high: number) =>
  Array.from({ length: count }, () => random.whole([low, high]));

const mean = template({
  id: 'statistics/mean',
  version: 1,
  skill: 'statistics.mean',
  grades: [4, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { count: [4, 5, 6] },
  misconceptions: {
    givesSum: { en: 'forgets to divide', 'zh-CN': '求和后没有除以个数' },
    midRange: { en: 'halves the sum of smallest and largest', 'zh-CN': '用最大与最小的平均代替' },
    wrongCount: { en: 'divides by one too few', 'zh-CN': '除数少了一个' },
  },
  draw: (random, { count }) => ({ values: some(random, count, 3, 25) }),
  allow: [({ values }) => sumOf(values) % values.length === 0 && areDifferent(...values)],
  pose: ({ values }) => {
    const total = sumOf(values);
    const order = sorted(values);
    return {
      prompt: both(
        en`Find the mean of ${inARow(values)}.`,
        zh`求这组数据的平均数：${inARow(values)}`,
      ),
      answer: integer(total / values.length),
      steps: [
        alike(equals(plus(...values), total)),
        alike(equals(over(total, values.length), total / values.length)),
      ],
      wrong: {
        givesSum: integer(total),
        midRange: rational(new Fraction((order[0] ?? 0) + (order.at(-1) ?? 0), 2)),
        wrongCount: rational(new Fraction(total, values.length - 1)),
      },
    };
  },
  // The value about which the differences cancel.
  second: ({ numbers }) => {
    let middle = Math.min(...numbers);
    while (numbers.reduce((gap, value) => gap + value - middle, 0) > 1e-9) middle += 0.5;
    return middle;
  },
});

const median = template({
  id: 'statistics/median',
  version: 1,
  skill: 'statistics.median',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { values: ['odd count, sorted', 'odd count', 'even count'] },
  misconceptions: {
    unsorted: { en: 'does not put the values in order', 'zh-CN': '没有排序就取中间的数' },
    givesMean: { en: 'gives the mean', 'zh-CN': '求成了平均数' },
    oneOfTwo: { en: 'takes one of the two middle values', 'zh-CN': '只取中间两个数中的一个' },
  },
  draw: (random, { values }) => {
    const drawn = some(random, values === 'even count' ? 6 : 7, 2, 30);
    return { kind: values, values: values === 'odd count, sorted' ? sorted(drawn) : drawn };
  },
  allow: [
    ({ values }) => areDifferent(...values),
    ({ kind, values }) => kind === 'odd count, sorted' || sorted(values).join() !== values.join(),
  ],
  pose: ({ kind, values }) => {
    const order = sorted(values);
    const at = (list: readonly number[], k: number) => list[k] ?? 0;
    const even = kind === 'even count';
    const key = even ? new Fraction(at(order, 2) + at(order, 3), 2) : new Fraction(at(order, 3));
    const careless = even
      ? new Fraction(at(values, 2) + at(values, 3), 2)
      : new Fraction(at(values, 3));
    return {
      prompt: both(
        en`Find the median of ${inARow(values)}.`,
        zh`求这组数据的中位数：${inARow(values)}`,
      ),
      answer: decimalAnswer(key),
      steps: [
        both(en`In order: ${inARow(order)}`, zh`从小到大排列：${inARow(order)}`),
        even
          ? alike(equals(over(plus(at(order, 2), at(order, 3)), 2), shortest(key)))
          : both(en`The middle value is ${key}.`, zh`位于中间的数是 ${key}。`),
      ],
      wrong: {
        unsorted: kind === 'odd count, sorted' ? null : decimalAnswer(careless),
        givesMean: rational(new Fraction(sumOf(values), values.length)),
        oneOfTwo: even ? integer(at(order, 2)) : null,
      },
    };
  },
  // As many values lie below as above.
  second: ({ numbers }) => {
    const below = (x: number) => numbers.filter((value) => value <= x).length;
    const middle = (rank: number) => numbers.find((value) => below(value) === rank) ?? Number.NaN;
    const count = numbers.length;
    return count % 2 === 1
      ? middle((count + 1) / 2)
      : (middle(count / 2) + middle(count / 2 + 1)) / 2;
  },
});

const modeRange = template({
  id: 'statistics/mode-and-range',
  version: 1,
  skill: 'statistics.mode-range',
  grades: [5, 8],
  demand: 'recall',
  kind: 'open',
  radicals: { asked: ['range', 'mode', 'range with negatives'] },
  misconceptions: {
    confuses: { en: 'confuses mode and range', 'zh-CN': '把众数与极差混淆' },
    givesLargest: { en: 'gives the largest value', 'zh-CN': '写成了最大的数' },
    givesCount: { en: 'gives how often the value occurs', 'zh-CN': '写成了出现的次数' },
  },
  draw: (random, { asked }) => {
    const low = asked === 'range with negatives' ? -12 : 2;
    const values = some(random, 6, low, 20);
    return { asked, values: random.shuffled([...values, ...values.slice(0, 1)]) };
  },
  allow: [
    ({ values }) => new Set(values).size === 6,
    ({ asked, values }) => asked !== 'range with negatives' || Math.min(...values) < 0,
    ({ values }) => !values.includes(0),
  ],
  pose: ({ asked, values }) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const often = values.find((value, k) => values.indexOf(value) !== k) ?? 0;
    const asksMode = asked === 'mode';
    return {
      prompt: asksMode
        ? both(en`Find the mode of ${inARow(values)}.`, zh`求这组数据的众数：${inARow(values)}`)
        : both(en`Find the range of ${inARow(values)}.`, zh`求这组数据的极差：${inARow(values)}`),
      answer: integer(asksMode ? often : high - low),
      steps: asksMode
        ? [both(en`${often} occurs most often.`, zh`${often} 出现的次数最多。`)]
        : [
            both(
              en`Largest minus smallest: ${equals(minus(high, low), high - low)}`,
              zh`最大值减最小值：${equals(minus(high, low), high - low)}`,
            ),
          ],
      wrong: {
        confuses: integer(asksMode ? high - low : often),
        givesLargest: asksMode && often === high ? null : integer(high),
        givesCount: asksMode ? integer(2) : null,
      },
    };
  },
  second: ({ numbers, text }) => {
    if (text.includes('range')) {
      let widest = 0;
      for (const a of numbers) for (const b of numbers) widest = Math.max(widest, a - b);
      return widest;
    }
    const order = [...numbers].sort((a, b) => a - b);
    return order.find((value, k) => value === order[k + 1]) ?? Number.NaN;
  },
});

const missingValue = template({
  id: 'statistics/missing-value',
  version: 1,
  skill: 'statistics.missing-value',
  grades: [6, 9],
  demand: 'reasoning',
  kind: 'open',
  radicals: { asked: ['missing value', 'next score', 'wrong entry'] },
  misconceptions: {
    givesMean: { en: 'gives the mean itself', 'zh-CN': '直接写出平均数' },
    meanOfMeans: {
      en: 'balances the mean without counting the values',
      'zh-CN': '没有考虑数据的个数',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    values: some(random, 4, 55, 95),
    mean: random.whole([65, 85]),
    count: random.whole([4, 9]),
    rise: random.whole([1, 3]),
  }),
  allow: [
    ({ values, mean }) =>
      5 * mean - sumOf(values) >= 40 &&
      5 * mean - sumOf(values) <= 100 &&
      5 * mean - sumOf(values) !== mean,
    ({ mean, count, rise }) => mean + rise * (count + 1) <= 100,
    ({ values }) => areDifferent(...values),
  ],
  pose: ({ asked, values, mean: middle, count, rise }) => {
    if (asked === 'missing value') {
      const key = 5 * middle - sumOf(values);
      return {
        prompt: both(
          en`The mean of five scores is ${middle}. Four of them are ${inARow(values)}. Find the fifth.`,
          zh`五次成绩的平均分是 ${middle}，其中四次是 ${inARow(values)}。求第五次的成绩。`,
        ),
        answer: integer(key),
        steps: [
          both(
            en`Sum of all five: ${equals(times(5, middle), 5 * middle)}`,
            zh`五次的总分：${equals(times(5, middle), 5 * middle)}`,
          ),
          alike(equals(minus(5 * middle, sumOf(values)), key)),
        ],
        wrong: {
          givesMean: integer(middle),
          meanOfMeans: rational(new Fraction(2 * middle).sub(sumOf(values), 4)),
        },
      };
    }
    const after = middle + rise;
    if (asked === 'next score') {
      const key = after * (count + 1) - middle * count;
      return {
        prompt: both(
          en`The mean of ${count} scores is ${middle}. After one more score the mean is ${after}. What is the new score?`,
          zh`${count} 次成绩的平均分是 ${middle}。再加一次成绩后，平均分是 ${after}。新的一次是多少分？`,
        ),
        answer: integer(key),
        steps: [
          alike(equals(times(count, middle), count * middle)),
          alike(equals(times(count + 1, after), (count + 1) * after)),
          alike(equals(minus((count + 1) * after, count * middle), key)),
        ],
        wrong: { givesMean: integer(after), meanOfMeans: integer(2 * after - middle) },
      };
    }
    const shift = count * rise;
    return {
      prompt: both(
        en`The mean of ${count} scores was worked out as ${middle}. One score had been entered ${shift} points too low. What is the right mean?`,
        zh`${count} 次成绩的平均分算得 ${middle}，后来发现其中一次少录了 ${shift} 分。正确的平均分是多少？`,
      ),
      answer: integer(after),
      steps: [
        both(
          en`The sum rises by ${shift}, the mean by a share of it: ${equals(over(shift, count), rise)}`,
          zh`总分增加 ${shift}，平均分增加：${equals(over(shift, count), rise)}`,
        ),
        alike(equals(plus(middle, rise), after)),
      ],
      wrong: { givesMean: integer(middle), meanOfMeans: integer(middle + shift) },
    };
  },
  // Tries every score.
  second: ({ numbers, text }) => {
    if (text.includes('worked out')) {
      const [count = 1, middle = 0, shift = 0] = numbers;
      return (count * middle + shift) / count;
    }
    for (let score = 0; score <= 100; score++) {
      if (text.includes('fifth')) {
        const [middle = 0, ...values] = numbers;
        if ((sumOf(values) + score) / 5 === middle) return score;
      } else {
        const [count = 1, middle = 0, after = 0] = numbers;
        if (Math.abs((count * middle + score) / (count + 1) - after) < 1e-9) return score;
      }
    }
    return Number.NaN;
  },
});

const weightedMean = template({
  id: 'statistics/weighted-mean',
  version: 1,
  skill: 'statistics.weighted-mean',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { parts: ['two parts', 'three parts', 'needed score'] },
  misconceptions: {
    plainMean: { en: 'takes the plain mean', 'zh-CN': '没有加权，直接求平均' },
    swapsWeights: { en: 'gives the weights to the wrong parts', 'zh-CN': '权重配错' },
  },
  draw: (random, { parts }) => ({
    parts,
    scores: some(random, 3, 60, 98),
    weights: random.pick([
      [30, 20, 50],
      [20, 30, 50],
      [40, 10, 50],
      [30, 10, 60],
      [20, 20, 60],
    ] as const),
    share: random.pick([20, 30, 40]),
  }),
  allow: [({ scores }) => areDifferent(...scores)],
  pose: ({ parts, scores: [a = 0, b = 0, c = 0], weights: [p, q, r], share }) => {
    if (parts === 'three parts') {
      const key = new Fraction(a * p + b * q + c * r, 100);
      return {
        prompt: both(
          en`Homework counts ${percent(p)}, quizzes ${percent(q)} and the exam ${percent(r)}. A student has ${a}, ${b} and ${c} points in these. Find the final score.`,
          zh`作业占 ${percent(p)}，测验占 ${percent(q)}，考试占 ${percent(r)}。一名学生的三项成绩分别是 ${a}、${b}、${c} 分。求总评成绩。`,
        ),
        answer: decimalAnswer(key),
        unit: { en: 'points', 'zh-CN': '分' },
        steps: [
          alike(plus(times(a, percent(p)), times(b, percent(q)), times(c, percent(r)))),
          alike(
            equals(
              plus(
                shortest(new Fraction(a * p, 100)),
                shortest(new Fraction(b * q, 100)),
                shortest(new Fraction(c * r, 100)),
              ),
              shortest(key),
            ),
          ),
        ],
        wrong: {
          plainMean: rational(new Fraction(a + b + c, 3)),
          swapsWeights: decimalAnswer(new Fraction(a * r + b * q + c * p, 100)),
        },
      };
    }
    const rest = 100 - share;
    const key = new Fraction(a * share + b * rest, 100);
    if (parts === 'two parts') {
      return {
        prompt: both(
          en`Classwork counts ${percent(share)} and the exam ${percent(rest)}. A student has ${a} points in classwork and ${b} in the exam. Find the final score.`,
          zh`平时成绩占 ${percent(share)}，考试成绩占 ${percent(rest)}。一名学生的平时成绩是 ${a} 分，考试成绩是 ${b} 分。求总评成绩。`,
        ),
        answer: decimalAnswer(key),
        unit: { en: 'points', 'zh-CN': '分' },
        steps: [
          alike(equals(plus(times(a, percent(share)), times(b, percent(rest))), shortest(key))),
        ],
        wrong: {
          plainMean: decimalAnswer(new Fraction(a + b, 2)),
          swapsWeights: decimalAnswer(new Fraction(a * rest + b * share, 100)),
        },
      };
    }
    return {
      prompt: both(
        en`Classwork counts ${percent(share)} and the exam ${percent(rest)}. A student has ${a} points in classwork and a final score of ${shortest(key)}. What was the exam score?`,
        zh`平时成绩占 ${percent(share)}，考试成绩占 ${percent(rest)}。一名学生的平时成绩是 ${a} 分，总评成绩是 ${shortest(key)} 分。考试成绩是多少分？`,
      ),
      answer: integer(b),
      unit: { en: 'points', 'zh-CN': '分' },
      steps: [
        both(
          en`Part from classwork: ${equals(times(a, percent(share)), shortest(new Fraction(a * share, 100)))}`,
          zh`平时成绩折合：${equals(times(a, percent(share)), shortest(new Fraction(a * share, 100)))}`,
        ),
        both(
          en`Part from the exam: ${equals(minus(shortest(key), shortest(new Fraction(a * share, 100))), shortest(new Fraction(b * rest, 100)))}`,
          zh`考试折合：${equals(minus(shortest(key), shortest(new Fraction(a * share, 100))), shortest(new Fraction(b * rest, 100)))}`,
        ),
        alike(equals(over(shortest(new Fraction(b * rest, 100)), percent(rest)), b)),
      ],
      wrong: {
        plainMean: decimalAnswer(key.mul(2).sub(a)),
        swapsWeights: rational(key.sub(new Fraction(a * rest, 100)).div(share, 100)),
      },
    };
  },
  // A hundred equal parts, each with the score of its kind.
  second: ({ numbers, text }) => {
    if (text.includes('quizzes')) {
      const [p = 0, q = 0, r = 0, a = 0, b = 0, c = 0] = numbers;
      return (
        sumOf([
          ...Array.from({ length: p }, () => a),
          ...Array.from({ length: q }, () => b),
          ...Array.from({ length: r }, () => c),
        ]) / 100
      );
    }
    const [p = 0, q = 0, a = 0, b = 0] = numbers;
    if (text.includes('What was')) return (100 * b - p * a) / q;
    return (
      sumOf([...Array.from({ length: p }, () => a), ...Array.from({ length: q }, () => b)]) / 100
    );
  },
});

const combinedMean = template({
  id: 'statistics/mean-of-two-groups',
  version: 1,
  skill: 'statistics.combined-mean',
  grades: [8, 10],
  demand: 'reasoning',
  kind: 'open',
  radicals: { asked: ['double size', 'any sizes', 'second group'] },
  misconceptions: {
    meanOfMeans: { en: 'takes the mean of the two means', 'zh-CN': '直接求两个平均数的平均' },
    swapsSizes: { en: 'gives the sizes to the wrong groups', 'zh-CN': '人数配错' },
  },
  draw: (random, { asked }) => {
    const n = random.whole([8, 20]);
    return {
      asked,
      n,
      m: asked === 'double size' ? 2 * n : random.whole([10, 30]),
      a: random.whole([60, 90]),
      b: random.whole([60, 90]),
    };
  },
  allow: [({ n, m, a, b }) => n !== m && a !== b && (n * a + m * b) % (n + m) === 0],
  pose: ({ asked, n, m, a, b }) => {
    const total = n * a + m * b;
    const key = total / (n + m);
    if (asked === 'second group') {
      return {
        prompt: both(
          en`The mean score of all ${n + m} students is ${key}. The mean of the ${n} students in group A is ${a}. What is the mean of the others?`,
          zh`全部 ${n + m} 名学生的平均分是 ${key}，其中甲组 ${n} 名学生的平均分是 ${a}。其余学生的平均分是多少？`,
        ),
        answer: integer(b),
        unit: { en: 'points', 'zh-CN': '分' },
        steps: [
          alike(equals(minus(times(n + m, key), times(n, a)), m * b)),
          alike(equals(over(m * b, m), b)),
        ],
        wrong: {
          meanOfMeans: integer(2 * key - a),
          swapsSizes: rational(new Fraction((n + m) * key - m * a, n)),
        },
      };
    }
    return {
      prompt: both(
        en`Group A has ${n} students with a mean score of ${a}, group B has ${m} with a mean of ${b}. Find the mean of all.`,
        zh`甲组 ${n} 名学生的平均分是 ${a}，乙组 ${m} 名学生的平均分是 ${b}。求全体学生的平均分。`,
      ),
      answer: integer(key),
      unit: { en: 'points', 'zh-CN': '分' },
      steps: [
        alike(equals(plus(times(n, a), times(m, b)), total)),
        alike(equals(over(total, n + m), key)),
      ],
      wrong: {
        meanOfMeans: decimalAnswer(new Fraction(a + b, 2)),
        swapsSizes: rational(new Fraction(m * a + n * b, n + m)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0, d = 0], text }) =>
    text.startsWith('The mean') ? b + ((b - d) * c) / (a - c) : b + ((d - b) * c) / (a + c),
});

const outlier = template({
  id: 'statistics/effect-of-an-outlier',
  version: 1,
  skill: 'statistics.outliers',
  grades: [7, 10],
  demand: 'concept',
  kind: 'choice',
  radicals: { asked: ['which moves', 'which stays', 'which to choose'] },
  misconceptions: {
    swaps: { en: 'confuses mean and median', 'zh-CN': '把平均数与中位数的特点弄反' },
    bothFollow: {
      en: 'thinks that both follow every value',
      'zh-CN': '认为两者同样受每个数据影响',
    },
    neitherFollows: {
      en: 'thinks that one value changes nothing',
      'zh-CN': '认为一个数据不影响整体',
    },
  },
  draw: (random, { asked }) => {
    const base = random.whole([20, 40]);
    const steps = [0, 0, random.whole([1, 3]), random.whole([4, 6]), random.whole([7, 9])];
    return {
      asked,
      values: steps.map((step) => base + step),
      outlier: base * random.whole([5, 9]),
    };
  },
  allow: [],
  pose: ({ asked, values, outlier: last }) => {
    const all = [...values.slice(0, -1), last];
    const options = {
      mean: say('the mean', '平均数'),
      median: say('the median', '中位数'),
      both: say('both equally', '两者变化一样多'),
      neither: say('neither of them', '两者都不变'),
    };
    const moves = asked === 'which moves';
    const data = inARow(values);
    const old = values.at(-1) ?? 0;
    const question = {
      'which moves': both(
        en`Which moves more, the mean or the median?`,
        zh`平均数和中位数，哪一个变化更大？`,
      ),
      'which stays': both(
        en`Which does not change, the mean or the median?`,
        zh`平均数和中位数，哪一个不变？`,
      ),
      'which to choose': both(
        en`Which then says more about a usual value?`,
        zh`这时哪一个更能代表一般水平？`,
      ),
    }[asked];
    const total = { before: sumOf(values), after: sumOf(all) };
    return {
      prompt: {
        en: [...en`The values are ${data}. Then ${old} turns out to be ${last}. `, ...question.en],
        'zh-CN': [...zh`一组数据是 ${data}。后来发现 ${old} 应为 ${last}。`, ...question['zh-CN']],
      },
      answer: moves ? options.mean : options.median,
      steps: [
        both(
          en`The sum rises from ${total.before} to ${total.after}, and the mean with it.`,
          zh`总和从 ${total.before} 变为 ${total.after}，平均数随之改变。`,
        ),
        both(
          en`The middle value is ${values[2] ?? 0} before and after.`,
          zh`中间的数前后都是 ${values[2] ?? 0}。`,
        ),
      ],
      wrong: {
        swaps: moves ? options.median : options.mean,
        bothFollow: options.both,
        neitherFollows: options.neither,
      },
    };
  },
  // Works out both before and after.
  second: ({ numbers, text }) => {
    const before = numbers.slice(0, -2);
    const after = [...before.slice(0, -1), numbers.at(-1) ?? 0];
    const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[2] ?? 0;
    const moved = {
      mean: Math.abs(sumOf(after) - sumOf(before)) / 5,
      median: Math.abs(middle(after) - middle(before)),
    };
    const [more, less] =
      moved.mean > moved.median ? ['the mean', 'the median'] : ['the median', 'the mean'];
    return text.includes('moves more') ? more : less;
  },
});

const frequencyTable = template({
  id: 'statistics/mean-from-a-table',
  version: 1,
  skill: 'statistics.frequency-table',
  grades: [6, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { rows: ['three values', 'four values', 'five values'] },
  misconceptions: {
    ignoresFrequency: { en: 'passes over the frequencies', 'zh-CN': '忽略频数' },
    dividesByRows: { en: 'divides by the number of rows', 'zh-CN': '除以行数，而不是总频数' },
  },
  draw: (random, { rows }) => {
    const count = { 'three values': 3, 'four values': 4, 'five values': 5 }[rows];
    const first = random.whole([0, 6]);
    return {
      values: Array.from({ length: count }, (_, k) => first + k),
      counts: some(random, count, 1, 9),
    };
  },
  allow: [
    ({ values, counts }) =>
      (10 * sumOf(values.map((v, k) => v * (counts[k] ?? 0)))) % sumOf(counts) === 0,
    ({ counts }) => new Set(counts).size > 1,
  ],
  pose: ({ values, counts }) => {
    const total = sumOf(values.map((v, k) => v * (counts[k] ?? 0)));
    const n = sumOf(counts);
    const key = new Fraction(total, n);
    const cells = (list: readonly number[]): Maths[] =>
      list.map((value) => ({ kind: 'number', value: `${value}` }));
    const rows = (head: readonly [string, string]) => ({
      kind: 'table' as const,
      rows: [
        [head[0], ...cells(values)],
        [head[1], ...cells(counts)],
      ],
    });
    return {
      prompt: both(
        en`The table shows how many books some students read. Find the mean number of books. ${rows(['books', 'students'])}`,
        zh`下表是一些学生的读书情况。求平均每人读了几本书。${rows(['本数', '人数'])}`,
      ),
      answer: decimalAnswer(key),
      unit: { en: 'books', 'zh-CN': '本' },
      steps: [
        alike(equals(plus(...values.map((value, k) => times(value, counts[k] ?? 0))), total)),
        alike(equals(plus(...counts), n)),
        alike(equals(over(total, n), shortest(key))),
      ],
      wrong: {
        ignoresFrequency: rational(new Fraction(sumOf(values), values.length)),
        dividesByRows: rational(new Fraction(total, values.length)),
      },
    };
  },
  // Lists every student.
  second: ({ numbers }) => {
    const half = numbers.length / 2;
    const all = numbers
      .slice(0, half)
      .flatMap((value, k) => Array.from({ length: numbers[half + k] ?? 0 }, () => value));
    return sumOf(all) / all.length;
  },
});

export const centre = [mean, median, modeRange, missingValue];
export const weighing = [weightedMean, combinedMean, outlier, frequencyTable];
