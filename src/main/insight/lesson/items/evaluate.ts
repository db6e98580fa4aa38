/** The value of a tree in floating point: how the second solver reads maths, apart from the exact engine. */
import type { Maths } from '../../../../shared/maths/maths.ts';

export type Bindings = Readonly<Record<string, number>>;
const CONSTANTS: Bindings = { π: Math.PI };

const calls: Readonly<Record<string, (...values: number[]) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  ln: Math.log,
  lg: Math.log10,
};

/** @throws RangeError for what has no value: words, an unbound letter, an unknown function */
export function evaluate(tree: Maths, at: Bindings = {}): number {
  const value = (part: Maths): number => evaluate(part, at);
  switch (tree.kind) {
    case 'number':
      return Number(tree.value);
    case 'symbol': {
      const bound = at[tree.name] ?? CONSTANTS[tree.name];
      if (bound === undefined) throw new RangeError(`evaluate: ${tree.name} has no value`);
      return bound;
    }
    case 'sum':
      return tree.terms.reduce((sum, term) => sum + value(term), 0);
    case 'negative':
      return -value(tree.of);
    case 'product':
      return tree.factors.reduce((product, factor) => product * value(factor), 1);
    case 'quotient':
      return value(tree.over) / value(tree.under);
    case 'mixed':
      return value(tree.whole) + value(tree.part);
    case 'power':
      return value(tree.base) ** value(tree.exponent);
    case 'root':
      return tree.degree ? value(tree.of) ** (1 / value(tree.degree)) : Math.sqrt(value(tree.of));
    case 'bars':
      return Math.abs(value(tree.of));
    case 'quantity':
      return value(tree.amount) * (tree.unit.en === '°' ? Math.PI / 180 : 1);
    case 'call':
      return callValue(tree, value);
    default:
      throw new RangeError(`evaluate: a ${tree.kind} has no single value`);
  }
}

function callValue(
  { name, of, base }: Extract<Maths, { kind: 'call' }>,
  value: (part: Maths) => number,
): number {
  const values = of.map(value);
  if (name === 'log' && base) return Math.log(values[0] ?? Number.NaN) / Math.log(value(base));
  const known = calls[name];
  if (!known) throw new RangeError(`evaluate: ${name} is no known function`);
  return known(...values);
}

const TOLERANCE = 1e-9;
export const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': isClose,
  '≠': (a, b) => !isClose(a, b),
  '<': (a, b) => a < b && !isClose(a, b),
  '≤': (a, b) => a < b || isClose(a, b),
  '>': (a, b) => a > b && !isClose(a, b),
  '≥': (a, b) => a > b || isClose(a, b),
};

/** Whether a relation, or every line of a system, is true at a point. */
export function holds(tree: Maths, at: Bindings): boolean {
  if (tree.kind === 'grid') return tree.rows.flat().every((row) => holds(row, at));
  if (tree.kind !== 'relation') throw new RangeError(`holds: a ${tree.kind} is no relation`);
  const values = tree.sides.map((side) => evaluate(side, at));
  return tree.signs.every((sign, k) => {
    const test = compare[sign];
    if (!test) throw new RangeError(`holds: ${sign} compares nothing`);
    return test(values[k] ?? Number.NaN, values[k + 1] ?? Number.NaN);
  });
}

/** Points that no coincidence survives; letters beyond the table share its values in turn. */
const PROBES = [0.37, 1.61, 2.83, -1.27, 5.19, -3.71];
const LETTERS = ['x', 'y', 'a', 'b', 'n', 't', 'm', 'k', 'r', 'h', 'p', 'q', 'w', 's'];

export const probes: readonly Bindings[] = PROBES.map((_, k) =>
  Object.fromEntries(LETTERS.map((letter, at) => [letter, PROBES[(k + at) % PROBES.length] ?? 1])),
);

const DIGITS = 9;

/** The same text for two trees that are equal everywhere; null for what has no value. */
export function fingerprint(tree: Maths): string | null {
  if (tree.kind === 'relation' || tree.kind === 'grid' || tree.kind === 'list') return null;
  const values = probes.map((at) => evaluate(tree, at));
  if (values.some(Number.isNaN)) return null;
  return values.map((value) => (Math.abs(value) < 1e-9 ? 0 : value).toPrecision(DIGITS)).join(' ');
}
