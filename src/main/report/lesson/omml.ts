/** What equations of Office Math are written with (ECMA-376 part 1, 22.1). */
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
export const escape = (text: string): string =>
  text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? '');

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
/** Upright is a function's name; plain text are words, units and what stands between the members of a list. */
type Style = 'upright' | 'text';
const STYLES: Readonly<Record<Style, string>> = {
  upright: '<m:rPr><m:sty m:val="p"/></m:rPr>',
  // LibreOffice slants units and drops spaces in anything else.
  text: '<m:rPr><m:nor/></m:rPr>',
};

export const run = (text: string, style?: Style): string =>
  text === ''
    ? ''
    : `<m:r>${style ? STYLES[style] : ''}<m:t xml:space="preserve">${escape(text)}</m:t></m:r>`;

export const part = (name: string, inner: string): string => `<m:${name}>${inner}</m:${name}>`;

/** What a rooted part needs: a square root hides its degree. */
export const root = (degree: string, of: string): string =>
  `<m:rad><m:radPr><m:degHide m:val="${degree === '' ? '1' : '0'}"/></m:radPr>${part('deg', degree)}${part('e', of)}</m:rad>`;

/** One equation, ready to stand in a paragraph. */
export const equationOf = (inner: string): string =>
  `<m:oMath xmlns:m="${NAMESPACE}">${inner}</m:oMath>`;
