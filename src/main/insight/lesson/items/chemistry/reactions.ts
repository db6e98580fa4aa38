/** Reactions, solutions, gases. */
import { atomsOf } from './formulas.ts';
import {
  Fraction,
  alike,
  both,
  decimalAnswer,
  en,
  equals,
  inOrder,
  integer,
  minus,
  over,
  percent,
  plus,
  power,
  rational,
  shortest,
  template,
  times,
  unit,
  words,
  zh,
} from '../vocabulary.ts';

const GRAM = unit('g', '克');

const conservation = template({
  id: 'chemistry/conservation-of-mass',
  version: 1,
  skill: 'chemistry.conservation',
  grades: [8, 10],
  demand: 'concept',
  kind: 'open',
  radicals: { asked: ['product', 'oxygen used', 'gas that escapes'] },
  misconceptions: {
    adds: { en: 'adds where it should subtract, or the other way', 'zh-CN': '加减弄反' },
    forgetsRest: { en: 'takes one known mass for the answer', 'zh-CN': '直接写出一个已知的质量' },
  },
  draw: (random, { asked }) => ({
    asked,
    a: new Fraction(random.whole([12, 120]), 10),
    b: new Fraction(random.whole([11, 90]), 10),
  }),
  allow: [
    ({ a, b }) => a.gt(b) && a.d !== 1n,
    ({ a, b }) => !a.sub(b).equals(b),
    // No oxide holds much more oxygen than metal.
    ({ asked, a, b }) => asked !== 'oxygen used' || a.lt(b.mul(2)),
  ],
  pose: ({ asked, a, b }) => {
    const [x, y] = [shortest(a), shortest(b)];
    const sum = a.add(b);
    const difference = a.sub(b);
    const { prompt, key, step, opposite } = {
      product: {
        prompt: both(
          en`${x} g of a metal burn with exactly ${y} g of oxygen, and nothing is left over. What is the mass of the oxide?`,
          zh`${x} 克金属与 ${y} 克氧气恰好完全反应。生成的氧化物的质量是多少？`,
        ),
        key: sum,
        step: equals(plus(x, y), shortest(sum)),
        opposite: difference,
      },
      'oxygen used': {
        prompt: both(
          en`${y} g of a metal burn completely to ${x} g of oxide. How much oxygen is used?`,
          zh`${y} 克金属完全燃烧，生成 ${x} 克氧化物。消耗了多少克氧气？`,
        ),
        key: difference,
        step: equals(minus(x, y), shortest(difference)),
        opposite: sum,
      },
      'gas that escapes': {
        prompt: both(
          en`When ${x} g of a solid are heated, ${y} g of another solid remain, and one gas escapes. What is the mass of the gas?`,
          zh`加热 ${x} 克固体，剩余 ${y} 克另一种固体，同时放出一种气体。气体的质量是多少？`,
        ),
        key: difference,
        step: equals(minus(x, y), shortest(difference)),
        opposite: sum,
      },
    }[asked];
    return {
      prompt,
      answer: decimalAnswer(key),
      unit: GRAM,
      steps: [
        both(en`The mass before equals the mass after.`, zh`反应前后总质量不变。`),
        alike(step),
      ],
      wrong: { adds: decimalAnswer(opposite), forgetsRest: decimalAnswer(b) },
    };
  },
  // In tenths of a gram, on a balance.
  second: ({ numbers: [a = 0, b = 0], text }) => {
    const [x, y] = [Math.round(a * 10), Math.round(b * 10)];
    if (text.includes('nothing is left')) return (x + y) / 10;
    let gas = 0;
    while (Math.min(x, y) + gas < Math.max(x, y)) gas++;
    return gas / 10;
  },
});

/** Left sides, right sides, coefficients. */
const equations: Readonly<
  Record<
    'small numbers' | 'larger numbers' | 'four substances',
    readonly (readonly [left: string, right: string, coefficients: readonly number[]])[]
  >
