/** Maths as TeX: what temml and other programs read. */
import type { Language } from '../words/say.ts';
import {
  baseNeedsBrackets,
  divisorNeedsBrackets,
  factorNeedsBrackets,
  negatedNeedsBrackets,
  termNeedsBrackets,
} from './brackets.ts';
import type { NumberFormat } from './format-number.ts';
import { formatNumber, listSign, usualFormat } from './format-number.ts';
import type { Maths, RelationSign } from './maths.ts';
import { isBareChinese, unitGap } from './to-plain.ts';

const productSigns = { times: '\\times ', dot: '\\cdot ', none: '' } as const;
const relationSigns: Readonly<Record<RelationSign, string>> = {
  '=': '=',
  '≠': '\\ne ',
  '<': '<',
  '≤': '\\le ',
  '>': '>',
  '≥': '\\ge ',
  '≈': '\\approx ',
  ':': '\\mathbin{:}',
  '→': '\\to ',
  '∈': '\\in ',
};
const knownCalls = new Set(['sin', 'cos', 'tan', 'log', 'ln', 'lg']);
const symbols: Readonly<Record<string, string>> = {
  π: '\\pi ',
  θ: '\\theta ',
  μ: '\\mu ',
  σ: '\\sigma ',
  α: '\\alpha ',
  β: '\\beta ',
  '∞': '\\infty ',
  Σ: '\\Sigma ',
};

const escape = (text: string) => text.replace(/[\\{}$%#&_^~]/g, (sign) => `\\${sign}`);
const asText = (text: string) => `\\text{${escape(text)}}`;
const bracketed = (tex: string, needed: boolean) => (needed ? `\\left(${tex}\\right)` : tex);

function writeSymbol(name: string): string {
  const [first = '', ...rest] = name;
  if (symbols[first] && /^′*$/.test(rest.join(''))) return symbols[first] + "'".repeat(rest.length);
  if (/^[A-Za-z]′*$/.test(name)) return first + "'".repeat(rest.length);
  return /^[A-Z]{2,}$/.test(name) ? name : asText(name);
}

function writeTexNumber(value: string, format: NumberFormat): string {
  return formatNumber(value, format)
    .replace('−', '-')
    .replaceAll(',', '{,}')
    .replaceAll('\u202f', '\\,');
}

export function toTex(
  tree: Maths,
  language: Language,
  format: NumberFormat = usualFormat[language],
): string {
  const separator = `${listSign(format)}\\;`;
  function writeTerm(term: Maths, at: number): string {
    if (at === 0) return bracketed(write(term), termNeedsBrackets(term, true));
    if (term.kind !== 'negative')
      return `+${bracketed(write(term), termNeedsBrackets(term, false))}`;
    return `-${bracketed(write(term.of), negatedNeedsBrackets(term.of))}`;
  }
  function writeCall({ name, of, base }: Extract<Maths, { kind: 'call' }>): string {
    const head = knownCalls.has(name)
      ? `\\${name === 'lg' ? 'operatorname{lg}' : name}`
      : writeSymbol(name);
    const index = base ? `_{${write(base)}}` : '';
    const [only] = of;
    return of.length === 1 && only?.kind === 'quantity'
      ? `${head}${index} ${write(only)}`
      : `${head}${index}\\left(${of.map(write).join(separator)}\\right)`;
  }
  function write(node: Maths): string {
    switch (node.kind) {
      case 'number':
        return writeTexNumber(node.value, format);
      case 'symbol':
        return writeSymbol(node.name);
      case 'words':
        return asText(node.text[language]);
      case 'sum':
        return node.terms.map(writeTerm).join('');
      case 'negative':
        return `-${bracketed(write(node.of), negatedNeedsBrackets(node.of))}`;
      case 'product':
        return node.factors
          .map((factor, at) => bracketed(write(factor), factorNeedsBrackets(factor, at === 0)))
          .join(productSigns[node.sign]);
      case 'quotient':
        return node.style === 'fraction'
          ? `\\frac{${write(node.over)}}{${write(node.under)}}`
          : `${bracketed(write(node.over), factorNeedsBrackets(node.over, true))}\\div ${bracketed(write(node.under), divisorNeedsBrackets(node.under))}`;
      case 'mixed':
        return `${write(node.whole)}${write(node.part)}`;
      case 'power':
        return `{${bracketed(write(node.base), baseNeedsBrackets(node.base))}}^{${write(node.exponent)}}`;
      case 'index':
        return `{${write(node.base)}}_{${write(node.index)}}`;
      case 'root':
        return node.degree
          ? `\\sqrt[${write(node.degree)}]{${write(node.of)}}`
          : `\\sqrt{${write(node.of)}}`;
      case 'call':
        return writeCall(node);
      case 'bars':
        return `\\left|${write(node.of)}\\right|`;
      case 'relation':
        return node.sides
          .map(
            (side, at) => (at === 0 ? '' : relationSigns[node.signs[at - 1] ?? '=']) + write(side),
          )
          .join('');
      case 'list':
        return `${fence(node.open)}${node.members.map(write).join(isBareChinese(node, language) ? '\\text{，}' : separator)}${fence(node.close)}`;
      case 'grid':
        return writeGrid(
          node.rows.map((row) => row.map(write)),
          node.style,
        );
      case 'quantity': {
        const unit = node.unit[language];
        return `${write(node.amount)}${unitGap(unit) === '' ? '' : '\\,'}${asText(unit)}`;
      }
    }
  }
  return write(tree);
}

const fence = (sign: string) => (sign === '{' || sign === '}' ? `\\${sign}` : sign);

function writeGrid(rows: readonly (readonly string[])[], style: 'matrix' | 'system'): string {
  const name = style === 'system' ? 'cases' : 'pmatrix';
  const body = rows.map((row) => row.join('&')).join('\\\\');
  return `\\begin{${name}}${body}\\end{${name}}`;
}
