/** Maths as one line of plain text: for exports without maths, for search, for screen readers. */
import type { Language } from '../words/say.ts';
import {
  baseNeedsBrackets,
  factorNeedsBrackets,
  lineNeedsBrackets,
  negatedNeedsBrackets,
  termNeedsBrackets,
} from './brackets.ts';
import type { NumberFormat } from './format-number.ts';
import { formatNumber, listSign, usualFormat } from './format-number.ts';
import type { Maths } from './maths.ts';

type Writer = (tree: Maths) => string;

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789n−'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁻'][at] ?? sign]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉'][at] ?? sign]),
);
const productSigns = { times: ' × ', dot: ' · ', none: '' } as const;

/** All signs of `text` in the other height, or null when one has no such form. */
function shift(text: string, forms: Readonly<Record<string, string>>): string | null {
  const signs = [...text];
  return signs.every((sign) => sign in forms) ? signs.map((sign) => forms[sign]).join('') : null;
}

const bracketed = (text: string, needed: boolean) => (needed ? `(${text})` : text);

function writeSum(terms: readonly Maths[], write: Writer): string {
  return terms
    .map((term, at) => {
      if (at === 0) return bracketed(write(term), termNeedsBrackets(term, true));
      if (term.kind !== 'negative')
        return ` + ${bracketed(write(term), termNeedsBrackets(term, false))}`;
      return ` − ${bracketed(write(term.of), negatedNeedsBrackets(term.of))}`;
    })
    .join('');
}

function writePower(base: string, exponent: string): string {
  const raised = shift(exponent, RAISED);
  return raised === null
    ? `${base}^${exponent.length > 1 ? `(${exponent})` : exponent}`
    : base + raised;
}

function writeRoot(of: Maths, degree: Maths | null, write: Writer): string {
  const sign = degree === null ? '√' : `${shift(write(degree), RAISED) ?? write(degree)}√`;
  return sign + bracketed(write(of), lineNeedsBrackets(of));
}

function writeIndex(base: string, index: string): string {
  return base + (shift(index, LOWERED) ?? `_${index.length > 1 ? `(${index})` : index}`);
}

/** @param format the class's own number format; the language's usual one unless told */
export function toPlain(
  tree: Maths,
  language: Language,
  format: NumberFormat = usualFormat[language],
): string {
  const separator = `${listSign(format)} `;
  const line = (part: Maths) => bracketed(write(part), lineNeedsBrackets(part));
  function write(node: Maths): string {
    switch (node.kind) {
      case 'number':
        return formatNumber(node.value, format);
      case 'symbol':
        return node.name;
      case 'words':
        return node.text[language];
      case 'sum':
        return writeSum(node.terms, write);
      case 'negative':
        return `−${bracketed(write(node.of), negatedNeedsBrackets(node.of))}`;
      case 'product':
        return node.factors
          .map((factor, at) =>
            bracketed(
              write(factor),
              factorNeedsBrackets(factor, at === 0) ||
                // (1/2)x, or the letter would seem to stand under the bar.
                (node.sign === 'none' && factor.kind === 'quotient'),
            ),
          )
          .join(productSigns[node.sign]);
      case 'quotient':
        return node.style === 'fraction'
          ? `${line(node.over)}/${line(node.under)}`
          : `${bracketed(write(node.over), factorNeedsBrackets(node.over, true))} ÷ ${line(node.under)}`;
      case 'mixed':
        return `${write(node.whole)} ${write(node.part)}`;
      case 'power':
        return writePower(
          bracketed(write(node.base), baseNeedsBrackets(node.base)),
          write(node.exponent),
        );
      case 'index':
        return writeIndex(write(node.base), write(node.index));
      case 'root':
        return writeRoot(node.of, node.degree, write);
      case 'call': {
        const name = node.base ? writeIndex(node.name, write(node.base)) : node.name;
        const [only] = node.of;
        const bare = node.of.length === 1 && only?.kind === 'quantity' ? ` ${write(only)}` : null;
        return name + (bare ?? `(${node.of.map(write).join(separator)})`);
      }
      case 'bars':
        return `|${write(node.of)}|`;
      case 'relation':
        return node.sides
          .map((side, at) => (at === 0 ? '' : ` ${node.signs[at - 1] ?? '='} `) + write(side))
          .join('');
      case 'list':
        return (
          node.open +
          node.members.map(write).join(isBareChinese(node, language) ? '，' : separator) +
          node.close
        );
      case 'grid':
        return node.style === 'system'
          ? `{ ${node.rows.map((row) => row.map(write).join(' ')).join('; ')}`
          : `[${node.rows.map((row) => row.map(write).join(' ')).join('; ')}]`;
      case 'quantity':
        return writeQuantity(write(node.amount), node.unit[language]);
    }
  }
  return write(tree);
}

/** Numbers in running Chinese text are parted as words are. */
export const isBareChinese = ({ open }: { open: string }, language: Language): boolean =>
  open === '' && language === 'zh-CN';

/** Degrees and percent stand close to their number; other units do not, but for Chinese characters. */
export function writeQuantity(amount: string, unit: string): string {
  return amount + unitGap(unit) + unit;
}

export const unitGap = (unit: string): string => (unit === '°' || unit === '%' ? '' : '\u202f');
