/** Negative numbers, powers and square roots. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import type { Seen } from '../second-solver.ts';
import {
  Fraction,
  alike,
  both,
  divide,
  en,
  equals,
  inARow,
  inOrder,
  integer,
  isSquare,
  minus,
  negative,
  plus,
  power,
  quantity,
  rational,
  relate,
  root,
  shortest,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const valueOfPrompt = ({ trees: [tree] }: Seen) => (tree ? evaluate(tree) : Number.NaN);

/** Two negative numbers whose sizes are larger than the positive ones: by size, the order is another. */
const ordering = template({
  id: 'integers/ordering',
  version: 1,
  skill: 'integers.ordering',
  grades: [6, 7],
  demand: 'concept',
  kind: 'open',
  radicals: { asked: ['the smallest', 'whole numbers in order', 'decimals in order'] },
  misconceptions: {
    bySize: { en: 'goes by size and passes over the signs', 'zh-CN': '只看绝对值，不看符号' },
    reversesNegatives: {
      en: 'takes the negative number with the larger size for the larger one',
      'zh-CN': '以为绝对值大的负数更大',
    },
  },
  draw: (random, { asked }) => {
    const unit = asked === 'decimals in order' ? 10 : 1;
    const low = random.whole([2, 4 * unit]);
    const high = low + random.whole([1, 3 * unit]);
    const near = high + random.whole([1, 4 * unit]);
    const far = near + random.whole([1, 8 * unit]);
    const sorted = [-far, -near, low, high].map((value) => new Fraction(value, unit));
    return { asked, sorted, shown: random.shuffled(sorted) };
  },
  allow: [
    ({ sorted, shown }) => shown.some((value, at) => value !== sorted[at]),
    ({ asked, sorted }) => asked !== 'decimals in order' || sorted.every(({ d }) => d !== 1n),
  ],
  pose: ({ asked, sorted, shown }) => {
    const [farthest, nearer, low, high] = sorted as [Fraction, Fraction, Fraction, Fraction];
    const asRow = (values: readonly Fraction[]) => inARow(values.map(shortest));
    const answer = (values: readonly Fraction[]) => inOrder(values, asRow(values));
    const steps = [
      both(
        en`The further left on the number line, the smaller: ${asRow(sorted)}.`,
        zh`在数轴上越靠左的数越小：${asRow(sorted)}`,
      ),
    ];
    if (asked === 'the smallest')
      return {
        prompt: both(
          en`Which of these numbers is the smallest: ${asRow(shown)}?`,
          zh`下面各数中，哪个最小：${asRow(shown)}？`,
        ),
        answer: integer(farthest),
        steps,
        wrong: { bySize: integer(low), reversesNegatives: integer(nearer) },
      };
    return {
      prompt: both(
        en`Write these numbers in order, the smallest first: ${asRow(shown)}`,
        zh`把下面各数按从小到大的顺序排列：${asRow(shown)}`,
      ),
      answer: answer(sorted),
      steps,
      wrong: {
        bySize: answer([low, high, nearer, farthest]),
        reversesNegatives: answer([nearer, farthest, low, high]),
      },
    };
  },
  // Counts for every number how many lie below it.
  second: ({ numbers, text }) => {
    const below = (value: number) => numbers.filter((other) => other < value).length;
    if (text.startsWith('Which')) return numbers.find((value) => below(value) === 0) ?? Number.NaN;
    return numbers.map((_, rank) => numbers.find((value) => below(value) === rank) ?? Number.NaN);
  },
});

