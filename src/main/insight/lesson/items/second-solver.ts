/** The second opinion: solves the printed prompt in another way and says whether the key agrees. */
import Fraction from 'fraction.js';
import type { Answer, Item } from '../../../../shared/item.ts';
import type { Maths } from '../../../../shared/maths/maths.ts';
import type { Table } from '../../../../shared/passage.ts';
import { numbersIn, passageToPlain } from '../../../../shared/passage.ts';
import { showAnswer } from '../../../../shared/maths/show-answer.ts';
import type { Bindings } from './evaluate.ts';
import { evaluate, holds, isClose, probes } from './evaluate.ts';

/** What a reader of the English prompt sees, and nothing of how it was made. */
export type Seen = {
  /** Every number in reading order. */
  numbers: number[];
  text: string;
  trees: Maths[];
  tables: Table[];
  /** The options' texts in English, where it is a choice. */
  options: string[];
};

/**
 * A number, several (in the answer's own order, or any), the text of the right option or word, or a
 * function that the answer's tree must equal at every point; for a relation, the truth at a point.
 */
export type SecondAnswer =
  | number
  | readonly number[]
  | string
  | ((at: Bindings) => number | boolean);
export type SecondSolver = (seen: Seen) => SecondAnswer;

export function readPrompt({ prompt, options }: Pick<Item, 'prompt' | 'options'>): Seen {
  const parts = prompt.en.filter((part) => typeof part !== 'string');
  return {
    numbers: numbersIn(prompt, 'en').map(Number),
    text: passageToPlain(prompt, 'en'),
    trees: parts.filter((part) => part.kind !== 'table'),
    tables: parts.filter((part) => part.kind === 'table'),
    options: (options ?? []).map((option) => passageToPlain(showAnswer(option), 'en')),
  };
}

/** For inequalities in x: on and around every whole, half and quarter that a key can hold. */
const LINE = Array.from({ length: 241 }, (_, k) => ({ x: (k - 120) / 4 }));

export function agrees(answer: Answer, second: SecondAnswer): boolean {
  switch (answer.kind) {
    case 'integer':
    case 'rational':
      return typeof second === 'number' && isClose(valueOf(answer.value), second);
    case 'decimal':
      return typeof second === 'number' && isDecimalOf(answer, second);
    case 'numbers':
      return Array.isArray(second) && sameNumbers(answer, second);
    case 'expression':
      return sameExpression(answer.tree, second);
    case 'choice':
      return second === passageToPlain(answer.text, 'en');
    case 'word':
      return second === answer.text;
  }
}

const valueOf = (text: string): number => new Fraction(text).valueOf();

/** Half a unit of the last place may be lost to rounding, nothing more. */
function isDecimalOf(
  { value, places, rounded }: Extract<Answer, { kind: 'decimal' }>,
  second: number,
): boolean {
  if (!rounded) return isClose(Number(value), second);
  return Math.abs(Number(value) - second) <= 0.5 * 10 ** -places + 1e-9;
}

function sameNumbers(
  { values, order }: Extract<Answer, { kind: 'numbers' }>,
  second: readonly number[],
): boolean {
  const key = values.map(valueOf);
  const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  const [ours, theirs] = order === 'any' ? [ascending(key), ascending(second)] : [key, second];
  return (
    ours.length === theirs.length &&
    ours.every((value, k) => isClose(value, theirs[k] ?? Number.NaN))
  );
}

function sameExpression(tree: Maths, second: SecondAnswer): boolean {
  if (typeof second === 'number') return isClose(evaluate(tree), second);
  if (typeof second !== 'function') return false;
  if (tree.kind === 'relation') return LINE.every((at) => holds(tree, at) === second(at));
  return probes.every((at) => isClose(evaluate(tree, at), Number(second(at))));
}
