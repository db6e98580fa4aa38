/** Particles, formula masses, amounts. */
import type { Bilingual } from '../../../../../shared/words/say.ts';
import { atomsOf } from './formulas.ts';
import {
  Fraction,
  alike,
  both,
  decimalAnswer,
  en,
  equals,
  integer,
  minus,
  over,
  percent,
  plus,
  rational,
  roundedAnswer,
  shortest,
  template,
  times,
  unit,
  words,
  zh,
} from '../vocabulary.ts';

const formula = (text: string) => words({ en: text, 'zh-CN': text });

/** Rounded atomic masses as schools use them. */
const MASSES = {
  H: 1,
  C: 12,
  N: 14,
  O: 16,
  Na: 23,
  Mg: 24,
  Al: 27,
  S: 32,
  K: 39,
  Ca: 40,
  Fe: 56,
  Cu: 64,
  Zn: 65,
} as const;
type Element = keyof typeof MASSES;
type Compound = {
  text: string;
  en: string;
  zh: string;
  atoms: readonly (readonly [Element, number])[];
};

const compounds: Readonly<
  Record<'two elements' | 'three elements' | 'with brackets', readonly Compound[]>
> = {
  'two elements': [
    {
      text: 'H₂O',
      en: 'water',
      zh: '水',
      atoms: [
        ['H', 2],
        ['O', 1],
      ],
    },
    {
      text: 'CO₂',
      en: 'carbon dioxide',
      zh: '二氧化碳',
      atoms: [
        ['C', 1],
        ['O', 2],
      ],
    },
    {
      text: 'NH₃',
      en: 'ammonia',
      zh: '氨',
      atoms: [
        ['N', 1],
        ['H', 3],
      ],
    },
    {
      text: 'CH₄',
      en: 'methane',
      zh: '甲烷',
      atoms: [
        ['C', 1],
        ['H', 4],
      ],
    },
    {
      text: 'SO₂',
      en: 'sulfur dioxide',
      zh: '二氧化硫',
      atoms: [
        ['S', 1],
        ['O', 2],
      ],
    },
    {
      text: 'Fe₂O₃',
      en: 'iron(III) oxide',
      zh: '氧化铁',
      atoms: [
        ['Fe', 2],
        ['O', 3],
      ],
    },
    {
      text: 'Al₂O₃',
      en: 'aluminium oxide',
      zh: '氧化铝',
      atoms: [
        ['Al', 2],
        ['O', 3],
      ],
    },
  ],
  'three elements': [
    {
      text: 'H₂SO₄',
      en: 'sulfuric acid',
      zh: '硫酸',
      atoms: [
        ['H', 2],
        ['S', 1],
        ['O', 4],
      ],
    },
    {
      text: 'HNO₃',
      en: 'nitric acid',
      zh: '硝酸',
      atoms: [
        ['H', 1],
        ['N', 1],
        ['O', 3],
      ],
    },
    {
      text: 'CaCO₃',
      en: 'calcium carbonate',
      zh: '碳酸钙',
      atoms: [
        ['Ca', 1],
        ['C', 1],
        ['O', 3],
      ],
    },
    {
      text: 'Na₂CO₃',
      en: 'sodium carbonate',
      zh: '碳酸钠',
      atoms: [
        ['Na', 2],
        ['C', 1],
        ['O', 3],
      ],
    },
    {
      text: 'KNO₃',
      en: 'potassium nitrate',
      zh: '硝酸钾',
      atoms: [
        ['K', 1],
        ['N', 1],
        ['O', 3],
      ],
    },
    {
      text: 'C₂H₅OH',
      en: 'ethanol',
      zh: '乙醇',
      atoms: [
        ['C', 2],
        ['H', 6],
        ['O', 1],
      ],
    },
    {
      text: 'C₆H₁₂O₆',
      en: 'glucose',
      zh: '葡萄糖',
      atoms: [
        ['C', 6],
        ['H', 12],
        ['O', 6],
      ],
    },
    {
      text: 'CuSO₄',
      en: 'copper(II) sulfate',
      zh: '硫酸铜',
      atoms: [
        ['Cu', 1],
        ['S', 1],
        ['O', 4],
      ],
    },
  ],
  'with brackets': [
    {
      text: 'Ca(OH)₂',
      en: 'calcium hydroxide',
      zh: '氢氧化钙',
      atoms: [
        ['Ca', 1],
        ['O', 2],
        ['H', 2],
      ],
    },
    {
      text: 'Mg(OH)₂',
      en: 'magnesium hydroxide',
      zh: '氢氧化镁',
      atoms: [
        ['Mg', 1],
        ['O', 2],
        ['H', 2],
      ],
    },
    {
      text: 'Al(OH)₃',
      en: 'aluminium hydroxide',
      zh: '氢氧化铝',
      atoms: [
        ['Al', 1],
        ['O', 3],
        ['H', 3],
      ],
    },
    {
      text: 'Ca(NO₃)₂',
      en: 'calcium nitrate',
      zh: '硝酸钙',
      atoms: [
        ['Ca', 1],
        ['N', 2],
        ['O', 6],
      ],
    },
    {
      text: 'Al₂(SO₄)₃',
      en: 'aluminium sulfate',
      zh: '硫酸铝',
      atoms: [
        ['Al', 2],
        ['S', 3],
        ['O', 12],
      ],
    },
    {
      text: 'Cu(NO₃)₂',
      en: 'copper(II) nitrate',
      zh: '硝酸铜',
      atoms: [
        ['Cu', 1],
        ['N', 2],
        ['O', 6],
      ],
    },
    {
      text: 'Zn(NO₃)₂',
      en: 'zinc nitrate',
      zh: '硝酸锌',
      atoms: [
        ['Zn', 1],
        ['N', 2],
        ['O', 6],
      ],
    },
    {
      text: '(NH₄)₂SO₄',
      en: 'ammonium sulfate',
      zh: '硫酸铵',
      atoms: [
        ['N', 2],
        ['H', 8],
        ['S', 1],
        ['O', 4],
      ],
    },
  ],
};
const massOf = ({ atoms }: Compound) =>
  atoms.reduce((sum, [element, count]) => sum + MASSES[element] * count, 0);