const adding = template({
  id: 'integers/adding-subtracting',
  version: 1,
  skill: 'integers.addition',
  grades: [6, 7],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['adds a negative', 'crosses zero', 'subtracts a negative'] },
  misconceptions: {
    ignoresSign: {
      en: 'passes over the minus of the second number',
      'zh-CN': '忽略第二个数的负号',
    },
    wrongSign: { en: 'gives the result the wrong sign', 'zh-CN': '结果的符号弄错' },
    addsSizes: { en: 'adds the sizes and keeps a minus', 'zh-CN': '把绝对值相加再添负号' },
  },
  draw: (random, { form }) => ({ form, a: random.whole([2, 20]), b: random.whole([2, 20]) }),
  allow: [
    ({ a, b }) => a !== b,
    ({ form, a, b }) =>
      form === 'adds a negative' ? a > b : form === 'crosses zero' ? a < b : true,
  ],
  pose: ({ form, a, b }) => {
    const { given, rewritten, value, ignores } = {
      'adds a negative': {
        given: plus(a, -b),
        rewritten: minus(a, b),
        value: a - b,
        ignores: a + b,
      },
      'crosses zero': {
        given: minus(a, b),
        rewritten: negative(minus(b, a)),
        value: a - b,
        ignores: a + b,
      },
      'subtracts a negative': {
        given: minus(-a, -b),
        rewritten: plus(-a, b),
        value: b - a,
        ignores: -a - b,
      },
    }[form];
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: integer(value),
      steps: [alike(equals(given, rewritten, value))],
      wrong: {
        ignoresSign: integer(ignores),
        wrongSign: integer(-value),
        addsSizes: form === 'subtracts a negative' ? null : integer(-a - b),
      },
    };
  },
  second: valueOfPrompt,
});

const multiplying = template({
  id: 'integers/multiplying-dividing',
  version: 1,
  skill: 'integers.multiplication',
  grades: [7, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { form: ['product', 'quotient', 'product then sum'] },
  misconceptions: {
    wrongSign: { en: 'gives the product the wrong sign', 'zh-CN': '积或商的符号弄错' },
    addsFirst: { en: 'works from left to right', 'zh-CN': '不分级，从左往右计算' },
  },
  draw: (random, { form }) => ({
    form,
    a: random.whole([2, 12]) * random.pick([1, -1]),
    b: -random.whole([2, 12]),
    c: random.whole([2, 20]),
  }),
  allow: [({ a, b, c }) => c + a * b !== 0],
  pose: ({ form, a, b, c }) => {
    const { given, value, wrong, steps } = {
      product: { given: times(a, b), value: a * b, wrong: -a * b, steps: [] },
      quotient: { given: divide(a * b, b), value: a, wrong: -a, steps: [] },
      'product then sum': {
        given: plus(c, times(a, b)),
        value: c + a * b,
        wrong: c - a * b,
        steps: [equals(times(a, b), a * b)],
      },
    }[form];
    const same = form === 'quotient' ? a * b < 0 : a < 0;
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: integer(value),
      steps: [
        same
          ? both(en`Two equal signs give plus.`, zh`同号得正。`)
          : both(en`Two different signs give minus.`, zh`异号得负。`),
        ...steps.map((step: Maths) => alike(step)),
        alike(equals(given, value)),
      ],
      wrong: {
        wrongSign: integer(wrong),
        addsFirst: form === 'product then sum' ? integer((c + a) * b) : null,
      },
    };
  },
  second: valueOfPrompt,
});

const CELSIUS = { en: '°C', 'zh-CN': '℃' };