> = {
  'small numbers': [
    ['H₂ + O₂', 'H₂O', [2, 1, 2]],
    ['Mg + O₂', 'MgO', [2, 1, 2]],
    ['Na + Cl₂', 'NaCl', [2, 1, 2]],
    ['H₂O₂', 'H₂O + O₂', [2, 2, 1]],
    ['Cu + O₂', 'CuO', [2, 1, 2]],
    ['N₂ + H₂', 'NH₃', [1, 3, 2]],
    ['CO + O₂', 'CO₂', [2, 1, 2]],
    ['KClO₃', 'KCl + O₂', [2, 2, 3]],
    ['SO₂ + O₂', 'SO₃', [2, 1, 2]],
    ['HgO', 'Hg + O₂', [2, 2, 1]],
  ],
  'larger numbers': [
    ['Al + O₂', 'Al₂O₃', [4, 3, 2]],
    ['Fe + O₂', 'Fe₃O₄', [3, 2, 1]],
    ['P + O₂', 'P₂O₅', [4, 5, 2]],
    ['Al + Cl₂', 'AlCl₃', [2, 3, 2]],
    ['Fe + Cl₂', 'FeCl₃', [2, 3, 2]],
    ['Fe + O₂', 'Fe₂O₃', [4, 3, 2]],
    ['NO₂ + H₂O', 'HNO₃ + NO', [3, 1, 2, 1]],
    ['Fe₂O₃ + C', 'Fe + CO₂', [2, 3, 4, 3]],
  ],
  'four substances': [
    ['CH₄ + O₂', 'CO₂ + H₂O', [1, 2, 1, 2]],
    ['C₃H₈ + O₂', 'CO₂ + H₂O', [1, 5, 3, 4]],
    ['Fe₂O₃ + CO', 'Fe + CO₂', [1, 3, 2, 3]],
    ['C₂H₅OH + O₂', 'CO₂ + H₂O', [1, 3, 2, 3]],
    ['NH₃ + O₂', 'NO + H₂O', [4, 5, 4, 6]],
    ['Al + HCl', 'AlCl₃ + H₂', [2, 6, 2, 3]],
    ['Ca(OH)₂ + HCl', 'CaCl₂ + H₂O', [1, 2, 1, 2]],
    ['Al₂O₃ + HCl', 'AlCl₃ + H₂O', [1, 6, 2, 3]],
    ['Na + H₂O', 'NaOH + H₂', [2, 2, 2, 1]],
    ['C₂H₂ + O₂', 'CO₂ + H₂O', [2, 5, 4, 2]],
  ],
};

const listed = (coefficients: readonly number[]) => inOrder(coefficients);

const balancing = template({
  id: 'chemistry/balancing-equations',
  version: 1,
  skill: 'chemistry.balancing',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { equation: ['small numbers', 'larger numbers', 'four substances'] },
  misconceptions: {
    leavesOnes: { en: 'leaves every coefficient one', 'zh-CN': '系数都写成一' },
    notSmallest: {
      en: 'does not take the smallest whole numbers',
      'zh-CN': '系数没有化成最简整数',
    },
    swapsTwo: { en: 'swaps two coefficients', 'zh-CN': '两个系数写反' },
  },
  draw: (random, { equation }) => {
    const [left, right, coefficients] = random.pick(equations[equation]);
    return { left, right, coefficients };
  },
  allow: [],
  pose: ({ left, right, coefficients }) => {
    const names = `${left} + ${right}`.split(' + ');
    const shownEquation = words({ en: `${left} → ${right}`, 'zh-CN': `${left} → ${right}` });
    const done = (from: number, to: number) =>
      names
        .slice(from, to)
        .map((name, k) =>
          (coefficients[from + k] ?? 1) === 1 ? name : `${coefficients[from + k]} ${name}`,
        )
        .join(' + ');
    const half = left.split(' + ').length;
    const text = `${done(0, half)} → ${done(half, names.length)}`;
    const [a = 1, b = 1, ...rest] = coefficients;
    return {
      prompt: both(
        en`Balance ${shownEquation} with the smallest whole numbers. Give the coefficients in order, ones included.`,
        zh`用最简整数配平 ${shownEquation}，按顺序写出各物质的系数（系数是一也要写出）。`,
      ),
      answer: listed(coefficients),
      steps: [
        both(
          en`Every element has as many atoms on the left as on the right.`,
          zh`左右两边各元素的原子个数相等。`,
        ),
        alike(words({ en: text, 'zh-CN': text })),
      ],
      wrong: {
        leavesOnes: listed(coefficients.map(() => 1)),
        notSmallest: listed(coefficients.map((c) => 2 * c)),
        swapsTwo: a === b ? null : listed([b, a, ...rest]),
      },
    };
  },
  // Tries all small numbers, smallest sum first.
  second: ({ text }) => {
    const [, left = '', right = ''] = /Balance (.+) → (.+) with/.exec(text) ?? [];
    const sides = [left.split(' + '), right.split(' + ')] as const;
    const all = [...sides[0], ...sides[1]].map(atomsOf);
    const elements = [...new Set(all.flatMap((atoms) => [...atoms.keys()]))];
    const fits = (numbers: readonly number[]) =>
      elements.every((element) => {
        const totals = all.map(
          (atoms, k) =>
            (atoms.get(element) ?? 0) * (numbers[k] ?? 0) * (k < sides[0].length ? 1 : -1),
        );
        return totals.reduce((a, b) => a + b) === 0;
      });
    const search = (sum: number, chosen: readonly number[]): readonly number[] | null => {
      const open = all.length - chosen.length;
      if (open === 0) return sum === 0 && fits(chosen) ? chosen : null;
      for (let next = 1; next <= sum - open + 1; next++) {
        const found = search(sum - next, [...chosen, next]);
        if (found) return found;
      }
      return null;
    };
    for (let sum = all.length; sum < 30; sum++) {
      const found = search(sum, []);
      if (found) return found;
    }
    return [];
  },
});

