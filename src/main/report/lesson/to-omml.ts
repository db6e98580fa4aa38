/** Maths as Office Math (ECMA-376 part 1, 22.1), so that Word and LibreOffice show and edit it as an equation. */
import {
  baseNeedsBrackets,
  divisorNeedsBrackets,
  factorNeedsBrackets,
  negatedNeedsBrackets,
  termNeedsBrackets,
} from '../../../shared/maths/brackets.ts';
import { formatNumber, listSign, usualFormat } from '../../../shared/maths/format-number.ts';
import type { Maths } from '../../../shared/maths/maths.ts';
import { writeQuantity } from '../../../shared/maths/to-plain.ts';
import type { Language } from '../../../shared/words/say.ts';
import { equationOf, escape, part, root, run } from './omml.ts';

const productSigns = { times: ' × ', dot: ' · ', none: '' } as const;

/** What stands higher than a line of text. */
const TALL = /<m:(?:f|m|eqArr|rad|nary)>/;
/**
 * Brackets that grow only around what is tall: LibreOffice draws growing ones hair-thin, so that (−8) reads like |−8|.
 */
function fenced(inner: string, open = '(', close = ')'): string {
  if (!TALL.test(inner)) return run(open, 'upright') + inner + run(close, 'upright');
  const signs = `<m:begChr m:val="${escape(open)}"/><m:endChr m:val="${escape(close)}"/>`;
  return `<m:d><m:dPr>${signs}</m:dPr>${part('e', inner)}</m:d>`;
}
const bracketed = (inner: string, needed: boolean): string => (needed ? fenced(inner) : inner);

/** One equation, ready to stand in a paragraph. */
export function toOmml(tree: Maths, language: Language): string {
  const format = usualFormat[language];
  const separator = `${listSign(format)} `;
  const fraction = (over: string, under: string) =>
    part('f', part('num', over) + part('den', under));
  const all = (list: readonly Maths[], between: string): string =>
    list.map(write).join(run(between, 'text'));

  function term(node: Maths, at: number): string {
    if (at === 0) return bracketed(write(node), termNeedsBrackets(node, true));
    if (node.kind !== 'negative')
      return run(' + ') + bracketed(write(node), termNeedsBrackets(node, false));
    return run(' − ') + bracketed(write(node.of), negatedNeedsBrackets(node.of));
  }

  function call({ name, of, base }: Extract<Maths, { kind: 'call' }>): string {
    const head = base
      ? part('sSub', part('e', run(name, 'upright')) + part('sub', write(base)))
      : run(name, name.length > 1 ? 'upright' : undefined);
    const [only] = of;
    if (of.length === 1 && only?.kind === 'quantity') return head + run(' ') + write(only);
    return head + fenced(all(of, separator));
  }

  function grid({ rows, style }: Extract<Maths, { kind: 'grid' }>): string {
    if (style === 'system') {
      const lines = rows.map((row) => part('e', all(row, ' '))).join('');
      return fenced(part('eqArr', lines), '{', '');
    }
    const lines = rows.map((row) => part('mr', row.map((cell) => part('e', write(cell))).join('')));
    return fenced(part('m', lines.join('')));
  }

  function quotient({ over, under, style }: Extract<Maths, { kind: 'quotient' }>): string {
    if (style === 'fraction') return fraction(write(over), write(under));
    const left = bracketed(write(over), factorNeedsBrackets(over, true));
    return left + run(' ÷ ') + bracketed(write(under), divisorNeedsBrackets(under));
  }

  function write(node: Maths): string {
    switch (node.kind) {
      case 'number':
        return run(formatNumber(node.value, format));
      case 'symbol':
        return run(node.name);
      case 'words':
        return run(node.text[language], 'text');
      case 'sum':
        return node.terms.map(term).join('');
      case 'negative':
        return run('−') + bracketed(write(node.of), negatedNeedsBrackets(node.of));
      case 'product':
        return node.factors
          .map((factor, at) => bracketed(write(factor), factorNeedsBrackets(factor, at === 0)))
          .join(run(productSigns[node.sign]));
      case 'quotient':
        return quotient(node);
      case 'mixed':
        return write(node.whole) + write(node.part);
      case 'power':
        return part(
          'sSup',
          part('e', bracketed(write(node.base), baseNeedsBrackets(node.base))) +
            part('sup', write(node.exponent)),
        );
      case 'index':
        return part('sSub', part('e', write(node.base)) + part('sub', write(node.index)));
      case 'root':
        return root(node.degree ? write(node.degree) : '', write(node.of));
      case 'call':
        return call(node);
      case 'bars':
        return fenced(write(node.of), '|', '|');
      case 'relation':
        return node.sides
          .map((side, at) => (at === 0 ? '' : run(` ${node.signs[at - 1] ?? '='} `)) + write(side))
          .join('');
      case 'list':
        return node.open === '' && node.close === ''
          ? all(node.members, separator)
          : fenced(all(node.members, separator), node.open, node.close);
      case 'grid':
        return grid(node);
      case 'quantity': {
        const unit = writeQuantity('', node.unit[language]);
        return write(node.amount) + run(unit, 'text');
      }
    }
  }
  return equationOf(write(tree));
}