const temperature = template({
  id: 'integers/temperature-change',
  version: 1,
  skill: 'integers.addition',
  grades: [6, 7],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['end', 'change', 'start'] },
  misconceptions: {
    subtractsSizes: {
      en: 'subtracts the sizes without the sign',
      'zh-CN': '不看符号，直接用大数减小数',
    },
    wrongDirection: { en: 'goes the wrong way on the scale', 'zh-CN': '升降方向弄反' },
  },
  draw: (random, { asked }) => ({
    asked,
    start: -random.whole([2, 15]),
    rise: random.whole([3, 25]),
  }),
  allow: [({ start, rise }) => start + rise > 0, ({ start, rise }) => rise !== -2 * start],
  pose: ({ asked, start, rise }) => {
    const end = start + rise;
    const of = (amount: number) => quantity(amount, CELSIUS);
    const { prompt, answer, step, sizes, reverse } = {
      end: {
        prompt: both(
          en`In the morning it is ${of(start)}. By noon it is ${rise} degrees warmer. What is the temperature at noon in °C?`,
          zh`早晨气温是 ${of(start)}，到中午上升了 ${rise} 度。中午的气温是多少摄氏度？`,
        ),
        answer: end,
        step: equals(plus(start, rise), end),
        sizes: rise - start,
        reverse: start - rise,
      },
      change: {
        prompt: both(
          en`In the morning it is ${of(start)}, at noon ${of(end)}. By how many degrees has it become warmer?`,
          zh`早晨气温是 ${of(start)}，中午是 ${of(end)}。气温上升了多少度？`,
        ),
        answer: rise,
        step: equals(minus(end, start), rise),
        sizes: Math.abs(end + start),
        reverse: -rise,
      },
      start: {
        prompt: both(
          en`At noon it is ${of(end)}. That is ${rise} degrees warmer than in the morning. What was the temperature in the morning in °C?`,
          zh`中午气温是 ${of(end)}，比早晨高 ${rise} 度。早晨的气温是多少摄氏度？`,
        ),
        answer: start,
        step: equals(minus(end, rise), start),
        sizes: -start,
        reverse: end + rise,
      },
    }[asked];
    return {
      prompt,
      answer: integer(answer),
      unit: CELSIUS,
      steps: [alike(step)],
      wrong: { subtractsSizes: integer(sizes), wrongDirection: integer(reverse) },
    };
  },
  // Walks along the scale one degree at a time.
  second: ({ numbers: [first = 0, second = 0], text }) => {
    let [at, walked] = [first, 0];
    if (text.includes('By how many')) {
      while (at < second) [at, walked] = [at + 1, walked + 1];
      return walked;
    }
    for (let k = 0; k < second; k++) at += text.startsWith('At noon') ? -1 : 1;
    return at;
  },
});