/** Equation; known substance, molar mass, coefficient; wanted substance, molar mass, coefficient. */
type Reaction = readonly [string, string, number, number, string, number, number];
const masses: Readonly<Record<'one to one' | 'two to one' | 'two to three', readonly Reaction[]>> =
  {
    'one to one': [
      ['CaCO₃ → CaO + CO₂', 'CaCO₃', 100, 1, 'CaO', 56, 1],
      ['CaCO₃ → CaO + CO₂', 'CaCO₃', 100, 1, 'CO₂', 44, 1],
      ['Zn + H₂SO₄ → ZnSO₄ + H₂', 'Zn', 65, 1, 'H₂', 2, 1],
      ['C + O₂ → CO₂', 'C', 12, 1, 'CO₂', 44, 1],
      ['S + O₂ → SO₂', 'S', 32, 1, 'SO₂', 64, 1],
    ],
    'two to one': [
      ['2 H₂ + O₂ → 2 H₂O', 'O₂', 32, 1, 'H₂O', 18, 2],
      ['2 H₂O → 2 H₂ + O₂', 'H₂O', 18, 2, 'O₂', 32, 1],
      ['CH₄ + 2 O₂ → CO₂ + 2 H₂O', 'CH₄', 16, 1, 'H₂O', 18, 2],
      ['2 Mg + O₂ → 2 MgO', 'Mg', 24, 2, 'O₂', 32, 1],
      ['2 Cu + O₂ → 2 CuO', 'O₂', 32, 1, 'CuO', 80, 2],
    ],
    'two to three': [
      ['2 KClO₃ → 2 KCl + 3 O₂', 'KClO₃', 122.5, 2, 'O₂', 32, 3],
      ['4 Al + 3 O₂ → 2 Al₂O₃', 'Al', 27, 4, 'O₂', 32, 3],
      ['Fe₂O₃ + 3 CO → 2 Fe + 3 CO₂', 'Fe₂O₃', 160, 1, 'Fe', 56, 2],
      ['N₂ + 3 H₂ → 2 NH₃', 'H₂', 2, 3, 'NH₃', 17, 2],
      ['N₂ + 3 H₂ → 2 NH₃', 'N₂', 28, 1, 'NH₃', 17, 2],
    ],
  };

