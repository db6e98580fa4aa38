/** Percentages, interest and inverse proportion. */
import {
  Fraction,
  aShopThing,
  alike,
  both,
  decimalAnswer,
  divide,
  en,
  equals,
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

const share = (rate: number) => new Fraction(rate, 100);
const YUAN = { en: 'dollars', 'zh-CN': '元' };

const ofQuantity = template({
  id: 'percent/of-a-quantity',
  version: 1,
  skill: 'percent.of-a-quantity',
  grades: [6, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { rate: ['tens', 'fives', 'any'] },
  misconceptions: {
    dividesByRate: { en: 'divides by the percentage', 'zh-CN': '用总量除以百分数' },
    takesAsNumber: { en: 'takes the percentage as the amount', 'zh-CN': '把百分数当成具体数量' },
    tenTimes: { en: 'is off by a factor of ten', 'zh-CN': '小数点错了一位' },
  },
  draw: (random, { rate }) => ({
    rate: {
      tens: random.whole([1, 9]) * 10,
      fives: random.whole([1, 9]) * 10 + 5,
      any: random.whole([11, 98]),
    }[rate],
    whole: random.whole([3, 45]) * (rate === 'any' ? 50 : 20),
  }),
  allow: [
    ({ rate }) => rate !== 50,
    ({ rate, whole }) => share(rate).mul(whole).valueOf() !== rate,
  ],
  pose: ({ rate, whole }) => {
    const value = share(rate).mul(whole);
    return {
      prompt: both(
        en`What is ${percent(rate)} of ${whole}?`,
        zh`${whole} 的 ${percent(rate)} 是多少？`,
      ),
      answer: decimalAnswer(value),
      steps: [
        alike(equals(percent(rate), shortest(share(rate)))),
        alike(equals(times(whole, shortest(share(rate))), shortest(value))),
      ],
      wrong: {
        dividesByRate: rational(new Fraction(whole, rate)),
        takesAsNumber: integer(rate),
        tenTimes: decimalAnswer(value.mul(10)),
      },
    };
  },
  second: ({ numbers: [rate = 0, whole = 0] }) => (whole / 100) * rate,
});

const increase = template({
  id: 'percent/increase-decrease',
  version: 2,
  skill: 'percent.increase',
  grades: [6, 8],
  demand: 'application',
  kind: 'open',
  radicals: { change: ['one discount', 'one increase', 'up and down'] },
  misconceptions: {
    givesChangeOnly: {
      en: 'gives the change, not the new price',
      'zh-CN': '只求出变化量，没有求新的价格',
    },
    wrongDirection: { en: 'adds instead of taking off, or the other way', 'zh-CN': '增减方向弄反' },
    adds: { en: 'adds the percentages', 'zh-CN': '把两次的百分数直接相加减' },
  },
  draw: (random, { change }) => ({
    change,
    price: random.whole([4, 40]) * 20,
    first: random.whole([1, 8]) * 5,
    second: random.whole([1, 6]) * 5,
    thing: aShopThing(random),
  }),
  allow: [({ first, second }) => first !== second],
  pose: ({ change, price, first, second, thing }) => {
    const up = new Fraction(100 + first, 100);
    const down = new Fraction(100 - first, 100);
    const after = new Fraction(100 - second, 100);
    const { prompt, value, steps, wrongWay } = {
      'one discount': {
        prompt: both(
          en`A ${thing} costs $${price}. The price is reduced by ${percent(first)}. What is the new price?`,
          zh`一${thing}售价 ${price} 元，降价 ${percent(first)}。现价是多少元？`,
        ),
        value: down.mul(price),
        steps: [
          alike(equals(minus(percent(100), percent(first)), percent(100 - first))),
          alike(equals(times(price, shortest(down)), shortest(down.mul(price)))),
        ],
        wrongWay: up.mul(price),
      },
      'one increase': {
        prompt: both(
          en`A ${thing} costs $${price}. The price rises by ${percent(first)}. What is the new price?`,
          zh`一${thing}售价 ${price} 元，涨价 ${percent(first)}。现价是多少元？`,
        ),
        value: up.mul(price),
        steps: [
          alike(equals(plus(percent(100), percent(first)), percent(100 + first))),
          alike(equals(times(price, shortest(up)), shortest(up.mul(price)))),
        ],
        wrongWay: down.mul(price),
      },
      'up and down': {
        prompt: both(
          en`A ${thing} costs $${price}. The price rises by ${percent(first)} and is then reduced by ${percent(second)}. What is the price then?`,
          zh`一${thing}售价 ${price} 元，先涨价 ${percent(first)}，再降价 ${percent(second)}。这时的价格是多少元？`,
        ),
        value: up.mul(after).mul(price),
        steps: [
          alike(equals(times(price, shortest(up)), shortest(up.mul(price)))),
          alike(
            equals(
              times(shortest(up.mul(price)), shortest(after)),
              shortest(up.mul(after).mul(price)),
            ),
          ),
        ],
        wrongWay: down.mul(new Fraction(100 + second, 100)).mul(price),
      },
    }[change];
    return {
      prompt,
      answer: decimalAnswer(value),
      unit: YUAN,
      steps,
      wrong: {
        givesChangeOnly: change === 'up and down' ? null : decimalAnswer(share(first).mul(price)),
        wrongDirection: decimalAnswer(wrongWay),
        adds:
          change === 'up and down' ? decimalAnswer(share(100 + first - second).mul(price)) : null,
      },
    };
  },
  // Works out each change in money and adds or takes it off.
  second: ({ numbers: [price = 0, first = 0, second], text }) => {
    const once = price + (text.includes('rises') ? 1 : -1) * ((price * first) / 100);
    return second === undefined ? once : once - (once * second) / 100;
  },
});

const change = template({
  id: 'percent/change',
  version: 1,
  skill: 'percent.change',
  grades: [7, 9],
  demand: 'application',
  kind: 'open',
  radicals: { direction: ['increase', 'decrease'], numbers: ['hundreds', 'any'] },
  misconceptions: {
    overNew: { en: 'divides by the new amount', 'zh-CN': '用变化量除以现在的数量' },
    givesRatio: {
      en: 'gives the new amount as a share of the old one',
      'zh-CN': '求成了现在是原来的百分之几',
    },
    givesDifference: { en: 'gives the difference itself', 'zh-CN': '只求出相差的数量' },
  },
  draw: (random, { direction, numbers }) => ({
    old: numbers === 'hundreds' ? random.whole([2, 8]) * 100 : random.whole([3, 19]) * 20,
    rate: random.whole([1, 15]) * 5 * (direction === 'decrease' ? -1 : 1),
  }),
  allow: [
    ({ old, rate }) => (old * rate) % 100 === 0,
    ({ old, rate }) => rate > -80 && old !== 100 && rate !== -50,
  ],
  pose: ({ old, rate }) => {
    const difference = (old * rate) / 100;
    const now = old + difference;
    const size = Math.abs(rate);
    const ways = rate > 0 ? { en: 'rose', 'zh-CN': '增加到' } : { en: 'fell', 'zh-CN': '减少到' };
    const asked =
      rate > 0 ? { en: 'increase', 'zh-CN': '增长了' } : { en: 'decrease', 'zh-CN': '减少了' };
    return {
      prompt: both(
        en`The number of visitors of a library ${ways} from ${old} to ${now} a day. What is the percentage ${asked}?`,
        zh`某图书馆每天的读者从 ${old} 人${ways} ${now} 人，${asked}百分之几？`,
      ),
      answer: integer(size),
      unit: { en: '%', 'zh-CN': '%' },
      steps: [
        both(
          en`Change: ${equals(minus(Math.max(old, now), Math.min(old, now)), Math.abs(difference))}`,
          zh`变化量：${equals(minus(Math.max(old, now), Math.min(old, now)), Math.abs(difference))}`,
        ),
        both(
          en`As a share of the old number: ${equals(over(Math.abs(difference), old), percent(size))}`,
          zh`占原来的：${equals(over(Math.abs(difference), old), percent(size))}`,
        ),
      ],
      wrong: {
        overNew: rational(new Fraction(Math.abs(difference), now).mul(100)),
        givesRatio: integer(100 + rate),
        givesDifference: integer(Math.abs(difference)),
      },
    };
  },
  second: ({ numbers: [old = 1, now = 0] }) => Math.abs(now / old - 1) * 100,
});

const reverse = template({
  id: 'percent/original-amount',
  version: 2,
  skill: 'percent.reverse',
  grades: [7, 9],
  demand: 'reasoning',
  kind: 'open',
  radicals: { given: ['a part', 'after a discount', 'after an increase'] },
  misconceptions: {
    appliesToNew: {
      en: 'takes the percentage of the new amount',
      'zh-CN': '按现在的数量计算百分数',
    },
    onlyPart: { en: 'multiplies instead of dividing', 'zh-CN': '应该用除法，却用了乘法' },
  },
  draw: (random, { given }) => ({
    given,
    rate: random.whole([1, 8]) * 5,
    original: random.whole([3, 40]) * 20,
    thing: aShopThing(random),
  }),
  allow: [({ rate, original }) => (original * rate) % 100 === 0],
  pose: ({ given, rate, original, thing }) => {
    const { prompt, shareLeft } = {
      'a part': {
        prompt: (known: number) =>
          both(
            en`${percent(rate)} of a number is ${known}. What is the number?`,
            zh`一个数的 ${percent(rate)} 是 ${known}。这个数是多少？`,
          ),
        shareLeft: rate,
      },
      'after a discount': {
        prompt: (known: number) =>
          both(
            en`After a reduction of ${percent(rate)}, a ${thing} costs $${known}. What did it cost before?`,
            zh`一${thing}降价 ${percent(rate)} 后售价 ${known} 元。原价是多少元？`,
          ),
        shareLeft: 100 - rate,
      },
      'after an increase': {
        prompt: (known: number) =>
          both(
            en`After an increase of ${percent(rate)}, a ${thing} costs $${known}. What did it cost before?`,
            zh`一${thing}涨价 ${percent(rate)} 后售价 ${known} 元。原价是多少元？`,
          ),
        shareLeft: 100 + rate,
      },
    }[given];
    const known = (original * shareLeft) / 100;
    const back = given === 'after a discount' ? 100 + rate : 100 - rate;
    return {
      prompt: prompt(known),
      answer: integer(original),
      ...(given === 'a part' ? {} : { unit: YUAN }),
      steps: [
        both(
          en`${known} is ${percent(shareLeft)} of the original amount.`,
          zh`${known} 相当于原来的 ${percent(shareLeft)}。`,
        ),
        alike(equals(divide(known, shortest(share(shareLeft))), original)),
      ],
      wrong: {
        appliesToNew: given === 'a part' ? null : decimalAnswer(share(back).mul(known)),
        onlyPart: decimalAnswer(share(shareLeft).mul(known)),
      },
    };
  },
  // Finds one percent first.
  second: ({ numbers: [rate = 0, known = 0], text }) => {
    const left = text.includes('reduction')
      ? 100 - rate
      : text.includes('increase')
        ? 100 + rate
        : rate;
    return (known / left) * 100;
  },
});

const simpleInterest = template({
  id: 'percent/simple-interest',
  version: 1,
  skill: 'percent.interest',
  family: 'percent/interest',
  grades: [7, 9],
  demand: 'application',
  kind: 'open',
  radicals: { time: ['one year', 'several years', 'months'] },
  misconceptions: {
    givesTotal: { en: 'gives the balance, not the interest', 'zh-CN': '求成了本息和，而不是利息' },
    forgetsTime: { en: 'passes over the time', 'zh-CN': '没有乘时间' },
  },
  draw: (random, { time }) => ({
    time,
    amount: random.whole([5, 60]) * 200,
    rate: new Fraction(random.whole([3, 12]), 2),
    years: { 'one year': 1, 'several years': random.whole([2, 6]), months: 0 }[time],
    months: random.pick([3, 6, 9]),
  }),
  allow: [],
  pose: ({ time, amount, rate, years, months }) => {
    const yearly = rate.div(100).mul(amount);
    const value = time === 'months' ? yearly.mul(months).div(12) : yearly.mul(years);
    const length =
      time === 'months'
        ? both(en`${months} months`, zh`${months} 个月`)
        : both(en`${years} ${years === 1 ? 'year' : 'years'}`, zh`${years} 年`);
    const shown = shortest(rate);
    return {
      prompt: both(
        [
          ...en`$${amount} is saved at ${percent(shown)} simple interest a year. How much interest is there after `,
          ...length.en,
          '?',
        ],
        [
          ...zh`存款 ${amount} 元，年利率 ${percent(shown)}，按单利计算，存 `,
          ...length['zh-CN'],
          ' 可得利息多少元？',
        ],
      ),
      answer: decimalAnswer(value),
      unit: YUAN,
      steps: [
        both(
          en`Interest for a year: ${equals(times(amount, percent(shown)), shortest(yearly))}`,
          zh`一年的利息：${equals(times(amount, percent(shown)), shortest(yearly))}`,
        ),
        time === 'months'
          ? alike(equals(times(shortest(yearly), over(months, 12)), shortest(value)))
          : alike(equals(times(shortest(yearly), years), shortest(value))),
      ],
      wrong: {
        givesTotal: decimalAnswer(value.add(amount)),
        forgetsTime: time === 'one year' ? null : decimalAnswer(yearly),
      },
    };
  },
  // Month by month.
  second: ({ numbers: [amount = 0, rate = 0, time = 0], text }) => {
    const months = text.includes('month') ? time : time * 12;
    let interest = 0;
    for (let k = 0; k < months; k++) interest += (amount * rate) / 100 / 12;
    return interest;
  },
});

const compoundInterest = template({
  id: 'percent/compound-interest',
  version: 1,
  skill: 'percent.interest',
  family: 'percent/interest',
  grades: [8, 11],
  demand: 'application',
  kind: 'open',
  radicals: { years: [2, 3, 4] },
  misconceptions: {
    simple: { en: 'works with simple interest', 'zh-CN': '按单利计算' },
    multipliesRate: { en: 'gives one year’s interest only', 'zh-CN': '只算了一年的利息' },
  },
  draw: (random, { years }) => ({
    years,
    amount: random.whole([2, 40]) * 500,
    rate: random.whole([2, 9]),
  }),
  allow: [],
  pose: ({ years, amount, rate }) => {
    const factor = new Fraction(100 + rate, 100);
    const value = factor.pow(years)?.mul(amount) ?? factor;
    const answer = roundedAnswer(value, 2);
    const given = times(amount, power(shortest(factor), years));
    return {
      prompt: both(
        en`$${amount} is saved at ${percent(rate)} compound interest a year. How much is there after ${years} years? Round to ${2} decimal places.`,
        zh`存款 ${amount} 元，年利率 ${percent(rate)}，按复利计算。${years} 年后本息共多少元？结果保留 ${2} 位小数。`,
      ),
      answer,
      unit: YUAN,
      steps: [
        both(
          en`Each year the balance is multiplied by ${shortest(factor)}.`,
          zh`每年的本息是上一年的 ${shortest(factor)} 倍。`,
        ),
        both(en`Work out ${given} and round.`, zh`计算 ${given}，再取近似值。`),
      ],
      wrong: {
        simple: roundedAnswer(new Fraction(100 + rate * years, 100).mul(amount), 2),
        multipliesRate: roundedAnswer(factor.mul(amount), 2),
      },
    };
  },
  // Year by year, with the interest added each time.
  second: ({ numbers: [amount = 0, rate = 0, years = 0] }) => {
    let balance = amount;
    for (let k = 0; k < years; k++) balance += (balance * rate) / 100;
    return balance;
  },
});

const inverse = template({
  id: 'ratio/inverse-proportion',
  version: 1,
  skill: 'ratio.inverse-proportion',
  grades: [6, 9],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['more people', 'fewer people', 'how many people'] },
  misconceptions: {
    direct: { en: 'takes it for direct proportion', 'zh-CN': '当成正比例计算' },
    additive: { en: 'adds the difference', 'zh-CN': '按相差的数加减' },
  },
  draw: (random, { asked }) => ({
    asked,
    people: random.whole([2, 12]),
    days: random.whole([3, 20]),
    others: random.whole([2, 16]),
  }),
  allow: [
    ({ people, days, others }) => (people * days) % others === 0 && people !== others,
    ({ asked, people, others }) => (asked === 'more people' ? others > people : others < people),
    ({ people, days, others }) => (people * days) / others !== days && days + people - others > 0,
  ],
  pose: ({ asked, people, days, others }) => {
    const value = (people * days) / others;
    const askedPeople = asked === 'how many people';
    const direct = askedPeople
      ? new Fraction(people * others, days)
      : new Fraction(days * others, people);
    return {
      prompt: askedPeople
        ? both(
            en`${people} people need ${days} days to paint a school. All work equally fast. How many people are needed to do it in ${others} days?`,
            zh`粉刷一所学校，${people} 人需要 ${days} 天，每人的工作效率相同。要在 ${others} 天内完成，需要多少人？`,
          )
        : both(
            en`${people} people need ${days} days to paint a school. All work equally fast. How many days do ${others} people need?`,
            zh`粉刷一所学校，${people} 人需要 ${days} 天，每人的工作效率相同。${others} 人需要多少天？`,
          ),
      answer: integer(value),
      unit: askedPeople ? { en: 'people', 'zh-CN': '人' } : { en: 'days', 'zh-CN': '天' },
      steps: [
        both(
          en`The whole work: ${equals(times(people, days), people * days)} days of one person.`,
          zh`总工作量：${equals(times(people, days), people * days)}（一个人工作的天数）`,
        ),
        alike(equals(divide(people * days, others), value)),
      ],
      wrong: {
        direct: rational(direct),
        additive: askedPeople
          ? others < days + people
            ? integer(people + days - others)
            : null
          : integer(days + people - others),
      },
    };
  },
  second: ({ numbers: [people = 0, days = 0, others = 1] }) => people * (days / others),
});

export const percents = [
  ofQuantity,
  increase,
  change,
  reverse,
  simpleInterest,
  compoundInterest,
  inverse,
];