const nameOf = (compound: Compound): Bilingual => ({ en: compound.en, 'zh-CN': compound.zh });

/** “(H 1, O 16)”: the masses that the question gives. */
function givenMasses({ atoms }: Compound) {
  const listed = atoms.map(([element]) => `${element} ${MASSES[element]}`);
  return { en: listed.join(', '), 'zh-CN': listed.join('，') };
}

/** From the printed formula and the masses printed after it. */
function readMasses(text: string): Map<string, number> {
  const pairs = [...text.matchAll(/\b([A-Z][a-z]?) (\d+(?:\.\d+)?)/g)];
  return new Map(pairs.map(([, element = '', mass = '']) => [element, Number(mass)]));
}
const readFormula = (text: string): string =>
  /, ((?:\(?[A-Z][a-z]?[₀-₉]*\)?[₀-₉]*)+)/.exec(text)?.[1] ?? '';
function printedMass(text: string): number {
  const masses = readMasses(text);
  return [...atomsOf(readFormula(text))].reduce(
    (sum, [element, count]) => sum + (masses.get(element) ?? Number.NaN) * count,
    0,
  );
}

const particles = template({
  id: 'chemistry/particles',
  version: 1,
  skill: 'chemistry.particles',
  grades: [8, 10],
  demand: 'recall',
  kind: 'open',
  radicals: { asked: ['neutrons', 'electrons of an ion', 'mass number'] },
  misconceptions: {
    givesProtons: { en: 'gives the number of protons', 'zh-CN': '写成了质子数' },
    addsAll: { en: 'adds where it should subtract, or the other way', 'zh-CN': '加减弄反' },
  },
  draw: (random, { asked }) => {
    const [name, chinese, protons, neutrons, charge] = random.pick([
      ['sodium', '钠', 11, 12, 1],
      ['magnesium', '镁', 12, 12, 2],
      ['aluminium', '铝', 13, 14, 3],
      ['chlorine', '氯', 17, 18, -1],
      ['calcium', '钙', 20, 20, 2],
      ['fluorine', '氟', 9, 10, -1],
      ['potassium', '钾', 19, 20, 1],
      ['sulfur', '硫', 16, 16, -2],
      ['oxygen', '氧', 8, 8, -2],
      ['lithium', '锂', 3, 4, 1],
      ['iron', '铁', 26, 30, 2],
      ['zinc', '锌', 30, 35, 2],
      ['bromine', '溴', 35, 44, -1],
    ] as const);
    return { asked, name, chinese, protons, neutrons, charge };
  },
  allow: [({ asked, protons, neutrons }) => asked !== 'neutrons' || protons !== neutrons],
  pose: ({ asked, name, chinese, protons, neutrons, charge }) => {
    const mass = protons + neutrons;
    const element = { en: name, 'zh-CN': chinese };
    if (asked === 'neutrons') {
      return {
        prompt: both(
          en`An atom of ${element} has atomic number ${protons} and mass number ${mass}. How many neutrons does it have?`,
          zh`一个${element}原子的原子序数是 ${protons}，质量数是 ${mass}。它有多少个中子？`,
        ),
        answer: integer(neutrons),
        steps: [alike(equals(minus(mass, protons), neutrons))],
        wrong: { givesProtons: integer(protons), addsAll: integer(mass + protons) },
      };
    }
    if (asked === 'mass number') {
      return {
        prompt: both(
          en`An atom of ${element} has ${protons} protons and ${neutrons} neutrons. What is its mass number?`,
          zh`一个${element}原子有 ${protons} 个质子和 ${neutrons} 个中子。它的质量数是多少？`,
        ),
        answer: integer(mass),
        steps: [alike(equals(plus(protons, neutrons), mass))],
        wrong: {
          givesProtons: integer(protons),
          addsAll: protons === neutrons ? null : integer(Math.abs(protons - neutrons)),
        },
      };
    }
    const size = Math.abs(charge);
    const sign = charge > 0 ? { en: 'positive', 'zh-CN': '正' } : { en: 'negative', 'zh-CN': '负' };
    return {
      prompt: both(
        en`An ion of ${element} has ${protons} protons and carries ${size} ${sign} elementary ${size === 1 ? 'charge' : 'charges'}. How many electrons does it have?`,
        zh`一个${element}离子有 ${protons} 个质子，带 ${size} 个单位的${sign}电荷。它有多少个电子？`,
      ),
      answer: integer(protons - charge),
      steps: [
        alike(equals(charge > 0 ? minus(protons, size) : plus(protons, size), protons - charge)),
      ],
      wrong: { givesProtons: integer(protons), addsAll: integer(protons + charge) },
    };
  },
  // Counts up, or pairs each proton with an electron.
  second: ({ numbers: [a = 0, b = 0], text }) => {
    let counted = 0;
    if (text.includes('neutrons does')) while (a + counted < b) counted++;
    else if (text.includes('mass number?')) counted = [...'x'.repeat(a), ...'x'.repeat(b)].length;
    else
      counted = text.includes('positive')
        ? [...'x'.repeat(a)].slice(b).length
        : [...'x'.repeat(a), ...'x'.repeat(b)].length;
    return counted;
  },
});