const reactingMasses = template({
  id: 'chemistry/reacting-masses',
  version: 1,
  skill: 'chemistry.reacting-masses',
  grades: [9, 11],
  demand: 'application',
  kind: 'open',
  radicals: { ratio: ['one to one', 'two to one', 'two to three'] },
  misconceptions: {
    ignoresCoefficients: { en: 'passes over the coefficients', 'zh-CN': '忽略化学计量数' },
    usesMassRatio: {
      en: 'takes the coefficients for a ratio of masses',
      'zh-CN': '把化学计量数之比当成质量比',
    },
  },
  draw: (random, { ratio }) => {
    const [equation, a, A, p, b, B, q] = random.pick(masses[ratio]);
    return {
      equation,
      a,
      A,
      p,
      b,
      B,
      q,
      amount: new Fraction(random.whole([1, 20]), random.pick([1, 2, 4])),
    };
  },
  allow: [({ amount, p }) => !amount.equals(p)],
  pose: ({ equation, a, A, p, b, B, q, amount }) => {
    // `amount` moles of the reaction as it is written.
    const known = new Fraction(A).mul(p).mul(amount);
    const key = new Fraction(B).mul(q).mul(amount);
    const [x, y] = [words({ en: a, 'zh-CN': a }), words({ en: b, 'zh-CN': b })];
    const molar = (value: number) => shortest(new Fraction(value));
    return {
      prompt: both(
        en`In the reaction ${words({ en: equation, 'zh-CN': equation })}, how many grams of ${y} go with ${shortest(known)} g of ${x}? The molar masses are ${molar(A)} g/mol for ${x} and ${molar(B)} g/mol for ${y}.`,
        zh`在反应 ${words({ en: equation, 'zh-CN': equation })} 中，与 ${shortest(known)} 克 ${x} 对应的 ${y} 是多少克？${x} 的摩尔质量是 ${molar(A)} 克/摩，${y} 的摩尔质量是 ${molar(B)} 克/摩。`,
      ),
      answer: decimalAnswer(key),
      unit: GRAM,
      steps: [
        both(
          en`Amount of ${x}: ${equals(over(shortest(known), molar(A)), shortest(amount.mul(p)))} mol`,
          zh`${x} 的物质的量：${equals(over(shortest(known), molar(A)), shortest(amount.mul(p)))}（摩）`,
        ),
        both(
          en`Amount of ${y}: ${equals(times(shortest(amount.mul(p)), over(q, p)), shortest(amount.mul(q)))} mol`,
          zh`${y} 的物质的量：${equals(times(shortest(amount.mul(p)), over(q, p)), shortest(amount.mul(q)))}（摩）`,
        ),
        alike(equals(times(shortest(amount.mul(q)), molar(B)), shortest(key))),
      ],
      wrong: {
        ignoresCoefficients: p === q ? null : rational(known.div(A).mul(B)),
        usesMassRatio: rational(known.mul(q).div(p)),
      },
    };
  },
  // Mass ratio of the printed equation.
  second: ({ text }) => {
    const [, equation = '', wanted = '', known = '0', given = '', A = '1', B = '1'] =
      /reaction (.+), how many grams of (\S+) go with ([\d,.]+) g of (\S+)\? .* are ([\d.]+) g\/mol .* and ([\d.]+) g\/mol/.exec(
        text,
      ) ?? [];
    const times1 = (name: string) => {
      const part =
        equation.split(/ \+ | → /).find((side) => side === name || side.endsWith(` ${name}`)) ??
        name;
      return part === name ? 1 : Number.parseInt(part, 10);
    };
    const mass = Number(known.replaceAll(',', ''));
    return (mass * times1(wanted) * Number(B)) / (times1(given) * Number(A));
  },
});

