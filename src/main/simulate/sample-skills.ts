/** The sample school's skill map: what Algebra 1 asks for, what builds on what, and where wrong answers come from. */
import type { Random } from '../../shared/random.ts';
import type { Bilingual } from '../../shared/words/say.ts';

/** A question with its key first, then the wrong answers that come, some of them from a misconception. */
export type Question = {
  text: Bilingual;
  key: Bilingual;
  wrong: readonly { text: Bilingual; misconception: Bilingual | null }[];
};

export type SampleSkill = {
  /** What simulated work knows it by. */
  key: string;
  name: Bilingual;
  /** Keys of others. */
  needs: readonly string[];
  minutes: number;
  /** Skills of the bundled bank that stand for it. */
  bank: readonly string[];
  ask(random: Random): Question;
};

const digit = (random: Random): number => random.whole([2, 9]);
/** Two numbers that differ. */
function pair(random: Random): [number, number] {
  const first = digit(random);
  const second = random.pick([2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other !== first));
  return [first, second];
}
const fraction = (above: number, below: number): string =>
  above % below === 0 ? String(above / below) : `${above}/${below}`;

const words = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });
/** Signs and numbers, which are nobody's language. */
const signs = (text: string): Bilingual => words(text, text);

export const SAMPLE_SKILLS: readonly SampleSkill[] = [
  {
    key: 'linear equations',
    name: words('linear equations', '一元一次方程'),
    needs: [],
    minutes: 45,
    bank: ['equations.two-step', 'equations.both-sides'],
    ask(random) {
      const [a, x] = pair(random);
      const b = random.whole([1, 12]);
      const c = a * x + b;
      return {
        text: words(`Solve ${a}x + ${b} = ${c}.`, `解方程 ${a}x + ${b} = ${c}。`),
        key: signs(`x = ${x}`),
        wrong: [
          {
            text: signs(`x = ${fraction(c + b, a)}`),
            misconception: words('Moves a term across without changing its sign', '移项时没有变号'),
          },
          {
            text: signs(`x = ${c - b - a}`),
            misconception: words(
              'Subtracts the coefficient instead of dividing by it',
              '该除以系数时却减去系数',
            ),
          },
          { text: signs(`x = ${-x}`), misconception: null },
        ],
      };
    },
  },
  {
    key: 'inequalities',
    name: words('inequalities', '一元一次不等式'),
    needs: ['linear equations'],
    minutes: 40,
    bank: ['inequalities.linear'],
    ask(random) {
      const [a, k] = pair(random);
      const b = random.whole([1, 9]);
      return {
        text: words(`Solve ${b} - ${a}x < ${b - a * k}.`, `解不等式 ${b} - ${a}x < ${b - a * k}。`),
        key: signs(`x > ${k}`),
        wrong: [
          {
            text: signs(`x < ${k}`),
            misconception: words(
              'Keeps the sign of an inequality when dividing by a negative number',
              '两边除以负数时不等号没有变向',
            ),
          },
          {
            text: signs(`x > -${k}`),
            misconception: words('Drops the minus of the coefficient', '漏掉系数的负号'),
          },
          { text: signs(`x < -${k}`), misconception: null },
        ],
      };
    },
  },
  {
    key: 'factorising',
    name: words('factorising', '因式分解'),
    needs: [],
    minutes: 50,
    bank: ['expressions.factoring-quadratics'],
    ask(random) {
      const [p, q] = pair(random);
      return {
        text: words(
          `Factorise x² + ${p + q}x + ${p * q}.`,
          `分解因式：x² + ${p + q}x + ${p * q}。`,
        ),
        key: signs(`(x + ${p})(x + ${q})`),
        wrong: [
          {
            text: signs(`(x - ${p})(x - ${q})`),
            misconception: words(
              'Takes the signs of the factors the wrong way round',
              '因式中的符号取反了',
            ),
          },
          {
            text: signs(`(x + 1)(x + ${p * q})`),
            misconception: words(
              'Looks at the product of the numbers and not at their sum',
              '只看两数之积，没有看两数之和',
            ),
          },
          { text: signs(`(x + ${p})(x - ${q})`), misconception: null },
        ],
      };
    },
  },
  {
    key: 'functions',
    name: words('functions', '函数'),
    needs: ['linear equations'],
    minutes: 45,
    bank: ['functions.evaluating'],
    ask(random) {
      const [a, k] = pair(random);
      const b = random.whole([1, 9]);
      return {
        text: words(
          `f(x) = ${a}x² + ${b}. Find f(-${k}).`,
          `已知 f(x) = ${a}x² + ${b}，求 f(-${k})。`,
        ),
        key: signs(String(a * k * k + b)),
        wrong: [
          {
            text: signs(String(-a * k * k + b)),
            misconception: words(
              'Takes the square of a negative number to be negative',
              '把负数的平方算成负数',
            ),
          },
          {
            text: signs(String((a * k) ** 2 + b)),
            misconception: words('Multiplies before squaring', '先乘后平方，运算顺序错误'),
          },
          { text: signs(String(a * k * k - b)), misconception: null },
        ],
      };
    },
  },
  {
    key: 'systems',
    name: words('systems', '二元一次方程组'),
    needs: ['linear equations'],
    minutes: 50,
    bank: ['equations.systems'],
    ask(random) {
      const [one, other] = pair(random);
      const [x, y] = [Math.max(one, other), Math.min(one, other)];
      return {
        text: words(
          `Solve x + y = ${x + y} and x - y = ${x - y}.`,
          `解方程组：x + y = ${x + y}，x - y = ${x - y}。`,
        ),
        key: signs(`x = ${x}, y = ${y}`),
        wrong: [
          {
            text: signs(`x = ${y}, y = ${x}`),
            misconception: words('Swaps the two unknowns', '把两个未知数弄反了'),
          },
          {
            text: signs(`x = ${x + y}, y = ${x - y}`),
            misconception: words(
              'Reads the right-hand sides off as the solution',
              '把等号右边的数直接当作解',
            ),
          },
          { text: signs(`x = ${x}, y = -${y}`), misconception: null },
        ],
      };
    },
  },
  {
    key: 'quadratics',
    name: words('quadratics', '一元二次方程'),
    needs: ['factorising', 'functions'],
    minutes: 60,
    bank: ['quadratics.factoring'],
    ask(random) {
      const [p, q] = pair(random);
      return {
        text: words(
          `Solve x² - ${p + q}x + ${p * q} = 0.`,
          `解方程 x² - ${p + q}x + ${p * q} = 0。`,
        ),
        key: words(`x = ${p} or x = ${q}`, `x = ${p} 或 x = ${q}`),
        wrong: [
          {
            text: words(`x = -${p} or x = -${q}`, `x = -${p} 或 x = -${q}`),
            misconception: words(
              'Keeps the sign that stands in the brackets',
              '照抄括号里的符号，没有变号',
            ),
          },
          { text: signs(`x = ${p}`), misconception: words('Gives one root only', '只写出一个根') },
          {
            text: words(`x = ${p + q} or x = ${p * q}`, `x = ${p + q} 或 x = ${p * q}`),
            misconception: null,
          },
        ],
      };
    },
  },
];