const powers = template({
  id: 'arithmetic/powers',
  version: 1,
  skill: 'number.powers',
  grades: [6, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { base: ['whole number', 'negative in brackets', 'minus before the power'] },
  misconceptions: {
    multipliesExponent: { en: 'multiplies base and exponent', 'zh-CN': '把底数与指数相乘' },
    wrongSign: { en: 'gives the power the wrong sign', 'zh-CN': '幂的符号弄错' },
  },
  draw: (random, { base }) => ({
    form: base,
    base: random.whole([2, base === 'whole number' ? 12 : 6]),
    exponent: random.pick([2, 3, 4]),
  }),
  allow: [
    ({ base, exponent }) => base ** exponent < 2000 && !(base === 2 && exponent === 2),
    ({ form, exponent }) => form !== 'minus before the power' || exponent % 2 === 0,
  ],
  pose: ({ form, base, exponent }) => {
    const size = base ** exponent;
    const { given, value, product } = {
      'whole number': { given: power(base, exponent), value: size, product: base * exponent },
      'negative in brackets': {
        given: power(-base, exponent),
        value: (-base) ** exponent,
        product: -base * exponent,
      },
      'minus before the power': {
        given: negative(power(base, exponent)),
        value: -size,
        product: -base * exponent,
      },
    }[form];
    const factors = Array.from({ length: exponent }, () =>
      form === 'negative in brackets' ? -base : base,
    );
    const written = times(...factors);
    return {
      prompt: both(en`Work out ${given}.`, zh`计算：${given}`),
      answer: integer(value),
      steps: [
        form === 'minus before the power'
          ? both(
              en`Only ${base} is raised, the minus stays before it: ${negative(written)}`,
              zh`底数是 ${base}，负号不参与乘方：${negative(written)}`,
            )
          : alike(equals(given, written)),
        alike(equals(given, value)),
      ],
      wrong: {
        multipliesExponent: integer(product),
        wrongSign: form === 'whole number' ? null : integer(-value),
      },
    };
  },
  second: valueOfPrompt,
});

const squareRoots = template({
  id: 'arithmetic/square-root-between',
  version: 1,
  skill: 'number.square-roots',
  grades: [7, 9],
  demand: 'concept',
  kind: 'open',
  radicals: { under: ['up to 50', 'up to 200', 'up to 1000'] },
  misconceptions: {
    halves: { en: 'halves the number', 'zh-CN': '把平方根当作除以二' },
    oneTooLow: { en: 'is one too low', 'zh-CN': '取的整数小了一' },
  },
  draw: (random, { under }) => ({
    number: random.whole(
      { 'up to 50': [5, 50], 'up to 200': [51, 200], 'up to 1000': [201, 999] }[under] as [
        number,
        number,
      ],
    ),
  }),
  allow: [
    ({ number }) => !isSquare(number),
    ({ number }) => Math.abs(Math.floor(number / 2) - Math.floor(Math.sqrt(number))) > 1,
  ],
  pose: ({ number }) => {
    const low = Math.floor(Math.sqrt(number));
    const half = Math.floor(number / 2);
    return {
      prompt: both(
        en`Between which two whole numbers that follow one another does ${root(number)} lie?`,
        zh`${root(number)} 在哪两个相邻的整数之间？`,
      ),
      answer: inOrder([low, low + 1]),
      steps: [
        alike(equals(power(low, 2), low * low)),
        alike(equals(power(low + 1, 2), (low + 1) ** 2)),
        alike(relate(low, '<', root(number))),
        alike(relate(root(number), '<', low + 1)),
      ],
      wrong: {
        halves: inOrder([half, half + 1]),
        oneTooLow: inOrder([low - 1, low]),
      },
    };
  },
  second: ({ numbers: [number = 0] }) => {
    let low = 0;
    while ((low + 1) * (low + 1) < number) low++;
    return [low, low + 1];
  },
});

const signedFractions = template({
  id: 'integers/signed-fractions',
  version: 1,
  skill: 'integers.fractions',
  grades: [7, 8],
  demand: 'procedure',
  kind: 'open',
  radicals: { operation: ['plus', 'minus', 'times'] },
  misconceptions: {
    ignoresSign: { en: 'passes over a minus sign', 'zh-CN': '忽略负号' },
    wrongSign: { en: 'gives the result the wrong sign', 'zh-CN': '结果的符号弄错' },
  },
  draw: (random, { operation }) => ({
    operation,
    a: new Fraction(-random.whole([1, 7]), random.whole([2, 9])),
    b: new Fraction(random.whole([1, 7]) * (operation === 'plus' ? 1 : -1), random.whole([2, 9])),
  }),
  allow: [({ a, b }) => a.d !== 1n && b.d !== 1n && a.d !== b.d, ({ a, b }) => !a.add(b).equals(0)],
  pose: ({ operation, a, b }) => {
    const { given, value, ignores } = {
      plus: { given: plus(a, b), value: a.add(b), ignores: a.neg().add(b) },
      minus: { given: minus(a, b), value: a.sub(b), ignores: a.add(b) },
      times: { given: times(a, b), value: a.mul(b), ignores: null },
    }[operation];
    return {
      prompt: both(
        en`Work out ${given}. Give your answer in simplest form.`,
        zh`计算：${given}（结果化成最简形式）`,
      ),
      answer: rational(value),
      steps: [
        operation === 'minus'
          ? both(
              en`Subtracting a negative number is adding its opposite: ${plus(a, b.neg())}`,
              zh`减去一个负数等于加上它的相反数：${plus(a, b.neg())}`,
            )
          : operation === 'times'
            ? both(en`Two equal signs give plus.`, zh`同号得正。`)
            : both(
                en`Different signs: subtract the sizes, keep the sign of the larger size.`,
                zh`异号相加：绝对值相减，取绝对值较大的加数的符号。`,
              ),
        alike(equals(given, value)),
      ],
      wrong: {
        ignoresSign: ignores ? rational(ignores) : null,
        wrongSign: rational(value.neg()),
      },
    };
  },
  second: valueOfPrompt,
});

export const negativeNumbers = [
  ordering,
  adding,
  multiplying,
  temperature,
  powers,
  squareRoots,
  signedFractions,
];