const massFraction = template({
  id: 'chemistry/mass-fraction-of-a-solution',
  version: 1,
  skill: 'chemistry.mass-fraction',
  grades: [8, 10],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['percentage', 'mass of salt', 'after adding water'] },
  misconceptions: {
    overWater: {
      en: 'divides by the water instead of the solution',
      'zh-CN': '除以溶剂的质量，而不是溶液的质量',
    },
    forgetsWater: { en: 'passes over the added water', 'zh-CN': '忽略加入的水' },
  },
  draw: (random, { asked }) => ({
    asked,
    solution: random.whole([2, 20]) * 50,
    rate: random.whole([1, 5]) * 5,
    water: random.whole([1, 12]) * 50,
  }),
  allow: [
    ({ solution, rate }) => (solution * rate) % 100 === 0,
    ({ asked, solution, rate, water }) =>
      asked !== 'after adding water' || (10 * solution * rate) % (solution + water) === 0,
  ],
  pose: ({ asked, solution, rate, water }) => {
    const salt = (solution * rate) / 100;
    if (asked === 'mass of salt') {
      return {
        prompt: both(
          en`How many grams of salt are in ${solution} g of a salt solution of ${percent(rate)} by mass?`,
          zh`${solution} 克质量分数为 ${percent(rate)} 的盐水中含有多少克盐？`,
        ),
        answer: integer(salt),
        unit: GRAM,
        steps: [alike(equals(times(solution, percent(rate)), salt))],
        wrong: {
          overWater: rational(new Fraction(solution * rate, 100 + rate)),
          forgetsWater: integer(solution - salt),
        },
      };
    }
    if (asked === 'percentage') {
      return {
        prompt: both(
          en`${salt} g of salt are dissolved in ${solution - salt} g of water. What is the percentage of salt by mass?`,
          zh`把 ${salt} 克盐溶于 ${solution - salt} 克水。盐水中盐的质量分数是百分之几？`,
        ),
        answer: integer(rate),
        unit: unit('%'),
        steps: [
          both(
            en`Mass of the solution: ${equals(plus(salt, solution - salt), solution)}`,
            zh`溶液的质量：${equals(plus(salt, solution - salt), solution)}`,
          ),
          alike(equals(over(salt, solution), percent(rate))),
        ],
        wrong: {
          overWater: rational(new Fraction(100 * salt, solution - salt)),
          forgetsWater: integer(100 - rate),
        },
      };
    }
    const key = new Fraction(100 * salt, solution + water);
    return {
      prompt: both(
        en`${water} g of water are added to ${solution} g of a salt solution of ${percent(rate)} by mass. What is the percentage then?`,
        zh`向 ${solution} 克质量分数为 ${percent(rate)} 的盐水中加入 ${water} 克水。这时的质量分数是百分之几？`,
      ),
      answer: decimalAnswer(key),
      unit: unit('%'),
      steps: [
        both(
          en`Salt: ${equals(times(solution, percent(rate)), salt)}`,
          zh`盐的质量：${equals(times(solution, percent(rate)), salt)}`,
        ),
        both(
          en`Mass of the new solution: ${equals(plus(solution, water), solution + water)}`,
          zh`新溶液的质量：${equals(plus(solution, water), solution + water)}`,
        ),
        alike(equals(over(salt, solution + water), percent(shortest(key)))),
      ],
      wrong: {
        overWater: rational(new Fraction(100 * salt, solution + water - salt)),
        forgetsWater: integer(rate),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 0, c = 0], text }) => {
    if (text.startsWith('How many')) return (a / 100) * b;
    if (text.includes('dissolved')) return 100 * (1 - b / (a + b));
    return c * (b / (a + b));
  },
});

const concentration = template({
  id: 'chemistry/molar-concentration',
  version: 1,
  skill: 'chemistry.concentration',
  grades: [10, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['litres', 'millilitres', 'mass needed'] },
  misconceptions: {
    forgetsUnit: { en: 'does not convert millilitres to litres', 'zh-CN': '没有把毫升换算成升' },
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
  },
  draw: (random, { asked }) => ({
    asked,
    c: new Fraction(random.whole([2, 40]), 10),
    ml: random.whole([2, 20]) * 50,
  }),
  allow: [
    ({ ml }) => ml !== 1000,
    ({ asked, ml }) => asked !== 'litres' || ml % 500 === 0 || ml % 100 === 0,
  ],
  pose: ({ asked, c, ml }) => {
    const litres = new Fraction(ml, 1000);
    const amount = c.mul(litres);
    const CONCENTRATION = unit('mol/L', '摩/升');
    if (asked === 'mass needed') {
      const mass = amount.mul(40);
      return {
        prompt: both(
          en`How many grams of sodium hydroxide (${40} g/mol) are needed for ${ml} mL of a solution of ${shortest(c)} mol/L?`,
          zh`配制 ${ml} 毫升浓度为 ${shortest(c)} 摩/升的氢氧化钠溶液，需要氢氧化钠（${40} 克/摩）多少克？`,
        ),
        answer: decimalAnswer(mass),
        unit: GRAM,
        steps: [
          both(
            en`Amount: ${equals(times(shortest(c), shortest(litres)), shortest(amount))} mol`,
            zh`物质的量：${equals(times(shortest(c), shortest(litres)), shortest(amount))}（摩）`,
          ),
          alike(equals(times(shortest(amount), 40), shortest(mass))),
        ],
        wrong: {
          forgetsUnit: decimalAnswer(mass.mul(1000)),
          wrongOperation: rational(amount.div(40)),
        },
      };
    }
    const inLitres = asked === 'litres';
    return {
      prompt: inLitres
        ? both(
            en`${shortest(amount)} mol of salt are dissolved to make ${shortest(litres)} L of solution. Find the concentration.`,
            zh`把 ${shortest(amount)} 摩盐配成 ${shortest(litres)} 升溶液。求物质的量浓度。`,
          )
        : both(
            en`${shortest(amount)} mol of salt are dissolved to make ${ml} mL of solution. Find the concentration in mol/L.`,
            zh`把 ${shortest(amount)} 摩盐配成 ${ml} 毫升溶液。求物质的量浓度（摩/升）。`,
          ),
      answer: decimalAnswer(c),
      unit: CONCENTRATION,
      steps: [
        ...(inLitres
          ? []
          : [
              both(
                en`In litres: ${equals(over(ml, 1000), shortest(litres))}`,
                zh`化成升：${equals(over(ml, 1000), shortest(litres))}`,
              ),
            ]),
        alike(equals(over(shortest(amount), shortest(litres)), shortest(c))),
      ],
      wrong: {
        forgetsUnit: inLitres ? null : rational(amount.div(ml)),
        wrongOperation: decimalAnswer(amount.mul(litres)),
      },
    };
  },
  second: ({ numbers: [a = 0, b = 1, c = 0], text }) => {
    if (text.startsWith('How many')) return (b / 1000) * c * a;
    return text.includes('mL') ? (a / b) * 1000 : a / b;
  },
});

