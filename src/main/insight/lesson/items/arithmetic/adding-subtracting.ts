/** Whole numbers, written sums: the carries and the zeros make them hard. */
import type { BilingualPassage } from '../../../../../shared/passage.ts';
import {
  aName,
  aSchoolThing,
  alike,
  both,
  en,
  equals,
  integer,
  minus,
  plus,
  template,
  times,
  together,
  zh,
} from '../vocabulary.ts';

const digitsOf = (value: number) => [...`${value}`].map(Number).reverse();

/** Columns of the written sum that carry one. */
function carriesIn(a: number, b: number): number {
  let carry = 0;
  let carries = 0;
  for (const [k, digit] of digitsOf(a).entries()) {
    carry = digit + (digitsOf(b)[k] ?? 0) + carry > 9 ? 1 : 0;
    carries += carry;
  }
  return carries;
}

/** Each column by itself, with what a wrong way makes of it. */
function byColumn(a: number, b: number, make: (x: number, y: number) => number | string): number {
  const columns = digitsOf(a).map((digit, k) => make(digit, digitsOf(b)[k] ?? 0));
  return Number(columns.reverse().join(''));
}

const placeValues = (value: number) => {
  const [ones = 0, tens = 0, hundreds = 0] = digitsOf(value);
  return [hundreds * 100, tens * 10, ones] as const;
};

const addition = template({
  id: 'arithmetic/addition',
  version: 1,
  skill: 'number.addition',
  grades: [3, 4],
  demand: 'procedure',
  kind: 'open',
  radicals: { carries: [0, 1, 2] },
  misconceptions: {
    dropsCarry: { en: 'forgets what is carried', 'zh-CN': '忘记进位' },
    writesWholeColumn: {
      en: 'writes both digits of a column’s sum',
      'zh-CN': '满十不进位，把两位数直接写下',
    },
    subtracts: { en: 'subtracts instead of adding', 'zh-CN': '把加法做成减法' },
  },
  draw: (random, { carries }) => ({
    a: random.whole([112, 789]),
    b: random.whole([112, 789]),
    carries,
  }),
  allow: [
    ({ a, b, carries }) => carriesIn(a, b) === carries,
    ({ a, b }) => a + b < 1000,
    ({ a, b }) => a > b,
  ],
  pose: ({ a, b, carries }) => {
    const [hundreds, tens, ones] = [0, 1, 2].map(
      (k) => (placeValues(a)[k] ?? 0) + (placeValues(b)[k] ?? 0),
    );
    return {
      prompt: both(en`Work out ${plus(a, b)}.`, zh`计算：${plus(a, b)}`),
      answer: integer(a + b),
      steps: [
        both(
          en`Add hundreds, tens and ones: ${hundreds ?? 0}, ${tens ?? 0} and ${ones ?? 0}.`,
          zh`百位、十位、个位分别相加，得 ${hundreds ?? 0}、${tens ?? 0}、${ones ?? 0}。`,
        ),
        alike(equals(plus(hundreds ?? 0, tens ?? 0, ones ?? 0), a + b)),
      ],
      wrong: {
        dropsCarry: carries > 0 ? integer(byColumn(a, b, (x, y) => (x + y) % 10)) : null,
        writesWholeColumn: carries > 0 ? integer(byColumn(a, b, (x, y) => `${x + y}`)) : null,
        subtracts: integer(a - b),
      },
    };
  },
  // Counts on from the larger number: hundreds, then tens, then ones.
  second: ({ numbers: [a = 0, b = 0] }) => {
    let sum = a;
    for (const [unit, digit] of [...`${b}`].reverse().entries()) {
      for (let k = 0; k < Number(digit); k++) sum += 10 ** unit;
    }
    return sum;
  },
});

/** One line for each part that is not zero. */
function takeAway(from: number, parts: readonly number[]): BilingualPassage[] {
  let left = from;
  return parts
    .filter((part) => part > 0)
    .map((part) => {
      const line = equals(minus(left, part), left - part);
      left -= part;
      return alike(line);
    });
}

