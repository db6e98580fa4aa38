/** Chance: one draw, two draws, conditions. */
import {
  Fraction,
  alike,
  areDifferent,
  both,
  en,
  equals,
  integer,
  minus,
  over,
  plus,
  power,
  rational,
  reduced,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const single = template({
  id: 'probability/one-draw',
  version: 1,
  skill: 'probability.single',
  grades: [6, 8],
  demand: 'concept',
  kind: 'open',
  radicals: { event: ['one colour', 'either of two', 'number property'] },
  misconceptions: {
    partToPart: {
      en: 'compares with the others instead of with all',
      'zh-CN': '与其余的比，而不是与全部的比',
    },
    equalColours: {
      en: 'takes all colours for equally likely',
      'zh-CN': '认为每种颜色的可能性相同',
    },
    missesOne: { en: 'misses one of the favourable results', 'zh-CN': '漏数了一个符合条件的结果' },
  },
  draw: (random, { event }) => ({
    event,
    red: random.whole([2, 9]),
    blue: random.whole([2, 9]),
    green: random.whole([2, 9]),
    top: random.whole([4, 9]) * 5,
    factor: random.whole([3, 7]),
  }),
  allow: [
    ({ red, blue, green }) => areDifferent(red, blue, green),
    ({ red, blue, green }) => 3 * red !== red + blue + green,
  ],
  pose: ({ event, red, blue, green, top, factor }) => {
    const all = red + blue + green;
    if (event === 'number property') {
      const hits = Math.floor(top / factor);
      return {
        prompt: both(
          en`Cards are numbered from ${1} to ${top}. One is drawn at random. What is the probability that its number is a multiple of ${factor}?`,
          zh`卡片编号从 ${1} 到 ${top}，随机抽取一张。抽到 ${factor} 的倍数的概率是多少？`,
        ),
        answer: rational(new Fraction(hits, top)),
        steps: [
          both(en`There are ${hits} multiples of ${factor}.`, zh`${factor} 的倍数有 ${hits} 个。`),
          alike(reduced(hits, top)),
        ],
        wrong: {
          partToPart: rational(new Fraction(hits, top - hits)),
          equalColours: null,
          missesOne: rational(new Fraction(hits - 1, top)),
        },
      };
    }
    const either = event === 'either of two';
    const hits = either ? red + blue : red;
    const wanted = either
      ? { en: 'red or blue', 'zh-CN': '红球或蓝球' }
      : { en: 'red', 'zh-CN': '红球' };
    return {
      prompt: both(
        en`A bag holds ${red} red, ${blue} blue and ${green} green balls. One is drawn at random. What is the probability that it is ${wanted}?`,
        zh`袋中有 ${red} 个红球、${blue} 个蓝球和 ${green} 个绿球，随机摸出一个。摸到${wanted}的概率是多少？`,
      ),
      answer: rational(new Fraction(hits, all)),
      steps: [
        both(en`${hits} of ${all} balls are favourable.`, zh`${all} 个球中有 ${hits} 个符合条件。`),
        alike(reduced(hits, all)),
      ],
      wrong: {
        partToPart: rational(new Fraction(hits, all - hits)),
        equalColours: rational(new Fraction(either ? 2 : 1, 3)),
        missesOne: null,
      },
    };
  },
  // Lists every result and counts.
  second: ({ numbers, text }) => {
    if (text.startsWith('Cards')) {
      const [, top = 0, factor = 1] = numbers;
      const cards = Array.from({ length: top }, (_, k) => k + 1);
      return cards.filter((card) => card % factor === 0).length / top;
    }
    const [red = 0, blue = 0, green = 0] = numbers;
    const balls = [...'r'.repeat(red), ...'b'.repeat(blue), ...'g'.repeat(green)];
    return (
      balls.filter((ball) => ball === 'r' || (text.includes('or blue') && ball === 'b')).length /
      balls.length
    );
  },
});

const complement = template({
  id: 'probability/complement',
  version: 1,
  skill: 'probability.complement',
  grades: [7, 10],
  demand: 'concept',
  kind: 'open',
  radicals: { event: ['one event', 'three events', 'at least once'] },
  misconceptions: {
    givesEvent: {
      en: 'gives the probability of the event itself',
      'zh-CN': '求成了事件本身的概率',
    },
    forgetsOne: { en: 'adds where it should take away from one', 'zh-CN': '没有用一去减' },
  },
  draw: (random, { event }) => {
    const under = event === 'at least once' ? random.whole([3, 6]) : random.whole([5, 12]);
    return {
      event,
      under,
      a: event === 'at least once' ? 1 : random.whole([1, under - 2]),
      b: random.whole([1, under - 2]),
    };
  },
  allow: [
    ({ under, a, b }) => a + b < under && new Fraction(a, under).d === BigInt(under),
    ({ under, a }) => 2 * a !== under,
    ({ under, b }) => new Fraction(b, under).d === BigInt(under),
  ],
  pose: ({ event, under, a, b }) => {
    const p = new Fraction(a, under);
    const q = new Fraction(b, under);
    const one = new Fraction(1);
    const { prompt, key, steps, itself, added } = {
      'one event': {
        prompt: both(
          en`The probability that a train is late is ${p}. What is the probability that it is not late?`,
          zh`一列火车晚点的概率是 ${p}。它不晚点的概率是多少？`,
        ),
        key: one.sub(p),
        steps: [equals(minus(1, p), one.sub(p))],
        itself: p,
        added: one.add(p),
      },
      'three events': {
        prompt: both(
          en`A match can be won, drawn or lost. It is won with probability ${p} and drawn with probability ${q}. What is the probability that it is lost?`,
          zh`一场比赛的结果是胜、平、负之一。胜的概率是 ${p}，平的概率是 ${q}。负的概率是多少？`,
        ),
        key: one.sub(p).sub(q),
        steps: [equals(minus(1, p, q), one.sub(p).sub(q))],
        itself: p.add(q),
        added: one.sub(p),
      },
      'at least once': {
        prompt: both(
          en`A spinner stops on red with probability ${p}. It is spun twice. What is the probability of red at least once?`,
          zh`转盘停在红色的概率是 ${p}。转两次，至少有一次停在红色的概率是多少？`,
        ),
        key: one.sub(one.sub(p).mul(one.sub(p))),
        steps: [
          equals(power(minus(1, p), 2), one.sub(p).mul(one.sub(p))),
          equals(minus(1, one.sub(p).mul(one.sub(p))), one.sub(one.sub(p).mul(one.sub(p)))),
        ],
        itself: one.sub(p).mul(one.sub(p)),
        added: p.add(p),
      },
    }[event];
    return {
      prompt,
      answer: rational(key),
      steps: [
        both(en`All probabilities together make ${1}.`, zh`所有可能结果的概率之和为 ${1}。`),
        ...steps.map((step) => alike(step)),
      ],
      wrong: { givesEvent: rational(itself), forgetsOne: rational(added) },
    };
  },
  // Counts equally likely cases.
  second: ({ numbers: [a = 0, under = 1, b = 0], text }) => {
    const cases = Array.from({ length: under }, (_, k) => k);
    if (text.includes('twice')) {
      const pairs = cases.flatMap((first) => cases.map((second) => [first, second] as const));
      return pairs.filter(([first, second]) => first < a || second < a).length / pairs.length;
    }
    const taken = text.includes('drawn') ? a + b : a;
    return cases.filter((k) => k >= taken).length / under;
  },
});

const twoDraws = template({
  id: 'probability/two-draws',
  version: 1,
  skill: 'probability.two-stages',
  family: 'probability/two-draws',
  grades: [8, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { event: ['both red', 'red then blue', 'one of each'] },
  misconceptions: {
    adds: { en: 'adds the probabilities', 'zh-CN': '把概率相加' },
    forgetsOrder: { en: 'forgets the other order', 'zh-CN': '漏了另一种顺序' },
    noReplacement: { en: 'leaves the first ball out of the bag', 'zh-CN': '当作不放回计算' },
  },
  draw: (random, { event }) => ({ event, red: random.whole([2, 8]), blue: random.whole([2, 8]) }),
  allow: [({ red, blue }) => red !== blue],
  pose: ({ event, red, blue }) => {
    const all = red + blue;
    const [p, q] = [new Fraction(red, all), new Fraction(blue, all)];
    const { wanted, key, added, kept, step } = {
      'both red': {
        wanted: { en: 'both balls are red', 'zh-CN': '两次都摸到红球' },
        key: p.mul(p),
        added: p.add(p),
        kept: new Fraction(red * (red - 1), all * (all - 1)),
        step: equals(times(over(red, all), over(red, all)), p.mul(p)),
      },
      'red then blue': {
        wanted: {
          en: 'the first ball is red and the second blue',
          'zh-CN': '第一次摸到红球、第二次摸到蓝球',
        },
        key: p.mul(q),
        added: null,
        kept: new Fraction(red * blue, all * (all - 1)),
        step: equals(times(over(red, all), over(blue, all)), p.mul(q)),
      },
      'one of each': {
        wanted: { en: 'one ball is red and one is blue', 'zh-CN': '一次摸到红球、一次摸到蓝球' },
        key: p.mul(q).mul(2),
        added: null,
        kept: new Fraction(2 * red * blue, all * (all - 1)),
        step: equals(times(2, over(red, all), over(blue, all)), p.mul(q).mul(2)),
      },
    }[event];
    return {
      prompt: both(
        en`A bag holds ${red} red and ${blue} blue balls. A ball is drawn, put back, and a ball is drawn again. What is the probability that ${wanted}?`,
        zh`袋中有 ${red} 个红球和 ${blue} 个蓝球。摸出一个后放回，再摸一个。${wanted}的概率是多少？`,
      ),
      answer: rational(key),
      steps: [
        ...(event === 'one of each' ? [both(en`Two orders lead to it.`, zh`有两种顺序。`)] : []),
        alike(step),
      ],
      wrong: {
        adds: added ? rational(added) : null,
        forgetsOrder: event === 'one of each' ? rational(p.mul(q)) : null,
        noReplacement: rational(kept),
      },
    };
  },
  // Lists every pair of balls.
  second: ({ numbers: [red = 0, blue = 0], text }) => {
    const balls = [...'r'.repeat(red), ...'b'.repeat(blue)];
    const pairs = balls.flatMap((first) => balls.map((second) => first + second));
    const wanted = text.includes('both balls')
      ? ['rr']
      : text.includes('one ball is')
        ? ['rb', 'br']
        : ['rb'];
    return pairs.filter((pair) => wanted.includes(pair)).length / pairs.length;
  },
});

const withoutReplacement = template({
  id: 'probability/without-replacement',
  version: 1,
  skill: 'probability.without-replacement',
  family: 'probability/two-draws',
  grades: [9, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { event: ['both red', 'first red, second blue', 'same colour'] },
  misconceptions: {
    replaces: { en: 'puts the first ball back', 'zh-CN': '当作放回计算' },
    lowersOnlyTotal: { en: 'makes only the total one less', 'zh-CN': '只把总数减一' },
    forgetsCase: { en: 'forgets one of the cases', 'zh-CN': '漏了一种情况' },
  },
  draw: (random, { event }) => ({ event, red: random.whole([3, 9]), blue: random.whole([3, 9]) }),
  allow: [({ red, blue }) => red !== blue],
  pose: ({ event, red, blue }) => {
    const all = red + blue;
    const pairs = all * (all - 1);
    const { wanted, key, replaced, lowered, step } = {
      'both red': {
        wanted: { en: 'both balls are red', 'zh-CN': '两个都是红球' },
        key: new Fraction(red * (red - 1), pairs),
        replaced: new Fraction(red * red, all * all),
        lowered: new Fraction(red * red, pairs),
        step: times(over(red, all), over(red - 1, all - 1)),
      },
      'first red, second blue': {
        wanted: {
          en: 'the first ball is red and the second blue',
          'zh-CN': '第一个是红球、第二个是蓝球',
        },
        key: new Fraction(red * blue, pairs),
        replaced: new Fraction(red * blue, all * all),
        lowered: new Fraction(red * (blue - 1), pairs),
        step: times(over(red, all), over(blue, all - 1)),
      },
      'same colour': {
        wanted: { en: 'both balls have the same colour', 'zh-CN': '两个球颜色相同' },
        key: new Fraction(red * (red - 1) + blue * (blue - 1), pairs),
        replaced: new Fraction(red * red + blue * blue, all * all),
        lowered: new Fraction(red * red + blue * blue, pairs),
        step: plus(
          times(over(red, all), over(red - 1, all - 1)),
          times(over(blue, all), over(blue - 1, all - 1)),
        ),
      },
    }[event];
    return {
      prompt: both(
        en`A bag holds ${red} red and ${blue} blue balls. Two are drawn one after the other without putting back. What is the probability that ${wanted}?`,
        zh`袋中有 ${red} 个红球和 ${blue} 个蓝球。不放回地依次摸出两个球。${wanted}的概率是多少？`,
      ),
      answer: rational(key),
      steps: [alike(equals(step, key))],
      wrong: {
        replaces: rational(replaced),
        lowersOnlyTotal: rational(lowered),
        forgetsCase:
          event === 'same colour' ? rational(new Fraction(red * (red - 1), pairs)) : null,
      },
    };
  },
  second: ({ numbers: [red = 0, blue = 0], text }) => {
    const balls = [...'r'.repeat(red), ...'b'.repeat(blue)];
    const pairs = balls.flatMap((first, at) =>
      balls.flatMap((second, k) => (k === at ? [] : [first + second])),
    );
    const wanted = text.includes('same colour')
      ? ['rr', 'bb']
      : text.includes('both balls are red')
        ? ['rr']
        : ['rb'];
    return pairs.filter((pair) => wanted.includes(pair)).length / pairs.length;
  },
});

const dice = template({
  id: 'probability/two-dice',
  version: 1,
  skill: 'probability.dice',
  grades: [8, 11],
  demand: 'reasoning',
  kind: 'open',
  radicals: { event: ['sum equals', 'sum at most', 'difference equals'] },
  misconceptions: {
    equalSums: {
      en: 'takes the eleven sums for equally likely',
      'zh-CN': '认为十一种和的可能性相同',
    },
    ignoresOrder: { en: 'counts each pair once only', 'zh-CN': '没有区分两枚骰子的顺序' },
    missesEqual: { en: 'leaves out the bound itself', 'zh-CN': '漏掉等于的情形' },
  },
  draw: (random, { event }) => ({
    event,
    value: event === 'difference equals' ? random.whole([1, 4]) : random.whole([3, 11]),
  }),
  allow: [],
  pose: ({ event, value }) => {
    const faces = [1, 2, 3, 4, 5, 6];
    const pairs = faces.flatMap((a) => faces.map((b) => [a, b] as const));
    const test = {
      'sum equals': (a: number, b: number) => a + b === value,
      'sum at most': (a: number, b: number) => a + b <= value,
      'difference equals': (a: number, b: number) => Math.abs(a - b) === value,
    }[event];
    const hits = pairs.filter(([a, b]) => test(a, b)).length;
    const unordered = pairs.filter(([a, b]) => a <= b && test(a, b)).length;
    const strict = pairs.filter(([a, b]) => a + b < value).length;
    const sums = event === 'sum at most' ? value - 1 : 1;
    const wanted = {
      'sum equals': both(en`the sum is ${value}`, zh`点数之和是 ${value} `),
      'sum at most': both(en`the sum is at most ${value}`, zh`点数之和不超过 ${value} `),
      'difference equals': both(en`the numbers differ by ${value}`, zh`点数之差是 ${value} `),
    }[event];
    return {
      prompt: {
        en: ['Two fair dice are thrown. What is the probability that ', ...wanted.en, '?'],
        'zh-CN': ['掷两枚均匀的骰子。', ...wanted['zh-CN'], '的概率是多少？'],
      },
      answer: rational(new Fraction(hits, 36)),
      steps: [
        both(
          en`There are ${36} equally likely pairs; ${hits} are favourable.`,
          zh`共有 ${36} 种等可能的结果，其中 ${hits} 种符合条件。`,
        ),
        alike(reduced(hits, 36)),
      ],
      wrong: {
        equalSums:
          event === 'difference equals'
            ? rational(new Fraction(1, 6))
            : rational(new Fraction(sums, 11)),
        ignoresOrder: unordered === hits ? null : rational(new Fraction(unordered, 21)),
        missesEqual:
          event === 'sum at most' && strict > 0 ? rational(new Fraction(strict, 36)) : null,
      },
    };
  },
  // By the triangle of sums: 1, 2, 3 … 6 … 1 ways.
  second: ({ numbers: [value = 0], text }) => {
    const ways = (sum: number) => Math.max(0, 6 - Math.abs(7 - sum));
    if (text.includes('differ')) return (2 * (6 - value)) / 36;
    if (!text.includes('at most')) return ways(value) / 36;
    let total = 0;
    for (let sum = 2; sum <= value; sum++) total += ways(sum);
    return total / 36;
  },
});

const union = template({
  id: 'probability/either-event',
  version: 1,
  skill: 'probability.union',
  grades: [9, 12],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['either', 'neither', 'both'] },
  misconceptions: {
    forgetsOverlap: { en: 'counts those in both twice', 'zh-CN': '把同属两者的算了两次' },
    givesOther: { en: 'gives the complementary event', 'zh-CN': '求成了对立事件' },
    multiplies: { en: 'multiplies the shares', 'zh-CN': '把两个比例相乘' },
  },
  draw: (random, { asked }) => ({
    asked,
    all: random.whole([20, 40]),
    both: random.whole([2, 8]),
    onlyA: random.whole([3, 12]),
    onlyB: random.whole([3, 12]),
  }),
  allow: [
    ({ all, both: shared, onlyA, onlyB }) => all - shared - onlyA - onlyB >= 2 && onlyA !== onlyB,
  ],
  pose: ({ asked, all, both: shared, onlyA, onlyB }) => {
    const [a, b] = [onlyA + shared, onlyB + shared];
    const either = onlyA + onlyB + shared;
    const part = (value: number) => rational(new Fraction(value, all));
    if (asked === 'both') {
      const none = all - either;
      return {
        prompt: both(
          en`Of ${all} students, ${a} play football, ${b} swim and ${none} do neither. One student is chosen at random. What is the probability that this student does both?`,
          zh`${all} 名学生中，${a} 人踢足球，${b} 人游泳，${none} 人两项都不参加。随机选一名学生，两项都参加的概率是多少？`,
        ),
        answer: part(shared),
        steps: [
          both(
            en`At least one: ${equals(minus(all, none), either)}`,
            zh`至少参加一项：${equals(minus(all, none), either)}`,
          ),
          both(
            en`Counted twice: ${equals(minus(plus(a, b), either), shared)}`,
            zh`重复计算的：${equals(minus(plus(a, b), either), shared)}`,
          ),
          alike(reduced(shared, all)),
        ],
        wrong: {
          forgetsOverlap: null,
          givesOther: part(all - shared),
          multiplies: rational(new Fraction(a * b, all * all)),
        },
      };
    }
    const asksEither = asked === 'either';
    const wanted = asksEither
      ? { en: 'at least one of the two', 'zh-CN': '至少参加一项' }
      : { en: 'neither', 'zh-CN': '两项都不参加' };
    const key = asksEither ? either : all - either;
    return {
      prompt: both(
        en`Of ${all} students, ${a} play football, ${b} swim and ${shared} do both. One student is chosen at random. What is the probability that this student does ${wanted}?`,
        zh`${all} 名学生中，${a} 人踢足球，${b} 人游泳，${shared} 人两项都参加。随机选一名学生，${wanted}的概率是多少？`,
      ),
      answer: part(key),
      steps: [
        both(
          en`At least one: ${equals(minus(plus(a, b), shared), either)}`,
          zh`至少参加一项：${equals(minus(plus(a, b), shared), either)}`,
        ),
        ...(asksEither
          ? []
          : [
              both(
                en`Neither: ${equals(minus(all, either), key)}`,
                zh`两项都不参加：${equals(minus(all, either), key)}`,
              ),
            ]),
        alike(reduced(key, all)),
      ],
      wrong: {
        forgetsOverlap: asksEither ? part(a + b) : all - a - b > 0 ? part(all - a - b) : null,
        givesOther: part(all - key),
        multiplies: null,
      },
    };
  },
  // Names every student.
  second: ({ numbers: [all = 1, a = 0, b = 0, last = 0], text }) => {
    const overlap = text.includes('do neither') ? a + b + last - all : last;
    const students = Array.from({ length: all }, (_, k) => ({
      plays: k < a,
      swims: k >= a - overlap && k < a - overlap + b,
    }));
    const test = text.includes('does both')
      ? students.filter(({ plays, swims }) => plays && swims)
      : text.includes('does neither')
        ? students.filter(({ plays, swims }) => !plays && !swims)
        : students.filter(({ plays, swims }) => plays || swims);
    return test.length / all;
  },
});

const conditional = template({
  id: 'probability/conditional',
  version: 1,
  skill: 'probability.conditional',
  grades: [10, 12],
  demand: 'reasoning',
  kind: 'open',
  radicals: { given: ['a joint probability', 'a tree', 'turned round'] },
  misconceptions: {
    joint: { en: 'gives the joint probability', 'zh-CN': '求成了同时发生的概率' },
    turned: { en: 'turns the condition round', 'zh-CN': '把条件与结果弄反' },
    forgetsBranch: {
      en: 'uses one of the given numbers alone',
      'zh-CN': '只用了其中一个已知的概率',
    },
  },
  draw: (random, { given }) => ({
    given,
    first: random.whole([2, 8]) * 10,
    right: random.whole([11, 19]) * 5,
    wrong: random.whole([1, 9]) * 5,
  }),
  allow: [({ first, right, wrong }) => first !== 50 && right < 100 && right !== wrong],
  pose: ({ given, first, right, wrong }) => {
    const [p, r, w] = [
      new Fraction(first, 100),
      new Fraction(right, 100),
      new Fraction(wrong, 100),
    ];
    const rest = new Fraction(1).sub(p);
    const joint = p.mul(r);
    const other = rest.mul(w);
    const dec = (value: Fraction) => ({ kind: 'number', value: value.toString() }) as const;
    if (given === 'a joint probability') {
      return {
        prompt: both(
          en`It rains with probability ${dec(p)}. It rains and the bus is late with probability ${dec(joint)}. What is the probability that the bus is late, given that it rains?`,
          zh`下雨的概率是 ${dec(p)}，下雨且公交车晚点的概率是 ${dec(joint)}。在下雨的条件下，公交车晚点的概率是多少？`,
        ),
        answer: rational(r),
        steps: [alike(equals(over(dec(joint), dec(p)), r))],
        wrong: { joint: rational(joint), turned: null, forgetsBranch: rational(p) },
      };
    }
    const late = joint.add(other);
    const begin = both(
      en`It rains with probability ${dec(p)}. When it rains, the bus is late with probability ${dec(r)}; when it is dry, with probability ${dec(w)}. `,
      zh`下雨的概率是 ${dec(p)}。下雨时公交车晚点的概率是 ${dec(r)}，不下雨时晚点的概率是 ${dec(w)}。`,
    );
    if (given === 'a tree') {
      return {
        prompt: {
          en: [...begin.en, 'What is the probability that the bus is late?'],
          'zh-CN': [...begin['zh-CN'], '公交车晚点的概率是多少？'],
        },
        answer: rational(late),
        steps: [alike(equals(plus(times(dec(p), dec(r)), times(dec(rest), dec(w))), late))],
        wrong: { joint: rational(r.add(w)), turned: null, forgetsBranch: rational(joint) },
      };
    }
    return {
      prompt: {
        en: [...begin.en, 'The bus is late. What is the probability that it rains?'],
        'zh-CN': [...begin['zh-CN'], '已知公交车晚点，这时下雨的概率是多少？'],
      },
      answer: rational(joint.div(late)),
      steps: [
        both(
          en`Late at all: ${equals(plus(times(dec(p), dec(r)), times(dec(rest), dec(w))), dec(late))}`,
          zh`晚点的概率：${equals(plus(times(dec(p), dec(r)), times(dec(rest), dec(w))), dec(late))}`,
        ),
        alike(equals(over(dec(joint), dec(late)), joint.div(late))),
      ],
      wrong: { joint: rational(joint), turned: rational(r), forgetsBranch: rational(p) },
    };
  },
  // Follows ten thousand days.
  second: ({ numbers: [p = 0, r = 0, w = 0], text }) => {
    const days = 10_000;
    const rainy = days * p;
    if (text.includes('given that')) return (days * r) / rainy;
    const [wetLate, dryLate] = [rainy * r, (days - rainy) * w];
    return text.includes('The bus is late. What')
      ? wetLate / (wetLate + dryLate)
      : (wetLate + dryLate) / days;
  },
});

const expectedFrequency = template({
  id: 'probability/expected-frequency',
  version: 1,
  skill: 'probability.expected-frequency',
  grades: [7, 10],
  demand: 'application',
  kind: 'open',
  radicals: { event: ['one face', 'several faces', 'from a sample'] },
  misconceptions: {
    wrongShare: { en: 'uses the wrong share', 'zh-CN': '用错了所占的比例' },
    givesRest: { en: 'gives how often it does not happen', 'zh-CN': '求成了不发生的次数' },
  },
  draw: (random, { event }) => ({
    event,
    throws: random.whole([5, 50]) * 12,
    bound: random.whole([3, 5]),
    sample: random.whole([2, 5]) * 20,
    hits: random.whole([3, 15]),
  }),
  allow: [
    ({ event, throws, sample, hits }) =>
      event !== 'from a sample' || (throws * 10 * hits) % sample === 0,
    ({ sample, hits }) => 2 * hits !== sample,
  ],
  pose: ({ event, throws, bound, sample, hits }) => {
    if (event === 'from a sample') {
      const many = throws * 10;
      const key = (many * hits) / sample;
      return {
        prompt: both(
          en`Of ${sample} tested lamps, ${hits} were faulty. How many faulty ones are to be expected among ${many} lamps?`,
          zh`抽查 ${sample} 只灯泡，其中 ${hits} 只不合格。估计 ${many} 只灯泡中约有多少只不合格？`,
        ),
        answer: integer(key),
        steps: [alike(equals(times(many, over(hits, sample)), key))],
        wrong: { wrongShare: integer(hits * 10), givesRest: integer(many - key) },
      };
    }
    const one = event === 'one face';
    const faces = one ? 1 : 7 - bound;
    const key = (throws * faces) / 6;
    return {
      prompt: one
        ? both(
            en`A fair die is thrown ${throws} times. How often is a ${bound} to be expected?`,
            zh`掷一枚均匀的骰子 ${throws} 次，点数 ${bound} 大约会出现多少次？`,
          )
        : both(
            en`A fair die is thrown ${throws} times. How often is a number of at least ${bound} to be expected?`,
            zh`掷一枚均匀的骰子 ${throws} 次，点数不小于 ${bound} 的情况大约会出现多少次？`,
          ),
      answer: integer(key),
      steps: [alike(equals(times(throws, over(faces, 6)), key))],
      wrong: {
        wrongShare: one ? rational(new Fraction(throws, bound)) : integer(throws / 6),
        givesRest: integer(throws - key),
      },
    };
  },
  // In rounds in which each face comes once.
  second: ({ numbers: [first = 0, second = 0, third = 0], text }) => {
    if (text.startsWith('Of')) return (third / first) * second;
    const rounds = first / 6;
    return (
      rounds *
      [1, 2, 3, 4, 5, 6].filter((face) =>
        text.includes('at least') ? face >= second : face === second,
      ).length
    );
  },
});

export const chance = [single, complement, twoDraws, withoutReplacement];
export const chances = [dice, union, conditional, expectedFrequency];