const dilution = template({
  id: 'chemistry/dilution',
  version: 1,
  skill: 'chemistry.dilution',
  grades: [10, 12],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['new concentration', 'final volume', 'water to add'] },
  misconceptions: {
    direct: {
      en: 'takes concentration and volume for directly proportional',
      'zh-CN': '认为浓度与体积成正比',
    },
    addedOnly: {
      en: 'confuses the water added with the final volume',
      'zh-CN': '把加入的水与最终体积混淆',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    c: new Fraction(random.whole([2, 40]), 10),
    ml: random.whole([1, 20]) * 20,
    factor: random.pick([2, 4, 5, 8, 10]),
  }),
  allow: [],
  pose: ({ asked, c, ml, factor }) => {
    const weak = c.div(factor);
    const volume = ml * factor;
    const [strong, thin] = [shortest(c), shortest(weak)];
    const law = equals(times(strong, ml), times(thin, volume));
    if (asked === 'new concentration') {
      return {
        prompt: both(
          en`${ml} mL of a solution of ${strong} mol/L are diluted with water to ${volume} mL. Find the new concentration.`,
          zh`把 ${ml} 毫升浓度为 ${strong} 摩/升的溶液加水稀释到 ${volume} 毫升。求稀释后的浓度。`,
        ),
        answer: decimalAnswer(weak),
        unit: unit('mol/L', '摩/升'),
        steps: [
          both(en`The amount stays: ${law}`, zh`溶质的物质的量不变：${law}`),
          alike(equals(over(times(strong, ml), volume), thin)),
        ],
        wrong: {
          direct: decimalAnswer(c.mul(factor)),
          addedOnly: factor === 2 ? null : rational(c.div(factor - 1)),
        },
      };
    }
    const water = asked === 'water to add';
    return {
      prompt: water
        ? both(
            en`How many millilitres of water turn ${ml} mL of a solution of ${strong} mol/L into one of ${thin} mol/L? Volumes may be added.`,
            zh`要把 ${ml} 毫升浓度为 ${strong} 摩/升的溶液稀释成 ${thin} 摩/升，需加水多少毫升？（体积可以直接相加）`,
          )
        : both(
            en`${ml} mL of a solution of ${strong} mol/L are diluted to ${thin} mol/L. What is the final volume?`,
            zh`把 ${ml} 毫升浓度为 ${strong} 摩/升的溶液稀释到 ${thin} 摩/升。稀释后的体积是多少？`,
          ),
      answer: integer(water ? volume - ml : volume),
      unit: unit('mL', '毫升'),
      steps: [
        both(en`The amount stays: ${law}`, zh`溶质的物质的量不变：${law}`),
        ...(water ? [alike(equals(minus(volume, ml), volume - ml))] : []),
      ],
      wrong: {
        direct: rational(new Fraction(ml, factor)),
        addedOnly: integer(water ? volume : volume - ml),
      },
    };
  },
  second: ({ numbers: [ml = 0, strong = 0, last = 1], text }) => {
    const amount = (ml / 1000) * strong;
    if (text.includes('new concentration')) return amount / (last / 1000);
    const volume = (amount / last) * 1000;
    return text.startsWith('How many') ? volume - ml : volume;
  },
});

