/** The sample school's skill map: what Algebra 1 asks for, what builds on what, and where wrong answers come from. */
import type { Random } from '../../shared/random.ts';

/** A question with its key first, then the wrong answers that come, some of them from a misconception. */
export type Question = {
  text: string;
  key: string;
  wrong: readonly { text: string; misconception: string | null }[];
};

export type SampleSkill = {
  name: string;
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

export const SAMPLE_SKILLS: readonly SampleSkill[] = [
  {
    name: 'linear equations',
    needs: [],
    minutes: 45,
    bank: ['equations.two-step', 'equations.both-sides'],
    ask(random) {
      const [a, x] = pair(random);
      const b = random.whole([1, 12]);
      const c = a * x + b;
      return {
        text: `Solve ${a}x + ${b} = ${c}.`,
        key: `x = ${x}`,
        wrong: [
          {
            text: `x = ${fraction(c + b, a)}`,
            misconception: 'Moves a term across without changing its sign',
          },
          {
            text: `x = ${c - b - a}`,
            misconception: 'Subtracts the coefficient instead of dividing by it',
          },
          { text: `x = ${-x}`, misconception: null },
        ],
      };
    },
  },
  {
    name: 'inequalities',
    needs: ['linear equations'],
    minutes: 40,
    bank: ['inequalities.linear'],
    ask(random) {
      const [a, k] = pair(random);
      const b = random.whole([1, 9]);
      return {
        text: `Solve ${b} - ${a}x < ${b - a * k}.`,
        key: `x > ${k}`,
        wrong: [
          {
            text: `x < ${k}`,
            misconception: 'Keeps the sign of an inequality when dividing by a negative number',
          },
          { text: `x > -${k}`, misconception: 'Drops the minus of the coefficient' },
          { text: `x < -${k}`, misconception: null },
        ],
      };
    },
  },
  {
    name: 'factorising',
    needs: [],
    minutes: 50,
    bank: ['expressions.factoring-quadratics'],
    ask(random) {
      const [p, q] = pair(random);
      return {
        text: `Factorise x² + ${p + q}x + ${p * q}.`,
        key: `(x + ${p})(x + ${q})`,
        wrong: [
          {
            text: `(x - ${p})(x - ${q})`,
            misconception: 'Takes the signs of the factors the wrong way round',
          },
          {
            text: `(x + 1)(x + ${p * q})`,
            misconception: 'Looks at the product of the numbers and not at their sum',
          },
          { text: `(x + ${p})(x - ${q})`, misconception: null },
        ],
      };
    },
  },
  {
    name: 'functions',
    needs: ['linear equations'],
    minutes: 45,
    bank: ['functions.evaluating'],
    ask(random) {
      const [a, k] = pair(random);
      const b = random.whole([1, 9]);
      return {
        text: `f(x) = ${a}x² + ${b}. Find f(-${k}).`,
        key: String(a * k * k + b),
        wrong: [
          {
            text: String(-a * k * k + b),
            misconception: 'Takes the square of a negative number to be negative',
          },
          { text: String((a * k) ** 2 + b), misconception: 'Multiplies before squaring' },
          { text: String(a * k * k - b), misconception: null },
        ],
      };
    },
  },
  {
    name: 'systems',
    needs: ['linear equations'],
    minutes: 50,
    bank: ['equations.systems'],
    ask(random) {
      const [one, other] = pair(random);
      const [x, y] = [Math.max(one, other), Math.min(one, other)];
      return {
        text: `Solve x + y = ${x + y} and x - y = ${x - y}.`,
        key: `x = ${x}, y = ${y}`,
        wrong: [
          { text: `x = ${y}, y = ${x}`, misconception: 'Swaps the two unknowns' },
          {
            text: `x = ${x + y}, y = ${x - y}`,
            misconception: 'Reads the right-hand sides off as the solution',
          },
          { text: `x = ${x}, y = -${y}`, misconception: null },
        ],
      };
    },
  },
  {
    name: 'quadratics',
    needs: ['factorising', 'functions'],
    minutes: 60,
    bank: ['quadratics.factoring'],
    ask(random) {
      const [p, q] = pair(random);
      return {
        text: `Solve x² - ${p + q}x + ${p * q} = 0.`,
        key: `x = ${p} or x = ${q}`,
        wrong: [
          {
            text: `x = -${p} or x = -${q}`,
            misconception: 'Keeps the sign that stands in the brackets',
          },
          { text: `x = ${p}`, misconception: 'Gives one root only' },
          { text: `x = ${p + q} or x = ${p * q}`, misconception: null },
        ],
      };
    },
  },
];
