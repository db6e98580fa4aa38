/** One-step equations, systems, absolute values, and problems that become equations. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate, holds } from '../evaluate.ts';
import {
  Fraction,
  aName,
  alike,
  bars,
  beside,
  both,
  combination,
  divide,
  en,
  equals,
  inAnyOrder,
  integer,
  minus,
  over,
  plus,
  pointAnswer,
  polynomial,
  rational,
  system,
  template,
  times,
  zh,
} from '../vocabulary.ts';

/** Whole numbers at which the printed relation is true. */
function solutionsOf(relation: Maths | undefined): number[] {
  if (!relation) return [];
  return Array.from({ length: 401 }, (_, k) => k - 200).filter((x) => holds(relation, { x }));
}

const oneStep = template({
  id: 'algebra/one-step-equation',
  version: 1,
  skill: 'equations.one-step',
  grades: [5, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { operation: ['plus', 'times', 'divided by'] },
  misconceptions: {
    sameOperation: {
      en: 'repeats the operation instead of undoing it',
      'zh-CN': '没有用逆运算，而是重复原来的运算',
    },
    givesRightSide: { en: 'gives the right side', 'zh-CN': '直接写出等号右边的数' },
  },
  draw: (random, { operation }) => ({
    operation,
    a: random.whole([2, 12]),
    x: random.whole([2, 25]),
  }),
  allow: [({ a, x }) => a !== x],
  pose: ({ operation, a, x }) => {
    const { left, right, undo, repeated } = {
      plus: { left: plus('x', a), right: x + a, undo: minus(x + a, a), repeated: x + 2 * a },
      times: { left: beside(a, 'x'), right: a * x, undo: divide(a * x, a), repeated: a * a * x },
      'divided by': { left: over('x', a), right: x, undo: times(x, a), repeated: x / a },
    }[operation];
    const given = equals(left, right);
    const key = operation === 'divided by' ? x * a : x;
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: integer(key),
      steps: [
        both(
          en`Undo it on both sides: ${equals('x', undo, key)}`,
          zh`两边作逆运算：${equals('x', undo, key)}`,
        ),
      ],
      wrong: {
        sameOperation:
          operation === 'divided by' ? rational(new Fraction(x, a)) : integer(repeated),
        givesRightSide: integer(right),
      },
    };
  },
  second: ({ trees: [relation] }) => {
    const [left, right] = relation?.kind === 'relation' ? relation.sides : [];
    if (!left || !right) return Number.NaN;
    for (let x = 0; ; x++) if (Math.abs(evaluate(left, { x }) - evaluate(right)) < 1e-9) return x;
  },
});

const absoluteValue = template({
  id: 'algebra/absolute-value-equation',
  version: 1,
  skill: 'equations.absolute-value',
  grades: [8, 11],
  demand: 'concept',
  kind: 'open',
  radicals: { inside: ['x minus', 'x plus', 'with a coefficient'] },
  misconceptions: {
    oneSolution: { en: 'gives one solution only', 'zh-CN': '只写出一个解' },
    oppositeOnly: {
      en: 'takes the opposite number for the second solution',
      'zh-CN': '把相反数当作另一个解',
    },
  },
  draw: (random, { inside }) => ({
    k: inside === 'with a coefficient' ? 2 : 1,
    b: random.whole([1, 9]) * (inside === 'x plus' ? 1 : -1),
    c: random.whole([1, 15]),
  }),
  allow: [
    ({ k, b, c }) => (c - b) % k === 0 && (-c - b) % k === 0,
    ({ b, c }) => Math.abs(b) !== c,
  ],
  pose: ({ k, b, c }) => {
    const inner = polynomial([k, b]);
    const [first, second] = [(c - b) / k, (-c - b) / k];
    const given = equals(bars(inner), c);
    return {
      prompt: both(en`Solve ${given}.`, zh`解方程：${given}`),
      answer: inAnyOrder([second, first]),
      steps: [
        both(
          en`Either ${equals(inner, c)} or ${equals(inner, -c)}.`,
          zh`${equals(inner, c)} 或 ${equals(inner, -c)}。`,
        ),
        both(
          en`${equals('x', first)} or ${equals('x', second)}`,
          zh`${equals('x', first)} 或 ${equals('x', second)}`,
        ),
      ],
      wrong: {
        oneSolution: inAnyOrder([first]),
        oppositeOnly: inAnyOrder([-first, first]),
      },
    };
  },
  second: ({ trees: [relation] }) => solutionsOf(relation),
});