const gasLaws = template({
  id: 'chemistry/gas-laws',
  version: 1,
  skill: 'chemistry.gas-laws',
  grades: [10, 12],
  demand: 'application',
  kind: 'open',
  radicals: { law: ['pressure and volume', 'volume and temperature', 'all three'] },
  misconceptions: {
    direct: { en: 'turns the proportion round', 'zh-CN': '把正比与反比弄反' },
    celsius: { en: 'works in degrees Celsius', 'zh-CN': '没有换算成热力学温度' },
  },
  draw: (random, { law }) => ({
    law,
    p: random.whole([2, 12]) * 50,
    v: random.whole([2, 30]),
    q: random.whole([2, 12]) * 50,
    t: random.pick([27, 127, 227]),
    u: random.pick([27, 127, 227, 327]),
  }),
  allow: [
    ({ p, q, t, u }) => p !== q && t !== u,
    ({ law, p, v, q }) => law !== 'pressure and volume' || (10 * p * v) % q === 0,
    ({ law, v, t, u }) =>
      law !== 'volume and temperature' || (10 * v * (u + 273)) % (t + 273) === 0,
    ({ law, p, v, q, t, u }) =>
      law !== 'all three' || (10 * p * v * (u + 273)) % (q * (t + 273)) === 0,
  ],
  pose: ({ law, p, v, q, t, u }) => {
    const LITRE = unit('L', '升');
    const [kelvin, kelvin2] = [t + 273, u + 273];
    if (law === 'pressure and volume') {
      const key = new Fraction(p * v, q);
      return {
        prompt: both(
          en`A gas fills ${v} L at ${p} kPa. What volume does it fill at ${q} kPa and the same temperature?`,
          zh`一定量的气体在 ${p} 千帕时体积是 ${v} 升。温度不变，压强变为 ${q} 千帕时，体积是多少？`,
        ),
        answer: decimalAnswer(key),
        unit: LITRE,
        steps: [
          both(
            en`Pressure times volume stays: ${equals(times(p, v), times(q, 'V'))}`,
            zh`压强与体积的乘积不变：${equals(times(p, v), times(q, 'V'))}`,
          ),
          alike(equals('V', over(p * v, q), shortest(key))),
        ],
        wrong: { direct: rational(new Fraction(q * v, p)), celsius: null },
      };
    }
    const all = law === 'all three';
    const key = all ? new Fraction(p * v * kelvin2, q * kelvin) : new Fraction(v * kelvin2, kelvin);
    const inKelvin = [
      both(
        en`In kelvin: ${equals(plus(t, 273), kelvin)} and ${equals(plus(u, 273), kelvin2)}`,
        zh`热力学温度：${equals(plus(t, 273), kelvin)} 和 ${equals(plus(u, 273), kelvin2)}`,
      ),
    ];
    return {
      prompt: all
        ? both(
            en`A gas fills ${v} L at ${p} kPa and ${t} °C. What volume does it fill at ${q} kPa and ${u} °C? (${0} °C is ${273} K.)`,
            zh`一定量的气体在 ${p} 千帕、${t} ℃ 时体积是 ${v} 升。在 ${q} 千帕、${u} ℃ 时体积是多少？（${0} ℃ 为 ${273} K）`,
          )
        : both(
            en`A gas fills ${v} L at ${t} °C. What volume does it fill at ${u} °C and the same pressure? (${0} °C is ${273} K.)`,
            zh`一定量的气体在 ${t} ℃ 时体积是 ${v} 升。压强不变，温度变为 ${u} ℃ 时，体积是多少？（${0} ℃ 为 ${273} K）`,
          ),
      answer: decimalAnswer(key),
      unit: LITRE,
      steps: [
        ...inKelvin,
        alike(
          all
            ? equals('V', times(v, over(p, q), over(kelvin2, kelvin)), shortest(key))
            : equals('V', times(v, over(kelvin2, kelvin)), shortest(key)),
        ),
      ],
      wrong: {
        direct: rational(
          all ? new Fraction(q * v * kelvin2, p * kelvin) : new Fraction(v * kelvin, kelvin2),
        ),
        celsius: rational(all ? new Fraction(p * v * u, q * t) : new Fraction(v * u, t)),
      },
    };
  },
  // The gas constant cancels: moles before, volume after.
  second: ({ numbers: [v = 0, a = 1, b = 1, c = 1, d = 1], text }) => {
    if (text.includes('same temperature')) return (v / b) * a;
    if (text.includes('same pressure')) return (b + 273) / ((a + 273) / v);
    const moles = (a * v) / (8.314 * (b + 273));
    return (moles * 8.314 * (d + 273)) / c;
  },
});