const formulaMass = template({
  id: 'chemistry/formula-mass',
  version: 1,
  skill: 'chemistry.molar-mass',
  grades: [9, 10],
  demand: 'procedure',
  kind: 'open',
  radicals: { compound: ['two elements', 'three elements', 'with brackets'] },
  misconceptions: {
    ignoresIndices: { en: 'passes over the small numbers', 'zh-CN': '忽略右下角的数字' },
    ignoresBrackets: {
      en: 'multiplies only the last element in the brackets',
      'zh-CN': '括号外的数只乘了最后一个元素',
    },
  },
  draw: (random, { compound }) => ({
    compound: random.pick(compounds[compound]),
    copies: random.whole([1, 3]),
  }),
  allow: [],
  pose: ({ compound, copies }) => {
    const mass = massOf(compound);
    const bare = compound.atoms.reduce((sum, [element]) => sum + MASSES[element], 0);
    const shownFormula = formula(compound.text);
    const name = nameOf(compound);
    const total = copies * mass;
    const sums = plus(...compound.atoms.map(([element, count]) => times(count, MASSES[element])));
    const bracketed = compound.text.includes('(') ? careless(compound) : null;
    const given = givenMasses(compound);
    return {
      prompt:
        copies === 1
          ? both(
              en`Find the formula mass of ${name}, ${shownFormula}. (${given})`,
              zh`求${name} ${shownFormula} 的相对分子质量（${given}）。`,
            )
          : both(
              en`Find the mass of ${copies} formula units of ${name}, ${shownFormula}, in atomic mass units. (${given})`,
              zh`求 ${copies} 个${name} ${shownFormula} 的相对质量之和（${given}）。`,
            ),
      answer: integer(total),
      steps: [
        alike(equals(sums, mass)),
        ...(copies === 1 ? [] : [alike(equals(times(copies, mass), total))]),
      ],
      wrong: {
        ignoresIndices: integer(copies * bare),
        ignoresBrackets:
          bracketed !== null && bracketed !== mass && bracketed !== bare
            ? integer(copies * bracketed)
            : null,
      },
    };
  },
  second: ({ numbers, text }) => {
    const copies = text.includes('formula units') ? (numbers[0] ?? 1) : 1;
    return copies * printedMass(text);
  },
});

