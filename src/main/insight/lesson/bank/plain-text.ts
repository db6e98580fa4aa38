/** A question's HTML as plain text: lines, powers and signs stay, nothing that could run does. */
import { decodeCharacters } from '../../../../shared/html-characters.ts';
import { mathmlToTex } from './mathml-to-tex.ts';
import type { XmlNode } from './xml-tree.ts';
import { textOf } from './xml-tree.ts';

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789n-+'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ⁻⁺'][at] ?? sign]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉'][at] ?? sign]),
);

function shift(text: string, forms: Readonly<Record<string, string>>, mark: string): string {
  const shifted = [...text].map((sign): string | null => forms[sign] ?? null);
  return shifted.includes(null) ? `${mark}(${text})` : shifted.join('');
}

/** What a question can't be asked without and a bank can't keep: a picture without words, maths that can't be read. */
export const MISSING = '\uFFFC';

/** Named signs that XML does not know, before it is read. */
const withoutNames = (xml: string): string =>
  xml.replaceAll(/&(?!(?:lt|gt|amp|quot|apos);)\w+;/g, (sign) => decodeCharacters(sign));

function maths(mathml: string): string {
  const tex = mathmlToTex(withoutNames(mathml));
  return tex === null ? MISSING : tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A picture stands as the words that come with it; one of an equation as the equation (Canvas). */
function picture(tag: string): string {
  const of = (name: string) => new RegExp(`\\b${name}=(["'])(.*?)\\1`, 'is').exec(tag)?.[2]?.trim();
  const words = of('alt') ?? '';
  const tex = of('data-equation-content') ?? /^LaTeX:\s*(.+)$/is.exec(words)?.[1];
  if (tex) return ` \\(${tex}\\) `;
  return words === '' ? MISSING : ` [${words}] `;
}

const BLOCK = 'p|div|br|li|tr|h[1-6]|blockquote|pre';

/** @param html as it stands in the file, its tags still text */
export function plainText(html: string): string {
  const lines = html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<math\b[\s\S]*?<\/math\s*>/gi, maths)
    .replaceAll(/<sup[^>]*>([\s\S]*?)<\/sup>/gi, (_, inner: string) =>
      shift(strip(inner), RAISED, '^'),
    )
    .replaceAll(/<sub[^>]*>([\s\S]*?)<\/sub>/gi, (_, inner: string) =>
      shift(strip(inner), LOWERED, '_'),
    )
    .replaceAll(/<img\b[^>]*>/gi, picture)
    .replaceAll(new RegExp(`</?(?:${BLOCK})\\b[^>]*>`, 'gi'), '\n')
    .replaceAll(/<\/t[dh]>/gi, ' ');
  return decodeCharacters(strip(lines))
    .split('\n')
    .map((line) => line.replaceAll(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const strip = (html: string): string => html.replaceAll(/<\/?[a-z][^>]*>/gi, '');

/** The same for what is markup in the file itself, as in QTI 2. `leaveOut` names what is asked, not told. */
export function plainNode(
  node: XmlNode | undefined,
  leaveOut: ReadonlySet<string> = new Set(),
): string {
  return plainText(htmlOf(node, leaveOut));
}

function htmlOf(node: XmlNode | undefined, leaveOut: ReadonlySet<string>): string {
  if (!node) return '';
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      if (leaveOut.has(child.name)) return '';
      if (child.name === 'textentryinteraction') return ' ____ ';
      if (child.name === 'object' && textOf(child).trim() === '') return MISSING;
      const alt =
        child.name === 'img' ? ` alt="${(child.attributes['alt'] ?? '').replaceAll('"', '')}"` : '';
      return `<${child.name}${alt}>${htmlOf(child, leaveOut)}</${child.name}>`;
    })
    .join('');
}
