/** Fractions: from equal parts to a common denominator. */
import {
  Fraction,
  alike,
  both,
  en,
  equals,
  mixed,
  over,
  plus,
  rational,
  template,
  times,
  zh,
} from '../vocabulary.ts';

const addsAcross = {
  en: 'adds numerators and denominators separately',
  'zh-CN': '分子加分子、分母加分母',
};

const addLike = template({
  id: 'fractions/add-like',
  version: 1,
  skill: 'fractions.add-like',
  grades: [3, 5],
  demand: 'procedure',
  kind: 'open',
  radicals: { sum: ['stays below one', 'can be simplified', 'passes one'] },
  misconceptions: {
    addsAcross,
    keepsOneNumerator: { en: 'keeps the larger numerator only', 'zh-CN': '只保留较大的分子' },
  },
  draw: (random, { sum }) => {
    const d = random.whole([5, 12]);
    return { d, a: random.whole([1, d - 1]), b: random.whole([1, d - 1]), sum };
  },
  allow: [
    ({ a, b }) => a > b,
    ({ a, b, d, sum }) => a + b > d === (sum === 'passes one') && a + b !== d,
    ({ a, b, d, sum }) =>
      sum === 'passes one' ||
      (new Fraction(a + b, d).d !== BigInt(d)) === (sum === 'can be simplified'),
  ],
  pose: ({ a, b, d }) => {
    const sum = new Fraction(a + b, d);
    const added = over(a + b, d);
    return {
      prompt: both(
        en`Work out ${plus(over(a, d), over(b, d))}. Give your answer in simplest form.`,
        zh`计算：${plus(over(a, d), over(b, d))}（结果化成最简形式）`,
      ),
      answer: rational(sum, 'mixed'),
      steps: [
        both(
          en`The parts are of one size, so only the numerators are added.`,
          zh`分母相同，只把分子相加。`,
        ),
        alike(
          sum.d === BigInt(d) && sum.lt(1)
            ? equals(plus(over(a, d), over(b, d)), added)
            : equals(plus(over(a, d), over(b, d)), added, mixed(sum)),
        ),
      ],
      wrong: {
        addsAcross: rational(new Fraction(a + b, 2 * d)),
        keepsOneNumerator: rational(new Fraction(a, d)),
      },
    };
  },
  // Counts unit fractions and divides.
  second: ({ numbers: [a = 0, d = 1, b = 0] }) => {
    let parts = 0;
    for (let k = 0; k < a; k++) parts++;
    for (let k = 0; k < b; k++) parts++;
    return parts / d;
  },
});

const addUnlike = template({
  id: 'fractions/add-unlike',
  version: 1,
  skill: 'fractions.add-unlike',
  grades: [5, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: {
    denominators: ['one divides the other', 'no common factor', 'a common factor'],
  },
  misconceptions: {
    addsAcross,
    keepsNumerators: {
      en: 'makes the denominators equal but keeps the numerators',
      'zh-CN': '通分时只改分母，不改分子',
    },
    multipliesDenominatorsOnly: {
      en: 'adds numerators over the larger denominator',
      'zh-CN': '分子相加，直接用较大的分母作分母',
    },
  },
  draw: (random, { denominators }) => {
    const b = random.whole([2, 9]);
    const d = random.whole([3, 12]);
    return { a: random.whole([1, b - 1]), b, c: random.whole([1, d - 1]), d, denominators };
  },
  allow: [
    ({ b, d }) => b < d,
    ({ a, b, c, d }) => new Fraction(a, b).d === BigInt(b) && new Fraction(c, d).d === BigInt(d),
    ({ b, d, denominators }) => {
      const common = Number(new Fraction(b).gcd(d).valueOf());
      const kind =
        common === b
          ? 'one divides the other'
          : common === 1
            ? 'no common factor'
            : 'a common factor';
      return kind === denominators;
    },
  ],
  pose: ({ a, b, c, d }) => {
    const common = Number(new Fraction(b).lcm(d).valueOf());
    const [left, right] = [(a * common) / b, (c * common) / d];
    const sum = new Fraction(a, b).add(c, d);
    const raised = (top: number, under: number) =>
      equals(
        over(top, under),
        over(times(top, common / under), times(under, common / under)),
        over((top * common) / under, common),
      );
    return {
      prompt: both(
        en`Work out ${plus(over(a, b), over(c, d))}. Give your answer in simplest form.`,
        zh`计算：${plus(over(a, b), over(c, d))}（结果化成最简形式）`,
      ),
      answer: rational(sum, 'mixed'),
      steps: [
        both(
          en`The smallest common denominator of ${b} and ${d} is ${common}.`,
          zh`${b} 和 ${d} 的最小公倍数是 ${common}，以它作公分母。`,
        ),
        ...(b === common ? [] : [alike(raised(a, b))]),
        ...(d === common ? [] : [alike(raised(c, d))]),
        alike(equals(plus(over(left, common), over(right, common)), over(left + right, common))),
        ...(sum.d === BigInt(common) && sum.lt(1)
          ? []
          : [alike(equals(over(left + right, common), mixed(sum)))]),
      ],
      wrong: {
        addsAcross: rational(new Fraction(a + c, b + d)),
        keepsNumerators: rational(new Fraction(a + c, common)),
        multipliesDenominatorsOnly: d === common ? null : rational(new Fraction(a + c, d)),
      },
    };
  },
  // Cross-multiplies, without looking for a common denominator.
  second: ({ numbers: [a = 0, b = 1, c = 0, d = 1] }) => (a * d + c * b) / (b * d),
});

const simplestForm = template({
  id: 'fractions/simplest-form',
  version: 1,
  skill: 'fractions.simplest-form',
  grades: [4, 6],
  demand: 'procedure',
  kind: 'open',
  radicals: { factor: [2, 6, 12] },
  misconceptions: {
    dividesOnlyNumerator: { en: 'divides the numerator only', 'zh-CN': '只约分子，不约分母' },
    dividesOnlyDenominator: { en: 'divides the denominator only', 'zh-CN': '只约分母，不约分子' },
    subtracts: {
      en: 'subtracts the same number from both instead of dividing',
      'zh-CN': '分子、分母同减一个数，而不是同除以一个数',
    },
  },
  draw: (random, { factor }) => {
    const under = random.whole([3, 12]);
    return {
      top: random.whole([2, under - 1]),
      under,
      factor: factor === 2 ? random.pick([2, 3, 5]) : factor,
    };
  },
  allow: [({ top, under }) => new Fraction(top, under).d === BigInt(under)],
  pose: ({ top, under, factor }) => {
    const given = over(top * factor, under * factor);
    return {
      prompt: both(en`Write ${given} in simplest form.`, zh`把 ${given} 化成最简分数。`),
      answer: rational(new Fraction(top, under)),
      steps: [
        both(
          en`The largest common factor of ${top * factor} and ${under * factor} is ${factor}.`,
          zh`${top * factor} 和 ${under * factor} 的最大公因数是 ${factor}。`,
        ),
        alike(equals(given, over(top, under))),
      ],
      wrong: {
        dividesOnlyNumerator: rational(new Fraction(top, under * factor)),
        dividesOnlyDenominator: rational(new Fraction(top * factor, under)),
        subtracts: rational(new Fraction(top - 1, under - 1)),
      },
    };
  },
  second: ({ numbers: [top = 0, under = 1] }) => top / under,
});

export const addingFractions = [addLike, addUnlike, simplestForm];