/** The mass when the number behind brackets is given to the last element alone. */
function careless({ text }: Compound): number {
  const atoms = atomsOf(text.replaceAll(/[()]/g, ''));
  return [...atoms].reduce(
    (sum, [element, count]) => sum + (element in MASSES ? MASSES[element as Element] : 0) * count,
    0,
  );
}

const massShare = template({
  id: 'chemistry/share-of-an-element',
  version: 1,
  skill: 'chemistry.mass-share',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { compound: ['two elements', 'three elements', 'with brackets'] },
  misconceptions: {
    countsAtoms: { en: 'takes the share of the atoms', 'zh-CN': '按原子个数求比例' },
    ignoresIndex: { en: 'counts the element once only', 'zh-CN': '没有乘原子个数' },
  },
  draw: (random, { compound }) => {
    const drawn = random.pick(compounds[compound]);
    return { compound: drawn, at: random.whole([0, drawn.atoms.length - 1]) };
  },
  allow: [({ compound, at }) => (compound.atoms[at]?.[1] ?? 0) > 1],
  pose: ({ compound, at }) => {
    const [element = 'H', count = 1] = compound.atoms[at] ?? [];
    const mass = massOf(compound);
    const part = MASSES[element] * count;
    const atoms = compound.atoms.reduce((sum, [, number]) => sum + number, 0);
    const share = (value: Fraction) => roundedAnswer(value.mul(100), 1);
    const symbol = words({ en: element, 'zh-CN': element });
    return {
      prompt: both(
        en`What percentage by mass of ${nameOf(compound)}, ${formula(compound.text)}, is ${symbol}? Round to one decimal place. (${givenMasses(compound)})`,
        zh`${nameOf(compound)} ${formula(compound.text)} 中 ${symbol} 元素的质量分数是百分之几？保留一位小数（${givenMasses(compound)}）。`,
      ),
      answer: share(new Fraction(part, mass)),
      unit: unit('%'),
      steps: [
        both(
          en`Formula mass: ${mass}; of this ${part} are ${symbol}.`,
          zh`相对分子质量是 ${mass}，其中 ${symbol} 占 ${part}。`,
        ),
        both(
          en`Work out ${over(part, mass)} as a percentage and round.`,
          zh`把 ${over(part, mass)} 化成百分数并取近似值。`,
        ),
      ],
      wrong: {
        countsAtoms: share(new Fraction(count, atoms)),
        ignoresIndex: share(new Fraction(MASSES[element], mass)),
      },
    };
  },
  second: ({ text }) => {
    const element = /, is ([A-Z][a-z]?)\?/.exec(text)?.[1] ?? '';
    const count = atomsOf(readFormula(text)).get(element) ?? 0;
    return (100 * count * (readMasses(text).get(element) ?? Number.NaN)) / printedMass(text);
  },
});

