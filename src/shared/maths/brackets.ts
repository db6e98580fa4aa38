/** Where a tree needs brackets so that what is read is what is meant; the same for every rendering. */
import type { Maths } from './maths.ts';

/** How tightly a tree holds together: 0 falls apart first. */
function tightness(tree: Maths): number {
  switch (tree.kind) {
    case 'relation':
      return 0;
    case 'sum':
    case 'negative':
      return 1;
    case 'number':
      return tree.value.startsWith('-') ? 1 : 5;
    case 'product':
      return 2;
    case 'quotient':
      return tree.style === 'divide' ? 2 : 3;
    case 'mixed':
    case 'power':
      return 4;
    default:
      return 5;
  }
}

/** A term of a sum: −3 stands bare only at the beginning. */
export const termNeedsBrackets = (term: Maths, isFirst: boolean): boolean =>
  isFirst
    ? tightness(term) === 0 || term.kind === 'sum'
    : tightness(term) <= 1 || beginsWithMinus(term);

/** −3 × 2 in the middle of a sum would put two signs side by side. */
function beginsWithMinus(tree: Maths): boolean {
  const [first] = tree.kind === 'product' ? tree.factors : [];
  return first?.kind === 'number' && first.value.startsWith('-');
}

/** A factor: sums always, a leading sign anywhere but at the beginning, a division after a factor. */
export function factorNeedsBrackets(factor: Maths, isFirst: boolean): boolean {
  if (factor.kind === 'sum' || factor.kind === 'relation') return true;
  if (isFirst) return factor.kind === 'negative' && factor.of.kind === 'sum';
  return tightness(factor) <= 2 && factor.kind !== 'product';
}

/** The right side of ÷; a fraction bar brackets itself. */
export const divisorNeedsBrackets = (divisor: Maths): boolean => tightness(divisor) <= 2;

export const baseNeedsBrackets = (base: Maths): boolean => tightness(base) <= 4;

/** What a minus sign stands before. */
export const negatedNeedsBrackets = (of: Maths): boolean => tightness(of) <= 1;

/** Numerator or denominator, or what stands under √, when it is written in one line. */
export const lineNeedsBrackets = (part: Maths): boolean => tightness(part) <= 3;
