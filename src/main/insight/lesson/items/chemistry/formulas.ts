/** Chemical formulas: read atom by atom, apart from the tables that the templates are made from. */

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const plainDigits = (formula: string) =>
  [...formula].map((sign) => (LOWERED.includes(sign) ? `${LOWERED.indexOf(sign)}` : sign)).join('');

/** How often each element occurs: `Ca(OH)₂` has one Ca, two O, two H. */
export function atomsOf(formula: string): Map<string, number> {
  const tokens = plainDigits(formula).match(/[A-Z][a-z]?|\(|\)|\d+/g) ?? [];
  const levels: Map<string, number>[] = [new Map()];
  let last: Map<string, number> = new Map();
  const add = (atoms: ReadonlyMap<string, number>, times: number) => {
    const level = levels.at(-1);
    for (const [element, count] of atoms)
      level?.set(element, (level.get(element) ?? 0) + count * times);
  };
  for (const token of tokens) {
    if (/\d/.test(token)) {
      add(last, Number(token) - 1);
    } else if (token === '(') {
      levels.push(new Map());
    } else {
      last = token === ')' ? (levels.pop() ?? new Map()) : new Map([[token, 1]]);
      add(last, 1);
    }
  }
  return levels[0] ?? new Map();
}