const linearSystem = template({
  id: 'algebra/system-of-equations',
  version: 1,
  skill: 'equations.systems',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['add or subtract', 'multiply one', 'multiply both'] },
  misconceptions: {
    swaps: { en: 'swaps x and y', 'zh-CN': '把 x 与 y 的值写反' },
    signSlip: { en: 'loses a sign when putting back', 'zh-CN': '回代时符号弄错' },
  },
  draw: (random, { form }) => {
    const a = random.whole([2, 6]);
    const b = random.whole([1, 6]);
    const c = {
      'add or subtract': random.whole([1, 6]),
      'multiply one': random.whole([1, 6]),
      'multiply both': random.whole([2, 7]),
    }[form];
    const d = {
      'add or subtract': -b,
      'multiply one': b * random.pick([2, 3]),
      'multiply both': random.whole([2, 7]),
    }[form];
    return { form, a, b, c, d, x: random.whole([-6, 8]), y: random.whole([-6, 8]) };
  },
  allow: [
    ({ a, b, c, d }) => a * d - b * c !== 0,
    ({ x, y }) => x !== y && x !== 0 && y !== 0,
    ({ form, a, b, c, d }) =>
      form !== 'multiply both' || (b % d !== 0 && d % b !== 0 && a % c !== 0 && c % a !== 0),
  ],
  pose: ({ a, b, c, d, x, y }) => {
    const line = (p: number, q: number) =>
      equals(
        combination([
          [p, 'x'],
          [q, 'y'],
        ]),
        p * x + q * y,
      );
    const given = system(line(a, b), line(c, d));
    const [p, q] = [d / gcd(b, d), b / gcd(b, d)];
    const factor = p * a - q * c;
    return {
      prompt: both(
        en`Solve the system ${given}. Give (x, y).`,
        zh`解方程组 ${given}，写出 (x, y)。`,
      ),
      answer: pointAnswer(x, y),
      steps: [
        both(
          en`Make the terms with y equal: ${line(p * a, p * b)} and ${line(q * c, q * d)}`,
          zh`使 y 的系数相同：${line(p * a, p * b)} 和 ${line(q * c, q * d)}`,
        ),
        both(
          en`Subtract: ${equals(polynomial([factor, 0]), factor * x)}, so ${equals('x', x)}.`,
          zh`两式相减：${equals(polynomial([factor, 0]), factor * x)}，所以 ${equals('x', x)}。`,
        ),
        both(en`Put it back: ${equals('y', y)}`, zh`回代：${equals('y', y)}`),
      ],
      wrong: { swaps: pointAnswer(y, x), signSlip: pointAnswer(x, -y) },
    };
  },
  // Cramer’s rule from the printed numbers, read off at three points.
  second: ({ trees: [given] }) => {
    const rows = given?.kind === 'grid' ? given.rows.flat() : [];
    const read = rows.map((row) => {
      const [left, right] = row.kind === 'relation' ? row.sides : [];
      if (!left || !right) return [0, 0, 0] as const;
      return [
        evaluate(left, { x: 1, y: 0 }),
        evaluate(left, { x: 0, y: 1 }),
        evaluate(right),
      ] as const;
    });
    const [[a, b, e] = [0, 0, 0], [c, d, f] = [0, 0, 0]] = read;
    const determinant = a * d - b * c;
    return [(e * d - b * f) / determinant, (a * f - e * c) / determinant];
  },
});

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

