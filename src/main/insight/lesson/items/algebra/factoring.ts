/** Factors. The written form is asked for, so these are choices. */
import type { Maths } from '../../../../../shared/maths/maths.ts';
import { evaluate } from '../evaluate.ts';
import {
  alike,
  beside,
  both,
  choice,
  commonFactor,
  en,
  equals,
  polynomial,
  template,
  zh,
} from '../vocabulary.ts';

const option = (tree: Maths) => choice(alike(tree));
const signed = (b: number) => polynomial([1, b]);

/** The value of an option as it is printed: `3x(x − 2)` at a number. */
function valueOfText(text: string, x: number): number {
  const factors = text.match(/\([^()]*\)|[^()]+/g) ?? [];
  const linear = (part: string) => {
    const terms =
      part
        .replaceAll(' ', '')
        .replaceAll('−', '-')
        .match(/[+-]?[^+-]+/g) ?? [];
    return terms.reduce((sum, term) => {
      if (!term.includes('x')) return sum + Number(term);
      const [front = '', raised = ''] = term.split('x');
      const factor = front === '' || front === '+' ? 1 : front === '-' ? -1 : Number(front);
      return sum + factor * (raised === '²' ? x * x : x);
    }, 0);
  };
  return factors.reduce((product, factor) => product * linear(factor.replaceAll(/[()]/g, '')), 1);
}

/** The options whose value is the prompt's at every try; of several, the one without a common factor left. */
function equalOption(given: Maths | undefined, options: readonly string[]): string {
  const right = options.filter(
    (text) =>
      given !== undefined &&
      [0.5, 2, -3, 7].every((x) => Math.abs(valueOfText(text, x) - evaluate(given, { x })) < 1e-6),
  );
  return right.length === 1 ? (right[0] ?? '') : '';
}

const commonFactorOut = template({
  id: 'algebra/taking-out-a-common-factor',
  version: 1,
  skill: 'expressions.factoring',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'choice',
  radicals: { factor: ['number', 'letter', 'both'] },
  misconceptions: {
    losesOne: {
      en: 'leaves a term in the brackets unchanged',
      'zh-CN': '括号里有一项没有提出公因式',
    },
    wrongSign: { en: 'changes the sign in the brackets', 'zh-CN': '括号里的符号弄错' },
    dropsTerm: { en: 'takes out too much from one term', 'zh-CN': '从某一项里多提了因数' },
  },
  draw: (random, { factor }) => ({
    factor,
    k: factor === 'letter' ? 1 : random.whole([2, 9]),
    a: random.whole([2, 7]),
    b: random.whole([2, 9]),
  }),
  allow: [({ a, b }) => commonFactor(a, b) === 1],
  pose: ({ factor, k, a, b }) => {
    const withLetter = factor !== 'number';
    const given = withLetter ? polynomial([k * a, k * b, 0]) : polynomial([k * a, k * b]);
    const out = withLetter ? (k === 1 ? 'x' : beside(k, 'x')) : k;
    const inner = (p: number, q: number) => beside(out, polynomial([p, q]));
    return {
      prompt: both(
        en`Which is the factored form of ${given}?`,
        zh`下面哪一个是 ${given} 的因式分解？`,
      ),
      answer: option(inner(a, b)),
      steps: [
        both(en`The common factor is ${out}.`, zh`公因式是 ${out}。`),
        alike(equals(given, inner(a, b))),
      ],
      wrong: {
        losesOne: option(inner(a, k === 1 ? b + 1 : k * b)),
        wrongSign: option(inner(a, -b)),
        dropsTerm: option(inner(1, b)),
      },
    };
  },
  second: ({ trees: [given], options }) => equalOption(given, options),
});

const quadraticFactors = template({
  id: 'algebra/factoring-quadratics',
  version: 1,
  skill: 'expressions.factoring-quadratics',
  grades: [8, 9],
  demand: 'procedure',
  kind: 'choice',
  radicals: { signs: ['both plus', 'both minus', 'mixed'] },
  misconceptions: {
    wrongSigns: { en: 'turns both signs round', 'zh-CN': '两个因式的符号都弄反' },
    sumOnly: { en: 'fits the sum, not the product', 'zh-CN': '只凑对了和，没有凑对积' },
    productOnly: { en: 'fits the product, not the sum', 'zh-CN': '只凑对了积，没有凑对和' },
  },
  draw: (random, { signs }) => {
    const [p, q] = [random.whole([1, 9]), random.whole([2, 9])];
    return { p: signs === 'both minus' ? -p : p, q: signs === 'both plus' ? q : -q };
  },
  allow: [({ p, q }) => p !== q && p !== -q && p - q !== 1, ({ p, q }) => p * q !== 1],
  pose: ({ p, q }) => {
    const given = polynomial([1, p + q, p * q]);
    const pair = (a: number, b: number) => beside(signed(a), signed(b));
    const other = p === 1 ? [-p, -q] : [1, p * q];
    return {
      prompt: both(
        en`Which is the factored form of ${given}?`,
        zh`下面哪一个是 ${given} 的因式分解？`,
      ),
      answer: option(pair(p, q)),
      steps: [
        both(
          en`Look for two numbers with product ${p * q} and sum ${p + q}: ${p} and ${q}.`,
          zh`找两个数，积为 ${p * q}，和为 ${p + q}：${p} 和 ${q}。`,
        ),
        alike(equals(given, pair(p, q))),
      ],
      wrong: {
        wrongSigns: option(pair(-p, -q)),
        sumOnly: option(pair(p - 1, q + 1)),
        productOnly: p === 1 ? null : option(pair(other[0] ?? 0, other[1] ?? 0)),
      },
    };
  },
  second: ({ trees: [given], options }) => equalOption(given, options),
});

export const factoring = [commonFactorOut, quadraticFactors];