const subtraction = template({
  id: 'arithmetic/subtraction',
  version: 1,
  skill: 'number.subtraction',
  grades: [3, 4],
  demand: 'procedure',
  kind: 'open',
  radicals: { borrows: ['none', 'one', 'across zero'] },
  misconceptions: {
    smallerFromLarger: {
      en: 'takes the smaller digit from the larger in every column',
      'zh-CN': '每一位都用大数字减小数字',
    },
    forgetsToReduce: {
      en: 'borrows but does not make the next column one less',
      'zh-CN': '退位后没有从前一位减去一',
    },
    adds: { en: 'adds instead of subtracting', 'zh-CN': '把减法做成加法' },
  },
  draw: (random, { borrows }) => ({
    a:
      borrows === 'across zero'
        ? random.whole([3, 9]) * 100 + random.whole([0, 8])
        : random.whole([345, 989]),
    b: random.whole([112, 689]),
    borrows,
  }),
  allow: [
    ({ a, b }) => a - b > 20,
    ({ a, b, borrows }) => carriesIn(a - b, b) === { none: 0, one: 1, 'across zero': 2 }[borrows],
  ],
  pose: ({ a, b, borrows }) => {
    const withoutReducing = byColumn(a, b, (x, y) => (x + 10 - y) % 10);
    return {
      prompt: both(en`Work out ${minus(a, b)}.`, zh`计算：${minus(a, b)}`),
      answer: integer(a - b),
      steps: [
        both(en`Take away hundreds, then tens, then ones.`, zh`依次减去百位、十位、个位上的数。`),
        ...takeAway(a, placeValues(b)),
      ],
      wrong: {
        smallerFromLarger:
          borrows === 'none' ? null : integer(byColumn(a, b, (x, y) => Math.abs(x - y))),
        forgetsToReduce: borrows === 'none' ? null : integer(withoutReducing),
        adds: integer(a + b),
      },
    };
  },
  // Counts up from the smaller number to the larger.
  second: ({ numbers: [a = 0, b = 0] }) => {
    let counted = 0;
    for (const step of [100, 10, 1]) {
      while (b + counted + step <= a) counted += step;
    }
    return counted;
  },
});

const buying = template({
  id: 'arithmetic/two-step-shopping',
  version: 1,
  skill: 'number.two-step-problems',
  grades: [3, 5],
  demand: 'application',
  kind: 'open',
  radicals: { steps: ['cost', 'change', 'two kinds'] },
  misconceptions: {
    addsCountAndPrice: {
      en: 'adds the number of things and the price',
      'zh-CN': '把数量和单价相加',
    },
    forgetsTheCount: { en: 'uses the price of one', 'zh-CN': '只算了一件的价钱' },
  },
  draw: (random, { steps }) => ({
    steps,
    count: random.whole([3, 9]),
    price: random.whole([3, 9]),
    other: random.whole([11, 29]),
    paid: random.pick([50, 100]),
  }),
  allow: [({ count, price, other, paid }) => paid - count * price - other > 0],
  pose: ({ steps, count, price, other, paid }, incidentals) => {
    const name = aName(incidentals);
    const { many, zh: chinese, measure } = aSchoolThing(incidentals);
    const cost = count * price;
    const bought = both(
      en`${name} buys ${count} ${many} at $${price} each`,
      zh`${name}买了 ${count} ${measure}${chinese}，每${measure} ${price} 元`,
    );
    const asked = {
      cost: both(en`. How much does that cost?`, zh`。一共要付多少元？`),
      change: both(
        en` and pays with $${paid}. How much change is there?`,
        zh`，付了 ${paid} 元。应找回多少元？`,
      ),
      'two kinds': both(
        en` and a bag for $${other}, and pays with $${paid}. How much change is there?`,
        zh`，又买了一个 ${other} 元的袋子，付了 ${paid} 元。应找回多少元？`,
      ),
    }[steps];
    const answerOf = (spent: number) =>
      ({ cost: spent, change: paid - spent, 'two kinds': paid - spent - other })[steps];
    const lastStep = {
      cost: [],
      change: [alike(equals(minus(paid, cost), paid - cost))],
      'two kinds': [
        alike(equals(plus(cost, other), cost + other)),
        alike(equals(minus(paid, cost + other), paid - cost - other)),
      ],
    }[steps];
    return {
      prompt: together(bought, asked),
      answer: integer(answerOf(cost)),
      unit: { en: 'dollars', 'zh-CN': '元' },
      steps: [alike(equals(times(count, price), cost)), ...lastStep],
      wrong: {
        addsCountAndPrice: integer(answerOf(count + price)),
        forgetsTheCount: integer(answerOf(price)),
      },
    };
  },
  // Pays thing by thing, from the numbers in the order of the text.
  second: ({ numbers: [count = 0, price = 0, ...rest] }) => {
    const spend = (purse: number) => {
      let left = purse;
      for (let k = 0; k < count; k++) left -= price;
      return left;
    };
    const paid = rest.at(-1);
    if (paid === undefined) return -spend(0);
    return spend(paid) - (rest.length === 2 ? (rest[0] ?? 0) : 0);
  },
});

export const addingSubtracting = [addition, subtraction, buying];