const tickets = template({
  id: 'algebra/system-word-problem',
  version: 1,
  skill: 'equations.system-problems',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { prices: ['simple', 'larger'], asked: ['adults', 'children'] },
  misconceptions: {
    givesOther: { en: 'gives the number of the other kind', 'zh-CN': '求成了另一种的数量' },
    dividesTotal: { en: 'divides all the money by one price', 'zh-CN': '用总钱数直接除以一种票价' },
  },
  draw: (random, { prices, asked }) => ({
    asked,
    adult: prices === 'simple' ? random.whole([6, 10]) : random.whole([11, 19]),
    child: prices === 'simple' ? random.whole([2, 5]) : random.whole([5, 9]),
    adults: random.whole([3, 40]),
    children: random.whole([3, 60]),
  }),
  allow: [({ adults, children }) => adults !== children],
  pose: ({ asked, adult, child, adults, children }) => {
    const [count, money] = [adults + children, adults * adult + children * child];
    const givesAdults = asked === 'adults';
    const kind = givesAdults
      ? { en: 'adult', 'zh-CN': '成人票' }
      : { en: 'child', 'zh-CN': '儿童票' };
    const equations = system(
      equals(plus('a', 'c'), count),
      equals(plus(beside(adult, 'a'), beside(child, 'c')), money),
    );
    const key = givesAdults ? adults : children;
    return {
      prompt: both(
        en`Adult tickets cost $${adult}, child tickets $${child}. Together ${count} tickets were sold for $${money}. How many ${kind} tickets were sold?`,
        zh`成人票每张 ${adult} 元，儿童票每张 ${child} 元。一共卖出 ${count} 张，收入 ${money} 元。卖出的${kind}有多少张？`,
      ),
      answer: integer(key),
      unit: { en: 'tickets', 'zh-CN': '张' },
      steps: [
        both(
          en`With a adult and c child tickets: ${equations}`,
          zh`设成人票 a 张、儿童票 c 张：${equations}`,
        ),
        both(
          en`If all were child tickets: ${equals(times(count, child), count * child)}`,
          zh`假设全是儿童票：${equals(times(count, child), count * child)}`,
        ),
        both(
          en`Adult tickets: ${equals(over(minus(money, count * child), minus(adult, child)), adults)}`,
          zh`成人票：${equals(over(minus(money, count * child), minus(adult, child)), adults)}`,
        ),
        ...(givesAdults
          ? []
          : [
              both(
                en`Child tickets: ${equals(minus(count, adults), children)}`,
                zh`儿童票：${equals(minus(count, adults), children)}`,
              ),
            ]),
      ],
      wrong: {
        givesOther: integer(givesAdults ? children : adults),
        dividesTotal: rational(new Fraction(money, givesAdults ? adult : child)),
      },
    };
  },
  // Tries every possible number of adults.
  second: ({ numbers: [adult = 0, child = 0, count = 0, money = 0], text }) => {
    for (let adults = 0; adults <= count; adults++) {
      if (adults * adult + (count - adults) * child === money)
        return text.includes('many adult') ? adults : count - adults;
    }
    return Number.NaN;
  },
});

const consecutive = template({
  id: 'algebra/consecutive-numbers',
  version: 1,
  skill: 'equations.word-problems',
  grades: [7, 9],
  demand: 'application',
  kind: 'open',
  radicals: { numbers: ['three in a row', 'three even', 'five in a row'] },
  misconceptions: {
    dividesOnly: { en: 'gives the middle number', 'zh-CN': '写成了中间的数' },
    countsFromEnd: { en: 'gives the largest number', 'zh-CN': '写成了最大的数' },
  },
  draw: (random, { numbers }) => ({ numbers, first: random.whole([5, 60]) }),
  allow: [({ numbers, first }) => numbers !== 'three even' || first % 2 === 0],
  pose: ({ numbers, first }) => {
    const [count, step] = {
      'three in a row': [3, 1],
      'three even': [3, 2],
      'five in a row': [5, 1],
    }[numbers] as [number, number];
    const all = Array.from({ length: count }, (_, k) => first + k * step);
    const sum = all.reduce((a, b) => a + b);
    const extra = sum - count * first;
    const kind =
      step === 2
        ? { en: 'even numbers', 'zh-CN': '偶数' }
        : { en: 'whole numbers', 'zh-CN': '整数' };
    return {
      prompt: both(
        en`The sum of ${count} consecutive ${kind} is ${sum}. What is the smallest of them?`,
        zh`${count} 个连续${kind}的和是 ${sum}。其中最小的数是多少？`,
      ),
      answer: integer(first),
      steps: [
        both(
          en`With x for the smallest: ${equals(polynomial([count, extra]), sum)}`,
          zh`设最小的数为 x：${equals(polynomial([count, extra]), sum)}`,
        ),
        alike(equals('x', over(minus(sum, extra), count), first)),
      ],
      wrong: {
        dividesOnly: integer(sum / count),
        countsFromEnd: integer(first + (count - 1) * step),
      },
    };
  },
  second: ({ numbers: [count = 0, sum = 0], text }) => {
    const step = text.includes('even') ? 2 : 1;
    for (let first = 0; ; first++) {
      let total = 0;
      for (let k = 0; k < count; k++) total += first + k * step;
      if (total === sum) return first;
    }
  },
});