const ph = template({
  id: 'chemistry/ph',
  version: 1,
  skill: 'chemistry.ph',
  grades: [11, 12],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['from acid', 'concentration', 'from base'] },
  misconceptions: {
    wrongSign: { en: 'keeps the minus of the exponent', 'zh-CN': '保留了指数的负号' },
    forgetsFourteen: { en: 'takes a base for an acid', 'zh-CN': '没有用十四去减' },
    tenfoldAsOne: { en: 'is off by one in the exponent', 'zh-CN': '指数差了一' },
  },
  draw: (random, { asked }) => ({ asked, n: random.whole([1, 6]), dilute: random.whole([0, 3]) }),
  allow: [
    ({ asked, n, dilute }) =>
      asked === 'concentration' ? dilute < 2 && n + dilute <= 6 : n + dilute <= 6,
  ],
  pose: ({ asked, n, dilute }) => {
    const exponent = n + dilute;
    const times10 = 10 ** dilute;
    const acid = asked === 'from acid';
    const start = power(10, -n);
    const kind = acid
      ? { en: 'a strong acid with one proton', 'zh-CN': '一元强酸' }
      : { en: 'a strong base with one hydroxide ion', 'zh-CN': '一元强碱' };
    if (asked === 'concentration') {
      return {
        prompt: both(
          en`A strong acid has pH ${n}. It is diluted until its pH is ${exponent + 1}. How many times as large is the volume then?`,
          zh`一种强酸溶液的 pH 是 ${n}，加水稀释到 pH 为 ${exponent + 1}。体积变为原来的多少倍？`,
        ),
        answer: integer(10 ** (dilute + 1)),
        steps: [
          both(
            en`Each step of pH changes the concentration ${10} times: ${power(10, dilute + 1)}`,
            zh`pH 每改变一个单位，浓度改变 ${10} 倍：${power(10, dilute + 1)}`,
          ),
        ],
        wrong: {
          wrongSign: rational(new Fraction(1, 10 ** (dilute + 1))),
          forgetsFourteen: null,
          tenfoldAsOne: integer(10 ** (dilute + 2)),
        },
      };
    }
    const key = acid ? exponent : 14 - exponent;
    return {
      prompt:
        dilute === 0
          ? both(
              en`A solution of ${kind} has a concentration of ${start} mol/L. Find its pH at ${25} °C.`,
              zh`某${kind}溶液的浓度是 ${start} 摩/升。求它在 ${25} ℃ 时的 pH。`,
            )
          : both(
              en`A solution of ${kind} has a concentration of ${start} mol/L. It is diluted to ${times10} times its volume. Find its pH at ${25} °C.`,
              zh`某${kind}溶液的浓度是 ${start} 摩/升，加水稀释到原体积的 ${times10} 倍。求它在 ${25} ℃ 时的 pH。`,
            ),
      answer: integer(key),
      steps: [
        both(
          en`Concentration of the ions: ${power(10, -exponent)} mol/L`,
          zh`离子浓度：${power(10, -exponent)} 摩/升`,
        ),
        acid ? alike(equals('pH', exponent)) : alike(equals('pH', minus(14, exponent), key)),
      ],
      wrong: {
        wrongSign: acid ? integer(-exponent) : null,
        forgetsFourteen: acid
          ? integer(14 - exponent)
          : key === exponent
            ? null
            : integer(exponent),
        tenfoldAsOne: integer(key + 1),
      },
    };
  },
  second: ({ numbers, text }) => {
    if (text.startsWith('A strong acid has')) {
      const [before = 0, after = 0] = numbers;
      return Math.round(10 ** -before / 10 ** -after);
    }
    const [, exponent = 0, third = 25] = numbers;
    const ions = 10 ** exponent / (text.includes('diluted') ? third : 1);
    return text.includes('base') ? 14 + Math.log10(ions) : -Math.log10(ions);
  },
});

export const reactions = [conservation, balancing, reactingMasses];
export const solutions = [massFraction, concentration, dilution, gasLaws, ph];
