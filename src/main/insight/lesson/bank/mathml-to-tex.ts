/** MathML of an imported question as TeX, in which a bank keeps maths: with its tags stripped, ½ would read 12. */
import type { XmlNode } from './xml-tree.ts';
import { nodesOf, readXmlTree, textOf } from './xml-tree.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '\\times ',
  '÷': '\\div ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  '±': '\\pm ',
  '≤': '\\le ',
  '≥': '\\ge ',
  '≠': '\\ne ',
  '≈': '\\approx ',
  '→': '\\to ',
  '∞': '\\infty ',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
  // What is only heard: times and applied to.
  '\u2061': '',
  '\u2062': '',
};
const FUNCTIONS = /^(sin|cos|tan|log|ln|exp|min|max|lim)$/;
const ACCENTS: Readonly<Record<string, string>> = {
  '¯': 'overline',
  '‾': 'overline',
  '^': 'hat',
  '→': 'vec',
  '⃗': 'vec',
  '˙': 'dot',
};

/** @returns the TeX between its marks; null where it can't be read */
export function mathmlToTex(mathml: string): string | null {
  try {
    return `\\(${all(readXmlTree(mathml)).trim()}\\)`;
  } catch {
    return null;
  }
}

const all = (node: XmlNode): string => nodesOf(node).map(write).join('');
const group = (node: XmlNode | undefined): string => `{${node ? write(node) : ''}}`;
const signs = (text: string): string => [...text].map((sign) => SIGNS[sign] ?? sign).join('');

function write(node: XmlNode): string {
  const [first, second, third] = nodesOf(node);
  switch (node.name) {
    case 'mi': {
      const name = textOf(node).trim();
      if (FUNCTIONS.test(name)) return `\\${name} `;
      return name.length > 1 ? `\\mathrm{${signs(name)}}` : signs(name);
    }
    case 'mn':
    case 'mo':
      return signs(textOf(node).trim());
    case 'mtext':
    case 'ms':
      return `\\text{${textOf(node).replaceAll(/[{}\\]/g, '')}}`;
    case 'mspace':
      return '\\ ';
    case 'mfrac':
      return `\\frac${group(first)}${group(second)}`;
    case 'msqrt':
      return `\\sqrt{${all(node)}}`;
    case 'mroot':
      return `\\sqrt[${second ? write(second) : ''}]${group(first)}`;
    case 'msup':
      return `${group(first)}^${group(second)}`;
    case 'msub':
      return `${group(first)}_${group(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${group(first)}_${group(second)}^${group(third)}`;
    case 'munder':
      return `${group(first)}_${group(second)}`;
    case 'mover': {
      const accent = ACCENTS[textOf(second).trim()];
      return accent ? `\\${accent}${group(first)}` : `${group(first)}^${group(second)}`;
    }
    case 'mfenced':
      return fenced(node);
    case 'mtable':
      return `\\begin{matrix}${nodesOf(node).map(all).join('\\\\')}\\end{matrix}`;
    case 'mtr':
      return nodesOf(node).map(all).join('&');
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return all(node);
  }
}

function fenced(node: XmlNode): string {
  const { open = '(', close = ')', separators = ',' } = node.attributes;
  const inner = nodesOf(node).map(write).join(separators.charAt(0));
  return `\\left${signs(open) || '.'}${inner}\\right${signs(close) || '.'}`;
}