const ages = template({
  id: 'algebra/ages',
  version: 1,
  skill: 'equations.word-problems',
  grades: [7, 9],
  demand: 'reasoning',
  kind: 'open',
  radicals: { time: ['now', 'in some years', 'some years ago'] },
  misconceptions: {
    ignoresTime: { en: 'changes the age of one person only', 'zh-CN': '只有一个人的年龄变化了' },
    givesParent: { en: 'gives the age of the other person', 'zh-CN': '求成了另一个人的年龄' },
  },
  draw: (random, { time }) => ({
    time,
    child: random.whole([8, 20]),
    factor: random.whole([2, 4]),
    years: random.whole([2, 7]),
  }),
  allow: [
    ({ child, years }) => child - years > 2,
    ({ time, child, factor, years }) => {
      const shift = { now: 0, 'in some years': years, 'some years ago': -years }[time];
      const parent = factor * (child + shift) - shift;
      return parent - child >= 20 && parent - child <= 45 && parent < 75;
    },
  ],
  pose: ({ time, child, factor, years }, incidentals) => {
    const name = aName(incidentals);
    const shift = { now: 0, 'in some years': years, 'some years ago': -years }[time];
    const parent = factor * (child + shift) - shift;
    const difference = parent - child;
    const prompt = {
      now: both(
        en`${name}’s mother is ${difference} years older than ${name} and ${factor} times as old. How old is ${name}?`,
        zh`${name}的妈妈比${name}大 ${difference} 岁，妈妈的年龄是${name}的 ${factor} 倍。${name}今年多少岁？`,
      ),
      'in some years': both(
        en`${name}’s mother is ${difference} years older than ${name}. In ${years} years she will be ${factor} times as old as ${name} is then. How old is ${name} now?`,
        zh`${name}的妈妈比${name}大 ${difference} 岁。${years} 年后，妈妈的年龄将是${name}的 ${factor} 倍。${name}今年多少岁？`,
      ),
      'some years ago': both(
        en`${name}’s mother is ${difference} years older than ${name}. She was ${factor} times as old as ${name} ${years} years ago. How old is ${name} now?`,
        zh`${name}的妈妈比${name}大 ${difference} 岁。${years} 年前，妈妈的年龄是${name}的 ${factor} 倍。${name}今年多少岁？`,
      ),
    }[time];
    const then = child + shift;
    const wrongAge = new Fraction(difference + shift, factor - 1);
    return {
      prompt,
      answer: integer(child),
      unit: { en: 'years', 'zh-CN': '岁' },
      steps: [
        both(
          en`The difference stays ${difference}: ${equals(plus('x', difference), beside(factor, 'x'))} with x for ${name}’s age at that time.`,
          zh`年龄差始终是 ${difference}；设${name}当时 x 岁：${equals(plus('x', difference), beside(factor, 'x'))}`,
        ),
        alike(equals('x', over(difference, factor - 1), then)),
        ...(shift === 0
          ? []
          : [
              both(
                en`Now: ${equals(shift > 0 ? minus(then, years) : plus(then, years), child)}`,
                zh`今年：${equals(shift > 0 ? minus(then, years) : plus(then, years), child)}`,
              ),
            ]),
      ],
      wrong: {
        ignoresTime: shift === 0 ? null : rational(wrongAge),
        givesParent: integer(parent),
      },
    };
  },
  // Tries every age.
  second: ({ numbers, text }) => {
    const [difference = 0] = numbers;
    const ago = text.includes('ago');
    const factor = (text.includes('In ') ? numbers[2] : numbers[1]) ?? 0;
    const years = (text.includes('In ') ? numbers[1] : ago ? -(numbers[2] ?? 0) : 0) ?? 0;
    for (let age = 1; age < 100; age++) {
      if (age + difference + years === factor * (age + years)) return age;
    }
    return Number.NaN;
  },
});

export const moreEquations = [oneStep, absoluteValue, linearSystem, tickets, consecutive, ages];