const moles = template({
  id: 'chemistry/moles',
  version: 1,
  skill: 'chemistry.moles',
  grades: [10, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { asked: ['mass from amount', 'amount from mass', 'atoms in moles'] },
  misconceptions: {
    wrongOperation: { en: 'multiplies instead of dividing, or the other way', 'zh-CN': '乘除弄反' },
    ignoresIndex: {
      en: 'passes over the small number in the formula',
      'zh-CN': '忽略化学式右下角的数字',
    },
  },
  draw: (random, { asked }) => ({
    asked,
    compound: random.pick(compounds['two elements']),
    amount: new Fraction(random.whole([2, 40]), random.pick([4, 10])),
  }),
  allow: [
    ({ amount }) => !amount.equals(1),
    ({ asked, compound }) => asked !== 'atoms in moles' || (compound.atoms[1]?.[1] ?? 1) > 1,
  ],
  pose: ({ asked, compound, amount }) => {
    const molar = massOf(compound);
    const mass = amount.mul(molar);
    const name = nameOf(compound);
    const shownFormula = formula(compound.text);
    const MOLAR = unit('g/mol', '克/摩');
    const MOLE = unit('mol', '摩');
    if (asked === 'atoms in moles') {
      const [, [element = 'O', count = 1] = []] = compound.atoms;
      const symbol = words({ en: element, 'zh-CN': element });
      return {
        prompt: both(
          en`How many moles of ${symbol} atoms are in ${shortest(amount)} mol of ${name}, ${shownFormula}?`,
          zh`${shortest(amount)} 摩${name} ${shownFormula} 中含有多少摩 ${symbol} 原子？`,
        ),
        answer: decimalAnswer(amount.mul(count)),
        unit: MOLE,
        steps: [alike(equals(times(count, shortest(amount)), shortest(amount.mul(count))))],
        wrong: { wrongOperation: rational(amount.div(count)), ignoresIndex: decimalAnswer(amount) },
      };
    }
    const toMass = asked === 'mass from amount';
    return {
      prompt: toMass
        ? both(
            en`The molar mass of ${name} is ${molar} ${MOLAR}. What is the mass of ${shortest(amount)} mol?`,
            zh`${name}的摩尔质量是 ${molar} ${MOLAR}。${shortest(amount)} 摩${name}的质量是多少？`,
          )
        : both(
            en`The molar mass of ${name} is ${molar} ${MOLAR}. How many moles are ${shortest(mass)} g?`,
            zh`${name}的摩尔质量是 ${molar} ${MOLAR}。${shortest(mass)} 克${name}是多少摩？`,
          ),
      answer: decimalAnswer(toMass ? mass : amount),
      unit: toMass ? unit('g', '克') : MOLE,
      steps: [
        alike(
          toMass
            ? equals(times(shortest(amount), molar), shortest(mass))
            : equals(over(shortest(mass), molar), shortest(amount)),
        ),
      ],
      wrong: {
        wrongOperation: toMass
          ? rational(new Fraction(molar).div(amount))
          : decimalAnswer(mass.mul(molar)),
        ignoresIndex: null,
      },
    };
  },
  second: ({ numbers: [a = 1, b = 0], text }) => {
    if (text.startsWith('How many')) {
      const element = /moles of ([A-Z][a-z]?) atoms/.exec(text)?.[1] ?? '';
      return a * (atomsOf(readFormula(text)).get(element) ?? Number.NaN);
    }
    return text.includes('What is the mass') ? b / (1 / a) : b / a;
  },
});

const isotopes = template({
  id: 'chemistry/mean-atomic-mass',
  version: 1,
  skill: 'chemistry.isotopes',
  grades: [10, 12],
  demand: 'application',
  kind: 'open',
  radicals: { asked: ['two isotopes', 'three isotopes', 'share'] },
  misconceptions: {
    plainMean: { en: 'takes the plain mean', 'zh-CN': '没有按丰度加权' },
    swapsShares: { en: 'gives the shares to the wrong isotopes', 'zh-CN': '丰度配错' },
  },
  draw: (random, { asked }) => ({
    asked,
    mass: random.whole([10, 90]),
    gap: random.whole([1, 2]),
    share: random.whole([2, 18]) * 5,
    third: random.whole([1, 3]) * 5,
  }),
  allow: [
    ({ share, third }) => share !== 50 && share + third < 95 && 100 - share - third !== share,
  ],
  pose: ({ asked, mass, gap, share, third }) => {
    const [low, high, top] = [mass, mass + gap, mass + 2 * gap];
    if (asked === 'three isotopes') {
      const rest = 100 - share - third;
      const key = new Fraction(low * share + high * rest + top * third, 100);
      return {
        prompt: both(
          en`An element consists of ${percent(share)} atoms of mass ${low}, ${percent(rest)} of mass ${high} and ${percent(third)} of mass ${top}. Find its mean atomic mass.`,
          zh`某元素由 ${percent(share)} 质量为 ${low} 的原子、${percent(rest)} 质量为 ${high} 的原子和 ${percent(third)} 质量为 ${top} 的原子组成。求它的平均原子质量。`,
        ),
        answer: decimalAnswer(key),
        steps: [
          alike(
            equals(
              plus(
                times(low, percent(share)),
                times(high, percent(rest)),
                times(top, percent(third)),
              ),
              shortest(key),
            ),
          ),
        ],
        wrong: {
          plainMean: rational(new Fraction(low + high + top, 3)),
          swapsShares: decimalAnswer(new Fraction(low * third + high * rest + top * share, 100)),
        },
      };
    }
    const key = new Fraction(low * share + high * (100 - share), 100);
    if (asked === 'two isotopes') {
      return {
        prompt: both(
          en`An element consists of ${percent(share)} atoms of mass ${low} and ${percent(100 - share)} of mass ${high}. Find its mean atomic mass.`,
          zh`某元素由 ${percent(share)} 质量为 ${low} 的原子和 ${percent(100 - share)} 质量为 ${high} 的原子组成。求它的平均原子质量。`,
        ),
        answer: decimalAnswer(key),
        steps: [
          alike(
            equals(
              plus(times(low, percent(share)), times(high, percent(100 - share))),
              shortest(key),
            ),
          ),
        ],
        wrong: {
          plainMean: decimalAnswer(new Fraction(low + high, 2)),
          swapsShares: decimalAnswer(new Fraction(low * (100 - share) + high * share, 100)),
        },
      };
    }
    return {
      prompt: both(
        en`An element has two kinds of atoms, of mass ${low} and ${high}. Its mean atomic mass is ${shortest(key)}. What percentage of its atoms has mass ${low}?`,
        zh`某元素有质量为 ${low} 和 ${high} 的两种原子，平均原子质量是 ${shortest(key)}。质量为 ${low} 的原子占百分之几？`,
      ),
      answer: integer(share),
      unit: unit('%'),
      steps: [
        alike(
          equals(
            over(minus(high, shortest(key)), minus(high, low)),
            shortest(new Fraction(share, 100)),
          ),
        ),
        both(en`As a percentage: ${percent(share)}`, zh`化成百分数：${percent(share)}`),
      ],
      wrong: { plainMean: integer(50), swapsShares: integer(100 - share) },
    };
  },
  // A hundred atoms on the scale; for the share by trying.
  second: ({ numbers, text }) => {
    if (text.includes('What percentage')) {
      const [low = 0, high = 0, middle = 0] = numbers;
      for (let share = 0; share <= 100; share++)
        if (Math.abs((share * low + (100 - share) * high) / 100 - middle) < 1e-9) return share;
      return Number.NaN;
    }
    let total = 0;
    for (let k = 0; k < numbers.length; k += 2)
      for (let atom = 0; atom < (numbers[k] ?? 0); atom++) total += numbers[k + 1] ?? 0;
    return total / 100;
  },
});

/** Formula, the element asked for, how many of it, of O, of H or a metal with +1; the charge. */
type Oxide = readonly [string, string, number, number, number, number];
const oxides: Readonly<Record<'oxide' | 'acid or salt' | 'ion', readonly Oxide[]>> = {
  oxide: [
    ['CO₂', 'C', 1, 2, 0, 0],
    ['SO₃', 'S', 1, 3, 0, 0],
    ['Fe₂O₃', 'Fe', 2, 3, 0, 0],
    ['N₂O₅', 'N', 2, 5, 0, 0],
    ['P₂O₅', 'P', 2, 5, 0, 0],
    ['SO₂', 'S', 1, 2, 0, 0],
    ['MnO₂', 'Mn', 1, 2, 0, 0],
    ['N₂O₃', 'N', 2, 3, 0, 0],
    ['Al₂O₃', 'Al', 2, 3, 0, 0],
    ['Cl₂O₇', 'Cl', 2, 7, 0, 0],
  ],
  'acid or salt': [
    ['H₂SO₄', 'S', 1, 4, 2, 0],
    ['HNO₃', 'N', 1, 3, 1, 0],
    ['KMnO₄', 'Mn', 1, 4, 1, 0],
    ['KClO₃', 'Cl', 1, 3, 1, 0],
    ['H₂CO₃', 'C', 1, 3, 2, 0],
    ['H₃PO₄', 'P', 1, 4, 3, 0],
    ['Na₂SO₃', 'S', 1, 3, 2, 0],
    ['K₂Cr₂O₇', 'Cr', 2, 7, 2, 0],
    ['NaClO', 'Cl', 1, 1, 1, 0],
    ['NaNO₂', 'N', 1, 2, 1, 0],
  ],
  ion: [
    ['SO₄²⁻', 'S', 1, 4, 0, -2],
    ['NO₃⁻', 'N', 1, 3, 0, -1],
    ['CO₃²⁻', 'C', 1, 3, 0, -2],
    ['MnO₄⁻', 'Mn', 1, 4, 0, -1],
    ['PO₄³⁻', 'P', 1, 4, 0, -3],
    ['Cr₂O₇²⁻', 'Cr', 2, 7, 0, -2],
    ['ClO₃⁻', 'Cl', 1, 3, 0, -1],
    ['SO₃²⁻', 'S', 1, 3, 0, -2],
    ['NO₂⁻', 'N', 1, 2, 0, -1],
  ],
};

const oxidation = template({
  id: 'chemistry/oxidation-number',
  version: 1,
  skill: 'chemistry.oxidation-numbers',
  grades: [9, 11],
  demand: 'procedure',
  kind: 'open',
  radicals: { compound: ['oxide', 'acid or salt', 'ion'] },
  misconceptions: {
    ignoresIndex: { en: 'counts oxygen once only', 'zh-CN': '没有乘氧原子的个数' },
    forgetsDivision: { en: 'does not divide between the atoms', 'zh-CN': '没有除以原子个数' },
    wrongSign: { en: 'gives the wrong sign', 'zh-CN': '符号弄反' },
  },
  draw: (random, { compound }) => {
    const [text, element, count, oxygen, others, charge] = random.pick(oxides[compound]);
    return { text, element, count, oxygen, others, charge };
  },
  allow: [],
  pose: ({ text, element, count, oxygen, others, charge }) => {
    const total = 2 * oxygen - others + charge;
    const key = total / count;
    const symbol = words({ en: element, 'zh-CN': element });
    const light =
      others > 0
        ? { en: text.startsWith('H') ? 'H' : (atomsOf(text).keys().next().value ?? ''), value: 1 }
        : null;
    const given = light
      ? { en: `O has −2 and ${light.en} has +1`, 'zh-CN': `O 为 −2，${light.en} 为 +1` }
      : { en: 'O has −2', 'zh-CN': 'O 为 −2' };
    return {
      prompt: both(
        en`Find the oxidation number of ${symbol} in ${words({ en: text, 'zh-CN': text })}. (${given})`,
        zh`求 ${words({ en: text, 'zh-CN': text })} 中 ${symbol} 的化合价（${given}）。`,
      ),
      answer: integer(key),
      steps: [
        both(
          en`All oxidation numbers add up to the charge: ${equals(plus(times(count, 'x'), ...(others > 0 ? [others] : []), times(oxygen, -2)), charge)}`,
          zh`各元素化合价的代数和等于所带电荷：${equals(plus(times(count, 'x'), ...(others > 0 ? [others] : []), times(oxygen, -2)), charge)}`,
        ),
        alike(equals('x', key)),
      ],
      wrong: {
        ignoresIndex: oxygen === 1 ? null : rational(new Fraction(2 - others + charge, count)),
        forgetsDivision: count === 1 ? null : integer(total),
        wrongSign: integer(-key),
      },
    };
  },
  // Tries every number until the printed formula adds up.
  second: ({ text }) => {
    const [, element = '', printed = ''] = /of (\w+) in (\S+?)\. \(/.exec(text) ?? [];
    const charge = /([²³]?)⁻$/.exec(printed);
    const target = charge ? -({ '²': 2, '³': 3 }[charge[1] ?? ''] ?? 1) : 0;
    const atoms = atomsOf(printed.replaceAll(/[²³⁻]/g, ''));
    for (let value = -8; value <= 8; value++) {
      const sum = [...atoms].reduce(
        (total, [other, count]) =>
          total + count * (other === element ? value : other === 'O' ? -2 : 1),
        0,
      );
      if (sum === target) return value;
    }
    return Number.NaN;
  },
});

export const atoms = [particles, isotopes, oxidation];
export const amounts = [formulaMass, massShare, moles];
